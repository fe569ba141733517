/** `roundtable prepare`: a draft of notes from articles. */
import {readdir} from 'node:fs/promises';
import {basename, dirname, extname, join, resolve} from 'node:path';
import process from 'node:process';
import {decodeUtf8} from '../dossier/utf8.ts';
import {addDraft} from '../prepare/add-draft.ts';
import {type Draft, draftOf} from '../prepare/draft.ts';
import {writeDraft} from '../prepare/write-draft.ts';
import {shellQuote} from '../print/shell-quote.ts';
import {count} from '../text/count.ts';
import {severalOf} from '../text/in-series.ts';
import {sanitize} from '../text/sanitize.ts';
import {isThere} from './at-path.ts';
import {isNotesFile} from './notes-name.ts';
import type {NotesCommand} from './options.ts';
import {type Placed, placeTexts, textsFolder, textsNamed} from './place-texts.ts';
import {type Prepared, prepareAll} from './prepare-threads.ts';
import {readFile} from './read-dossier.ts';
import {refuse, say, tell} from './say.ts';
import {schemaAddress} from './schema-address.ts';
import {status} from './status.ts';
import {writeFileAt} from './write-file-at.ts';
import {isStream} from './write-into.ts';
import {writeOut} from './write-out.ts';

type Command = Extract<NotesCommand, {do: 'prepare'}>;

/** What in a folder is taken for an article. */
const articleName = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;
/** What holds articles, and must be made text first. */
const paperName = /\.(?:pdf|docx?|odt|rtf|pages|epub|mht|mhtml|webarchive|eml|msg|png|jpe?g)$/i;
/** What holds a dossier, a table or what another program has found. */
const recordsName = /\.(?:csv|tsv|tab|json|jsonl|ndjson)$/i;

function noArticle(file: string): string {
	const shown = sanitize(file);
	return `${shown} is data, and no article: roundtable notes ${sanitize(shellQuote(file))} makes notes of a dossier or a table.`;
}

/** @returns 0 where a draft was made of all, 1 where something was left out, 2 where nothing could be made. */
export async function prepare(command: Command): Promise<number> {
	const {output, isAdding, isForced} = command;
	const isFile = output !== undefined && output !== '-' && !(await isStream(output));
	if (isAdding && !isFile)
		return refuse(
			'--add takes the notes that are there with -o: roundtable prepare ARTICLE... --add -o NOTES',
		);
	if (isFile && !isAdding && !isForced && (await isThere(output)))
		return refuse(
			`${sanitize(output)} is there. Add to it with --add, name another file, or write over it with --force.`,
		);
	const paths = await pathsOf(command.files);
	if ('message' in paths) return refuse(paths.message);
	const none = 'There is no article: text, Markdown and saved pages (HTML) are read.';
	if (paths.found.length === 0) return refuse([...paths.left, none].join('\n'));
	const prepared = await prepareAll(paths.found, command.year, progress(paths.found.length));
	const good = withoutCopies(prepared.filter((each): each is Extract<Prepared, {ok: true}> => each.ok));
	for (const each of prepared) if (!each.ok) tell(`${sanitize(each.path)} ${each.refused}.`);
	for (const line of paths.left) tell(line);
	if (good.length === 0) return refuse('Nothing could be read of the articles.');
	const folder = isFile ? dirname(resolve(output)) : process.cwd();
	const there = isAdding && isFile ? await textsNamed(output) : new Set<string>();
	const fresh = good.filter(({text}) => !there.has(text));
	const placed = await placeTexts(fresh, folder, isFile);
	if ('message' in placed) return refuse(placed.message);
	const left = prepared.filter(({ok}) => !ok).length;
	if (!isFile) return writeStream(output, placed, left);
	return isAdding ? addTo(output, placed, left) : writeNew(output, command.isForced, placed, left);
}

/** Without the texts that an earlier run made of pages, where those are read again. */
function withoutCopies(good: readonly Extract<Prepared, {ok: true}>[]): typeof good {
	const made = new Set(good.flatMap(({isAsItStands, text}) => (isAsItStands ? [] : text)));
	return good.filter(({isAsItStands, text}) => !isAsItStands || !made.has(text));
}

/** To standard output, or into what is no file. */
async function writeStream(
	output: string | undefined,
	{articles, copies}: Placed,
	left: number,
): Promise<number> {
	const draft = draftOf(articles, `Draft of ${count(articles.length, 'article')}`);
	const text = writeDraft(draft, schemaAddress());
	const isOut = output === undefined || output === '-';
	const into = isOut ? undefined : await writeFileAt(output, text, {isNew: false});
	if (into?.ok === false) return refuse(`${sanitize(output ?? '')} was not written: ${into.reason}.`);
	const written = isOut ? await writeOut(text) : status.done;
	tellSummary(draft);
	if (copies > 0)
		say(
			`${textsOf(copies, textsFolder)} not written: the notes name ${copies === 1 ? 'it' : 'them'}, and -o FILE writes ${copies === 1 ? 'it' : 'them'}.`,
		);
	return written === status.done && left > 0 ? status.nothing : written;
}

