/** Which of several wordings is shown first: the one that is chosen, and for a join none of lower standing than another. */
import {passageText} from '../dossier/catalogue.ts';
import {strongestPassage} from '../dossier/strongest-passage.ts';
import type {Passage} from '../dossier/types.ts';
import {listIn} from '../notes/plain.ts';
import {fold} from '../text/fold.ts';
import {type Desk, type PlacedItem, type Planned, pinned, planned, refused, setIn} from './desk.ts';

const lowers: readonly string[] = ['translated', 'machine-translated', 'garbled', 'out-of-order'];

/** @param passage - that which is shown; where it leads already the next one shall. */
export function firstEdits(desk: Desk, at: PlacedItem, passage: number): Planned {
	const passages = at.item.built?.passages ?? [];
	if (passages.length < 2) return refused('It is printed in one place only: no other wording could lead.');
	const isFirst = passages[passage]?.id === at.item.built?.first.passage;
	const chosen = passages[isFirst ? (passage + 1) % passages.length : passage];
	if (chosen === undefined) return refused('This wording is gone from the notes.');
	// A source of which there are several is known by the first of them.
	const isKnown = passages.find(({source}) => source === chosen.source) === chosen;
	const said = `The wording of ${nameOfSource(desk, chosen.source)} leads.`;
	return planned(said, ...pinned(desk), setIn(at, 'first', isKnown ? chosen.source : chosen.id));
}

/**
 * What shall lead where statements become one, since what would by itself is a translation, or damaged, and another is
 * not: the longest of the strongest kind among those; or since it is a mere part of a longer one.
 *
 * @returns the source; undefined where what leads by itself may.
 */
export function leadingSource(desk: Desk, passages: readonly Passage[]): string | undefined {
	const isLow = (passage: Passage) => isLower(desk, passage);
	const own = strongestPassage(passages);
	const better = passages.filter(passage => !isLow(passage));
	if (own === undefined) return undefined;
	if (isLow(own)) return strongestPassage(better)?.source;
	// What a headline has of a sentence is no better for standing whole between its marks.
	const longer = better.filter(
		each => each.kind !== 'reported' && isPartOf(passageText(own), passageText(each)),
	);
	return longer.toSorted((a, b) => passageText(b).length - passageText(a).length)[0]?.source;
}

/** Whether a wording is all in a longer one, whatever its marks and capitals. */
export function isPartOf(words: string, longer: string): boolean {
	const [own, whole] = [words, longer].map(text =>
		fold(text)
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim(),
	);
	return (
		own !== undefined && whole !== undefined && whole.length > own.length && ` ${whole} `.includes(` ${own} `)
	);
}

function isLower({book}: Desk, {source, ...passage}: Passage): boolean {
	if ('translated' in passage && passage.translated === true) return true;
	return listIn(book.map('sources').get(source), 'quality').some(each => lowers.includes(String(each)));
}

export function nameOfSource({book}: Desk, id: string): string {
	const [name = id] = ['short', 'outlet'].flatMap(key => listIn(book.map('sources').get(id), key));
	return String(name);
}
