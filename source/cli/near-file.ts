/** The article that was probably meant where the one that notes name is not there. */
import {readdir} from 'node:fs/promises';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {nearest} from '../text/nearest.ts';

/** Folders and files that are looked through, at most. */
const mostFolders = 32;
const mostFiles = 2000;

/**
 * Of the same name in a folder below, or of a name like it: what `file:` has to say for it, a path from the folder that
 * such paths begin at.
 *
 * @param file - where it was looked for.
 * @param base - the folder that the paths of the notes begin at; of them only names count where it `isFlat`.
 * @param taken - files that were not meant: the notes, and what other sources name.
 */
export async function nearFile(
	file: string,
	base: string,
	{taken, isFlat}: {readonly taken: readonly string[]; readonly isFlat: boolean},
): Promise<string | undefined> {
	const others = new Set(taken.map(each => resolve(each)));
	const folders = [dirname(file), ...(isFlat ? [] : await foldersOf(base))];
	const [own = [], ...below] = await Promise.all(
		folders.map(async folder => (await filesOf(folder)).filter(each => !others.has(resolve(each)))),
	);
	const all = [...own, ...below.flat()].slice(0, mostFiles);
	const name = basename(file);
	const meant = all.find(each => basename(each) === name) ?? likely(name, own) ?? likely(name, all);
	const path = meant === undefined ? undefined : relative(base, meant).split(sep).join('/');
	return path === undefined || path.startsWith('../') ? undefined : path;
}

function likely(name: string, files: readonly string[]): string | undefined {
	const near = nearest(
		name,
		files.map(each => basename(each)),
	);
	return files.find(each => basename(each) === near);
}

async function filesOf(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
	return entries.filter(each => !each.isDirectory()).map(({name}) => join(folder, name));
}

/** The folder and those right below it. */
export async function foldersOf(base: string): Promise<readonly string[]> {
	const entries = await readdir(base, {withFileTypes: true}).catch(() => []);
	const below = entries.filter(
		each => each.isDirectory() && !each.name.startsWith('.') && each.name !== 'node_modules',
	);
	return [base, ...below.slice(0, mostFolders).map(({name}) => join(base, name))];
}
