/**
 * Notes as review has them at hand: their text, which is edited in place, and what it says, statement by statement. The
 * whole is read once; an edit reads again only what it has changed.
 */
import {EditableNotes, type NotesEdit} from '../notes/edit.ts';
import {isPlainMap, type Plain, type PlainMap, plainOf, textIn} from '../notes/plain.ts';
import {readTree} from '../notes/tree.ts';
import type {Splice} from '../text/range.ts';
import type {Handle} from './decision.ts';
import {type NotedItem, wordsKey} from './noted-item.ts';

/** Something done to the notes. */
export type Step = {
	/** What puts back what was there, a list for each edit: the last edit's first. */
	readonly back: readonly (readonly Splice[])[];
	/** Does that at once; only as long as nothing has been done since that is not taken back. */
	readonly undo: () => void;
};

/** Sections of which each item is known by its id. */
const byId = ['sources', 'parties', 'people', 'issues'] as const;
const inOrder = ['rounds', 'events', 'positions', 'discrepancies', 'not-speech'] as const;
export type MapName = (typeof byId)[number];
export type ListName = (typeof inOrder)[number];

export type Opened = {readonly ok: true; readonly book: Book} | {readonly ok: false; readonly line: number};

export class Book {
	readonly items: NotedItem[];
	private readonly maps = new Map<string, Map<string, Plain>>();
	private readonly lists = new Map<string, Plain[]>();
	/** Of the talks. */
	title: string | undefined;
	private nextHandle = 0;
	/** Made when it is asked for, after the list has become another. */
	private byHandle: ReadonlyMap<Handle, NotedItem> | undefined;

	/** @returns the line where the YAML is broken; what is half read is not written into. */
	static open(text: string): Opened {
		// A byte-order mark is no part of the first key.
		const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
		const body = text.slice(mark.length);
		const {root, faults} = readTree(body);
		const [fault] = faults;
		if (fault !== undefined) return {ok: false, line: body.slice(0, fault.start).split('\n').length};
		const notes = root?.kind === 'map' ? EditableNotes.open(body, root) : undefined;
		const value = root === undefined ? undefined : plainOf(root);
		if (notes === undefined || !isPlainMap(value)) return {ok: false, line: 1};
		return {ok: true, book: new Book(mark, notes, value)};
	}

	private constructor(
		private readonly mark: string,
		private readonly notes: EditableNotes,
		value: PlainMap,
	) {
		const {statements} = value;
		this.title = textIn(value, 'title');
		this.items = (Array.isArray(statements) ? (statements as readonly Plain[]) : []).map(each =>
			this.newItem(each),
		);
		for (const name of byId) this.maps.set(name, mapOf(value[name]));
		for (const name of inOrder) this.lists.set(name, listOf(value[name]));
	}

	get text(): string {
		return this.mark + this.notes.text;
	}

	map(name: MapName): ReadonlyMap<string, Plain> {
		return this.maps.get(name) ?? new Map();
	}

	list(name: ListName): readonly Plain[] {
		return this.lists.get(name) ?? [];
	}

	/** A statement as it is written; undefined where it has no lines of its own. */
	itemText(place: number): string | undefined {
		return this.notes.itemText('statements', place);
	}

	/** Whether the notes have the section, be it empty. */
	has(name: string): boolean {
		return this.notes.has(name);
	}

	/** A statement by its number; undefined where it is gone. */
	itemOf(handle: Handle): NotedItem | undefined {
		this.byHandle ??= new Map(this.items.map(item => [item.handle, item]));
		return this.byHandle.get(handle);
	}

	private newItem(value: Plain | undefined): NotedItem {
		return {handle: this.nextHandle++, value: isPlainMap(value) ? value : {}, built: undefined};
	}

	/** Numbers below this one are taken. */
	countFrom(handle: Handle): void {
		this.nextHandle = Math.max(this.nextHandle, handle);
		this.byHandle = undefined;
	}

	/** Where each item of a section begins in the text, or the line in which it does. */
	startsOfItems(section: 'statements' | 'rounds' | 'events' = 'statements'): readonly number[] {
		return this.notes.startsOf(section).map(start => start + this.mark.length);
	}

	/** Reads what many edits need to have read, so that the next ones are done at once. */
	foresee(edits: readonly NotesEdit[]): Generator<undefined, void> {
		return this.notes.foresee(edits);
	}

	/**
	 * Does edits, all or none of them.
	 *
	 * @returns undefined where one cannot be done in place.
	 */
	apply(edits: readonly NotesEdit[]): Step | undefined {
		const all = edits.length > 1 ? this.notes.editItems(edits) : undefined;
		if (all !== undefined) {
			const restore = edits.map(edit => this.follow(edit));
			this.notes.forget();
			return this.stepOf([all], restore);
		}
		const done: Done[] = [];
		const restore: (() => void)[] = [];
		for (const edit of edits) {
			const edited = this.notes.edit(edit);
			if (!edited.ok) {
				for (const each of done.toReversed()) each.undo();
				for (const each of restore.toReversed()) each();
				return undefined;
			}
			done.push(edited);
			restore.push(this.follow(edit));
		}
		return this.stepOf(done, restore);
	}

