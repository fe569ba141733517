/** What a statement is about, when it was said and at what: of one, or of several at once, which are taken back in one step. */

import type {FlowValue, NotesEdit} from '../notes/edit.ts';
import {listIn, textIn} from '../notes/plain.ts';
import {readSpokenDate} from '../notes/spoken-date.ts';
import {count} from '../text/count.ts';
import type {Decision, Handle} from './decision.ts';
import {
	type Desk,
	freeId,
	type PlacedItem,
	type Planned,
	planned,
	putInList,
	putInMap,
	refused,
	removeIn,
	setIn,
} from './desk.ts';
import {firstDay, withoutArticle} from './event.ts';
import {eventPlace, nameOrId, publishedOf, sourcesIn, writtenEvent} from './names.ts';
import {readSaid} from './said.ts';
import {wordNoDate} from './word-no-date.ts';

/** Those of the handles that are there. */
export function othersIn({book}: Desk, handles: readonly Handle[] = []): readonly PlacedItem[] {
	return book.items.flatMap((item, index) => (handles.includes(item.handle) ? [{item, index}] : []));
}

/** What is decided of each, as one; what is decided of no one of them is refused. */
function ofAll(plans: readonly Planned[], isSomeEnough: boolean): Planned {
	const [first, ...others] = plans;
	if (first === undefined || others.length === 0)
		return first ?? refused('There is nothing to decide about.');
	const changed = plans.filter(each => each.ok);
	const wrong = plans.find(each => !each.ok);
	if (wrong !== undefined && (!isSomeEnough || changed.length === 0)) return wrong;
	return planned(
		`${sayOfEach(changed.map(({said}) => said.replace(/\.$/, '')))}; ${count(changed.length, 'statement')}.`,
		// What is new, as an issue, is put in once.
		...changed.flatMap(({edits}, place) =>
			place === 0 ? edits : edits.filter(({path: [section]}) => section === 'statements'),
		),
	);
}

/** So many values are told of several; the others are counted. */
const mostTold = 3;

/** What was decided of each, told once: where it is not the same of all, of how many, and that of most first. */
function sayOfEach(all: readonly string[]): string {
	const times = new Map<string, number>();
	for (const each of all) times.set(each, (times.get(each) ?? 0) + 1);
	const [only = '', ...others] = times.keys();
	if (others.length === 0) return only;
	// Of `Said: 2025-03-03` the days alone differ.
	const [label = ''] = /^[^:]+: /.exec(only) ?? [];
	const shared = others.every(each => each.startsWith(label)) ? label : '';
	const counted = [...times].toSorted(([, a], [, b]) => b - a);
	const told = counted.slice(0, mostTold).map(([each, of]) => `${each.slice(shared.length)} (${of})`);
	const rest = counted.slice(mostTold);
	const sum = rest.reduce((before, [, of]) => before + of, 0);
	return `${shared}${told.join(', ')}${rest.length === 0 ? '' : `, ${count(rest.length, 'other')} (${sum})`}`;
}

type Chosen = Extract<Decision, {do: 'issue'}>['issues'];

/** What all of them have is taken away; else those that lack any of it get that. */
export function issues(desk: Desk, all: readonly PlacedItem[], chosen: Chosen): Planned {
	const known = chosen.flatMap(each => ('id' in each ? [each.id] : []));
	const isNew = known.length < chosen.length;
	const lacking = all.filter(at => isNew || !known.every(id => isAbout(desk, at, id)));
	if (lacking.length === 0) {
		const gone = all.map(at => noLongerAbout(desk, at, known));
		return ofAll(gone, false);
	}
	const made = newIssues(desk, chosen);
	const plans = lacking.map(at => about(desk, at, known, made));
	return ofAll(plans, false);
}

function issuesOf({item: {value}}: PlacedItem): readonly string[] {
	return listIn(value, 'on').flatMap(each => (typeof each === 'string' ? [each] : []));
}

function isIssue({names}: Desk, name: string, id: string): boolean {
	const found = names.resolve(['issue'], name, 'issue');
	return found.ok && found.id === id;
}

function isAbout(desk: Desk, at: PlacedItem, id: string): boolean {
	return issuesOf(at).some(each => isIssue(desk, each, id));
}

function namesOf({book}: Desk, ids: readonly string[]): string {
	return ids.map(id => nameOrId(id, book.map('issues').get(id))).join(', ');
}

function noLongerAbout(desk: Desk, at: PlacedItem, known: readonly string[]): Planned {
	const left = issuesOf(at).filter(each => !known.some(id => isIssue(desk, each, id)));
	return planned(
		`No longer about: ${namesOf(desk, known)}.`,
		left.length === 0 ? removeIn(at, 'on') : setIn(at, 'on', oneOrMany(left)),
	);
}

type NewIssues = {
	readonly ids: readonly string[];
	readonly names: string;
	readonly edits: readonly NotesEdit[];
};

function newIssues({book}: Desk, chosen: Chosen): NewIssues {
	const taken = [...book.map('issues').keys()];
	const isFirst = taken.length === 0;
	const [ids, names]: [string[], string[]] = [[], []];
	for (const each of chosen) {
		if ('id' in each) continue;
		const id = freeId(taken, each.newId ?? each.newName, 'issue');
		taken.push(id);
		ids.push(id);
		names.push(each.newName);
	}
	const edits = ids.map((id, at) => putInMap(book, 'issues', id, names[at] ?? id, isFirst && at === 0));
	return {ids, names: names.join(', '), edits};
}

