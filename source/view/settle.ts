/** Scrolls that went beyond the end are brought back to it: only the frame knows how many lines there are. */
import {isSelectionKnown, selectPageScroll} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {frameOf} from './frame.ts';
import type {Scene} from './scene.ts';

/** The state as it is drawn, so that the next key up is seen at once however often `G` or down was pressed. */
export function settle(scene: Scene): State {
	const {state, world} = scene;
	const frame = frameOf(scene);
	if (frame.kind === 'too-small') return state;
	const {popup} = state;
	if (popup !== undefined) {
		const most = frame.popup?.scroll?.most ?? 0;
		return 'scroll' in popup && popup.scroll > most ? {...state, popup: {...popup, scroll: most}} : state;
	}
	if (state.focus === 'page' && !state.isSlide) {
		const by = selectPageScroll(world, state);
		const scroll = frame.panes.find(({pane}) => pane === 'page')?.scroll ?? {least: 0, most: 0};
		const settled = Math.max(scroll.least, Math.min(by, scroll.most));
		return settled === by ? state : {...state, pageScroll: {...state.pageScroll, by: settled}};
	}
	// Of what is still being looked for nobody knows how long it is.
	if (!state.isSlide && state.subject === 'quotes' && !isSelectionKnown(world, state)) return state;
	const scroll = frame.panes.find(({pane}) => pane === 'detail')?.scroll;
	return scroll !== undefined && state.scroll > scroll.most ? {...state, scroll: scroll.most} : state;
}
