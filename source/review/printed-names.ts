/** How a page names the speaker, where the speaker becomes another: kept as printed and explained, or looked for anew. */

import {offices} from '../notes/beside-words.ts';
import type {FlowValue, NotesEdit} from '../notes/edit.ts';
import {isPlainMap, listIn, type Plain, type PlainMap, textIn} from '../notes/plain.ts';
import {escapePattern} from '../text/escape-pattern.ts';
import {fold} from '../text/fold.ts';
import type {SpeakerDecision} from './decision.ts';
import type {Desk, PlacedItem} from './desk.ts';
import {isSpeakerDecided} from './drafts.ts';
import {nameOrId, partyOfPerson, spellings} from './names.ts';
import {isNested} from './nested.ts';
import {isDraft} from './noted-item.ts';
import {type LocatedPassage, passagesIn, takenApart} from './passages.ts';

/** With these words begins why a page is wrong where that was decided here, so that it can be decided anew. */
export const corrected = 'Corrected in review: ';

export type NamesKept = {
	readonly edits: readonly NotesEdit[];
	/** What pages call somebody else than who speaks. */
	readonly kept: readonly string[];
	/** What is held for a misreading, and is in the notes no more. */
	readonly misread: readonly string[];
	/** What names who says the words that these stand within, and is right. */
	readonly outer: readonly string[];
};

/**
 * A page that names somebody else is kept as printed, marked, and explained. What a draft says of a pronoun or a role was
 * said of another one: it is looked for anew, unless it fits. What a person wrote of that stays.
 *
 * @param isMisread - the page does not name whom the draft says: then nothing of that is kept.
 */
export function namesKept(
	desk: Desk,
	{item, index}: PlacedItem,
	speakers: readonly SpeakerDecision[],
	isMisread: boolean,
): NamesKept {
	const edits: NotesEdit[] = [];
	const [kept, misread, outer] = [new Set<string>(), new Set<string>(), new Set<string>()];
	const roles = listIn(item.value, 'who').flatMap(who => textIn(who, 'role') ?? []);
	const isSame = isSaidBySame(desk, item.value, speakers);
	for (const passage of passagesIn(item.value)) {
		const named = namedIn(passage);
		if (named === undefined) continue;
		const remove = (key: string) => removal(index, passage, key);
		const others = speakers.length === 0 ? [] : othersNamed(desk, named, speakers);
		const isOuter = others.length > 0 && isNested(desk, item, passage);
		if (isOuter && !isMisread) outer.add(named);
		else if (others.length > 0 && !isMisread) {
			kept.add(named);
			edits.push(...marked(desk, index, passage, named, others));
			continue;
		}
		edits.push(...remove('means'), ...remove('differs'));
		const isRead = isDraft(item) && !isSpeakerDecided(item) && !isSame;
		const isLeft = others.length > 0 || (isRead && !isFitting(desk, named, [...roles], speakers));
		if (!isLeft) continue;
		edits.push(...remove('named'));
		if (isMisread) misread.add(named);
	}
	return {edits, kept: [...kept], misread: [...misread], outer: [...outer]};
}

/** How pages name who speaks, as it was before another was put there in this sitting, where that one is set back now. */
export function namesBack(desk: Desk, {item, index}: PlacedItem, who: FlowValue): readonly NotesEdit[] {
	const was = desk.before.find(value => JSON.stringify(value.who) === JSON.stringify(who));
	if (was === undefined) return [];
	const before = passagesIn(was);
	const wordsIn = ({value}: LocatedPassage) => JSON.stringify(takenApart(value).segments);
	return passagesIn(item.value).flatMap((passage): readonly NotesEdit[] => {
		const {path, value} = passage;
		const same = before.find(each => `${each.path}` === `${path}` && wordsIn(each) === wordsIn(passage));
		const named = textIn(same?.value, 'named');
		if (named === undefined || !isPlainMap(value) || value.named !== undefined) return [];
		return [{do: 'set', path: pathTo(index, passage, 'named'), value: named}];
	});
}

/** Whether it stays with who the draft says that it is, of whom only the party or the role may become another. */
function isSaidBySame({names}: Desk, statement: PlainMap, speakers: readonly SpeakerDecision[]): boolean {
	const [only, ...others] = listIn(statement, 'who');
	const [speaker] = speakers;
	if (typeof only !== 'string' || others.length > 0 || speakers.length !== 1) return false;
	const found = names.resolve(['person', 'party'], only, 'person or party');
	return found.ok && speaker?.kind === found.kind && speaker.id === found.id;
}

/** How a passage names the speaker, as far as nobody has explained it otherwise. */
function namedIn({value}: LocatedPassage): string | undefined {
	if (!isPlainMap(value)) return undefined;
	const isOwn = value.means !== undefined || value.differs !== undefined;
	const isHere = textIn(value, 'differs')?.startsWith(corrected) === true;
	return isOwn && !isHere ? undefined : textIn(value, 'named');
}

type Named = {readonly kind: 'person' | 'party'; readonly id: string};

