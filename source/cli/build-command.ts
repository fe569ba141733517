/** `roundtable build`: notes become a dossier that needs no article. */
import {readFile} from 'node:fs/promises';
import {sayLeftOut} from '../dossier/left-out.ts';
import type {Dossier} from '../dossier/types.ts';
import {wordReport} from '../dossier/wording.ts';
import {wordNotesReport} from '../notes/wording.ts';
import {writeJson} from '../print/write-json.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import {isSameFile} from './at-path.ts';
import {notesFrom} from './notes-file.ts';
import {isDossierInput} from './notes-name.ts';
import type {NotesCommand} from './options.ts';
import {readFile as readInput, readStandardInput, standardInputName} from './read-dossier.ts';
import {say, tell} from './say.ts';
import {status} from './status.ts';
import {writeFileAt} from './write-file-at.ts';
import {isStream} from './write-into.ts';
import {writeOut} from './write-out.ts';

/** @returns 0 where all is right, 1 where something was left out, 2 where nothing could be made. */
export async function build(command: Extract<NotesCommand, {do: 'build'}>): Promise<number> {
	const {output, articles, isExplained, isForced, isAll} = command;
	const isInput = command.file === '-';
	const file = isInput ? standardInputName : command.file;
	const given = isInput ? await readStandardInput() : await readInput(file, []);
	if (isDossierInput(given)) {
		const whole = sanitize(file);
		say(`${whole} is a dossier already; build takes notes, which roundtable notes makes of a dossier.`);
		return status.usage;
	}
	const notes = await notesFrom(given, articles, file);
	if (!notes.ok) {
		say(wordReport([notes.problem], {file}));
		return status.usage;
	}
	const {built} = notes;
	if (built.problems.length > 0) say(wordNotesReport(built.problems, notes.read.lines, {file, isAll}));
	const {dossier} = built;
	if (dossier === undefined) {
		say(
			`No dossier was made${built.problems.length === 0 ? ': it needs a source with its article, and a party' : ''}.`,
		);
		return status.usage;
	}
	if (isExplained)
		for (const {of, field, value, how} of built.derived) tell(sanitize(`${of}: ${field} ${value} (${how})`));
	const isWhole = built.problems.length === 0;
	const text = writeJson(dossier);
	if (output === undefined || output === '-') {
		const written = await writeOut(text);
		return written === status.done && !isWhole ? status.nothing : written;
	}
	const read = [file, ...notes.paths];
	if ((await Promise.all(read.map(path => isSameFile(path, output)))).includes(true)) {
		say(`${sanitize(output)} is what the dossier is made of, and is never overwritten. Name another file.`);
		return status.usage;
	}
	if (!isForced && (await isSomethingElse(output, dossier))) {
		say(
			`${sanitize(output)} is there and is not what build made of these talks, so it was not overwritten. Name another file, or add --force.`,
		);
		return status.usage;
	}
	const written = await writeFileAt(output, text, {isNew: false});
	if (!written.ok) {
		say(`${sanitize(output)} was not written: ${written.reason}.`);
		return status.usage;
	}
	const lost = sayLeftOut(built.leftOut);
	const leftOut = lost === '' ? '' : `, ${lost} among it`;
	const left = isWhole ? '' : `; what is wrong in the notes is left out${leftOut}`;
	say(
		`${sanitize(output)}: ${count(dossier.statements.length, 'statement')}, ${count(dossier.positions.length, 'position')}${left}.`,
	);
	return isWhole ? status.done : status.nothing;
}

/** Whether a file is there that build has not made of the same talks, or that somebody has changed since. */
async function isSomethingElse(path: string, {id}: Dossier): Promise<boolean> {
	if (await isStream(path)) return false;
	// Not there; or what writing it will say.
	const text = await readFile(path, 'utf8').catch(() => '');
	if (text.trim() === '') return false;
	try {
		const value: unknown = JSON.parse(text);
		const field = (name: string) =>
			typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
		return field('format') !== 'roundtable-dossier' || field('id') !== id || writeJson(value) !== text;
	} catch {
		return true;
	}
}
