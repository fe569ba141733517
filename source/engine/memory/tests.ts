/** Whether an entry has what a query asks for. */

import {resolveValue} from '../../fields/choices.ts';
import type {RangeField} from '../../fields/field.ts';
import {
	type All,
	type Any,
	type ApproximateTerm,
	type FieldTerm,
	isIdle,
	leavesOf,
	type QueryNode,
} from '../../query/tree.ts';
import type {Steps} from '../steps.ts';
import type {Facets} from './facets.ts';
import type {TermMatchers} from './terms.ts';
import {opposite, type Test, together} from './test.ts';

export type Tests = {
	/** The test of a node; undefined while it asks for nothing. Of the same node it is made once. */
	readonly of: (node: QueryNode) => Test | undefined;
	/** The same, made in steps: of a query of thousands of terms it takes a while. */
	readonly made: (node: QueryNode) => Steps<Test | undefined>;
};

/** After so many tests made there may be a pause. */
const atOnce = 250;

export function createTests(facets: Facets, terms: TermMatchers, marked: ReadonlySet<string>): Tests {
	const made = new Map<QueryNode, Test | undefined>();
	function of(node: QueryNode): Test | undefined {
		if (!made.has(node)) made.set(node, make(node));
		return made.get(node);
	}
	function make(node: QueryNode): Test | undefined {
		switch (node.type) {
			case 'all':
				return together(partsOf(node), false);
			case 'any':
				return together([...partsOf(withoutNear(node)), ...nearTests(node)], true);
			case 'not':
				return opposite(of(node.part));
			case 'field':
				return fieldTest(facets, node, marked);
			default:
				return terms.of(node)?.test;
		}
	}
	/** Single approximate words among alternatives, of which one test can look for all. */
	function nearTests({parts}: Any): readonly Test[] {
		const near = parts.filter(isSingleNear);
		return [true, false].flatMap(sensitive => {
			const alike = near.filter(term => term.sensitive === sensitive);
			return alike.length === 0 ? [] : [terms.anyNear(alike, sensitive)];
		});
	}
	/** Each test once, those first that need no text, those last that take their time. */
	function partsOf({parts}: Pick<All | Any, 'parts'>): readonly Test[] {
		const [fields, quick, slow] = [new Set<Test>(), new Set<Test>(), new Set<Test>()];
		for (const part of parts) {
			const test = of(part);
			if (test !== undefined) (part.type === 'field' ? fields : test.isQuick ? quick : slow).add(test);
		}
		return [...new Set([...fields, ...quick, ...slow])];
	}
	return {
		of,
		*made(node) {
			for (const [at, {term}] of leavesOf(node).entries()) {
				// Alternatives share one test for all approximate words among them.
				if (term.type !== 'approximate') of(term);
				if (at % atOnce === atOnce - 1) yield;
			}
			return of(node);
		},
	};
}

function isSingleNear(node: QueryNode): node is ApproximateTerm {
	return node.type === 'approximate' && node.words.length === 1;
}

function withoutNear({parts}: Any): {readonly parts: readonly QueryNode[]} {
	return {parts: parts.filter(part => !isSingleNear(part))};
}

function fieldTest(facets: Facets, term: FieldTerm, marked: ReadonlySet<string>): Test | undefined {
	const facet = isIdle(term) ? undefined : facets.of(term.key);
	if (facet === undefined) return undefined;
	if (facet.kind === 'range') return rangeTest(facet, term);
	const meant = new Set(term.values.flatMap(({text}) => resolveValue(facet.choices, text)));
	return {isQuick: true, holds: entry => facet.idsOf(entry, marked).some(id => meant.has(id))};
}

function rangeTest({read, spanOf, isEachNeeded = false}: RangeField, {values}: FieldTerm): Test {
	const asked = values.flatMap(({text}) => {
		const reading = read(text);
		return reading.type === 'asks' ? [reading] : [];
	});
	return {
		isQuick: true,
		holds(entry) {
			const span = spanOf(entry);
			if (span === undefined) return false;
			return isEachNeeded ? asked.every(({holds}) => holds(span)) : asked.some(({holds}) => holds(span));
		},
	};
}
