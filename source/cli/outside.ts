/** What effects know of the session they come from, and the two kinds of message in which they end. */
import type {Kind} from '../kinds/kind.ts';
import type {Effect} from '../state/actions.ts';
import type {Message} from '../state/parts.ts';
import type {State} from '../state/state.ts';
import type {Workspace} from '../state/workspace.ts';
import type {Capabilities} from '../terminal/capabilities.ts';
import type {Pane} from '../view/view-props.ts';

export type Outside = {
	readonly workspace: Workspace<Pane>;
	readonly state: State;
	readonly capabilities: Capabilities;
	/** The dossier as named on the command line; undefined for the one that comes with the program. */
	readonly dossierPath: string | undefined;
	/** Whether marks and notes are kept beside it. */
	readonly isKeptBeside?: boolean | undefined;
	/** Which listings there are, how they are written, and the columns of quotes. */
	readonly kind: Pick<Kind, 'listings' | 'formats' | 'quoteColumns'>;
	/** Takes a sequence for the terminal. */
	readonly write: (sequence: string) => void;
};

export type Outward = Extract<Effect, {type: 'copy' | 'export' | 'open-source'}>;

export function good(text: string): Message {
	return {tone: 'good', text};
}

export function bad(text: string): Message {
	return {tone: 'bad', text};
}
