/** Rules about references: every id that is named belongs to something in the dossier. */
import {nearest} from '../../text/nearest.ts';
import type {ListedKind, Lists, Parts} from '../parts.ts';
import type {Problem} from '../problems.ts';
import {below, each, pathOf, root, type Trail} from '../trail.ts';
import type {Discrepancy, DossierEvent, Locator, Person, Position, Speaker, Statement} from '../types.ts';

/** Is told every id that is named, what it should be the id of, and where: by a step below a place. */
type Visit = (kind: ListedKind, id: string, at: Trail, step: string | number) => void;

/** Comparisons spent on looking for the ids that were meant; a long list of strangers is not worth more. */
const comparisons = 2_000_000;

/** References to nobody, each with the id that was probably meant. */
export function unknownReferences({lists, known}: Parts): readonly Problem[] {
	const problems: Problem[] = [];
	let left = comparisons;
	visitReferences(lists, (kind, id, at, step) => {
		const {ids, isWhole} = known[kind];
		if (ids.has(id) || !isWhole) return;
		left -= ids.size;
		const near = left < 0 ? undefined : nearest(id, ids);
		const path = pathOf(at, step);
		problems.push({code: 'unknown-reference', path, kind, found: id, ...(near === undefined ? {} : {near})});
	});
	return problems;
}

/** The passage shown first is one of the statement's own. */
export function strangeFirstPassages(lists: Lists): readonly Problem[] {
	return lists.statements.flatMap(({first, passages}, index): readonly Problem[] => {
		if (passages.some(passage => passage.id === first.passage)) return [];
		const path = ['statements', index, 'first', 'passage'];
		const expected = passages.map(passage => passage.id);
		return [{code: 'not-its-passage', path, found: first.passage, expected}];
	});
}

function visitReferences(lists: Lists, visit: Visit): void {
	each(lists.people, root, 'people', (person, at) => ofPerson(person, at, visit));
	each(lists.parties, root, 'parties', (party, at) => ofNames(party.other_names, at, visit));
	each(lists.events, root, 'events', (event, at) => ofEvent(event, at, visit));
	each(lists.statements, root, 'statements', (statement, at) => ofStatement(statement, at, visit));
	each(lists.unspoken, root, 'unspoken', ({source}, at) => visit('source', source, at, 'source'));
	each(lists.positions, root, 'positions', (position, at) => ofPosition(position, at, visit));
	each(lists.discrepancies, root, 'discrepancies', (item, at) => ofDiscrepancy(item, at, visit));
}

function ofPerson(person: Person, at: Trail, visit: Visit): void {
	ofNames(person.other_names, at, visit);
	each(person.memberships, at, 'memberships', ({organization_id}, membership) =>
		visit('party', organization_id, membership, 'organization_id'),
	);
}

function ofNames(names: Person['other_names'] | undefined, at: Trail, visit: Visit): void {
	each(names, at, 'other_names', ({sources}, name) => many('source', sources, name, 'sources', visit));
}

function ofEvent(event: DossierEvent, at: Trail, visit: Visit): void {
	ofSpeakers(event.participants, at, 'participants', visit);
	ofLocators(event.passages, at, visit);
}

function ofStatement(statement: Statement, at: Trail, visit: Visit): void {
	const {occasion} = statement;
	ofSpeakers(statement.speakers, at, 'speakers', visit);
	if (occasion !== undefined) visit('event', occasion, at, 'occasion');
	many('event', statement.about, at, 'about', visit);
	many('issue', statement.issues, at, 'issues', visit);
	each(statement.passages, at, 'passages', ({source, attribution}, passage) => {
		visit('source', source, passage, 'source');
		ofSpeakers(attribution.who, below(passage, 'attribution'), 'who', visit);
	});
}

function ofPosition(position: Position, at: Trail, visit: Visit): void {
	visit('party', position.party, at, 'party');
	visit('issue', position.issue, at, 'issue');
	many('statement', position.evidence, at, 'evidence', visit);
}

function ofDiscrepancy(discrepancy: Discrepancy, at: Trail, visit: Visit): void {
	each(discrepancy.versions, at, 'versions', ({passages}, version) => ofLocators(passages, version, visit));
	many('statement', discrepancy.statements, at, 'statements', visit);
}

function ofSpeakers(
	speakers: readonly Speaker[] | undefined,
	above: Trail,
	field: string,
	visit: Visit,
): void {
	each(speakers, above, field, (speaker, at) => {
		if ('person' in speaker) visit('person', speaker.person, at, 'person');
		if (speaker.party !== undefined) visit('party', speaker.party, at, 'party');
	});
}

function ofLocators(locators: readonly Locator[], above: Trail, visit: Visit): void {
	each(locators, above, 'passages', ({source}, at) => visit('source', source, at, 'source'));
}

function many(
	kind: ListedKind,
	ids: readonly string[] | undefined,
	above: Trail,
	field: string,
	visit: Visit,
): void {
	if (ids === undefined || ids.length === 0) return;
	const list = below(above, field);
	ids.forEach((id, index) => {
		visit(kind, id, list, index);
	});
}
