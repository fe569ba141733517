/** How far a text beside the lists is scrolled, see `State.scrolled`: one that tells of something else begins where it begins. */
import type {PaneName} from './parts.ts';
import type {State} from './state.ts';

/** @param of - what the pane tells of, in words that tell it from anything else. */
export function scrolledBy({scrolled}: Pick<State, 'scrolled'>, pane: PaneName, of: string): number {
	const last = scrolled.get(pane);
	return last?.of === of ? last.by : 0;
}

export function scrollTo(state: State, pane: PaneName, of: string, by: number): State {
	return {...state, scrolled: new Map([...state.scrolled, [pane, {of, by}]])};
}
