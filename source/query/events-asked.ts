/** Which events a query asks for by their round, their name or their place. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {DossierEvent} from '../dossier/types.ts';
import {resolveValue} from '../fields/choices.ts';
import {type FilterFields, keyNamed} from '../fields/field.ts';
import {lettersAndDigits} from '../text/normal-text.ts';
import {type All, leavesOf} from './tree.ts';

const nameOf: Readonly<Record<string, (event: DossierEvent) => string | undefined>> = {
	round: ({round}) => (round === undefined ? undefined : String(round)),
	event: ({id}) => id,
	place: ({place}) => (place === undefined ? undefined : lettersAndDigits(place)),
};

/** Ids; what is excluded is not asked for. */
export function idsOfEventsAsked(root: All, fields: FilterFields, catalogue: Catalogue): ReadonlySet<string> {
	const ids = new Set<string>();
	for (const {term, isExcluded} of leavesOf(root)) {
		if (term.type !== 'field' || isExcluded) continue;
		const name = nameOf[term.key];
		const field = name === undefined ? undefined : keyNamed(fields, term.key);
		if (name === undefined || field?.kind !== 'choice') continue;
		const {choices} = field.facet(catalogue, []);
		const meant = new Set(term.values.flatMap(({text}) => resolveValue(choices, text)));
		for (const event of catalogue.dossier.events) if (meant.has(name(event) ?? '')) ids.add(event.id);
	}
	return ids;
}
