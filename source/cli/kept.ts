/**
 * What is the reader's own and stays: marks, notes and the last view of a dossier, in `$XDG_STATE_HOME/roundtable`, or
 * beside the dossier where that is asked for. What another program has kept meanwhile is merged, not written over.
 */
import {createHash} from 'node:crypto';
import {realpathSync} from 'node:fs';
import {basename, isAbsolute, join} from 'node:path';
import process from 'node:process';
import type {Catalogue} from '../dossier/catalogue.ts';
import {statementWithWords, wordsKnownBy} from '../dossier/same-words.ts';
import {
	bothNotes,
	changeBetween,
	changed,
	isNoChange,
	type MarksAndNotes,
	type OwnChange,
} from '../state/own.ts';
import {count} from '../text/count.ts';
import {besideEnding, keptElsewhere} from './kept-elsewhere.ts';
import {
	type Kept,
	type KeptStatement,
	loadKept,
	lookInto,
	type Noted,
	saveKept,
	stampOf,
	whileHeld,
} from './kept-file.ts';

/** What is kept, after others have written it, too. */
export type Merged = {
	/** What is the reader's own now. */
	readonly own: MarksAndNotes;
	/** What of it others have changed. */
	readonly theirs: OwnChange;
	/** The statements of which others have changed the note that was changed here. */
	readonly collided: readonly string[];
	/** Why it cannot be kept, in words. */
	readonly fault?: string | undefined;
};

/**
 * Where it lies; undefined where the system has no place for it. What comes through standard input is known by its id.
 *
 * @param isBeside - beside the dossier, where that is a file: whoever opens it the same way has it too.
 */
export function keptFile(
	dossierPath: string | undefined,
	id: string,
	isBeside: boolean,
	env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
	const path = dossierPath === '-' ? undefined : dossierPath;
	if (isBeside && path !== undefined) return `${realPath(path)}${besideEnding}`;
	const folder = stateFolder(env);
	if (folder === undefined) return undefined;
	// No path is relative: none is the same as this.
	const named = dossierPath === undefined ? id : `- ${id}`;
	const name = path === undefined ? named : realPath(path);
	const digest = createHash('sha256').update(name).digest('hex').slice(0, 16);
	const stem = (path === undefined ? id : basename(path)).replace(/[^\w.-]+/g, '_');
	return join(folder, `${stem.slice(0, 60)}-${digest}.json`);
}

/** As the XDG Base Directory Specification has it: a relative one is to be ignored. */
function stateFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
	const {XDG_STATE_HOME: named = '', HOME: home = ''} = env;
	if (isAbsolute(named)) return join(named, 'roundtable');
	return isAbsolute(home) ? join(home, '.local', 'state', 'roundtable') : undefined;
}

/** With links followed, where there is something. */
export function realPath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}

/**
 * The ids of the statements that the reader has marked, for a listing, as the dashboard would have them: files are looked
 * at, and nothing is written.
 */
export function marksKept(
	catalogue: Catalogue,
	dossierPath: string | undefined,
	isBeside = false,
): ReadonlySet<string> {
	const file = keptFile(dossierPath, catalogue.dossier.id, isBeside);
	if (file === undefined) return new Set();
	const elsewhere = dossierPath === undefined ? undefined : keptElsewhere(file, catalogue, isBeside);
	const kept = elsewhere?.kept ?? lookInto(file);
	return kept === undefined ? new Set() : foundIn(catalogue, kept).own.marked;
}

/** What is in the file, by the ids of the statements it is found for; what is found for none by its own. */
type Found = {
	readonly marks: ReadonlyMap<string, KeptStatement>;
	readonly notes: ReadonlyMap<string, Noted>;
	readonly view: string | undefined;
	/** What of it is of statements that the dossier has. */
	readonly own: MarksAndNotes;
	/** How many of the others there are. */
	readonly gone: Gone;
};

/** Marks and notes of statements that the dossier does not have: they stay in the file. */
export type Gone = {readonly marks: number; readonly notes: number};

/** That what is not to be seen is not lost; undefined where all is. */
export function sayGone({marks, notes}: Gone): string | undefined {
	if (marks + notes === 0) return undefined;
	const what = [
		...(marks === 0 ? [] : [count(marks, 'mark')]),
		...(notes === 0 ? [] : [count(notes, 'note')]),
	].join(' and ');
	const [are, quotes, they] =
		marks + notes === 1 ? ['is', 'a quote', 'it is'] : ['are', 'quotes', 'they are'];
	return `${what} of yours ${are} of ${quotes} that the dossier does not have now: ${they} kept.`;
}

/** How a file of marks is opened. */
export type KeeperOptions = {
	/** What is shown from the beginning, where that is not what is kept. */
	readonly shown?: MarksAndNotes | undefined;
	/** Whether the notes that are shown are those that are kept, though the marks are not. */
	readonly hasOwnNotes?: boolean;
	/** Whether others may read the file, as far as the system lets them. */
	readonly isShared?: boolean;
	/** Which dossier it is of, and where that lies. */
	readonly about?: Pick<Kept, 'dossier' | 'path'>;
};

/** What one program keeps of one dossier. Nothing here throws: a disk that is full must not end the reading. */
export class Keeper {
	/** What was known of the file when it was last read or written: what differs from it is this program's doing. */
	private base: MarksAndNotes;
	private stamp: string | undefined;
	/** Whether what was written last was kept. */
	isKeeping = true;
	/** Where the file has been put that could not be read, or not all of it. */
	damaged: string | undefined;
	/** What of it the dossier did not have when it was read. */
	gone: Gone = {marks: 0, notes: 0};

