/**
 * Everything that has to do with notes and that the first screen of a dossier does not need: the build makes a bundle
 * of its own of this, which is read when it is asked for.
 */
import {build} from './build-command.ts';
import {writeExample} from './new-command.ts';
import {notes} from './notes-command.ts';

export {check} from './check-command.ts';
export {openReview} from './review-file.ts';
export {readSettings} from './settings.ts';
export {readFromInput, readFromNotes, readSince};

import {diff, readSince} from './diff-command.ts';
import {readFromNotesAside} from './notes-thread.ts';
import type {NotesCommand} from './options.ts';
import {type ReadFromNotes, readFromInput, readFromNotes} from './shown-notes.ts';
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

/** Calls back with every new version of the notes or of an article that they name. */
export function watchNotes(
	path: string,
	folder: string | undefined,
	paths: readonly string[],
	onChange: (read: ReadFromNotes) => void,
): () => void {
	return watchFiles(
		paths,
		async () => {
			const read = await readFromNotesAside(path, folder);
			return {paths: read.paths, tell: () => onChange(read)};
		},
		performance.timeOrigin,
	);
}
