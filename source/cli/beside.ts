/** What a dashboard is opened with along with its dossier. */
import type {LeftOut} from '../dossier/left-out.ts';
import type {Dossier} from '../dossier/types.ts';
import type {Message} from '../state/parts.ts';
import type {ViewParts} from '../state/view-words.ts';
import type {Shelf} from '../state/workspace.ts';
import type {ReviewFile} from './review-file.ts';
import type {Settings} from './settings.ts';

/** Another dossier, and what has changed since it. */
export type Since = {readonly name: string; readonly changesIn: (dossier: Dossier) => readonly string[]};

/** Notes that the dossier was made of: what is wrong with them and what is worth a look, their articles, the files whose changes are followed. */
export type FollowedNotes = {
	readonly problems: readonly string[];
	readonly remarks: readonly string[];
	readonly leftOut: LeftOut;
	readonly paths: readonly string[];
	readonly shelf: Shelf | undefined;
};

/** What is opened along with a dossier. */
export type Beside = {
	readonly notes?: FollowedNotes | undefined;
	readonly since?: Since | undefined;
	readonly view?: ViewParts;
	/** Why there are no articles, in words, where they were asked for. */
	readonly noArticles?: string | undefined;
	/** What is said at the foot of the first screen. */
	readonly message?: Message | undefined;
	readonly settings?: Settings | undefined;
	/** Where the notes are not only read but decided about. */
	readonly review?: ReviewFile | undefined;
};
