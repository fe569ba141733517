/** Where a query's words stand in the fields of an entry, and how well the entry answers it by that. */

import type {Entry} from '../../dossier/catalogue.ts';
import type {QueryNode, TextTerm} from '../../query/tree.ts';
import type {Folded} from '../../text/fold.ts';
import {gather} from '../../text/gather.ts';
import {normaliseWithOrigin, touchesWord} from '../../text/normal-text.ts';
import type {TextRange} from '../../text/range.ts';
import type {FieldMatch, FieldName} from '../fields.ts';
import type {Steps} from '../steps.ts';
import {type DocumentOf, type FoldedField, fieldsOf} from './documents.ts';
import type {TermMatcher, TermMatchers} from './terms.ts';
import {answerAtOnce, holdsIn} from './test.ts';
import type {Tests} from './tests.ts';

/** What is needed to look into an entry for one question. */
export type Looking = {
	readonly documentOf: DocumentOf;
	readonly terms: TermMatchers;
	readonly tests: Tests;
};

/**
 * The terms by which an entry answers the query. What is excluded is none of them, nor is what stands in an
 * alternative that does not hold.
 */
function* termsThatHold(looking: Looking, node: QueryNode, entry: Entry): Steps<readonly TextTerm[]> {
	if (node.type === 'not' || node.type === 'field') return [];
	const test = looking.tests.of(node);
	if (test === undefined || !(answerAtOnce(test, entry) ?? (yield* holdsIn(test, entry)))) return [];
	if (node.type !== 'all' && node.type !== 'any') return [node];
	const found: TextTerm[] = [];
	for (const [at, part] of node.parts.entries()) {
		for (const term of yield* termsThatHold(looking, part, entry)) found.push(term);
		if (at % termsAtOnce === termsAtOnce - 1) yield;
	}
	return found;
}

/** After so many terms looked at there may be a pause. */
const termsAtOnce = 250;

/** The fields of an entry in which words of the query stand. */
export function* fieldMatches(looking: Looking, root: QueryNode, entry: Entry): Steps<readonly FieldMatch[]> {
	const held = yield* termsThatHold(looking, root, entry);
	const sought = new Map<TermMatcher, boolean>();
	for (const [at, term] of held.entries()) {
		const matcher = looking.terms.of(term);
		if (matcher !== undefined) sought.set(matcher, term.sensitive);
		if (at % termsAtOnce === termsAtOnce - 1) yield;
	}
	if (sought.size === 0) return [];
	// Fields are the same, and in the same order, with and without capitals.
	const fields = fieldsOf(looking.documentOf(entry, false));
	const foldings = new Map<FoldedField, Folded>();
	const ranges = new Map<FoldedField, TextRange[]>();
	const terms = new Map<FoldedField, number[]>();
	for (const [term, [matcher, sensitive]] of [...sought].entries()) {
		const sameFields = sensitive ? fieldsOf(looking.documentOf(entry, true)) : fields;
		for (const [place, field] of fields.entries()) {
			const same = sameFields[place] ?? field;
			const spans = matcher.spans.isQuick ? matcher.spans.in(same) : yield* matcher.spans.steps(same);
			if (spans.length === 0) continue;
			const folding = foldings.get(same) ?? normaliseWithOrigin(same.text, !sensitive);
			foldings.set(same, folding);
			const own = ranges.get(field) ?? [];
			ranges.set(field, own);
			gather(terms, field, term);
			for (const span of spans) own.push(unfolded(span, folding));
			yield;
		}
		yield;
	}
	return fields.flatMap(field => {
		const own = ranges.get(field);
		if (own === undefined) return [];
		return {field: field.name, text: field.text, ranges: merged(own), terms: terms.get(field) ?? []};
	});
}

/** The range in the text as it was before folding. */
function unfolded(span: TextRange, {text, origin}: Folded): TextRange {
	// One character may have become several: a match that ends within them takes it whole.
	let end = span.end;
	while (end < text.length && origin[end] === origin[end - 1]) end += 1;
	return {start: origin[span.start] ?? 0, end: origin[end] ?? text.length};
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
	const kept: {start: number; end: number}[] = [];
	for (const {start, end} of ranges.toSorted((a, b) => a.start - b.start)) {
		const last = kept.at(-1);
		if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
		else kept.push({start, end});
	}
	return kept;
}

// How a term stands in a text, each a step above the one before: inside a word, at the beginning of one, as a
// whole word; several whole words together say more than one.
const inside = 1;
const atBeginning = inside + 1;
const whole = atBeginning + 1;
const wholePhrase = whole + 1;
// Where it stands counts more than how: the worst in words of ours beats the best in what is known about the
// statement, and the worst in the quoted words beats both.
const about = 0;
const ours = wholePhrase;
const quoted = 2 * wholePhrase;
const whereSteps: Readonly<Record<FieldName, number>> = {
	words: quoted,
	summary: ours,
	gloss: ours,
	speaker: about,
	party: about,
	place: about,
	issue: about,
	event: about,
	source: about,
};

/**
 * How well an entry answers a query: for everything that must hold the best place of its best alternative, added up.
 * It compares entries for one query, the higher the better, and means nothing else; terms with a key count nothing.
 */
export function* scoreOf(looking: Looking, node: QueryNode, entry: Entry): Steps<number> {
	switch (node.type) {
		case 'all':
		case 'any': {
			let [sum, best] = [0, 0];
			for (const part of node.parts) {
				if (!(yield* holdsIn(looking.tests.of(part), entry))) continue;
				const score = yield* scoreOf(looking, part, entry);
				sum += score;
				best = Math.max(best, score);
			}
			return node.type === 'all' ? sum : best;
		}
		case 'not':
		case 'field':
			return 0;
		default:
			return yield* bestPlace(looking, node, entry);
	}
}

/** After so many places looked at there may be a pause. */
const spansAtOnce = 1000;

function* bestPlace({terms, documentOf}: Looking, term: TextTerm, entry: Entry): Steps<number> {
	const matcher = terms.of(term);
	if (matcher === undefined || !(yield* holdsIn(matcher.test, entry))) return 0;
	let best = 0;
	for (const field of fieldsOf(documentOf(entry, term.sensitive))) {
		const spans = matcher.spans.isQuick ? matcher.spans.in(field) : yield* matcher.spans.steps(field);
		for (const [at, span] of spans.entries()) {
			best = Math.max(best, placeScore(term, field, span));
			if (at % spansAtOnce === spansAtOnce - 1) yield;
		}
		yield;
	}
	return best;
}

function placeScore(term: TextTerm, {name, folded}: FoldedField, {start, end}: TextRange): number {
	// A word that is only near is no better than a part of one.
	if (term.type === 'approximate') return whereSteps[name] + inside;
	const isBeginning = !touchesWord(folded, start, 'before');
	const isWhole = isBeginning && !touchesWord(folded, end, 'after');
	// Words stand as they are asked for; cutting each place out of the text would take too long in a long one.
	const found = term.type === 'regex' ? folded.slice(start, end) : term.needle;
	const isPhrase = isWhole && found.includes(' ');
	return whereSteps[name] + (isPhrase ? wholePhrase : isWhole ? whole : isBeginning ? atBeginning : inside);
}
