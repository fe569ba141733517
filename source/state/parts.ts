/** Small values of which the state and the actions are made. */
import type {ReviewProgress} from '../dossier/review-progress.ts';
import type {TextRange} from '../text/range.ts';

/** What a pane is known by: in the state, to `--focus`, in a view's words. Which there are, the workspace says. */
export type PaneName = string;

/** The filter with which a review begins. */
export const unreviewed = 'is:unreviewed';

/** The list whose rows are the engine's answer: it is filtered, and its rows are marked, noted, searched, copied. */
export const quotesPane = 'quotes';
/** What is selected in a list told whole. */
export const detailPane = 'detail';

/** Terms of the filter by their keys; undefined where there is to be none of that key. */
export type Terms = Readonly<Record<string, string | undefined>>;

/** A line of text being edited; the cursor is a UTF-16 offset. */
export type EditedLine = {readonly text: string; readonly cursor: number};

/** A cell of the matrix; `party: null` is the issue's own row head, `issue: null` the party's column head. */
export type Cell = {readonly issue: string | null; readonly party: string | null};

export type Popup =
	| {readonly kind: 'help'; readonly input: EditedLine; readonly scroll: number}
	| {readonly kind: 'palette'; readonly input: EditedLine; readonly index: number}
	| {
			readonly kind: 'discrepancies' | 'sources' | 'problems' | 'changes';
			readonly input: EditedLine;
			readonly index: number;
			readonly scroll: number;
	  }
	| {readonly kind: 'export'; readonly index: number}
	/** A note being written on a statement, and what it was before. */
	| {
			readonly kind: 'note';
			readonly statement: string;
			readonly input: EditedLine;
			readonly before: string | undefined;
	  }
	| ReviewPopup;

/** A line of a decision being typed, with what may be chosen instead. */
export type ReviewPopup = {
	readonly kind: 'review';
	readonly verb: LineVerb;
	/** That which it is about, whatever the list shows meanwhile; undefined of what is about all. */
	readonly statement: string | undefined;
	/** A round or an event that it is about. */
	readonly event?: string | undefined;
	/** The issue of the cell that it is about: the statement tells whose that is, and bears nothing out by itself. */
	readonly on?: string | undefined;
	readonly input: EditedLine;
	readonly index: number;
	/** What stands in the line is only offered: whatever is typed first takes its place. */
	readonly isOffered?: boolean;
	/** Tab has just taken what is chosen into the line: Enter decides the line. */
	readonly isTaken?: boolean;
	/** Why the line was not done. */
	readonly refused?: string;
};

/** What is decided in review by a key alone, and what by a line that is typed. */
export type KeyVerb = 'accept' | 'reject' | 'skip' | 'flag' | 'first' | 'undo' | 'round';
export type LineVerb =
	| 'speaker'
	| 'issue'
	| 'date'
	| 'occasion'
	| 'note'
	| 'gloss'
	| 'words'
	| 'add'
	| 'join'
	| 'split'
	| 'position'
	| 'facts'
	| 'accept-all';

/** What is decided, by the ids of the dossier that is shown. */
export type Asked = {
	readonly verb: KeyVerb | LineVerb;
	/** The line that was typed, or that of what was chosen. */
	readonly text: string;
	readonly statement: string | undefined;
	/** A round or an event, where it is about one; no statement is, then. */
	readonly event?: string | undefined;
	/** Those to join with, or those that bear a position out. */
	readonly others: readonly string[];
	readonly passage: number;
	readonly cut?: {readonly passage: number; readonly segment: number} | undefined;
	/** What bears a position out before it is changed: of these those that are not among the others do so no more. */
	readonly known?: readonly string[];
	/** What is marked while a line is decided: what it was used for is marked no longer. */
	readonly marked?: readonly string[];
	/** Those that the filter shows, where it hides some and all that are so sure are accepted. */
	readonly among?: readonly string[] | undefined;
	/** What is wrong with the line whatever the notes are. */
	readonly fault?: string | undefined;
};

/** Words of an article of which a quotation may be made: the line that says so, and what stands around them. */
type Wording = {
	readonly line: string;
	readonly before: string;
	readonly after: string;
	/** How it comes from what is in the line, in words. */
	readonly why: string;
};

/** What is known of a review while it goes on. */
export type InReview = {
	readonly progress: () => ReviewProgress;
	/** Whether nobody has looked at a statement that is shown. */
	readonly isLeft: (statement: string) => boolean;
	/** Why a round or an event that nobody has looked at was proposed; undefined where it is no proposal. */
	readonly eventDraft: (event: string) => string | undefined;
	/** What is to be typed in a shell when it is over. */
	readonly commands: {readonly check: string; readonly build: string};
	/** Whether it was put off: such come last. */
	readonly isSkipped: (statement: string) => boolean;
	/** How sure those of some are that are accepted with all others so sure. */
	readonly confidencesOf: (statements: readonly string[]) => readonly number[];
	/** The statement that stands in a line of the notes, as they were when their problems were found. */
	readonly statementAt: (line: number) => string | undefined;
	/** The day that a line says of a statement, as EDTF. */
	readonly dayOf: (statement: string, line: string) => string | undefined;
	/** The first of some articles, by their sources, that prints just the words of a line. */
	readonly articlePrinting: (
		articles: Iterable<readonly [string, string | undefined]>,
		line: string,
	) => {readonly source: string; readonly text: string} | undefined;
	/** What a line of its words means in an article, and what else may be meant; `now` is where they stand. */
	readonly wordingsOf: (article: string, now: readonly TextRange[], line: string) => readonly Wording[];
};

export type PopupKind = Popup['kind'];

export type Message = {
	readonly tone: 'plain' | 'good' | 'bad';
	readonly text: string;
	/** The pane that tells the same: where a new size shows it, nothing has to be said any more. */
	readonly untilSeen?: PaneName;
};

/** A key as the terminal tells it: characters have their text, the others a name. */
export type KeyPress = {
	readonly name: string;
	readonly text?: string | undefined;
	readonly ctrl: boolean;
	readonly alt: boolean;
	readonly shift: boolean;
};
