/** What a dossier has dates for. */
import type {Catalogue} from './catalogue.ts';
import {parseEdtf} from './edtf.ts';
import type {DayRange} from './edtf-reader.ts';

/** Each span of days once. */
export type Dated = {
	/** When its statements were made. */
	readonly said: readonly DayRange[];
	readonly events: readonly DayRange[];
};

export function datedIn({entryOf, dossier}: Catalogue): Dated {
	const events = dossier.events.flatMap(({date: {edtf}}) => (edtf === null ? [] : (parseEdtf(edtf) ?? [])));
	return {
		said: distinct([...entryOf.values()].flatMap(({days}) => days ?? [])),
		events: distinct(events),
	};
}

function distinct(spans: readonly DayRange[]): readonly DayRange[] {
	return [...new Map(spans.map(span => [`${span.start}/${span.end}`, span])).values()];
}
