/** Who said it, corrected: somebody who is there, or a new person with a party, in one line. */
import type {FlowValue, NotesEdit} from '../notes/edit.ts';
import {listIn, textIn} from '../notes/plain.ts';
import {fold} from '../text/fold.ts';
import type {Decision, PartyChoice, Refused, SpeakerDecision} from './decision.ts';
import {
	type Desk,
	freeId,
	type PlacedItem,
	type Planned,
	pinned,
	planned,
	putInMap,
	refused,
	removeIn,
	setIn,
} from './desk.ts';
import {draftOfSpoken} from './drafts.ts';
import {nameOrId, partyOfPerson} from './names.ts';
import {type NamesKept, namesBack, namesKept} from './printed-names.ts';

/**
 * Reads `berg`, `Pavel Tamm, Ostland`, `a spokesperson, Ostland`, `Olof Lind, Norvania, Envoy`, `Harbour Guild, the party itself`; several with `;` between.
 * A name that nobody has is a new person, one that begins with a small letter a described role. `-` is nobody.
 */
export function readSpeakerLine(desk: Desk, line: string): readonly SpeakerDecision[] | Refused {
	if (line.trim() === '-') return [];
	const speakers: SpeakerDecision[] = [];
	for (const part of line.split(';').map(each => each.trim())) {
		if (part === '') continue;
		const read = readSpeaker(desk, part);
		if ('ok' in read) return read;
		speakers.push(read);
	}
	return speakers.length === 0 ? refused('Nobody is named; - says that nobody is.') : speakers;
}

function readSpeaker(desk: Desk, line: string): SpeakerDecision | Refused {
	const {names} = desk;
	const whole = names.resolve(['person', 'party'], line, 'person or party');
	if (whole.ok) return {kind: whole.kind, id: whole.id};
	const [name = '', partyName = '', ...rest] = line.split(',').map(each => each.trim());
	if (name === '')
		return refused(`Nobody is named before the comma: NAME, ${line.replace(/^[,\s]+/, '') || 'PARTY'}`);
	if (fold(partyName) === 'the party itself' && rest.length === 0) return readItself(desk, name);
	const party = partyName === '' ? undefined : readParty(desk, partyName);
	if (party !== undefined && 'ok' in party) return party;
	const role = rest.join(', ');
	const given = {...(party === undefined ? {} : {party}), ...(role === '' ? {} : {role})};
	const person = names.resolve(['person'], name, 'person');
	if (person.ok) return {kind: 'person', id: person.id, ...given};
	for (const {complaint} of [whole, person])
		if (complaint?.code === 'several-names')
			return refused(`“${name}” may be ${complaint.ids.join(' or ')}: which is meant?`);
	if (names.resolve(['party'], name, 'party').ok)
		return refused(`${name} is a party: alone in the line it speaks itself; several have ; between them.`);
	// Who has a role beside the party is somebody with a name, be it “van Dam”.
	if (/^\p{Ll}/u.test(name) && role === '')
		return {kind: 'role', role: name, ...(party === undefined ? {} : {party})};
	if (party === undefined)
		return refused(
			`Nobody is called “${name}”. A new person has a party: ${name}, PARTY, ROLE. A new party speaks as ${name}, the party itself. What is no person begins small: the ${name}`,
		);
	return {kind: 'new', name, ...given, party};
}

/** A party that speaks itself, as the list below the line shows one: one that is there, or a new one. */
function readItself({names}: Desk, name: string): SpeakerDecision | Refused {
	const party = names.resolve(['party'], name, 'party');
	if (party.ok) return {kind: 'party', id: party.id};
	return names.resolve(['person'], name, 'person').ok
		? refused(`${name} is a person: alone in the line, or with a party behind the comma.`)
		: {kind: 'body', name};
}

function readParty({names}: Desk, name: string): PartyChoice | Refused {
	const found = names.resolve(['party'], name, 'party');
	if (found.ok) return {id: found.id};
	return found.complaint?.code === 'several-names'
		? refused(`“${name}” may be ${found.complaint.ids.join(' or ')}: which is meant?`)
		: {newName: name};
}

export function speakerEdits(
	desk: Desk,
	at: PlacedItem,
	{speakers, because, isMisread = false}: Extract<Decision, {do: 'speaker'}>,
): Planned {
	const {book} = desk;
	for (const speaker of speakers) {
		const why = unclear(desk, speaker);
		if (why !== undefined) return refused(why);
	}
	const added: NotesEdit[] = [];
	const taken = {people: [...book.map('people').keys()], parties: [...book.map('parties').keys()]};
	const made = new Map<string, string>();
	const add = (section: 'people' | 'parties', name: string, value: FlowValue): string => {
		const id = freeId(
			taken[section],
			section === 'people' ? (name.split(' ').at(-1) ?? name) : name,
			'someone',
		);
		const isFirst = taken[section].length === 0;
		taken[section].push(id);
		added.push(putInMap(book, section, id, value, isFirst));
		return id;
	};
	const partyOf = (party: PartyChoice): string => {
		if ('id' in party) return party.id;
		const id = made.get(fold(party.newName)) ?? add('parties', party.newName, party.newName);
		made.set(fold(party.newName), id);
		return id;
	};
	const written = (speaker: SpeakerDecision): FlowValue => {
		switch (speaker.kind) {
			case 'party':
				return speaker.id;
			case 'body':
				return partyOf({newName: speaker.name});
			case 'person':
				added.push(
					...officeSet(desk, speaker, speaker.party === undefined ? undefined : partyOf(speaker.party)),
				);
				return speaker.id;
			case 'role':
				return {role: speaker.role, party: speaker.party === undefined ? undefined : partyOf(speaker.party)};
			case 'new': {
				const party = partyOf(speaker.party);
				return add('people', speaker.name, {name: speaker.name, party, role: speaker.role});
			}
		}
	};
	const who = speakers.map(written);
	const [only, ...others] = who;
	const set: NotesEdit =
		only === undefined
			? {do: 'remove', path: ['statements', at.index, 'who']}
			: setIn(at, 'who', others.length === 0 ? only : who);
	const isGone = only === undefined && at.item.value.who === undefined;
	if (isGone && because === undefined)
		return refused('Nobody is named as it is; - and why, such as “- a title”, says why.');
	const names = namesKept(desk, at, speakers, isMisread);
	const said =
		only === undefined
			? `Nobody is named${because === undefined ? ' any more.' : `: ${because.replace(/[.!?]$/u, '')}.`}`
			: `Said by: ${speakers.map(each => wordSpeaker(desk, each)).join('; ')}.`;
	const draft = draftOfSpoken(at.item, only !== undefined);
	const reason = draft === undefined ? [] : [setIn(at, 'draft', draft)];
	const why = [...(isGone ? [] : [set]), ...whyNobody(at, only !== undefined, because)];
	const back = only === undefined ? [] : namesBack(desk, at, others.length === 0 ? only : who);
	const edits = [...pinned(desk), ...why, ...reason, ...names.edits, ...back, ...added];
	return planned(`${said}${wordNames(names)}`, ...edits);
}

