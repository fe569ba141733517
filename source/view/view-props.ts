/** What every view function is given, and what a pane is to the views. */

import {type Entry, passageText} from '../dossier/catalogue.ts';
import type {Passage} from '../dossier/types.ts';
import type {FieldName} from '../engine/fields.ts';
import type {Action} from '../state/actions.ts';
import {paneNamed, paneNumber} from '../state/panes.ts';
import type {detailPane, PaneName, quotesPane} from '../state/parts.ts';
import {selectAnswer} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import type {ListBehaviour, SideBehaviour, Workspace} from '../state/workspace.ts';
import type {TextRange} from '../text/range.ts';
import type {Glyphs} from './glyphs.ts';
import type {Described, PaneContent} from './pane-content.ts';

/** What is to be drawn: the workspace of a dossier, the state, the glyphs of this terminal. */
export type ViewProps = {
	readonly workspace: Workspace<Pane>;
	readonly state: State;
	readonly glyphs: Glyphs;
	/** Whether it is read aloud, where nothing can stand beside anything. */
	readonly isAloud?: boolean;
};

/** What decides what a pane tells, without how the panes are drawn. */
export type QuotesProps = Pick<ViewProps, 'state' | 'glyphs'> & {
	readonly workspace: Workspace;
};

/** What a key does here, for the hint line: the key is looked up by the action. */
export type Hint = {
	readonly action: Action;
	/** That of the table of keys unless told. */
	readonly word?: string;
	/** Whether it stands before the keys that are alike in all panes, where not all have room. */
	readonly isEarly?: boolean;
};

type Common = {
	readonly title: string;
	/** What is drawn within its frame, in so many columns and rows. The frame says `title`, with the number before it. */
	readonly draw: (props: ViewProps, columns: number, rows: number) => PaneContent;
	/** In words while it has the focus: where one is, and what is selected with the rows around it. */
	readonly speak: (props: ViewProps) => readonly string[];
};

export type ListPane = ListBehaviour &
	Common & {
		/** What stands at the right end of its top line: how much it holds. */
		readonly note: (props: ViewProps) => string;
		/** The same in fewer words, for a line that has no room for more. */
		readonly noteInBrief?: (props: ViewProps) => string;
		/** What else is told of it where it is shrunk to a line. */
		readonly shrunk?: (props: ViewProps) => string;
		/** What Enter does, where that is not to narrow. */
		readonly enterWord?: string;
		/** What arrows go through, where that is not plain, for the hint line. */
		readonly moveWord?: (props: ViewProps) => string | undefined;
		/** What matters nowhere but here, for the hint line. */
		readonly hints?: (props: ViewProps) => readonly Hint[];
		/** What is selected, told whole in lines of so many columns: the detail; and how many are seen at once, if known. */
		readonly describe: (props: ViewProps, columns: number, rows?: number) => Described;
		/** What `y` copies as text, and how that is called; undefined where the quote is copied with who said it. */
		readonly copied?: (
			props: ViewProps,
			columns: number,
		) => (Described & {readonly what: string}) | undefined;
	};

export type SidePane = SideBehaviour & Common;

/** What is filtered, marked, noted and exported, and where all that is selected is told: these are in every kind of document. */
export type QuotesPane = ListPane & {readonly name: typeof quotesPane};
export type DetailPane = SidePane & {readonly name: typeof detailPane};

/** A pane, all of it: what it does to the state, how it is drawn and spoken. */
export type Pane = ListPane | SidePane;

/** The name of a pane, or what is seen in it, behind the digit that goes to it. */
export function paneTitle(
	{workspace}: ViewProps,
	name: PaneName,
	title = paneNamed(workspace, name).title,
): string {
	return `${paneNumber(workspace, name)} ${title}`;
}

/** Where the filter's words were found in a text of an entry; nowhere in an entry that is not shown. */
export function matchesIn(
	{workspace, state}: QuotesProps,
	entry: Entry,
	field: FieldName,
	text: string,
): readonly TextRange[] {
	const matches = selectAnswer(workspace, state).matches(entry.statement.id) ?? [];
	return matches.find(match => match.field === field && match.text === text)?.ranges ?? [];
}

/** Where they were found in the words of a passage, as `passageText` gives them. */
export function matchesInPassage(props: QuotesProps, entry: Entry, passage: Passage): readonly TextRange[] {
	return matchesIn(props, entry, passage.kind === 'reported' ? 'summary' : 'words', passageText(passage));
}

/** The ranges, or what of them lies in `[start, end)`, counted from its start. */
export function rangesWithin(ranges: readonly TextRange[], start: number, end: number): readonly TextRange[] {
	return ranges
		.map(range => ({start: Math.max(0, range.start - start), end: Math.min(range.end, end) - start}))
		.filter(range => range.end > range.start);
}
