/** Notes from a file, with the articles that they name: as much of a dossier as is right, and every problem. */
import {createHash} from 'node:crypto';
import {basename, dirname, extname, join} from 'node:path';
import notesFormat from '../../data/notes.schema.json' with {type: 'json'};
import type {JsonSchema} from '../dossier/json-schema.ts';
import type {Problem} from '../dossier/problems.ts';
import {decodeUtf8} from '../dossier/utf8.ts';
import {type ArticleResult, type Built, buildDossier} from '../notes/build.ts';
import {printedTexts} from '../notes/given-articles.ts';
import type {NotesProblem} from '../notes/problems.ts';
import {type NamedFile, type ReadNotes, readNotes} from '../notes/read-notes.ts';
import {sayNotesProblem, wordNotesProblem} from '../notes/wording.ts';
import {nearFile} from './near-file.ts';
import {folderFault, givenFolderFault} from './near-folder.ts';
import {type ReadFile, readFile, standardInputName} from './read-dossier.ts';

// A file is parsed here, which a test keeps equal to what zod makes of the format.
const notesSchema = notesFormat as JsonSchema;

/** Bytes of notes that are read: YAML takes its time, and nobody writes more by hand. */
const sizeLimit = 64_000_000;

export type NotesFile = {
	/** The path as given, for messages. */
	readonly name: string;
	readonly read: ReadNotes;
	readonly built: Built;
	/** The articles' paths, to be watched. */
	readonly paths: readonly string[];
	/** By source id, those that are there. */
	readonly articles: ReadonlyMap<string, string>;
	/** By source id, with why those that are not there are not. */
	readonly given: ReadonlyMap<string, ArticleResult>;
};

export type ReadNotesFile =
	| ({readonly ok: true} & NotesFile)
	| {readonly ok: false; readonly problem: Problem};

export function digest(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** @param folder - where the articles are, if not where the notes say. */
export async function readNotesFile(path: string, folder: string | undefined): Promise<ReadNotesFile> {
	return notesFrom(await readFile(path, []), folder, path);
}

/** Notes that have been read, from standard input unless told; its articles are where those of a file here would be. */
export async function notesFrom(
	input: ReadFile,
	folder: string | undefined,
	path = standardInputName,
): Promise<ReadNotesFile> {
	return input.ok ? notesOf(input.bytes, path, folder) : input;
}

/** Notes that have been read; their articles are where those of a file at the path would be. */
export async function notesOf(
	bytes: Uint8Array,
	path: string,
	folder: string | undefined,
): Promise<ReadNotesFile> {
	if (bytes.length > sizeLimit)
		return {
			ok: false,
			problem: {code: 'too-large', path: [], file: path, bytes: bytes.length, limit: sizeLimit},
		};
	const decoded = decodeUtf8(bytes, 'keep');
	if (!decoded.ok) return {ok: false, problem: {code: 'not-utf8', path: [], ...withoutOk(decoded)}};
	const read = notesIn(decoded.text);
	const {paths, given} = await articlesOf(read, path, folder);
	return {ok: true, ...builtNotes(path, read, paths, given)};
}

/** The articles that notes name, as they are now. */
export async function articlesOf(
	{files}: Pick<ReadNotes, 'files'>,
	path: string,
	folder: string | undefined,
): Promise<Pick<NotesFile, 'paths' | 'given'>> {
	const taken = [path, ...files.map(each => placeOf(each, path, folder))];
	const named = await Promise.all(files.map(each => readArticle(each, path, folder, taken)));
	const found = files.flatMap((file, at) => {
		const article = named[at]?.article;
		return article === undefined ? [] : [{...file, article}];
	});
	const fault = folder === undefined ? await folderFault(found, path) : await givenFolderFault(found, folder);
	return {
		given: new Map(
			named.map(({source, article}) => [
				source,
				fault === undefined || !('problem' in article) ? article : {...article, folder: fault},
			]),
		),
		paths: named.map(each => each.path),
	};
}

/** Notes whose articles are at hand already, with the dossier they make. */
export function builtNotes(
	path: string,
	read: ReadNotes,
	paths: readonly string[],
	given: ReadonlyMap<string, ArticleResult>,
): NotesFile {
	const built = buildDossier(read, {articles: given, digest, name: basename(path, extname(path))});
	const articles = printedTexts(given);
	return {name: path, read, built, paths, articles, given};
}

/** Reads the text of notes as a file of them is read. */
export function notesIn(text: string): ReadNotes {
	return readNotes(text, notesSchema);
}

type Undecoded = Extract<ReturnType<typeof decodeUtf8>, {ok: false}>;

function withoutOk({ok: _, ...undecoded}: Undecoded) {
	return undecoded;
}

type ReadArticle = {readonly source: string; readonly path: string; readonly article: ArticleResult};

/** Where the article lies. */
function placeOf({path}: NamedFile, notes: string, folder: string | undefined): string {
	return folder === undefined ? join(dirname(notes), path) : join(folder, basename(path));
}

/** @param taken - the notes and the articles that they name: none of these was meant by another name. */
async function readArticle(
	named: NamedFile,
	notes: string,
	folder: string | undefined,
	taken: readonly string[],
): Promise<ReadArticle> {
	const {source, under} = named;
	const file = placeOf(named, notes, folder);
	const read = await readFile(file, []);
	if (!read.ok) {
		const base = folder ?? join(dirname(notes), under);
		return {
			source,
			path: file,
			article: {
				problem: read.problem,
				near: await nearFile(file, base, {taken, isFlat: folder !== undefined}),
			},
		};
	}
	const decoded = decodeUtf8(read.bytes, 'keep');
	if (decoded.ok) return {source, path: file, article: {text: decoded.text}};
	const problem: Problem = {code: 'not-utf8', path: [], file, ...withoutOk(decoded)};
	return {source, path: file, article: {problem}};
}

/** Nobody goes through more of them in a list; and each save words them anew. */
const mostLines = 10_000;

/** How what is wrong, or worth a look, is told in the dashboard: a list of lines, the last of which counts what is left out. */
export function problemLines(
	problems: readonly NotesProblem[],
	{name, read}: Pick<NotesFile, 'name' | 'read'>,
): readonly string[] {
	const lines = problems
		.slice(0, mostLines)
		.map(problem => wordNotesProblem(problem, read.lines, basename(name)));
	const rest = problems.length - lines.length;
	return rest === 0 ? lines : [...lines, `and ${rest} more; roundtable check ${name} --all says them all`];
}

/** What keeps notes from being shown at all, in a few words. */
export function firstProblem({read, built}: NotesFile): string {
	const [first] = built.problems;
	return first === undefined ? `they have no ${whatLacks(read)}` : sayNotesProblem(first);
}

/** What notes of which nothing is wrong have too little of to be a dossier: "source", "party", or both. */
export function whatLacks({notes}: NotesFile['read']): string {
	const lacking = [
		...(Object.keys(notes?.sources ?? {}).length === 0 ? ['source'] : []),
		...(Object.keys(notes?.parties ?? {}).length === 0 ? ['party'] : []),
	];
	return lacking.length === 0 ? 'source that can be read' : lacking.join(' and no ');
}