function about(desk: Desk, at: PlacedItem, known: readonly string[], made: NewIssues): Planned {
	const added = [...known.filter(id => !isAbout(desk, at, id)), ...made.ids];
	const told = [
		...(known.length === 0 ? [] : [`About: ${namesOf(desk, known)}`]),
		...(made.ids.length === 0
			? []
			: [`About ${made.ids.length === 1 ? 'a new issue' : 'new issues'}: ${made.names}`]),
	];
	return planned(
		`${told.join('. ')}.`,
		setIn(at, 'on', oneOrMany([...issuesOf(at), ...added])),
		...made.edits,
	);
}

function oneOrMany(values: readonly string[]): FlowValue {
	const [only, ...others] = values;
	return only !== undefined && others.length === 0 ? only : values;
}

/** When the first of its articles that says so was published. */
export function publishedOn(book: Desk['book'], {item}: PlacedItem): string | undefined {
	return publishedOf(book, sourcesIn(item.value));
}

/** A day that its article tells may be another of each; what has none loses none. */
export function dates(desk: Desk, all: readonly PlacedItem[], line: string): Planned {
	return ofAll(
		all.map(at => date(desk, at, line)),
		line === '',
	);
}

function date({book}: Desk, at: PlacedItem, line: string): Planned {
	if (line === '')
		return at.item.value.said === undefined
			? refused('It has no date of its own.')
			: planned('Its date is taken away.', removeIn(at, 'said'));
	const unknown = /^-\s*(.*)$/su.exec(line)?.[1]?.trim();
	if (unknown === '') return refused('Why nobody knows the day stands behind the dash: - and why.');
	if (unknown !== undefined)
		return planned(
			`Nobody knows the day: ${unknown.replace(/\.$/, '')}.`,
			setIn(at, 'said', {because: unknown}),
		);
	const read = readSaid(line, publishedOn(book, at));
	if (read.ok) return planned(`Said: ${read.edtf}.`, setIn(at, 'said', read.written));
	return refused(wordNoDate(line, read.complaint));
}

export function occasions(desk: Desk, all: readonly PlacedItem[], line: string): Planned {
	return ofAll(
		all.map(at => occasion(desk, at, line)),
		line === '',
	);
}

function occasion(desk: Desk, at: PlacedItem, line: string): Planned {
	const {book, names} = desk;
	if (line === '')
		return at.item.value.at === undefined
			? refused('It has no occasion.')
			: planned('Its occasion is taken away.', removeIn(at, 'at'));
	const also = at.item.value['not-at'] === undefined ? [] : [removeIn(at, 'not-at')];
	const saidAt = (key: string) => {
		const {name, told, edits} = eventNamed(desk, key);
		return planned(`Said at: ${told}.`, setIn(at, 'at', name), ...also, ...edits);
	};
	const found = names.resolve(['event'], line, 'event');
	if (found.ok) return saidAt(found.id);
	const several = `Several events are called “${line}”: behind the name goes the date of the one that is meant.`;
	if (found.complaint?.code === 'several-names') return refused(several);
	const [, name = '', day = ''] = /^(.+),\s*([^,]+)$/s.exec(line) ?? [];
	if (name === '') {
		const day = at.item.built?.said.edtf ?? publishedOn(book, at) ?? '2025-03-03';
		return refused(`No event is called “${line}”. A new one has its date behind it: ${line}, ${day}`);
	}
	const read = readSpokenDate(day, publishedOn(book, at));
	if (!read.ok)
		return refused(`No event is called “${line}”, and for a new one ${wordNoDate(day, read.complaint)}`);
	const called = names.resolve(['event'], name, 'event');
	const same = called.ok
		? [called.id]
		: called.complaint?.code === 'several-names'
			? called.complaint.ids
			: [];
	const [only] = same.filter(key => dayOf(desk, key) === read.edtf);
	if (only !== undefined) return saidAt(only);
	if (same.length > 0) return refused(`There is an event called “${name}” already, of another date.`);
	return planned(
		`Said at a new event: ${name}.`,
		setIn(at, 'at', name),
		...also,
		putInList(book, 'events', {name, date: withoutArticle(read)}),
	);
}

function dayOf({book}: Desk, key: string): string | undefined {
	const {list, index} = eventPlace(key);
	return firstDay(book.list(list)[index]);
}

/** How the notes name an event from now on: of several that are called alike the one that is meant gets an id. */
function eventNamed(
	desk: Desk,
	key: string,
): {readonly name: string; readonly told: string; readonly edits: readonly NotesEdit[]} {
	const {names} = desk;
	const name = writtenEvent(desk, key);
	const again = names.resolve(['event'], name, 'event');
	if (again.ok && again.id === key) return {name, told: name, edits: []};
	const {list, index} = eventPlace(key);
	const event = desk.book.list(list)[index];
	const taken = [...desk.book.list('rounds'), ...desk.book.list('events')].flatMap(
		each => textIn(each, 'id') ?? [],
	);
	const told = [textIn(event, 'name') ?? list, dayOf(desk, key) ?? ''].join(', ');
	const id = freeId(taken, told, 'event');
	return {name: id, told, edits: [{do: 'set', path: [list, index, 'id'], value: id}]};
}
