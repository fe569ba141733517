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
	// The folder or the file is where it lies, not where the dossier names it.
	const faults = read.problems.map(problem => wordProblem({...problem, path: []}, folder));
	return {folder, texts: read.articles, digest: read.digest, faults};
}
