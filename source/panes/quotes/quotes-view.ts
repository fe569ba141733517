/** The list of quotes: the filter line, a line that says what it means, and a row a statement. */
import {isoDay} from '../../dossier/calendar.ts';
import type {Entry} from '../../dossier/catalogue.ts';
import {asOf, roundsAsked} from '../../query/as-of.ts';
import {isStatusFault, statusLines, understoodLines} from '../../state/filter-status.ts';
import {quotesPane} from '../../state/parts.ts';
import {selectAnswer} from '../../state/selectors.ts';
import {selectChapter, selectDay} from '../../state/story.ts';
import {completions} from '../../state/update-filter.ts';
import {asManyAsFit, width, wrap} from '../../text/cells.ts';
import {shownField} from '../../text/shown-field.ts';
import {flagLegend} from '../../view/glyphs.ts';
import {shortDate} from '../../view/names.ts';
import type {PaneContent} from '../../view/pane-content.ts';
import type {QuoteColumns} from '../../view/quote-columns.ts';
import {highlighted, type Line, line, span, windowed, wrapLine} from '../../view/spans.ts';
import {typedLine} from '../../view/typed-line.ts';
import type {ViewProps} from '../../view/view-props.ts';
import {viewNothing} from './no-quotes-view.ts';
import {viewQuoteRows} from './quote-rows.ts';

export function viewQuotes(
	props: ViewProps,
	columns: number,
	rows: number,
	table: QuoteColumns,
): PaneContent {
	const {workspace, state} = props;
	const {text, caret} = viewFilterLine(props, columns);
	const status = viewStatus(props, columns, rows);
	const isSaid = statusLines(workspace, state, columns - 2).length > 0;
	// What little room there is belongs to the quotes, unless something is asked for, or wrong.
	const isAsked = state.isFiltering || state.filter.text !== '';
	const head = [
		...(rows < 5 && !isSaid && !isAsked ? [] : [text]),
		...(rows < 6 && (!isSaid || (rows < 4 && !isStatusFault(workspace, state)))
			? []
			: status.slice(0, Math.max(1, rows - 3))),
	];
	const room = rows - head.length;
	const isEmpty = selectAnswer(workspace, state).total === 0;
	const list = isEmpty
		? {lines: windowed(viewNothing(props, columns, room), 0, room), placeAt: []}
		: viewQuoteRows(props, columns, room, table);
	return {
		lines: [...head, ...list.lines],
		caret: state.isFiltering ? {x: caret, y: 0} : undefined,
		actionsAt({y}) {
			if (y === 0 && head.length > 0) return [{type: 'filter'}];
			const row = list.placeAt[y - head.length];
			return row === undefined ? undefined : [{type: 'select', pane: quotesPane, row}];
		},
	};
}

/** What can be typed, for lines of several lengths. */
const examplesFor = (party: string): readonly string[] => [
	`to filter: a word, "a phrase", party:${party}, is:disputed`,
	'to filter: a word, "a phrase", is:disputed',
	'to filter: a word, "a phrase"',
	'to filter: a word',
	'to filter',
];

/** The filter with its cursor in sight: a long line is shown from where the cursor can be seen. */
function viewFilterLine(props: ViewProps, columns: number): {readonly text: Line; readonly caret: number} {
	const {state} = props;
	const {text} = state.filter;
	const tone = state.isFiltering ? 'accent' : 'muted';
	// A party of these talks, of all that there may be.
	const party = props.workspace.catalogue.dossier.parties[0]?.id ?? 'NAME';
	if (text === '' && !state.isFiltering)
		return {
			text: line(
				span('/ ', tone),
				span(examplesFor(party).find(text => width(text) <= columns - 2) ?? '', 'muted'),
			),
			caret: 2,
		};
	const {head, shown, offset, caret} = typedLine(state.filter, '/', columns, props.glyphs);
	const {error} = state.query;
	const ranges =
		error === undefined
			? []
			: [{start: Math.max(0, error.from - offset), end: Math.max(0, error.to - offset)}];
	const body = highlighted(
		shown,
		ranges.filter(range => range.end > range.start && range.end <= shown.length),
		'strong',
		'warning',
	);
	return {text: line(span(head, tone), ...body), caret};
}

/** Under the filter: what is wrong with it, the completions while typing, a hint, else what the signs mean. */
function viewStatus(props: ViewProps, columns: number, rows: number): readonly Line[] {
	const {state, workspace} = props;
	const room = columns - 2;
	const said = statusLines(workspace, state, room);
	const tone = isStatusFault(workspace, state) ? 'warning' : 'muted';
	if (said.length > 0) return said.map(text => line('  ', span(text, tone)));
	const offered = state.isFiltering ? viewCompletions(props, room) : undefined;
	if (offered !== undefined) {
		const understood = understoodLines(state, room).map(text => line('  ', span(text, 'muted')));
		return [...understood, line('  ', ...offered)];
	}
	const told = sayWhere(props);
	if (told !== undefined) return wrapLine(line(span(told, 'muted')), room).map(each => [span('  '), ...each]);
	return signLines(props, room, rows).map(text => line('  ', span(text, 'muted')));
}

