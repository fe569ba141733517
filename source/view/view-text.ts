/** What is seen as plain text, for the clipboard: an event, positions, a comparison, a slide. */
import {hasWordings, selectEntry} from '../state/selectors.ts';
import {selectTelling} from '../state/story.ts';
import {describe} from './detail-view.ts';
import {viewPositions} from './positions-view.ts';
import type {Scene} from './scene.ts';
import {type Line, lineText} from './spans.ts';
import {viewSlide} from './story-view.ts';

/** Wide enough for side by side, and for a mail. */
const columns = 76;
const mostRows = 2000;

/** @returns undefined where a quote is in front, which is copied with who said it instead. */
export function textOfView(scene: Scene): {readonly text: string; readonly what: string} | undefined {
	const {state, world} = scene;
	const whole = {...scene, state: {...state, scroll: 0}};
	if (state.isSlide && selectTelling(world, state) !== undefined) {
		const {title, lines} = viewSlide(whole, columns, mostRows);
		return {text: written(title, lines), what: 'the slide'};
	}
	switch (state.subject) {
		case 'schedule': {
			const {title, lines} = describe(whole, columns);
			return {text: written(title, lines), what: 'the event'};
		}
		case 'positions': {
			if (state.positionsView === 'matrix') {
				const {title, lines} = describe(whole, columns);
				return {text: written(title, lines), what: 'the positions of this cell'};
			}
			const {lines} = viewPositions(whole, columns, mostRows);
			const what = state.positionsView === 'facing' ? 'the two parties side by side' : 'the positions';
			return {text: written('', lines), what};
		}
		case 'quotes': {
			const entry = selectEntry(world, state);
			if (!state.isComparing || entry === undefined || !hasWordings(entry)) return undefined;
			const {title, lines} = describe(whole, columns);
			return {text: written(title, lines), what: 'the comparison'};
		}
	}
}

/** Spans are harmless already. */
function written(title: string, lines: readonly Line[]): string {
	const texts = lines.map(each => lineText(each).trimEnd());
	const margin = Math.min(...texts.filter(text => text !== '').map(text => text.search(/\S/)));
	const body = texts.map(text => text.slice(Number.isFinite(margin) ? margin : 0)).join('\n');
	return title === '' ? body.trim() : `${title}\n\n${body.trim()}`;
}
