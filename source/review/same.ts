/** Two people, or two parties, who are one: the first is kept, the names of the other are other names of it, and all that names the other follows. */
import {readSame} from '../dossier/fact-line.ts';
import {notGiven} from '../dossier/not-given.ts';
import type {FlowValue, NotesEdit} from '../notes/edit.ts';
import type {Names} from '../notes/names.ts';
import {isPlainMap, listIn, type Plain, type PlainMap, textIn} from '../notes/plain.ts';
import {count} from '../text/count.ts';
import {fold} from '../text/fold.ts';
import type {Book} from './book.ts';
import type {Refused} from './decision.ts';
import {type Desk, type Planned, planned, refused} from './desk.ts';
import {nameOrId, namesIn, partyOfPerson, spellings} from './names.ts';
import {type Followed, followed} from './same-named.ts';

type Named = {readonly kind: 'person' | 'party'; readonly id: string};

const sections = {person: 'people', party: 'parties'} as const;

/** @param line - `KEPT = OTHER`. */
export function sameEdits(desk: Desk, line: string): Planned {
	const read = readSame(line);
	if (read === undefined || read.other === '')
		return refused(
			'Who is kept stands before a sign, and who is the same behind it: same: Anna Berg = Berg.',
		);
	const [kept, other] = [whoIs(desk, read.kept), whoIs(desk, read.other)];
	if ('ok' in kept) return kept;
	if ('ok' in other) return other;
	if (kept.kind !== other.kind) return refused('One is a person, and one a party: they are not the same.');
	if (kept.id === other.id) return refused('They are one already.');
	const section = sections[kept.kind];
	const all = desk.book.map(section);
	const [one, gone] = [all.get(kept.id) ?? {}, all.get(other.id) ?? {}];
	const now = together(desk, kept, {one, gone, goneId: other.id});
	const after = namesIn(without(desk.book, section, kept.id, now, other.id));
	const {edits, people, statements} = followed(
		desk,
		resolver(desk.names, after, kept.kind, kept.id, other.id),
	);
	const names = [kept, other].map(({id}) => nameOrId(id, all.get(id)));
	const party = kept.kind === 'person' ? wordParty(desk, now, gone) : '';
	const follow =
		people === 0
			? count(statements, 'statement follows', 'statements follow')
			: `${count(people, 'person', 'people')} and ${count(statements, 'statement')} follow`;
	return planned(
		`One: ${names[0]}, also called ${names[1]}${party}; ${follow}.`,
		...edits,
		...changes([section, kept.id], one, now),
		{do: 'remove', path: [section, other.id]},
	);
}

function whoIs({book, names}: Desk, name: string): Named | Refused {
	const found = names.resolve(['person', 'party'], name, 'person or party');
	if (found.ok) return {kind: found.kind, id: found.id};
	// Who is called just so is meant before those who have it for a family name.
	const isCalled = (id: string) =>
		spellings(id, book.map('people').get(id)).some(each => fold(each) === fold(name));
	const ids = found.complaint?.code === 'several-names' ? found.complaint.ids : [];
	const [only, ...others] = ids.filter(id => book.map('people').has(id) && isCalled(id));
	if (only !== undefined && others.length === 0) return {kind: 'person', id: only};
	return found.complaint?.code === 'several-names'
		? refused(`“${name}” may be ${found.complaint.ids.join(' or ')}: which is meant?`)
		: refused(`Nobody is called “${name}”.`);
}

