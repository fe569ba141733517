/** Where a term stands in a text that is folded as the term wants it. */
import {isNear} from './approximate.ts';
import {allMatches, type Span} from './machine.ts';
import {wordsOf} from './normal-text.ts';
import type {PhraseTerm, TextTerm, WordTerm} from './query.ts';

/** All places, in order; of words and phrases also those that overlap. None is empty. */
export function spansOf(term: TextTerm, folded: string): readonly Span[] {
	switch (term.type) {
		case 'word':
		case 'phrase':
			return literalSpans(term, folded);
		case 'regex':
			return term.program === undefined ? [] : [...allMatches(term.program, folded)];
		case 'approximate':
			return Array.from(wordsOf(folded))
				.filter(({text}) => term.words.some(word => isNear(word, text)))
				.map(({text, start}) => ({start, end: start + text.length}));
	}
}

/** An anchor holds where only punctuation and blanks stand between the term and the end of the text. */
function literalSpans(term: WordTerm | PhraseTerm, folded: string): readonly Span[] {
	const {needle, atStart, atEnd} = term;
	const latestStart = atStart ? folded.search(/[\p{L}\p{N}]|$/u) : folded.length;
	const earliestEnd = atEnd ? folded.length - (/[^\p{L}\p{N}]*$/u.exec(folded)?.[0].length ?? 0) : 0;
	const spans: Span[] = [];
	for (let start = folded.indexOf(needle); start >= 0; start = folded.indexOf(needle, start + 1)) {
		const end = start + needle.length;
		if (start > latestStart) break;
		if (end >= earliestEnd) spans.push({start, end});
	}
	return spans;
}
