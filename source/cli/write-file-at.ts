/** Writing a file at a name that a person gave: beside first, then renamed, so that it is always whole. */
import {
	accessSync,
	constants,
	lstatSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {link, lstat, realpath, rename, rm, stat, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import process from 'node:process';
import {findDeadLink, sayEnd} from './dead-link.ts';
import {errorCode, reasonOf} from './error-code.ts';
import {writeInto} from './write-into.ts';

export type WrittenAt =
	| {readonly ok: true}
	| {readonly ok: false; readonly reason: string; readonly isThere: boolean};

let drafts = 0;

function draftBeside(target: string): string {
	drafts += 1;
	return join(dirname(target), `.${basename(target).slice(0, 180)}.${process.pid}-${drafts}.part`);
}

/**
 * Writes the whole of a file that is there, or nothing, before it returns: what a key has changed is on disk then.
 *
 * @param objection - asked at the last moment before the file is another; why it shall not be.
 * @returns why not, in words; undefined where it is written.
 */
export function writeFileNow(
	path: string,
	bytes: Uint8Array,
	objection: () => string | undefined,
): string | undefined {
	let draft: string | undefined;
	try {
		const target = lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
		const found = statSync(target);
		if (!found.isFile()) return 'it is no file any more';
		const mode = found.mode & 0o777;
		if (isReadOnly(target, mode)) return 'it is read-only';
		draft = draftBeside(target);
		writeFileSync(draft, bytes, {flag: 'wx', mode});
		const why = objection();
		if (why === undefined) renameSync(draft, target);
		else rmSync(draft, {force: true});
		return why;
	} catch (error) {
		if (draft !== undefined) rmSync(draft, {force: true});
		return reasonOf(error, reasons);
	}
}

/** A new file in its place would not ask for that, and the system does not ask it of whoever may do all. */
function isReadOnly(path: string, mode: number): boolean {
	if ((mode & 0o222) === 0) return true;
	try {
		accessSync(path, constants.W_OK);
		return false;
	} catch (error) {
		return errorCode(error) === 'EACCES';
	}
}

/**
 * Writes the whole text or nothing; into what is no ordinary file, where that is there, as far as it takes it. Never
 * rejects.
 *
 * @param isNew - whether a file that is there is left as it is; nothing is written then.
 */
export async function writeFileAt(
	path: string,
	text: string,
	{isNew}: {readonly isNew: boolean},
): Promise<WrittenAt> {
	const into = await writeInto(path, text);
	if (into !== undefined) return into.ok ? into : {...into, isThere: false};
	const target = await followed(path);
	if (target === undefined) return {ok: false, reason: await whyNotFollowed(path), isThere: false};
	const draft = draftBeside(target);
	try {
		const mode = await modeOf(target);
		await writeFile(draft, text, {flag: 'wx', ...(mode === undefined ? {} : {mode})});
		// A link takes the name only where it is free, a new name in any case.
		if (isNew) await takeName(draft, target, text);
		else await rename(draft, target);
		return {ok: true};
	} catch (error) {
		return {ok: false, reason: reasonOf(error, reasons), isThere: errorCode(error) === 'EEXIST'};
	} finally {
		await rm(draft, {force: true}).catch(() => {});
	}
}

async function takeName(draft: string, path: string, text: string): Promise<void> {
	try {
		await link(draft, path);
	} catch (error) {
		const code = errorCode(error);
		if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
		await writeFile(path, text, {flag: 'wx'});
	}
}

/** The file behind a link, so that the link stays one; undefined where there is none. */
async function followed(path: string): Promise<string | undefined> {
	if (!(await isLink(path))) return path;
	try {
		return await realpath(path);
	} catch {
		return undefined;
	}
}

async function whyNotFollowed(path: string): Promise<string> {
	const dead = await findDeadLink(path);
	return dead === undefined ? 'it is a link that cannot be followed' : `it is a link that ${sayEnd(dead)}`;
}

async function isLink(path: string): Promise<boolean> {
	try {
		return (await lstat(path)).isSymbolicLink();
	} catch {
		return false;
	}
}

async function modeOf(path: string): Promise<number | undefined> {
	try {
		return (await stat(path)).mode & 0o777;
	} catch {
		return undefined;
	}
}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'its folder cannot be written to',
	EROFS: 'its folder cannot be written to',
	EPERM: 'its folder cannot be written to',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk is full',
	ENOENT: 'its folder does not exist',
	ENOTDIR: 'its folder does not exist',
	EISDIR: 'it is a folder',
	EEXIST: 'there is a file of that name already',
};
