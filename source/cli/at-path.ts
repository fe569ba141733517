/** What is at a path, before anything is written there. */
import {lstat, stat} from 'node:fs/promises';

/** Whether anything is there, a link that leads nowhere among it. */
export async function isThere(path: string): Promise<boolean> {
	try {
		await lstat(path);
		return true;
	} catch {
		return false;
	}
}

/** Whether two paths lead to one file, by links too. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
	try {
		const [first, second] = await Promise.all([stat(one), stat(other)]);
		return first.ino === second.ino && first.dev === second.dev;
	} catch {
		return false;
	}
}
