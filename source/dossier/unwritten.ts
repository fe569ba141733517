/** Where statements may bear out a position and none is written. */
import {oncePer} from '../text/once-per.ts';
import type {Catalogue} from './catalogue.ts';

type Unwritten = {
	readonly count: number;
	/** Whether a party speaks on an issue on which no position of it is written. */
	readonly isUnwritten: (party: string, issue: string) => boolean;
};

/** How many such cells of parties and issues there are, and which. Each cell of the matrix asks for it in every frame. */
export const unwrittenIn = oncePer(
	({dossier: {parties, issues, positions}, spokenOn}: Pick<Catalogue, 'dossier' | 'spokenOn'>): Unwritten => {
		const nameOf = (party: string, issue: string) => JSON.stringify([party, issue]);
		const written = new Set(positions.map(({party, issue}) => nameOf(party, issue)));
		const unwritten = new Set<string>();
		for (const party of parties)
			for (const issue of issues) {
				const {quoted, reported} = spokenOn(party.id, issue.id, Number.POSITIVE_INFINITY);
				if (quoted + reported === 0) continue;
				const name = nameOf(party.id, issue.id);
				if (!written.has(name)) unwritten.add(name);
			}
		return {count: unwritten.size, isUnwritten: (party, issue) => unwritten.has(nameOf(party, issue))};
	},
);
