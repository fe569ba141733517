/**
 * Notes read again by a thread of their own, this bundle started anew: ten thousand statements take seconds, and no key
 * waits for them. What it has made comes in pieces, each asked for once the one before has been taken over: all at once
 * would be a tenth of a second. Where it is not built, or ends before it has answered, all is done here.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import type {Dossier} from '../dossier/types.ts';
import type {Shelf} from '../state/workspace.ts';
import {digest} from './notes-file.ts';
import {programFolder} from './schema-address.ts';
import {type ReadFromNotes, readFromNotes} from './shown-notes.ts';

type Asked = {readonly notes: string; readonly folder: string | undefined};

type Statements = Dossier['statements'];

/** What threads can give each other: no function. The statements come behind it. */
type Head = {
	readonly read: ReadFromNotes;
	/** Of the articles. */
	readonly shelf: Pick<Shelf, 'folder' | 'texts'> | undefined;
};
type Piece = {readonly head: Head} | {readonly statements: Statements};

/** Statements that are taken over in a few milliseconds. */
const pieceLength = 200;

/** As `readFromNotes`. */
export async function readFromNotesAside(
	path: string,
	folder: string | undefined,
	program = join(programFolder(), 'notes.js'),
): Promise<ReadFromNotes> {
	const read = existsSync(program) ? await readByThread(program, {notes: path, folder}) : undefined;
	return read ?? readFromNotes(path, folder);
}

/** @returns undefined where the thread failed. */
function readByThread(program: string, asked: Asked): Promise<ReadFromNotes | undefined> {
	return new Promise(resolve => {
		const worker = new Worker(program, {workerData: asked, stderr: false});
		let head: Head | undefined;
		const statements: Statements[number][] = [];
		worker.on('message', (piece: Piece) => {
			if ('head' in piece) head = piece.head;
			else statements.push(...piece.statements);
			if (head !== undefined && (!head.read.ok || ('statements' in piece && piece.statements.length === 0))) {
				resolve(whole(head, statements));
				void worker.terminate();
			} else worker.postMessage('more');
		});
		worker.once('error', () => resolve(undefined));
		worker.once('exit', () => resolve(undefined));
	});
}

function whole({read, shelf: kept}: Head, statements: Statements): ReadFromNotes {
	const shelf = kept === undefined ? undefined : {...kept, digest};
	return read.ok ? {...read, shelf, dossier: {...read.dossier, statements}} : {...read, shelf};
}

/** What has been read, in pieces; of statements an empty one is the last. */
function* piecesOf(read: ReadFromNotes): Generator<Piece> {
	const {folder, texts} = read.shelf ?? {};
	const shelf = folder === undefined || texts === undefined ? undefined : {folder, texts};
	if (!read.ok) {
		yield {head: {read: {...read, shelf: undefined}, shelf}};
		return;
	}
	const {statements} = read.dossier;
	yield {head: {read: {...read, shelf: undefined, dossier: {...read.dossier, statements: []}}, shelf}};
	for (let at = 0; at < statements.length; at += pieceLength)
		yield {statements: statements.slice(at, at + pieceLength)};
	yield {statements: []};
}

function isAsked(data: unknown): data is Asked {
	return typeof data === 'object' && data !== null && 'notes' in data;
}

if (!isMainThread && parentPort !== null && isAsked(workerData)) {
	const port = parentPort;
	void readFromNotes(workerData.notes, workerData.folder).then(read => {
		const pieces = piecesOf(read);
		const give = () => {
			const {value, done} = pieces.next();
			if (done !== true) port.postMessage(value);
		};
		port.on('message', give);
		give();
	});
}
