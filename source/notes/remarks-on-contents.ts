/** Notes of which every line is right and something is likely not: what lacks, stands twice, or is used by nothing. */
import {byId} from '../dossier/lists.ts';
import type {Discrepancy, Dossier, Position, Statement} from '../dossier/types.ts';
import {fold} from '../text/fold.ts';
import type {ContentRemark, OfNotes} from './content-remark.ts';
import {asList} from './context.ts';
import {otherMemberships} from './remarks-on-memberships.ts';
import type {NotedDiscrepancy, NotedPosition, NotedStatement} from './types.ts';

/** More statements of which the same lacks are told as one. */
const severalLimit = 5;

/** @returns in no order. */
export function remarksOnContents(dossier: Dossier, notes: OfNotes): readonly ContentRemark[] {
	const {people, parties, issues, events, positions} = dossier;
	const found = [
		...lacking(dossier.statements, notes),
		...sameNames('person', people, notes),
		...sameNames('party', parties, notes),
		...sameNames('issue', issues, notes),
		...eventsTwice(events, notes),
		...namedTwice(dossier, notes),
		...unused(dossier),
		...dossier.discrepancies.flatMap(each => versionsOf(each, notes)),
		...positionsTwice(positions, notes),
		...otherEvidence(dossier, notes),
		...otherMemberships(dossier),
	];
	const named = new Set(found.flatMap(({made, remark}) => (remark.code === 'same-name' ? [made] : [])));
	return found.filter(
		({made, remark}) =>
			// Of what a program proposed everything is still to be looked at.
			!isDraft(notes.notedOf(made)) && !(remark.code === 'unused' && named.has(made)),
	);
}

function isDraft(noted: object | undefined): boolean {
	return noted !== undefined && 'draft' in noted;
}

function lacking(statements: readonly Statement[], {notedOf}: OfNotes): readonly ContentRemark[] {
	const own = statements.flatMap(made => {
		const noted = notedOf(made) as NotedStatement | undefined;
		return noted === undefined || isDraft(noted) ? [] : [{made, noted}];
	});
	const dayless = own.filter(
		({made, noted}) =>
			made.said.edtf === null &&
			noted.said === undefined &&
			// An event that is not there has been complained of.
			(noted.at === undefined || made.occasion !== undefined),
	);
	const issueless = own.filter(({noted}) => asList(noted.on).length === 0);
	return [
		...together(dayless, ({made, noted}, others) => ({
			made,
			...(noted.at === undefined ? {} : {key: 'at'}),
			remark: {code: 'no-day', isAtEvent: noted.at !== undefined, others},
		})),
		...together(issueless, ({made}, others) => ({made, remark: {code: 'no-issue', others}})),
	];
}

/** Few of them each; of many the first, with how many others there are. */
function together<T>(
	found: readonly T[],
	remarkOn: (one: T, others: number) => ContentRemark,
): readonly ContentRemark[] {
	if (found.length <= severalLimit) return found.map(one => remarkOn(one, 0));
	return found.slice(0, 1).map(one => remarkOn(one, found.length - 1));
}

/** Each that has the key of one before it, with the first of those. */
function repeats<T>(
	all: readonly T[],
	keyOf: (one: T) => string,
): readonly {readonly made: T; readonly other: T}[] {
	const first = new Map<string, T>();
	return all.flatMap(made => {
		const key = keyOf(made);
		const other = first.get(key);
		if (other === undefined) first.set(key, made);
		return other === undefined ? [] : [{made, other}];
	});
}

type Called = {readonly id: string; readonly name: string};

function sameNames(
	kind: 'person' | 'party' | 'issue',
	all: readonly Called[],
	{lineOf}: OfNotes,
): readonly ContentRemark[] {
	return repeats(all, ({name}) => fold(name)).map(({made, other}) => ({
		made,
		key: 'name',
		remark: {code: 'same-name', kind, name: made.name, id: other.id, line: lineOf(other)},
	}));
}

/** Events of one name on one day. */
function eventsTwice(events: Dossier['events'], {lineOf}: OfNotes): readonly ContentRemark[] {
	const dated = events.filter(({date}) => date.edtf !== null);
	return repeats(dated, ({name, date}) => `${date.edtf} ${fold(name)}`).map(({made, other}) => ({
		made,
		remark: {code: 'event-twice', name: made.name, day: made.date.edtf ?? '', line: lineOf(other)},
	}));
}

