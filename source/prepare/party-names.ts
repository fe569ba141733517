/** The state, alliance or body that a role belongs to, as far as the words of the role and of the article tell. */
import type {Word} from './article.ts';
import {placeOf, stemOf} from './places.ts';

export class PartyNames {
	/** Places by their adjectives: Norvania where the article also says Norvanian. */
	private readonly places = new Map<string, string>();

	constructor(words: readonly Word[]) {
		const capitals = new Set<string>();
		for (const {text, span} of words) if (span < 0 && /^\p{Lu}\p{L}{3,}$/u.test(text)) capitals.add(text);
		for (const name of capitals) {
			const stem = stemOf(name.toLowerCase());
			if (stem === undefined) continue;
			for (const other of capitals)
				if (
					other !== name &&
					other.length <= name.length + 1 &&
					other.toLowerCase().startsWith(stem) &&
					stemOf(other.toLowerCase()) !== stem
				)
					this.places.set(name.toLowerCase(), other);
		}
	}

	/** The state, alliance or body that a role belongs to. */
	partyIn(role: string): string | undefined {
		const words = role
			.split(/\s+/)
			.map(word => word.replace(/^[“"'(]+|[,;:”")]+$/g, '').replace(/['’]s?$/, ''));
		for (let at = 0; at < words.length; at++) {
			const [one = '', two = ''] = [words[at], words[at + 1]];
			const pair = placeOf(`${one} ${two}`);
			if (pair !== undefined && /^\p{Lu}/u.test(one)) return pair;
			if (!/^\p{Lu}/u.test(one)) continue;
			const place = placeOf(one) ?? this.places.get(one.toLowerCase());
			if (place !== undefined) return place;
		}
		const acronym = words.find(word => /^\p{Lu}{2,6}$/u.test(word));
		if (acronym !== undefined) return acronym;
		// “for the Harbour Union”
		const of =
			/\b(?:of|for|at|to|from) (?:the )?((?:\p{Lu}[\p{L}\p{M}’'-]+)(?:\s+(?:of |for )?\p{Lu}[\p{L}\p{M}’'-]+)*)/u.exec(
				role,
			)?.[1];
		return of;
	}
}
