/** Which entries a query shows, how well each answers it, and where its words stand in a text. */
import type {Entry} from '../dossier/catalogue.ts';
import type {Folded} from '../text/fold.ts';
import {isNear} from './approximate.ts';
import {intersects, readDate} from './date-value.ts';
import {meantBy} from './facets.ts';
import {hasMatch} from './machine.ts';
import {normaliseWithOrigin, squash, touchesWord, wordsOf} from './normal-text.ts';
import type {FieldTerm, Group, Query, Term, TextTerm} from './query.ts';
import type {Field, SearchIndex} from './search-index.ts';
import {spansOf} from './spans.ts';

/** Says of an entry whether it matches. */
export type Test = (entry: Entry) => boolean;

/**
 * The entries that match every group of a query; all of them where it asks for nothing yet. An expression that
 * cannot be understood counts as not typed (see `query.error`).
 *
 * @param marked - ids of the marked statements, for `is:marked`.
 * @returns numbers of entries, ascending.
 */
export function search(index: SearchIndex, query: Query, marked: ReadonlySet<string>): readonly number[] {
	let entries = index.catalogue.entries;
	for (const {test} of testsOf(index, query, marked)) entries = entries.filter(test);
	return entries.map(entry => entry.number);
}

/** The groups that ask for something, each with its test; those first that need no text. */
export function testsOf(
	index: SearchIndex,
	query: Query,
	marked: ReadonlySet<string>,
): readonly {readonly group: Group; readonly test: Test}[] {
	const isQuick = (group: Group) => group.terms.every(term => term.type === 'field');
	return query.groups
		.toSorted((a, b) => Number(isQuick(b)) - Number(isQuick(a)))
		.flatMap(group => {
			const tests = group.terms.flatMap(term => testOf(index, term, marked) ?? []);
			return tests.length === 0 ? [] : [{group, test: (entry: Entry) => tests.some(test => test(entry))}];
		});
}

/** The test of one term; undefined while it asks for nothing. */
function testOf(index: SearchIndex, term: Term, marked: ReadonlySet<string>): Test | undefined {
	const positive = term.type === 'field' ? fieldTest(index, term, marked) : textTest(index, term);
	return positive !== undefined && term.negated ? entry => !positive(entry) : positive;
}

function textTest(index: SearchIndex, term: TextTerm): Test | undefined {
	const fieldsOf = (entry: Entry) => index.documents(term.sensitive)[entry.number]?.fields ?? [];
	const textOf = (entry: Entry) => index.documents(term.sensitive)[entry.number]?.joined ?? '';
	switch (term.type) {
		case 'word':
		case 'phrase':
			if (!isAnchored(term)) return entry => textOf(entry).includes(term.needle);
			return entry =>
				fieldsOf(entry).some(({kind, text}) => kind === 'quoted' && spansOf(term, text).length > 0);
		case 'regex': {
			const {program} = term;
			if (program === undefined) return undefined;
			// Names and outlets come back in every entry: each is asked once.
			const known = new Map<string, boolean>();
			return entry =>
				fieldsOf(entry).some(({text}) => {
					const answer = known.get(text) ?? hasMatch(program, text);
					known.set(text, answer);
					return answer;
				});
		}
		case 'approximate': {
			const near = term.words.map(nearnessTo);
			return entry => near.every(isNearIn => isNearIn(textOf(entry)));
		}
	}
}

/** Whether only the quoted words count. */
function isAnchored(term: TextTerm): boolean {
	return (term.type === 'word' || term.type === 'phrase') && (term.atStart || term.atEnd);
}

/** Whether a text has a word near this one; the answers are kept, since texts share most of their words. */
function nearnessTo(needle: string): (text: string) => boolean {
	const known = new Map<string, boolean>();
	return text => {
		for (const word of wordsOf(text)) {
			const answer = known.get(word.text) ?? isNear(needle, word.text);
			known.set(word.text, answer);
			if (answer) return true;
		}
		return false;
	};
}

