/** The catalogue of a dossier after some of its statements have become others. */
import {type Catalogue, type Entry, entryMaker, inNaturalOrder, listed, unique} from './catalogue.ts';
import {spokenOn} from './spoken-on.ts';
import type {Dossier} from './types.ts';

/**
 * The catalogue of a dossier that is another one with other statements or positions and nothing else: what is known of
 * the statements that are the same is not found out again.
 */
export function catalogueAfter(before: Catalogue, dossier: Dossier): Catalogue {
	const maker = entryMaker(dossier);
	const {statements} = before.dossier;
	const changed = new Map<string, Entry>();
	for (const [place, statement] of dossier.statements.entries()) {
		if (statement === statements[place]) continue;
		if (before.entryOf.get(statement.id)?.statement === statement) continue;
		changed.set(statement.id, maker.entry(statement, maker.extentOf(statement.said.edtf)));
	}
	const isSameList =
		statements.length === dossier.statements.length &&
		statements.every(({id}, place) => id === dossier.statements[place]?.id);
	const isAlike = ([id, entry]: readonly [string, Entry]) => isListedAlike(entry, before.entryOf.get(id));
	if (isSameList && [...changed].every(isAlike)) {
		const entryOf = new Map(before.entryOf);
		for (const [id, entry] of changed) entryOf.set(id, entry);
		const entries = [...entryOf.values()];
		const flags = unique(entries.map(entry => entry.flags));
		return {...before, dossier, entryOf, spokenOn: spokenOn(entries), columns: {...before.columns, flags}};
	}
	const inOrder = inNaturalOrder(dossier, maker.extentOf).map(({statement, days}) => {
		const known = changed.get(statement.id) ?? before.entryOf.get(statement.id);
		return known ?? maker.entry(statement, days);
	});
	return {...before, dossier, ...listed(inOrder)};
}

/** Whether two entries are the same but for their words and flags. */
function isListedAlike(a: Entry, b: Entry | undefined): boolean {
	return b !== undefined && listedAs(a) === listedAs(b);
}

function listedAs({statement, days, parties, speakerName, sources, events}: Entry): string {
	return JSON.stringify([statement.said.edtf, days, parties, speakerName, sources, events]);
}
