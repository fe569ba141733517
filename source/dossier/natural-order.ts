/** The natural order of a dossier: of date, undated last, else as in the dossier. */
import {compareExtents, edtfParser} from './edtf.ts';
import type {DayExtent} from './edtf-reader.ts';
import type {Dossier} from './types.ts';

type Extents = (edtf: string | null) => DayExtent | undefined;

/** Reads each date once. */
export function extents(): Extents {
	const parseDate = edtfParser();
	return edtf => (edtf === null ? undefined : parseDate(edtf));
}

/** The statements with the days on which each may have been said. */
export function inNaturalOrder({statements}: Dossier, extentOf: Extents) {
	return statements
		.map(statement => ({statement, days: extentOf(statement.said.edtf)}))
		.sort((a, b) => compareExtents(a.days, b.days));
}
