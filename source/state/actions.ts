/** Everything that can happen, as values. Keys, the palette and the mouse all end here. */
import type {Order} from '../engine/question.ts';
import type {EditedLine, KeyVerb, LineVerb, Message, PaneName, PopupKind, ReviewPopup} from './parts.ts';

/** An edit of a line of text, in readline's terms. */
export type LineEdit =
	| {readonly do: 'insert'; readonly text: string}
	| {
			readonly do:
				| 'backspace'
				| 'delete'
				| 'left'
				| 'right'
				| 'word-left'
				| 'word-right'
				| 'home'
				| 'end'
				| 'kill-word'
				| 'kill-next-word'
				| 'kill-to-start'
				| 'kill-to-end';
	  };

export type Motion =
	| 'up'
	| 'down'
	| 'page-up'
	| 'page-down'
	| 'half-up'
	| 'half-down'
	| 'first'
	| 'last'
	| 'left'
	| 'right';

/** `problem` is the place of the one chosen in the list of what is wrong. */
export type CopyWhat = 'quote' | 'citation' | 'command' | 'problem';

export type Action =
	| {readonly type: 'resize'; readonly columns: number; readonly rows: number}
	/** The engine knows more of an answer than when it was drawn. */
	| {readonly type: 'answered'}
	| {readonly type: 'focus'; readonly pane: PaneName}
	| {readonly type: 'focus-next'; readonly by: 1 | -1}
	| {readonly type: 'move'; readonly motion: Motion}
	/** A row of a list, or a cell of one that has columns too, counted from 0; a head is -1. */
	| {readonly type: 'select'; readonly pane: PaneName; readonly row: number; readonly column?: number}
	| {readonly type: 'step-round'; readonly by: 1 | -1}
	/** Back to the day of what is selected, or to all that is known. */
	| {readonly type: 'day'}
	| {readonly type: 'enter'}
	| {readonly type: 'back'}
	| {readonly type: 'before'}
	| {readonly type: 'filter'}
	| {readonly type: 'set-filter'; readonly text: string}
	| {readonly type: 'edit'; readonly edit: LineEdit}
	| {readonly type: 'complete'; readonly by: 1 | -1}
	| {readonly type: 'passage'; readonly by: 1 | -1}
	| {readonly type: 'other-view'}
	| {readonly type: 'open'; readonly popup: Exclude<PopupKind, 'note' | 'review'>}
	| {readonly type: 'zoom'}
	| {readonly type: 'toggle-detail'}
	| {readonly type: 'mark'}
	/** All quotes that the list shows; where some of them are marked, none. */
	| {readonly type: 'mark-all'}
	/** Opens the note of the selected quote. */
	| {readonly type: 'write-note'}
	/** @property before - what it was when writing began: another program may have changed it since. */
	| {
			readonly type: 'note';
			readonly statement: string;
			readonly text: string;
			readonly before: string | undefined;
	  }
	/** In review: opens the line of a decision. */
	| {readonly type: 'review-line'; readonly verb: LineVerb}
	/** In review: decides, of the selected quote or by the line that is typed. */
	| {readonly type: 'decide'; readonly verb: KeyVerb | LineVerb}
	/** In review: what has become of a decision about a statement. */
	| {
			readonly type: 'decided';
			readonly verb: KeyVerb | LineVerb;
			readonly isDone: boolean;
			readonly statement: string | undefined;
			readonly event?: string | undefined;
	  }
	/** In review: a line was not done, and stays as it was typed. */
	| {readonly type: 'refused'; readonly popup: ReviewPopup; readonly why: string}
	| {readonly type: 'undo'}
	| {readonly type: 'redo'}
	| {readonly type: 'match'; readonly by: 1 | -1}
	| {readonly type: 'order'; readonly order?: Order}
	| {readonly type: 'toggle-reported'}
	| {readonly type: 'copy'; readonly what: CopyWhat}
	/** In a format by its name, or the view itself. */
	| {readonly type: 'export'; readonly format: string}
	| {readonly type: 'open-source'}
	| {readonly type: 'message'; readonly message: Message | undefined}
	| {readonly type: 'redraw'}
	| {readonly type: 'suspend'}
	| {readonly type: 'close'}
	| {readonly type: 'quit'};

/** What the reducer cannot do itself, because it touches the world outside; done by the edge. */
export type Effect = Extract<
	Action,
	{type: 'copy' | 'export' | 'open-source' | 'decide' | 'redraw' | 'suspend' | 'quit'}
>;

const effects: ReadonlySet<Action['type']> = new Set([
	'copy',
	'export',
	'open-source',
	'decide',
	'redraw',
	'suspend',
	'quit',
] satisfies Effect['type'][]);

export function isEffect(action: Action): action is Effect {
	return effects.has(action.type);
}

export const emptyInput: EditedLine = {text: '', cursor: 0};
