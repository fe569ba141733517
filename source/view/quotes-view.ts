/** The list of quotes: the filter line, a line that says what it means, and a row a statement. */
import {describeProblem} from '../query/problem.ts';
import {selectAnswer} from '../state/selectors.ts';
import {completions} from '../state/update-filter.ts';
import {graphemes, truncate, width} from '../text/cells.ts';
import {harmless} from '../text/harmless.ts';
import {hintsFor, viewNothing} from './no-quotes-view.ts';
import {viewQuoteRows} from './quote-rows.ts';
import type {Scene} from './scene.ts';
import {highlighted, type Line, line, span, windowed} from './spans.ts';

export type QuotesView = {
	readonly lines: readonly Line[];
	/** Where the terminal's own cursor belongs, in cells from the pane's inner top left; only while typing. */
	readonly caret: {readonly x: number; readonly y: number} | undefined;
	/** The place in the list of the row that each line belongs to, for the mouse; undefined for none. */
	readonly placeAt: readonly (number | undefined)[];
};

export function viewQuotes(scene: Scene, columns: number, rows: number): QuotesView {
	const {world, state} = scene;
	const {text, caret} = viewFilterLine(scene, columns);
	// What little room there is belongs to the quotes.
	const head = rows < 6 ? [text] : [text, viewStatus(scene, columns)];
	const room = rows - head.length;
	const isEmpty = selectAnswer(world, state).total === 0;
	const list = isEmpty
		? {lines: windowed(viewNothing(scene, columns), 0, room), placeAt: []}
		: viewQuoteRows(scene, columns, room);
	return {
		lines: [...head, ...list.lines],
		caret: state.isFiltering ? {x: caret, y: 0} : undefined,
		placeAt: [...head.map(() => undefined), ...list.placeAt],
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
	const parts = graphemes(text.slice(0, cursor));
	// From the cursor back, as many characters as there is room for: their widths need not add up to that of the whole.
	let from = parts.length;
	let before = 0;
	while (from > 0) {
		const wide = width(parts[from - 1] ?? '');
		if (before + wide > room) break;
		before += wide;
		from -= 1;
	}
	const offset = parts.slice(0, from).join('').length;
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
