/** What is at hand while a decision is turned into edits, and the edits that several decisions make. */
import type {FlowValue, NotesEdit} from '../notes/edit.ts';
import type {Names} from '../notes/names.ts';
import {listIn, type PlainMap, textIn} from '../notes/plain.ts';
import {slug, Taken} from '../notes/slug.ts';
import type {Book, ListName, MapName} from './book.ts';
import type {Refused} from './decision.ts';
import {namesIn} from './names.ts';
import type {NotedItem} from './noted-item.ts';

export type Planned =
	| {
			readonly ok: true;
			readonly edits: readonly NotesEdit[];
			readonly said: string;
			/** What is said instead while it is done, where that tells what to do next. */
			readonly told?: string;
	  }
	| Refused;

/** What is at hand while a decision is turned into edits. */
export type Desk = {
	readonly book: Book;
	readonly names: Names;
	/** The texts of the articles by the ids of their sources. */
	readonly articles: ReadonlyMap<string, string>;
	/** What the statement was each time before the same was decided of it in this sitting, the last time first. */
	readonly before: readonly PlainMap[];
};

/** A statement with the place where it stands. */
export type PlacedItem = {readonly item: NotedItem; readonly index: number};

export function planned(said: string, ...edits: readonly NotesEdit[]): Planned {
	return {ok: true, edits, said};
}

export function refused(why: string): Refused {
	return {ok: false, why};
}

export function deskOf(book: Book, articles: ReadonlyMap<string, string>): Desk {
	return {book, names: namesIn(book), articles, before: []};
}

/** The id of a statement: the one that is written, else the one that the dossier gave it. */
export function idOf({value, built}: NotedItem): string | undefined {
	return textIn(value, 'id') ?? built?.id;
}

export function removal({index}: PlacedItem): readonly NotesEdit[] {
	return [{do: 'remove', path: ['statements', index]}];
}

export function setIn({index}: PlacedItem, key: string, value: FlowValue): NotesEdit {
	return {do: 'set', path: ['statements', index, key], value};
}

export function removeIn({index}: PlacedItem, key: string): NotesEdit {
	return {do: 'remove', path: ['statements', index, key]};
}

/** Puts something new under an id, in a section that may not be there yet. */
export function putInMap(book: Book, name: MapName, id: string, value: FlowValue, isFirst = true): NotesEdit {
	return book.map(name).size > 0 || !isFirst
		? {do: 'set', path: [name, id], value}
		: {do: 'set', path: [name], value: new Map([[id, value]])};
}

export function putInList(book: Book, name: ListName, value: FlowValue): NotesEdit {
	const {length} = book.list(name);
	return length > 0
		? {do: 'insert', path: [name], at: length, value}
		: {do: 'set', path: [name], value: [value]};
}

/** Ids that others name and that nobody has written: the statement gets them, so that they are its own whatever changes. */
export function pinned({book}: Desk, without: readonly NotedItem[] = []): readonly NotesEdit[] {
	const named = new Set<string>();
	for (const position of book.list('positions'))
		for (const id of listIn(position, 'evidence')) named.add(String(id));
	for (const one of book.list('discrepancies'))
		for (const id of listIn(one, 'statements')) named.add(String(id));
	if (named.size === 0) return [];
	return book.items.flatMap((item, index): readonly NotesEdit[] => {
		const id = item.built?.id;
		if (id === undefined || !named.has(id) || item.value.id !== undefined || without.includes(item))
			return [];
		return [setIn({item, index}, 'id', id)];
	});
}

/** What names a statement that is taken out, without it. */
export function withdrawn(desk: Desk, {item}: PlacedItem): readonly NotesEdit[] {
	const id = idOf(item);
	const from = (name: 'positions' | 'discrepancies', key: string): readonly NotesEdit[] =>
		desk.book.list(name).flatMap((each, index): readonly NotesEdit[] => {
			const ids = listIn(each, key).map(String);
			if (id === undefined || !ids.includes(id)) return [];
			const left = ids.filter(other => other !== id);
			const path = [name, index, key];
			return [left.length === 0 ? {do: 'remove', path} : {do: 'set', path, value: left}];
		});
	return [...pinned(desk, [item]), ...from('positions', 'evidence'), ...from('discrepancies', 'statements')];
}

/** An id that nobody has yet, made of a name. */
export function freeId(taken: readonly string[], name: string, otherwise: string): string {
	return new Taken(taken).take(slug(name, otherwise));
}
