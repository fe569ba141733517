/** The name by which a page names a speaker beside the quoted words. */

import type {Speaker} from '../dossier/types.ts';
import {type Folded, fold, foldWithOrigin} from '../text/fold.ts';
import type {TextRange} from '../text/range.ts';
import type {NotesContext} from './context.ts';

/** Units before and after the words in which a name counts as standing by them; never beyond the paragraph. */
const reach = 300;

type Near = {readonly name: string; readonly speaker: Speaker};

/**
 * The nearest name in the same paragraph, outside the words themselves, if it is one of the speakers': where somebody
 * else's stands nearer, the page may mean that one, and nothing is said.
 */
export function nearName(
	context: NotesContext,
	source: string,
	segments: readonly TextRange[],
	speakers: readonly Speaker[],
): Near | undefined {
	const text = context.articles.get(source)?.text;
	const [first, last] = [segments[0], segments.at(-1)];
	if (text === undefined || first === undefined || last === undefined) return undefined;
	const opening = Math.max(text.lastIndexOf('\n\n', first.start) + 1, first.start - reach);
	const paragraph = text.indexOf('\n\n', last.end);
	const closing = Math.min(paragraph < 0 ? text.length : paragraph, last.end + reach);
	const parts = [
		{
			text: text.slice(opening, first.start),
			distance: (at: number, length: number) => first.start - opening - at - length,
		},
		...segments.slice(1).map((segment, index) => ({
			text: text.slice(segments[index]?.end ?? segment.start, segment.start),
			distance: () => 0,
		})),
		{text: text.slice(last.end, closing), distance: (at: number) => at},
	];
	const spellings = [...spellingsOf(context, speakers), ...others(context, speakers)];
	const candidates = parts.flatMap(part => {
		const folded = foldWithOrigin(part.text, false);
		return spellings.flatMap(({name, speaker}) =>
			placesOf(folded, name).map(({start, end}) => ({
				name: part.text.slice(start, end),
				speaker,
				distance: part.distance(start, end - start),
			})),
		);
	});
	const [nearest] = candidates.toSorted((a, b) => a.distance - b.distance || b.name.length - a.name.length);
	return nearest?.speaker === undefined ? undefined : {name: nearest.name, speaker: nearest.speaker};
}

type Spelling = {readonly name: string; readonly speaker: Speaker | undefined};

function spellingsOf({people, parties}: NotesContext, speakers: readonly Speaker[]): readonly Spelling[] {
	return speakers.flatMap((speaker): readonly Spelling[] => {
		if ('role' in speaker) return [{name: speaker.role, speaker}];
		const known = 'person' in speaker ? people.get(speaker.person) : parties.get(speaker.party);
		if (known === undefined) return [];
		const family = 'family_name' in known ? [known.family_name] : [];
		const names = [known.name, ...family, ...(known.other_names ?? []).map(({name}) => name)];
		return [...new Set(names)].map(name => ({name, speaker}));
	});
}

/** People who do not speak here; a party is named in many sentences that are not its own. */
function others({people}: NotesContext, speakers: readonly Speaker[]): readonly Spelling[] {
	const speaking = new Set(speakers.map(speaker => ('person' in speaker ? speaker.person : undefined)));
	return [...people.values()]
		.filter(({id}) => !speaking.has(id))
		.map(({family_name}) => ({name: family_name, speaker: undefined}));
}

/** Where a name stands, with or without its accents. */
function placesOf({text, origin}: Folded, spelling: string): readonly TextRange[] {
	const name = fold(spelling, false);
	const places: TextRange[] = [];
	if (name === '') return places;
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
		if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + name.length] ?? ' '))
			places.push({start: origin[at] ?? 0, end: origin[at + name.length] ?? 0});
	return places;
}

const letter = /[\p{L}\p{N}]/u;
