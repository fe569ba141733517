/** Where sentences of a line begin, by the stops before them: enough to show one around some words, or to go to its end. */

/** A stop, with what closes behind it, and the blank after it. */
const stop = /[.!?…]["'\p{Pe}\p{Pf}]*\s+(?=["'\p{Ps}\p{Pi}]*[\p{Lu}\p{N}])/gu;
/** A stop that ends no sentence: that of `U.S.`, of an initial, of a title. */
const within =
	/(?:^|[\s\p{Ps}\p{Pi}"'])(?:(?:\p{Lu}\.)+|e\.g\.|i\.e\.|(?:Mr|Mrs|Ms|Dr|Gen|Sen|St|No)\.)\s+$/u;

/** Where sentences begin behind a stop, in UTF-16 units. */
export function sentenceStarts(line: string): readonly number[] {
	return [...line.matchAll(stop)]
		.map(found => found.index + found[0].length)
		.filter(at => !within.test(line.slice(Math.max(0, at - 20), at)));
}
