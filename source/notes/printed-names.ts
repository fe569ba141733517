/** Names as articles print them: whether any does, and which printed one a slip of the finger lies away from a name. */
import {editDistances} from '../text/edit-distance.ts';
import {fold} from '../text/fold.ts';
import {gather} from '../text/gather.ts';
import type {TextRange} from '../text/range.ts';

/** A printed name, and where it stands first. */
export type PrintedName = TextRange & {readonly source: string; readonly name: string};

type Token = TextRange & {readonly folded: string; readonly isCapital: boolean};

type Tokens = {readonly source: string; readonly text: string; readonly tokens: readonly Token[]};

export class PrintedNames {
	private readonly texts: readonly Tokens[];
	/** Where each word stands: the number of its text and of the word in it. */
	private readonly places = new Map<string, (readonly [number, number])[]>();
	/** How many names that none prints are still looked for; of thousands nobody reads all. */
	private left = 300;

	constructor(articles: Iterable<readonly [string, {readonly text: string}]>) {
		this.texts = [...articles].map(([source, {text}]) => ({source, text, tokens: tokensOf(text)}));
		for (const [text, {tokens}] of this.texts.entries())
			for (const [at, {folded}] of tokens.entries()) {
				gather(this.places, folded, [text, at]);
			}
	}

	isPrinted(name: string): boolean {
		const wanted = tokensOf(name);
		return this.placesOf(wanted[0]?.folded).some(([text, at]) =>
			wanted.every(({folded}, step) => this.texts[text]?.tokens[at + step]?.folded === folded),
		);
	}

	/**
	 * The nearest printed name of as many words. Of several words one at least stands there as it is; a single one has
	 * five letters or more, and differs within, since what differs at its end alone is another form of it.
	 *
	 * @returns undefined where none is near, or where too many have been looked for.
	 */
	near(name: string): PrintedName | undefined {
		const wanted = tokensOf(name);
		if (wanted.length === 0 || this.left <= 0) return undefined;
		this.left -= 1;
		return wanted.length === 1 ? this.nearWord(wanted) : this.nearWords(wanted);
	}

	private nearWord(wanted: readonly Token[]): PrintedName | undefined {
		const [word] = wanted;
		if (word === undefined || word.folded.length < 5) return undefined;
		const {folded} = word;
		const alike = [...this.places.keys()].filter(
			each => isSlip(folded, each) && !hasSameStem(folded, each) && this.isName(each),
		);
		return this.best(
			wanted,
			alike.flatMap(each => this.placesOf(each)),
		);
	}

	private nearWords(wanted: readonly Token[]): PrintedName | undefined {
		const starts = wanted.flatMap(({folded, isCapital}, step) =>
			isCapital && folded.length > 2
				? this.placesOf(folded).map(([text, at]): [number, number] => [text, at - step])
				: [],
		);
		return this.best(wanted, starts);
	}

	/** Of places where as many words stand, the first of those that differ least. */
	private best(
		wanted: readonly Token[],
		starts: readonly (readonly [number, number])[],
	): PrintedName | undefined {
		let least = wanted.length < 4 ? 2 : 3;
		let found: PrintedName | undefined;
		for (const [at, start] of starts) {
			const printed = this.texts[at];
			const words = start < 0 ? undefined : printed?.tokens.slice(start, start + wanted.length);
			const apart = words === undefined ? undefined : distance(wanted, words);
			const [first, last] = [words?.[0], words?.at(-1)];
			if (apart === undefined || apart >= least || apart === 0) continue;
			if (first === undefined || last === undefined || printed === undefined) continue;
			least = apart;
			const name = printed.text.slice(first.start, last.end).replace(/\s+/g, ' ');
			found = {source: printed.source, start: first.start, end: last.end, name};
		}
		return found;
	}

	/** Whether a word is always printed with a capital. */
	private isName(folded: string): boolean {
		return this.placesOf(folded).every(([text, at]) => this.texts[text]?.tokens[at]?.isCapital === true);
	}

	private placesOf(folded: string | undefined): readonly (readonly [number, number])[] {
		return this.places.get(folded ?? '') ?? [];
	}
}

function tokensOf(text: string): readonly Token[] {
	return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({0: word, index}) => ({
		start: index,
		end: index + word.length,
		folded: fold(word),
		isCapital: /^\p{Lu}/u.test(word),
	}));
}

/** In how many words they differ; undefined where a word is another one, or not written large as it is in the name. */
function distance(wanted: readonly Token[], words: readonly Token[]): number | undefined {
	let sum = 0;
	for (const [step, {folded, isCapital}] of wanted.entries()) {
		const word = words[step];
		if (word === undefined || (isCapital && !word.isCapital)) return undefined;
		if (word.folded === folded) continue;
		if (!isSlip(folded, word.folded)) return undefined;
		sum += 1;
	}
	return sum;
}

/** A letter too many, too few or another, or two exchanged; of nine letters or more two such. Numbers are no slips. */
function isSlip(a: string, b: string): boolean {
	const [shorter, most] = [Math.min(a.length, b.length), a.length < 9 ? 1 : 2];
	if (a === b || shorter < 3 || Math.abs(a.length - b.length) > most || /\d/.test(a + b)) return false;
	return (editDistances(a, b, most).at(-1) ?? most + 1) <= most;
}

/** Whether two words differ in their endings alone, as those of one country and its people do. */
function hasSameStem(a: string, b: string): boolean {
	const shorter = Math.min(a.length, b.length);
	return a.slice(0, shorter - 1) === b.slice(0, shorter - 1);
}
