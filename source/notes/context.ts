/** What the makers of a dossier's parts share: the articles, the names, and where to say what is wrong or derived. */

import type {Digest} from '../dossier/articles.ts';
import type {Party, Person, Source} from '../dossier/types.ts';
import type {SearchedArticle} from './find-words.ts';
import {Names} from './names.ts';
import {type Lookups, mostComparisons} from './nearest-words.ts';
import type {Complaint} from './problems.ts';
import {Taken} from './slug.ts';
import type {Notes} from './types.ts';

/** Something that nobody wrote, and how it came about. */
export type Derived = {
	readonly of: string;
	readonly field: string;
	readonly value: string;
	readonly how: string;
};

export type NotesContext = {
	/** By source id; a source whose article is not at hand has none. */
	readonly articles: ReadonlyMap<string, SearchedArticle>;
	/** File names by source id, for what is said of an article. */
	readonly files: ReadonlyMap<string, string>;
	readonly digest: Digest;
	readonly language: string;
	readonly names: Names;
	readonly sources: Map<string, Source>;
	readonly parties: Map<string, Party>;
	readonly people: Map<string, Person>;
	/** Of events by id: what the makers of statements ask for. */
	readonly events: Map<string, {readonly edtf: string | null; readonly name: string}>;
	readonly taken: {
		readonly short: Taken;
		readonly code: Taken;
		readonly event: Taken;
		readonly statement: Taken;
		readonly passage: Taken;
		readonly discrepancy: Taken;
	};
	/** Sources whose day of publication is no date, which has been said. */
	readonly undated: Set<string>;
	/** How many words that are not found are still compared with whole articles; of thousands nobody reads all. */
	readonly lookups: Lookups & {left: number};
	/** Says what is wrong with a value of the notes, or with what is below it, or with the key of that. */
	readonly say: (
		complaint: Complaint | undefined,
		value: object | undefined,
		step?: string | number,
		part?: 'key',
	) => void;
	readonly derive: (derived: Derived) => void;
	/** Remembers where the notes say what a part of the dossier was made of. */
	readonly trace: (made: object, value: object | undefined, step?: string | number) => void;
	/** The keys of a map in the order of the notes, which an object does not keep of numbers. */
	readonly keysOf: (map: object) => readonly string[];
	/** The comment on the line of a text without marks, which may be its own end. */
	readonly commentBehind: (value: object | undefined, step?: string | number) => string | undefined;
	/** Whether something of the value has been complained of already. */
	readonly isFaulty: (value: object) => boolean;
};

export type GivenNotes = Pick<
	NotesContext,
	| 'articles'
	| 'files'
	| 'digest'
	| 'language'
	| 'say'
	| 'derive'
	| 'trace'
	| 'isFaulty'
	| 'keysOf'
	| 'commentBehind'
>;

const lookupLimit = 300;

/** A context that knows nothing yet but what is given. */
export function createContext(
	given: GivenNotes,
	reserved: Partial<Record<keyof NotesContext['taken'], Iterable<string>>> = {},
): NotesContext {
	return {
		...given,
		lookups: {left: lookupLimit, comparisons: mostComparisons},
		undated: new Set(),
		names: new Names(),
		sources: new Map(),
		parties: new Map(),
		people: new Map(),
		events: new Map(),
		taken: {
			short: new Taken(reserved.short),
			code: new Taken(reserved.code),
			event: new Taken(reserved.event),
			statement: new Taken(reserved.statement),
			passage: new Taken(reserved.passage),
			discrepancy: new Taken(reserved.discrepancy),
		},
	};
}

/** Ids that the notes give, which nothing else may be given. */
export function reservedIds(notes: Notes) {
	const ids = (items: readonly {readonly id?: string | undefined}[] | undefined) =>
		(items ?? []).flatMap(({id}) => (id === undefined ? [] : [id]));
	return {
		event: [...ids(notes.rounds), ...ids(notes.events)],
		statement: ids(notes.statements),
		discrepancy: ids(notes.discrepancies),
		short: Object.values(notes.sources).flatMap(({short}) => (short === undefined ? [] : [short])),
		code: Object.values(notes.parties ?? {}).flatMap(party =>
			typeof party === 'string' || party.code === undefined ? [] : [party.code],
		),
	};
}

/** Takes optional fields that are undefined out of an object, as the format wants them absent. */
export function compact<T extends object>(fields: T): {[K in keyof T]: Exclude<T[K], undefined>} {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]: Exclude<T[K], undefined>;
	};
}

/** The entries of a map in the order of the notes. */
export function entriesIn<T>(
	{keysOf}: Pick<NotesContext, 'keysOf'>,
	map: {readonly [key: string]: T},
): readonly (readonly [string, T])[] {
	return keysOf(map).flatMap(key => {
		const value = map[key];
		return value === undefined ? [] : [[key, value] as const];
	});
}

/** One or many as a list; nothing as none. */
export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
	if (value === undefined) return [];
	return Array.isArray(value) ? value : [value as T];
}
