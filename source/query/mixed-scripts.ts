/** Letters of another alphabet within a word, where they look like those around them and are found as none of them. */
import type {Alphabet, QueryProblem} from './problem.ts';
import type {Term} from './tree.ts';

const alphabets: readonly (readonly [Alphabet, RegExp])[] = [
	['Latin', /\p{Script=Latin}/u],
	['Cyrillic', /\p{Script=Cyrillic}/u],
	['Greek', /\p{Script=Greek}/u],
];

/** The first word of a term that is written in two alphabets; nothing where each has one. */
export function mixedScripts(term: Term | undefined, text: string): readonly QueryProblem[] {
	if (term === undefined || term.type === 'field' || term.type === 'regex') return [];
	const {from, to} = term;
	for (const [word] of text.slice(from, to).matchAll(/[\p{L}\p{M}]+/gu)) {
		const used = alphabets
			.map(([alphabet, isOf]) => ({alphabet, letters: Array.from(word).filter(letter => isOf.test(letter))}))
			.filter(({letters}) => letters.length > 0)
			.sort((a, b) => b.letters.length - a.letters.length);
		const [most] = used;
		const least = used.at(-1);
		if (most === undefined || least === undefined || least === most) continue;
		const letters = [...new Set(least.letters)].join('');
		return [{code: 'mixed-scripts', from, to, word, letters, alphabet: least.alphabet, among: most.alphabet}];
	}
	return [];
}
