/** Whether an entry has what a query asks for. */

import {resolveValue} from '../../fields/choices.ts';
import type {RangeField} from '../../fields/field.ts';
import {
	type All,
	type Any,
	type ApproximateTerm,
	type FieldTerm,
	isIdle,
	type QueryNode,
} from '../../query/tree.ts';
import type {Facets} from './facets.ts';
import type {Terms} from './terms.ts';
import {opposite, type Test, together} from './test.ts';

export type Tests = {
	/** The test of a node; undefined while it asks for nothing. Of the same node it is made once. */
	readonly of: (node: QueryNode) => Test | undefined;
};

export function createTests(facets: Facets, terms: Terms, marked: ReadonlySet<string>): Tests {
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
		const cost = (node: QueryNode) => (node.type === 'field' ? 0 : (of(node)?.isQuick ?? true) ? 1 : 2);
		return [...new Set(parts.toSorted((a, b) => cost(a) - cost(b)).flatMap(part => of(part) ?? []))];
	}
	return {of};
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
