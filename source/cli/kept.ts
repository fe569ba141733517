/**
 * What is the reader's own and stays: marks, notes and the last view of a dossier, in `$XDG_STATE_HOME/roundtable`, or
 * beside the dossier where that is asked for. The file is written beside and renamed, after it has been read again: two programs on one dossier lose nothing of each
 * other's.
 */
import {createHash} from 'node:crypto';
import {
	copyFileSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {basename, dirname, isAbsolute, join} from 'node:path';
import process from 'node:process';
import type {Catalogue} from '../dossier/catalogue.ts';
import {statementWithWords, wordsKnownBy} from '../dossier/same-words.ts';
import {codeOf} from './error-code.ts';

/** A statement by its id and by its words. */
type Known = {readonly id: string; readonly words?: string};

type Kept = {
	readonly marks: readonly Known[];
	readonly notes: readonly (Known & {readonly note: string})[];
	/** In the words of `--view`. */
	readonly view?: string;
};

const nothing: Kept = {marks: [], notes: []};

/** What of it concerns statements that the dossier has. */
export type Own = {
	readonly marked: ReadonlySet<string>;
	readonly notes: ReadonlyMap<string, string>;
};

/**
 * Where it lies; undefined for a dossier from standard input, and where the system has no place for it.
 *
 * @param isBeside - beside the dossier, where that is a file: whoever opens it the same way has it too.
 */
export function keptFile(
	dossierPath: string | undefined,
	id: string,
	isBeside: boolean,
	env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
	if (dossierPath === '-') return undefined;
	if (isBeside && dossierPath !== undefined) return `${realPath(dossierPath)}.marks.json`;
	const folder = stateFolder(env);
	if (folder === undefined) return undefined;
	const name = dossierPath === undefined ? id : realPath(dossierPath);
	const digest = createHash('sha256').update(name).digest('hex').slice(0, 16);
	const stem = dossierPath === undefined ? id : basename(dossierPath).replace(/[^\w.-]+/g, '_');
	return join(folder, `${stem.slice(0, 60)}-${digest}.json`);
}

/** As the XDG Base Directory Specification has it: a relative one is to be ignored. */
function stateFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
	const {XDG_STATE_HOME: named = '', HOME: home = ''} = env;
	if (isAbsolute(named)) return join(named, 'roundtable');
	return isAbsolute(home) ? join(home, '.local', 'state', 'roundtable') : undefined;
}

function realPath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}

/** What one program keeps of one dossier. Nothing here throws: a disk that is full must not end the reading. */
export class Keeper {
	private readonly file: string;
	private readonly isShared: boolean;
	/** As it was when it was last read or written: what differs from it is this program's doing. */
	private base: Own;
	/** Whether what was written last was kept. */
	isKeeping = true;

	/**
	 * @param shown - what is shown from the beginning, where that is not what is kept.
	 * @param isShared - others may read it, as far as the system lets them.
	 */
	constructor(file: string, shown: Own | undefined, isShared = false) {
		this.file = file;
		this.isShared = isShared;
		this.base = shown ?? {marked: new Set(), notes: new Map()};
	}

	/** What has been kept, of statements known by their ids or else by their words. */
	read(catalogue: Catalogue): Own & {readonly view: string | undefined} {
		const {marks, notes, view} = this.load();
		const find = ({id, words}: Known): string | undefined =>
			catalogue.entryOf.has(id) ? id : words === undefined ? undefined : statementWithWords(catalogue, words);
		const own: Own = {
			marked: new Set(marks.flatMap(known => find(known) ?? [])),
			notes: new Map(
				notes.flatMap(({note, ...known}) => {
					const id = find(known);
					return id === undefined ? [] : [[id, note] as const];
				}),
			),
		};
		this.base = own;
		return {...own, view};
	}

	/**
	 * Keeps what has changed.
	 *
	 * @returns why not, in words; undefined where it is kept.
	 */
	write(catalogue: Catalogue, own: Own, view?: string): string | undefined {
		const {base} = this;
		const isSame = own.marked === base.marked && own.notes === base.notes;
		if (isSame && view === undefined) return undefined;
		const kept = this.load();
		const known = (id: string): Known => {
			const words = wordsKnownBy(catalogue, id);
			return words === undefined ? {id} : {id, words};
		};
		const isGone = ({id}: Known) => base.marked.has(id) && !own.marked.has(id);
		const others = kept.marks.filter(mark => !isGone(mark) && !own.marked.has(mark.id));
		const mine = [...own.marked].filter(
			id => !base.marked.has(id) || kept.marks.some(mark => mark.id === id),
		);
		const changed = (id: string) => own.notes.get(id) !== base.notes.get(id);
		const next: Kept = {
			marks: [...others, ...mine.map(known)],
			notes: [
				...kept.notes.filter(({id}) => !changed(id)),
				...[...own.notes].filter(([id]) => changed(id)).map(([id, note]) => ({...known(id), note})),
			],
			...(view === undefined ? (kept.view === undefined ? {} : {view: kept.view}) : {view}),
		};
		const fault = this.save(next);
		this.isKeeping = fault === undefined;
		if (fault === undefined) this.follow(own);
		return fault;
	}

	/** What is shown now, whoever has changed it: no difference from it is this program's doing. */
	follow({marked, notes}: Own): void {
		this.base = {marked, notes};
	}

	private load(): Kept {
		try {
			if (!isFileOrNothing(this.file)) return nothing;
			const text = readFileSync(this.file, 'utf8');
			const kept = readKept(text);
			// What somebody could still rescue by hand is not written over.
			if (kept === undefined) copyFileSync(this.file, `${this.file}.damaged`);
			return kept ?? nothing;
		} catch {
			return nothing;
		}
	}

	private save(kept: Kept): string | undefined {
		if (!isFileOrNothing(this.file)) return `${this.file} is no file`;
		const draft = `${this.file}.${process.pid}.part`;
		try {
			mkdirSync(dirname(this.file), {recursive: true, mode: 0o700});
			writeFileSync(draft, `${JSON.stringify({version: 1, ...kept}, undefined, 1)}\n`, {
				mode: this.isShared ? 0o666 : 0o600,
			});
			renameSync(draft, this.file);
			return undefined;
		} catch (error) {
			try {
				rmSync(draft, {force: true});
			} catch {}
			return codeOf(error) ?? String(error);
		}
	}
}

/** A pipe would be waited for, and a device replaced. */
function isFileOrNothing(file: string): boolean {
	try {
		return statSync(file, {throwIfNoEntry: false})?.isFile() ?? true;
	} catch {
		return true;
	}
}

/** @returns undefined where the text is damaged. */
function readKept(text: string): Kept | undefined {
	try {
		const read: unknown = JSON.parse(text);
		const isWhole =
			typeof read === 'object' &&
			read !== null &&
			['marks', 'notes'].every(
				key => !(key in read) || Array.isArray((read as Record<string, unknown>)[key]),
			);
		return isWhole ? asKept(read) : undefined;
	} catch {
		return undefined;
	}
}

/** Whatever a file holds, as far as it is what is kept. */
function asKept(read: object): Kept {
	const {marks, notes, view} = read as Record<string, unknown>;
	return {
		marks: list(marks).filter(isKnown),
		notes: list(notes).filter(
			(one): one is Known & {note: string} => isKnown(one) && 'note' in one && typeof one.note === 'string',
		),
		...(typeof view === 'string' ? {view} : {}),
	};
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function isKnown(value: unknown): value is Known {
	if (typeof value !== 'object' || value === null || !('id' in value)) return false;
	return typeof value.id === 'string' && (!('words' in value) || typeof value.words === 'string');
}
