/** A statement of the notes as review has it at hand, and what is to be told of it. */
import {questioner} from '../dossier/questioner.ts';
import type {Statement} from '../dossier/types.ts';
import {isPlainMap, listIn, type PlainMap, textIn} from '../notes/plain.ts';
import type {Handle} from './decision.ts';

/** A statement of the notes. */
export type NotedItem = {
	readonly handle: Handle;
	value: PlainMap;
	/** As it was when a dossier was last made of the notes; undefined where nothing could be made of it, or it has changed since. */
	built: Statement | undefined;
};

/** By what a statement without an id is known: the places of its words. */
export function wordsKey({quotes, terms, reports, passages}: PlainMap): string {
	return JSON.stringify([quotes, terms, reports, passages]);
}

/** By what a statement is known again in notes that somebody else has written: its id, else its words. */
export function keysOf({value}: NotedItem): readonly string[] {
	const id = textIn(value, 'id');
	return [...(id === undefined ? [] : [`id ${id}`]), `words ${wordsKey(value)}`];
}

export function isDraft({value}: NotedItem): boolean {
	return isPlainMap(value.draft);
}

export function isFlagged({value}: NotedItem): boolean {
	return textIn(value.draft, 'flagged') === 'true';
}

export function isSkipped({value}: NotedItem): boolean {
	return textIn(value.draft, 'skipped') === 'true';
}

/** Whether somebody of the talks says it: that nobody does is no sign that it is a statement, however sure that is. */
export function isSpoken({value}: NotedItem): boolean {
	return listIn(value, 'who').some(
		who => textIn(who, 'role') !== questioner || textIn(who, 'party') !== undefined,
	);
}

/** Whether accepting all may accept it: it is proposed, nobody wants to look again, and it is seen by whoever accepts. */
export function isAcceptable(item: NotedItem): boolean {
	return isDraft(item) && !isFlagged(item) && item.built !== undefined;
}

/** Those that accepting all accepts: what was put off waits for that, too, until nothing else is left among them. */
export function acceptableOf(items: readonly NotedItem[]): readonly NotedItem[] {
	const areAllSkipped = items.every(item => isSkipped(item) || !isDraft(item));
	return items.filter(item => isAcceptable(item) && (areAllSkipped || !isSkipped(item)));
}

/** How sure the program was; of what says nothing of that, undefined. */
export function confidenceOf({value}: NotedItem): number | undefined {
	const said = textIn(value.draft, 'confidence');
	const confidence = said === undefined ? Number.NaN : Number(said);
	return Number.isFinite(confidence) ? confidence : undefined;
}

/** Whether nobody is named, and nothing says why. */
export function isUnnamed(value: PlainMap): boolean {
	return listIn(value, 'who').length === 0 && value.because === undefined;
}
