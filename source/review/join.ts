/** Statements that are one: the first takes the passages of the others, which are gone. */
import type {NotesEdit} from '../notes/edit.ts';
import {isPlainMap, listIn, type Plain, type PlainMap, textIn} from '../notes/plain.ts';
import type {Handle, Refused} from './decision.ts';
import {
	type Desk,
	idOf,
	type PlacedItem,
	type Planned,
	pinned,
	planned,
	refused,
	removal,
	setIn,
} from './desk.ts';
import {draftOfJoined} from './drafts.ts';
import {isPartOf, leadingSource, nameOfSource} from './first.ts';
import {namedSpeakers, nameOrId} from './names.ts';
import {
	articleFor,
	type LocatedPassage,
	type MapKind,
	mapKinds,
	type PlacedSegment,
	passagesIn,
	placedSegments,
	putTogether,
	takenApart,
	withBuilt,
} from './passages.ts';
import {relationOf} from './same-speaker.ts';

const unreadable = 'One of them cannot be shown as it is: first mend what is wrong there (!).';

export function joinEdits(desk: Desk, at: PlacedItem, handles: readonly Handle[]): Planned {
	const {book} = desk;
	const others = handles.map(handle => {
		const index = book.items.findIndex(item => item.handle === handle);
		return {index, item: book.items[index]};
	});
	const joined = others.flatMap(({index, item}): readonly PlacedItem[] =>
		item === undefined || index === at.index ? [] : [{index, item}],
	);
	if (joined.length === 0 || joined.length < others.length)
		return refused('There is nothing to join it with.');
	let value = at.item.value;
	const places = placesOf(at);
	if (places === undefined) return refused(unreadable);
	const held = new Map(places);
	for (const other of joined) {
		const merged = merge(desk, value, held, other);
		if (!merged.ok) return merged;
		value = merged.value;
	}
	const ids = new Map(joined.flatMap(({item}) => idOf(item) ?? []).map(id => [id, idOf(at.item)] as const));
	const passages = [at, ...joined].flatMap(({item}) => item.built?.passages ?? []);
	const leads = value.first === undefined ? leadingSource(desk, passages) : undefined;
	if (leads !== undefined) value = {...value, first: leads};
	const draft = draftOfJoined(desk, at, joined);
	const said = leads === undefined ? '' : ` The wording of ${nameOfSource(desk, leads)} leads.`;
	return planned(
		`Joined: ${joined.length + 1} statements are one.${said}`,
		...pinned(
			desk,
			joined.map(({item}) => item),
		),
		...changes(at, value),
		...(draft === undefined ? [] : [setIn(at, 'draft', draft)]),
		...renamed(desk, at, ids),
		...joined.toSorted((a, b) => b.index - a.index).flatMap(removal),
	);
}

type Held = ReadonlyMap<string, readonly PlacedSegment[]>;

/** Where the segments of each passage stand, by its steps. */
function placesOf({item}: PlacedItem): Held | undefined {
	const pairs = withBuilt(item);
	if (pairs === undefined) return undefined;
	const found = new Map<string, readonly PlacedSegment[]>();
	for (const [noted, passage] of pairs) {
		const placed = placedSegments(takenApart(noted.value).segments, passage);
		if (placed === undefined) return undefined;
		found.set(noted.path.join(' '), placed);
	}
	return found;
}

type Merged = {readonly ok: true; readonly value: PlainMap} | Refused;

/** A statement with what another has; `held` follows. */
function merge(
	desk: Desk,
	value: PlainMap,
	held: Map<string, readonly PlacedSegment[]>,
	other: PlacedItem,
): Merged {
	const places = placesOf(other);
	if (places === undefined) return refused(unreadable);
	const theirs = other.item.value;
	const relation = relationOf(desk, value, theirs);
	const isContrary = relation === 'others';
	let next: PlainMap = {...value, ...missing(value, theirs)};
	// Who is a role in one article has a name in the other.
	if (relation === 'named by the second') next = {...next, who: theirs.who ?? ''};
	for (const noted of passagesIn(theirs)) {
		const given = withReason(desk, noted, theirs, isContrary);
		const [kind, source] = noted.path;
		const key = noted.path.join(' ');
		const there = isPlainMap(next[kind]) ? next[kind] : {};
		const known = typeof source === 'string' && Object.hasOwn(there, source) ? there[source] : undefined;
		if (typeof source !== 'string') next = {...next, passages: [...listIn(next, 'passages'), given]};
		else if (known === undefined) {
			held.set(key, places.get(key) ?? []);
			next = {...next, [kind]: {...there, [source]: given}};
		} else {
			const both = [held.get(key) ?? [], places.get(key) ?? []] as const;
			const part = kind === 'quotes' ? partOfOther(desk, noted.source, both) : undefined;
			if (part !== undefined && !isContrary) {
				// A headline has a part of what the page prints below: that stays apart, and the longer leads.
				const [shorter, longer] = part === 'first' ? [known, given] : [given, known];
				next = {
					...next,
					[kind]: {...there, [source]: longer},
					passages: [...listIn(next, 'passages'), inList(source, shorter)],
				};
				held.set(key, both[part === 'first' ? 1 : 0]);
				continue;
			}
			if (isContrary) return refused(`${source} gives them to different speakers: first correct one.`);
			const all = both.flat().toSorted((a, b) => a.start - b.start);
			if (all.some((each, place) => each.start < (all[place - 1]?.end ?? 0)))
				return refused(`Both quote the same words of ${source}.`);
			held.set(key, all);
			// What the second alone says of how the words are printed is not lost.
			const rest = {...takenApart(given).rest, ...takenApart(known).rest};
			const segments = all.map(each => each.value);
			next = {...next, [kind]: {...there, [source]: putTogether({segments, rest})}};
		}
	}
	return {ok: true, value: next};
}

