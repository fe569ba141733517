/** How many statements a party makes on an issue, by any day. */
import type {DayRange} from './edtf-reader.ts';
import type {PassageKind, Statement} from './types.ts';

/** What is counted of a statement. */
type Counted = {
	readonly statement: Pick<Statement, 'issues'>;
	readonly kind: PassageKind;
	readonly parties: readonly string[];
	readonly days: DayRange | undefined;
};

/** Numbers of statements: those of which words are quoted, and those of which all passages are reported. */
type Spoken = {readonly quoted: number; readonly reported: number};

/**
 * Null stands for every party, or every issue. What may have been said by a day counts as of it; at the end of
 * everything, which is infinite, so does what has no date.
 */
export type SpokenOn = (party: string | null, issue: string | null, day: number) => Spoken;

/** Counted when a day is first asked for; the last one is kept. */
export function spokenOn(entries: readonly Counted[]): SpokenOn {
	let last: {readonly day: number; readonly counts: ReadonlyMap<string, Spoken>} | undefined;
	return (party, issue, day) => {
		if (last?.day !== day) last = {day, counts: countSpoken(entries, day)};
		return last.counts.get(nameOf(party, issue)) ?? {quoted: 0, reported: 0};
	};
}

function nameOf(party: string | null, issue: string | null): string {
	return `${party ?? ''} ${issue ?? ''}`;
}

function countSpoken(entries: readonly Counted[], day: number): ReadonlyMap<string, Spoken> {
	const counts = new Map<string, {quoted: number; reported: number}>();
	for (const {parties, statement, kind, days} of entries) {
		if (day !== Number.POSITIVE_INFINITY && (days === undefined || days.start > day)) continue;
		for (const party of [null, ...parties])
			for (const issue of [null, ...new Set(statement.issues)]) {
				const name = nameOf(party, issue);
				const count = counts.get(name) ?? {quoted: 0, reported: 0};
				count[kind === 'reported' ? 'reported' : 'quoted'] += 1;
				counts.set(name, count);
			}
	}
	return counts;
}
