/** What quotations of several articles have to do with each other, as a draft says it. */

import {severalOf} from '../text/in-series.ts';
import type {DraftPeople} from './draft-people.ts';
import {type PlacedUtterance, personOf, short, utteranceWords} from './placed.ts';
import {leastConfidence} from './prepare-article.ts';
import type {Retranslation} from './retranslations.ts';
import type {Pair} from './utterances.ts';

type Proposals = {
	readonly alike: readonly Pair[];
	readonly retold: readonly Retranslation[];
	readonly quotes: readonly PlacedUtterance[];
	readonly people: DraftPeople;
	/** The first of those that are one utterance with a quotation. */
	readonly firstOf: (at: number) => number;
};

/** What is said of each utterance that may be the same as another, each once, by the place of its first quotation. */
export function proposalsIn({
	alike,
	retold,
	quotes,
	people,
	firstOf,
}: Proposals): ReadonlyMap<number, readonly string[]> {
	const found = new Map<number, Map<number, string>>();
	const propose = (
		first: number,
		second: number,
		why: (words: string, one: PlacedUtterance, other: PlacedUtterance, isFirst: boolean) => string,
	) => {
		for (const [at, than] of [
			[first, second],
			[second, first],
		] as const) {
			const [one, other] = [quotes[at], quotes[than]];
			const [own, theirs] = [firstOf(at), firstOf(than)];
			const said = found.get(own) ?? new Map<number, string>();
			// What letters tell goes before what words do.
			if (one === undefined || other === undefined || own === theirs || said.has(theirs)) continue;
			if (said.size >= mostProposals) continue;
			const words = `“${short(utteranceWords(other))}” in ${other.source.id}`;
			said.set(theirs, why(words, one, other, at === first));
			found.set(own, said);
		}
	};
	for (const {first, second, likeness, container} of alike)
		propose(first, second, (words, one, other, isFirst) => {
			const [mine, theirs] = [nameOf(one, people), nameOf(other, people)];
			const differs =
				mine === undefined || theirs === undefined || mine === theirs
					? ''
					: `, where it is ${theirs} who speaks`;
			if (container === undefined)
				return `Perhaps the same as ${words}${differs} (${likeness.toFixed(2)} alike).`;
			const isAround = (container.is === 'first') === isFirst;
			const [around, inside] = container.isWhole
				? ['It contains', 'It stands within']
				: ['It contains most of', 'Most of it stands within'];
			return `${isAround ? around : inside} ${words}${differs}.`;
		});
	for (const {first, second, shared, isDated} of retold)
		propose(
			first,
			second,
			words =>
				`Perhaps ${words} says it in other words, as another translation does: the same speaker${isDated ? ', days that are near' : ''}, and in both ${severalOf(shared, 5)}.`,
		);
	return new Map([...found].map(([at, said]) => [at, [...said.values()]]));
}

/** What is said of one quotation that may be the same as others, at most. */
const mostProposals = 3;

/** What articles that give the same words to different speakers say of them. */
export type Clash = {
	/** To whom each gives them. */
	readonly reasons: readonly string[];
	/** Which of the quotations are read otherwise than most and not surely, where the others are right all the same. */
	readonly doubted: ReadonlySet<PlacedUtterance>;
	/** How sure the speaker may be. */
	readonly atMost: number;
	/** Nobody is the speaker before a person has looked. */
	readonly isOpen: boolean;
};

const agreed: Clash = {reasons: [], doubted: new Set(), atMost: 1, isOpen: false};

type Claim = {
	readonly name: string;
	readonly articles: Set<string>;
	/** Of these, those whose reading is sure. */
	readonly sure: Set<string>;
	readonly members: PlacedUtterance[];
	most: number;
};

/** From here on a reading is sure. */
const sureFrom = 0.8;

/** To whom each article gives words, where it is not the same everywhere. */
export function clashOf(members: readonly PlacedUtterance[], people: DraftPeople): Clash {
	const claims = claimsOf(members, people);
	if (claims.length < 2) return agreed;
	const kept = keptOf(claims);
	const others = claims.filter(claim => claim !== kept);
	const parts = (kept === undefined ? claims : [kept]).slice(0, mostSpeakers).map(({name, articles}, at) => {
		const lead = severalOf([...articles]);
		return at > 0
			? `${lead} to ${name}`
			: `${lead} ${articles.size > 1 ? 'give' : 'gives'} these words to ${name}`;
	});
	if (kept === undefined) {
		const more = claims.length > mostSpeakers ? `, others to ${claims.length - mostSpeakers} more` : '';
		return {...agreed, reasons: [`${parts.join(', ')}${more}.`], atMost: 0.6, isOpen: true};
	}
	const perhaps = others
		.slice(0, mostSpeakers)
		.map(({name, articles}) => `${severalOf([...articles])} perhaps to ${name}`);
	const isHeld = others.some(({most}) => most >= leastConfidence);
	return {
		reasons: [`${parts.join('')}, ${perhaps.join(', ')}, which is read there less surely.`],
		doubted: new Set(others.flatMap(claim => claim.members)),
		atMost: isHeld ? 0.75 : 1,
		isOpen: false,
	};
}

/** Whose claim holds: the only one that is no mere guess, or that of several sure articles against none. */
function keptOf(claims: readonly Claim[]): Claim | undefined {
	const [only, ...rest] = claims.filter(({most}) => most >= leastConfidence);
	if (only !== undefined && rest.length === 0) return only;
	const [sure, ...more] = claims.filter(claim => claim.sure.size > 0);
	return more.length === 0 && (sure?.sure.size ?? 0) > 1 ? sure : undefined;
}

function claimsOf(members: readonly PlacedUtterance[], people: DraftPeople): readonly Claim[] {
	const claims = new Map<string, Claim>();
	for (const placed of members) {
		const {who, confidence} = placed.utterance;
		if (who === undefined || who.kind === 'role') continue;
		const person = personOf(placed);
		const key = who.kind === 'person' ? people.idOf(person ?? '') : (who.party ?? who.name);
		const name = nameOf(placed, people) ?? 'nobody';
		const known = claims.get(key) ?? {name, articles: new Set(), sure: new Set(), members: [], most: 0};
		claims.set(key, known);
		known.articles.add(placed.source.id);
		if (confidence >= sureFrom) known.sure.add(placed.source.id);
		known.members.push(placed);
		known.most = Math.max(known.most, confidence);
	}
	return [...claims.values()];
}

/** Of those who are given the same words so many are told. */
const mostSpeakers = 4;

/** Who is thought to say it, whoever that has been found to be. */
function nameOf(placed: PlacedUtterance, people: DraftPeople): string | undefined {
	const {who} = placed.utterance;
	return who === undefined || who.kind !== 'person' ? who?.name : people.nameOf(personOf(placed) ?? '');
}
