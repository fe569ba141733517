/** Rows that a query finds since they may have what it asks for, and may not. */
import type {Entry} from '../dossier/catalogue.ts';
import {type FilterFields, keyNamed} from '../fields/field.ts';
import type {All} from './tree.ts';

/** Why it is not certain that an entry, which is among the rows, has what is asked for; undefined where it is. */
export type EntryDoubt = (entry: Entry) => string | undefined;

/** By the terms outside of groups; undefined where the query asks for nothing of which there could be doubt. */
export function doubtOf({parts}: All, fields: FilterFields): EntryDoubt | undefined {
	const doubts = parts.flatMap((part): readonly EntryDoubt[] => {
		const field = part.type === 'field' ? keyNamed(fields, part.key) : undefined;
		if (part.type !== 'field' || field?.kind !== 'range' || field.doubt === undefined) return [];
		const texts = part.values.filter(({isAsking}) => isAsking).map(({text}) => text);
		return texts.length === 0 ? [] : [field.doubt(texts)];
	});
	if (doubts.length === 0) return undefined;
	return entry => {
		for (const doubt of doubts) {
			const why = doubt(entry);
			if (why !== undefined) return why;
		}
		return undefined;
	};
}
