/** Words that were rejected and are a quotation after all: what remembers them as nobody's speech goes. */

import type {NotesEdit} from '../notes/edit.ts';
import {findWords, searchedArticle} from '../notes/find-words.ts';
import {type Plain, textIn} from '../notes/plain.ts';
import {overlaps, type TextRange} from '../text/range.ts';
import type {Desk} from './desk.ts';
import {articleFor} from './passages.ts';

/** With this it is said why words that a person has rejected are none. */
export const rejected = 'Rejected in review.';

/** What takes out those that lie where the words do; what somebody has given another reason for stays. */
export function heard(desk: Desk, source: string, segments: readonly TextRange[]): readonly NotesEdit[] {
	const {book} = desk;
	const all = book.list('not-speech');
	const text = articleFor(desk, source);
	const gone = all.flatMap((each, place) => {
		if (text === undefined || textIn(each, 'in') !== source || textIn(each, 'because') !== rejected)
			return [];
		const found = placeOf(text, each);
		const isHeard = found !== undefined && segments.some(each => overlaps(found, each));
		return isHeard ? [place] : [];
	});
	if (gone.length > 0 && gone.length === all.length) return [{do: 'remove', path: ['not-speech']}];
	return gone.toReversed().map(place => ({do: 'remove', path: ['not-speech', place]}));
}

/** Where it stands, as it was written when it was rejected. */
function placeOf(text: string, unspoken: Plain): TextRange | undefined {
	const [start, end] = (textIn(unspoken, 'at') ?? '').split('-').map(Number);
	if (start !== undefined && end !== undefined) return {start, end};
	const nth = Number(textIn(unspoken, 'nth') ?? 1);
	return findWords(searchedArticle(text), textIn(unspoken, 'words') ?? '')[nth - 1];
}
