/** What quotations of several articles have to do with each other, as a draft says it. */
import type {DraftPeople} from './draft-people.ts';
import {several} from './draft-summary.ts';
import {type PlacedUtterance, personOf, short, wordsOf} from './placed.ts';
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
			const words = `“${short(wordsOf(other))}” in ${other.source.id}`;
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
				`Perhaps ${words} says it in other words, as another translation does: the same speaker${isDated ? ', days that are near' : ''}, and in both ${several(shared, 5)}.`,
		);
	return new Map([...found].map(([at, said]) => [at, [...said.values()]]));
}

/** What is said of one quotation that may be the same as others, at most. */
const mostProposals = 3;

/** To whom each article gives words, where it is not the same everywhere. */
export function clashOf(members: readonly PlacedUtterance[], people: DraftPeople): readonly string[] {
	const speakers = new Map<string, {readonly name: string; readonly articles: Set<string>}>();
	for (const placed of members) {
		const {who} = placed.utterance;
		if (who === undefined || who.kind === 'role') continue;
		const person = personOf(placed);
		const key = who.kind === 'person' ? people.idOf(person ?? '') : (who.party ?? who.name);
		const name = nameOf(placed, people) ?? 'nobody';
		const known = speakers.get(key) ?? {name, articles: new Set<string>()};
		speakers.set(key, known);
		known.articles.add(placed.source.id);
	}
	const given = [...speakers.values()];
	if (given.length < 2) return [];
	const parts = given.slice(0, mostSpeakers).map(({name, articles}, at) => {
		const lead = several([...articles]);
		return at > 0
			? `${lead} to ${name}`
			: `${lead} ${articles.size > 1 ? 'give' : 'gives'} these words to ${name}`;
	});
	const more = given.length > mostSpeakers ? `, others to ${given.length - mostSpeakers} more` : '';
	return [`${parts.join(', ')}${more}.`];
}

/** Of those who are given the same words so many are told. */
const mostSpeakers = 4;

/** Who is thought to say it, whoever that has been found to be. */
function nameOf(placed: PlacedUtterance, people: DraftPeople): string | undefined {
	const {who} = placed.utterance;
	return who === undefined || who.kind !== 'person' ? who?.name : people.nameOf(personOf(placed) ?? '');
}
