/** A statement that is none: out of the notes, its words remembered as nobody's speech, and what it alone bore out. */
import type {FlowValue, NotesEdit} from '../notes/edit.ts';
import {isPlainMap, listIn, textIn} from '../notes/plain.ts';
import {overlaps, type TextRange} from '../text/range.ts';
import {type Desk, idOf, type PlacedItem, type Planned, planned, removal, withdrawn} from './desk.ts';
import {rejected} from './heard.ts';
import {nameOrId} from './names.ts';
import {isDraft} from './noted-item.ts';
import {
	articleFor,
	type LocatedPassage,
	passagesIn,
	placedSegments,
	spotAt,
	takenApart,
	withBuilt,
} from './passages.ts';
import {partiesAndIssues} from './position.ts';

export function rejectEdits(desk: Desk, at: PlacedItem): Planned {
	const unspoken = unspokenIn(desk, at);
	const out = isDraft(at.item)
		? 'Rejected: it is out of the notes'
		: 'What was accepted is out of the notes (Backspace brings it back)';
	const said = unspoken.length === 0 ? out : `${out}, its words stand under not-speech`;
	const lost = notBorneOut(desk, at).map(each => `; no statement bears out ${each} any more`);
	return planned(
		`${said}${lost.join('')}.`,
		...withdrawn(desk, at),
		...removal(at),
		...remembered(desk, unspoken),
	);
}

function remembered({book}: Desk, unspoken: readonly FlowValue[]): readonly NotesEdit[] {
	const {length} = book.list('not-speech');
	if (unspoken.length === 0) return [];
	return length === 0
		? [{do: 'set', path: ['not-speech'], value: unspoken}]
		: unspoken.map((value, place) => ({do: 'insert', path: ['not-speech'], at: length + place, value}));
}

/** The words that stood between marks, but those that another statement has as well. */
function unspokenIn(desk: Desk, {item}: PlacedItem): readonly FlowValue[] {
	return (withBuilt(item) ?? []).flatMap(([noted, passage]): readonly FlowValue[] => {
		const isQuoted = passage.kind !== 'reported';
		const placed = isQuoted ? placedSegments(takenApart(noted.value).segments, passage) : undefined;
		const article = articleFor(desk, noted.source);
		return (placed ?? [])
			.filter(({start, end}, at) => {
				const exact = passage.kind === 'reported' ? '' : (passage.segments[at]?.exact ?? '');
				return !isElsewhere(desk, item, {noted: noted.source, source: passage.source, start, end, exact});
			})
			.flatMap(({value, start, end}): readonly FlowValue[] => {
				const spot = article === undefined ? value : spotAt(article, start, end);
				return wordUnspoken(noted, spot);
			});
	});
}

function wordUnspoken({source}: LocatedPassage, spot: ReturnType<typeof spotAt>): readonly FlowValue[] {
	if (typeof spot === 'string') return [{in: source, words: spot, because: rejected}];
	return isPlainMap(spot) ? [{in: source, ...spot, because: rejected}] : [];
}

type PrintedWords = TextRange & {
	/** The source as the notes name it, and by its id. */
	readonly noted: string;
	readonly source: string;
	readonly exact: string;
};

function isElsewhere({book}: Desk, own: PlacedItem['item'], place: PrintedWords): boolean {
	const {noted, source, exact} = place;
	return book.items.some(item => {
		if (item === own) return false;
		// What is left out since two quote the same words has no place.
		if (item.built === undefined)
			return passagesIn(item.value).some(
				each =>
					each.source === noted && JSON.stringify(each.value).includes(JSON.stringify(exact).slice(1, -1)),
			);
		return item.built.passages.some(
			passage => passage.source === source && passage.segments.some(segment => overlaps(segment, place)),
		);
	});
}

/** Positions for which it was the only evidence, as `Norvania on Quota`. */
function notBorneOut(desk: Desk, at: PlacedItem): readonly string[] {
	const {book, names} = desk;
	const id = idOf(at.item);
	const own = partiesAndIssues(desk, at);
	return book.list('positions').flatMap(position => {
		const party = names.resolve(['party'], textIn(position, 'party') ?? '', 'party');
		const issue = names.resolve(['issue'], textIn(position, 'on') ?? '', 'issue');
		if (!party.ok || !issue.ok) return [];
		const given = listIn(position, 'evidence').map(String);
		const isOn = ({parties, issues}: typeof own) => parties.includes(party.id) && issues.includes(issue.id);
		const bore = given.length > 0 ? id !== undefined && given.includes(id) : isOn(own);
		if (!bore || given.length > 1) return [];
		// Where nothing is given, what else the party says on it bears it out.
		const isLeft = book.items.some(
			(item, index) => item !== at.item && isOn(partiesAndIssues(desk, {item, index})),
		);
		if (isLeft) return [];
		return [
			`${nameOrId(party.id, book.map('parties').get(party.id))} on ${nameOrId(issue.id, book.map('issues').get(issue.id))}`,
		];
	});
}
