/** Rules about what must be said: dates that exist, reasons, complete rounds, fields accounted for, evidence. */
import {parseEdtf} from '../edtf.ts';
import type {Lists} from '../parts.ts';
import type {Path, Problem} from '../problems.ts';
import type {Basis, DossierEvent, Person, Source} from '../types.ts';

/** Fields of a source that stand in it or, with a reason, in its `absent`. */
const accountable = ['title', 'container-title', 'issued', 'accessed', 'URL'] as const;

/** Dates that the calendar does not have, and memberships that end before they start. */
export function impossibleDates(lists: Lists): readonly Problem[] {
	const dates: {readonly text: string | null | undefined; readonly path: Path}[] = [
		...lists.sources.flatMap((source, index) =>
			(['issued', 'original-date', 'accessed'] as const).map(field => ({
				text: source[field],
				path: ['sources', index, field],
			})),
		),
		...lists.people.flatMap((person, index) =>
			person.memberships.flatMap((membership, place) =>
				(['start_date', 'end_date'] as const).map(field => ({
					text: membership[field],
					path: ['people', index, 'memberships', place, field],
				})),
			),
		),
		...lists.events.map(({date}, index) => ({text: date.edtf, path: ['events', index, 'date', 'edtf']})),
		...lists.statements.map(({said}, index) => ({
			text: said.edtf,
			path: ['statements', index, 'said', 'edtf'],
		})),
		...lists.positions.map(({since}, index) => ({text: since, path: ['positions', index, 'since']})),
	];
	const impossible = dates.flatMap(({text, path}): readonly Problem[] =>
		typeof text === 'string' && parseEdtf(text) === undefined
			? [{code: 'impossible-date', path, found: text}]
			: [],
	);
	return [...impossible, ...lists.people.flatMap((person, index) => reversedMemberships(person, index))];
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
	return [
		...lists.people.flatMap((person, index) =>
			person.memberships.flatMap((membership, place) =>
				reasonFor(membership, ['people', index, 'memberships', place]),
			),
		),
		...lists.events.flatMap(({date}, index) => reasonForDate(date, ['events', index, 'date'])),
		...lists.statements.flatMap(({said, attribution}, index) => [
			...reasonForDate(said, ['statements', index, 'said']),
			...reasonFor(attribution, ['statements', index, 'attribution']),
		]),
		...lists.statements.flatMap(({passages}, index) =>
			passages.flatMap(({attribution}, place): readonly Problem[] => {
				if (attribution.verdict === 'agrees' || attribution.because !== undefined) return [];
				const path = ['statements', index, 'passages', place, 'attribution'];
				return [{code: 'no-reason', path, why: 'differs'}];
			}),
		),
	];
}

type Reasoned = {readonly basis: Basis; readonly because?: string | undefined};

function reasonFor({basis, because}: Reasoned, path: Path): readonly Problem[] {
	return basis === 'articles' || because !== undefined
		? []
		: [{code: 'no-reason', path, why: 'basis', basis}];
}

function reasonForDate(date: DossierEvent['date'], path: Path): readonly Problem[] {
	if (date.edtf !== null || date.because !== undefined) return reasonFor(date, path);
	return [{code: 'no-reason', path, why: 'no-date'}];
}

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

/** What a source does not say stays empty with a reason; and it stays within its directory. */
export function sourceFaults(lists: Lists): readonly Problem[] {
	return lists.sources.flatMap((source, index) => [
		...accountable.flatMap(field => unaccounted(source, field, ['sources', index])),
		...(isFileName(source.file)
			? []
			: [{code: 'not-a-file-name', path: ['sources', index, 'file'], found: source.file} as const]),
	]);
}

function unaccounted(source: Source, field: (typeof accountable)[number], path: Path): readonly Problem[] {
	const isPresent = source[field] !== undefined;
	const isExplained = source.absent?.[field] !== undefined;
	if (isPresent && isExplained)
		return [{code: 'absent-yet-present', path: [...path, 'absent', field], field}];
	return isPresent || isExplained ? [] : [{code: 'not-accounted', path: [...path, field], field}];
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
