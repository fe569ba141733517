/**
 * What the person changed, and nothing else: everything shown is derived from this and the dossier by the
 * selectors. One value, replaced by `update`.
 */

export type ListPane = 'schedule' | 'positions' | 'quotes';
export type Pane = ListPane | 'detail';
export type Order = 'date' | 'speaker' | 'party' | 'relevance';

export const orders: readonly Order[] = ['date', 'speaker', 'party', 'relevance'];

/** A line of text being edited; the cursor is a UTF-16 offset. */
export type Input = {readonly text: string; readonly cursor: number};

/** A cell of the matrix; `party: null` is the issue's own row head, `issue: null` the party's column head. */
export type Cell = {readonly issue: string | null; readonly party: string | null};

export type Popup =
	| {readonly kind: 'help'; readonly input: Input; readonly scroll: number}
	| {readonly kind: 'palette'; readonly input: Input; readonly index: number}
	| {readonly kind: 'discrepancies'; readonly index: number; readonly scroll: number}
	| {readonly kind: 'sources'; readonly index: number; readonly scroll: number}
	| {readonly kind: 'export'; readonly index: number};

export type Message = {readonly tone: 'plain' | 'good' | 'bad'; readonly text: string};

/** What `-` goes back to. */
export type View = {
	readonly filter: string;
	readonly order: Order;
	readonly isReportedShown: boolean;
	readonly focus: Pane;
	readonly subject: ListPane;
	readonly zoom: Pane | undefined;
};

export type State = {
	readonly size: {readonly columns: number; readonly rows: number};
	readonly focus: Pane;
	/** The list whose selection the detail shows: the list focused last. */
	readonly subject: ListPane;
	readonly zoom: Pane | undefined;
	readonly isDetailShown: boolean;
	readonly popup: Popup | undefined;
	readonly filter: Input;
	readonly isFiltering: boolean;
	/** The completion chosen with Tab, by its place in the list; undefined before the first Tab. */
	readonly completion: {readonly base: Input; readonly index: number} | undefined;
	/** The last filter that could be understood; it says which rows are shown. */
	readonly appliedFilter: string;
	readonly order: Order;
	readonly isReportedShown: boolean;
	readonly event: string | undefined;
	readonly cell: Cell;
	readonly statement: string | undefined;
	/** Which passage of the selected statement is shown; undefined is the one that the dossier puts first. */
	readonly passage: number | undefined;
	readonly isComparing: boolean;
	readonly positionsView: 'matrix' | 'reading';
	/** First line of the detail that is shown. */
	readonly scroll: number;
	readonly marked: ReadonlySet<string>;
	readonly past: readonly View[];
	readonly message: Message | undefined;
};

export function viewOf(state: State): View {
	const {order, isReportedShown, focus, subject, zoom} = state;
	return {filter: state.filter.text, order, isReportedShown, focus, subject, zoom};
}
