/** What every view function is given: the dossier, the state, and the glyphs of this terminal. */
import {type Entry, passageText} from '../dossier/catalogue.ts';
import type {Passage} from '../dossier/types.ts';
import type {FieldName} from '../engine/fields.ts';
import {selectAnswer} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import type {World} from '../state/world.ts';
import type {Glyphs} from './glyphs.ts';
import type {QuoteColumns} from './quote-columns.ts';
import {highlighted, type Line, type Range, type Tone} from './spans.ts';

export type Scene = {
	readonly world: World;
	readonly state: State;
	readonly glyphs: Glyphs;
	/** The columns of the list of quotes; the usual ones unless others are handed in. */
	readonly quoteColumns?: QuoteColumns | undefined;
};

/** Where the filter's words were found in a text of an entry; nowhere in an entry that is not shown. */
export function matchesIn(
	{world, state}: Scene,
	entry: Entry,
	field: FieldName,
	text: string,
): readonly Range[] {
	const matches = selectAnswer(world, state).matches(entry.statement.id) ?? [];
	return matches.find(match => match.field === field && match.text === text)?.ranges ?? [];
}

/** Where they were found in the words of a passage, as `passageText` gives them. */
export function matchesInPassage(scene: Scene, entry: Entry, passage: Passage): readonly Range[] {
	return matchesIn(scene, entry, passage.kind === 'reported' ? 'summary' : 'words', passageText(passage));
}

/** The words of a passage with those found standing out. */
export function withMatches(scene: Scene, entry: Entry, passage: Passage, tone: Tone = 'plain'): Line {
	return highlighted(passageText(passage), matchesInPassage(scene, entry, passage), tone);
}

/** The ranges, or what of them lies in `[start, end)`, counted from its start. */
export function rangesWithin(ranges: readonly Range[], start: number, end: number): readonly Range[] {
	return ranges
		.map(range => ({start: Math.max(0, range.start - start), end: Math.min(range.end, end) - start}))
		.filter(range => range.end > range.start);
}
