/** Notes as the dashboard shows them: a dossier of what is right of them, and what is wrong as lines. */
import {basename, dirname} from 'node:path';
import {type LeftOut, nothingLeftOut} from '../dossier/left-out.ts';
import type {Dossier} from '../dossier/types.ts';
import {wordReport} from '../dossier/wording.ts';
import type {Shelf} from '../state/workspace.ts';
import {
	digest,
	firstProblem,
	type NotesFile,
	notesFrom,
	problemLines,
	type ReadNotesFile,
	readNotesFile,
} from './notes-file.ts';
import {type ReadDossier, type ReadFile, standardInputName} from './read-dossier.ts';

/** Notes as what can be shown of them, with their problems as lines. */
export type ReadFromNotes = ReadDossier & {
	readonly notes: readonly string[];
	/** What is worth a look though nothing is left out for it, as lines. */
	readonly remarks: readonly string[];
	readonly leftOut: LeftOut;
	/** The articles that are there. */
	readonly shelf: Shelf | undefined;
	readonly paths: readonly string[];
	/** Of notes that are read but of which nothing can be shown yet: a dossier that holds nothing, to begin with. */
	readonly blank?: Dossier;
};

/** Reads notes as `readDossier` reads a dossier: where anything is right, that is shown. */
export async function readFromNotes(path: string, folder: string | undefined): Promise<ReadFromNotes> {
	return shownOf(await readNotesFile(path, folder), path, folder);
}

/** Notes that came on standard input. */
export async function readFromInput(input: ReadFile, folder: string | undefined): Promise<ReadFromNotes> {
	return shownOf(await notesFrom(input, folder), standardInputName, folder);
}

function shownOf(file: ReadNotesFile, path: string, folder: string | undefined): ReadFromNotes {
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
			remarks: [],
			leftOut: nothingLeftOut,
			paths: [path],
			shelf: undefined,
		};
	}
	return shownNotes(file, folder);
}

function blankDossier(title: string): Dossier {
	return {
		format: 'roundtable-dossier',
		version: '1.0',
		id: 'talks',
		title,
		description: 'Nothing can be shown of these notes yet.',
		language: 'en',
		sources: [],
		parties: [],
		people: [],
		issues: [],
		events: [],
		statements: [],
		unspoken: [],
		positions: [],
		discrepancies: [],
	};
}

/** What can be shown of notes that have been read. */
export function shownNotes(file: NotesFile, folder: string | undefined): ReadFromNotes {
	const {name: path} = file;
	const lines = problemLines(file.built.problems, file);
	const {leftOut} = file.built;
	const remarks = problemLines(file.built.remarks(), file);
	const paths = [path, ...file.paths];
	const shelf = {folder: folder ?? dirname(path), texts: file.articles, digest};
	const {dossier} = file.built;
	if (dossier !== undefined)
		return {
			ok: true,
			name: path,
			dossier,
			bytes: new Uint8Array(),
			notes: lines,
			remarks,
			leftOut,
			paths,
			shelf,
		};
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
		notes: lines.length > 0 ? lines : [message],
		remarks,
		leftOut,
		paths,
		shelf,
		blank: blankDossier(basename(path)),
	};
}
