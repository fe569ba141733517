/** The list of quotes: the filter line, a line that says what it means, and a row a statement. */
import type {Entry} from '../dossier/catalogue.ts';
import {passageText} from '../dossier/catalogue.ts';
import type {Row} from '../engine/engine.ts';
import {describeProblem} from '../query/problem.ts';
import {leadingPassage, selectAnswer, selectPlace} from '../state/selectors.ts';
import {completions} from '../state/update-filter.ts';
import {fit, truncate, width} from '../text/cells.ts';
import {charactersBefore} from '../text/characters.ts';
import {harmless} from '../text/harmless.ts';
import {partyCodes, shortDate} from './names.ts';
import {hintsFor, viewNothing} from './no-quotes-view.ts';
import {matchesIn, matchesInPassage, rangesWithin, type Scene} from './scene.ts';
import {firstShown, highlighted, type Line, line, type Range, span, windowed} from './spans.ts';

export type QuotesView = {
	readonly lines: readonly Line[];
	/** Where the terminal's own cursor belongs, in cells from the pane's inner top left; only while typing. */
	readonly caret: {readonly x: number; readonly y: number} | undefined;
	/** The first of the rows shown, for the mouse. */
	readonly first: number;
	/** Lines above the first row. */
	readonly headRows: number;
	/** How many rows are shown. */
	readonly rowCount: number;
};

export function viewQuotes(scene: Scene, columns: number, rows: number): QuotesView {
	const {world, state} = scene;
	const {text, caret} = viewFilterLine(scene, columns);
	const answer = selectAnswer(world, state);
	const room = rows - 2;
	const selected = selectPlace(world, state) ?? -1;
	const first = firstShown(Math.max(0, selected), answer.total, room);
	const shown = answer.page(first, room);
	const measures = measureRows(scene, columns);
	const list =
		answer.total === 0
			? viewNothing(scene, columns)
			: shown.map((row, place) => viewRow(scene, row, first + place === selected, measures, columns));
	return {
		lines: [text, viewStatus(scene, columns), ...windowed(list, 0, room)],
		caret: state.isFiltering ? {x: caret, y: 0} : undefined,
		first,
		headRows: 2,
		rowCount: shown.length,
	};
}

/** The filter with its cursor in sight: a long line is shown from where the cursor can be seen. */
function viewFilterLine(scene: Scene, columns: number): {readonly text: Line; readonly caret: number} {
	const {state} = scene;
	const {cursor} = state.filter;
	const text = harmless(state.filter.text);
	const tone = state.isFiltering ? 'accent' : 'muted';
	if (text === '' && !state.isFiltering)
		return {
			text: line(
				span('/ ', tone),
				span(
					truncate(
						'to filter: a word, "a phrase", party:russia, is:disputed',
						columns - 2,
						scene.glyphs.ellipsis,
					),
					'muted',
				),
			),
			caret: 2,
		};
	const room = columns - 3;
	// From the cursor back, as many characters as there is room for: their widths need not add up to that of the whole.
	let offset = cursor;
	let before = 0;
	for (const character of charactersBefore(text, cursor)) {
		const wide = width(character);
		if (before + wide > room) break;
		before += wide;
		offset -= character.length;
	}
	const shown = truncate(text.slice(offset), room, scene.glyphs.ellipsis);
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
	return {text: line(span('/ ', tone), ...body), caret: 2 + before};
}

/** Under the filter: an error, the completions while typing, a hint, else what the marks mean. */
function viewStatus(scene: Scene, columns: number): Line {
	const {state, glyphs} = scene;
	const {error} = state.query;
	const room = columns - 2;
	if (error !== undefined)
		return line(
			'  ',
			span(
				truncate(`${describeProblem(error)} The rows are those of the filter before.`, room, glyphs.ellipsis),
				'warning',
			),
		);
	if (state.isFiltering) {
		const offered = viewCompletions(scene, room);
		if (offered !== undefined) return line('  ', ...offered);
	}
	const [hint] = hintsFor(scene);
	if (hint !== undefined)
		return line('  ', span(truncate(describeProblem(hint), room, glyphs.ellipsis), 'warning'));
	const {disputed, translated, variant} = glyphs.flags;
	const legend = `${disputed} disputed  ${translated} translated  ${variant} several wordings`;
	return line('  ', span(truncate(legend, room, glyphs.ellipsis), 'muted'));
}

function viewCompletions({state, world}: Scene, columns: number): Line | undefined {
	const candidates = completions(world, state)?.candidates;
	if (candidates === undefined) return [span('Tab ', 'muted'), span('being counted', 'muted')];
	if (candidates.length === 0) return undefined;
	const chosen = state.completion?.index;
	const label = 'Tab ';
	let room = columns - label.length;
	const spans = [span(label, 'muted')];
	for (const [place, candidate] of candidates.entries()) {
		if (chosen !== undefined && place < chosen - 2) continue;
		const named = harmless(`${candidate.label} ${candidate.count}`);
		const text = place === chosen ? `[${named}]` : named;
		if (width(text) + 2 > room) break;
		spans.push(span(text, place === chosen ? 'accent' : 'plain'), span('  '));
		room -= width(text) + 2;
	}
	return spans.length > 1 ? spans : undefined;
}

type Measures = {readonly date: number; readonly codes: number; readonly speaker: number};

