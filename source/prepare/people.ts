/**
 * Who the speakers of an article are: the person behind a mention, by all spellings, with titles, roles and party as the
 * article prints them; the person a pronoun means. Nothing is known here that the article does not print, but which
 * adjective belongs to which country (places.ts).
 */
import type {Article, Word} from './article.ts';
import type {Mention} from './mentions.ts';
import {bodyWithin} from './mentions.ts';
import {placeOf, stemOf} from './places.ts';
import {female, male, roles, titles} from './words.ts';

export type Who =
	| {readonly kind: 'person'; readonly person: Person; readonly because: string}
	/** A described role, or a body that speaks: as printed. */
	| {
			readonly kind: 'role';
			readonly role: string;
			readonly party: string | undefined;
			readonly because: string;
	  }
	| {
			readonly kind: 'body';
			readonly name: string;
			readonly party: string | undefined;
			readonly because: string;
	  }
	/** A pronoun whose person the text does not tell. */
	| {readonly kind: 'unknown'; readonly because: string};

export type Person = {
	/** The longest spelling, without titles. */
	name: string;
	readonly family: string;
	readonly spellings: Set<string>;
	role: string | undefined;
	party: string | undefined;
	gender: 'male' | 'female' | undefined;
	readonly mentions: number[];
};

/** A mention with what belongs to it: “the head of the mission, Ann Lee,” is one. */
export type Extent = {
	/** As printed: the phrase with the name where there is one, else the whole phrase. */
	readonly start: number;
	readonly end: number;
	/** The mention whose name counts. */
	readonly named: Mention;
	/** Phrases that say what somebody is. */
	readonly roles: readonly string[];
};

const links = /^(?:of|for|at|to|in|from|with|on|and)$/;

export class People {
	private readonly byMention = new Map<number, Person>();
	private readonly bySurname = new Map<string, Person[]>();
	private readonly starts: ReadonlyMap<number, Mention>;
	private readonly ends: ReadonlyMap<number, Mention>;
	/** Where the name of a mention begins, past titles and roles. */
	private readonly nameStarts = new Map<number, number>();
	/** Names of places that the article prints, by stem. */
	private readonly places = new Map<string, string>();

	constructor(
		private readonly article: Article,
		private readonly mentions: readonly Mention[],
	) {
		this.starts = new Map(mentions.map(mention => [mention.from, mention]));
		this.ends = new Map(mentions.map(mention => [mention.to, mention]));
		this.findPlaces();
		for (const mention of mentions) if (mention.kind === 'full-name') this.meetFullName(mention);
		for (const mention of mentions) if (mention.kind === 'surname') this.meetSurname(mention);
		for (const mention of mentions) this.meetRole(mention);
	}

	get all(): readonly Person[] {
		return [...new Set(this.byMention.values())];
	}

