/** Places of an article as notes say them: by the words, with which of several, or by offsets where nothing else will do. */
import {findWords, searchedArticle} from '../notes/find-words.ts';
import {firstWhere} from '../text/halve.ts';

type Places = ReturnType<typeof findWords>;

export type NotedSpot = string | {readonly words: string; readonly nth: number} | {readonly at: string};

export class Spots {
	private readonly page;
	private readonly places = new Map<string, Places>();

	constructor(private readonly text: string) {
		this.page = searchedArticle(text);
	}

	quoted(start: number, end: number): NotedSpot {
		const line = lineOf(this.text.slice(start, end));
		const places = this.placesOf(line);
		const first = firstWhere(places.length, at => (places[at]?.start ?? 0) >= start);
		const found = places[first];
		const nth = found?.start === start && found.end === end ? first : -1;
		if (nth < 0 || line.includes('…') || line.includes('...')) return {at: `${start}-${end}`};
		return places.length > 1 ? {words: line, nth: nth + 1} : line;
	}

	/** Where words stand, in their order; of what is printed again and again it is found out once. */
	private placesOf(line: string): Places {
		const known = this.places.get(line);
		if (known !== undefined) return known;
		const found = findWords(this.page, line);
		this.places.set(line, found);
		return found;
	}

	/** A clause, of which beginning and end are enough. */
	reported(start: number, end: number): NotedSpot {
		const whole = this.quoted(start, end);
		if (typeof whole !== 'string') return whole;
		const parts = whole.split(' ');
		return parts.length < 10 ? whole : `${parts.slice(0, 5).join(' ')} … ${parts.slice(-3).join(' ')}`;
	}

	/** The first words of a sentence; undefined where they stand in several places. */
	beginning(start: number, end: number): string | undefined {
		const words = lineOf(this.text.slice(start, end)).split(' ').slice(0, 8).join(' ');
		return this.placesOf(words).length === 1 ? words : undefined;
	}
}

function lineOf(words: string): string {
	return words.replace(/\s+/g, ' ');
}
