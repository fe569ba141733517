/** Who was present at what is to be a round, where the notes tell. */
import {namesListed} from '../dossier/fact-line.ts';
import {notGiven} from '../dossier/not-given.ts';
import {listIn, type Plain} from '../notes/plain.ts';
import type {EventPlace, Refused} from './decision.ts';
import {type Desk, refused} from './desk.ts';
import {namedSpeakers, nameOrId, occasionOf, partyOfSpeaker} from './names.ts';

export type Present = {
	readonly ids: readonly string[];
	/** Why these, where the notes do not say so themselves. */
	readonly because: string | undefined;
};

export function presentAt(desk: Desk, {list, index}: EventPlace, value: Plain): Present | undefined {
	const {book, names} = desk;
	if (listIn(value, 'present').length > 0) return {ids: [], because: undefined};
	const there = partiesOf(desk, item => {
		const at = occasionOf(names, item);
		return at?.list === list && at.index === index;
	});
	// Whoever was at another round, or speaks most, need not have been at this one.
	if (there.length === 0) return undefined;
	for (const round of book.list('rounds')) {
		const ids = listIn(round, 'present').flatMap(each => (typeof each === 'string' ? [each] : []));
		if (there.every(id => ids.includes(id)))
			return {ids, because: `as at another round${ids.length > there.length ? `: ${mend}` : ''}`};
	}
	return {ids: there, because: there.length > 1 ? 'who speak at it' : `who alone speaks at it: ${mend}`};
}

const mend = 'see whether that is so (F, present:)';

/** Who was present, as a person says it: parties and people of the notes by their names. */
export function presentRead(
	{book, names}: Desk,
	list: EventPlace['list'],
	line: string,
): readonly string[] | Refused {
	const listed = namesListed(line);
	if (listed.length === 0 && list === 'rounds') return refused('A round has parties that were present.');
	const ids: string[] = [];
	for (const name of listed) {
		const found = names.resolve(['party', 'person'], name, 'person or party');
		if (!found.ok)
			return refused(
				found.complaint?.code === 'several-names'
					? `“${name}” may be ${found.complaint.ids.join(' or ')}: which is meant?`
					: `Nobody is called “${name}”: there are ${partyNames(book).join(', ')}.`,
			);
		if (!ids.includes(found.id)) ids.push(found.id);
	}
	return ids;
}

function partyNames(book: Desk['book']): readonly string[] {
	return [...book.map('parties')].flatMap(([id, party]) => (id === notGiven ? [] : [nameOrId(id, party)]));
}

/** Whose statements there are, those with the most first; whose side is not given is on none. */
function partiesOf(desk: Desk, isMeant: (item: Plain) => boolean): readonly string[] {
	const counts = new Map<string, number>();
	for (const {value} of desk.book.items) {
		if (!isMeant(value)) continue;
		for (const speaker of namedSpeakers(desk.names, listIn(value, 'who'))) {
			const id = partyOfSpeaker(desk, speaker);
			if (id !== undefined && id !== notGiven) counts.set(id, (counts.get(id) ?? 0) + 1);
		}
	}
	return [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}
