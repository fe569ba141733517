/** Places of an article as notes say them: by the words, with which of several, or by offsets where nothing else will do. */
import {articleOf, findWords} from '../notes/find-words.ts';

export type Spot = string | {readonly words: string; readonly nth: number} | {readonly at: string};

export class Spots {
	private readonly page;

	constructor(private readonly text: string) {
		this.page = articleOf(text);
	}

	quoted(start: number, end: number): Spot {
		const line = lineOf(this.text.slice(start, end));
		const places = findWords(this.page, line);
		const nth = places.findIndex(place => place.start === start && place.end === end);
		if (nth < 0 || line.includes('…') || line.includes('...')) return {at: `${start}-${end}`};
		return places.length > 1 ? {words: line, nth: nth + 1} : line;
	}

	/** A clause, of which beginning and end are enough. */
	reported(start: number, end: number): Spot {
		const whole = this.quoted(start, end);
		if (typeof whole !== 'string') return whole;
		const parts = whole.split(' ');
		return parts.length < 10 ? whole : `${parts.slice(0, 5).join(' ')} … ${parts.slice(-3).join(' ')}`;
	}

	/** The first words of a sentence; undefined where they stand in several places. */
	beginning(start: number, end: number): string | undefined {
		const words = lineOf(this.text.slice(start, end)).split(' ').slice(0, 8).join(' ');
		return findWords(this.page, words).length === 1 ? words : undefined;
	}
}

function lineOf(words: string): string {
	return words.replace(/\s+/g, ' ');
}
