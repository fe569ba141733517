/** Symbolic links that lead nowhere or in a circle. */
import {lstat, readlink, stat} from 'node:fs/promises';
import {dirname, resolve, sep} from 'node:path';
import {errorCode} from './error-code.ts';

export type DeadLink = {
	/** The part of the path that is the link; the whole of it, where the link is the file itself. */
	readonly link: string;
	/** What it leads to, then what that leads to where it is a link again, and so on, as the links have it. */
	readonly targets: readonly string[];
	/** Whether the last of them leads back to one before; else it does not exist, or there are too many. */
	readonly ends: 'nowhere' | 'in-circle' | 'too-many';
};

/** What such a link does, behind “a link that”. */
export function sayEnd({ends}: Pick<DeadLink, 'ends'>): string {
	return {
		nowhere: 'leads nowhere',
		'in-circle': 'leads in a circle',
		'too-many': 'leads over too many others',
	}[ends];
}

/** Systems follow about as many. */
const mostLinks = 40;

/** The first part of a path that is a dead link; undefined where none is. Never rejects. */
export async function findDeadLink(path: string): Promise<DeadLink | undefined> {
	for (const part of partsOf(path)) {
		try {
			const found = await lstat(part);
			if (found.isSymbolicLink() && !(await leadsSomewhere(part)))
				return {link: part, ...(await follow(part))};
		} catch {
			return undefined;
		}
	}
	return undefined;
}

/** Its beginnings up to each name, the whole path last: `/a`, `/a/b`, `/a/b/c`. */
function partsOf(path: string): readonly string[] {
	const names = path.split(sep);
	return names.flatMap((name, place) => (name === '' ? [] : [names.slice(0, place + 1).join(sep)]));
}

async function leadsSomewhere(link: string): Promise<boolean> {
	try {
		await stat(link);
		return true;
	} catch (error) {
		const code = errorCode(error);
		return code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP';
	}
}

async function follow(link: string): Promise<Pick<DeadLink, 'targets' | 'ends'>> {
	const targets: string[] = [];
	const seen = new Set<string>();
	let at = resolve(link);
	while (targets.length < mostLinks) {
		const target = await targetOf(at);
		if (target === undefined) return {targets, ends: 'nowhere'};
		targets.push(target);
		seen.add(at);
		at = resolve(dirname(at), target);
		if (seen.has(at)) return {targets, ends: 'in-circle'};
	}
	return {targets, ends: 'too-many'};
}

/** Undefined for what is no link, or is not there. */
async function targetOf(path: string): Promise<string | undefined> {
	try {
		return await readlink(path);
	} catch {
		return undefined;
	}
}
