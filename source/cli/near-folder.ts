/** Where articles lie, when none of them is where the notes say. */
import {stat} from 'node:fs/promises';
import {basename, dirname, join, relative, sep} from 'node:path';
import type {ArticleResult, FolderFault} from '../notes/given-articles.ts';
import type {NamedFile} from '../notes/read-notes.ts';
import {nearest} from '../text/nearest.ts';
import {foldersOf} from './near-file.ts';

/**
 * What is wrong with the folder of the articles; undefined where one of them is there, and where only their names can be
 * wrong.
 *
 * @param named - at least one, with what has become of each.
 */
export async function folderFault(
	named: readonly (NamedFile & {readonly article: ArticleResult})[],
	notes: string,
): Promise<FolderFault | undefined> {
	const [{under} = {under: ''}] = named;
	const isGone = named.every(({article}) => 'problem' in article && article.problem.code === 'no-such-file');
	if (!isGone || (under === '' && named.length < 2)) return undefined;
	const home = dirname(notes);
	const is = under === '' ? 'folder' : await kindOf(join(home, under));
	const names = named.map(({path}) => (under === '' ? path : path.slice(under.length + 1)));
	const near = await folderWith(names, home, under);
	if (near === undefined && is === 'folder') return undefined;
	return {found: under, is, count: named.length, ...(near === undefined ? {} : {near})};
}

/** The same of the folder of `--articles`: undefined where one of them is in it, or where there is only one. */
export async function givenFolderFault(
	named: readonly {readonly article: ArticleResult}[],
	folder: string,
): Promise<FolderFault | undefined> {
	const isGone = named.every(({article}) => 'problem' in article && article.problem.code === 'no-such-file');
	if (!isGone || named.length === 0) return undefined;
	const is = await kindOf(folder);
	// Their names alone may be wrong.
	const isNear = named.some(({article}) => 'near' in article && article.near !== undefined);
	if (is === 'folder' && (named.length < 2 || isNear)) return undefined;
	return {found: folder, is, count: named.length, isGiven: true};
}

async function kindOf(path: string): Promise<FolderFault['is']> {
	try {
		return (await stat(path)).isDirectory() ? 'folder' : 'file';
	} catch {
		return 'missing';
	}
}

/** That of the folder of the notes and those right below it which has all the files: the one of a like name first. */
async function folderWith(
	names: readonly string[],
	home: string,
	under: string,
): Promise<string | undefined> {
	const folders = await foldersOf(home);
	const holding = await Promise.all(
		folders.map(async folder => {
			const there = await Promise.all(names.map(name => kindOf(join(folder, name))));
			return there.every(kind => kind === 'file') ? [folder] : [];
		}),
	);
	const all = holding.flat();
	const alike = nearest(
		basename(under),
		all.map(each => basename(each)),
	);
	const meant = all.find(each => basename(each) === alike) ?? all[0];
	return meant === undefined ? undefined : relative(home, meant).split(sep).join('/');
}
