/** Articles in any number, joined from those of test/articles, each with words and names of its own, for the bench. */
import {readdirSync, readFileSync} from 'node:fs';

const folder = new URL('../articles/', import.meta.url);

const paragraphs: readonly string[] = readdirSync(folder)
	.filter(name => /\.(?:txt|md)$/.test(name))
	.toSorted()
	.flatMap(name => readFileSync(new URL(name, folder), 'utf8').split(/\n\s*\n/))
	.filter(paragraph => paragraph.length > 80);

/** Lower-case words of four letters and more by their last: one can stand for the other. */
const byEnding = new Map<string, string[]>();
for (const word of new Set(paragraphs.join(' ').match(/\b[a-z]{4,}\b/g))) {
	const ending = word.slice(-1);
	byEnding.set(ending, [...(byEnding.get(ending) ?? []), word]);
}

/** A row of figures between 0 and 1 that is the same for the same seed. */
function rowOf(seed: number): () => number {
	let state = (seed + 1) * 2_654_435_761;
	return () => {
		state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
		return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
	};
}

const [starts, ends] = [
	'Bel Dor Fen Gar Hal Kes Lom Mar Nor Pel Sar Tor Ul Vel Wen',
	'and arc dal en gor ic lund mere ov rin sen tov',
].map(words => words.split(' '));

function nameOf(next: () => number): string {
	const pick = (from: readonly string[] = []) => from[Math.floor(next() * from.length)] ?? '';
	return `${pick(starts)}${pick(ends)}${pick(ends)}`;
}

/** One article of about so many letters; the same number has the same words. */
export function articleOf(number: number, letters: number): string {
	const next = rowOf(number);
	const words = new Map<string, string>();
	const other = (word: string) => {
		const known = words.get(word);
		if (known !== undefined) return known;
		const alike = byEnding.get(word.slice(-1)) ?? [word];
		// Words of speech stay what they are, or nobody would speak.
		const isKept =
			/^(?:according|remarks?|statement|reporters|minister|president|after|before|their|there|which|about|would|that|with|from|have|they|this|will|were|been|when|what)$|(?:ed|said|told|says)$/.test(
				word,
			);
		const chosen = isKept ? word : (alike[Math.floor(next() * alike.length)] ?? word);
		words.set(word, chosen);
		return chosen;
	};
	const names = new Map<string, string>();
	const rename = (name: string) => {
		const known = names.get(name) ?? nameOf(next);
		names.set(name, known);
		return known;
	};
	const parts = [`${nameOf(next)} talks go on in ${nameOf(next)}`, `${1 + (number % 28)} March 2025`];
	let length = 0;
	while (length < letters) {
		const paragraph = paragraphs[Math.floor(next() * paragraphs.length)] ?? '';
		// What stands between marks is as much as in news: in half of the paragraphs it is told without them.
		const plain = next() < 0.5 ? paragraph : paragraph.replace(/["“”„«»]|(?<!\w)['‘’]|['’](?!\w)/g, '');
		const told = plain
			.replace(/(?<=[a-z,] )[A-Z][a-z]{4,}\b/g, rename)
			.replace(/\b[a-z]{4,}\b/g, other)
			.slice(0, letters - length + 200);
		parts.push(told);
		length += told.length + 2;
	}
	return `${parts.join('\n\n')}\n`;
}
