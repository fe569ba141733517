/** `roundtable build`: notes become a dossier that needs no article. */
import {constants} from 'node:fs';
import {open} from 'node:fs/promises';
import process from 'node:process';
import {wordReport} from '../dossier/wording.ts';
import {wordNotesReport} from '../notes/wording.ts';
import {writeJson} from '../print/write-json.ts';
import {harmless} from '../text/harmless.ts';
import {readNotesFile} from './notes-file.ts';
import type {NotesCommand} from './options.ts';
import {status} from './status.ts';
import {writeFileAt} from './write-file-at.ts';
import {writeOut} from './write-out.ts';

/** @returns 0 where all is right, 1 where something was left out, 2 where nothing could be made. */
export async function build(command: Extract<NotesCommand, {do: 'build'}>): Promise<number> {
	const {file, output, articles, isExplained, isForced, isAll} = command;
	const notes = await readNotesFile(file, articles);
	if (!notes.ok) {
		process.stderr.write(`roundtable: ${wordReport([notes.problem], {file})}\n`);
		return status.usage;
	}
	const {read, built} = notes;
	if (built.problems.length > 0)
		process.stderr.write(`roundtable: ${wordNotesReport(built.problems, read.lines, {file, isAll})}\n`);
	const {dossier} = built;
	if (dossier === undefined) {
		process.stderr.write(
			`roundtable: No dossier was made${built.problems.length === 0 ? ': it needs a source with its article, and a party' : ''}.\n`,
		);
		return status.usage;
	}
	if (isExplained)
		for (const {of, field, value, how} of built.derived)
			process.stderr.write(harmless(`${of}: ${field} ${value} (${how})`).concat('\n'));
	const isWhole = built.problems.length === 0;
	const text = writeJson(dossier);
	if (output === undefined || output === '-') {
		const written = await writeOut(text);
		return written === status.done && !isWhole ? status.nothing : written;
	}
	if (!isForced && (await isSomethingElse(output))) {
		process.stderr.write(
			`roundtable: ${harmless(output)} is there and is no dossier, so it was not overwritten. Name another file, or add --force.\n`,
		);
		return status.usage;
	}
	const written = await writeFileAt(output, text, {isNew: false});
	if (!written.ok) {
		process.stderr.write(`roundtable: ${harmless(output)} was not written: ${written.reason}.\n`);
		return status.usage;
	}
	const left = isWhole ? '' : '; what is wrong in the notes is left out';
	process.stderr.write(
		`roundtable: ${harmless(output)}: ${dossier.statements.length} statements, ${dossier.positions.length} positions${left}.\n`,
	);
	return isWhole ? status.done : status.nothing;
}

/** Whether a file is there that no build has written. */
async function isSomethingElse(path: string): Promise<boolean> {
	try {
		const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		try {
			const {buffer, bytesRead} = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
			return (
				bytesRead > 0 && !/"format"\s*:\s*"roundtable-dossier"/.test(buffer.toString('latin1', 0, bytesRead))
			);
		} finally {
			await handle.close();
		}
	} catch {
		// Not there; or what writing it will say.
		return false;
	}
}