/** What is said there of the filter, for what is read aloud; the signs are words there. */
export function sayStatus(props: ViewProps): readonly string[] {
	const {workspace, state} = props;
	const said = statusLines(workspace, state, spokenCells);
	if (said.length > 0) return said;
	const understood = state.isFiltering ? understoodLines(state, spokenCells) : [];
	const offered = state.isFiltering ? sayCompletions(props) : [];
	if (understood.length + offered.length > 0) return [...understood, ...offered];
	return [sayWhere(props)].filter(told => told !== undefined);
}

/** What Tab would write, the one that it has written first. */
function sayCompletions({state, workspace}: ViewProps): readonly string[] {
	const candidates = completions(workspace, state)?.candidates;
	if (candidates === undefined) return ['What Tab offers is being counted.'];
	const {index: chosen = 0} = state.completion ?? {};
	const named = candidates.slice(chosen).map(({label, count}) => shownField(`${label}, ${count}`));
	if (named.length === 0) return [];
	const rest = named.length - mostOffered;
	const more = rest > 0 ? `; and ${rest} more` : '';
	return [`Tab offers ${named.slice(0, mostOffered).join('; ')}${more}.`];
}

/** So many offers are said at once. */
const mostOffered = 8;

/** Wider than most sentences: what is read aloud is cut into lines later. */
const spokenCells = 400;

/** With so many lines what the signs mean may take more than one of them. */
const tall = 20;

/** What the signs of the rows mean, in fewer words where there is less room. */
function signLines({glyphs, state, workspace}: ViewProps, columns: number, rows: number): readonly string[] {
	const {full, short, close} = flagLegend(glyphs, workspace.catalogue.columns.flags);
	const hasNotes = state.notes.size > 0;
	const withNote = (text: string, word: string, gap: string) =>
		hasNotes ? [text, `${glyphs.noted}${word}`].filter(part => part !== '').join(gap) : text;
	const joined = withNote(close.join(' '), 'noted', ' ');
	const onOne = [withNote(full, ' note of yours', '  '), withNote(short, ' noted', ' '), joined].find(
		text => width(text) <= columns,
	);
	if (onOne !== undefined) return [onOne];
	const own = hasNotes ? [`${glyphs.noted}noted`] : [];
	return rows < tall ? [asManyAsFit([...own, ...close], columns)] : wrap(joined, columns);
}

/**
 * Where the positions are set back to a day and the quotes of a round are not: how many were said there, and how many
 * by that day; that alone where more is asked for.
 */
function sayWhere({state, workspace}: ViewProps): string | undefined {
	const day = selectDay(state);
	const isSetBack = asOf(state.applied.root) !== undefined && roundsAsked(state.applied.root).length > 0;
	if (!isSetBack) return undefined;
	const chapter = selectChapter(workspace, state);
	const until = Number.isFinite(day) ? shortDate(workspace.catalogue, isoDay(day)) : undefined;
	if (chapter === undefined || state.order !== 'date' || state.applied.root.parts.length > 2)
		return until === undefined ? undefined : `Positions as of ${until}; quotes of the round whenever said`;
	const shown = (entries: readonly Entry[]) =>
		entries.filter(({kind}) => state.isReportedShown || kind !== 'reported');
	const [there, elsewhere] = [shown(chapter.there), shown(chapter.elsewhere)];
	if (elsewhere.length === 0)
		return there.length > 1
			? `All ${there.length} said there`
			: there.length === 1
				? 'Said there'
				: undefined;
	const mayBeThere = chapter.inPart.length + chapter.unplaced.length > 0;
	const where =
		there.length === 0
			? `${mayBeThere ? 'None known from there' : 'None said there'}, ${elsewhere.length} about it`
			: `${there.length} said there, then ${elsewhere.length} about it`;
	if (until === undefined) return where;
	const by = elsewhere.filter(({days}) => days !== undefined && days.end <= day).length;
	return `${where}: ${by} by ${until}, ${elsewhere.length - by} later or not known when`;
}

function viewCompletions({state, workspace}: ViewProps, columns: number): Line | undefined {
	const candidates = completions(workspace, state)?.candidates;
	if (candidates === undefined) return [span('Tab ', 'muted'), span('being counted', 'muted')];
	if (candidates.length === 0) return undefined;
	const chosen = state.completion?.index;
	const label = 'Tab ';
	let room = columns - label.length;
	const spans = [span(label, 'muted')];
	for (const [place, candidate] of candidates.entries()) {
		if (chosen !== undefined && place < chosen - 2) continue;
		const named = shownField(`${candidate.label} ${candidate.count}`);
		const text = place === chosen ? `[${named}]` : named;
		if (width(text) + 2 > room) break;
		spans.push(span(text, place === chosen ? 'accent' : 'plain'), span('  '));
		room -= width(text) + 2;
	}
	return spans.length > 1 ? spans : undefined;
}
