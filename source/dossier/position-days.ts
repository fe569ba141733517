/** When a position was said, by the evidence that bears it out. */
import type {Catalogue} from './catalogue.ts';
import {compareMoments, parseEdtf} from './edtf.ts';
import type {Position} from './types.ts';

/** All as EDTF. */
export type PositionDays = {
	/** The date that begins first; undefined where no statement of the evidence has one. */
	readonly first: string | undefined;
	/** The date that ends last, where it ends after the first one does. */
	readonly last: string | undefined;
	/** How many statements have no date. */
	readonly undated: number;
	/** Since when it was held by the dossier's own word, where no statement says so. */
	readonly own: string | undefined;
};

type Dated = {readonly edtf: string; readonly start: number; readonly end: number};

export function positionDays(
	{entryOf}: Pick<Catalogue, 'entryOf'>,
	{since, evidence}: Position,
): PositionDays {
	const all = evidence.flatMap(id => entryOf.get(id) ?? []);
	const dated = all.flatMap(({statement: {said}, days}): readonly Dated[] =>
		said.edtf === null || days === undefined ? [] : [{edtf: said.edtf, start: days.start, end: days.end}],
	);
	const [first] = dated.toSorted((a, b) => compareMoments(a.start, b.start) || compareMoments(b.end, a.end));
	const [last] = dated.toSorted((a, b) => compareMoments(b.end, a.end) || compareMoments(b.start, a.start));
	const start = parseEdtf(since)?.start;
	return {
		first: first?.edtf,
		last: first === undefined || last === undefined || last.end <= first.end ? undefined : last.edtf,
		undated: all.length - dated.length,
		own: dated.some(one => one.start === start) ? undefined : since,
	};
}