/** Whom a page names, where none of them is who speaks. */
function othersNamed(desk: Desk, named: string, speakers: readonly SpeakerDecision[]): readonly Named[] {
	const found = peopleNamed(desk, named).map((id): Named => ({kind: 'person', id}));
	const isOne = ({kind, id}: Named) =>
		speakers.some(speaker => (speaker.kind === kind && speaker.id === id) || isCalled(named, speaker));
	if (found.length > 0) return found.some(isOne) ? [] : found;
	const party = desk.names.resolve(['party'], named, 'party');
	if (!party.ok) return [];
	// Who is called by the party is one of its people.
	const isOwn = speakers.some(speaker => partyOf(desk, speaker) === party.id);
	return isOwn ? [] : [{kind: 'party', id: party.id}];
}

const titles = `(?:${offices}|mrs?|ms|mx|dr|sir|lord|lady|king|queen|princes{0,2}|premier|chancellor|judge|bishop|senator|professor)`;

/**
 * Whether a name only tells whose a role is: `the government of President Luis Atanga`, `Ilsa Drobnik’s deputy`. Somebody
 * else is meant then.
 */
function isOnlyWhose(named: string, words: readonly string[]): boolean {
	if (words.length === 0) return false;
	const name = words.map(escapePattern).join('[^\\p{L}\\p{N}]+');
	const owner = `${name}(?:'s|')[^\\p{L}\\p{N}]+\\p{L}`;
	const of = `\\p{L}\\s+(?:of|for|to|under)\\s+(?:the\\s+)?(?:${titles}\\.?\\s+)?${name}(?![\\p{L}\\p{N}])`;
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${owner})|${of}`, 'u').test(fold(named));
}

/** Those of whom the family name is printed; those of whom all of a name is, before the others. */
function peopleNamed({book}: Desk, named: string): readonly string[] {
	const printed = new Set(wordsOf(named));
	const found = [...book.map('people')].flatMap(([id, person]) => {
		const names = spellings(id, person).map(wordsOf);
		const family = textIn(person, 'family');
		const last = [...(family === undefined ? [] : [wordsOf(family)]), ...names.map(words => words.slice(-1))];
		const isPrinted = (words: readonly string[]) =>
			words.length > 0 && words.every(word => printed.has(word));
		if (!last.some(isPrinted) || [...names, ...last].some(words => isOnlyWhose(named, words))) return [];
		return [{id, isWhole: names.some(words => words.length > 1 && isPrinted(words))}];
	});
	const whole = found.filter(({isWhole}) => isWhole);
	return (whole.length > 0 ? whole : found).map(({id}) => id);
}

/** Whether somebody new has the name that is printed, be there others who share a part of it. */
function isCalled(named: string, speaker: SpeakerDecision): boolean {
	if (speaker.kind !== 'new' && speaker.kind !== 'body') return false;
	const [printed, own] = [wordsOf(named), wordsOf(speaker.name)];
	return own.every(word => printed.includes(word)) || printed.every(word => own.includes(word));
}

function partyOf({book, names}: Desk, speaker: SpeakerDecision): string | undefined {
	if (speaker.kind === 'party') return speaker.id;
	if (speaker.kind === 'body') return undefined;
	if (speaker.party !== undefined) return 'id' in speaker.party ? speaker.party.id : undefined;
	return speaker.kind === 'person' ? partyOfPerson(names, book.map('people').get(speaker.id)) : undefined;
}

/** Whether what is printed may be said of who speaks. The article names a role as it did, whoever that turns out to be. */
function isFitting(
	{book}: Desk,
	named: string,
	roles: readonly string[],
	speakers: readonly SpeakerDecision[],
): boolean {
	const names = speakers.flatMap(speaker => {
		if (speaker.kind === 'new' || speaker.kind === 'body') return [speaker.name];
		if (speaker.kind === 'role') return [speaker.role];
		return spellings(speaker.id, book.map(speaker.kind === 'person' ? 'people' : 'parties').get(speaker.id));
	});
	const words = new Set([...roles, ...names].flatMap(wordsOf));
	return wordsOf(named).some(word => words.has(word));
}

/** Says whom the page means, and that it is wrong. */
function marked(
	{book}: Desk,
	index: number,
	passage: LocatedPassage,
	named: string,
	others: readonly Named[],
): readonly NotesEdit[] {
	const [only, another] = others;
	const isSure = only !== undefined && another === undefined;
	const who = isSure
		? nameOrId(only.id, book.map(only.kind === 'person' ? 'people' : 'parties').get(only.id))
		: named;
	const set = (key: string, value: FlowValue): readonly NotesEdit[] =>
		textIn(passage.value, key) === value ? [] : [{do: 'set', path: pathTo(index, passage, key), value}];
	return [
		...(isSure ? set('means', only.id) : removal(index, passage, 'means')),
		...set('differs', `${corrected}this article gives the words to ${who}.`),
	];
}

function removal(index: number, passage: LocatedPassage, key: string): readonly NotesEdit[] {
	const held: Plain | PlainMap = passage.value;
	return isPlainMap(held) && held[key] !== undefined
		? [{do: 'remove', path: pathTo(index, passage, key)}]
		: [];
}

function pathTo(index: number, {path}: LocatedPassage, key: string): readonly (string | number)[] {
	return ['statements', index, ...path, key];
}

function wordsOf(name: string): readonly string[] {
	return fold(name)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(word => word.length > 2);
}
