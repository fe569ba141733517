/** The catalogue of a dossier after some of its statements have become others. */
import {type Catalogue, columnsOf, type Entry, entryFrom, entryParts, statementsBy} from './catalogue.ts';
import {unique} from './lists.ts';
import {extents, inNaturalOrder} from './natural-order.ts';
import {spokenOn} from './spoken-on.ts';
import type {Dossier} from './types.ts';
import {withoutUnsaid} from './unsaid.ts';

/**
 * The catalogue of a dossier that is another one with other statements or positions and nothing else: what is known of
 * the statements that are the same is not found out again.
 */
export function catalogueAfter(before: Catalogue, given: Dossier): Catalogue {
	const dossier = withoutUnsaid(given);
	const parts = entryParts(dossier);
	const extentOf = extents();
	const {statements} = before.dossier;
	const changed = new Map<string, Entry>();
	for (const [place, statement] of dossier.statements.entries()) {
		if (statement === statements[place]) continue;
		const was = before.entryOf.get(statement.id);
		if (was?.statement === statement) continue;
		const days = extentOf(statement.said.edtf);
		changed.set(statement.id, entryFrom(statement, was?.place ?? 0, days, parts));
	}
	const isSameList =
		statements.length === dossier.statements.length &&
		statements.every(({id}, place) => id === dossier.statements[place]?.id);
	const isAlike = ([id, entry]: readonly [string, Entry]) => isListedAlike(entry, before.entryOf.get(id));
	if (isSameList && [...changed].every(isAlike)) {
		const entryOf = new Map(before.entryOf);
		for (const [id, entry] of changed) entryOf.set(id, entry);
		const entries = [...entryOf.values()];
		const flags = unique(entries.map(entry => entry.signs));
		return {...before, dossier, entryOf, spokenOn: spokenOn(entries), columns: {...before.columns, flags}};
	}
	const entries = inNaturalOrder(dossier, extentOf).map(({statement, days}, place): Entry => {
		const known = changed.get(statement.id) ?? before.entryOf.get(statement.id);
		if (known === undefined) return entryFrom(statement, place, days, parts);
		return known.place === place ? known : {...known, place};
	});
	return {
		...before,
		dossier,
		entryOf: new Map(entries.map(entry => [entry.statement.id, entry])),
		statementsOfEvent: statementsBy(entries, entry => entry.events),
		statementsOfSource: statementsBy(entries, entry => entry.sources),
		spokenOn: spokenOn(entries),
		columns: columnsOf(entries),
	};
}

/** Whether two entries are the same but for their words and flags. */
function isListedAlike(a: Entry, b: Entry | undefined): boolean {
	return b !== undefined && listedAs(a) === listedAs(b);
}

function listedAs({statement, days, parties, speakerName, sources, events}: Entry): string {
	return JSON.stringify([statement.said.edtf, days, parties, speakerName, sources, events]);
}