function measureRows({world}: Scene, columns: number): Measures {
	return world.remember('measures', [columns], () => {
		const {dates, parties, speakers} = world.catalogue.columns;
		const widest = (texts: readonly string[], most: number) =>
			Math.min(
				most,
				texts.reduce((most, text) => Math.max(most, width(text)), 1),
			);
		return {
			date: widest(
				dates.map(date => rowDate(date, columns)),
				14,
			),
			codes: widest(
				parties.map(ids => partyCodes(world.catalogue, ids)),
				columns < 90 ? 4 : 8,
			),
			speaker: widest(speakers.map(harmless), columns < 58 ? 10 : columns < 80 ? 11 : 24),
		};
	});
}

function viewRow(
	scene: Scene,
	row: Row | undefined,
	isSelected: boolean,
	measures: Measures,
	columns: number,
): Line {
	const {world, state, glyphs} = scene;
	// On its way from wherever the rows are kept.
	if (row === undefined) return line(span(`  ${glyphs.ellipsis}`, 'muted'));
	const {entry} = row;
	const isMarked = state.marked.has(entry.statement.id);
	const tone = isSelected ? 'strong' : 'plain';
	const head = [
		span(isSelected ? glyphs.cursor : ' ', 'accent'),
		span(isMarked ? glyphs.marked : ' ', 'accent'),
		span(
			`${fit(rowDate(entry.statement.said.edtf, columns), measures.date, glyphs)} `,
			isSelected ? 'strong' : 'muted',
		),
		span(`${fit(partyCodes(world.catalogue, entry.parties), measures.codes, glyphs)} `, tone),
		...viewSpeaker(scene, entry, measures.speaker, tone),
		span(' '),
		...viewFlags(scene, entry),
	];
	const used = 2 + measures.date + 1 + measures.codes + 1 + measures.speaker + 1 + 3;
	return [...head, ...viewWords(scene, entry, isSelected, columns - used)];
}

/** Who said it, with what of the names was found standing out as far as it is seen. */
function viewSpeaker(scene: Scene, entry: Entry, cells: number, tone: 'strong' | 'plain'): Line {
	const {glyphs} = scene;
	if (entry.speakerName === '') return [span(fit('nobody named', cells, glyphs), tone)];
	const shown = fit(harmless(entry.speakerName), cells, glyphs);
	const isCut = shown.trimEnd().endsWith(glyphs.ellipsis) && !entry.speakerName.endsWith(glyphs.ellipsis);
	const seen = isCut ? shown.lastIndexOf(glyphs.ellipsis) : shown.length;
	let start = 0;
	const ranges = entry.speakerNames.flatMap(name => {
		const from = start;
		start += name.length + ', '.length;
		return matchesIn(scene, entry, 'speaker', name).map(
			(range): Range => ({start: range.start + from, end: range.end + from}),
		);
	});
	return highlighted(shown, rangesWithin(ranges, 0, seen), tone);
}

/** The day said; of a stretch of days, where there is little room, the first and a dash. */
function rowDate(edtf: string | null, columns: number): string {
	if (edtf === null || columns >= 90) return shortDate(edtf);
	const [from = '', to] = edtf.split('/');
	return to === undefined || from === '' || from === '..' ? shortDate(edtf) : `${shortDate(from)}–`;
}

function viewFlags({glyphs}: Scene, entry: Entry): Line {
	const {disputed, translated, variant} = glyphs.flags;
	const mark = (has: boolean, glyph: string) => (has ? glyph : ' ');
	return [
		span(mark(entry.flags.has('disputed'), disputed), 'warning'),
		span(
			mark(entry.flags.has('translated'), translated) + mark(entry.flags.has('variant'), variant),
			'muted',
		),
	];
}

/** The words of the row's passage, from where the first match can be seen; a summary has no quotation marks. */
function viewWords(scene: Scene, entry: Entry, isSelected: boolean, cells: number): Line {
	const passage = leadingPassage(scene.state, entry);
	const {glyphs} = scene;
	const isQuoted = passage.kind !== 'reported';
	const text = passageText(passage);
	const ranges = matchesInPassage(scene, entry, passage);
	const words = harmless(text);
	const room = cells - (isQuoted ? 1 : 0);
	const start = startFor(words, ranges[0]?.start ?? 0, ranges[0]?.end ?? 0, room);
	const cut = start > 0 ? glyphs.ellipsis + words.slice(start) : words;
	const shift = start - (start > 0 ? glyphs.ellipsis.length : 0);
	const closed = isQuoted ? `${cut}${glyphs.closeQuote}` : cut;
	const shown = truncate(closed, room, glyphs.ellipsis);
	const visible = ranges
		.map(range => ({start: Math.max(0, range.start - shift), end: Math.min(range.end - shift, shown.length)}))
		.filter(range => range.end > range.start);
	const tone = isQuoted ? (isSelected ? 'strong' : 'plain') : isSelected ? 'strong' : 'muted';
	return [...(isQuoted ? [span(glyphs.openQuote, 'muted')] : []), ...highlighted(shown, visible, tone)];
}

/** Where to begin so that a match that ends beyond the room is seen, at the start of a word. */
function startFor(words: string, from: number, to: number, room: number): number {
	if (to <= room - 1) return 0;
	const wanted = Math.max(0, from - Math.floor(room / 3));
	const space = words.indexOf(' ', wanted);
	return space >= 0 && space < from ? space + 1 : wanted;
}
