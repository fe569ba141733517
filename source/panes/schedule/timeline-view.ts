/** The timeline of the schedule as lines: a date, how much was said on the day, and what the event is called. */
import {yearOf} from '../../dossier/edtf.ts';
import {roundAndName} from '../../dossier/event-names.ts';
import type {DossierEvent} from '../../dossier/types.ts';
import {selectEvent} from '../../state/selectors.ts';
import {fit, width} from '../../text/cells.ts';
import {printable} from '../../text/sanitize.ts';
import type {Glyphs} from '../../view/glyphs.ts';
import {itemsAround, type ListItem} from '../../view/items-around.ts';
import {longDate, shortDate} from '../../view/names.ts';
import {cutAfter, firstShown, type Line, line, span, wrapLine} from '../../view/spans.ts';
import type {QuotesProps} from '../../view/view-props.ts';
import {type Moment, selectedIn, type Timeline} from './timeline.ts';

/** On a narrower screen there are no bars. */
const narrow = 40;
/** With fewer lines only the selected name goes on in a second one, and another event can be seen beside it. */
const fewLines = 8;
/** So many lines has a name at most that is not selected. */
const mostLines = 3;

/** A place of the timeline near the middle, each name on as many lines as it needs where there are lines for that. */
export function viewTimeline(
	props: QuotesProps,
	timeline: Timeline,
	selected: number,
	columns: number,
	rows: number,
): readonly ListItem[] {
	const measures = measure(props, timeline, columns, firstShown(selected, timeline.length, rows), rows);
	const isFew = rows < fewLines;
	const linesFor = (place: number, most: number) => {
		const moment = timeline[place];
		return moment === undefined ? [] : momentLines(props, moment, {...measures, most});
	};
	const items = itemsAround({
		total: timeline.length,
		selected,
		rows,
		linesOf: (place, isSelected) =>
			linesFor(place, isSelected ? Math.max(1, isFew ? rows - 1 : rows) : isFew ? 1 : mostLines),
		shorten: ({place}, less) => linesFor(place, less),
	});
	// The first one seen says of what day it is.
	return items.map((item, at) => {
		const moment = timeline[item.place];
		if (at > 0 || moment === undefined || moment.isFirst) return item;
		const most = item.lines.length;
		return {...item, lines: momentLines(props, {...moment, isFirst: true}, {...measures, most})};
	});
}

/** Whether all of it is seen in so many lines, each name whole. */
export function isSeenWhole(props: QuotesProps, timeline: Timeline, columns: number, rows: number): boolean {
	if (timeline.length > rows) return false;
	const measures = {...measure(props, timeline, columns, 0, rows), most: rows};
	return timeline.flatMap(moment => momentLines(props, moment, measures)).length <= rows;
}

/** Whether a bar, or the number behind it, may stand in these cells. */
export function isOnBar(props: QuotesProps, timeline: Timeline, columns: number, x: number): boolean {
	const {dates, counts} = measure(props, timeline, columns, 0, 0);
	return counts > 0 && x >= 2 + dates - counts && x < 2 + dates;
}

/** How many events a page is: the most after which what is seen goes on with something that was seen before. */
export function timelinePage(props: QuotesProps, timeline: Timeline, columns: number, rows: number): number {
	const places = timeline.flatMap(({event}, place) => (event === undefined ? [] : [place]));
	const selected = selectedIn(props, timeline);
	const at = places.indexOf(selected);
	const seenAt = (index: number) => {
		const place = places[Math.max(0, Math.min(index, places.length - 1))] ?? 0;
		const items = viewTimeline(props, timeline, place, columns, rows);
		return {first: items[0]?.place ?? 0, last: items.at(-1)?.place ?? 0};
	};
	const here = seenAt(at);
	let [page, tooFar] = [1, Math.max(2, rows)];
	while (tooFar - page > 1) {
		const tried = Math.floor((page + tooFar) / 2);
		const goesOn = seenAt(at + tried).first <= here.last && seenAt(at - tried).last >= here.first;
		if (goesOn) page = tried;
		else tooFar = tried;
	}
	return page;
}

