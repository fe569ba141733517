/** `roundtable notes`: notes of a dossier, a table or what another program found. */
import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {basename, dirname, extname, join, relative, resolve, sep} from 'node:path';
import type {Dossier} from '../dossier/types.ts';
import {decodeUtf8} from '../dossier/utf8.ts';
import {wordReport} from '../dossier/wording.ts';
import {dossierToNotes} from '../notes/from-dossier.ts';
import {recordsToNotes} from '../notes/from-records.ts';
import {guessColumns, tellColumns} from '../notes/guess-columns.ts';
import {withoutOuterMarks} from '../notes/quoted-spans.ts';
import {readAnnotations} from '../notes/read-annotations.ts';
import {guessDelimiter, readDelimited, readJsonLines} from '../notes/read-table.ts';
import type {FoundQuote} from '../notes/records.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import {isSameFile} from './at-path.ts';
import {digest} from './notes-file.ts';
import {isNotesFile, isNotesInput, wordsForKind} from './notes-name.ts';
import type {NotesCommand} from './options.ts';
import {
	dossierOf,
	folderProblem,
	type ReadFile,
	readArticles,
	readFile,
	readStandardInput,
	standardInputName,
} from './read-dossier.ts';
import {say} from './say.ts';
import {schemaAddress} from './schema-address.ts';
import {status} from './status.ts';
import {writeFileAt} from './write-file-at.ts';
import {isStream} from './write-into.ts';
import {writeOut} from './write-out.ts';

type Command = Extract<NotesCommand, {do: 'notes'}>;

/** @returns 0 where they were written, 2 where not. */
export async function notes(command: Command): Promise<number> {
	const {output} = command;
	const isInto = output !== undefined && (await isStream(output));
	const made = await notesOf(isInto ? {...command, output: undefined} : command);
	if ('message' in made) {
		say(made.message);
		return status.usage;
	}
	for (const line of made.said) say(line);
	if (output !== undefined && (await isSameFile(output, command.file))) {
		say(`${sanitize(output)} is what the notes are made of; name another file.`);
		return status.usage;
	}
	if (output === undefined || output === '-') return writeOut(made.text);
	const written = await writeFileAt(output, made.text, {isNew: !command.isForced});
	if (written.ok) {
		const opens = `; roundtable ${sanitize(output)}${withArticles(command)} opens it`;
		say(`${sanitize(output)} is written${isInto ? '' : opens}.`);
		return status.done;
	}
	const hint = written.isThere
		? ' What somebody may have written is not overwritten: name another, or add --force.'
		: '';
	say(`${sanitize(output)} was not written: ${written.reason}.${hint}`);
	return status.usage;
}

/** What the notes say of the folder of the articles: where it lies below their own. */
function folderBelow({output, articles}: Command): string | undefined {
	if (output === undefined || output === '-' || articles === undefined) return undefined;
	const below = relative(resolve(dirname(output)), resolve(articles))
		.split(sep)
		.join('/');
	return below === '' || /^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(below) ? undefined : below;
}

/** The articles, where they are neither beside the notes nor below. */
function withArticles(command: Command): string {
	const {output = '', articles} = command;
	const isNamed = folderBelow(command) !== undefined;
	return articles === undefined || isNamed || resolve(articles) === resolve(dirname(output))
		? ''
		: ` --articles ${sanitize(articles)}`;
}

type Made = {readonly text: string; readonly said: readonly string[]} | {readonly message: string};

async function notesOf(command: Command): Promise<Made> {
	const {file} = command;
	if (isNotesFile(file)) return {message: `${sanitize(file)} is notes already.`};
	const other = wordsForKind(file, 'notes');
	if (other !== undefined && existsSync(file)) return {message: other};
	if (/\.(csv|tsv|tab|jsonl|ndjson)$/i.test(file)) return notesOfTable(command);
	const isInput = file === '-';
	const input = isInput ? await readStandardInput() : await readFile(file, []);
	if (isInput && isNotesInput(input)) return {message: `${standardInputName} is notes already.`};
	const read = await dossierOf(input, isInput ? standardInputName : file);
	if (read.ok) return notesOfDossier(command, read.dossier);
	const found = annotationsIn(input);
	return found === undefined ? {message: read.message} : notesOfQuotes(command, found, []);
}

async function notesOfDossier(command: Command, dossier: Dossier): Promise<Made> {
	const {file, articles} = command;
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
				`${sanitize(source.file)} is another copy than the dossier was made of: its words keep their offsets.`,
			);
	}
	if (texts === undefined)
		said.push('Without --articles FOLDER the words keep their offsets instead of being looked up.');
	const options = {articles: pages, digest, schema: schemaAddress(), folder: folderBelow(command)};
	return {text: dossierToNotes(dossier, options), said};
}

