/** Scrolls that went beyond the end are brought back to it: only the frame knows how many lines there are. */
import {paneNamed} from '../state/panes.ts';
import {detailPane} from '../state/parts.ts';
import type {State} from '../state/state.ts';
import {type Frame, frameOf, withFrameOf} from './frame.ts';
import type {ViewProps} from './view-props.ts';

/** The state as it is drawn, so that the next key up is seen at once however often `G` or down was pressed. */
export function clampScroll(props: ViewProps): State {
	const {state} = props;
	const clamped = clampedIn(props, frameOf(props));
	return clamped === state ? state : withFrameOf(props, clamped);
}

function clampedIn({state, workspace}: ViewProps, frame: Frame): State {
	if (frame.kind === 'too-small') return state;
	const {popup} = state;
	if (popup !== undefined) {
		const most = frame.popup?.scroll?.most ?? 0;
		return 'scroll' in popup && popup.scroll > most ? {...state, popup: {...popup, scroll: most}} : state;
	}
	const isDetail = state.isSlide || paneNamed(workspace, state.focus).role === 'list';
	const name = isDetail ? detailPane : state.focus;
	const pane = paneNamed(workspace, name);
	const limits = frame.panes.find(placed => placed.pane === name)?.scroll;
	return limits === undefined || pane.role === 'list' ? state : pane.clampScroll(workspace, state, limits);
}
