/**
 * What is shown of notes in review follows a decision without all of them being made anew: of ten thousand statements that
 * takes seconds. It holds for what changes statements alone; where anything else is another, all has to be made.
 */
import type {Dossier, Statement} from '../dossier/types.ts';
import {isPlainMap, type Plain, type PlainMap} from '../notes/plain.ts';
import type {ReadNotes} from '../notes/read-notes.ts';
import type {Remake} from '../notes/remake.ts';
import {type Book, beside} from './book.ts';
import type {Handle} from './decision.ts';
import type {NotedItem} from './noted-item.ts';

/** A statement as it is shown; of what was left out for a fault without one. */
type NotedRow = {
	readonly handle: Handle;
	readonly value: PlainMap;
	readonly statement: Statement | undefined;
};

export type Shown = {
	readonly dossier: Dossier;
	/** By the ids of the dossier. */
	readonly handles: ReadonlyMap<string, Handle>;
	/** Whether a statement may be called otherwise when all is made anew, since its speaker or words are others. */
	readonly isNameOld: boolean;
	/** In the order of the notes. */
	readonly rows: readonly NotedRow[];
	/** All that were shown since all was made, with those that are gone: they may be taken back. */
	readonly known: ReadonlyMap<Handle, NotedRow>;
	readonly made: WeakMap<PlainMap, Statement>;
	/** What stands beside the statements. */
	readonly others: ReadonlyMap<string, Plain>;
	readonly remake: Remake;
};

/** What is shown where all was made of the book as it is now. */
export function shownOf(
	book: Book,
	dossier: Dossier,
	handles: ReadonlyMap<string, Handle>,
	remake: Remake,
): Shown {
	const rows = book.items.map(({handle, value, built}): NotedRow => ({handle, value, statement: built}));
	const known = new Map(rows.map(row => [row.handle, row]));
	const made = new WeakMap(
		rows.flatMap(({value, statement}) => (statement === undefined ? [] : [[value, statement] as const])),
	);
	return {dossier, handles, isNameOld: false, rows, known, made, others: beside(book), remake};
}

/**
 * What is shown after decisions; undefined where all has to be made anew.
 *
 * @param readNotes - reads the text of notes.
 */
export function shownAfter(
	shown: Shown,
	book: Book,
	readNotes: (text: string) => ReadNotes,
): Shown | undefined {
	const others = beside(book);
	if (!isSameButDrafts(shown.others, others)) return undefined;
	const rows: NotedRow[] = [];
	const changed: (readonly [was: NotedRow, is: NotedRow])[] = [];
	for (const [place, item] of book.items.entries()) {
		const at = shown.rows[place];
		const was = at?.handle === item.handle ? at : shown.known.get(item.handle);
		// What is new, or was left out for a fault and may be sound now.
		if (was === undefined || (was.statement === undefined && was.value !== item.value)) return undefined;
		if (was.value !== item.value) {
			const statement = madeAgain(shown, was, item, () => book.itemText(place), readNotes);
			if (statement === undefined) return undefined;
			shown.made.set(item.value, statement);
			item.built = statement;
			const is = {handle: item.handle, value: item.value, statement};
			changed.push([was, is]);
			rows.push(is);
		} else rows.push(was);
	}
	const isSameList =
		rows.length === shown.rows.length &&
		rows.every(({handle}, place) => handle === shown.rows[place]?.handle);
	const isSame = isSameList && changed.every(([was, is]) => isSameButDraft(was, is));
	const statements = rows.flatMap(({statement}) => statement ?? []);
	const positions = isSame ? shown.dossier.positions : shown.remake.positions(statements);
	if (positions === undefined) return undefined;
	const known = new Map(shown.known);
	for (const [, is] of changed) known.set(is.handle, is);
	return {
		...shown,
		dossier: {...shown.dossier, statements, positions: [...positions]},
		handles: isSameList ? shown.handles : handlesOf(rows),
		isNameOld: shown.isNameOld || changed.some(([was, is]) => !isSameButDraft(was, is)),
		rows,
		known,
		others,
	};
}

function handlesOf(rows: readonly NotedRow[]): ReadonlyMap<string, Handle> {
	return new Map(
		rows.flatMap(({handle, statement}) => (statement === undefined ? [] : [[statement.id, handle] as const])),
	);
}

/** One that is as it was once, one whose draft was taken away, or one that is made of its notes alone. */
function madeAgain(
	{made, remake}: Shown,
	was: NotedRow,
	{value}: NotedItem,
	textOf: () => string | undefined,
	readNotes: (text: string) => ReadNotes,
): Statement | undefined {
	if (was.statement === undefined) return undefined;
	const before = made.get(value);
	if (before !== undefined) return before;
	if (value.draft === undefined && isSamePlain(was.value, value)) {
		const {draft: _, ...accepted} = was.statement;
		return accepted;
	}
	const text = textOf();
	if (text === undefined) return undefined;
	return remake.statement(readNotes(`sources: {}\nstatements:\n${text}`), was.statement.id);
}

function isSameButDraft(a: NotedRow, b: NotedRow): boolean {
	return isSamePlain(a.value, b.value);
}

function isSamePlain(a: Plain, b: Plain): boolean {
	return JSON.stringify(withoutDraft(a)) === JSON.stringify(withoutDraft(b));
}

function isSameButDrafts(a: ReadonlyMap<string, Plain>, b: ReadonlyMap<string, Plain>): boolean {
	if (a.size !== b.size) return false;
	for (const [key, value] of a) {
		const other = b.get(key);
		if (other === value) continue;
		if (other === undefined || !isSamePlain(value, other)) return false;
	}
	return true;
}

function withoutDraft(value: Plain): unknown {
	return isPlainMap(value) ? {...value, draft: undefined} : value;
}
