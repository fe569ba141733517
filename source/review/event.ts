/** What a decision about a round or an event changes in the notes: the list it stands in, and what statements call it. */
import {factsOfEvent, readFact} from '../dossier/fact-line.ts';
import {readDate} from '../notes/dates.ts';
import type {NotesEdit} from '../notes/edit.ts';
import {entriesOf, isPlainMap, listIn, type Plain, type PlainMap, textIn} from '../notes/plain.ts';
import {readSpokenDate} from '../notes/spoken-date.ts';
import {count} from '../text/count.ts';
import type {EventDecision, EventPlace} from './decision.ts';
import {type Desk, type Planned, planned, putInList, refused} from './desk.ts';
import {setOrTaken, talksEdits, wordNoFact} from './facts.ts';
import {eventKey, eventPlace, nameOrId, namesIn, publishedOf, writtenEvent} from './names.ts';
import {presentAt, presentRead} from './present.ts';
import {wordNoDate} from './word-no-date.ts';

/** What is done with an event, as far as it decides where that and others stand then. */
type EventChange = Pick<EventDecision, 'event' | 'change'>;

type Listed = {readonly rounds: readonly Plain[]; readonly events: readonly Plain[]};

export function eventEdits(desk: Desk, decision: EventDecision): Planned {
	const value = desk.book.list(decision.event.list)[decision.event.index];
	if (!isPlainMap(value)) return refused('This is gone from the notes.');
	switch (decision.change) {
		case 'accept':
			return value.draft === undefined
				? refused('It is no draft, or none any more: there is nothing to accept.')
				: planned(`Accepted: ${calledIn(decision.event, value)}.`, removeIn(decision.event, 'draft'));
		case 'reject':
			return reject(desk, decision.event, value);
		case 'date':
			return date(desk, decision.event, value, decision.line.trim());
		case 'facts':
			return facts(desk, decision.event, value, decision.line);
		case 'round':
			return decision.event.list === 'rounds'
				? toEvent(desk, decision.event, value)
				: toRound(desk, decision.event, value);
	}
}

/** Where what stands at a place is after the decision; undefined where it is out of the notes. */
export function eventAfter(
	book: Desk['book'],
	{event, change}: EventChange,
): (place: EventPlace) => EventPlace | undefined {
	if (change !== 'reject' && change !== 'round') return place => place;
	const to = change === 'reject' ? undefined : movedTo(book, event);
	return place => {
		const {list, index} = place;
		if (list === event.list && index === event.index) return to;
		const isBehind = to !== undefined && list === to.list && index >= to.index;
		const isBefore = list === event.list && index > event.index;
		return {list, index: index + (isBehind ? 1 : 0) - (isBefore ? 1 : 0)};
	};
}

function calledIn({list, index}: EventPlace, value: Plain): string {
	const name = textIn(value, 'name') ?? textIn(value, 'place');
	if (list === 'events') return name ?? 'the event';
	const round = `round ${textIn(value, 'round') ?? index + 1}`;
	return name === undefined ? round : `${round}, ${name}`;
}

function removeIn({list, index}: EventPlace, key: string): NotesEdit {
	return {do: 'remove', path: [list, index, key]};
}

function reject(desk: Desk, event: EventPlace, value: Plain): Planned {
	const {edits, lost} = namedAnew(desk, {event, change: 'reject'}, listed(desk, event));
	const loss =
		lost === 0 ? '' : `; ${count(lost, 'statement')} ${lost === 1 ? 'loses' : 'lose'} the occasion`;
	return planned(`Rejected: ${calledIn(event, value)} is out of the notes${loss}.`, ...edits, {
		do: 'remove',
		path: [event.list, event.index],
	});
}

/** Both lists without what stands at a place. */
function listed({book}: Desk, {list, index}: EventPlace): Listed {
	const both = {rounds: book.list('rounds'), events: book.list('events')};
	return {...both, [list]: both[list].toSpliced(index, 1)};
}

function date({book}: Desk, event: EventPlace, value: PlainMap, line: string): Planned {
	if (line === '') {
		if (event.list === 'rounds')
			return refused('A round has its date: 2025-03-03 or 2025-03-03..2025-03-04.');
		if (value.date === undefined) return refused('It has no date.');
		return planned('Its date is taken away.', removeIn(event, 'date'));
	}
	const published = publishedOf(
		book,
		entriesOf(value.where).map(([id]) => id),
	);
	const read = readSpokenDate(spanIn(line, published), published);
	if (!read.ok) return refused(wordNoDate(line, read.complaint));
	return planned(`The date of ${calledIn(event, value)}: ${read.edtf}.`, {
		do: 'set',
		path: [event.list, event.index, 'date'],
		value: withoutArticle(read),
	});
}