	constructor(
		private readonly file: string,
		private readonly options: KeeperOptions = {},
	) {
		this.base = options.shown ?? {marked: new Set(), notes: new Map()};
	}

	/** Whether the marks or notes that are shown were handed over, and are not those that are kept. */
	get isGiven(): boolean {
		return this.options.shown !== undefined;
	}

	/** What has been kept, of statements known by their ids or else by their words. */
	read(catalogue: Catalogue): MarksAndNotes & Pick<Found, 'view'> {
		const {own, view, gone} = this.load(catalogue).found;
		this.base = own;
		this.gone = gone;
		return {...own, view};
	}

	/** What others have kept since; undefined where the file is as it was. */
	news(catalogue: Catalogue, own: MarksAndNotes): Merged | undefined {
		if (stampOf(this.file) === this.stamp) return undefined;
		const {found, fault} = this.load(catalogue);
		if (fault !== undefined) return undefined;
		const {merged, mine} = this.merge(found, own);
		// What could not be written is this program's doing still.
		this.base = isNoChange(mine) ? merged.own : changed(this.base, merged.theirs);
		return merged;
	}

	/** Keeps what has changed, with what others have changed since. */
	write(catalogue: Catalogue, own: MarksAndNotes, view?: string): Merged {
		const {base} = this;
		if (own.marked === base.marked && own.notes === base.notes && view === undefined) return alone(own);
		return whileHeld(this.file, () => {
			const {found, fault: unread} = this.load(catalogue);
			const {merged, mine} = this.merge(found, own);
			const fault = unread ?? this.save(catalogue, found, mine, view);
			this.isKeeping = fault === undefined;
			if (fault !== undefined) return {...alone(own), fault};
			this.follow(merged.own);
			return merged;
		});
	}

	/** What is shown now, whoever has changed it: no difference from it is this program's doing. */
	follow({marked, notes}: MarksAndNotes): void {
		this.base = {marked, notes};
	}

	/** @returns what is the reader's own with what others have changed, and what of the file this program is to change. */
	private merge(found: Found, own: MarksAndNotes): {readonly merged: Merged; readonly mine: OwnChange} {
		const {base} = this;
		const {shown, hasOwnNotes = shown === undefined} = this.options;
		const mine = changeBetween(base, own);
		const theirs = changeBetween(base, found.own);
		const joined = new Map(
			[...mine.notes].flatMap(([id, note]) => {
				if (!theirs.notes.has(id)) return [];
				const both = bothNotes(base.notes.get(id), note, found.own.notes.get(id));
				return both === note ? [] : [[id, both] as const];
			}),
		);
		const taken: OwnChange = {
			marked: shown === undefined ? theirs.marked : new Map(),
			notes: new Map([...theirs.notes].filter(([id]) => hasOwnNotes || joined.has(id))),
		};
		const written = {marked: mine.marked, notes: new Map([...mine.notes, ...joined])};
		const now = changed(changed(own, taken), {...written, marked: new Map()});
		return {
			merged: {
				own: {
					marked: now.marked,
					notes: taken.notes.size === 0 ? own.notes : now.notes,
				},
				theirs: taken,
				collided: [...joined.keys()],
			},
			mine: written,
		};
	}

	private load(catalogue: Catalogue): {readonly found: Found; readonly fault: string | undefined} {
		this.stamp = stampOf(this.file);
		const {kept, fault, damaged} = loadKept(this.file);
		this.damaged = damaged ?? this.damaged;
		return {found: foundIn(catalogue, kept), fault};
	}

	private save(
		catalogue: Catalogue,
		found: Found,
		{marked, notes}: OwnChange,
		view = found.view,
	): string | undefined {
		const {isShared = false, about = {}} = this.options;
		const known = (id: string): KeptStatement => {
			const words = wordsKnownBy(catalogue, id);
			return words === undefined ? {id} : {id, words};
		};
		const nextMarks = new Map(found.marks);
		for (const [id, isSet] of marked) {
			nextMarks.delete(id);
			if (isSet) nextMarks.set(id, known(id));
		}
		const nextNotes = new Map(found.notes);
		for (const [id, note] of notes) {
			nextNotes.delete(id);
			if (note !== undefined) nextNotes.set(id, {...known(id), note});
		}
		const fault = saveKept(
			this.file,
			{
				...about,
				marks: [...nextMarks.values()],
				notes: [...nextNotes.values()],
				...(view === undefined ? {} : {view}),
			},
			isShared,
		);
		this.stamp = stampOf(this.file);
		return fault;
	}
}

function alone(own: MarksAndNotes): Merged {
	return {own, theirs: {marked: new Map(), notes: new Map()}, collided: []};
}

function foundIn(catalogue: Catalogue, {marks, notes, view}: Kept): Found {
	const {entryOf} = catalogue;
	const find = ({id, words}: KeptStatement): string =>
		entryOf.has(id) || words === undefined ? id : (statementWithWords(catalogue, words) ?? id);
	const noted = new Map<string, Noted>();
	for (const one of notes) {
		const id = find(one);
		const other = noted.get(id);
		noted.set(id, {...one, note: bothNotes(undefined, one.note, other?.note) ?? one.note});
	}
	const marked = new Map(marks.map(known => [find(known), known]));
	const own: MarksAndNotes = {
		marked: new Set([...marked.keys()].filter(id => entryOf.has(id))),
		notes: new Map([...noted].flatMap(([id, {note}]) => (entryOf.has(id) ? [[id, note] as const] : []))),
	};
	const gone = {marks: marked.size - own.marked.size, notes: noted.size - own.notes.size};
	return {marks: marked, notes: noted, view, own, gone};
}
