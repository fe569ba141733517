/** The texts of articles where notes can name them: in their folder. */
import {realpath} from 'node:fs/promises';
import {basename, dirname, extname, join, relative, resolve} from 'node:path';
import {decodeUtf8} from '../dossier/utf8.ts';
import {filesNamed} from '../prepare/add-draft.ts';
import type {GivenArticle} from '../prepare/placed.ts';
import {sanitize} from '../text/sanitize.ts';
import {makeFolder} from './make-folder.ts';
import type {Prepared} from './prepare-threads.ts';
import {readFile} from './read-dossier.ts';
import {writeFileAt} from './write-file-at.ts';

/** The folder beside the notes for texts made of pages, and of articles that lie elsewhere. */
export const textsFolder = 'articles';

/** With how many of the texts are copies, which lie in the folder for them. */
export type Placed = {readonly articles: readonly GivenArticle[]; readonly copies: number};
type PlacedTexts = Placed | {readonly message: string};

/** Texts as the notes can name them: files in the notes' folder as they are, all others as copies beside the notes. */
export async function placeTexts(
	prepared: readonly Extract<Prepared, {ok: true}>[],
	folder: string,
	isWriting: boolean,
): Promise<PlacedTexts> {
	const articles: GivenArticle[] = [];
	let copies = 0;
	const home = await real(folder);
	for (const {path, text, found, isAsItStands} of prepared) {
		const inside = path === '-' ? '..' : relative(home, await real(path));
		const isInside = !inside.startsWith('..') && !/^(?:[A-Za-z]:|[\\/])/.test(inside);
		if (isAsItStands && isInside) {
			articles.push({file: inside.replaceAll('\\', '/'), text, found});
			continue;
		}
		copies++;
		const stem = path === '-' ? 'standard-input' : basename(path, extname(path));
		if (!isWriting) {
			articles.push({file: `${textsFolder}/${stem}.txt`, text, found});
			continue;
		}
		const copied = await copyText(join(folder, textsFolder), stem, text);
		if ('message' in copied) return copied;
		articles.push({file: `${textsFolder}/${copied.name}`, text, found});
	}
	return {articles, copies};
}

async function real(path: string): Promise<string> {
	try {
		return await realpath(path);
	} catch {
		return resolve(path);
	}
}

/** Under a name that is free, or has this text already. */
async function copyText(
	folder: string,
	stem: string,
	text: string,
): Promise<{readonly name: string} | {readonly message: string}> {
	try {
		makeFolder(folder);
	} catch {
		return {message: `The folder ${sanitize(folder)} for the articles' texts cannot be made.`};
	}
	for (let number = 1; number < 10_000; number++) {
		const name = `${stem}${number === 1 ? '' : `-${number}`}.txt`;
		const path = join(folder, name);
		const read = await readFile(path, []);
		if (read.ok) {
			const there = decodeUtf8(read.bytes, 'keep');
			if (there.ok && there.text === text) return {name};
			continue;
		}
		const written = await writeFileAt(path, text, {isNew: true});
		if (written.ok) return {name};
		if (!written.isThere) return {message: `${sanitize(path)} was not written: ${written.reason}.`};
	}
	return {message: `No name is free for ${sanitize(stem)} in ${sanitize(folder)}.`};
}

/** The texts of the articles that notes name: under whatever name one comes again, it is there already. */
export async function textsNamed(notes: string): Promise<ReadonlySet<string>> {
	const texts = new Set<string>();
	const read = await readFile(notes, []);
	const decoded = read.ok ? decodeUtf8(read.bytes, 'keep') : undefined;
	if (decoded?.ok !== true) return texts;
	for (const file of filesNamed(decoded.text)) {
		const article = await readFile(resolve(dirname(notes), file), []);
		const text = article.ok ? decodeUtf8(article.bytes, 'keep') : undefined;
		if (text?.ok === true) texts.add(text.text);
	}
	return texts;
}
