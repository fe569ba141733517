/** Where statements may bear out a position and none is written. */
import type {Catalogue} from './catalogue.ts';

/** Whether a party speaks on an issue on which no position of it is written. */
export type IsUnwritten = (party: string, issue: string) => boolean;

/** @returns how many such cells of parties and issues there are, and which. */
export function unwrittenIn({
	dossier: {parties, issues, positions},
	spokenOn,
}: Pick<Catalogue, 'dossier' | 'spokenOn'>): {readonly count: number; readonly isUnwritten: IsUnwritten} {
	const nameOf = (party: string, issue: string) => JSON.stringify([party, issue]);
	const written = new Set(positions.map(({party, issue}) => nameOf(party, issue)));
	const isUnwritten = (party: string, issue: string) => {
		const {quoted, reported} = spokenOn(party, issue, Number.POSITIVE_INFINITY);
		return quoted + reported > 0 && !written.has(nameOf(party, issue));
	};
	const count = parties.flatMap(party => issues.filter(issue => isUnwritten(party.id, issue.id))).length;
	return {count, isUnwritten};
}
