/** The values of a key that there are, and which of them a typed value means. */
import {beginning} from '../text/beginning.ts';
import {nearest} from '../text/nearest.ts';
import {beginningsOf, lettersAndDigits} from '../text/normal-text.ts';
import {longestField} from '../text/shown-field.ts';
import {writeName} from './write-value.ts';

export type Choice = {
	/** Distinguishes it among the choices of its key. */
	readonly id: string;
	/** As people read it. */
	readonly label: string;
	/** As it is typed after the key, quoted where needed. */
	readonly insert: string;
	/** Ids and codes, letters and digits alone: who types one whole means it, even where something else begins like it. */
	readonly names: readonly string[];
	/** What a value may begin with, letters and digits alone. */
	readonly beginnings: readonly string[];
};

/**
 * @param ids - typed whole, each means this choice alone; the first is what completion inserts.
 * @param names - every word of them may begin a value, of one that is never seen whole those that are seen.
 */
export function choice(id: string, label: string, ids: readonly string[], names: readonly string[]): Choice {
	const [insert = label] = ids;
	return {
		id,
		label,
		insert: writeName(insert),
		names: ids.map(lettersAndDigits),
		beginnings: [
			...new Set([
				...ids.map(lettersAndDigits),
				...names.flatMap(name => beginningsOf(beginning(name, longestField))),
			]),
		],
	};
}

/** A choice that is a word, and has no other name. */
export function fixedChoice(word: string): Choice {
	return choice(word, word, [word], []);
}

/** The ids of the choices that a value means; none where there is nothing of the kind. */
export function resolveValue(choices: readonly Choice[], value: string): readonly string[] {
	const wanted = lettersAndDigits(value);
	if (wanted === '') return [];
	const exact = choices.filter(choice => choice.names.includes(wanted));
	const meant =
		exact.length > 0
			? exact
			: choices.filter(choice => choice.beginnings.some(text => text.startsWith(wanted)));
	return meant.map(choice => choice.id);
}

/** What to type instead of a value that means nothing; undefined where nothing is near. */
export function nearestValue(choices: readonly Choice[], value: string): string | undefined {
	const wanted = lettersAndDigits(value);
	// One letter is no slip of the finger: everything would be near it.
	if (wanted.length < 2) return undefined;
	const insertOf = new Map<string, string>();
	for (const {names, beginnings, insert} of choices)
		for (const text of [...names, ...beginnings])
			for (const part of [text, text.slice(0, wanted.length)])
				if (!insertOf.has(part)) insertOf.set(part, insert);
	const near = nearest(wanted, insertOf.keys());
	return near === undefined ? undefined : insertOf.get(near);
}
