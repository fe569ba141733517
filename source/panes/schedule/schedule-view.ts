/** The schedule: the rounds, how many quotes fall on each day, and the events around them. */
import {parseEdtf, yearOf} from '../../dossier/edtf.ts';
import type {DossierEvent} from '../../dossier/types.ts';
import {selectAnswer, selectEvent, selectEvents} from '../../state/selectors.ts';
import {fit, truncate, width} from '../../text/cells.ts';
import {count} from '../../text/count.ts';
import {printable} from '../../text/sanitize.ts';
import type {Glyphs} from '../../view/glyphs.ts';
import {longDate, participantCodes, shortDate} from '../../view/names.ts';
import type {PaneContent, RoundRow} from '../../view/pane-content.ts';
import {paneTitle, type Scene} from '../../view/scene.ts';
import {blank, firstShown, type Line, line, span, windowed, wrapLine} from '../../view/spans.ts';

/** Lines that the table takes: a frame, heads, and a rule above each row. */
function tableHeight(rounds: number): number {
	return 2 * rounds + 3;
}

/** The rounds as a table where all the rest of the timeline is seen below it; else among the rest. */
export function viewSchedule(scene: Scene, columns: number, rows: number): PaneContent {
	const {rounds} = scene.world.catalogue;
	const tableRows = tableHeight(rounds.length);
	const others = timelineOf(scene, 'without rounds');
	const hasTable = rounds.length > 0 && rows >= tableRows + 1 + others.length;
	const timeline = hasTable ? others : timelineOf(scene, 'all');
	if (rounds.length === 0 && timeline.length === 0)
		return {
			lines: windowed(
				[line(span('This dossier has no events, and no quotes of a known day.', 'muted'))],
				0,
				rows,
			),
		};
	const room = hasTable ? rows - tableRows - 1 : rows;
	const chosen = selectEvent(scene.world, scene.state);
	const selected = timeline.findIndex(({event}) => event !== undefined && event === chosen);
	// Names are whole where all of them fit; else each has a line.
	const whole = timelineLines(scene, timeline, timeline, columns, 'whole');
	const isWhole = whole.flat().length <= room;
	const first = isWhole ? 0 : firstShown(Math.max(0, selected), timeline.length, room);
	const shown = isWhole ? timeline : timeline.slice(first, first + room);
	const told = isWhole ? whole : timelineLines(scene, timeline, shown, columns, 'cut');
	const momentAt = told.flatMap((lines, place) => lines.map(() => shown[place]));
	const head = hasTable ? 1 : 0;
	return {
		note: viewNote(scene, timeline, columns),
		...(hasTable ? {table: {rows: roundRows(scene, columns), height: tableRows}} : {}),
		lines: [...(hasTable ? [blank] : []), ...windowed(told.flat(), 0, Math.max(0, room))],
		actionsAt({y}) {
			const event = momentAt[y - head - (hasTable ? tableRows : 0)]?.event;
			if (event === undefined) return undefined;
			return [{type: 'select', pane: 'schedule', row: selectEvents(scene.world).indexOf(event)}];
		},
	};
}

/** What the pane holds. */
export function sayHeld({world, glyphs}: Scene): string {
	const {rounds, chronology} = world.catalogue;
	if (rounds.length === 0) return count(chronology.length, 'event');
	return [count(rounds.length, 'round'), count(chronology.length - rounds.length, 'other event')].join(
		glyphs.dot,
	);
}

/** What the pane holds, and what its bars mean, as far as there is room beside the title. */
function viewNote(scene: Scene, timeline: Timeline, columns: number): string {
	const {glyphs, world} = scene;
	const held = sayHeld(scene);
	if (timeline.every(({quotes}) => quotes === undefined)) return held;
	const bars = `${barOf(glyphs, 0.5)} quotes a day`;
	const rounds = count(world.catalogue.rounds.length, 'round');
	const room = columns - width(paneTitle(scene, 'schedule')) - 6;
	return (
		[`${held}${glyphs.dot}${bars}`, `${rounds}${glyphs.dot}${bars}`].find(note => width(note) <= room) ?? held
	);
}

function roundRows(scene: Scene, columns: number): readonly RoundRow[] {
	const {catalogue} = scene.world;
	const rounds = catalogue.rounds.map(event => ({
		event,
		place: event.place,
		format: event.format,
		date: shortDate(event.date.edtf),
		between: participantCodes(catalogue, event),
	}));
	const widest = (texts: readonly string[], most: number) =>
		Math.min(most, Math.max(...texts.map(text => width(printable(text)))));
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
	const selected = selectEvent(scene.world, scene.state);
	return rounds.map(row => ({
		'#': `${row.event === selected ? scene.glyphs.cursor : ' '} ${row.event.round}`,
		Date: fit(row.date, date, scene.glyphs),
		Place: fit(printable(row.place ?? ''), place, scene.glyphs),
		...(hasFormat ? {Format: fit(printable(row.format ?? ''), formatRoom, scene.glyphs)} : {}),
		...(hasBetween ? {Between: fit(row.between, between, scene.glyphs)} : {}),
	}));
}

/** `Round 2, Brussels: NATO-Russia Council`; its name where nobody has said what it was. */
function nameOfRound(event: DossierEvent): string {
	const {place = 'no place given', format} = event;
	return format === undefined
		? `Round ${event.round}: ${event.name}`
		: `Round ${event.round}, ${place}: ${format}`;
}

