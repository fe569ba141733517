/** What every view function is given: the dossier, the state, and the glyphs of this terminal. */
import {highlight} from '../search/match.ts';
import type {State} from '../state/state.ts';
import type {World} from '../state/world.ts';
import type {Glyphs} from './glyphs.ts';
import {highlighted, type Line, type Range, type Tone} from './spans.ts';

export type Scene = {
	readonly world: World;
	readonly state: State;
	readonly glyphs: Glyphs;
};

/** Where the filter's words stand in a text. */
export function matchesIn({world, state}: Scene, text: string): readonly Range[] {
	if (state.appliedFilter.trim() === '') return [];
	return highlight(world.index(), world.query(state.appliedFilter), text);
}

/** The text with the filter's words standing out. */
export function withMatches(scene: Scene, text: string, tone: Tone = 'plain'): Line {
	return highlighted(text, matchesIn(scene, text), tone);
}
