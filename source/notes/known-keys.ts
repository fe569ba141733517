/** Names that a format of notes has, and those that somebody gave. */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {gatherOnce} from '../text/gather.ts';
import {takesTexts} from './without-brackets.ts';

/** Names that stand before a colon. */
export type KnownNames = {
	readonly keys: ReadonlySet<string>;
	readonly sections: ReadonlySet<string>;
	/** Of the keys those that take several texts as a list. */
	readonly lists: ReadonlySet<string>;
	/** Of each key those that may stand beside it. */
	readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
};

const none: KnownNames = {keys: new Set(), sections: new Set(), lists: new Set(), beside: new Map()};

/** A list of words is a quotation that a reporter cuts up, and a comma in it is part of what was said. */
const wordKeys: ReadonlySet<string> = new Set(['words']);
const knownOf = new WeakMap<JsonSchema, KnownNames>();

/** All keys of a format, and those at its top. */
export function keysOfFormat(schema: JsonSchema | undefined): KnownNames {
	if (schema === undefined) return none;
	const known = knownOf.get(schema);
	if (known !== undefined) return known;
	const keys = new Set<string>();
	const lists = new Set<string>();
	const beside = new Map<string, Set<string>>();
	const visit = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) return;
		for (const [name, below] of Object.entries(part)) {
			if (name === 'properties') {
				const together = Object.keys(below as Record<string, JsonSchema>);
				for (const key of together) for (const each of together) gatherOnce(beside, key, each);
				for (const [key, value] of Object.entries(below as Record<string, JsonSchema>)) {
					keys.add(key);
					if (takesTexts(value) && !wordKeys.has(key)) lists.add(key);
				}
			}
			visit(below);
		}
	};
	visit(schema);
	const made = {keys, lists, beside, sections: new Set(Object.keys(schema.properties ?? {}))};
	knownOf.set(schema, made);
	return made;
}

/** Ids that stand somewhere in notes as a value. */
export function usedIds(text: string): ReadonlySet<string> {
	const values = text.matchAll(/(?:^|[\s{,-])(?:party|who|on|present): +\[?([a-z0-9-]+(?:, *[a-z0-9-]+)*)/g);
	return new Set([...values].flatMap(match => (match[1] ?? '').split(/, */)));
}

/** What stands behind these is a name, a day or one of a few words, and goes on into no other line. */
export const shortKeys: ReadonlySet<string> = new Set([
	...['who', 'on', 'at', 'not-at', 'about', 'said', 'date', 'published', 'party', 'kind', 'code'],
	...['since', 'nth', 'first', 'round', 'in', 'present', 'language', 'version', 'file', 'url', 'basis'],
]);