/** An event, or a day on which something was said and nothing else is known to have happened. */
type Moment = {
	readonly event: DossierEvent | undefined;
	readonly date: string | null;
	/** Whether the line begins its day: it has the date, and with it what was said that day, at whatever event. */
	readonly isFirst: boolean;
	/** How many of the quotes shown were said that day. */
	readonly quotes: number | undefined;
};

type Timeline = readonly Moment[];

/** Events, oldest first, and how many of the quotes shown fall on each day. */
function timelineOf({world, state}: Scene, which: 'all' | 'without rounds'): Timeline {
	const counts = selectAnswer(world, state).histogram('day') ?? noCounts;
	const listed = world.remember(`events ${which}`, [], () =>
		selectEvents(world).filter(({round}) => which === 'all' || round === undefined),
	);
	const starts = world.remember(`starts ${which}`, [], () => listed.map(({date}) => startOf(date.edtf)));
	return world.remember(`timeline ${which}`, [counts], () => {
		const days = new Map(counts);
		const events = listed.map((event, place, all): Moment => {
			const date = event.date.edtf;
			const quotes = counts.get(date ?? '');
			days.delete(date ?? '');
			return {event, date, quotes, isFirst: date === null || all[place - 1]?.date.edtf !== date};
		});
		const others = Array.from(days, ([date, quotes]) => ({date, quotes, start: startOf(date)}));
		others.sort((a, b) => b.start - a.start);
		return events
			.flatMap((moment, place) => {
				// A day without an event comes before what begins on a later one.
				const before: Moment[] = [];
				for (
					let day = others.at(-1);
					day !== undefined && day.start < (starts[place] ?? 0);
					day = others.at(-1)
				) {
					before.push({event: undefined, date: day.date, quotes: day.quotes, isFirst: true});
					others.pop();
				}
				return [...before, moment];
			})
			.concat(others.toReversed().map(({date, quotes}) => ({event: undefined, date, quotes, isFirst: true})));
	});
}

function startOf(edtf: string | null): number {
	return (edtf === null ? undefined : parseEdtf(edtf)?.start) ?? Number.POSITIVE_INFINITY;
}

const noCounts: ReadonlyMap<string, number> = new Map();

const narrow = 40;

function timelineLines(
	scene: Scene,
	timeline: Timeline,
	shown: readonly Moment[],
	columns: number,
	form: 'whole' | 'cut',
): readonly (readonly Line[])[] {
	const widest = (moments: Timeline) =>
		moments.reduce((widest, {date}) => Math.max(widest, Math.min(16, width(dateColumn(scene, date)))), 6);
	const {all, most} = scene.world.remember('timeline columns', [timeline], () => ({
		all: widest(timeline),
		most: timeline.reduce((most, {quotes = 0}) => Math.max(most, quotes), 0),
	}));
	// On a narrow screen dates take what those that are seen need, and there are no bars.
	const dates = columns < narrow ? widest(shown) : all;
	const counts = most === 0 || columns < narrow ? 0 : 4 + String(most).length;
	return shown.map((moment, place) =>
		momentLines(
			scene,
			{...moment, isFirst: moment.isFirst || place === 0},
			{columns, dates, counts, most, isCut: form === 'cut'},
		),
	);
}

type Measures = {
	readonly columns: number;
	readonly dates: number;
	/** Cells for a bar and a number; none where nothing was said on any known day. */
	readonly counts: number;
	readonly most: number;
	readonly isCut: boolean;
};

function momentLines(
	{world, state, glyphs}: Scene,
	{event, date, quotes, isFirst}: Moment,
	{columns, dates, counts, most, isCut}: Measures,
): readonly Line[] {
	const isSelected = event !== undefined && event === selectEvent(world, state);
	const isRound = event?.round !== undefined;
	const said = quotes === undefined || !isFirst ? '' : `${barOf(glyphs, quotes / most)} ${quotes}`;
	const name =
		event === undefined
			? `${quotes === 1 ? 'a quote' : 'quotes'} of that day`
			: event.round === undefined
				? event.name
				: nameOfRound(event);
	const before = 2 + dates + 2 + counts;
	const tone = isSelected ? 'strong' : isRound ? 'accent' : event === undefined ? 'muted' : 'plain';
	const shown = printable(name);
	const all = line(
		span(isSelected ? `${glyphs.cursor} ` : '  ', 'accent'),
		span(
			`${fit(isFirst ? dateColumn({world, state, glyphs}, date) : '', dates, glyphs)}  `,
			isSelected ? 'strong' : 'muted',
		),
		span(counts === 0 ? '' : fit(said, counts, glyphs), 'accent'),
		span(isCut ? truncate(shown, columns - before, glyphs.ellipsis) : shown, tone),
	);
	return isCut ? [all] : wrapLine(all, columns, before);
}

function barOf({bars}: Glyphs, share: number): string {
	return (bars[Math.ceil(share * bars.length) - 1] ?? '').repeat(2);
}

/** Days of the year of the rounds go without their year; older ones keep it. */
function dateColumn({world}: Scene, edtf: string | null): string {
	if (edtf === null) return shortDate(edtf);
	const last = world.catalogue.rounds.at(-1)?.date.edtf ?? undefined;
	if (last === undefined) return shortDate(edtf);
	const year = yearOf(last);
	return year !== undefined && yearOf(edtf) === year ? shortDate(edtf) : longDate(edtf);
}
