/** The parties of a draft, over all its articles. */
import {notGiven} from '../dossier/not-given.ts';
import {slug, Taken} from '../notes/slug.ts';
import {fold} from '../text/fold.ts';
import {gatherOnce} from '../text/gather.ts';
import type {FoundArticle} from './found.ts';
import type {Yaml} from './placed.ts';
import {alliances, codeOf, isAdjectiveOf, placeOf, shortestStem} from './places.ts';
import {bodies} from './words.ts';

/** Parties by their names, with ids and codes of their own. */
export class DraftParties {
	private readonly ids = new Map<string, string>();
	private readonly made: string[] = [];
	private readonly taken: Taken;
	private readonly codes = new Set<string>();
	/** What articles call parties, by the first letters without capitals that an adjective has, too. */
	private readonly heard = new Map<string, Set<string>>();
	private readonly adjectives = new Map<string, string | undefined>();

	constructor(already: ReadonlyMap<string, string>) {
		for (const [name, id] of already) this.ids.set(fold(name), id);
		this.taken = new Taken(already.values());
	}

	/** The id of a party that another speaker is of, by what it is called. */
	known(name: string): string | undefined {
		return this.ids.get(fold(placeOf(name) ?? name.replace(/^the /i, '')));
	}

	/** Parties of several words that the words of a sentence name: Sarn Commission, or “the Commission” where one is so called. */
	namedBy(words: ReadonlySet<string>): readonly string[] {
		const names = this.made.filter(name => name.includes(' '));
		const lasts = names.map(name => name.split(' ').at(-1));
		return names.flatMap((name, at) => {
			const last = lasts[at] ?? '';
			const isWhole = (name.match(/(?<!\p{L})\p{Lu}[\p{L}\p{M}-]*/gu) ?? []).every(word => words.has(word));
			// “The Bank” is none of a “Sable Bank”.
			const isAlone = words.has(last) && ![...words].some(word => word.endsWith(` ${last}`));
			const isOnly = lasts.indexOf(last) === lasts.lastIndexOf(last);
			const isShort = isAlone && isOnly && bodies.has(last.toLowerCase());
			return isWhole || isShort ? [this.idOf(name)] : [];
		});
	}

	/** Takes note of what an article calls parties, for the adjectives of others. */
	hear({people, utterances}: FoundArticle): void {
		this.adjectives.clear();
		for (const {party} of people) this.hearOf(party);
		for (const {who} of utterances) if (who?.kind !== 'person') this.hearOf(who?.party);
	}

	private hearOf(party: string | undefined): void {
		if (party === undefined) return;
		const start = party.toLowerCase().slice(0, shortestStem);
		gatherOnce(this.heard, start, party);
	}

	/** The party whose adjective a role has: Carvane of “the Carvani negotiator”. */
	byAdjective(role: string): string | undefined {
		for (const word of role.match(/\p{Lu}[\p{L}\p{M}]{3,}/gu) ?? []) {
			const lower = word.toLowerCase();
			if (!this.adjectives.has(lower))
				this.adjectives.set(
					lower,
					[...(this.heard.get(lower.slice(0, shortestStem)) ?? [])].find(name =>
						isAdjectiveOf(lower, name.toLowerCase()),
					),
				);
			const name = this.adjectives.get(lower);
			if (name !== undefined) return name;
		}
		return undefined;
	}

	idOf(name: string): string {
		const plain = this.plain(name);
		const known = this.ids.get(fold(plain));
		if (known !== undefined) return known;
		const id = this.taken.take(slug(plain, 'party'));
		this.ids.set(fold(plain), id);
		this.made.push(plain);
		return id;
	}

	/** As other articles call it: Norvania for “Norvanian” and “the Republic of Norvania”. */
	private plain(name: string): string {
		const place = placeOf(name);
		if (place !== undefined) return place;
		if (!name.includes(' ')) return this.byAdjective(name) ?? name;
		const short =
			/^(?:the )?(?:\p{Lu}\S+ )?(?:Republic|Kingdom|Federation|Commonwealth|State) of (?:the )?(\p{Lu}.+)$/u.exec(
				name,
			)?.[1];
		const isHeard = this.heard.get(short?.toLowerCase().slice(0, shortestStem) ?? '')?.has(short ?? '');
		return short !== undefined && isHeard === true ? short : name;
	}

	/** A code that no other party has; where there is none, the notes make one. */
	private codeFor(name: string): string | undefined {
		const code = codeOf(name);
		if (code === undefined || this.codes.has(code)) return undefined;
		this.codes.add(code);
		return code;
	}

	entries(needsNone: boolean): ReadonlyMap<string, Yaml> {
		const made = this.made.map((name): readonly [string, Yaml] => {
			const kind = alliances.has(name) ? 'alliance' : placeOf(name) === name ? 'state' : undefined;
			const because = 'Named with a speaker.';
			return [this.idOf(name), {name, code: this.codeFor(name), kind, draft: {because}}];
		});
		const none: readonly (readonly [string, Yaml])[] =
			needsNone && !this.ids.has(fold('Party not given'))
				? [
						[
							notGiven,
							{
								name: 'Party not given',
								code: 'NN',
								kind: 'group',
								draft: {because: 'The articles do not say it near the name.'},
							},
						],
					]
				: [];
		return new Map([...made, ...none]);
	}
}
