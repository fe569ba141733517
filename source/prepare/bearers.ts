/** Who bears a role that no name stands in: “The mill’s owner said so. “…,” Ann Lee told us”; “her father, Petr, said”. */
import type {Word} from './article.ts';
import {none, unsure} from './doubt.ts';
import {isAccordingTo, isPronoun, type Mention} from './mentions.ts';
import type {Phrases} from './phrases.ts';
import {cueStrength, roles} from './words.ts';

/** Mentions after a role within which its bearer is named, and before it, and words within which its verb stands. */
const [mentionsAhead, mentionsBack, verbAhead] = [10, 40, 14];

/** Words of a paragraph before whom its first sentence tells of, at most. */
const wordsBack = 30;

/** Of these there may be many, or they are no persons: their one-word neighbour is no person’s name. */
const bodiesOrSides =
	/^(?:ally|rival|neighbou?r|partner|opponent|member|critic|guest|host|union|unions|police|delegation|supporter|monitor|observer|owner|source|guard|leader)$/;

type Topic = {readonly role: string | undefined; readonly gender: Mention['gender']};

/** What is said of somebody who is thought to be known, and whom the article names beside it or not. */
export class Bearers {
	/** “A banker … the banker”: by its noun, the first mention that brings somebody in without a name. */
	private readonly broughtIn = new Map<string, number>();

	constructor(
		private readonly words: readonly Word[],
		private readonly mentions: readonly Mention[],
	) {
		for (const {kind, head, from, index} of mentions) {
			const noun = words[head]?.lower ?? '';
			const isNew = /^(?:an?|one|another|some|my|our)$/.test(words[from]?.lower ?? '');
			if ((kind === 'role' || kind === 'indefinite') && isNew && !this.broughtIn.has(noun))
				this.broughtIn.set(noun, index);
		}
	}

