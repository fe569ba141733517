/** The reader's own copies of the articles, from a folder. */
import type {NoDossier} from '../dossier/parse.ts';
import type {Dossier} from '../dossier/types.ts';
import {wordProblem} from '../dossier/wording.ts';
import type {Shelf} from '../state/workspace.ts';

/** Why the folder cannot be read. */
export type NoShelf = NoDossier & {readonly message: string};

/** @returns undefined where no folder is named; a message where it cannot be read. */
export async function shelfFor(
	dossier: Dossier,
	folder: string | undefined,
): Promise<Shelf | NoShelf | undefined> {
	if (folder === undefined) return undefined;
	const {readArticles} = await import('./read-dossier.ts');
	const read = await readArticles(folder, dossier);
	if (!read.ok) return read;
	// What a program has rewritten alone (line ends, a byte-order mark) moves no place of the dossier.
	const {restoreArticles} = await import('../dossier/against-articles.ts');
	const tried = new Map([...read.articles].filter(([, text]) => (text?.length ?? 0) <= mostTried));
	const {articles, rewritings} = restoreArticles(dossier, tried, read.digest);
	// The folder or the file is where it lies, not where the dossier names it.
	const faults = [...read.problems, ...rewritings].map(problem =>
		wordProblem({...problem, path: []}, folder),
	);
	return {folder, texts: new Map([...read.articles, ...articles]), digest: read.digest, faults};
}

/** Of longer texts it takes too long to try what a program may have rewritten, while somebody waits for the screen. */
const mostTried = 200_000;
