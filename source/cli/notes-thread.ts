/**
 * Notes read again by a thread of their own, this bundle started anew: ten thousand statements take seconds, and no key
 * waits for them. Where it is not built, or ends before it has answered, all is done here.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import {digest} from './notes-file.ts';
import {programFolder} from './schema-address.ts';
import {type ReadFromNotes, readFromNotes} from './shown-notes.ts';

type Asked = {readonly notes: string; readonly folder: string | undefined};

/** What threads can give each other: no function. */
type Given = ReadFromNotes & {readonly texts: ReadonlyMap<string, string>};

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
		worker.once('message', ({texts, shelf, ...read}: Given) => {
			resolve({...read, shelf: shelf === undefined ? undefined : {...shelf, texts, digest}});
			void worker.terminate();
		});
		worker.once('error', () => resolve(undefined));
		worker.once('exit', () => resolve(undefined));
	});
}

function isAsked(data: unknown): data is Asked {
	return typeof data === 'object' && data !== null && 'notes' in data;
}

if (!isMainThread && parentPort !== null && isAsked(workerData)) {
	const port = parentPort;
	void readFromNotes(workerData.notes, workerData.folder).then(({shelf, ...read}) => {
		const kept = shelf === undefined ? undefined : {folder: shelf.folder};
		port.postMessage({...read, shelf: kept, texts: shelf?.texts ?? new Map()});
	});
}
