/** Folders made for a person, one in the other. */
import {mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {errorCode} from './error-code.ts';

/**
 * Makes a folder and those it stands in. Node's own way to make several never ends where the system says that a folder
 * is not there which is (Linux: /proc).
 *
 * @param mode - of folders that are made.
 * @throws what the system says where none can be made.
 */
export function makeFolder(path: string, mode = 0o777): void {
	try {
		mkdirSync(path, {mode});
	} catch (error) {
		const code = errorCode(error);
		if (code === 'EEXIST' && statSync(path).isDirectory()) return;
		const parent = dirname(path);
		const isThere = statSync(parent, {throwIfNoEntry: false})?.isDirectory() === true;
		if (code !== 'ENOENT' || parent === path || isThere) throw error;
		makeFolder(parent, mode);
		mkdirSync(path, {mode});
	}
}
