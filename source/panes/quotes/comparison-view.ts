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
	const first = leadingPassage({kinds: quotedKinds}, entry);
	const others = quoted.filter(passage => passage !== first);
	const reports = entry.statement.passages.filter(({kind}) => kind === 'reported');
	const isBeside = columns >= 64 && props.isAloud !== true;
	const named = (passage: Passage) => ({passage, name: nameAmong(props, passage, quoted)});
	return [
		...wrapLine(
			line(
				span('Word by word: ', 'muted'),
				span(`[-only in ${named(first).name}-]`, 'removed'),
				span(' ', 'muted'),
				span('{+only in the other+}', 'added'),
				span('. v goes back.', 'muted'),
			),
			columns,
		),
		...others.flatMap(other => [
			blank,
			...(isBeside ? beside : below)(props, {first: named(first), other: named(other)}, columns),
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

/** The source that prints it; where it prints several, with which of them this is. */
function nameAmong({workspace}: ViewProps, passage: Passage, quoted: readonly Passage[]): string {
	const name = sourceName(workspace.catalogue, passage);
	const isHeading = passage.heading === true;
	const alike = quoted.filter(
		({source, heading}) => source === passage.source && (heading === true) === isHeading,
	);
	const parts = [
		...(isHeading ? ['heading'] : []),
		...(alike.length > 1 ? [`${alike.indexOf(passage) + 1} of ${alike.length}`] : []),
	];
	return parts.length === 0 ? name : `${name} (${parts.join(' ')})`;
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

/** Two wordings, each with the name that stands above it. */
type Pair = {readonly [side in 'first' | 'other']: {readonly passage: Passage; readonly name: string}};

function wordsOf(props: ViewProps, {first, other}: Pair): Wordings {
	return compareWords(wordsInMarks(first.passage, props.glyphs), wordsInMarks(other.passage, props.glyphs));
}

function heading({name}: Pair['first']): Line {
	return line(span(name, 'strong'));
}

function beside(props: ViewProps, pair: Pair, columns: number): readonly Line[] {
	const half = Math.floor((columns - 3) / 2);
	const {left, right} = wordsOf(props, pair);
	const leftLines = [heading(pair.first), ...wrapLine(left, half)];
	const rightLines = [heading(pair.other), ...wrapLine(right, half)];
	const gap = span(` ${props.glyphs.frame.left} `, 'muted');
	return Array.from({length: Math.max(leftLines.length, rightLines.length)}, (_, place) => [
		...fitLine(leftLines[place] ?? blank, half, props.glyphs.ellipsis),
		gap,
		...(rightLines[place] ?? blank),
	]);
}

function below(props: ViewProps, pair: Pair, columns: number): readonly Line[] {
	const {left, right} = wordsOf(props, pair);
	return [heading(pair.first), ...wrapLine(left, columns), heading(pair.other), ...wrapLine(right, columns)];
}
