/** Dossiers and articles from files and standard input. What goes wrong comes back as problems. */
import {constants, type Stats} from 'node:fs';
import {type FileHandle, open, stat} from 'node:fs/promises';
import {join} from 'node:path';
import formatSchema from '../../data/dossier.schema.json' with {type: 'json'};
import {decodeAs} from '../dossier/article-encodings.ts';
import type {Articles, Digest} from '../dossier/articles.ts';
import type {JsonSchema} from '../dossier/json-schema.ts';
import {type NoDossier, parseDossier, unreadable} from '../dossier/parse.ts';
import type {FileProblem, Path, Problem} from '../dossier/problems.ts';
import type {Dossier} from '../dossier/types.ts';
import {decodeUtf8} from '../dossier/utf8.ts';
import {findDeadLink} from './dead-link.ts';
import {errorCode} from './error-code.ts';

/** The most that is read: a string of Node cannot be much longer than 512 million units. */
export const sizeLimit = 512_000_000;

/** What standard input is called in messages. */
export const standardInputName = 'standard input';

// A file is parsed here, which a test keeps equal to what zod makes of the format.
const schema = formatSchema as JsonSchema;

export type ReadDossier =
	| {
			readonly ok: true;
			/** The name for messages and titles: the path as given, or 'standard input'. */
			readonly name: string;
			readonly dossier: Dossier;
			/** The file's bytes, with which `withPlaces` finds lines of later problems. */
			readonly bytes: Uint8Array;
	  }
	/** `message` has all problems in words, see wording.ts. */
	| (NoDossier & {readonly name: string; readonly message: string});

/**
 * Reads and checks the dossier at a path, or on standard input where the path is '-'.
 *
 * @param standardInput - the stream to read for '-'; only tests give another.
 * @param limit - how many problems are told at most; some unless told.
 * @returns never rejects: a file that cannot be read is one problem, a faulty dossier all of its.
 */
export async function readDossier(
	path: string,
	standardInput: AsyncIterable<Uint8Array | string> = process.stdin,
	limit?: number,
): Promise<ReadDossier> {
	const name = path === '-' ? standardInputName : path;
	const read = path === '-' ? await readStandardInput(standardInput) : await readFile(path, []);
	return dossierOf(read, name, limit);
}

/** The dossier that has been read under a name. */
export async function dossierOf(read: ReadFile, name: string, limit?: number): Promise<ReadDossier> {
	if (!read.ok) return worded(unreadable(read.problem), name);
	const parsed = await parseDossier(read.bytes, schema, limit);
	return parsed.ok ? {...parsed, name, bytes: read.bytes} : worded(parsed, name);
}

/** All that comes on standard input. */
export function readStandardInput(
	stream: AsyncIterable<Uint8Array | string> = process.stdin,
): Promise<ReadFile> {
	return readStream(stream, standardInputName);
}

async function worded(
	refused: NoDossier,
	name: string,
): Promise<NoDossier & {name: string; message: string}> {
	const {wordReport} = await import('../dossier/wording.ts');
	return {...refused, name, message: wordReport(refused.problems, {file: name, ...refused})};
}

export type ReadArticles =
	| {
			readonly ok: true;
			/** Those that could be read, by source id. */
			readonly articles: Articles;
			/** Why the others could not, one problem each. */
			readonly problems: readonly Problem[];
			/** For `checkAgainstArticles`. */
			readonly digest: Digest;
	  }
	/** The directory itself cannot be read. */
	| (NoDossier & {readonly message: string});

/** Reads the articles that a dossier names from a directory, whole and unchanged but for an encoding that is not UTF-8. */
export async function readArticles(directory: string, dossier: Dossier): Promise<ReadArticles> {
	const fault = await folderProblem(directory);
	if (fault !== undefined) return worded(unreadable(fault), directory);
	const {createHash} = await import('node:crypto');
	const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
	const articles = new Map<string, string>();
	const problems: Problem[] = [];
	for (const [index, source] of dossier.sources.entries()) {
		const path: Path = ['sources', index, 'file'];
		const file = join(directory, source.file);
		const read = await readFile(file, path);
		if (!read.ok) {
			problems.push(read.problem);
			continue;
		}
		const decoded = decodeUtf8(read.bytes, 'keep');
		const isText = decoded.ok && !decoded.text.includes('\0');
		const restored = isText ? undefined : decodeAs(read.bytes, dossier, source, digest);
		if (restored !== undefined) {
			const {text, rewritten, isWhole} = restored;
			articles.set(source.id, text);
			problems.push({code: 'article-rewritten', path, source: source.id, rewritten, isWhole});
		} else if (decoded.ok) articles.set(source.id, decoded.text);
		else {
			const {ok: _, ...undecoded} = decoded;
			problems.push({code: 'not-utf8', path, file, ...undecoded});
		}
	}
	return {ok: true, articles, problems, digest};
}

