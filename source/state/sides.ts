/** Where the panes beside the lists stand, which tell of what is selected in the list in use. */
import type {PaneName} from './parts.ts';
import type {Rect} from './rect.ts';

/** Below that list or next to it, or apart from both, on a wide screen alone. */
export type SidePlace = 'by-list' | 'apart';

export type SideFacts = {
	readonly focus: PaneName;
	/** Those that are shown, in their order. */
	readonly sides: readonly {readonly pane: PaneName; readonly place: SidePlace}[];
};

export type PlacedRect = {readonly pane: PaneName; readonly rect: Rect};

/** The fewest rows of one of several that stand under each other. */
const leastOfSide = 7;

export function sidesAt({sides}: SideFacts, place: SidePlace): readonly PaneName[] {
	return sides.filter(side => side.place === place).map(({pane}) => pane);
}

export function isByListShown(facts: SideFacts): boolean {
	return sidesAt(facts, 'by-list').length > 0;
}

/** Whether the focus is on a pane of that place. */
export function isAt(facts: SideFacts, place: SidePlace): boolean {
	return sidesAt(facts, place).includes(facts.focus);
}

/** The panes of a place under each other: that in use, and the first for which there is height. */
export function placeSides(facts: SideFacts, place: SidePlace, rect: Rect): readonly PlacedRect[] {
	const all = sidesAt(facts, place);
	const first = all.toSorted((a, b) => Number(b === facts.focus) - Number(a === facts.focus));
	const open = new Set(first.slice(0, Math.max(1, Math.floor(rect.rows / leastOfSide))));
	const panes = all.filter(pane => open.has(pane));
	const edges = [...panes, undefined].map((_, at) => rect.y + Math.round((rect.rows * at) / panes.length));
	return panes.map((pane, at) => {
		const [y = rect.y, end = rect.y + rect.rows] = [edges[at], edges[at + 1]];
		return {pane, rect: {...rect, y, rows: end - y}};
	});
}
