/**
 * What a term of the query finds in the texts of an entry. One thing here gives whether it is found, where, and so how
 * well: what is marked is what was matched.
 */

import type {Entry} from '../../dossier/catalogue.ts';
import type {ApproximateTerm, PhraseTerm, RegexTerm, TextTerm, WordTerm} from '../../query/tree.ts';
import {touchesWord, wordsOf} from '../../text/normal-text.ts';
import type {TextRange} from '../../text/range.ts';
import type {Steps} from '../steps.ts';
import {
	type DocumentOf,
	type FoldedDocument,
	type FoldedField,
	type FoldedPart,
	printed,
} from './documents.ts';
import {compilePattern, type Program} from './pattern/compile.ts';
import {searchAll, searchMatch} from './pattern/machine.ts';
import type {Test} from './test.ts';
import type {Vocabulary} from './vocabulary.ts';

export type TermMatcher = {
	readonly test: Test;
	/** All places in a folded field, in order; of words and phrases also those that overlap. None is empty. */
	readonly spans:
		| {readonly isQuick: true; readonly in: (field: FoldedField) => readonly TextRange[]}
		| {readonly isQuick: false; readonly steps: (field: FoldedField) => Steps<readonly TextRange[]>};
};

export type TermMatchers = {
	/** What finds a term, made once for all that look for the same; undefined where it asks for nothing. */
	readonly of: (term: TextTerm) => TermMatcher | undefined;
	/** The test for any of several approximate words: each word of a text is asked once for all of them. */
	readonly anyNear: (terms: readonly ApproximateTerm[], sensitive: boolean) => Test;
	/** Forgets those that have been out of use the longest. */
	readonly trim: () => void;
};

/** So many terms are kept for the next questions: most of them ask for most of what was asked for before. */
const kept = 64;

/** What is known of the entries that exist. */
type Entries = {
	readonly documentOf: DocumentOf;
	readonly size: number;
	readonly vocabulary: Vocabulary;
};

export function createTerms(entries: Entries): TermMatchers {
	const made = new Map<string, TermMatcher | undefined>();
	return {
		of(term) {
			const name = nameOf(term);
			const matcher = made.has(name) ? made.get(name) : make(term, entries);
			// The ones used last are the last of the map.
			made.delete(name);
			made.set(name, matcher);
			return matcher;
		},
		anyNear: (terms, sensitive) => anyNear(terms, sensitive, entries),
		trim() {
			for (const name of made.keys()) {
				if (made.size <= kept) return;
				made.delete(name);
			}
		},
	};
}

/** Terms of the same name look for the same. */
function nameOf(term: TextTerm): string {
	switch (term.type) {
		case 'word':
		case 'phrase':
			return JSON.stringify(['literal', term.needle, term.sensitive, term.atStart, term.atEnd]);
		case 'regex':
			return JSON.stringify([term.type, term.source, term.sensitive, term.isSound]);
		case 'approximate':
			return JSON.stringify([term.type, term.words, term.sensitive]);
	}
}

function make(term: TextTerm, entries: Entries): TermMatcher | undefined {
	const documentFor = (entry: Entry) => entries.documentOf(entry, term.sensitive);
	switch (term.type) {
		case 'word':
		case 'phrase':
			return literal(term, documentFor);
		case 'regex':
			return regex(term, documentFor, entries);
		case 'approximate':
			return approximate(term, documentFor, entries);
	}
}

type DocumentFor = (entry: Entry) => FoldedDocument;

function literal(term: WordTerm | PhraseTerm, documentFor: DocumentFor): TermMatcher {
	const {needle, atStart, atEnd} = term;
	const spansIn = ({name, folded}: FoldedField) =>
		(atStart || atEnd) && name !== 'words' ? [] : literalSpans(term, folded);
	const isIn = remembered((part: FoldedPart) => part.joined.includes(needle));
	const isPrinted = printed(needle, term.sensitive);
	const holds =
		atStart || atEnd
			? (entry: Entry) => documentFor(entry).said.fields.some(field => spansIn(field).length > 0)
			: (entry: Entry) => {
					const document = documentFor(entry);
					if (!document.isFolded && isPrinted(entry)) return true;
					return document.said.joined.includes(needle) || isIn(document.about);
				};
	return {
		test: {isQuick: true, holds},
		// A field is looked through at once.
		spans: {isQuick: true, in: spansIn},
	};
}

/** An anchor holds where only punctuation and blanks stand between the term and the end of the text. */
function literalSpans({needle, atStart, atEnd}: WordTerm | PhraseTerm, folded: string): readonly TextRange[] {
	const latestStart = atStart ? folded.search(/[\p{L}\p{N}]|$/u) : folded.length;
	const earliestEnd = atEnd ? endOfWords(folded) : 0;
	const spans: TextRange[] = [];
	for (let start = folded.indexOf(needle); start >= 0; start = folded.indexOf(needle, start + 1)) {
		const end = start + needle.length;
		if (start > latestStart) break;
		if (end >= earliestEnd) spans.push({start, end});
	}
	return spans;
}

