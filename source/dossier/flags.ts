/** What a reader must know of a statement at a glance, each a word of the filter and, but for the last, a sign of a row. */
import {gather} from '../text/gather.ts';
import {overlaps} from '../text/range.ts';
import type {Discrepancy, Dossier, Locator, Passage, Source, Statement} from './types.ts';

/** In the order in which they are shown. */
export const allFlags = [
	/** A page gives the words to somebody else than the dossier does. */
	'misattributed',
	/** The sources disagree about it. */
	'disputed',
	/** Its print is damaged: a text that is garbled or out of order, or words known to be spoilt. */
	'damaged',
	/** Words of it reached a page through a translation. */
	'translated',
	/** It is quoted in several wordings. */
	'variant',
	/** A draft made by a program, which nobody has looked at yet. */
	'unreviewed',
	/** It is quoted nowhere: all words shown are ours. */
	'reported',
] as const;

export type Flag = (typeof allFlags)[number];

/** A flag with a sign; what is reported shows by its missing quotation marks. */
export type SignedFlag = Exclude<Flag, 'reported'>;

export const signedFlags: readonly SignedFlag[] = allFlags.filter(flag => flag !== 'reported');

/** What a discrepancy makes of the statements it touches: damage to a page is no disagreement. */
export function flagOfDiscrepancy({kind}: Pick<Discrepancy, 'kind'>): 'disputed' | 'damaged' {
	return kind === 'text' ? 'damaged' : 'disputed';
}

/** How a source's text is damaged, in words: `out of order and garbled`; undefined where it is not. */
export function damageOf(source: Source | undefined): string | undefined {
	const damages = (source?.quality ?? []).flatMap(quality => {
		if (quality === 'out-of-order') return ['out of order'];
		return quality === 'garbled' ? [quality] : [];
	});
	return damages.length === 0 ? undefined : [...new Set(damages)].join(' and ');
}

export type Touched = {
	/** Ids of the discrepancies that touch a statement. */
	readonly touching: ReadonlyMap<string, readonly string[]>;
	/** Where a text is damaged, by the ids of the statements that this touches. */
	readonly damages: ReadonlyMap<string, readonly Locator[]>;
	/** Ids of the statements of which they say so. */
	readonly flagged: Readonly<Record<'disputed' | 'damaged', ReadonlySet<string>>>;
};

export function discrepanciesBy({discrepancies}: Dossier): Touched {
	const touching = new Map<string, string[]>();
	const damages = new Map<string, Locator[]>();
	const flagged = {disputed: new Set<string>(), damaged: new Set<string>()};
	for (const {id, kind, statements, versions} of discrepancies)
		for (const statement of statements) {
			gather(touching, statement, id);
			const flag = flagOfDiscrepancy({kind});
			flagged[flag].add(statement);
			if (flag !== 'damaged') continue;
			for (const {passages} of versions) for (const place of passages) gather(damages, statement, place);
		}
	return {touching, damages, flagged};
}

const whole: ReadonlySet<string> = new Set();

/** Ids of the passages in whose own words something is damaged, or between two pieces of them. */
export function spoiltIn(
	{id, passages}: Statement,
	damages: ReadonlyMap<string, readonly Locator[]>,
): ReadonlySet<string> {
	const places = damages.get(id);
	if (places === undefined) return whole;
	const isHit = ({source, segments}: Passage) => {
		const span = {start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0};
		return places.some(place => place.source === source && overlaps(place, span));
	};
	return new Set(passages.filter(isHit).map(passage => passage.id));
}

/**
 * Their signs in rows, and where there is nothing but ASCII. The dagger is what editions of texts put beside words that
 * are spoilt.
 */
export const flagSigns: Readonly<Record<'unicode' | 'ascii', Readonly<Record<SignedFlag, string>>>> = {
	unicode: {
		misattributed: '≠',
		disputed: '±',
		damaged: '†',
		translated: '⇄',
		variant: '≈',
		unreviewed: '?',
	},
	ascii: {misattributed: '#', disputed: '%', damaged: '&', translated: '~', variant: '=', unreviewed: '?'},
};

/** What the signs of a row mean, in a word or two. */
export const flagWords: Readonly<Record<SignedFlag, string>> = {
	misattributed: 'wrong speaker',
	disputed: 'disputed',
	damaged: 'damaged',
	translated: 'translated',
	variant: 'several wordings',
	unreviewed: 'draft',
};
