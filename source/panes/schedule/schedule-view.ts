/** The schedule: the rounds, how many quotes fall on each day, and the events around them. */
import {sayNone} from '../../dossier/left-out.ts';
import {hasTerm, setTerms} from '../../query/edit.ts';
import type {Action} from '../../state/actions.ts';
import {quotesPane} from '../../state/parts.ts';
import {selectEvent, selectEvents} from '../../state/selectors.ts';
import {fit, width} from '../../text/cells.ts';
import {count} from '../../text/count.ts';
import {shownField} from '../../text/shown-field.ts';
import {participantCodes, shortDate} from '../../view/names.ts';
import type {PaneContent, RoundRow} from '../../view/pane-content.ts';
import {blank, line, span, windowed, wrapLine} from '../../view/spans.ts';
import {spareNoteRoom} from '../../view/top-line.ts';
import {paneTitle, type QuotesProps, type ViewProps} from '../../view/view-props.ts';
import {selectedIn, type Timeline, timelineOf} from './timeline.ts';
import {barOf, isOnBar, isSeenWhole, timelinePage, viewTimeline} from './timeline-view.ts';

export const schedulePane = 'schedule';

/** Lines that the table takes: a frame, heads, and a rule above each row. */
function tableHeight(rounds: number): number {
	return 2 * rounds + 3;
}

/** Whether the rounds are a table: where all the rest of the timeline is seen below it. */
export function hasRoundsTable(props: QuotesProps, columns: number, rows: number): boolean {
	const {length} = props.workspace.catalogue.rounds;
	const room = rows - tableHeight(length) - 1;
	return length > 0 && isSeenWhole(props, timelineOf(props, 'without rounds'), columns, room);
}

/** How many events a page is; all are seen where there is a table. */
export function schedulePage(props: QuotesProps, columns: number, rows: number): number {
	return hasRoundsTable(props, columns, rows)
		? Math.max(1, rows - 1)
		: timelinePage(props, timelineOf(props, 'all'), columns, rows);
}

/** The rounds as a table, or among the rest. */
export function viewSchedule(props: ViewProps, columns: number, rows: number): PaneContent {
	const {rounds} = props.workspace.catalogue;
	const tableRows = tableHeight(rounds.length);
	const others = timelineOf(props, 'without rounds');
	const hasTable = hasRoundsTable(props, columns, rows);
	const timeline = hasTable ? others : timelineOf(props, 'all');
	if (rounds.length === 0 && timeline.length === 0)
		return {
			lines: windowed(wrapLine(line(span(sayNoEvents(props), 'muted')), columns), 0, rows),
		};
	const room = Math.max(0, hasTable ? rows - tableRows - 1 : rows);
	const told = viewTimeline(props, timeline, selectedIn(props, timeline), columns, room);
	const momentAt = told.flatMap(({place, lines}) => lines.map(() => timeline[place]));
	const head = hasTable ? 1 : 0;
	return {
		note: viewNote(props, timeline, columns),
		...(hasTable ? {table: {rows: roundRows(props, columns), height: tableRows}} : {}),
		lines: [
			...(hasTable ? [blank] : []),
			...windowed(
				told.flatMap(({lines}) => lines),
				0,
				room,
			),
		],
		actionsAt({x, y}) {
			const moment = momentAt[y - head - (hasTable ? tableRows : 0)];
			const event = moment?.event;
			const isOfDay = event === undefined || isOnBar(props, timeline, columns, x);
			if (moment?.quotes !== undefined && isOfDay) return showDay(props, moment.date);
			if (event === undefined) return undefined;
			return [{type: 'select', pane: schedulePane, row: selectEvents(props.workspace).indexOf(event)}];
		},
	};
}

function sayNoEvents({workspace: {catalogue}}: ViewProps): string {
	const none = 'This dossier has no events, and no quotes of a known day.';
	return sayNone(catalogue, ['round', 'event', 'statement'], none);
}

/** The quotes of a day; where they are shown already, all again. */
function showDay({state}: ViewProps, day: string | null): readonly Action[] {
	if (day === null) return [];
	const isShown = hasTerm(state.query, 'date', day);
	return [
		{type: 'set-filter', text: setTerms(state.query, {date: isShown ? undefined : day})},
		{type: 'focus', pane: quotesPane},
	];
}

/** What the pane holds. */
export function eventsHeld({workspace, glyphs}: ViewProps): string {
	const {rounds, chronology} = workspace.catalogue;
	if (rounds.length === 0) return count(chronology.length, 'event');
	return [count(rounds.length, 'round'), count(chronology.length - rounds.length, 'other event')].join(
		glyphs.dot,
	);
}

/** What the pane holds, and what its bars mean, as far as there is room beside the title. */
function viewNote(props: ViewProps, timeline: Timeline, columns: number): string {
	const {glyphs, workspace} = props;
	const held = eventsHeld(props);
	if (timeline.every(({quotes}) => quotes === undefined)) return held;
	const bars = `${barOf(glyphs, 0.5)} quotes a day`;
	const rounds = count(workspace.catalogue.rounds.length, 'round');
	const room = spareNoteRoom(paneTitle(props, schedulePane), columns);
	return (
		[`${held}${glyphs.dot}${bars}`, `${rounds}${glyphs.dot}${bars}`].find(note => width(note) <= room) ?? held
	);
}

function roundRows(props: ViewProps, columns: number): readonly RoundRow[] {
	const {catalogue} = props.workspace;
	const rounds = catalogue.rounds.map(event => ({
		event,
		place: event.place,
		format: event.format,
		date: shortDate(catalogue, event.date.edtf),
		between: participantCodes(catalogue, event),
	}));
	const widest = (texts: readonly string[], most: number) =>
		Math.min(most, Math.max(...texts.map(text => width(shownField(text)))));
	const number = 2 + String(rounds.length).length;
	const date = widest(['Date', ...rounds.map(row => row.date)], 15);
	const place = widest(['Place', ...rounds.map(row => row.place ?? '')], 14);
	const between = widest(['Between', ...rounds.map(row => row.between)], 24);
	const hasFormat = rounds.some(row => row.format !== undefined);
	const format = hasFormat ? widest(['Format', ...rounds.map(row => row.format ?? '')], 60) : 0;
	// A rule before each column and one after the last; a cell of padding on both sides of each.
	const rest = columns - number - date - place - 3 * 4 - 1;
	const hasBetween = rest >= format + between + 3;
	const formatRoom = Math.max(6, Math.min(format, rest));
	const selected = selectEvent(props.workspace, props.state);
	return rounds.map(row => ({
		'#': `${row.event === selected ? props.glyphs.cursor : ' '} ${row.event.round}`,
		Date: fit(row.date, date, props.glyphs),
		Place: fit(shownField(row.place ?? ''), place, props.glyphs),
		...(hasFormat ? {Format: fit(shownField(row.format ?? ''), formatRoom, props.glyphs)} : {}),
		...(hasBetween ? {Between: fit(row.between, between, props.glyphs)} : {}),
	}));
}
