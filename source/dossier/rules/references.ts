/** Rules about references: every id that is named belongs to something in the dossier. */
import {nearest} from '../../text/nearest.ts';
import type {ListedKind, Lists, Parts} from '../parts.ts';
import type {Path, Problem} from '../problems.ts';
import type {
	Discrepancy,
	DossierEvent,
	Locator,
	Passage,
	Person,
	Position,
	Speaker,
	Statement,
} from '../types.ts';

/** One id where it is named, and what it should be the id of. */
type Reference = {readonly kind: ListedKind; readonly id: string; readonly path: Path};

/** Comparisons spent on looking for the ids that were meant; a long list of strangers is not worth more. */
const comparisons = 2_000_000;

/** References to nobody, each with the id that was probably meant. */
export function unknownReferences({lists, known}: Parts): readonly Problem[] {
	let left = comparisons;
	return references(lists).flatMap(({kind, id, path}): readonly Problem[] => {
		const {ids, isWhole} = known[kind];
		if (ids.has(id) || !isWhole) return [];
		left -= ids.size;
		const near = left < 0 ? undefined : nearest(id, ids);
		return [{code: 'unknown-reference', path, kind, found: id, ...(near === undefined ? {} : {near})}];
	});
}

/** The passage shown first is one of the statement's own. */
export function strangeFirstPassages(lists: Lists): readonly Problem[] {
	return lists.statements.flatMap(({first, passages}, index): readonly Problem[] => {
		const expected = passages.map(passage => passage.id);
		if (expected.includes(first.passage)) return [];
		const path = ['statements', index, 'first', 'passage'];
		return [{code: 'not-its-passage', path, found: first.passage, expected}];
	});
}

function references(lists: Lists): readonly Reference[] {
	return [
		...lists.people.flatMap((person, index) => ofPerson(person, ['people', index])),
		...lists.parties.flatMap((party, index) => ofNames(party.other_names, ['parties', index])),
		...lists.events.flatMap((event, index) => ofEvent(event, ['events', index])),
		...lists.statements.flatMap((statement, index) => ofStatement(statement, ['statements', index])),
		...lists.unspoken.map(({source}, index) => one('source', source, ['unspoken', index, 'source'])),
		...lists.positions.flatMap((position, index) => ofPosition(position, ['positions', index])),
		...lists.discrepancies.flatMap((item, index) => ofDiscrepancy(item, ['discrepancies', index])),
	];
}

function ofPerson(person: Person, path: Path): readonly Reference[] {
	return [
		...ofNames(person.other_names, path),
		...person.memberships.map(({organization_id}, index) =>
			one('party', organization_id, [...path, 'memberships', index, 'organization_id']),
		),
	];
}

function ofNames(names: Person['other_names'] | undefined, path: Path): readonly Reference[] {
	return (names ?? []).flatMap((name, index) =>
		many('source', name.sources ?? [], [...path, 'other_names', index, 'sources']),
	);
}

function ofEvent(event: DossierEvent, path: Path): readonly Reference[] {
	return [
		...ofSpeakers(event.participants ?? [], [...path, 'participants']),
		...ofLocators(event.passages, [...path, 'passages']),
	];
}

function ofStatement(statement: Statement, path: Path): readonly Reference[] {
	const {occasion} = statement;
	return [
		...ofSpeakers(statement.speakers, [...path, 'speakers']),
		...(occasion === undefined ? [] : [one('event', occasion, [...path, 'occasion'])]),
		...many('event', statement.about, [...path, 'about']),
		...many('issue', statement.issues, [...path, 'issues']),
		...statement.passages.flatMap((passage, index) => ofPassage(passage, [...path, 'passages', index])),
	];
}

function ofPassage(passage: Passage, path: Path): readonly Reference[] {
	return [
		one('source', passage.source, [...path, 'source']),
		...ofSpeakers(passage.attribution.who ?? [], [...path, 'attribution', 'who']),
	];
}

function ofPosition(position: Position, path: Path): readonly Reference[] {
	return [
		one('party', position.party, [...path, 'party']),
		one('issue', position.issue, [...path, 'issue']),
		...many('statement', position.evidence, [...path, 'evidence']),
	];
}

function ofDiscrepancy(discrepancy: Discrepancy, path: Path): readonly Reference[] {
	return [
		...discrepancy.versions.flatMap((version, index) =>
			ofLocators(version.passages, [...path, 'versions', index, 'passages']),
		),
		...many('statement', discrepancy.statements, [...path, 'statements']),
	];
}

function ofSpeakers(speakers: readonly Speaker[], path: Path): readonly Reference[] {
	return speakers.flatMap((speaker, index) => [
		...('person' in speaker ? [one('person', speaker.person, [...path, index, 'person'])] : []),
		...(speaker.party === undefined ? [] : [one('party', speaker.party, [...path, index, 'party'])]),
	]);
}

function ofLocators(locators: readonly Locator[], path: Path): readonly Reference[] {
	return locators.map(({source}, index) => one('source', source, [...path, index, 'source']));
}

function many(kind: ListedKind, ids: readonly string[], path: Path): readonly Reference[] {
	return ids.map((id, index) => one(kind, id, [...path, index]));
}

function one(kind: ListedKind, id: string, path: Path): Reference {
	return {kind, id, path};
}