/** What another program found, if the file holds that. */
function annotationsIn(read: ReadFile): readonly FoundQuote[] | undefined {
	const decoded = read.ok ? decodeUtf8(read.bytes, 'drop') : read;
	if (!decoded.ok) return undefined;
	try {
		return readAnnotations(JSON.parse(decoded.text));
	} catch {
		return undefined;
	}
}

async function notesOfTable(command: Command): Promise<Made> {
	const {file, map} = command;
	const read = await textOf(file);
	if ('message' in read) return read;
	const shown = sanitize(file);
	const isLines = /\.(jsonl|ndjson)$/i.test(file);
	const isTabbed = /\.(tsv|tab)$/i.test(file);
	const table = isLines
		? readJsonLines(read.text)
		: readDelimited(read.text, isTabbed ? '\t' : guessDelimiter(read.text));
	if (table === undefined) return {message: `${shown} is empty.`};
	if ('line' in table)
		return {message: `${shown}:${table.line}: this line is no JSON object; JSON lines have one on each.`};
	if (table.rows.length === 0)
		return {message: `${shown} has headings and no row below them; there is nothing to make notes of.`};
	const guessed = guessColumns(table.columns, map);
	if (!guessed.ok) return {message: `${shown}: ${sanitize(guessed.message)}`};
	const {columns} = guessed;
	const quotes = table.rows.map((row, index) => {
		const fields = Object.entries(columns)
			.filter(([role]) => role !== 'words')
			.map(([role, at]) => [role, (row[at] ?? '').trim()] as const);
		const words = withoutOuterMarks(row[columns.words ?? 0] ?? '');
		return {
			row: table.numbers[index],
			words: [words],
			...Object.fromEntries(fields.filter(([, value]) => value !== '')),
		};
	});
	const told = [tellColumns(table.columns, columns), ...table.said];
	return notesOfQuotes(
		command,
		quotes,
		told.map(each => sanitize(each)),
	);
}

async function notesOfQuotes(
	command: Command,
	quotes: readonly FoundQuote[],
	told: readonly string[],
): Promise<Made> {
	const {file, articles} = command;
	const fault = articles === undefined ? undefined : await folderProblem(articles);
	if (fault !== undefined) return {message: wordReport([fault], {file: articles ?? ''})};
	const pages = articles === undefined ? new Map<string, string>() : await pagesIn(articles, namesOf(quotes));
	if (pages === undefined) return {message: `The folder ${sanitize(articles ?? '')} cannot be read.`};
	const title = basename(file, extname(file));
	const {text, said} = recordsToNotes(quotes, {
		...{title, schema: schemaAddress(), articles: pages},
		folder: folderBelow(command),
	});
	const worded = quotes.filter(({words}) => words.some(each => each.trim() !== ''));
	return {text, said: [...told, `${count(worded.length, 'quotation')}.`, ...said.map(sanitize)]};
}

/** By which names quotations call their articles. */
function namesOf(quotes: readonly FoundQuote[]): ReadonlySet<string> {
	const named = quotes.flatMap(({file, outlet, title}) => [file, outlet, title]);
	return new Set(named.flatMap(name => (name === undefined ? [] : [basename(name.trim())])));
}

/** The texts of a folder by their names, of Markdown those that are named; undefined where it cannot be read. */
async function pagesIn(
	folder: string,
	named: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string> | undefined> {
	const isNamed = (name: string) => named.has(name) || named.has(basename(name, extname(name)));
	try {
		const names = (await readdir(folder))
			.filter(name => /\.txt$/i.test(name) || (/\.(?:md|markdown)$/i.test(name) && isNamed(name)))
			.toSorted();
		const texts = await Promise.all(
			names.map(async name => [name, await textOf(join(folder, name))] as const),
		);
		return new Map(texts.flatMap(([name, read]) => ('text' in read ? [[name, read.text] as const] : [])));
	} catch {
		return undefined;
	}
}

async function textOf(file: string): Promise<{readonly text: string} | {readonly message: string}> {
	const read = await readFile(file, []);
	if (!read.ok) return {message: wordReport([read.problem], {file})};
	const decoded = decodeUtf8(read.bytes, 'drop');
	if (decoded.ok) return {text: decoded.text};
	const {ok: _, ...undecoded} = decoded;
	return {message: wordReport([{code: 'not-utf8', path: [], ...undecoded}], {file})};
}