	private stepOf(done: readonly Done[], restore: readonly (() => void)[]): Step {
		const shift = this.mark.length;
		return {
			back: done
				.toReversed()
				.map(({back}) => back.map(({start, end, text}) => ({start: start + shift, end: end + shift, text}))),
			undo: () => {
				for (const each of done.toReversed()) each.undo();
				for (const each of restore.toReversed()) each();
			},
		};
	}

	/** What is at hand follows an edit of the text. @returns what takes that back. */
	private follow(edit: NotesEdit): () => void {
		const [name = '', step] = edit.path;
		if (name === 'statements') return this.followStatement(edit);
		if (name === 'title') return this.followTitle(edit);
		const [map, list] = [this.maps.get(String(name)), this.lists.get(String(name))];
		if (map !== undefined) {
			const key = String(step);
			const [was, node] = [
				map.get(key),
				step === undefined ? undefined : this.notes.valueAt(`${name}`, step),
			];
			// Of thousands of edits none copies all of a section but one that changes who is in it.
			if (was !== undefined && node !== undefined) {
				map.set(key, plainOf(node));
				return () => map.set(key, was);
			}
			const before = [...map];
			if (step === undefined) fill(map, mapOf(edit.do === 'set' ? plainFrom(edit.value) : undefined));
			else if (node === undefined) map.delete(key);
			else map.set(key, plainOf(node));
			return () => fill(map, new Map(before));
		}
		if (list === undefined) return () => {};
		const before = [...list];
		if (edit.do === 'insert') list.splice(edit.at, 0, plainFrom(edit.value));
		else if (step === undefined)
			list.splice(0, list.length, ...listOf(edit.do === 'set' ? plainFrom(edit.value) : undefined));
		else if (edit.do === 'remove' && edit.path.length === 2) list.splice(Number(step), 1);
		else {
			const node = this.notes.valueAt(String(name), Number(step));
			if (node !== undefined) list[Number(step)] = plainOf(node);
		}
		return () => {
			list.splice(0, list.length, ...before);
		};
	}

	private followTitle(edit: NotesEdit): () => void {
		const {title} = this;
		this.title = edit.do === 'set' ? String(edit.value) : undefined;
		return () => {
			this.title = title;
		};
	}

	private followStatement(edit: NotesEdit): () => void {
		const {items} = this;
		const step = Number(edit.path[1]);
		const isOther = edit.do === 'insert' || (edit.do === 'remove' && edit.path.length === 2);
		if (isOther) this.byHandle = undefined;
		if (edit.do === 'insert') {
			items.splice(edit.at, 0, this.newItem(plainFrom(edit.value)));
			return () => {
				items.splice(edit.at, 1);
				this.byHandle = undefined;
			};
		}
		const item = items[step];
		if (item === undefined) return () => {};
		if (edit.do === 'remove' && edit.path.length === 2) {
			items.splice(step, 1);
			return () => {
				items.splice(step, 0, item);
				this.byHandle = undefined;
			};
		}
		const {value, built} = item;
		const node = this.notes.valueAt('statements', step);
		const now = node === undefined ? undefined : plainOf(node);
		item.value = isPlainMap(now) ? now : {};
		if (wordsKey(item.value) !== wordsKey(value)) item.built = undefined;
		return () => {
			Object.assign(item, {value, built});
		};
	}
}

/** Drafts that are no statements: their sections, and their ids or places there. */
export function proposedBeside(book: Book): readonly (readonly [MapName | ListName, string | number])[] {
	const isProposed = (value: Plain) => isPlainMap(value) && value.draft !== undefined;
	const inMaps = byId.flatMap(name =>
		[...book.map(name)].flatMap(([id, value]) => (isProposed(value) ? [[name, id] as const] : [])),
	);
	const inLists = inOrder.flatMap(name =>
		book.list(name).flatMap((value, place) => (isProposed(value) ? [[name, place] as const] : [])),
	);
	return [...inMaps, ...inLists];
}

/** What stands beside the statements and is shown, by its section and its id or place there. */
export function beside(book: Book): ReadonlyMap<string, Plain> {
	return new Map<string, Plain>([
		['title', book.title ?? ''],
		...byId.flatMap(name => [...book.map(name)].map(([id, value]) => [`${name} ${id}`, value] as const)),
		...inOrder
			.filter(name => name !== 'not-speech')
			.flatMap(name => book.list(name).map((value, place) => [`${name} ${place}`, value] as const)),
	]);
}

type Done = {readonly back: readonly Splice[]; readonly undo: () => void};

function fill<K, V>(map: Map<K, V>, entries: ReadonlyMap<K, V>): void {
	map.clear();
	for (const [key, value] of entries) map.set(key, value);
}

function mapOf(value: Plain | undefined): Map<string, Plain> {
	return new Map(isPlainMap(value) ? Object.entries(value) : []);
}

function listOf(value: Plain | undefined): Plain[] {
	return Array.isArray(value) ? [...(value as readonly Plain[])] : [];
}

type Given = Extract<NotesEdit, {value: unknown}>['value'];

/** What is written, as it will be read: every scalar a text. */
function plainFrom(value: Given): Plain {
	if (value instanceof Map)
		return Object.fromEntries([...value].map(([key, below]) => [key, plainFrom(below)]));
	if (Array.isArray(value)) return value.map(plainFrom);
	if (typeof value === 'object')
		return Object.fromEntries(
			Object.entries(value).flatMap(([key, below]) => (below === undefined ? [] : [[key, plainFrom(below)]])),
		);
	return String(value);
}