function measure(
	props: QuotesProps,
	timeline: Timeline,
	columns: number,
	first: number,
	rows: number,
): Omit<Measures, 'most'> {
	const widest = (moments: Timeline, counts: number) =>
		moments.reduce((widest, {date, quotes}) => {
			const own = Math.min(16, width(dateColumn(props, date)));
			return Math.max(widest, counts === 0 || quotes === undefined ? own : own + 1 + counts);
		}, 6);
	const known = props.workspace.remember('timeline columns', [timeline], () => {
		const mostQuotes = timeline.reduce((most, {quotes = 0}) => Math.max(most, quotes), 0);
		const counts = mostQuotes === 0 ? 0 : 3 + String(mostQuotes).length;
		return {mostQuotes, counts, dates: widest(timeline, counts)};
	});
	// On a narrow screen dates take what those that are seen need, and there are no bars.
	if (columns >= narrow) return {columns, ...known};
	return {...known, columns, counts: 0, dates: widest(timeline.slice(first, first + rows + 1), 0)};
}

type Measures = {
	readonly columns: number;
	/** Cells for a date, and behind that of a day on which something was said a bar and a number. */
	readonly dates: number;
	/** Cells for a bar and a number; none where there is no room, or nothing was said on any known day. */
	readonly counts: number;
	/** The quotes of the day that has most of them. */
	readonly mostQuotes: number;
	/** Lines for the name at most. */
	readonly most: number;
};

function momentLines(
	{workspace, state, glyphs}: QuotesProps,
	{event, date, quotes, isFirst}: Moment,
	{columns, dates, counts, mostQuotes, most}: Measures,
): readonly Line[] {
	const isSelected = event !== undefined && event === selectEvent(workspace, state);
	const isRound = event?.round !== undefined;
	const said =
		quotes === undefined || !isFirst || counts === 0 ? '' : `${barOf(glyphs, quotes / mostQuotes)} ${quotes}`;
	const name =
		event === undefined
			? `${quotes !== 1 ? 'quotes' : said === '' ? 'a quote' : 'quote'} of that day`
			: event.round === undefined
				? event.name
				: nameOfRound(event);
	const dateCells = counts === 0 || said === '' ? dates : dates - counts - 1;
	const before = 2 + dates + (counts === 0 ? 2 : 1);
	const tone = isSelected ? 'strong' : isRound ? 'accent' : event === undefined ? 'muted' : 'plain';
	// More than can be shown is not laid out.
	const shown = printable(name.slice(0, (most + 1) * columns));
	const head = line(
		span(isSelected ? `${glyphs.cursor} ` : '  ', 'accent'),
		span(
			fit(isFirst ? dateColumn({workspace, state, glyphs}, date) : '', dateCells, glyphs),
			isSelected ? 'strong' : 'muted',
		),
		span(dateCells === dates ? '' : ` ${fit(said, counts, glyphs)}`, 'accent'),
		span(' '.repeat(before - 2 - dates)),
	);
	const room = Math.max(1, columns - before);
	const lines = cutAfter(wrapLine(line(span(shown, tone)), room), most, room, glyphs.ellipsis);
	const indent = span(' '.repeat(before));
	return lines.map((each, place) => (place === 0 ? [...head, ...each] : [indent, ...each]));
}

/** `Round 2, Brussels: NATO-Russia Council`; its name where nobody has said what it was. */
function nameOfRound(event: DossierEvent): string {
	const {place = 'no place given', format} = event;
	return format === undefined ? roundAndName(event) : `Round ${event.round}, ${place}: ${format}`;
}

export function barOf({bars}: Glyphs, share: number): string {
	return (bars[Math.ceil(share * bars.length) - 1] ?? '').repeat(2);
}

/** Days of the year of the last round go without their year, where there are none of the last event; others keep it. */
function dateColumn({workspace}: QuotesProps, edtf: string | null): string {
	const {catalogue} = workspace;
	if (edtf === null) return shortDate(catalogue, edtf);
	const {rounds, chronology} = catalogue;
	const last = (rounds.at(-1) ?? chronology.findLast(event => event.date.edtf !== null))?.date.edtf;
	const year = last === undefined || last === null ? undefined : yearOf(last);
	return year !== undefined && yearOf(edtf) === year ? shortDate(catalogue, edtf) : longDate(edtf);
}
