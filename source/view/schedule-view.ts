/** The schedule: the rounds, how many quotes fall on each day, and the events around them. */
import {parseEdtf, yearOf} from '../dossier/edtf.ts';
import type {DossierEvent} from '../dossier/types.ts';
import {selectAnswer, selectEvent, selectEvents} from '../state/selectors.ts';
import {fit, truncate, width} from '../text/cells.ts';
import {printable} from '../text/harmless.ts';
import {paneNote, paneTitle} from './bars-view.ts';
import type {Inside, RoundRow} from './inside.ts';
import {longDate, participantCodes, shortDate} from './names.ts';
import type {Scene} from './scene.ts';
import {blank, firstShown, type Line, line, span, windowed} from './spans.ts';

/** Lines that the days and a blank one below them take. */
const stripHeight = 3;

/** Lines that the table takes: a frame, heads, and a rule above each row. */
function tableHeight(rounds: number): number {
	return 2 * rounds + 3;
}

/** Where the pane is too short for a table the rounds are plain lines. */
export function viewSchedule(scene: Scene, columns: number, rows: number): Inside {
	const {rounds, chronology} = scene.world.catalogue;
	// A table takes three lines a round: where all that stands around the rounds is seen as well.
	const others = chronology.length - rounds.length;
	const hasTable = rounds.length > 0 && rows >= tableHeight(rounds.length) + stripHeight + others;
	const tableRows = hasTable ? tableHeight(rounds.length) : 0;
	const room = rows - tableRows;
	const strip = room >= 7 || (hasTable && room >= 5) ? viewStrip(scene, columns) : [];
	const {lines, eventAt} = eventLines(scene, columns, room - strip.length, hasTable);
	return {
		title: paneTitle('schedule'),
		note: paneNote(scene, 'schedule'),
		...(hasTable ? {table: {rows: roundRows(scene, columns), height: tableRows}} : {}),
		lines: [...strip, ...lines],
		actionsAt({y}) {
			const row = eventAt[y - tableRows - strip.length];
			return row === undefined ? undefined : [{type: 'select', pane: 'schedule', row}];
		},
	};
}

function roundRows(scene: Scene, columns: number): readonly RoundRow[] {
	const {catalogue} = scene.world;
	const rounds = catalogue.rounds.map(event => ({
		event,
		date: shortDate(event.date.edtf),
		between: participantCodes(catalogue, event),
	}));
	const widest = (texts: readonly string[], most: number) =>
		Math.min(most, Math.max(...texts.map(text => width(printable(text)))));
	const number = 2 + String(rounds.length).length;
	const date = widest(['Date', ...rounds.map(row => row.date)], 15);
	const place = widest(['Place', ...rounds.map(row => row.event.place ?? '')], 14);
	const between = widest(['Between', ...rounds.map(row => row.between)], 24);
	const format = widest(['Format', ...rounds.map(row => row.event.format ?? '')], 60);
	// A rule before each column and one after the last; a cell of padding on both sides of each.
	const rest = columns - number - date - place - 3 * 4 - 1;
	const hasBetween = rest >= format + between + 3;
	const formatRoom = Math.max(6, Math.min(format, rest));
	const selected = selectEvent(scene.world, scene.state);
	return rounds.map(row => ({
		'#': `${row.event === selected ? scene.glyphs.cursor : ' '} ${row.event.round}`,
		Date: fit(row.date, date, scene.glyphs),
		Place: fit(printable(row.event.place ?? ''), place, scene.glyphs),
		Format: fit(printable(row.event.format ?? ''), formatRoom, scene.glyphs),
		...(hasBetween ? {Between: fit(row.between, between, scene.glyphs)} : {}),
	}));
}

/** A bar a day for the quotes shown, under them the days: as many of the busiest as there is room for. */
function viewStrip(scene: Scene, columns: number): readonly Line[] {
	const {world, state, glyphs} = scene;
	const counts = selectAnswer(world, state).histogram('day');
	if (counts === undefined) return [line(span('Quotes  being counted', 'muted')), blank, blank];
	const cell = 8;
	const busiest = [...counts]
		.sort((a, b) => b[1] - a[1])
		.slice(0, Math.max(1, Math.floor((columns - 8) / cell)));
	const days = busiest.sort(([a], [b]) => (parseEdtf(a)?.start ?? 0) - (parseEdtf(b)?.start ?? 0));
	if (days.length === 0) return [line(span('Quotes  none on a known day', 'muted')), blank, blank];
	const most = Math.max(...days.map(([, count]) => count));
	const bar = (count: number) => glyphs.bars[Math.ceil((count / most) * glyphs.bars.length) - 1] ?? '';
	const bars = days.map(([, count]) => `${bar(count).repeat(3)} ${count}`.padEnd(cell)).join('');
	const labels = days.map(([day]) => shortDate(day).padEnd(cell)).join('');
	return [
		line(span('Quotes  ', 'muted'), span(bars, 'accent')),
		line(span(`by day  ${labels}`, 'muted')),
		blank,
	];
}

type EventLines = {readonly lines: readonly Line[]; readonly eventAt: readonly (number | undefined)[]};

function eventLines(scene: Scene, columns: number, rows: number, hasTable: boolean): EventLines {
	const {world, state} = scene;
	const events = selectEvents(world);
	const listed = hasTable ? events.filter(event => event.round === undefined) : events;
	const chosen = selectEvent(world, state);
	const selected = chosen === undefined ? -1 : listed.indexOf(chosen);
	const first = firstShown(Math.max(0, selected), listed.length, rows);
	const shown = listed.slice(first, first + rows);
	const dates = Math.min(16, Math.max(6, ...listed.map(event => width(dateColumn(scene, event)))));
	return {
		lines: windowed(
			shown.map(event => eventLine(scene, event, columns, dates)),
			0,
			Math.max(0, rows),
		),
		eventAt: shown.map(event => events.indexOf(event)),
	};
}

function eventLine(scene: Scene, event: DossierEvent, columns: number, dates: number): Line {
	const {world, state, glyphs} = scene;
	const isSelected = event === selectEvent(world, state);
	const date = fit(dateColumn(scene, event), dates, glyphs);
	const name =
		event.round === undefined
			? event.name
			: `Round ${event.round}, ${event.place ?? 'no place given'}: ${event.format ?? event.name}`;
	return line(
		span(isSelected ? `${glyphs.cursor} ` : '  ', 'accent'),
		span(`${date}  `, isSelected ? 'strong' : 'muted'),
		span(truncate(printable(name), columns - dates - 4, glyphs.ellipsis), isSelected ? 'strong' : 'plain'),
	);
}

/** Days of the year of the rounds go without their year; older ones keep it. */
function dateColumn({world}: Scene, event: DossierEvent): string {
	const {edtf} = event.date;
	if (edtf === null) return '?';
	const last = world.catalogue.rounds.at(-1)?.date.edtf ?? undefined;
	if (last === undefined) return shortDate(edtf);
	const year = yearOf(last);
	return year !== undefined && yearOf(edtf) === year ? shortDate(edtf) : longDate(edtf);
}