export type ReadFile =
	| {readonly ok: true; readonly bytes: Uint8Array}
	| {readonly ok: false; readonly problem: FileProblem};

/** Reads an ordinary file of a bearable size; `path` is where the dossier names it. */
export async function readFile(file: string, path: Path): Promise<ReadFile> {
	const found = await statOf(file);
	if (!found.ok) return {ok: false, problem: await missing(found.reason, file, path)};
	const fault = statProblem(found.stats, file, path);
	if (fault !== undefined) return {ok: false, problem: fault};
	try {
		// Should the file have become a pipe since, opening it must not wait for a writer.
		const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		try {
			return {ok: true, bytes: await readAll(handle, found.stats.size)};
		} finally {
			await handle.close();
		}
	} catch (error) {
		return {ok: false, problem: fileProblem(reasonOf(error), file, path)};
	}
}

/** The whole file, in one piece where it is as long as it was told: in many small ones a large one takes its time. */
async function readAll(handle: FileHandle, size: number): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	let at = 0;
	// It may have grown or shrunk since; what is there now counts, up to its end.
	for (let wanted = size + 1; ; wanted = 65_536) {
		const piece = Buffer.allocUnsafe(wanted);
		const {bytesRead} = await handle.read(piece, 0, wanted, at);
		if (bytesRead === 0) break;
		pieces.push(piece.subarray(0, bytesRead));
		at += bytesRead;
	}
	const [only, ...others] = pieces;
	return only !== undefined && others.length === 0 ? only : Buffer.concat(pieces);
}

async function readStream(stream: AsyncIterable<Uint8Array | string>, file: string): Promise<ReadFile> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	try {
		for await (const chunk of stream) {
			const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
			bytes += piece.length;
			if (bytes > sizeLimit)
				return {ok: false, problem: {code: 'too-large', path: [], file, bytes, limit: sizeLimit}};
			chunks.push(piece);
		}
	} catch (error) {
		return {ok: false, problem: fileProblem(reasonOf(error), file, [])};
	}
	return {ok: true, bytes: Buffer.concat(chunks)};
}

type Found = {readonly ok: true; readonly stats: Stats} | {readonly ok: false; readonly reason: string};

async function statOf(file: string): Promise<Found> {
	try {
		return {ok: true, stats: await stat(file)};
	} catch (error) {
		return {ok: false, reason: reasonOf(error)};
	}
}

/** Why there is nothing to be found at a path. */
async function missing(reason: string, file: string, path: Path): Promise<FileProblem> {
	const problem = fileProblem(reason, file, path);
	const dead = problem.code === 'no-such-file' ? await findDeadLink(file) : undefined;
	return dead === undefined ? problem : {code: 'dead-link', path, file, ...dead};
}

/** Why a folder of articles cannot be looked into; undefined where it can. */
export async function folderProblem(directory: string): Promise<FileProblem | undefined> {
	const found = await statOf(directory);
	return found.ok ? notDirectory(found.stats, directory) : noDirectory(found.reason, directory);
}

async function noDirectory(reason: string, file: string): Promise<FileProblem> {
	const problem = await missing(reason, file, []);
	return problem.code === 'no-such-file' ? {...problem, code: 'no-such-directory'} : problem;
}

function notDirectory(stats: Stats, file: string): FileProblem | undefined {
	return stats.isDirectory() ? undefined : {code: 'not-a-directory', path: [], file};
}

/** What keeps a file from being read that is there. */
export function statProblem(
	stats: Pick<Stats, 'isFile' | 'isDirectory' | 'size'>,
	file: string,
	path: Path,
): FileProblem | undefined {
	if (stats.isDirectory()) return {code: 'directory', path, file};
	if (!stats.isFile()) return {code: 'special-file', path, file};
	if (stats.size > sizeLimit) return {code: 'too-large', path, file, bytes: stats.size, limit: sizeLimit};
	return undefined;
}

/** The problem behind a code of the operating system, such as ENOENT. */
export function fileProblem(reason: string, file: string, path: Path): FileProblem {
	switch (reason) {
		case 'ENOENT':
		case 'ENOTDIR':
		case 'ENAMETOOLONG':
		case 'ELOOP':
		// A name with a NUL in it, which no file has.
		case 'ERR_INVALID_ARG_VALUE':
			return {code: 'no-such-file', path, file};
		case 'EISDIR':
			return {code: 'directory', path, file};
		case 'EACCES':
		case 'EPERM':
			return {code: 'no-permission', path, file};
		case 'ENXIO':
		case 'ENODEV':
			return {code: 'special-file', path, file};
		case 'ERR_FS_FILE_TOO_LARGE':
			return {code: 'too-large', path, file, bytes: sizeLimit, limit: sizeLimit};
		default:
			return {code: 'unreadable', path, file, reason};
	}
}

function reasonOf(error: unknown): string {
	return errorCode(error) ?? (error instanceof Error ? error.message : 'unknown');
}
