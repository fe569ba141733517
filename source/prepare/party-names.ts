/** The state, alliance or body that a role belongs to, as far as the words of the role and of the article tell. */
import type {Word} from './article.ts';
import {placeOf, stemOf} from './places.ts';
import {office} from './words.ts';

/** Letters after or before a name that are no body's. */
const ranks = /^(?:CEO|CFO|COO|CTO|PM|MP|MPs|MEP|MEPs|QC|KC|TV|DC|VP|EVP|HR|PR|OBE|CBE|MBE)$/;

export class PartyNames {
	/** Places by their adjectives: Norvania where the article also says Norvanian. */
	private readonly places = new Map<string, string>();

	constructor(words: readonly Word[]) {
		const capitals = new Set<string>();
		for (const {text, span} of words) if (span < 0 && /^\p{Lu}\p{L}{3,}$/u.test(text)) capitals.add(text);
		const names = [...capitals].map(name => ({name, lower: name.toLowerCase()}));
		// A stem has four letters at least.
		const byStart = new Map<string, typeof names>();
		for (const each of names) {
			const start = each.lower.slice(0, 4);
			byStart.set(start, [...(byStart.get(start) ?? []), each]);
		}
		for (const {name, lower} of names) {
			const stem = stemOf(lower);
			if (stem === undefined) continue;
			for (const other of byStart.get(stem.slice(0, 4)) ?? [])
				if (
					other.name !== name &&
					other.name.length <= name.length + 1 &&
					other.lower.startsWith(stem) &&
					stemOf(other.lower) !== stem
				)
					this.places.set(lower, other.name);
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
		const acronym = words.find(word => /^\p{Lu}{2,6}$/u.test(word) && !ranks.test(word));
		if (acronym !== undefined) return acronym;
		// “for the Harbour Union”
		const of =
			/\b(?:of|for|at|to|from) (?:the )?((?:\p{Lu}[\p{L}\p{M}’'-]+)(?:\s+(?:of |for |and )?\p{Lu}[\p{L}\p{M}’'-]+)*)/u.exec(
				role,
			)?.[1];
		return of === undefined || office.test(of) ? undefined : of;
	}
}
