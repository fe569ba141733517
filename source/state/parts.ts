/** Small values of which the state and the actions are made. */

export type ListPane = 'schedule' | 'positions' | 'quotes';
/** A list, what is selected in it told whole, and the article that prints it. */
export type Pane = ListPane | 'detail' | 'page';

/** A line of text being edited; the cursor is a UTF-16 offset. */
export type Input = {readonly text: string; readonly cursor: number};

/** A cell of the matrix; `party: null` is the issue's own row head, `issue: null` the party's column head. */
export type Cell = {readonly issue: string | null; readonly party: string | null};

export type Popup =
	| {readonly kind: 'help'; readonly input: Input; readonly scroll: number}
	| {readonly kind: 'palette'; readonly input: Input; readonly index: number}
	| {
			readonly kind: 'discrepancies' | 'sources' | 'problems' | 'changes';
			readonly input: Input;
			readonly index: number;
			readonly scroll: number;
	  }
	| {readonly kind: 'export'; readonly index: number}
	/** A note being written on a statement. */
	| {readonly kind: 'note'; readonly statement: string; readonly input: Input};

export type PopupKind = Popup['kind'];

export type Message = {readonly tone: 'plain' | 'good' | 'bad'; readonly text: string};

/** A key as the terminal tells it: characters have their text, the others a name. */
export type Key = {
	readonly name: string;
	readonly text?: string | undefined;
	readonly ctrl: boolean;
	readonly alt: boolean;
	readonly shift: boolean;
};