	/** “The envoy”, “the mill’s owner”: it may be somebody who is named. */
	isUntold({kind, from, to, isPlural, head, index}: Mention): boolean {
		const {words} = this;
		const noun = words[head]?.lower ?? '';
		const isThe =
			words[from]?.lower === 'the' ||
			words.slice(from, to).some(({text, pos}) => /^['’]s?$/.test(text) && pos !== 'PUNCT');
		// “The goalkeeper” is nobody by a list, and speaks all the same.
		// “At home we talk,” says father.
		const isBare = to === from + 1 && ofKin.test(words[from]?.text ?? '');
		const isOne =
			(kind === 'role' || kind === 'other') && !isPlural && (isThe || isBare) && !crowds.test(noun);
		return isOne && (this.broughtIn.get(noun) ?? index) >= index;
	}

	/** What somebody is, by the lists. */
	isPersonal({kind, head}: Mention): boolean {
		return kind === 'role' || (kind === 'other' && epithets.test(this.words[head]?.lower ?? ''));
	}

	/** “Lee spoke on Monday. “…,” the old hand said”: the only person of whom the paragraph tells, and begins with. */
	topicOf<T extends Topic>(role: Mention, byMention: ReadonlyMap<number, T>): T | undefined {
		const {words, mentions} = this;
		const noun = words[role.head]?.lower ?? '';
		if (!this.isPersonal(role) || !this.isUntold(role) || attendants.test(noun)) return undefined;
		// “Lee said to the woman behind him”
		if (role.isAfterPreposition && !isAccordingTo(words, role.from)) return undefined;
		let first: Mention | undefined;
		let person: T | undefined;
		for (let at = role.index - 1; at >= 0 && mentions[at]?.paragraph === role.paragraph; at--) {
			if (role.index - at > mentionsBack) return undefined;
			const each = byMention.get(at);
			if (each !== undefined && person !== undefined && each !== person) return undefined;
			if (each !== undefined) [first, person] = [mentions[at], each];
		}
		if (first === undefined || person === undefined) return undefined;
		// “In this sense, the head of the mill, Ann Lee, spoke”
		const isFirst = words[first.from - 1]?.paragraph !== role.paragraph || !first.isAfterPreposition;
		const begins = isFirst && !first.isPossessive && this.isInFirstSentence(first);
		const isOther = (person.gender ?? role.gender) !== (role.gender ?? person.gender);
		return begins && !isOther && (person.role === undefined || epithets.test(noun)) ? person : undefined;
	}

	/** How sure it may be that a role speaks of which no name is told. */
	mostFor<T extends Topic>(role: Mention, byMention: ReadonlyMap<number, T>): number {
		return this.mayBeNamed(role, byMention) ? none : unsure;
	}

	/** “Lee and Tamm spoke. “…,” the old hand said”: one of those who are told of, and which is not told. */
	private mayBeNamed<T extends Topic>(role: Mention, byMention: ReadonlyMap<number, T>): boolean {
		const {mentions} = this;
		if (/^(?:full-name|surname|body)$/.test(role.kind)) return false;
		const noun = this.words[role.head]?.lower ?? '';
		if (nameless.test(noun) || papers.test(noun)) return false;
		for (let at = role.index - 1; at >= 0 && role.index - at <= mentionsBack; at--) {
			const {paragraph = -2} = mentions[at] ?? {};
			if (paragraph < role.paragraph - 1) return false;
			const person = byMention.get(at);
			if (person !== undefined && (person.gender ?? role.gender) === (role.gender ?? person.gender))
				return true;
		}
		return false;
	}

	private isInFirstSentence({from, sentence, paragraph}: Mention): boolean {
		const begin = Math.max(0, from - wordsBack);
		const before = this.words.slice(begin, from);
		const isOne = before.every(word => word.paragraph !== paragraph || word.sentence === sentence);
		return isOne && (begin === 0 || before[0]?.paragraph !== paragraph);
	}

	/**
	 * Who is named right after a role that speaks without a name, and speaks too: as reports begin that tell at first only
	 * what somebody is.
	 */
	announcedBy(role: Mention): Mention | undefined {
		const {words, mentions} = this;
		if (role.kind !== 'role' || !this.isUntold(role) || !speaks(words, role)) return undefined;
		const after = mentions.slice(role.index + 1, role.index + 1 + mentionsAhead);
		const next = after.find(
			({kind, gender}) => kind === 'full-name' || (kind === 'surname' && gender !== undefined),
		);
		if (next?.kind !== 'full-name' || next.paragraph > role.paragraph + 1) return undefined;
		// Who is named in the sentence of the role, or with a role of their own, is somebody else.
		const isOther = next.sentence === role.sentence || next.from < next.to - next.name.length;
		if (isOther || next.isAfterPreposition) return undefined;
		const verbs = [words[next.to], words[next.from - 1]];
		return verbs.some(verb => (cueStrength.get(verb?.lower ?? '') ?? 0) > 1) ? next : undefined;
	}
}

/** What anybody may be called who is known by another role, and what is often somebody else beside a speaker. */
const epithets =
	/^(?:leader|veteran|politician|man|woman|lady|diplomat|lawmaker|legislator|parliamentarian|deputy|activist|campaigner|boss|owner|executive|manager|business(?:man|woman)|entrepreneur|prelate|cleric|priest|academic|scholar|scientist|researcher|professor|economist|historian|jurist|unionist|soldier|player|writer|author|artist|singer|actor|farmer)$/;
const attendants =
	/^(?:spokes\p{L}+|lawyer|deputy|aide|assistant|judge|official|officer|mediator|source|reporter|journalist|editor|colleague|host|interpreter|translator|moderator|monitor|observer|envoy|minister|president)$/u;

/** Whom the article knows who is called so without more. */
const ofKin = /^(?:father|mother|son|daughter|brother|sister|husband|wife|uncle|aunt)$/;

/** Who seldom has a name in articles, and what has none. */
const nameless =
	/^(?:spokes\p{L}+|lawyer|aide|assistant|judge|officer|mediator|source|reporter|journalist|editor|colleague|host|interpreter|translator|moderator|monitor|observer)$/u;
const papers =
	/^(?:note|letter|statement|report|document|text|communiqu[eé]|memo|petition|leaflet|flyer|poster|placard|banner|sign|paper|plan|deal|draft|study|survey|poll|headline|message|email|article|site|website|page|book|clause|lease|contract|law|rule|motto|slogan|song|caption|label|inscription|card)$/;

const crowds = /^(?:union|unions|police|delegation|delegations|people|ceo|cfo|coo|mp|mep)$/;

/** Whether a verb of saying follows in the sentence, or “according to” goes before. */
function speaks(words: readonly Word[], {from, to, sentence}: Mention): boolean {
	if (isAccordingTo(words, from)) return true;
	return words
		.slice(to, to + verbAhead)
		.some(
			word =>
				word.sentence === sentence && word.span < 0 && word.pos === 'VERB' && cueStrength.has(word.lower),
		);
}

/** A surname alone is a person's where a title stands before it, or what the person is beside it. */
export function isByRole(words: readonly Word[], phrases: Phrases, mention: Mention): boolean {
	const title = words[mention.to - mention.name.length - 1];
	const isTitled = title !== undefined && title.index >= mention.from && roles.has(title.lower);
	return isTitled || isBesideRole(words, phrases, mention);
}

/** “Her father, Petr, waited”, “we reached Selam, a teacher, by phone”: one word that is a name beside what its bearer is. */
function isBesideRole(words: readonly Word[], phrases: Phrases, {kind, from, to}: Mention): boolean {
	if (kind !== 'surname' || to - from !== 1) return false;
	// “In Brenn, the daughter of a sailor”
	if (/^(?:in|at|near|off|from|outside|above|around)$/.test(words[from - 1]?.lower ?? '')) return false;
	const isComma = (at: number) => words[at]?.text === ',' && (words[at]?.span ?? 0) < 0;
	const isPerson = (role: Mention | undefined) =>
		role?.kind === 'role' && !role.isPlural && !bodiesOrSides.test(words[role.head]?.lower ?? '');
	if (isComma(from - 1) && (isComma(to) || /^[.;)]$/.test(words[to]?.text ?? ''))) {
		const last = phrases.until(from - 1);
		const first = last === undefined ? undefined : phrases.firstOf(last);
		if (isPerson(first) && isTold(words, first)) return true;
	}
	const after = isComma(to) ? phrases.from(to + 1) : undefined;
	return isPerson(after) && /^(?:an?|the)$/.test(words[after?.from ?? -1]?.lower ?? '');
}

/** “Her father”, “the mill’s owner”, “a nephew of hers”: with an article or whose it is. */
function isTold(words: readonly Word[], role: Mention | undefined): boolean {
	return (
		role !== undefined &&
		!isPronoun(role) &&
		(words[role.from]?.pos === 'DET' ||
			/^(?:his|her|my)$/.test(words[role.from]?.lower ?? '') ||
			words.slice(role.from, role.to).some(({text}) => /^['’]s?$/.test(text)))
	);
}

/** Words in brackets behind a name, at most. */
const bracket = 8;

/** What ends right before a phrase that is set apart: Lee, her deputy. */
export function beforeComma(words: readonly Word[], phrases: Phrases, {from}: Mention): Mention | undefined {
	const mark = words[from - 1];
	if (mark === undefined || !/^[,(–—]$/.test(mark.text)) return undefined;
	// “Lee (D-Brenn), chair of the board,”
	let at = mark.index;
	if (words[at - 1]?.text === ')')
		for (let steps = 0; steps < bracket; steps++) if (words[--at]?.text === '(') return phrases.until(at);
	return phrases.until(mark.index);
}

/** “The owners of the ship, Norrland Boxes”: what many are is nobody’s name. */
export function isOfMany(words: readonly Word[], phrases: Phrases, mention: Mention): boolean {
	const last =
		mention.from === mention.to - mention.name.length ? beforeComma(words, phrases, mention) : undefined;
	if (last === undefined || last.sentence !== mention.sentence) return false;
	const link = words[last.from - 1];
	const first = /^(?:of|at|in)$/.test(link?.lower ?? '') ? (phrases.until(last.from - 1) ?? last) : last;
	return (
		first.kind === 'role' &&
		first.isPlural &&
		words[first.from]?.lower === 'the' &&
		words[mention.to]?.text === ','
	);
}

/** “Lee, the envoy, left”: between commas, and no list. */
export function isSetApart(words: readonly Word[], phrases: Phrases, mention: Mention): boolean {
	const end = words[phrases.endOfRole(mention).to];
	const next = end === undefined ? undefined : words[end.index + 1];
	const isClosed = end === undefined || end.span >= 0 || /^(?:[,.;)–—]|who)$/.test(end.lower);
	return isClosed && !mention.isPlural && !/^(?:and|or|&)$/.test(next?.lower ?? '');
}

/** “The commander, who goes by the name Colonel Lee,” is Lee. */
export function aliasOf(words: readonly Word[], phrases: Phrases, role: Mention): Mention | undefined {
	const {to, sentence} = phrases.lastOf(role);
	const named = /^(?:is|was)$/.test(words[to]?.lower ?? '') ? phrases.from(to + 1) : undefined;
	// “The night’s youngest guest was the gardener Ann Lee”
	const begins = words[role.from - 1]?.sentence !== sentence;
	if (begins && named?.kind === 'full-name' && !named.isPossessive && named.sentence === sentence)
		return named;
	const from = words[to]?.text === ',' ? to + 1 : to;
	const ahead = words.slice(from, from + 8).filter(word => word.sentence === sentence && word.span < 0);
	const lead = alias.exec(ahead.map(({lower}) => lower).join(' '))?.[0].trimEnd();
	if (lead === undefined) return undefined;
	const at = from + lead.split(' ').length;
	// “The name Colonel Lee” is one phrase.
	return phrases.from(at) ?? phrases.from(at + (words[at + 2]?.lower === 'of' ? 3 : 2));
}

const alias =
	/^(?:who (?:goes|went|is known|was known) (?:only )?(?:by|as) |(?:also |better )?known (?:only )?(?:by|as) )/;

/** “Norvania minister rejects it”, which begins its line. */
export function isHeadlineRole(words: readonly Word[], {from, to, paragraph}: Mention): boolean {
	const before = words[from - 1];
	const begins =
		before?.paragraph !== paragraph ||
		(words[from - 2]?.paragraph !== paragraph && /^[*•–—-]$/.test(before.text));
	const isName = words[from]?.pos === 'PROPN';
	// “Norvania’s deputy minister”
	const isOwned = /^['’]s?$/.test(words[from + 1]?.text ?? '');
	return isName && (isOwned || (begins && to - from === 2));
}
