/**
 * The file of marks, notes and the last view: read again before it is written, written beside and renamed, and by one
 * program at a time, so that two on one dossier lose nothing of each other's.
 */
import {
	closeSync,
	existsSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import process from 'node:process';
import {errorCode, reasonOf} from './error-code.ts';
import {makeFolder} from './make-folder.ts';

/** A statement by its id and by its words. */
export type KeptStatement = {readonly id: string; readonly words?: string};
export type Noted = KeptStatement & {readonly note: string};

export type Kept = {
	readonly marks: readonly KeptStatement[];
	readonly notes: readonly Noted[];
	/** In the words of `--view`. */
	readonly view?: string;
	/** The id of the dossier, and where it lay. */
	readonly dossier?: string;
	readonly path?: string;
};

export type Loaded = {
	readonly kept: Kept;
	/** Why the system does not let it be read; such a file is not written over. */
	readonly fault?: string;
	/** Where the file has been put that could not be read, or not all of it. */
	readonly damaged?: string;
};

const nothing: Kept = {marks: [], notes: []};

/** No error is thrown: a disk that is full must not end the reading. */
export function loadKept(file: string): Loaded {
	let text: string;
	try {
		// A pipe would be waited for, and a device replaced.
		if (statSync(file, {throwIfNoEntry: false})?.isFile() === false)
			return {kept: nothing, fault: `${file} is no file`};
		text = readFileSync(file, 'utf8');
	} catch (error) {
		const code = errorCode(error) ?? String(error);
		if (code === 'ENOENT' || code === 'ENOTDIR') return {kept: nothing};
		return {kept: nothing, fault: reasonOf(error, unreadable)};
	}
	const {kept, isWhole} = readKept(text);
	if (isWhole) return {kept};
	// What somebody could still rescue by hand is not written over.
	const beside = putBeside(file, text);
	return beside === undefined ? {kept, fault: 'it is damaged'} : {kept, damaged: beside};
}

/** What another file has, which is only looked at; undefined where it cannot be read, or not all of it. */
export function lookInto(file: string): Kept | undefined {
	try {
		const {kept, isWhole} = readKept(readFileSync(file, 'utf8'));
		return isWhole ? kept : undefined;
	} catch {
		return undefined;
	}
}

/** @returns the name of the copy; undefined where none can be made. */
function putBeside(file: string, text: string): string | undefined {
	for (let number = 1; number <= 100; number++) {
		const copy = `${file}.damaged${number === 1 ? '' : `-${number}`}`;
		try {
			if (existsSync(copy) && readFileSync(copy, 'utf8') !== text) continue;
			writeFileSync(copy, text, {mode: 0o600});
			return copy;
		} catch {
			return undefined;
		}
	}
	return undefined;
}

/** What tells one version of the file from another; undefined where there is none. */
export function stampOf(file: string): string | undefined {
	try {
		const {ino, mtimeMs, size} = statSync(file);
		return `${ino} ${mtimeMs} ${size}`;
	} catch {
		return undefined;
	}
}

/** @returns why it could not be kept, in words; undefined where it is. */
export function saveKept(file: string, kept: Kept, isShared: boolean): string | undefined {
	const draft = `${file}.${process.pid}.part`;
	try {
		// Where it cannot be made the system says why; of a draft in it that it is not there.
		makeFolder(dirname(file), 0o700);
		writeFileSync(draft, `${JSON.stringify({version: 1, ...kept}, undefined, 1)}\n`, {
			mode: isShared ? 0o666 : 0o600,
		});
		renameSync(draft, file);
		return undefined;
	} catch (error) {
		try {
			rmSync(draft, {force: true});
		} catch {}
		return reasonOf(error, unwritable);
	}
}

const unreadable: Readonly<Record<string, string>> = {
	EACCES: 'their file cannot be read',
	EPERM: 'their file cannot be read',
};

const unwritable: Readonly<Record<string, string>> = {
	EACCES: 'their folder cannot be written to',
	EPERM: 'their folder cannot be written to',
	EROFS: 'their folder cannot be written to',
	ENOENT: 'their folder cannot be made',
	ENOTDIR: 'there is a file where their folder belongs',
	EEXIST: 'there is a file where their folder belongs',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk is full',
	EISDIR: 'there is a folder in the place of their file',
};

/** Milliseconds after which whoever held the file must have died, and those between two attempts to have it. */
const longestHeld = 1000;
const attemptEvery = 4;

/** Reads, changes and writes, while no other program does. @throws what `work` throws. */
export function whileHeld<T>(file: string, work: () => T): T {
	const lock = `${file}.lock`;
	const isHeld = hold(lock);
	try {
		return work();
	} finally {
		if (isHeld) release(lock);
	}
}

/** @returns false where no lock can be had: what is one's own is kept all the same. */
function hold(lock: string): boolean {
	try {
		makeFolder(dirname(lock), 0o700);
	} catch {
		return false;
	}
	const pause = new Int32Array(new SharedArrayBuffer(4));
	for (let waited = 0; waited <= longestHeld; waited += attemptEvery) {
		try {
			closeSync(openSync(lock, 'wx', 0o600));
			return true;
		} catch (error) {
			if (errorCode(error) !== 'EEXIST') return false;
			// Holding it takes a program a few milliseconds: one that held it this long was killed.
			if (ageOf(lock) > longestHeld) return true;
			Atomics.wait(pause, 0, 0, attemptEvery);
		}
	}
	return true;
}

function ageOf(lock: string): number {
	try {
		return Date.now() - statSync(lock).mtimeMs;
	} catch {
		return 0;
	}
}

function release(lock: string): void {
	try {
		rmSync(lock, {force: true});
	} catch {}
}

/** Whatever a file holds, as far as it is what is kept, and whether all of it is. */
function readKept(text: string): {readonly kept: Kept; readonly isWhole: boolean} {
	let read: unknown;
	try {
		read = JSON.parse(text);
	} catch {
		return {kept: nothing, isWhole: false};
	}
	if (typeof read !== 'object' || read === null) return {kept: nothing, isWhole: false};
	const {marks = [], notes = [], view, dossier, path} = read as Record<string, unknown>;
	const kept: Kept = {
		marks: list(marks).filter(isKnown),
		notes: list(notes).filter(isNoted),
		...(typeof view === 'string' ? {view} : {}),
		...(typeof dossier === 'string' ? {dossier} : {}),
		...(typeof path === 'string' ? {path} : {}),
	};
	const isAll = (value: unknown, known: readonly unknown[]) =>
		Array.isArray(value) && value.length === known.length;
	return {
		kept,
		isWhole: !Array.isArray(read) && isAll(marks, kept.marks) && isAll(notes, kept.notes),
	};
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function isKnown(value: unknown): value is KeptStatement {
	if (typeof value !== 'object' || value === null || !('id' in value)) return false;
	return typeof value.id === 'string' && (!('words' in value) || typeof value.words === 'string');
}

function isNoted(value: unknown): value is Noted {
	return isKnown(value) && 'note' in value && typeof value.note === 'string';
}
