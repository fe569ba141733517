/** `roundtable notes`: notes of a dossier, a table or what another program found. */
import process from 'node:process';
import {wordReport} from '../dossier/wording.ts';
import {dossierToNotes} from '../notes/from-dossier.ts';
import {harmless} from '../text/harmless.ts';
import {digest} from './notes-file.ts';
import type {NotesCommand} from './options.ts';
import {readArticles, readDossier} from './read-dossier.ts';
import {schemaAddress} from './schema-address.ts';
import {status} from './status.ts';
import {writeFileAt} from './write-file-at.ts';
import {writeOut} from './write-out.ts';

type Command = Extract<NotesCommand, {do: 'notes'}>;

/** @returns 0 where they were written, 2 where not. */
export async function notes(command: Command): Promise<number> {
	const made = await notesOf(command);
	if ('message' in made) {
		process.stderr.write(`roundtable: ${made.message}\n`);
		return status.usage;
	}
	for (const line of made.said) process.stderr.write(`roundtable: ${line}\n`);
	const {output} = command;
	if (output === undefined || output === '-') return writeOut(made.text);
	const written = await writeFileAt(output, made.text, {isNew: !command.isForced});
	if (written.ok) {
		process.stderr.write(
			`roundtable: ${harmless(output)} is written; roundtable ${harmless(output)} opens it.\n`,
		);
		return status.done;
	}
	const hint = written.isThere
		? ' What somebody may have written is not overwritten: name another, or add --force.'
		: '';
	process.stderr.write(`roundtable: ${harmless(output)} was not written: ${written.reason}.${hint}\n`);
	return status.usage;
}

type Made = {readonly text: string; readonly said: readonly string[]} | {readonly message: string};

async function notesOf({file, articles}: Command): Promise<Made> {
	const read = await readDossier(file);
	if (!read.ok) return {message: read.message};
	const {dossier} = read;
	const texts = articles === undefined ? undefined : await readArticles(articles, dossier);
	if (texts !== undefined && !texts.ok) return {message: texts.message};
	const pages = new Map<string, string>();
	const said: string[] =
		texts === undefined ? [] : texts.problems.map(problem => wordReport([problem], {file}));
	for (const source of dossier.sources) {
		const text = texts?.articles.get(source.id);
		if (text === undefined) continue;
		if (digest(text) === source.sha256) pages.set(source.id, text);
		else
			said.push(
				`${harmless(source.file)} is another copy than the dossier was made of: its words keep their offsets.`,
			);
	}
	if (texts === undefined)
		said.push('Without --articles DIR the words keep their offsets instead of being looked up.');
	return {text: dossierToNotes(dossier, {articles: pages, digest, schema: schemaAddress()}), said};
}
