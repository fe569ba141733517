/**
 * What the person changed, and nothing else: everything shown is derived from this and the dossier by the
 * selectors. One value, replaced by `update`.
 */
import type {Order} from '../engine/question.ts';
import type {Query} from '../query/tree.ts';
import type {Action} from './actions.ts';
import type {Cell, EditedLine, KeyPress, Message, PaneName, Popup} from './parts.ts';

/** What `-` goes back to. */
export type View = {
	readonly filter: string;
	readonly order: Order;
	readonly isReportedShown: boolean;
	readonly focus: PaneName;
	readonly subject: PaneName;
	readonly zoom: PaneName | undefined;
};

/** Something done that waits. */
export type Waiting =
	/** A key of which nobody knows yet what it will mean, and how large the screen was: a page is as long as that. */
	| {readonly key: KeyPress; readonly size: State['size']}
	| {
			readonly action: Action;
			/** Of what only moves or marks in the list the state in which it was done; else undefined. */
			readonly from?: State;
			/** Whether the detail has been scrolled anew since. */
			readonly isScrollVoid?: boolean;
	  };

export type State = {
	readonly size: {readonly columns: number; readonly rows: number};
	readonly focus: PaneName;
	/** The list whose selection the detail shows: the list focused last. */
	readonly subject: PaneName;
	readonly zoom: PaneName | undefined;
	readonly isDetailShown: boolean;
	/** Whether the detail has been opened whole: it takes the screen until one goes back. */
	readonly isOpened: boolean;
	/** Whether what fills the screen is a slide of the round that is told. */
	readonly isSlide: boolean;
	/** Whether the detail tells the round, or the end, where one is told: until something else is selected. */
	readonly isStoryInFront: boolean;
	readonly popup: Popup | undefined;
	readonly filter: EditedLine;
	/** The filter's text, read. */
	readonly query: Query;
	readonly isFiltering: boolean;
	/** The completion chosen with Tab, by its place in the list; undefined before the first Tab. */
	readonly completion: {readonly base: EditedLine; readonly index: number} | undefined;
	/** The last filter that could be understood; it says which rows are shown. */
	readonly applied: Query;
	readonly order: Order;
	readonly isReportedShown: boolean;
	readonly event: string | undefined;
	/** What is selected in the lists that have nothing of their own here, by their names: the id of a row; of what stands beside them that it is shown, and where one came to it from. */
	readonly chosen: ReadonlyMap<PaneName, string>;
	readonly cell: Cell;
	readonly statement: string | undefined;
	/** In review: what comes after a statement that was decided about, wherever that stands in the list since. */
	readonly follow: {readonly of: string; readonly next: string} | undefined;
	/** Which passage of the selected statement is shown; undefined is the one that the dossier puts first. */
	readonly passage: number | undefined;
	readonly isComparing: boolean;
	/** All parties at a glance, one in sentences, or two side by side. */
	readonly positionsView: 'matrix' | 'reading' | 'facing';
	/** Whom the selected party stands beside; undefined for the first other. */
	readonly rival: string | undefined;
	/** First line of the detail that is shown. */
	readonly scroll: number;
	/** Of the texts beside the lists: how many lines each is scrolled from where it begins, while it tells of just that. */
	readonly scrolled: ReadonlyMap<PaneName, {readonly of: string; readonly by: number}>;
	/** Where one read before the screen became another size, so that one reads there again when it is as it was. */
	readonly readAt: Pick<State, 'scroll' | 'scrolled' | 'popup'> | undefined;
	readonly marked: ReadonlySet<string>;
	/** What the reader has noted on statements, by their ids. */
	readonly notes: ReadonlyMap<string, string>;
	/** What `u` takes back, and what `Ctrl-r` does again; the last of each comes first to be. */
	readonly done: readonly Own[];
	readonly undone: readonly Own[];
	/** As it was when typing into the filter began. */
	readonly typedFrom: Own | undefined;
	/** What was selected then. */
	readonly typedAt: string | undefined;
	/** The view, in words, in which the reader left the dossier; undefined once it has been gone back to. */
	readonly lastView: string | undefined;
	readonly past: readonly View[];
	/** Rises with every answer that comes in, so that it is drawn. */
	readonly generation: number;
	/** What the person did that an answer has to come in for first, in order. */
	readonly waiting: readonly Waiting[];
	readonly message: Message | undefined;
};

/** What is the reader's own, with the filter: what can be taken back. */
export type Own = Pick<State, 'marked' | 'notes'> & {readonly filter: string};

export function ownOf({marked, notes, filter}: State): Own {
	return {marked, notes, filter: filter.text};
}

export function viewOf(state: State): View {
	const {order, isReportedShown, focus, subject, zoom} = state;
	return {filter: state.filter.text, order, isReportedShown, focus, subject, zoom};
}

/** The state with a message, in no colour of its own. */
export function say(state: State, text: string): State {
	return {...state, message: {tone: 'plain', text}};
}
