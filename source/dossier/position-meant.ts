/** What a line says of a position, and which one of those that there are it changes. */
import {stances} from './stances.ts';
import type {Stance} from './types.ts';

export type Stated = {readonly stance: Stance; readonly sentence: string};

/** Reads `rejects: A cut of more than a fifth.` */
export function readStated(line: string): Stated | undefined {
	const [, word = '', sentence = ''] = /^(\p{L}+):?\s+(\S.*)$/su.exec(line) ?? [];
	const stance = stances.find(each => each === word.toLowerCase());
	return stance === undefined ? undefined : {stance, sentence: sentence.trim()};
}

/**
 * The position that is changed: the last of that relation, else the last whose sentence that is; any other is a new one.
 *
 * @param own - those of the party on the issue, in their order.
 * @param sentenceIn - what one says in a relation; undefined where it has another.
 */
export function positionMeant<T>(
	own: readonly T[],
	{stance, sentence}: Stated,
	sentenceIn: (position: T, stance: Stance) => string | undefined,
): T | undefined {
	return (
		own.findLast(each => sentenceIn(each, stance) !== undefined) ??
		own.findLast(each => stances.some(other => sentenceIn(each, other) === sentence))
	);
}