/** Its place, its outcome and the like; statements that name it by that mean the same as before. */
function facts(desk: Desk, event: EventPlace, value: PlainMap, line: string): Planned {
	const read = readFact(line, factsOfEvent);
	if (read === undefined) return refused(wordNoFact(line, factsOfEvent));
	if (read.field === 'talks') return talksEdits(desk, read.value);
	const {field} = read;
	const said = field === 'present' ? presentRead(desk, event.list, read.value) : read.value;
	if (typeof said === 'object' && 'ok' in said) return said;
	const {[field]: _, ...rest} = value;
	const now = said.length === 0 ? rest : {...rest, [field]: typeof said === 'string' ? said : [...said]};
	if (event.list === 'events' && now.name === undefined && now.place === undefined)
		return refused('An event has a name or a place.');
	const words = `${field === 'present' ? 'Who was present at' : `The ${field} of`} ${calledIn(event, value)}`;
	const plan = setOrTaken(words, [event.list, event.index], value, field, said.length === 0 ? '' : said);
	if (!plan.ok) return plan;
	const all = {rounds: desk.book.list('rounds'), events: desk.book.list('events')};
	const after = {...all, [event.list]: all[event.list].with(event.index, now)};
	const {edits} = namedAnew(desk, {event, change: 'facts'}, after);
	return planned(plan.said, ...plan.edits, ...edits);
}

/** A date as an event has it, which stands in no article that would say which Monday. */
export function withoutArticle({written, edtf}: {readonly written: string; readonly edtf: string}): string {
	return readDate(written).ok ? written : edtf;
}

/** Several days as one writes them, "2025-03-03..2025-03-04", "3-4 March 2025", "March 3-4", as EDTF; else the line itself. */
function spanIn(line: string, published: string | undefined): string {
	const [from, to] = endsOf(line) ?? [];
	if (from === undefined || to === undefined) return line;
	const [first, last] = [readSpokenDate(from, published), readSpokenDate(to, published)];
	return first.ok && last.ok ? `${first.edtf}/${last.edtf}` : line;
}

function endsOf(line: string): readonly [string, string] | undefined {
	const [, from, to] = /^(.+?)\s*(?:\.\.|\bto\b|\s[-–]\s)\s*(.+)$/.exec(line) ?? [];
	if (from !== undefined && to !== undefined) return [from, to];
	const days = /^(?<before>\D*?)\s*(?<one>\d{1,2})\s*[-–]\s*(?<other>\d{1,2})(?<after>\D.*)?$/.exec(
		line,
	)?.groups;
	if (days === undefined) return undefined;
	const {before = '', one = '', other = '', after = ''} = days;
	return [`${before} ${one}${after}`.trim(), `${before} ${other}${after}`.trim()];
}

function toEvent(desk: Desk, event: EventPlace, value: PlainMap): Planned {
	const {round: _, ...rest} = value;
	const name = textIn(value, 'name') ?? `Talks in ${textIn(value, 'place') ?? ''}`;
	const isNamed = value.name !== undefined || value.place !== undefined;
	const moved = isNamed ? rest : {name: `Round ${event.index + 1}`, ...rest};
	return moveEdits(desk, event, moved, `No longer a round but an event: ${isNamed ? name : moved.name}.`);
}

function toRound(desk: Desk, event: EventPlace, value: PlainMap): Planned {
	if (firstDay(value) === undefined) return refused('A round has a date: first its date (t).');
	const there = presentAt(desk, event, value);
	if (there === undefined)
		return refused(
			'A round has parties that were present, and none speaks at this: first who was there (F, present: NAME, NAME).',
		);
	const {ids, because} = there;
	const moved = because === undefined ? value : withPresent(value, ids);
	const number = movedTo(desk.book, event).index + 1;
	const parties = desk.book.map('parties');
	const present = ids.map(id => nameOrId(id, parties.get(id))).join(', ');
	const told = because === undefined ? '' : `; present ${present}, ${because}`;
	return moveEdits(desk, event, moved, `Now round ${number}, in order of date${told}.`);
}

