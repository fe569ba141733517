/** Who was present at what is to be a round, where the notes tell. */
import {listIn, type Plain} from '../notes/plain.ts';
import type {EventPlace} from './decision.ts';
import type {Desk} from './desk.ts';
import {namedSpeakers, occasionOf, partyOfSpeaker} from './names.ts';

export type Present = {
	readonly ids: readonly string[];
	/** Why these, where the notes do not say so themselves. */
	readonly because: string | undefined;
};

/** Parties that speak most, where nothing else tells. */
const most = 2;

export function presentAt(desk: Desk, {list, index}: EventPlace, value: Plain): Present | undefined {
	const {book, names} = desk;
	if (listIn(value, 'present').length > 0) return {ids: [], because: undefined};
	for (const round of book.list('rounds')) {
		const ids = listIn(round, 'present').flatMap(each => (typeof each === 'string' ? [each] : []));
		if (ids.length > 0) return {ids, because: 'as at another round'};
	}
	const there = partiesOf(desk, item => {
		const at = occasionOf(names, item);
		return at?.list === list && at.index === index;
	});
	if (there.length > 1) return {ids: there, because: 'who speak at it'};
	const all = partiesOf(desk, () => true).slice(0, most);
	return all.length === 0
		? undefined
		: {ids: all, because: 'who speak most in these notes: see whether that is so'};
}

/** Whose statements there are, those with the most first. */
function partiesOf(desk: Desk, isMeant: (item: Plain) => boolean): readonly string[] {
	const counts = new Map<string, number>();
	for (const {value} of desk.book.items) {
		if (!isMeant(value)) continue;
		for (const speaker of namedSpeakers(desk.names, listIn(value, 'who'))) {
			const id = partyOfSpeaker(desk, speaker);
			if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
		}
	}
	return [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}
