/** Who bears a role that no name stands in: “The mill’s owner said so. “…,” Ann Lee told us”; “her father, Petr, said”. */
import type {Word} from './article.ts';
import {isPronoun, type Mention} from './mentions.ts';
import type {Phrases} from './phrases.ts';
import {cueStrength, roles} from './words.ts';

/** Mentions after a role within which its bearer is named, and words after it within which its verb stands. */
const [mentionsAhead, verbAhead] = [10, 14];

/** Of these there may be many, or they are no persons: their one-word neighbour is no person’s name. */
const bodiesOrSides =
	/^(?:ally|rival|neighbou?r|partner|opponent|member|critic|guest|host|union|unions|police|delegation|supporter|monitor|observer|owner|source|guard|leader)$/;

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
		const isOne = kind === 'role' && !isPlural && isThe && !crowds.test(noun);
		return isOne && (this.broughtIn.get(noun) ?? index) >= index;
	}

	/**
	 * Who is named right after a role that speaks without a name, and speaks too: as reports begin that tell at first only
	 * what somebody is.
	 */
	announcedBy(role: Mention): Mention | undefined {
		const {words, mentions} = this;
		if (!this.isUntold(role) || !speaks(words, role)) return undefined;
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

const crowds = /^(?:union|unions|police|delegation|delegations|people|ceo|cfo|coo|mp|mep)$/;

/** Whether a verb of saying follows in the sentence, or “according to” goes before. */
function speaks(words: readonly Word[], {from, to, sentence}: Mention): boolean {
	if (words[from - 1]?.lower === 'to' && words[from - 2]?.lower === 'according') return true;
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

/** What ends right before a phrase that is set apart: Lee, her deputy. */
export function beforeComma(words: readonly Word[], phrases: Phrases, {from}: Mention): Mention | undefined {
	const mark = words[from - 1];
	return mark !== undefined && /^[,(–—]$/.test(mark.text) ? phrases.until(mark.index) : undefined;
}

/** “Lee, the envoy, left”: between commas, and no list. */
export function isSetApart(words: readonly Word[], phrases: Phrases, mention: Mention): boolean {
	const end = words[phrases.endOfRole(mention).to];
	const next = end === undefined ? undefined : words[end.index + 1];
	const isClosed = end === undefined || end.span >= 0 || /^(?:[,.;)–—]|who)$/.test(end.lower);
	return isClosed && !mention.isPlural && !/^(?:and|or|&)$/.test(next?.lower ?? '');
}