/** The same under one key twice, where likely another was meant. */
function namedTwice({statements, events}: Dossier, {notedOf}: OfNotes): readonly ContentRemark[] {
	const inList = (made: object, key: string, all: readonly unknown[]): readonly ContentRemark[] => {
		const [repeated] = repeats(all, each => JSON.stringify(each));
		const noted = notedOf(made);
		// Where the notes have one value nothing can stand twice in them.
		if (repeated === undefined || noted === undefined || !Array.isArray(Reflect.get(noted, key))) return [];
		return [{made, key, remark: {code: 'named-twice', key, found: idOf(repeated.made)}}];
	};
	return [
		...events.flatMap(event => inList(event, 'present', event.participants ?? [])),
		...statements.flatMap(statement => [
			...inList(statement, 'who', statement.speakers),
			...inList(statement, 'on', statement.issues),
			...inList(statement, 'about', statement.about),
		]),
	];
}

function idOf(named: unknown): string {
	if (typeof named !== 'object' || named === null) return String(named);
	const ids = ['person', 'role', 'party'].map(key => Reflect.get(named, key));
	return String(ids.find(id => id !== undefined) ?? '');
}

function unused(dossier: Dossier): readonly ContentRemark[] {
	const {statements, positions, discrepancies, events, unspoken, parties, people} = dossier;
	const passages = [
		...statements.flatMap(statement => statement.passages),
		...events.flatMap(event => event.passages),
		...discrepancies.flatMap(({versions}) => versions.flatMap(version => version.passages)),
		...unspoken,
	];
	const sources = new Set(passages.map(({source}) => source));
	const issues = new Set([
		...statements.flatMap(statement => statement.issues),
		...positions.map(({issue}) => issue),
	]);
	const speakers = [
		...statements.flatMap(statement => statement.speakers),
		...events.flatMap(event => event.participants ?? []),
	];
	const acting = new Set([
		...speakers.map(({party}) => party),
		...positions.map(({party}) => party),
		...people.flatMap(person => person.memberships.map(each => each.organization_id)),
	]);
	const remarkOn = (kind: 'source' | 'issue' | 'party', all: readonly {readonly id: string}[]) =>
		all.map((made): ContentRemark => ({made, remark: {code: 'unused', kind, id: made.id}}));
	return [
		...remarkOn(
			'source',
			dossier.sources.filter(({id}) => !sources.has(id)),
		),
		...remarkOn(
			'issue',
			dossier.issues.filter(({id}) => !issues.has(id)),
		),
		...remarkOn(
			'party',
			parties.filter(({id}) => !acting.has(id)),
		),
	];
}

function versionsOf(made: Discrepancy, {notedOf, lineOf}: OfNotes): readonly ContentRemark[] {
	const noted = notedOf(made) as NotedDiscrepancy | undefined;
	if (noted === undefined) return [];
	// Whoever says what to make of it knows that one stands alone.
	if (noted.versions.length === 1 && noted.assessment === undefined && noted.because === undefined)
		return [{made, key: 'versions', remark: {code: 'one-version'}}];
	const [repeated] = repeats(noted.versions, ({says}) => fold(says.trim()));
	if (repeated === undefined) return [];
	return [
		{
			made: repeated.made,
			remark: {code: 'same-version', says: repeated.made.says, line: lineOf(repeated.other)},
		},
	];
}

function positionsTwice(positions: readonly Position[], {lineOf}: OfNotes): readonly ContentRemark[] {
	const keyOf = ({party, issue, stance, since}: Position) => JSON.stringify([party, issue, stance, since]);
	return repeats(positions, keyOf).map(({made, other}) => ({
		made,
		key: made.stance,
		remark: {
			code: 'position-twice',
			party: made.party,
			issue: made.issue,
			stance: made.stance,
			line: lineOf(other),
		},
	}));
}

/** Statements that the notes name for a position, of another party or on another issue. */
function otherEvidence(
	{positions, statements, people}: Dossier,
	{notedOf}: OfNotes,
): readonly ContentRemark[] {
	const [said, persons] = [byId(statements), byId(people)];
	return positions.flatMap((made): readonly ContentRemark[] => {
		const noted = notedOf(made) as NotedPosition | undefined;
		if (noted?.evidence === undefined) return [];
		const {party, issue, evidence} = made;
		for (const id of evidence) {
			const {speakers = [], issues = []} = said.get(id) ?? {};
			const isOfParty = speakers.some(speaker => partiesOf(speaker, persons).includes(party));
			if (isOfParty && issues.includes(issue)) continue;
			const [of, what] = isOfParty ? (['issue', issue] as const) : (['party', party] as const);
			return [{made, key: 'evidence', remark: {code: 'other-evidence', id, of, what}}];
		}
		return [];
	});
}

function partiesOf(
	speaker: Statement['speakers'][number],
	people: ReadonlyMap<string, Dossier['people'][number]>,
): readonly string[] {
	const own =
		'person' in speaker
			? (people.get(speaker.person)?.memberships.map(each => each.organization_id) ?? [])
			: [];
	return speaker.party === undefined ? own : [speaker.party];
}
