/** Marks and notes of a dossier that lay elsewhere when they were kept: known again by its id and by its words. */
import {existsSync, readdirSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {Catalogue} from '../dossier/catalogue.ts';
import {wordsKnownBy} from '../dossier/same-words.ts';
import {type Kept, type KeptStatement, lookInto, saveKept, whileHeld} from './kept-file.ts';

/** What is added to the name of a dossier for the file that lies beside it. */
export const besideEnding = '.marks.json';

/** Of more files, and of larger ones, none is opened: whoever has just opened a dossier waits. */
const mostFiles = 500;
const mostBytes = 4_000_000;

/**
 * Where nothing is kept in `file` yet, what has been kept of the same dossier is written there; it stays where it is,
 * too.
 *
 * @param isShared - whether `file` lies beside the dossier: then others such are looked at, and others may read it.
 * @returns where the dossier lay, or else the name of the file; undefined where there is nothing, or none can be written.
 */
export function takeFromElsewhere(
	file: string,
	catalogue: Catalogue,
	about: Pick<Kept, 'dossier' | 'path'>,
	isShared: boolean,
): string | undefined {
	const best = keptElsewhere(file, catalogue, isShared);
	if (best === undefined) return undefined;
	const isTaken = whileHeld(
		file,
		() => !existsSync(file) && saveKept(file, {...best.kept, ...about}, isShared) === undefined,
	);
	return isTaken ? best.from : undefined;
}

/** What would be taken where nothing is kept in `file` yet; nothing is written. */
export function keptElsewhere(file: string, catalogue: Catalogue, isShared: boolean): Candidate | undefined {
	if (existsSync(file)) return undefined;
	return candidates(file, catalogue, isShared).toSorted(
		(one, other) => Number(other.isGone) - Number(one.isGone) || other.changed - one.changed,
	)[0];
}

type Candidate = {
	readonly kept: Kept;
	readonly from: string;
	/** Whether the dossier is no longer where it was: it has been moved, not copied. */
	readonly isGone: boolean;
	readonly changed: number;
};

function candidates(file: string, catalogue: Catalogue, isShared: boolean): readonly Candidate[] {
	const folder = dirname(file);
	return namesIn(folder)
		.filter(name => name.endsWith(isShared ? besideEnding : '.json') && name !== basename(file))
		.slice(0, mostFiles)
		.flatMap(name => {
			const path = join(folder, name);
			const changed = changedAt(path);
			if (changed === undefined) return [];
			const kept = lookInto(path);
			if (kept === undefined || !isOf(catalogue, kept)) return [];
			const lay = isShared ? path.slice(0, -besideEnding.length) : kept.path;
			return [{kept, from: lay ?? name, isGone: lay !== undefined && !existsSync(lay), changed}];
		});
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

/** @returns undefined of what is no file, or a file of marks no longer. */
function changedAt(path: string): number | undefined {
	try {
		const stats = statSync(path);
		return stats.isFile() && stats.size <= mostBytes ? stats.mtimeMs : undefined;
	} catch {
		return undefined;
	}
}

/** Whether most of what is kept is of statements of this dossier; all of it, where nobody knows the id of its dossier. */
function isOf(catalogue: Catalogue, {dossier, marks, notes}: Kept): boolean {
	const all: readonly KeptStatement[] = [...marks, ...notes];
	if (all.length === 0 || (dossier !== undefined && dossier !== catalogue.dossier.id)) return false;
	const found = all.filter(({id, words}) => words !== undefined && wordsKnownBy(catalogue, id) === words);
	return dossier === undefined ? found.length === all.length : 2 * found.length >= all.length;
}
