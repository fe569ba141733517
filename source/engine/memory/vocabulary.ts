/**
 * The distinct words of all texts looked at, so that an approximate word is compared once with each of them, however
 * many texts share it; and of most words one look at their letters shows that they are far.
 */
import {wordsOf} from '../../text/normal-text.ts';
import type {Steps} from '../steps.ts';
import {edits, isNear} from './approximate.ts';
import type {FoldedPart} from './documents.ts';

export type Vocabulary = {
	/** Numbers of the distinct words of a part. */
	readonly wordsIn: (part: FoldedPart) => Steps<readonly number[]>;
	/** The same of a part that has been looked at before; undefined of any other. */
	readonly knownIn: (part: FoldedPart) => readonly number[] | undefined;
	/** Makes the test for words near one; the answers are kept. */
	readonly nearnessTo: (needle: string) => Nearness;
};

type Nearness = {
	/** Of a word by its number. */
	readonly has: (word: number) => boolean;
	/** Whether it has any of these. */
	readonly hasAny: (words: readonly number[]) => boolean;
	/** Of any word. */
	readonly isNear: (word: string) => boolean;
};

/** After so many words looked at there may be a pause. */
const wordsAtOnce = 500;

export function createVocabulary(): Vocabulary {
	const words: string[] = [];
	const letters: number[] = [];
	const numberOf = new Map<string, number>();
	const known = new Map<FoldedPart, readonly number[]>();
	function numberFor(word: string): number {
		const before = numberOf.get(word);
		if (before !== undefined) return before;
		const number = words.push(word) - 1;
		letters.push(lettersOf(word));
		numberOf.set(word, number);
		return number;
	}
	return {
		knownIn: part => known.get(part),
		*wordsIn(part) {
			const before = known.get(part);
			if (before !== undefined) return before;
			const numbers = new Set<number>();
			let count = 0;
			for (const {text} of wordsOf(part.joined)) {
				numbers.add(numberFor(text));
				if (++count % wordsAtOnce === 0) yield;
			}
			const found = [...numbers];
			known.set(part, found);
			return found;
		},
		nearnessTo(needle) {
			const wanted = lettersOf(needle);
			const most = edits(needle);
			const [no, yes] = [1, 2];
			let answers = new Uint8Array(0);
			const has = (number: number) => {
				if (number >= answers.length) answers = grown(answers, words.length);
				// A letter that the word does not have takes an edit, and another letter another one.
				if (!answers[number])
					answers[number] =
						bitsIn(wanted & ~(letters[number] ?? 0)) <= most && isNear(needle, words[number] ?? '')
							? yes
							: no;
				return answers[number] === yes;
			};
			function hasAny(numbers: readonly number[]): boolean {
				// Of most the answer is known: no function is called for those, nor for the next of them, since the first
				// word that nobody said is looked for before any of this is compiled.
				for (let at = 0; at < numbers.length; at++) {
					const number = numbers[at] as number;
					if (answers[number] === yes || (!answers[number] && has(number))) return true;
				}
				return false;
			}
			return {has, hasAny, isNear: word => has(numberFor(word))};
		},
	};
}

function grown(answers: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
	const longer = new Uint8Array(Math.max(length, 2 * answers.length));
	longer.set(answers);
	return longer;
}

/** A bit for each letter that a word has; far letters share one, so that it may seem to have more than it has. */
function lettersOf(word: string): number {
	let bits = 0;
	for (const letter of word) bits |= 1 << ((letter.codePointAt(0) ?? 0) % 32);
	return bits;
}

function bitsIn(number: number): number {
	let count = 0;
	for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
	return count;
}
