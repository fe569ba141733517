/** Parties, people and issues of a dossier, from notes. */
import type {Issue, Party, Person} from '../dossier/types.ts';
import {asList, compact, type NotesContext} from './context.ts';
import {readDate} from './dates.ts';
import type {NotedIssue, NotedName, NotedParty, NotedPerson} from './types.ts';

export function makeParty(context: NotesContext, id: string, noted: NotedParty): Party {
	const given = typeof noted === 'string' ? {name: noted} : noted;
	const name = given.name ?? capitalized(id);
	if (given.name === undefined) deriveName(context, id, name);
	const owner = [...context.parties.values()].find(other => other.code === given.code);
	if (owner !== undefined) {
		// It is built with another, so that nothing else is left out for it.
		const problem = {
			code: 'duplicate-code',
			path: [],
			found: owner.code,
			first: ['parties', owner.id],
		} as const;
		context.say({code: 'rule', problem}, given, 'code');
	}
	const code = owner === undefined && given.code !== undefined ? given.code : freeCode(context, id, name);
	if (given.code === undefined)
		context.derive({of: id, field: 'code', value: code, how: howOf(code, id, name)});
	const kind = given.kind ?? 'state';
	if (given.kind === undefined)
		context.derive({of: id, field: 'kind', value: kind, how: 'what is taken where the notes give none'});
	const others =
		given.names?.map(other => makeName(context, other)) ??
		asList(given.also).map(other => makeName(context, other));
	return {
		id,
		code,
		name,
		...(given.names === undefined && others.length === 0 ? {} : {other_names: others}),
		classification: kind,
		...compact({note: given.note}),
	};
}

function deriveName(context: NotesContext, id: string, name: string): void {
	context.derive({of: id, field: 'name', value: name, how: 'its id'});
}

/** Two to four capitals that no other party has: the name, where it is no more than that, as EU is. */
function freeCode(context: NotesContext, id: string, name: string): string {
	const letters = `${lettersOf(id)}X`;
	const taken = new Set([...context.parties.values()].map(({code}) => code));
	const tries = [
		...(/^[A-Z]{2,4}$/.test(name) ? [name] : []),
		letters.slice(0, letters.length === 3 ? 2 : 3).padEnd(2, 'X'),
		...[...letters].slice(2).map(last => `${letters.slice(0, 2)}${last}`),
	];
	const free = tries.find(code => !taken.has(code) && context.taken.code.take(code) === code);
	if (free !== undefined) return free;
	for (let number = 0; ; number++) {
		const code = `X${String.fromCharCode(65 + (((number / 26) % 26) | 0), 65 + (number % 26))}`;
		if (!taken.has(code) && context.taken.code.take(code) === code) return code;
	}
}

function lettersOf(id: string): string {
	return id.replace(/[^a-z]/g, '').toUpperCase();
}

/** How a code that nobody gave came about. */
function howOf(code: string, id: string, name: string): string {
	if (code === name) return 'its name';
	if (lettersOf(id).startsWith(code)) return 'the first letters of its id';
	return 'letters that no other party has';
}

/** Undefined where the person belongs to no party that the notes know; that has been said then. */
export function makePerson(context: NotesContext, id: string, noted: NotedPerson): Person | undefined {
	const name = noted.name ?? capitalized(id);
	if (noted.name === undefined) deriveName(context, id, name);
	const family = noted.family ?? name.trim().split(/\s+/).at(-1) ?? name;
	const roles = noted.roles ?? (noted.party === undefined ? [] : [{party: noted.party, role: noted.role}]);
	for (const key of ['party', 'role'] as const)
		if (noted.roles !== undefined && noted[key] !== undefined)
			context.say({code: 'unread-key', key, beside: 'roles'}, noted, key);
	if (roles.length === 0) {
		if (!context.isFaulty(noted))
			context.say({code: 'no-party', known: context.names.idsOfKind('party')}, noted);
		return undefined;
	}
	const resolved = roles.map(role => ({role, party: context.names.resolve(['party'], role.party, 'party')}));
	const leaves = resolved.some(({party}) => party.ok) ? {} : {leaves: name};
	const memberships = resolved.flatMap(({role, party}, index) => {
		const at = noted.roles === undefined ? noted : role;
		if (!party.ok) {
			const {complaint} = party;
			context.say(complaint?.code === 'unknown-name' ? {...complaint, ...leaves} : complaint, at, 'party');
			return [];
		}
		const {from, to, basis, because} = {
			from: undefined,
			to: undefined,
			basis: undefined,
			because: undefined,
			...role,
		};
		if (basis !== undefined && basis !== 'articles' && because === undefined)
			context.say({code: 'no-reason', basis}, at, 'basis');
		const [start, end] = [dateIn(context, at, 'from', from), dateIn(context, at, 'to', to)];
		if (role.role === undefined && index === 0)
			context.derive({of: id, field: 'role', value: unknownRole, how: 'the notes give none'});
		return [
			{
				organization_id: party.id,
				role: role.role ?? unknownRole,
				...compact({start_date: start, end_date: end}),
				basis: basis ?? ('articles' as const),
				...compact({because}),
			},
		];
	});
	if (memberships.length === 0) return undefined;
	return {
		id,
		name,
		family_name: family,
		other_names:
			noted.names?.map(other => makeName(context, other)) ?? spellings(context, [name, family], noted.also),
		memberships,
		...compact({note: noted.note}),
	};
}

/** A person's own names as far as an article prints them, and those that the notes add. */
function spellings(context: NotesContext, own: readonly string[], also: NotedPerson['also']): OtherName[] {
	const names = [...new Set(own)].filter(each => isPrinted(context, each));
	const others = asList(also).filter(each => typeof each !== 'string' || !names.includes(each));
	return [...names, ...others].map(each => makeName(context, each));
}

const unknownRole = 'role not given';

function dateIn(
	context: NotesContext,
	value: object,
	key: string,
	text: string | undefined,
): string | undefined {
	if (text === undefined) return undefined;
	const date = readDate(text);
	if (date.ok) return date.edtf;
	context.say(date.complaint, value, key);
	return undefined;
}

export function makeIssue(id: string, noted: NotedIssue): Issue {
	if (typeof noted === 'string') return {id, name: noted};
	return {id, name: noted.name ?? capitalized(id), ...compact({description: noted.description})};
}

type OtherName = Person['other_names'][number];

/** A spelling, with the sources that print it, where the notes do not say. */
function makeName(context: NotesContext, noted: NotedName): OtherName {
	if (typeof noted !== 'string') {
		const {name, lang, sources, basis} = noted;
		return {name, ...compact({lang, sources}), basis: basis ?? 'articles'};
	}
	const sources = printing(context, noted);
	const [first] = sources;
	if (first === undefined) return {name: noted, basis: 'outside'};
	const lang = context.sources.get(first)?.language;
	return {name: noted, ...compact({lang}), sources, basis: 'articles'};
}

function isPrinted(context: NotesContext, name: string): boolean {
	return printing(context, name).length > 0;
}

/** Sources whose article prints the name as it is. */
function printing({articles}: NotesContext, name: string): readonly string[] {
	return [...articles].filter(([, {text}]) => prints(text, name)).map(([id]) => id);
}

function prints(text: string, name: string): boolean {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
		if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + name.length] ?? ' ')) return true;
	return false;
}

const letter = /[\p{L}\p{N}]/u;

function capitalized(id: string): string {
	return id
		.split('-')
		.map(part => part.slice(0, 1).toUpperCase() + part.slice(1))
		.join(' ');
}
