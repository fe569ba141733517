/**
 * Whether a file of compiled code may be run: V8 believes what it is given, so nobody but us may have been able to
 * write it.
 */
import {closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readSync, type Stats} from 'node:fs';
import {dirname} from 'node:path';

type Owned = Pick<Stats, 'uid' | 'mode'>;

/** The bits of a mode by which the group or anybody else may write. */
const writableByOthers = 0o022;
/** Far above what compiled code needs; more is none of ours. */
const largest = 2 ** 25;

/** @param uid - ours; undefined where the system has no owners of files: nothing is known to be ours then. */
export function isOursAlone({uid: owner, mode}: Owned, uid: number | undefined): boolean {
	return owner === uid && (mode & writableByOthers) === 0;
}

/** A folder that is there, is none by a symbolic link, and in which only we can make or replace files. */
function isOurFolder(path: string, uid: number | undefined): boolean {
	const folder = lstatSync(path, {throwIfNoEntry: false});
	return folder?.isDirectory() === true && isOursAlone(folder, uid);
}

/** Makes the folder, and those above it, within one that is ours; false where it is not ours alone in the end. */
export function makeOwnFolder(path: string, uid: number | undefined): boolean {
	try {
		makeWithin(path, uid);
		return isOurFolder(path, uid);
	} catch {
		return false;
	}
}

/** Where root runs a program for somebody, nothing of root's is to be left in that person's home. */
function makeWithin(path: string, uid: number | undefined): void {
	const parent = dirname(path);
	if (parent === path || lstatSync(path, {throwIfNoEntry: false}) !== undefined) return;
	makeWithin(parent, uid);
	if (lstatSync(parent).uid === uid) mkdirSync(path, {mode: 0o700});
}

/** What is in a file that is ours alone, in a folder that is; undefined for any other, and where there is none. */
export function readOurs(path: string, uid: number | undefined): Buffer | undefined {
	try {
		if (!isOurFolder(dirname(path), uid)) return undefined;
		// Not to wait for a pipe in its place, nor to follow a link to somebody else's.
		const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		try {
			const stats = fstatSync(file);
			if (!stats.isFile() || !isOursAlone(stats, uid) || stats.size > largest) return undefined;
			const content = Buffer.allocUnsafeSlow(stats.size);
			return readSync(file, content) === stats.size ? content : undefined;
		} finally {
			closeSync(file);
		}
	} catch {
		return undefined;
	}
}
