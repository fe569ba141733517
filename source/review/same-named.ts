/** All that names somebody who is the same as another from now on. */
import type {Path} from '../dossier/problems.ts';
import type {NotesEdit} from '../notes/edit.ts';
import {isPlainMap, listIn, type Plain, type PlainMap, textIn} from '../notes/plain.ts';
import type {Desk} from './desk.ts';
import {passagesIn} from './passages.ts';
import {corrected} from './printed-names.ts';

type Kind = 'person' | 'party';

/** Whom a name means from now on, whether it says so as it is, and whether it has meant the one that is gone. */
export type Followed = (
	kinds: readonly Kind[],
	name: string,
) => {readonly id: string; readonly isSame: boolean; readonly isGone: boolean};

/** @returns how many people are of a party that is gone, and how many statements are theirs or name who is gone, too. */
export function followed(
	{book, names}: Desk,
	follow: Followed,
): {readonly edits: readonly NotesEdit[]; readonly people: number; readonly statements: number} {
	const edits: NotesEdit[] = [];
	const speakers = (path: Path, value: Plain, key: string): readonly string[] => {
		const held = isPlainMap(value) ? value[key] : undefined;
		if (held === undefined) return [];
		const now = speakersNow(held, follow);
		if (JSON.stringify(now.value) !== JSON.stringify(held))
			edits.push({do: 'set', path: [...path, key], value: now.value});
		return now.meant;
	};
	const party = (path: Path, value: Plain) => {
		const name = textIn(value, 'party');
		const now = name === undefined ? undefined : follow(['party'], name);
		if (now?.isGone === true && !now.isSame) edits.push({do: 'set', path: [...path, 'party'], value: now.id});
	};
	const moved = new Set(
		[...book.map('people')].flatMap(([id, person]) =>
			[person, ...listIn(person, 'roles')].some(each => isPartyGone(each, follow)) ? [id] : [],
		),
	);
	const isMoved = (speaker: Plain) => {
		const name = typeof speaker === 'string' ? speaker : textIn(speaker, 'person');
		const found =
			name === undefined ? undefined : names.resolve(['person', 'party'], name, 'person or party');
		return found?.ok === true && found.kind === 'person' && moved.has(found.id);
	};
	let statements = 0;
	for (const [index, {value}] of book.items.entries()) {
		const path = ['statements', index];
		const before = listIn(value, 'who').some(each => namesGone(each, follow) || isMoved(each));
		if (before) statements++;
		const who = speakers(path, value, 'who');
		for (const passage of passagesIn(value)) {
			const below = [...path, ...passage.path];
			const isSame = isMeantNoMore(passage.value, who, follow);
			if (!isSame) speakers(below, passage.value, 'means');
			else edits.push({do: 'remove', path: [...below, 'means']}, {do: 'remove', path: [...below, 'differs']});
		}
	}
	for (const list of ['rounds', 'events'] as const)
		for (const [index, each] of book.list(list).entries()) speakers([list, index], each, 'present');
	for (const [index, each] of book.list('positions').entries()) party(['positions', index], each);
	for (const [id, person] of book.map('people')) {
		party(['people', id], person);
		for (const [at, role] of listIn(person, 'roles').entries()) party(['people', id, 'roles', at], role);
	}
	return {edits, people: moved.size, statements};
}

/** Whether a page that was held for wrong here names who says it, now that both are one. */
function isMeantNoMore(passage: Plain, who: readonly string[], follow: Followed): boolean {
	const means = listIn(passage, 'means');
	const isHere = textIn(passage, 'differs')?.startsWith(corrected) === true;
	if (!isHere || means.length === 0 || !isPlainMap(passage)) return false;
	const now = speakersNow(passage.means ?? '', follow);
	return now.meant.every(each => who.includes(each));
}

function isPartyGone(person: Plain, follow: Followed): boolean {
	const name = textIn(person, 'party');
	return name !== undefined && follow(['party'], name).isGone;
}

function namesGone(speaker: Plain, follow: Followed): boolean {
	if (typeof speaker === 'string') return follow(['person', 'party'], speaker).isGone;
	return (['person', 'party'] as const).some(kind => {
		const name = textIn(speaker, kind);
		return name !== undefined && follow([kind], name).isGone;
	});
}

/** One speaker or several; who stands there twice now stands there once. */
function speakersNow(
	held: Plain,
	follow: Followed,
): {readonly value: Plain; readonly meant: readonly string[]} {
	const list = Array.isArray(held) ? (held as readonly Plain[]) : [held];
	const meant: string[] = [];
	const left = list.flatMap((speaker): readonly Plain[] => {
		const [value, key] = speakerNow(speaker, follow);
		if (meant.includes(key)) return [];
		meant.push(key);
		return [value];
	});
	const [only] = left;
	if (!Array.isArray(held)) return {value: only ?? held, meant};
	return {value: left.length === list.length ? left : left.length === 1 ? (only ?? left) : left, meant};
}

/** @returns with whom that means, to be compared. */
function speakerNow(speaker: Plain, follow: Followed): readonly [Plain, string] {
	if (typeof speaker === 'string') {
		const now = follow(['person', 'party'], speaker);
		return [now.isSame ? speaker : now.id, now.id];
	}
	if (!isPlainMap(speaker)) return [speaker, JSON.stringify(speaker)];
	const entries = Object.entries(speaker).map(([key, value]): readonly [string, Plain, Plain] => {
		const kind = key === 'person' || key === 'party' ? key : undefined;
		if (kind === undefined || typeof value !== 'string') return [key, value, value];
		const now = follow([kind], value);
		return [key, now.isSame ? value : now.id, now.id];
	});
	const value: PlainMap = Object.fromEntries(entries.map(([key, written]) => [key, written]));
	const ids = entries.map(([key, , id]) => [key, id]);
	const [[key, id] = ['', '']] = ids;
	return [value, ids.length === 1 && key !== 'role' ? String(id) : JSON.stringify(ids)];
}