/** The offset behind the last letter or digit; from the end on, since a native expression would try every place. */
function endOfWords(folded: string): number {
	let at = folded.length;
	while (at > 0 && !touchesWord(folded, at, 'before'))
		at -= at > 1 && (folded.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
	return at;
}

function regex(term: RegexTerm, documentFor: DocumentFor, entries: Entries): TermMatcher | undefined {
	const compiled = compilePattern(term.source, term.sensitive);
	if (!compiled.ok) return undefined;
	const {program} = compiled;
	const known = new Map<FoldedPart, boolean>();
	return {
		test: rememberedTest(entries, function* (entry) {
			const document = documentFor(entry);
			if (yield* hasMatchIn(program, document.said)) return true;
			const {about} = document;
			const answer = known.get(about) ?? (yield* hasMatchIn(program, about));
			known.set(about, answer);
			return answer;
		}),
		spans: {isQuick: false, steps: ({folded}) => searchAll(program, folded)},
	};
}

function* hasMatchIn(program: Program, {fields}: FoldedPart): Steps<boolean> {
	for (const {folded} of fields) if (yield* searchMatch(program, folded)) return true;
	return false;
}

function anyNear(terms: readonly ApproximateTerm[], sensitive: boolean, entries: Entries): Test {
	const {vocabulary, documentOf} = entries;
	const near = terms.flatMap(({words}) => words.map(vocabulary.nearnessTo));
	const has = remembered((word: number) => near.some(one => one.has(word)));
	return rememberedTest(entries, function* (entry) {
		const {said, about} = documentOf(entry, sensitive);
		for (const part of [said, about])
			for (const word of yield* vocabulary.wordsIn(part)) {
				if (has(word)) return true;
				// Of many alternatives each new word takes a while.
				if (terms.length > wordsAtOnce) yield;
			}
		return false;
	});
}

/**
 * A test that takes its time asks each entry once, however many questions it is part of.
 *
 * @param atOnce - the answer for an entry where it needs no steps.
 */
function rememberedTest(
	{size}: Entries,
	steps: (entry: Entry) => Steps<boolean>,
	atOnce?: (entry: Entry) => boolean | undefined,
): Extract<Test, {isQuick: false}> {
	const answers = new Uint8Array(size);
	const [no, yes] = [1, 2];
	return {
		isQuick: false,
		known(entry) {
			const number = entry.place;
			if (answers[number]) return answers[number] === yes;
			const answer = atOnce?.(entry);
			if (answer !== undefined) answers[number] = answer ? yes : no;
			return answer;
		},
		*steps(entry) {
			const number = entry.place;
			if (!answers[number]) answers[number] = (yield* steps(entry)) ? yes : no;
			return answers[number] === yes;
		},
	};
}

/** What many share is asked once. */
function remembered<T, R>(ask: (of: T) => R): (of: T) => R {
	const known = new Map<T, R>();
	return of => {
		if (known.has(of)) return known.get(of) as R;
		const answer = ask(of);
		known.set(of, answer);
		return answer;
	};
}

/** After so many words looked at there may be a pause. */
const wordsAtOnce = 500;

function approximate({words}: ApproximateTerm, documentFor: DocumentFor, entries: Entries): TermMatcher {
	const {vocabulary} = entries;
	const near = words.map(word => {
		const {hasAny, isNear} = vocabulary.nearnessTo(word);
		return {isNear, hasAny, hasAnyAbout: remembered(hasAny)};
	});
	const isIn = (said: readonly number[], about: readonly number[]) =>
		near.every(({hasAny, hasAnyAbout}) => hasAnyAbout(about) || hasAny(said));
	return {
		test: rememberedTest(
			entries,
			function* (entry) {
				const {said, about} = documentFor(entry);
				return isIn(yield* vocabulary.wordsIn(said), yield* vocabulary.wordsIn(about));
			},
			entry => {
				const {said, about} = documentFor(entry);
				const [first, second] = [vocabulary.knownIn(said), vocabulary.knownIn(about)];
				return first && second && isIn(first, second);
			},
		),
		spans: {
			isQuick: false,
			*steps({folded}) {
				const spans: TextRange[] = [];
				let count = 0;
				for (const {text, start} of wordsOf(folded)) {
					if (near.some(({isNear}) => isNear(text))) spans.push({start, end: start + text.length});
					if (++count % wordsAtOnce === 0) yield;
				}
				return spans;
			},
		},
	};
}
