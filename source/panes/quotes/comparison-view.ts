/** The wordings of one statement beside each other, word by word, each against the one shown first. */
import {diffWordsWithSpace} from 'diff';
import {type Entry, passageText} from '../../dossier/catalogue.ts';
import type {Passage} from '../../dossier/types.ts';
import {quotedKinds} from '../../state/kinds.ts';
import {leadingPassage} from '../../state/selectors.ts';
import {sourceName, wordsInMarks} from '../../view/names.ts';
import {blank, fitLine, type Line, line, type StyledText, span, wrapLine} from '../../view/spans.ts';
import type {ViewProps} from '../../view/view-props.ts';

export function viewComparison(props: ViewProps, entry: Entry, columns: number): readonly Line[] {
	const quoted = entry.statement.passages.filter(({kind}) => kind !== 'reported');
	const first = leadingPassage(quotedKinds, entry);
	const others = quoted.filter(passage => passage !== first);
	const reports = entry.statement.passages.filter(({kind}) => kind === 'reported');
	const isBeside = columns >= 64;
	return [
		...wrapLine(
			line(
				span('Word by word: ', 'muted'),
				span(`[-only in ${sourceName(props.workspace.catalogue, first)}-]`, 'removed'),
				span(' ', 'muted'),
				span('{+only in the other+}', 'added'),
				span('. v goes back.', 'muted'),
			),
			columns,
		),
		...others.flatMap(other => [
			blank,
			...(isBeside ? beside(props, first, other, columns) : below(props, first, other, columns)),
		]),
		...(reports.length === 0 ? [] : [blank, line(span('Also reported, in our words, by', 'muted'))]),
		...reports.flatMap(report =>
			wrapLine(
				line(span(`  ${sourceName(props.workspace.catalogue, report)}: `, 'strong'), passageText(report)),
				columns,
				4,
			),
		),
	];
}

type Wordings = {readonly left: Line; readonly right: Line};

/** The two wordings with what only one of them has in brackets, so that colour is not needed to see it. */
export function compareWords(before: string, after: string): Wordings {
	const left: StyledText[] = [];
	const right: StyledText[] = [];
	for (const {same, removed, added} of runsOf(diffWordsWithSpace(before, after))) {
		left.push(span(same), ...bracketed(removed, '[-', '-]', 'removed'));
		right.push(span(same), ...bracketed(added, '{+', '+}', 'added'));
	}
	return {left, right};
}

type Run = {readonly same: string; readonly removed: string; readonly added: string};
type Part = {readonly value: string; readonly added?: boolean; readonly removed?: boolean};

/** What is the same, then what differs. A blank between two differences belongs to them: one pair of brackets, not two. */
function runsOf(parts: readonly Part[]): readonly Run[] {
	const runs: Run[] = [];
	let run: Run = {same: '', removed: '', added: ''};
	parts.forEach((part, place) => {
		const hasDifference = run.removed !== '' || run.added !== '';
		const isGap = part.value.trim() === '' && hasDifference && place < parts.length - 1;
		if (part.added) run = {...run, added: run.added + part.value};
		else if (part.removed) run = {...run, removed: run.removed + part.value};
		else if (isGap) run = {...run, removed: run.removed + part.value, added: run.added + part.value};
		else {
			runs.push(run);
			run = {same: part.value, removed: '', added: ''};
		}
	});
	return [...runs, run];
}

function bracketed(text: string, open: string, close: string, tone: 'added' | 'removed'): Line {
	const words = text.trim();
	if (words === '') return [span(text)];
	const start = text.indexOf(words);
	return [
		span(text.slice(0, start)),
		span(`${open}${words}${close}`, tone),
		span(text.slice(start + words.length)),
	];
}

function heading(props: ViewProps, passage: Passage): Line {
	return line(span(sourceName(props.workspace.catalogue, passage), 'strong'));
}

function beside(props: ViewProps, first: Passage, other: Passage, columns: number): readonly Line[] {
	const half = Math.floor((columns - 3) / 2);
	const {left, right} = compareWords(wordsInMarks(first, props.glyphs), wordsInMarks(other, props.glyphs));
	const leftLines = [heading(props, first), ...wrapLine(left, half)];
	const rightLines = [heading(props, other), ...wrapLine(right, half)];
	const gap = span(` ${props.glyphs.frame.left} `, 'muted');
	return Array.from({length: Math.max(leftLines.length, rightLines.length)}, (_, place) => [
		...fitLine(leftLines[place] ?? blank, half, props.glyphs.ellipsis),
		gap,
		...(rightLines[place] ?? blank),
	]);
}

function below(props: ViewProps, first: Passage, other: Passage, columns: number): readonly Line[] {
	const {left, right} = compareWords(wordsInMarks(first, props.glyphs), wordsInMarks(other, props.glyphs));
	return [
		heading(props, first),
		...wrapLine(left, columns),
		heading(props, other),
		...wrapLine(right, columns),
	];
}
