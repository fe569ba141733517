/** Where a party stands on an issue, written or changed from statements at hand. */
import {notGiven} from '../dossier/not-given.ts';
import {positionMeant, readStated} from '../dossier/position-meant.ts';
import {stances} from '../dossier/stances.ts';
import {readDate} from '../notes/dates.ts';
import type {NotesEdit} from '../notes/edit.ts';
import {listIn, textIn} from '../notes/plain.ts';
import {count} from '../text/count.ts';
import type {Decision, Refused} from './decision.ts';
import {type Desk, idOf, type PlacedItem, type Planned, planned, putInList, refused, setIn} from './desk.ts';
import {namedSpeakers, nameOrId, partyOfSpeaker, sourcesIn} from './names.ts';

type PositionDecision = Extract<Decision, {do: 'position'}>;

/** The parties of who says a statement, and its issues, by their ids. */
export function partiesAndIssues(desk: Desk, {item}: PlacedItem) {
	const {names} = desk;
	const parties = namedSpeakers(names, listIn(item.value, 'who')).flatMap(
		speaker => partyOfSpeaker(desk, speaker) ?? [],
	);
	const issues = listIn(item.value, 'on').flatMap(name => {
		const found = names.resolve(['issue'], String(name), 'issue');
		return found.ok ? [found.id] : [];
	});
	return {parties: [...new Set(parties)], issues};
}

/** Reads `rejects: A cut of more than a fifth.`, of the party and issue of a statement. */
export function readPosition(
	desk: Desk,
	at: PlacedItem,
	line: string,
): Pick<PositionDecision, 'party' | 'issue' | 'stance' | 'sentence'> | Refused {
	const named = issueBefore(desk, line);
	const stated = readStated(named?.rest ?? line.trim());
	if (stated === undefined)
		return refused(`A position begins with ${stances.join(', ')}, and a sentence follows.`);
	const {parties, issues} = partiesAndIssues(desk, at);
	const [party] = parties;
	if (party === undefined) return refused('Nobody whose party is known says this: first the speaker.');
	if (party === notGiven)
		return refused('Whose side its speaker is on is not given: first the speaker, NAME, PARTY.');
	if (named !== undefined && !issues.includes(named.issue)) return refused('It is not about that issue.');
	// What has no position yet comes first.
	const issue = named?.issue ?? issues.find(each => placesOf(desk, party, each).length === 0) ?? issues[0];
	if (issue === undefined) return refused('It is about no issue yet: first the issue.');
	return {party, issue, ...stated};
}

/** Of a statement on several issues the line says before a comma which one is meant. */
function issueBefore(
	{names}: Desk,
	line: string,
): {readonly issue: string; readonly rest: string} | undefined {
	for (const {index} of line.matchAll(/,/g)) {
		const found = names.resolve(['issue'], line.slice(0, index).trim(), 'issue');
		if (found.ok) return {issue: found.id, rest: line.slice(index + 1).trim()};
	}
	return undefined;
}

/** Where the positions of a party on an issue stand. */
function placesOf({book, names}: Desk, party: string, issue: string): readonly number[] {
	return book.list('positions').flatMap((position, place) => {
		const [a, b] = [
			names.resolve(['party'], textIn(position, 'party') ?? '', 'party'),
			names.resolve(['issue'], textIn(position, 'on') ?? '', 'issue'),
		];
		return a.ok && b.ok && a.id === party && b.id === issue ? [place] : [];
	});
}

export function positionEdits(desk: Desk, at: PlacedItem, decision: PositionDecision): Planned {
	const {book} = desk;
	const {party, issue, stance, sentence} = decision;
	const isAt = (handle: number) => book.items.findIndex(item => item.handle === handle);
	const beside = decision.evidence.map(isAt).filter(index => index !== at.index);
	if (beside.some(index => index < 0))
		return refused('A statement that shall bear it out is gone from the notes.');
	// What is at hand always bears it out.
	const bearing = [at.index, ...beside].flatMap((index): readonly PlacedItem[] => {
		const item = book.items[index];
		return item === undefined ? [] : [{item, index}];
	});
	if (!bearing.some(each => isDated(desk, each)))
		return refused('Nobody knows when this was said, nor when it was printed: first the date.');
	const ids = bearing.map(({item}) => idOf(item));
	if (ids.includes(undefined))
		return refused('What shall bear it out cannot be shown yet: first mend what is wrong there.');
	const pins = bearing.flatMap((each, place): readonly NotesEdit[] => {
		const id = ids[place];
		return each.item.value.id === undefined && id !== undefined ? [setIn(each, 'id', id)] : [];
	});
	const evidence = ids.flatMap(id => id ?? []);
	const place = positionMeant(placesOf(desk, party, issue), decision, (each, wanted) =>
		textIn(book.list('positions')[each], wanted),
	);
	const known = place === undefined ? undefined : book.list('positions')[place];
	const who = nameOrId(party, book.map('parties').get(party));
	if (place === undefined || known === undefined)
		return planned(
			`A new position of ${who}, borne out by ${count(evidence.length, 'statement')}.`,
			...pins,
			putInList(book, 'positions', {
				party,
				on: issue,
				[stance]: sentence,
				evidence,
			}),
		);
	const others = stances.filter(each => each !== stance && textIn(known, each) !== undefined);
	const borneOut = bearingOut(book, decision, listIn(known, 'evidence').map(String), evidence);
	return planned(
		`The position of ${who} is changed; ${count(borneOut.ids.length, 'statement bears', 'statements bear')} it out.`,
		...(borneOut.isSame ? [] : pins),
		{do: 'set', path: ['positions', place, stance], value: sentence},
		...others.map((each): NotesEdit => ({do: 'remove', path: ['positions', place, each]})),
		...(borneOut.isSame
			? []
			: [{do: 'set', path: ['positions', place, 'evidence'], value: borneOut.ids} as const]),
	);
}

/** What bears out a position that is changed: what was given, but what is taken away, and what is new. */
function bearingOut(
	book: Desk['book'],
	{statement, evidence, known = []}: PositionDecision,
	given: readonly string[],
	ids: readonly string[],
): {readonly ids: readonly string[]; readonly isSame: boolean} {
	const taken = new Set([statement, ...evidence]);
	const dropped = known
		.filter(each => !taken.has(each))
		.flatMap(each => book.itemOf(each) ?? [])
		.flatMap(item => idOf(item) ?? []);
	const all = [...new Set([...given.filter(id => !dropped.includes(id)), ...ids])];
	// Where nothing is given all that is said on it counts, and goes on to as long as that is what is meant.
	const isAll = given.length === 0 && known.length === taken.size;
	return {ids: all, isSame: dropped.length === 0 && (isAll || all.length === given.length)};
}

/** Whether a day is known from which a position on it can hold. */
function isDated({book}: Desk, {item}: PlacedItem): boolean {
	const {built, value} = item;
	if (built !== undefined && built.said.edtf !== null) return true;
	const said = textIn(value, 'said');
	if (said !== undefined && readDate(said).ok) return true;
	return sourcesIn(value).some(id => textIn(book.map('sources').get(id), 'published') !== undefined);
}
