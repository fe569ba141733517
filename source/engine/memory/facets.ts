/** The keys of the filter in an opened dossier: what there is to choose from, and what of it every entry has. */
import type {Catalogue, Entry} from '../../dossier/catalogue.ts';
import {type Choice, fixedChoice} from '../../fields/choices.ts';
import {
	type Facet,
	type FilterFields,
	type FilterKey,
	type FlagsKey,
	keysOf,
	type RangeField,
} from '../../fields/field.ts';

/** A key whose values are chosen. */
export type ChoiceFacet = {
	readonly kind: 'choice';
	readonly name: string;
	readonly noun: string;
	readonly choices: readonly Choice[];
	/** Ids of the choices that hold for an entry; `marked` has ids of statements. */
	readonly idsOf: (entry: Entry, marked: ReadonlySet<string>) => readonly string[];
	/** Ids of the choices that hold for other entries as the reader marks them. */
	readonly changing: ReadonlySet<string>;
	/** What is said of a value that could be chosen elsewhere. */
	readonly says?: Facet['says'];
};

export type MadeFacet = ChoiceFacet | RangeField;

export type Facets = {
	/** The facet of a key, made when it is first asked for; undefined where there is no such key. */
	readonly of: (key: string) => MadeFacet | undefined;
	/** All of them in their order, each made when it is its turn. */
	readonly all: () => Iterable<MadeFacet>;
};

/** @param entries - all of them, in their natural order. */
export function createFacets(fields: FilterFields, catalogue: Catalogue, entries: readonly Entry[]): Facets {
	const keys = new Map(keysOf(fields).map(key => [key.name, key]));
	const made = new Map<string, MadeFacet>();
	function of(name: string): MadeFacet | undefined {
		const key = keys.get(name);
		const facet = made.get(name) ?? (key && makeFacet(key, catalogue, entries));
		if (facet !== undefined) made.set(name, facet);
		return facet;
	}
	return {
		of,
		*all() {
			for (const name of keys.keys()) {
				const facet = of(name);
				if (facet !== undefined) yield facet;
			}
		},
	};
}

function makeFacet(key: FilterKey, catalogue: Catalogue, entries: readonly Entry[]): MadeFacet {
	switch (key.kind) {
		case 'range':
			return key;
		case 'flags':
			return flagsFacet(key);
		case 'choice': {
			const {name, noun} = key;
			return {kind: 'choice', name, noun, ...key.facet(catalogue, entries), changing: new Set()};
		}
	}
}

function flagsFacet({name, noun, flags}: FlagsKey): ChoiceFacet {
	return {
		kind: 'choice',
		name,
		noun,
		choices: flags.map(flag => fixedChoice(flag.name)),
		idsOf: (entry, marked) => flags.filter(flag => flag.holds(entry, marked)).map(flag => flag.name),
		changing: new Set(flags.filter(flag => flag.isOfReader).map(flag => flag.name)),
	};
}
