/** What a tree of notes says, without its places. */
import type {NotesNode} from './tree.ts';

export type Plain = string | readonly Plain[] | {readonly [key: string]: Plain};
export type PlainMap = {readonly [key: string]: Plain};

export function plainOf(node: NotesNode): Plain {
	switch (node.kind) {
		case 'map':
			return Object.fromEntries(node.pairs.map(({key, value}) => [key.text, plainOf(value)]));
		case 'list':
			return node.items.map(plainOf);
		case 'text':
			return node.text;
	}
}

export function isPlainMap(value: Plain | undefined): value is PlainMap {
	return typeof value === 'object' && !Array.isArray(value);
}

/** A text that is there and says something. */
export function textIn(value: Plain | undefined, key: string): string | undefined {
	const found = isPlainMap(value) ? value[key] : undefined;
	return typeof found === 'string' && found !== '' ? found : undefined;
}

/** One or many as a list. */
export function listIn(value: Plain | undefined, key: string): readonly Plain[] {
	const found = isPlainMap(value) ? value[key] : undefined;
	if (found === undefined || found === '') return [];
	return Array.isArray(found) ? found : [found as Plain];
}

/** The entries of a map below a key; none where there is no map. */
export function entriesOf(value: Plain | undefined): readonly (readonly [string, Plain])[] {
	return isPlainMap(value) ? Object.entries(value) : [];
}

/** Whether both are the same, and written in the same order. */
export function isSamePlain(a: Plain | undefined, b: Plain | undefined): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