	/** Capitalised words that are places by their adjective: Norvania where the article also says Norvanian. */
	private findPlaces(): void {
		const capitals = new Set<string>();
		for (const {text, span} of this.article.words)
			if (span < 0 && /^\p{Lu}\p{L}{3,}$/u.test(text)) capitals.add(text);
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

	private meetFullName(mention: Mention): void {
		const name = this.nameOf(mention);
		if (name === undefined) return;
		const family = familyOf(name);
		const same = (this.bySurname.get(family) ?? []).find(person => agree(person.name, name));
		const person: Person =
			same ??
			({
				name,
				family: family,
				spellings: new Set(),
				role: undefined,
				party: undefined,
				gender: undefined,
				mentions: [],
			} as Person);
		if (same === undefined) this.bySurname.set(family, [...(this.bySurname.get(family) ?? []), person]);
		if (name.length > person.name.length) person.name = name;
		person.spellings.add(name);
		this.bind(mention, person);
	}

	/** The words of a name that are a person's; undefined where they name a place or body. */
	private nameOf(mention: Mention): string | undefined {
		const {words} = this.article;
		let from = mention.to - mention.name.length;
		const genitive = mention.name.findLastIndex(word => /^['’]s?$/.test(word));
		if (genitive >= 0) from += genitive + 1;
		const body = bodyWithin(words.slice(from, mention.to));
		if (body >= 0) from += body + 1;
		for (let at = from; at < mention.to - 2; at++) if (isLead(words[at])) from = at + 1;
		const name = words.slice(from, mention.to).map(({text}) => text);
		const text = name
			.join(' ')
			.replace(/ - /g, '-')
			.replace(/ ([.'’])/g, '$1');
		const [first = '', last = ''] = [name[0], name.at(-1)];
		if (name.length < 2 || text.length > 80 || placeOf(text) !== undefined) return undefined;
		// Ann US, BBC News: no names of people.
		if (/^\p{Lu}{2,}$/u.test(last) !== /^\p{Lu}{2,}$/u.test(first)) return undefined;
		if (isLead(words[from]) && roles.has(words[from]?.lower ?? '')) return undefined;
		this.nameStarts.set(mention.index, from);
		return text;
	}

	private meetSurname(mention: Mention): void {
		const name = mention.name.at(-1) ?? '';
		const found = (this.bySurname.get(familyOf(name)) ?? []).filter(
			person =>
				person.gender === undefined || mention.gender === undefined || person.gender === mention.gender,
		);
		const earlier = found.filter(person => (person.mentions[0] ?? 0) <= mention.index);
		const person = earlier.at(-1) ?? found[0];
		if (person !== undefined) {
			person.spellings.add(name);
			this.bind(mention, person);
			return;
		}
		// A surname alone is a person's where a title stands before it.
		const title = this.article.words[mention.to - 2];
		if (
			mention.gender === undefined &&
			!(title !== undefined && title.index >= mention.from && roles.has(title.lower))
		)
			return;
		if (placeOf(name) !== undefined) return;
		const alone: Person = {
			name,
			family: familyOf(name),
			spellings: new Set([name]),
			role: undefined,
			party: undefined,
			gender: undefined,
			mentions: [],
		};
		this.bySurname.set(familyOf(name), [alone]);
		this.bind(mention, alone);
	}

	private bind(mention: Mention, person: Person): void {
		this.byMention.set(mention.index, person);
		person.mentions.push(mention.index);
		person.gender ??= mention.gender;
		const {roles: told} = this.extentOf(mention);
		for (const role of told) {
			person.gender ??= genderOf(role);
			person.party ??= this.partyIn(role);
			if (isTitleOnly(role) || placeOf(role) !== undefined) continue;
			if (person.role === undefined || (person.role.length < 12 && role.length > person.role.length))
				person.role = role;
		}
	}

	/** “the ambassador” is the one who was called that. */
	private meetRole(mention: Mention): void {
		if (mention.kind !== 'role' || this.byMention.has(mention.index)) return;
		const {words, text} = this.article;
		if (words[mention.from]?.lower !== 'the') return;
		const extent = this.extentOf(mention);
		if (extent.named !== mention) return;
		const head = words[mention.head]?.lower ?? '';
		const told = this.chainEnd(mention);
		const modifiers = new Set(
			words
				.slice(mention.from + 1, told.to)
				.filter(
					({index, pos}) => index !== mention.head && (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ'),
				)
				.map(({lower}) => placeOf(lower) ?? lower),
		);
		let best: Person | undefined;
		let nearest = -1;
		for (const person of new Set(this.byMention.values())) {
			const last = person.mentions.filter(index => index < mention.index).at(-1);
			if (last === undefined || person.role === undefined) continue;
			const printed = new Set(
				person.role
					.toLowerCase()
					.split(/[^\p{L}\p{N}.-]+/u)
					.map(word => placeOf(word) ?? word),
			);
			if (!printed.has(head) || [...modifiers].some(word => !printed.has(word))) continue;
			if (last > nearest) [best, nearest] = [person, last];
		}
		if (best === undefined || text.length === 0) return;
		this.byMention.set(mention.index, best);
		best.mentions.push(mention.index);
	}

	/** “Putin’s spokesman” is of Putin's party. */
	partyOfOwner({role}: Person): string | undefined {
		const owner = /^(\p{Lu}[\p{L}-]+)['’]s\b/u.exec(role ?? '')?.[1];
		return owner === undefined ? undefined : this.bySurname.get(owner.toLowerCase())?.[0]?.party;
	}

	personOf(mention: Mention): Person | undefined {
		return this.byMention.get(mention.index);
	}

	/** What a mention stands for; a pronoun by what was said before it. */
	whoIs(mention: Mention, previous: Mention | undefined): Who {
		const extent = this.extentOf(mention);
		const person = this.byMention.get(mention.index) ?? this.byMention.get(extent.named.index);
		if (person !== undefined) return {kind: 'person', person, because: `The article names ${person.name}.`};
		if (
			mention.kind === 'he-she' ||
			mention.kind === 'who' ||
			mention.kind === 'they' ||
			mention.kind === 'it'
		)
			return this.meantBy(mention, previous);
		const printed = this.article.text.slice(extent.start, extent.end).replace(/\s+/g, ' ');
		const party = this.partyIn(printed);
		if (mention.kind === 'body' || mention.kind === 'surname' || mention.kind === 'full-name')
			return {kind: 'body', name: printed, party, because: 'The article names no person.'};
		if (mention.kind === 'i-we') return {kind: 'unknown', because: `Who says “${printed}” is not told.`};
		return {
			kind: 'role',
			role: printed.replace(/^(?:the|an?) /i, ''),
			party,
			because: 'The article gives a role and no name.',
		};
	}

	private meantBy(mention: Mention, previous: Mention | undefined): Who {
		const {words} = this.article;
		const printed = this.article.text.slice(mention.start, mention.end);
		let best: Mention | undefined;
		let most = -4;
		for (let at = mention.index - 1; at >= 0; at--) {
			const earlier = this.mentions[at];
			if (earlier === undefined || mention.paragraph - earlier.paragraph > 3) break;
			if (earlier.kind === 'he-she' || earlier.kind === 'other' || earlier.kind === 'who') continue;
			const person = this.byMention.get(at);
			if (
				mention.kind === 'it'
					? person !== undefined || earlier.kind !== 'body'
					: mention.kind === 'they'
						? !earlier.isPlural
						: person === undefined && earlier.kind !== 'role'
			)
				continue;
			if (mention.kind === 'he-she' && earlier.isPlural) continue;
			const gender = person?.gender ?? earlier.gender;
			if (gender !== undefined && mention.gender !== undefined && gender !== mention.gender) continue;
			let score = -0.9 * (mention.sentence - earlier.sentence) - 0.02 * (mention.index - at);
			if (earlier.isAfterPreposition) score -= 1.6;
			if (earlier.isPossessive) score -= 1.2;
			const next = words[earlier.to];
			if (next?.pos === 'VERB' || next?.pos === 'AUX') score += 1;
			if (words[earlier.from - 1]?.sentence !== earlier.sentence) score += 0.6;
			if (words[earlier.from - 1]?.pos === 'VERB' && (words[earlier.from - 2]?.span ?? -1) >= 0) score += 1;
			// Who spoke last is likeliest to go on speaking.
			const isPrevious =
				earlier === previous ||
				(person !== undefined && previous !== undefined && person === this.byMention.get(previous.index));
			if (isPrevious) score += mention.paragraph === previous?.paragraph ? 2 : 1.2;
			if (person === undefined) score -= 0.4;
			if (score > most) [best, most] = [earlier, score];
		}
		if (best === undefined) return {kind: 'unknown', because: `Whom “${printed}” means is not told nearby.`};
		const who = this.whoIs(best, undefined);
		const name =
			who.kind === 'person'
				? who.person.name
				: who.kind === 'role'
					? who.role
					: who.kind === 'body'
						? who.name
						: '';
		return {...who, because: `“${printed}” is read as ${name}, the nearest one named before.`};
	}

	/** A mention with its complement and apposition. */
	extentOf(mention: Mention): Extent {
		const {words, text} = this.article;
		if (
			mention.kind === 'he-she' ||
			mention.kind === 'who' ||
			mention.kind === 'they' ||
			mention.kind === 'it' ||
			mention.kind === 'i-we'
		)
			return {start: mention.start, end: mention.end, named: mention, roles: []};
		const last = this.chainEnd(mention);
		const told: string[] = [];
		const isNamed = (one: Mention) => one.kind === 'full-name' || one.kind === 'surname';
		let named = mention;
		let [start, end] = [mention.start, last.end];
		if (isNamed(mention)) {
			const first = this.nameStarts.get(mention.index) ?? mention.to - mention.name.length;
			const link = words[mention.from - 1];
			const role =
				link !== undefined && links.test(link.lower)
					? this.phraseEndingAt(mention.from - 1)?.first
					: undefined;
			if (role?.kind === 'role' && role.sentence === mention.sentence && first > mention.from) {
				told.push(tidyRole(text.slice(role.start, words[first]?.start ?? mention.start)));
				start = role.start;
			} else told.push(tidyRole(text.slice(mention.start, words[first]?.start ?? mention.start)));
			end = mention.end;
		} else if (
			last !== mention &&
			last.kind === 'full-name' &&
			this.byMention.has(last.index) &&
			mention.kind === 'role'
		) {
			// “Deputy Ambassador to the United Nations Ann Lee”.
			const first = this.nameStarts.get(last.index) ?? last.from;
			if (first > last.from) {
				named = last;
				told.push(tidyRole(text.slice(mention.start, words[first]?.start ?? last.end)));
			}
		}
		// Before: “the head of the mission, Ann Lee, said”.
		if (isNamed(mention)) {
			const comma = words[mention.from - 1];
			const before = comma?.text === ',' ? this.phraseEndingAt(comma.index) : undefined;
			if (
				before !== undefined &&
				(before.first.kind === 'role' || before.first.kind === 'body') &&
				before.first.sentence === mention.sentence
			) {
				told.push(tidyRole(text.slice(before.first.start, before.last.end)));
			}
			const after = words[mention.to];
			const role = after?.text === ',' || after?.text === '(' ? this.starts.get(after.index + 1) : undefined;
			if (role !== undefined && role.kind === 'role' && role.sentence === mention.sentence) {
				const until = this.chainEnd(role);
				told.push(tidyRole(text.slice(role.start, until.end)));
			}
		} else if (named === mention && (mention.kind === 'role' || mention.kind === 'body')) {
			const after = words[last.to];
			const name = after?.text === ',' ? this.starts.get(after.index + 1) : undefined;
			const closing = name === undefined ? undefined : words[name.to];
			if (
				name !== undefined &&
				name.kind === 'full-name' &&
				name.sentence === mention.sentence &&
				mention.kind === 'role' &&
				(closing === undefined || closing.sentence !== name.sentence || closing.pos !== 'PROPN')
			) {
				named = name;
				[start, end] = [name.start, name.end];
				told.push(tidyRole(text.slice(mention.start, last.end)));
			}
		}
		return {start, end, named, roles: told.filter(role => role !== '')};
	}

	private chainEnd(mention: Mention): Mention {
		const {words} = this.article;
		let last = mention;
		for (let count = 0; count < 4; count++) {
			const link = words[last.to];
			if (link === undefined || link.span >= 0 || !links.test(link.lower) || link.lower === 'and') break;
			const next = this.starts.get(link.index + 1);
			if (
				next === undefined ||
				next.sentence !== mention.sentence ||
				(next.kind === 'other' && /day$/.test(words[next.head]?.lower ?? ''))
			)
				break;
			if (mention.kind === 'full-name' || mention.kind === 'surname') break;
			last = next;
		}
		return last;
	}

	private phraseEndingAt(index: number): {readonly first: Mention; readonly last: Mention} | undefined {
		const last = this.ends.get(index);
		if (last === undefined) return undefined;
		const {words} = this.article;
		let first = last;
		for (let count = 0; count < 4; count++) {
			const link = words[first.from - 1];
			if (link === undefined || !links.test(link.lower)) break;
			const earlier = this.ends.get(link.index);
			if (earlier === undefined) break;
			first = earlier;
		}
		return {first, last};
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

/** A word before a name: of a place, a title, a role. */
function isLead(word: Word | undefined): boolean {
	return (
		word !== undefined &&
		(titles.has(word.lower) || roles.has(word.lower) || placeOf(word.text) !== undefined)
	);
}

function familyOf(name: string): string {
	return (name.split(/\s+/).at(-1) ?? name).toLowerCase().replace(/['’]s?$/, '');
}

/** Ann Lee and A. Lee may be one; Ann Lee and Bob Lee are two. */
function agree(a: string, b: string): boolean {
	const [first = '', second = ''] = [a.toLowerCase(), b.toLowerCase()];
	return (
		first[0] === second[0] &&
		(first === second ||
			first.split(' ')[0] === second.split(' ')[0] ||
			/^\p{L}\.? /u.test(first) ||
			/^\p{L}\.? /u.test(second))
	);
}

function genderOf(words: string): 'male' | 'female' | undefined {
	const all = words.toLowerCase().split(/\s+/);
	if (all.some(word => male.has(word))) return 'male';
	return all.some(word => female.has(word)) ? 'female' : undefined;
}

function tidyRole(words: string): string {
	return words
		.replace(/\s+/g, ' ')
		.replace(/^(?:the|an?) /i, '')
		.replace(/[,;:]$/, '')
		.trim();
}

function isTitleOnly(role: string): boolean {
	return /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady)\.?$/i.test(role);
}
