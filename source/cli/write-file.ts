/** Writing files so that nothing is ever lost or half written. */
import {link, rm, writeFile} from 'node:fs/promises';
import {errorCode, reasonOf} from './error-code.ts';

export type WriteResult =
	| {readonly ok: true; readonly name: string}
	| {readonly ok: false; readonly reason: string};

/** How many were begun: two at a time must not share a draft. */
let drafts = 0;

/** In letters: with its ending and what a draft has before and behind it, within the 255 bytes of a file's name. */
const longestStem = 180;

/** How many names are tried before giving up. */
const attempts = 1000;

/**
 * Writes a new file in the working directory: beside first, then given its name, and never the name of a file
 * that is there. A name that is too long for a file is cut. Never rejects. `name.md`, else `name-2.md`, `name-3.md` ...
 */
export async function writeNewFile(wanted: string, ending: string, text: string): Promise<WriteResult> {
	const stem = wanted.slice(0, longestStem);
	drafts += 1;
	const draft = `.${stem}.${process.pid}-${drafts}.part`;
	try {
		await writeFile(draft, text, {flag: 'wx'});
		for (let attempt = 1; attempt <= attempts; attempt++) {
			const name = attempt === 1 ? `${stem}.${ending}` : `${stem}-${attempt}.${ending}`;
			if (await giveName(draft, name, text)) return {ok: true, name};
		}
		return {ok: false, reason: `${stem}.${ending} and ${attempts - 1} more names are taken`};
	} catch (error) {
		return {ok: false, reason: reasonOf(error, reasons)};
	} finally {
		// What cannot be taken away, in a folder that lets nobody in any more, has not been written either.
		await rm(draft, {force: true}).catch(() => {});
	}
}

/** @returns false where the name is taken. */
async function giveName(draft: string, name: string, text: string): Promise<boolean> {
	try {
		await link(draft, name);
		return true;
	} catch (error) {
		const code = errorCode(error);
		if (code === 'EEXIST') return false;
		// A file system without links: the name is still only taken where it is free.
		if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
	}
	try {
		await writeFile(name, text, {flag: 'wx'});
		return true;
	} catch (error) {
		if (errorCode(error) === 'EEXIST') return false;
		throw error;
	}
}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'this folder cannot be written to',
	EROFS: 'this folder cannot be written to',
	EPERM: 'this folder cannot be written to',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk is full',
	ENOENT: 'this folder is gone',
};
