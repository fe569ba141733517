/** Scrolls that went beyond the end are brought back to it: only the view knows how many lines there are. */
import {arrange, type Rect} from '../state/layout.ts';
import {layoutFacts} from '../state/move.ts';
import {isSelectionKnown, selectPageScroll} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {viewDetail} from './detail-view.ts';
import {viewPage} from './page-view.ts';
import {viewPopup} from './popup-view.ts';
import type {Scene} from './scene.ts';

/** The state as it is drawn, so that the next key up is seen at once however often `G` or down was pressed. */
export function settle(scene: Scene): State {
	const {state, world} = scene;
	const {popup} = state;
	const isScrolled =
		popup === undefined ? state.scroll > 0 || state.focus === 'page' : 'scroll' in popup && popup.scroll > 0;
	if (!isScrolled) return state;
	const layout = arrange(layoutFacts(world, state));
	if (layout.kind === 'too-small') return state;
	if (popup === undefined) {
		if (state.focus === 'page')
			return settlePage(scene, layout.panes.find(({pane}) => pane === 'page')?.rect);
		// Of what is still being looked for nobody knows how long it is.
		if (state.subject === 'quotes' && !isSelectionKnown(world, state)) return state;
		const rect = layout.panes.find(({pane}) => pane === 'detail')?.rect;
		if (rect === undefined) return state;
		const {most} = viewDetail(scene, rect.columns - 4, rect.rows - 2);
		return state.scroll > most ? {...state, scroll: most} : state;
	}
	const {most = 0} = viewPopup(scene, popup, layout.body.columns - 4, layout.body.rows - 2);
	return 'scroll' in popup && popup.scroll > most ? {...state, popup: {...popup, scroll: most}} : state;
}

function settlePage(scene: Scene, rect: Rect | undefined): State {
	const {state, world} = scene;
	const by = selectPageScroll(world, state);
	if (rect === undefined || by === 0) return state;
	const {least, most} = viewPage(scene, rect.columns - 4, rect.rows - 2);
	const settled = Math.max(least, Math.min(by, most));
	return settled === by ? state : {...state, pageScroll: {...state.pageScroll, by: settled}};
}
