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
};

/** What is said of each quotation that may be the same as another, by its place. */
export function proposalsIn({
	alike,
	retold,
	quotes,
	people,
}: Proposals): ReadonlyMap<number, readonly string[]> {
	const found = new Map<number, string[]>();
	const propose = (
		first: number,
		second: number,
		why: (words: string, one: PlacedUtterance, other: PlacedUtterance) => string,
	) => {
		for (const [at, than] of [
			[first, second],
			[second, first],
		] as const) {
			const [one, other] = [quotes[at], quotes[than]];
			const said = found.get(at) ?? [];
			if (one === undefined || other === undefined || said.length >= mostProposals) continue;
			const words = `“${short(wordsOf(other))}” in ${other.source.id}`;
			// What letters tell goes before what words do.
			if (!said.some(each => each.includes(words))) said.push(`Perhaps ${why(words, one, other)}`);
			found.set(at, said);
		}
	};
	for (const {first, second, likeness} of alike)
		propose(first, second, (words, one, other) => {
			const [mine, theirs] = [nameOf(one, people), nameOf(other, people)];
			const differs =
				mine === undefined || theirs === undefined || mine === theirs
					? ''
					: `, where it is ${theirs} who speaks`;
			return `the same as ${words}${differs} (${likeness.toFixed(2)} alike).`;
		});
	for (const {first, second, shared, isDated} of retold)
		propose(
			first,
			second,
			words =>
				`${words} says it in other words, as another translation does: the same speaker${isDated ? ', days that are near' : ''}, and in both ${several(shared, 5)}.`,
		);
	return found;
}

/** What is said of one quotation that may be the same as others, at most. */
export const mostProposals = 3;

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