/** What is kept, with the names of the other, and with what it lacks and the other has. */
function together(
	desk: Desk,
	{kind, id}: Named,
	{one, gone, goneId}: {readonly one: Plain; readonly gone: Plain; readonly goneId: string},
): PlainMap {
	const own: PlainMap = isPlainMap(one) ? one : {name: nameOrId(id, one)};
	const known = new Set(spellings(id, one).map(each => fold(each)));
	const code = textIn(gone, 'code');
	const others = [nameOrId(goneId, gone), ...listIn(gone, 'also'), ...listIn(gone, 'names')];
	const added = [...others, ...(code === undefined || own.code === undefined ? [] : [code])].filter(each => {
		const folded = fold(typeof each === 'string' ? each : (textIn(each, 'name') ?? ''));
		const isNew = folded !== '' && !known.has(folded);
		known.add(folded);
		return isNew;
	});
	const key = own.names === undefined ? 'also' : 'names';
	const named = added.length === 0 ? {} : {[key]: [...listIn(own, key), ...added]};
	const lacking = kind === 'party' ? ['code', 'kind', 'note'] : [...officeLacking(desk, own, gone), 'note'];
	const taken = lacking.flatMap(each => {
		const value = isPlainMap(gone) ? gone[each] : undefined;
		const isLacking = own[each] === undefined || each === 'party';
		return isLacking && value !== undefined ? [[each, value] as const] : [];
	});
	// Several offices say their parties themselves.
	const {party: _, ...free} = own;
	const held = taken.some(([each]) => each === 'roles') ? free : own;
	return {...held, ...named, ...Object.fromEntries(taken)};
}

/** An office of somebody who has none, or the role of one of the same party. */
function officeLacking({names}: Desk, own: PlainMap, gone: Plain): readonly string[] {
	if (own.roles !== undefined) return [];
	const [mine, theirs] = [partyOfPerson(names, own), partyOfPerson(names, gone)];
	const isOpen = mine === undefined || mine === notGiven;
	if (isOpen && own.role === undefined) return ['party', 'role', 'roles'];
	if (isOpen) return theirs === undefined || listIn(gone, 'roles').length > 0 ? [] : ['party'];
	return mine === theirs ? ['role'] : [];
}

/** To which party somebody belongs from now on, where the other belonged to another one. */
function wordParty({book, names}: Desk, now: PlainMap, gone: Plain): string {
	const [own, other] = [partyOfPerson(names, now), partyOfPerson(names, gone)];
	if (own === undefined || other === undefined || own === other) return '';
	const [name, was] = [own, other].map(id => nameOrId(id, book.map('parties').get(id)));
	return `, of ${name} and not of ${was}`;
}

/** The notes as they will be, as far as names are looked up. */
function without(
	book: Book,
	section: 'people' | 'parties',
	id: string,
	now: Plain,
	gone: string,
): Pick<Book, 'map' | 'list'> {
	const all = new Map(book.map(section)).set(id, now);
	all.delete(gone);
	return {map: name => (name === section ? all : book.map(name)), list: name => book.list(name)};
}

/** What a name is to be instead; undefined where it may stay as it is. */
function resolver(before: Names, after: Names, kind: Named['kind'], kept: string, gone: string): Followed {
	const idIn = (names: Names, kinds: readonly Named['kind'][], name: string) => {
		const found = names.resolve(kinds, name, 'person or party');
		return found.ok ? `${found.kind} ${found.id}` : undefined;
	};
	return (kinds, name) => {
		const was = idIn(before, kinds, name);
		if (was === `${kind} ${gone}`)
			return {
				id: kept,
				isSame: name !== gone && idIn(after, kinds, name) === `${kind} ${kept}`,
				isGone: true,
			};
		return {id: was?.split(' ')[1] ?? name, isSame: true, isGone: false};
	};
}

function changes(path: readonly string[], one: Plain, now: PlainMap): readonly NotesEdit[] {
	if (!isPlainMap(one))
		return Object.keys(now).length > 1 ? [{do: 'set', path, value: now as FlowValue}] : [];
	const gone = Object.keys(one).filter(key => !Object.hasOwn(now, key));
	const set = Object.entries(now)
		.filter(([key, value]) => JSON.stringify(one[key]) !== JSON.stringify(value))
		.map(([key, value]): NotesEdit => ({do: 'set', path: [...path, key], value: value as FlowValue}));
	return [...gone.map((key): NotesEdit => ({do: 'remove', path: [...path, key]})), ...set];
}