/** Who was present stands before where it is told. */
function withPresent(value: PlainMap, present: readonly string[]) {
	const {where, draft, ...head} = value;
	return {...head, present: [...present], where, draft};
}

/** Rounds stand in order of date; an event comes last. */
function movedTo(book: Desk['book'], {list, index}: EventPlace): EventPlace {
	if (list === 'rounds') return {list: 'events', index: book.list('events').length};
	const day = firstDay(book.list('events')[index]) ?? '';
	const rounds = book.list('rounds');
	const after = rounds.findIndex(each => (firstDay(each) ?? '') > day);
	return {list: 'rounds', index: after < 0 ? rounds.length : after};
}

/** As EDTF; undefined where the notes give none. */
export function firstDay(value: Plain | undefined): string | undefined {
	const own = isPlainMap(value) ? value.date : undefined;
	const text = typeof own === 'string' ? own : textIn(own, 'date');
	const read = text === undefined ? undefined : readDate(text);
	return read?.ok === true ? read.edtf : undefined;
}

function moveEdits(
	desk: Desk,
	event: EventPlace,
	moved: {readonly [key: string]: Plain | undefined},
	said: string,
): Planned {
	const to = movedTo(desk.book, event);
	const value = Object.fromEntries(
		Object.entries(moved).filter(([, each]) => each !== undefined),
	) as PlainMap;
	const left = listed(desk, event);
	const after = {...left, [to.list]: left[to.list].toSpliced(to.index, 0, value)};
	const {numbers, rounds} = numbered(after.rounds);
	const named = namedAnew(desk, {event, change: 'round'}, {...after, rounds});
	const put: NotesEdit =
		left[to.list].length > 0
			? {do: 'insert', path: [to.list], at: to.index, value}
			: putInList(desk.book, to.list, value);
	return planned(said, ...named.edits, {do: 'remove', path: [event.list, event.index]}, put, ...numbers);
}

/** Where numbers that are written would be twice those in order of date take their place. */
function numbered(rounds: readonly Plain[]): {
	readonly numbers: readonly NotesEdit[];
	readonly rounds: readonly Plain[];
} {
	const all = rounds.map((round, at) => textIn(round, 'round') ?? `${at + 1}`);
	if (new Set(all).size === all.length) return {numbers: [], rounds};
	return {
		numbers: rounds.flatMap((round, index): readonly NotesEdit[] =>
			textIn(round, 'round') === undefined
				? []
				: [{do: 'set', path: ['rounds', index, 'round'], value: index + 1}],
		),
		rounds: rounds.map((round, at) =>
			isPlainMap(round) && round.round !== undefined ? {...round, round: `${at + 1}`} : round,
		),
	};
}

/** How statements name events, so that each means the same as before. */
function namedAnew(
	desk: Desk,
	change: EventChange,
	after: Listed,
): {readonly edits: readonly NotesEdit[]; readonly lost: number} {
	const {book, names} = desk;
	const now = {
		map: book.map.bind(book),
		list: (name: Parameters<typeof book.list>[0]) =>
			name === 'rounds' || name === 'events' ? after[name] : book.list(name),
	};
	const namesNow = namesIn(now);
	const moved = eventAfter(book, change);
	let lost = 0;
	const edits = book.items.flatMap(({value}, index): readonly NotesEdit[] =>
		(['at', 'about', 'not-at'] as const).flatMap((key): readonly NotesEdit[] => {
			const texts = listIn(value, key).map(String);
			const renamed = texts.flatMap(text => {
				const found = names.resolve(['event'], text, 'event');
				if (!found.ok) return [text];
				const to = moved(eventPlace(found.id));
				if (to === undefined) return [];
				const again = namesNow.resolve(['event'], text, 'event');
				const id = eventKey(to);
				return [again.ok && again.id === id ? text : writtenEvent({book: now, names: namesNow}, id)];
			});
			if (renamed.join('\n') === texts.join('\n')) return [];
			const path = ['statements', index, key];
			if (renamed.length < texts.length && key === 'at') lost++;
			const [only, ...others] = renamed;
			if (only === undefined) return [{do: 'remove', path}];
			return [{do: 'set', path, value: others.length === 0 ? only : renamed}];
		}),
	);
	return {edits, lost};
}
