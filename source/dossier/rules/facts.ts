/** Rules about what must be said: dates that exist, reasons, complete rounds, fields accounted for, evidence. */
import {readAddress} from '../../text/address.ts';
import {edtfParser, parseEdtf} from '../edtf.ts';
import {edtfFault} from '../edtf-reader.ts';
import type {Lists} from '../parts.ts';
import type {Path, Problem} from '../problems.ts';
import {each, pathOf, root, type Trail} from '../trail.ts';
import type {Basis, DossierEvent, Person, Source} from '../types.ts';

/** Fields of a source that stand in it or, with a reason, in its `absent`. */
const accountable = ['title', 'container-title', 'issued', 'accessed', 'URL'] as const;

/** Dates that the calendar does not have, and memberships that end before they start. */
export function impossibleDates(lists: Lists): readonly Problem[] {
	const problems: Problem[] = [];
	const parse = edtfParser();
	const check = (text: string | null | undefined, at: Trail, ...steps: Path) => {
		if (typeof text !== 'string' || parse(text) !== undefined) return;
		const why = edtfFault(text) ?? 'form';
		problems.push({code: 'impossible-date', path: pathOf(at, ...steps), found: text, why});
	};
	each(lists.sources, root, 'sources', (source, at) => {
		for (const field of ['issued', 'original-date', 'accessed'] as const) check(source[field], at, field);
	});
	each(lists.people, root, 'people', ({memberships}, person) => {
		each(memberships, person, 'memberships', (membership, at) => {
			for (const field of ['start_date', 'end_date'] as const) check(membership[field], at, field);
		});
	});
	each(lists.events, root, 'events', ({date}, at) => check(date.edtf, at, 'date', 'edtf'));
	each(lists.statements, root, 'statements', ({said}, at) => check(said.edtf, at, 'said', 'edtf'));
	each(lists.positions, root, 'positions', ({since}, at) => check(since, at, 'since'));
	return [...problems, ...lists.people.flatMap((person, index) => reversedMemberships(person, index))];
}

function reversedMemberships(person: Person, index: number): readonly Problem[] {
	return person.memberships.flatMap(({start_date, end_date}, place): readonly Problem[] => {
		if (start_date === undefined || end_date === undefined) return [];
		const start = parseEdtf(start_date)?.start;
		const end = parseEdtf(end_date)?.end;
		if (start === undefined || end === undefined || start <= end) return [];
		const path = ['people', index, 'memberships', place, 'end_date'];
		return [{code: 'dates-reversed', path, start: start_date, end: end_date}];
	});
}

/** Whatever does not rest on the articles says why, and so do a missing date and a disputed attribution. */
export function missingReasons(lists: Lists): readonly Problem[] {
	const problems: Problem[] = [];
	const needsReason = ({basis, because}: Reasoned, at: Trail, ...steps: Path) => {
		if (basis !== 'articles' && because === undefined)
			problems.push({code: 'no-reason', path: pathOf(at, ...steps), why: 'basis', basis});
	};
	const dateNeedsReason = (date: DossierEvent['date'], at: Trail, field: string) => {
		if (date.edtf !== null || date.because !== undefined) needsReason(date, at, field);
		else problems.push({code: 'no-reason', path: pathOf(at, field), why: 'no-date'});
	};
	each(lists.people, root, 'people', ({memberships}, person) => {
		each(memberships, person, 'memberships', (membership, at) => needsReason(membership, at));
	});
	each(lists.events, root, 'events', ({date}, at) => dateNeedsReason(date, at, 'date'));
	each(lists.statements, root, 'statements', ({said, attribution}, at) => {
		dateNeedsReason(said, at, 'said');
		needsReason(attribution, at, 'attribution');
	});
	each(lists.statements, root, 'statements', ({passages}, statement) => {
		each(passages, statement, 'passages', ({attribution}, at) => {
			if (attribution.verdict !== 'agrees' && attribution.because === undefined)
				problems.push({code: 'no-reason', path: pathOf(at, 'attribution'), why: 'differs'});
		});
	});
	return problems;
}

type Reasoned = {readonly basis: Basis; readonly because?: string | undefined};

/** Every round has its own number and all its fields. */
export function roundFaults(lists: Lists): readonly Problem[] {
	const seen = new Map<number, Path>();
	return lists.events.flatMap((event, index): readonly Problem[] => {
		const {round} = event;
		if (round === undefined) return [];
		const path = ['events', index, 'round'];
		const first = seen.get(round);
		if (first === undefined) seen.set(round, path);
		const twice: readonly Problem[] = first === undefined ? [] : [{code: 'round-twice', path, round, first}];
		return [...twice, ...incomplete(event, round, ['events', index])];
	});
}

function incomplete(event: DossierEvent, round: number, path: Path): readonly Problem[] {
	const missing: string[] = (['place', 'format', 'agenda', 'outcome'] as const).filter(
		field => event[field] === undefined,
	);
	if ((event.participants ?? []).length === 0) missing.push('participants');
	const fields: Path[] = missing.map(field => [...path, field]);
	if (event.date.edtf === null) fields.push([...path, 'date', 'edtf']);
	return fields.map(field => ({code: 'round-incomplete', path: field, round}));
}

/** What a source does not say stays empty with a reason; it stays within its directory, and its address can be opened. */
export function sourceFaults(lists: Lists): readonly Problem[] {
	return lists.sources.flatMap((source, index) => [
		...accountable.flatMap(field => unaccounted(source, field, ['sources', index])),
		...(isFileName(source.file)
			? []
			: [{code: 'not-a-file-name', path: ['sources', index, 'file'], found: source.file} as const]),
		...faultyAddress(source, ['sources', index, 'URL']),
	]);
}

function unaccounted(source: Source, field: (typeof accountable)[number], path: Path): readonly Problem[] {
	const isPresent = source[field] !== undefined;
	const isExplained = source.absent?.[field] !== undefined;
	if (isPresent && isExplained)
		return [{code: 'absent-yet-present', path: [...path, 'absent', field], field}];
	return isPresent || isExplained ? [] : [{code: 'not-accounted', path: [...path, field], field}];
}

function faultyAddress({URL: found}: Source, path: Path): readonly Problem[] {
	const address = found === undefined ? undefined : readAddress(found);
	if (found === undefined || address === undefined || address.ok) return [];
	return [{code: 'faulty-address', path, found, why: address.why}];
}

function isFileName(file: string): boolean {
	return file !== '.' && file !== '..' && !/[/\\\u0000]/.test(file);
}

/** A position stands on at least one statement. */
export function baselessPositions(lists: Lists): readonly Problem[] {
	return lists.positions.flatMap(({evidence}, index): readonly Problem[] =>
		evidence.length > 0 ? [] : [{code: 'no-evidence', path: ['positions', index, 'evidence']}],
	);
}
