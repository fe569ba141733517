/**
 * Everything that has to do with notes and that the first screen of a dossier does not need: the build makes a bundle
 * of its own of this, which is read when it is asked for.
 */
import {dirname} from 'node:path';
import {wordReport} from '../dossier/wording.ts';
import {build} from './build-command.ts';
import {writeExample} from './new-command.ts';
import {notes} from './notes-command.ts';

export {check} from './check-command.ts';
export {readSettings} from './settings.ts';
export {readSince};

import type {Shelf} from '../state/world.ts';
import {diff, readSince} from './diff-command.ts';
import {digest, firstProblem, problemLines, readNotesFile} from './notes-file.ts';
import type {NotesCommand} from './options.ts';
import type {ReadDossier} from './read-dossier.ts';
import {watchFiles} from './watch-files.ts';

/** @returns the exit status. */
export async function runNotesCommand(command: Exclude<NotesCommand, {do: 'prepare'}>): Promise<number> {
	switch (command.do) {
		case 'build':
			return build(command);
		case 'notes':
			return notes(command);
		case 'new':
			return writeExample(command.folder);
		case 'diff':
			return diff(command);
	}
}

/** Notes as what can be shown of them, with their problems as lines. */
export type ReadFromNotes = ReadDossier & {
	readonly notes: readonly string[];
	/** The articles that are there. */
	readonly shelf: Shelf | undefined;
	readonly paths: readonly string[];
};

/** Reads notes as `readDossier` reads a dossier: where anything is right, that is shown. */
export async function readFromNotes(path: string, folder: string | undefined): Promise<ReadFromNotes> {
	const file = await readNotesFile(path, folder);
	if (!file.ok) {
		const {problem} = file;
		const message = wordReport([problem], {file: path});
		return {
			ok: false,
			problems: [problem],
			isComplete: true,
			isUnreadable: true,
			name: path,
			message,
			notes: [message],
			paths: [path],
			shelf: undefined,
		};
	}
	const lines = problemLines(file);
	const paths = [path, ...file.paths];
	const shelf = {folder: folder ?? dirname(path), texts: file.articles, digest};
	const {dossier} = file.built;
	if (dossier !== undefined)
		return {ok: true, name: path, dossier, bytes: new Uint8Array(), notes: lines, paths, shelf};
	const message = [
		`${path}: nothing can be shown of these notes yet: ${firstProblem(file)}`,
		...lines.slice(1, 20),
	].join('\n');
	return {
		ok: false,
		problems: [],
		isComplete: true,
		isUnreadable: false,
		name: path,
		message,
		notes: lines,
		paths,
		shelf,
	};
}

/** Calls back with every new version of the notes or of an article that they name. */
export function watchNotes(
	path: string,
	folder: string | undefined,
	paths: readonly string[],
	onChange: (read: ReadFromNotes) => void,
): () => void {
	return watchFiles(paths, async () => {
		const read = await readFromNotes(path, folder);
		return {paths: read.paths, tell: () => onChange(read)};
	});
}