/** Why nobody is named is told as long as nobody is; why somebody is who is named stays told of them. */
function whyNobody(at: PlacedItem, isNamed: boolean, because: string | undefined): readonly NotesEdit[] {
	if (because !== undefined) return [setIn(at, 'because', because)];
	const {who, because: told} = at.item.value;
	return isNamed && who === undefined && told !== undefined ? [removeIn(at, 'because')] : [];
}

/** What becomes of how pages name the speaker. */
function wordNames({kept, misread, outer}: NamesKept): string {
	if (outer.length > 0)
		return ` That the page names ${outer.join(', ')} is of the words around these: left out here.`;
	if (kept.length > 0)
		return ` The page names ${kept.join(', ')}: kept, marked as another than it means (if that is misread: w = NAME).`;
	return misread.length === 0 ? '' : ` That the page names ${misread.join(', ')} was misread: left out.`;
}

function wordSpeaker(desk: Desk, speaker: SpeakerDecision): string {
	const {book} = desk;
	switch (speaker.kind) {
		case 'party':
			return nameOrId(speaker.id, book.map('parties').get(speaker.id));
		case 'person':
			return nameOrId(speaker.id, book.map('people').get(speaker.id)) + wordOffice(desk, speaker);
		case 'role':
			return speaker.party === undefined
				? speaker.role
				: `${speaker.role}, ${wordParty(desk, speaker.party)}`;
		case 'body':
			return `${speaker.name}, a new party`;
		case 'new':
			return `${speaker.name}, who is new`;
	}
}

type KnownPerson = Extract<SpeakerDecision, {kind: 'person'}>;

/** What is said anew of the party and the role of somebody who is there. */
function officeSet(
	{book, names}: Desk,
	{id, role}: KnownPerson,
	party: string | undefined,
): readonly NotesEdit[] {
	const person = book.map('people').get(id);
	// Of several offices the one that is meant is there already.
	if (listIn(person, 'roles').length > 0) return [];
	const isMoved = party !== undefined && partyOfPerson(names, person) !== party;
	const isRenamed = role !== undefined && textIn(person, 'role') !== role;
	return [
		...(isMoved ? [{do: 'set', path: ['people', id, 'party'], value: party} as const] : []),
		...(isRenamed ? [{do: 'set', path: ['people', id, 'role'], value: role} as const] : []),
	];
}

/** Of somebody who has several offices nobody knows which one a line is to change. */
function unclear({book, names}: Desk, speaker: SpeakerDecision): string | undefined {
	if (speaker.kind !== 'person' || (speaker.party === undefined && speaker.role === undefined))
		return undefined;
	const person = book.map('people').get(speaker.id);
	const offices = listIn(person, 'roles');
	if (offices.length === 0) return undefined;
	const {party, role} = speaker;
	const isHeld = offices.some(office => {
		const found = names.resolve(['party'], textIn(office, 'party') ?? '', 'party');
		const isParty = party === undefined || (found.ok && 'id' in party && party.id === found.id);
		return isParty && (role === undefined || textIn(office, 'role') === role);
	});
	return isHeld
		? undefined
		: `${nameOrId(speaker.id, person)} has several offices in the notes: write this one below them there.`;
}

function wordParty({book}: Desk, party: PartyChoice): string {
	return 'id' in party ? nameOrId(party.id, book.map('parties').get(party.id)) : party.newName;
}

/** What a line says anew of somebody who is there, beside what was known. */
function wordOffice(desk: Desk, {id, party, role}: KnownPerson): string {
	const {book, names} = desk;
	const person = book.map('people').get(id);
	if (listIn(person, 'roles').length > 0) return '';
	const known = partyOfPerson(names, person);
	const isMoved = party !== undefined && !('id' in party && party.id === known);
	const was = textIn(person, 'role');
	const told = [
		...(isMoved
			? [
					`now of ${wordParty(desk, party)}${known === undefined ? '' : `, no longer of ${wordParty(desk, {id: known})}`}`,
				]
			: []),
		...(role === undefined || role === was
			? []
			: [`now ${role}${was === undefined ? '' : `, no longer ${was}`}`]),
	];
	return told.length === 0 ? '' : ` (${told.join('; ')})`;
}