async function writeNew(
	output: string,
	isForced: boolean,
	{articles, copies}: Placed,
	left: number,
): Promise<number> {
	const draft = draftOf(articles, basename(output, extname(output)));
	const text = writeDraft(draft, schemaAddress());
	const written = await writeFileAt(output, text, {isNew: !isForced});
	if (!written.ok) return refuse(`${sanitize(output)} was not written: ${written.reason}.`);
	tellSummary(draft);
	if (copies > 0)
		say(`${textsOf(copies, join(dirname(output), textsFolder))} written, where the notes name them.`);
	const name = sanitize(shellQuote(output));
	say(
		`${sanitize(output)} is written. roundtable review ${name} goes through it, roundtable ${name} opens it.`,
	);
	return left > 0 ? status.nothing : status.done;
}

function tellSummary({said, folded}: Draft): void {
	for (const line of said) say(sanitize(line));
	if (folded.length > 0)
		say(
			`${count(folded.length, 'clause')} more may report what somebody said: comments at the end of the notes.`,
		);
}

/** “The text of 1 article in articles is”: what is not read as it stands. */
function textsOf(copies: number, folder: string): string {
	return `The ${copies === 1 ? 'text' : 'texts'} of ${count(copies, 'article')} in ${sanitize(folder)} ${copies === 1 ? 'is' : 'are'}`;
}

async function addTo(output: string, {articles, copies}: Placed, left: number): Promise<number> {
	const shown = sanitize(output);
	const read = await readFile(output, []);
	if (!read.ok) return refuse(`${shown} cannot be read, so nothing can be added to it.`);
	const decoded = decodeUtf8(read.bytes, 'keep');
	if (!decoded.ok) return refuse(`${shown} is not UTF-8, so nothing can be added to it.`);
	const added = addDraft(decoded.text, articles);
	if (!added.ok) return refuse(`${shown}: ${added.message}`);
	for (const line of added.said) say(sanitize(line));
	if (added.text === decoded.text) {
		say(`${shown} has these articles already; nothing was changed.`);
		return left > 0 ? status.nothing : status.done;
	}
	const written = await writeFileAt(output, added.text, {isNew: false});
	if (!written.ok) return refuse(`${shown} was not written: ${written.reason}.`);
	if (copies > 0) say(`${textsOf(copies, join(dirname(output), textsFolder))} there for the notes.`);
	say(
		`${shown}: added; what was there is as it was. roundtable review ${sanitize(shellQuote(output))} goes through what is new.`,
	);
	return left > 0 ? status.nothing : status.done;
}

type Paths = {readonly found: readonly string[]; readonly left: readonly string[]};

/** Files as named, those of folders by their names; - is standard input. */
async function pathsOf(files: readonly string[]): Promise<Paths | {readonly message: string}> {
	const found: string[] = [];
	const left: string[] = [];
	for (const file of files) {
		if (file === '-') {
			found.push(file);
			continue;
		}
		const inside = await namesIn(file);
		if (inside === undefined) {
			if (isNotesFile(file)) left.push(`${sanitize(file)} is notes, and no article.`);
			else if (recordsName.test(file)) left.push(noArticle(file));
			else found.push(file);
			continue;
		}
		const articles = inside.files.filter(name => articleName.test(name));
		if (articles.length === 0) left.push(`In ${sanitize(file)} there is no article (.txt, .md, .html).`);
		left.push(...leftIn(file, inside));
		found.push(...articles.map(name => join(file, name)));
	}
	return {found: [...new Set(found)], left};
}

type Inside = {readonly files: readonly string[]; readonly folders: readonly string[]};

/** What of a folder is not read, where somebody may have meant it to be. */
function leftIn(folder: string, {files, folders}: Inside): readonly string[] {
	const papers = files.filter(name => paperName.test(name)).map(sanitize);
	return [
		...(papers.length === 0
			? []
			: [
					`Not read of ${sanitize(folder)}: ${severalOf(papers)}. Save them as text (.txt) or as pages (.html).`,
				]),
		...(folders.length === 0
			? []
			: [
					`Folders within ${sanitize(folder)} are not read: ${severalOf(folders.map(sanitize))}. Name them to have them read.`,
				]),
	];
}

/** Names in a folder, sorted; undefined for a file. */
async function namesIn(path: string): Promise<Inside | undefined> {
	try {
		const entries = (await readdir(path, {withFileTypes: true})).filter(({name}) => !name.startsWith('.'));
		const names = (isFolder: boolean) =>
			entries
				.filter(entry => entry.isDirectory() === isFolder)
				.map(({name}) => name)
				.toSorted();
		return {files: names(false), folders: names(true)};
	} catch {
		return undefined;
	}
}

/** How many are done, on one line of a terminal; nowhere else. */
function progress(total: number): (done: number) => void {
	if (process.stderr.isTTY !== true || total < 5) return () => {};
	let shown = 0;
	return done => {
		const now = Date.now();
		if (done < total && now - shown < 100) return;
		shown = now;
		process.stderr.write(done < total ? `\r${done} of ${total} articles` : '\r\u001b[K');
	};
}
