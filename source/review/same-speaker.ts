/** Whether two statements are given to the same: a role without a name contradicts nobody of its party. */
import {listIn, type Plain, type PlainMap, textIn} from '../notes/plain.ts';
import {fold} from '../text/fold.ts';
import type {Desk} from './desk.ts';
import {type NamedSpeaker, namedSpeakers, partyOfSpeaker} from './names.ts';

/** Of what is joined the first keeps its speakers, unless the second says more of who they are. */
export type SpeakerRelation = 'same' | 'named by the second' | 'others';

export function relationOf(desk: Desk, first: PlainMap, second: PlainMap): SpeakerRelation {
	if (first.who === undefined || second.who === undefined) return 'same';
	const [mine, theirs] = [listIn(first, 'who'), listIn(second, 'who')];
	const [a, b] = [namedSpeakers(desk.names, mine), namedSpeakers(desk.names, theirs)];
	const keyOf = (known: readonly NamedSpeaker[], who: readonly Plain[]) =>
		JSON.stringify(known.length === who.length ? known : who);
	const [one, ...more] = mine;
	const [other, ...others] = theirs;
	const isAlone = one !== undefined && other !== undefined && more.length + others.length === 0;
	const ofRole = isAlone
		? relationOfOne({who: one, ...partyIn(desk, a)}, {who: other, ...partyIn(desk, b)})
		: undefined;
	return ofRole ?? (keyOf(a, mine) === keyOf(b, theirs) ? 'same' : 'others');
}

type One = {readonly who: Plain; readonly party: string | undefined; readonly hasPerson: boolean};

function partyIn(desk: Desk, [known = {}]: readonly NamedSpeaker[]): Omit<One, 'who'> {
	return {party: partyOfSpeaker(desk, known), hasPerson: known.person !== undefined};
}

/** @returns undefined where neither is a mere role of what may be one party. */
function relationOfOne(first: One, second: One): SpeakerRelation | undefined {
	const isOneParty = first.party === undefined || second.party === undefined || first.party === second.party;
	const [mine, theirs] = [roleIn(first.who), roleIn(second.who)];
	if (!isOneParty || (mine === undefined && theirs === undefined)) return undefined;
	// Two roles are one where one of them only says more; of these, that which says whose it is.
	if (mine !== undefined && theirs !== undefined) {
		if (!isWithin(mine, theirs)) return undefined;
		return first.party === undefined && second.party !== undefined ? 'named by the second' : 'same';
	}
	if (mine === undefined) return 'same';
	return second.hasPerson || first.party === undefined ? 'named by the second' : 'same';
}

/** The role of somebody of whom nothing else is said but perhaps a party. */
function roleIn(speaker: Plain): string | undefined {
	return textIn(speaker, 'person') === undefined ? textIn(speaker, 'role') : undefined;
}

/** Whether all words of one of two roles are in the other. */
function isWithin(first: string, second: string): boolean {
	const [a, b] = [wordsOf(first), wordsOf(second)];
	return a.every(word => b.includes(word)) || b.every(word => a.includes(word));
}

const small = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their']);

function wordsOf(role: string): readonly string[] {
	return fold(role)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(word => word !== '' && !small.has(word));
}