/** Which of two quotations of one article has nothing that the other has not; undefined where each has. */
function partOfOther(
	desk: Desk,
	source: string,
	places: readonly [readonly PlacedSegment[], readonly PlacedSegment[]],
): 'first' | 'second' | undefined {
	const text = articleFor(desk, source);
	if (text === undefined) return undefined;
	const [first, second] = places.map(each => each.map(({start, end}) => text.slice(start, end)).join(' '));
	if (first === undefined || second === undefined) return undefined;
	if (isPartOf(first, second)) return 'first';
	return isPartOf(second, first) ? 'second' : undefined;
}

/** A passage as the list of all of a statement has it. */
function inList(source: string, passage: Plain): PlainMap {
	return {in: source, ...(isPlainMap(passage) ? passage : {words: passage})};
}

/** What the second says and the first leaves open; issues and events of both. */
function missing(first: PlainMap, second: PlainMap): PlainMap {
	const single = ['who', 'said', 'at', 'note'].flatMap(key =>
		first[key] === undefined && second[key] !== undefined ? [[key, second[key]] as const] : [],
	);
	const listed = ['on', 'about'].flatMap(key => {
		const [mine, theirs] = [listIn(first, key), listIn(second, key)];
		const all = [...new Set([...mine, ...theirs])];
		return all.length > mine.length ? [[key, all.length === 1 ? (all[0] ?? '') : all] as const] : [];
	});
	return Object.fromEntries([...single, ...listed]);
}

/** A passage as it can stand under another statement: it keeps its summary, and whom it gives the words to. */
function withReason(desk: Desk, {path, value}: LocatedPassage, from: PlainMap, isContrary: boolean): Plain {
	const gloss = textIn(from, 'gloss');
	const needsSummary = path[0] === 'reports' && gloss !== undefined && textIn(value, 'summary') === undefined;
	const isSaid = textIn(value, 'differs') !== undefined || from.who === undefined;
	if (!needsSummary && (!isContrary || isSaid)) return value;
	const {segments, rest} = takenApart(value);
	const names = namedSpeakers(desk.names, listIn(from, 'who')).map(({person, party}) =>
		person === undefined
			? nameOrId(party ?? '', desk.book.map('parties').get(party ?? ''))
			: nameOrId(person, desk.book.map('people').get(person)),
	);
	const differs = `Joined in review: this article gives the words to ${names.length === 0 ? 'somebody else' : names.join(', ')}.`;
	return putTogether({
		segments,
		rest: {
			...rest,
			...(needsSummary ? {summary: gloss} : {}),
			...(isContrary && !isSaid ? {means: from.who ?? '', differs} : {}),
		},
	});
}

/** Only what has changed is written, passage by passage. */
function changes(at: PlacedItem, value: PlainMap): readonly NotesEdit[] {
	const before = at.item.value;
	return Object.entries(value).flatMap(([key, now]): readonly NotesEdit[] => {
		const was = before[key];
		if (JSON.stringify(was) === JSON.stringify(now)) return [];
		const kind: MapKind | undefined = mapKinds.find(each => each === key);
		if (kind === undefined || !isPlainMap(was) || !isPlainMap(now)) return [setIn(at, key, now)];
		return Object.entries(now)
			.filter(([source, passage]) => JSON.stringify(was[source]) !== JSON.stringify(passage))
			.map(([source, passage]) => ({
				do: 'set',
				path: ['statements', at.index, kind, source],
				value: passage,
			}));
	});
}

/** What names one of the others names the first. */
function renamed(
	{book}: Desk,
	at: PlacedItem,
	ids: ReadonlyMap<string, string | undefined>,
): readonly NotesEdit[] {
	const edits: NotesEdit[] = [];
	for (const [name, key] of [['positions', 'evidence'] as const, ['discrepancies', 'statements'] as const])
		for (const [index, each] of book.list(name).entries()) {
			const named = listIn(each, key).map(String);
			if (!named.some(id => ids.has(id))) continue;
			const now = [...new Set(named.map(id => ids.get(id) ?? id))];
			edits.push({do: 'set', path: [name, index, key], value: now});
		}
	const own = idOf(at.item);
	const isPinned = edits.length === 0 || at.item.value.id !== undefined || own === undefined;
	return isPinned ? edits : [setIn(at, 'id', own), ...edits];
}