function fieldTest(index: SearchIndex, term: FieldTerm, marked: ReadonlySet<string>): Test | undefined {
	if (term.key === 'date') {
		const spans = term.values.flatMap(({text}) => {
			const date = readDate(text);
			return date.type === 'days' ? [date.days] : [];
		});
		return spans.length === 0 ? undefined : entry => spans.some(days => intersects(entry, days));
	}
	if (term.values.every(({text}) => squash(text) === '')) return undefined;
	const facet = index.facet(term.key);
	const meant = new Set(term.values.flatMap(({text}) => meantBy(facet, text)));
	return entry => facet.idsOf(entry, marked).some(id => meant.has(id));
}

/**
 * Where the words, phrases, expressions and approximate words of a query stand in any text, whatever is
 * excluded left out.
 *
 * @returns ranges in UTF-16 units of the text, in order, none touching another, none splitting a character.
 */
export function highlight(
	_index: SearchIndex,
	query: Query,
	text: string,
): readonly {readonly start: number; readonly end: number}[] {
	const foldings = new Map<boolean, Folded>();
	const found = positiveTexts(query).flatMap(({term}) => {
		const folding = foldings.get(term.sensitive) ?? normaliseWithOrigin(text, !term.sensitive);
		foldings.set(term.sensitive, folding);
		const {text: folded, origin} = folding;
		return spansOf(term, folded).map(span => {
			// One character may have become several: a match that ends within them takes it whole.
			let end = span.end;
			while (end < folded.length && origin[end] === origin[end - 1]) end += 1;
			return {start: origin[span.start] ?? 0, end: origin[end] ?? text.length};
		});
	});
	const merged: {start: number; end: number}[] = [];
	for (const {start, end} of found.toSorted((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({start, end});
	}
	return merged;
}

function positiveTexts(query: Query): readonly {readonly group: Group; readonly term: TextTerm}[] {
	return query.groups.flatMap(group =>
		group.terms.flatMap(term => (term.type === 'field' || term.negated ? [] : {group, term})),
	);
}

// How a term stands in a text, each a step above the one before: inside a word, at the beginning of one, as a
// whole word; several whole words together say more than one.
const inside = 1;
const atBeginning = inside + 1;
const whole = atBeginning + 1;
const wholePhrase = whole + 1;
// Where it stands counts more than how: the worst in words of ours beats the best in what is known about the
// statement, and the worst in the quoted words beats both.
const whereSteps: Readonly<Record<Field['kind'], number>> = {
	about: 0,
	ours: wholePhrase,
	quoted: 2 * wholePhrase,
};

/**
 * How well an entry answers a query: for every group the best place of its best term, added up. It compares
 * entries for one query, the higher the better, and means nothing else; terms with a key count nothing.
 *
 * @param entry - number of the entry.
 */
export function relevance(index: SearchIndex, query: Query, entry: number): number {
	const best = new Map<Group, number>();
	for (const {group, term} of positiveTexts(query)) {
		const fields = index.documents(term.sensitive)[entry]?.fields ?? [];
		for (const field of fields)
			if (!isAnchored(term) || field.kind === 'quoted')
				best.set(group, Math.max(best.get(group) ?? 0, bestPlace(term, field)));
	}
	return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

function bestPlace(term: TextTerm, {kind, text}: Field): number {
	let best = 0;
	for (const {start, end} of spansOf(term, text)) {
		const isBeginning = !touchesWord(text, start, 'before');
		const isWhole = isBeginning && !touchesWord(text, end, 'after');
		const isPhrase = isWhole && text.slice(start, end).includes(' ');
		const how = isPhrase ? wholePhrase : isWhole ? whole : isBeginning ? atBeginning : inside;
		// A word that is only near is no better than a part of one.
		best = Math.max(best, whereSteps[kind] + (term.type === 'approximate' ? inside : how));
	}
	return best;
}
