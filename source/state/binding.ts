/** What a row of the table of keys says. */
import type {Action} from './actions.ts';

/** Where a key is heard: the panes, the filter line, a popup that lists, a popup that one types into. */
export type KeyContext = 'panes' | 'filter' | 'list-popup' | 'input-popup';

export type KeyGroup = 'Review' | 'Look' | 'Move' | 'Filter' | 'Take away' | 'Program' | 'Typing';

export type Binding = {
	readonly keys: readonly string[];
	readonly contexts: readonly KeyContext[];
	readonly action: Action;
	readonly group: KeyGroup;
	/** What it does, for the help. Bindings with the same words in a row are one line of it. */
	readonly help: string;
	/** A word for the hint line. */
	readonly hint?: string;
	/** Its name in the palette; none where it makes no sense as a command. */
	readonly command?: string;
};
