/** `roundtable diff`: what has changed between two dossiers or notes. */
import {basename} from 'node:path';
import {
	type Change,
	type Comparison,
	changedSections,
	compareDossiers,
	isSameDossier,
} from '../dossier/compare.ts';
import type {Dossier} from '../dossier/types.ts';
import {withoutUnsaid} from '../dossier/unsaid.ts';
import {wordReport} from '../dossier/wording.ts';
import {writeJson} from '../print/write-json.ts';
import {cutAboutDifference} from '../text/about-difference.ts';
import {sanitize} from '../text/sanitize.ts';
import type {Since} from './beside.ts';
import {firstProblem, notesFrom, type ReadNotesFile, readNotesFile} from './notes-file.ts';
import {isNotesFile, isNotesInput} from './notes-name.ts';
import type {NotesCommand} from './options.ts';
import {
	dossierOf,
	type ReadDossier,
	readDossier,
	readStandardInput,
	standardInputName,
} from './read-dossier.ts';
import {say} from './say.ts';
import {status} from './status.ts';
import {writeOut} from './write-out.ts';

/** @returns 0 where nothing has changed, 1 where something has, 2 where a file cannot be read. */
export async function diff({files, isJson, articles}: Extract<NotesCommand, {do: 'diff'}>): Promise<number> {
	if (articles !== undefined && !files.some(file => file === '-' || isNotesFile(file))) {
		say('--articles is where notes find their words; dossiers have theirs, and these two are no notes.');
		return status.usage;
	}
	const [before, after] = [await dossierIn(files[0], articles), await dossierIn(files[1], articles)];
	for (const read of [before, after])
		if ('message' in read) {
			say(read.message);
			return status.usage;
		}
	if ('message' in before || 'message' in after) return status.usage;
	const comparison = compareDossiers(before.dossier, after.dossier);
	const text = isJson ? writeJson(comparison) : wordComparison(comparison);
	const written = await writeOut(text);
	if (written !== status.done) return written;
	return isSameDossier(comparison) ? status.done : status.nothing;
}

/** A dossier or notes to compare with. */
export async function readSince(
	file: string,
	folder: string | undefined,
): Promise<Since | {readonly message: string}> {
	const read = await dossierIn(file, folder);
	if ('message' in read) return read;
	// What is opened comes without it.
	const before = withoutUnsaid(read.dossier);
	return {
		name: basename(file),
		changesIn: dossier => {
			const comparison = compareDossiers(before, dossier);
			const listed = changedSections.flatMap(section =>
				comparison[section].map(
					change =>
						`${section}: ${wordChange(change)
							.map(each => each.trim())
							.join('; ')}`,
				),
			);
			return [...listed, ...comparison.unlisted.map(wordUnlisted)];
		},
	};
}

async function dossierIn(file: string, folder: string | undefined): Promise<Compared> {
	if (file === '-') {
		const input = await readStandardInput();
		return isNotesInput(input)
			? ofNotes(await notesFrom(input, folder), standardInputName)
			: ofDossier(await dossierOf(input, standardInputName));
	}
	return isNotesFile(file)
		? ofNotes(await readNotesFile(file, folder), file)
		: ofDossier(await readDossier(file));
}

type Compared = {readonly dossier: Dossier} | {readonly message: string};

function ofDossier(read: ReadDossier): Compared {
	return read.ok ? {dossier: read.dossier} : {message: read.message};
}

function ofNotes(notes: ReadNotesFile, file: string): Compared {
	if (!notes.ok) return {message: wordReport([notes.problem], {file})};
	const {dossier, problems} = notes.built;
	if (dossier === undefined)
		return {message: `${sanitize(file)}: nothing can be compared of these notes yet: ${firstProblem(notes)}`};
	if (problems.length > 0)
		say(`${sanitize(file)}: what is wrong in these notes is left out; roundtable check says what.`);
	return {dossier};
}

const signs = {new: '+', gone: '-', changed: '~'} as const;

function wordComparison(comparison: Comparison): string {
	if (isSameDossier(comparison)) return 'Nothing has changed.\n';
	const lines = changedSections.flatMap(section => {
		const changes = comparison[section];
		if (changes.length === 0) return [];
		const counts = (['new', 'gone', 'changed'] as const)
			.map(kind => ({kind, count: changes.filter(change => change.kind === kind).length}))
			.filter(({count}) => count > 0)
			.map(({kind, count}) => `${count} ${kind}`);
		return [`${section}: ${counts.join(', ')}`, ...changes.flatMap(wordChange)];
	});
	return `${[...lines, ...comparison.unlisted.map(wordUnlisted)].join('\n')}\n`;
}

function wordUnlisted(section: string): string {
	return `${section}: not just the same, in their order or in small print that is not told here`;
}

function wordChange({kind, id, name, fields}: Change): readonly string[] {
	return [
		`${signs[kind]} ${sanitize(id)}: ${sanitize(name)}`,
		...fields.map(({field, before, after}) => `    ${sanitize(field)}: ${wordFields(before, after)}`),
	];
}

/** Letters of a value in a line. */
const room = 160;

function wordFields(...fields: readonly [before: string, after: string]): string {
	const [before, after] = fields.map(text => sanitize(text.replace(/\s+/g, ' ')));
	const [was, is] = cutAboutDifference(before ?? '', after ?? '', room);
	const shown = (text: string) => (text === '' ? 'nothing' : `"${text}"`);
	const unseen = before === after ? ' (other blanks, or what cannot be seen)' : '';
	return `${shown(was)} -> ${shown(is)}${unseen}`;
}
