/** The wordings of one statement beside each other, word by word, each against the one shown first. */
import {diffWordsWithSpace} from 'diff';
import {type Entry, passageText} from '../dossier/catalogue.ts';
import type {Passage} from '../dossier/types.ts';
import {sourceName} from './names.ts';
import type {Scene} from './scene.ts';
import {blank, fitLine, type Line, line, span, wrapLine} from './spans.ts';

export function viewComparison(scene: Scene, entry: Entry, columns: number): readonly Line[] {
	const {first} = entry;
	const others = entry.statement.passages.filter(passage => passage !== first);
	if (others.length === 0)
		return [
			...wrapLine(
				line(
					span(
						'This statement is printed in one place only: there is nothing to compare. v goes back.',
						'muted',
					),
				),
				columns,
			),
		];
	const isBeside = columns >= 64;
	return [
		...wrapLine(
			line(
				span('Word by word against the passage shown first: ', 'muted'),
				span('[-only there-]', 'removed'),
				span(' ', 'muted'),
				span('{+only here+}', 'added'),
				span('. v goes back.', 'muted'),
			),
			columns,
		),
		...others.flatMap(other => [
			blank,
			...(isBeside ? beside(scene, first, other, columns) : below(scene, first, other, columns)),
		]),
	];
}

type Wordings = {readonly left: Line; readonly right: Line};

/** The two wordings with what only one of them has in brackets, so that colour is not needed to see it. */
export function compareWords(before: string, after: string): Wordings {
	const left = [];
	const right = [];
	for (const part of diffWordsWithSpace(before, after)) {
		if (part.added) right.push(...bracketed(part.value, '{+', '+}', 'added'));
		else if (part.removed) left.push(...bracketed(part.value, '[-', '-]', 'removed'));
		else {
			left.push(span(part.value));
			right.push(span(part.value));
		}
	}
	return {left, right};
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

function heading(scene: Scene, passage: Passage): Line {
	const ours = passage.kind === 'reported' ? ' (reported; our words)' : '';
	return line(span(`${sourceName(scene.world.catalogue, passage)}${ours}`, 'strong'));
}

function beside(scene: Scene, first: Passage, other: Passage, columns: number): readonly Line[] {
	const half = Math.floor((columns - 3) / 2);
	const {left, right} = compareWords(passageText(first), passageText(other));
	const leftLines = [heading(scene, first), ...wrapLine(left, half)];
	const rightLines = [heading(scene, other), ...wrapLine(right, half)];
	const gap = span(` ${scene.glyphs.frame.left} `, 'muted');
	return Array.from({length: Math.max(leftLines.length, rightLines.length)}, (_, place) => [
		...fitLine(leftLines[place] ?? blank, half, scene.glyphs.ellipsis),
		gap,
		...(rightLines[place] ?? blank),
	]);
}

function below(scene: Scene, first: Passage, other: Passage, columns: number): readonly Line[] {
	const {left, right} = compareWords(passageText(first), passageText(other));
	return [
		heading(scene, first),
		...wrapLine(left, columns),
		heading(scene, other),
		...wrapLine(right, columns),
	];
}
