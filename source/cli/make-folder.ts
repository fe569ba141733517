/** Folders made for a person, one in the other. */
import {mkdirSync, statSync} from 'node:fs';
import {mkdir, stat} from 'node:fs/promises';
import {dirname} from 'node:path';
import {errorCode} from './error-code.ts';

/**
 * Makes a folder and those it stands in. Node's own way to make several never ends where the system says that a folder
 * is not there which is (Linux: /proc).
 */
export async function makeFolder(path: string): Promise<void> {
	try {
		await mkdir(path);
	} catch (error) {
		const code = errorCode(error);
		if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
		const parent = dirname(path);
		if (code !== 'ENOENT' || parent === path || (await isFolder(parent))) throw error;
		await makeFolder(parent);
		await mkdir(path);
	}
}

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

/**
 * The same at once, for what has to be there before anything else happens.
 *
 * @param mode - of folders that are made.
 * @throws what the system says where none can be made.
 */
export function makeFolderNow(path: string, mode: number): void {
	try {
		mkdirSync(path, {mode});
	} catch (error) {
		const code = errorCode(error);
		if (code === 'EEXIST' && statSync(path).isDirectory()) return;
		const parent = dirname(path);
		if (code !== 'ENOENT' || parent === path || statSync(parent, {throwIfNoEntry: false}) !== undefined)
			throw error;
		makeFolderNow(parent, mode);
		mkdirSync(path, {mode});
	}
}
