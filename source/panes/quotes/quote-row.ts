/** A row of the list of quotes: who and when, the words, and why it is there. */
import {type Entry, passageText} from '../../dossier/catalogue.ts';
import type {Row} from '../../engine/engine.ts';
import {wordsToSummarise} from '../../state/review-choice.ts';
import {selectLeading} from '../../state/selectors.ts';
import {beginning} from '../../text/beginning.ts';
import {sanitize} from '../../text/sanitize.ts';
import {quotedWords} from '../../view/quoted-words.ts';
import {
	blank,
	cutAfter,
	endedAfter,
	fitLine,
	type Line,
	line,
	lineWidth,
	span,
	type Tone,
	wrapLine,
} from '../../view/spans.ts';
import {matchesInPassage, type QuotesProps} from '../../view/view-props.ts';
import {type PlacedColumn, viewHead} from './quote-head.ts';
import {startFor, viewWhy} from './why-here.ts';

/** How the rows of a list are laid out. */
export type Form = {
	readonly columns: number;
	readonly shown: readonly PlacedColumn[];
	/** Whether the words stand beside who and when, or under them. */
	readonly isBeside: boolean;
	/** Cells before the words. */
	readonly indent: number;
	readonly wordColumns: number;
	/** Lines of words that an unselected row takes where not all can be shown whole. */
	readonly brief: number;
};

/** A match within so many cells of as many is seen without leaving out what comes before it. */
export function seenFromStart(cells: number): number {
	return Math.floor(cells * 0.8);
}

/**
 * A row at the edge of the list, in fewer lines than it has: with as many of its words as rows have at least, and why it
 * is there behind them where that has no line of its own; or not at all.
 */
export function viewShortened(
	props: QuotesProps,
	form: Form,
	row: Row | undefined,
	most: number,
): readonly Line[] {
	if (row === undefined) return [];
	const {ellipsis} = props.glyphs;
	const {head, words, why} = partsOf(props, form, row, false, form.brief);
	const room = most - (form.isBeside ? 0 : 1);
	const least = Math.min(words.length, form.brief);
	if (room < least) return [];
	// A line of its own for why it is there, where that leaves words enough.
	const kept = Math.max(least, Math.min(words.length, why.length > 0 ? room - 1 : room));
	const shown = cutAfter(words, kept, form.wordColumns, ellipsis);
	const left = room - kept;
	if (left > 0 || why.length === 0)
		return inRow(form, head, [...shown, ...endedAfter(why, left, form.wordColumns, ellipsis)]);
	const lastWords = shown.at(-1) ?? blank;
	if (lineWidth(lastWords) + Math.min(fewLetters, lineWidth(why.flat())) >= form.wordColumns) return [];
	const joined = [...lastWords, span(' '), ...why.flat()];
	const isSeen = why.length < 2 && lineWidth(joined) <= form.wordColumns;
	const last = isSeen ? joined : fitLine([...joined, span(' ')], form.wordColumns, ellipsis);
	return inRow(form, head, [...shown.slice(0, -1), last]);
}

/** @param most - lines of words at most; a row that is cut ends in an ellipsis. */
export function viewRow(
	props: QuotesProps,
	form: Form,
	row: Row | undefined,
	isSelected: boolean,
	most: number,
): readonly Line[] {
	const {glyphs} = props;
	// On its way from wherever the rows are kept.
	if (row === undefined) return [line(span(`  ${glyphs.ellipsis}`, 'muted'))];
	const {head, words, why} = partsOf(props, form, row, isSelected, most);
	return inRow(form, head, [...words, ...why]);
}

type Parts = {readonly head: Line; readonly words: readonly Line[]; readonly why: readonly Line[]};

function partsOf(props: QuotesProps, form: Form, {entry}: Row, isSelected: boolean, most: number): Parts {
	const why = viewWhy(props, entry, {
		columns: form.wordColumns,
		hasParties: form.shown.some(({name}) => name === 'parties'),
		isRoomy: isSelected || most > form.brief,
	});
	// The words come first, and what is said of them has its lines.
	const taken = (form.isBeside ? 0 : 1) + Math.min(why.length, Math.floor(most / 3));
	const words = viewPassageWords(
		props,
		form,
		entry,
		isSelected,
		isSelected ? Math.max(1, most - taken) : most,
	);
	return {head: viewHead(props, form, entry, isSelected), words, why};
}

/** The lines of a row beside who and when, or under it. */
function inRow(form: Form, head: Line, lines: readonly Line[]): readonly Line[] {
	const indent = span(' '.repeat(form.indent));
	if (!form.isBeside) return [head, ...lines.map(each => [indent, ...each])];
	const [first = blank, ...others] = lines;
	const gap = span(' '.repeat(Math.max(0, form.indent - lineWidth(head))));
	return [[...head, gap, ...first], ...others.map(each => [indent, ...each])];
}

/** The words of the row's passage, from where the first match can be seen; a summary has no quotation marks. */
function viewPassageWords(
	props: QuotesProps,
	form: Form,
	entry: Entry,
	isSelected: boolean,
	most: number,
): readonly Line[] {
	const passage = selectLeading(props.workspace, props.state, entry);
	const {glyphs, workspace} = props;
	const isQuoted = passage.kind !== 'reported';
	const ranges = matchesInPassage(props, entry, passage);
	const open = workspace.review === undefined ? undefined : wordsToSummarise(workspace, passage);
	const room = most * form.wordColumns;
	const text = passageText(passage);
	const start = startFor(text, ranges[0]?.start ?? 0, ranges[0]?.end ?? 0, seenFromStart(room));
	// More than can be shown is not laid out: there may be a hundred thousand letters of it.
	const end = Math.min(text.length, start + 2 * room + 80);
	const tone = isSelected ? 'strong' : isQuoted ? 'plain' : 'muted';
	const words: Line =
		open === undefined || ranges.length > 0
			? [
					...(start > 0 ? [span(glyphs.ellipsis, 'muted')] : []),
					...quotedWords(passage, glyphs, {ranges, tone, start, end}),
				]
			: toSummarise(open, 2 * room, tone);
	const lines = wrapLine(words, form.wordColumns);
	// The selected one may take all lines there are, and no more.
	return isSelected
		? cutAfter(lines, most, form.wordColumns, glyphs.ellipsis)
		: shortened(lines, form.wordColumns, most, glyphs.ellipsis);
}

/** What nobody has summarised yet would read all alike: it shows what the article prints, which is not what somebody said. */
function toSummarise(printed: string, most: number, tone: Tone): Line {
	const words = sanitize(beginning(printed, most).replaceAll(/\s+/g, ' '));
	return [span('Reported, not summarised: ', 'muted'), span(words, tone)];
}

const fewLetters = 20;

/** The first lines, the last of them ending in an ellipsis where lines are left out. */
function shortened(lines: readonly Line[], columns: number, most: number, ellipsis: string): readonly Line[] {
	const next = lines[most] ?? blank;
	// A last word or two are worth a line.
	if (most > 0 && lines.length === most + 1 && lineWidth(next) <= fewLetters) return lines;
	return cutAfter(lines, most, columns, ellipsis);
}
