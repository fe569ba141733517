/** What is no ordinary file, such as a pipe or a terminal: it is written into, and never another put in its place. */
import {constants, fstatSync, openSync, type Stats} from 'node:fs';
import {lstat, open, stat} from 'node:fs/promises';
import {connect, Socket} from 'node:net';
import {reasonOf} from './error-code.ts';
import {sendAll} from './send-all.ts';

/** What is written into: the program's own output or its messages, or else what stands at the path. */
type Sink = 'out' | 'messages' | 'pipe' | 'socket' | 'device' | 'disk';

/** @returns undefined for an ordinary file, a folder, and where nothing is. Never rejects. */
async function sinkAt(path: string): Promise<Sink | undefined> {
	try {
		const found = await stat(path);
		if (found.isDirectory()) return undefined;
		// A file that the shell has opened has its own name, too; `/dev/stdout` is a link to it.
		if (!found.isFile() || (await lstat(path)).isSymbolicLink()) {
			if (isOpenAs(1, found)) return 'out';
			if (isOpenAs(2, found)) return 'messages';
		}
		if (found.isFIFO()) return 'pipe';
		if (found.isSocket()) return 'socket';
		if (found.isBlockDevice()) return 'disk';
		return found.isFile() ? undefined : 'device';
	} catch {
		return undefined;
	}
}

/** Whether nothing that stands there can be lost by writing: no file is replaced, and none lies beside it. */
export async function isStream(path: string): Promise<boolean> {
	return (await sinkAt(path)) !== undefined;
}

function isOpenAs(descriptor: number, {dev, ino}: Stats): boolean {
	try {
		const opened = fstatSync(descriptor);
		return opened.dev === dev && opened.ino === ino;
	} catch {
		return false;
	}
}

/**
 * Writes all of a text into what is no ordinary file. Never rejects; waits for a reader to take it, but not for one to
 * come.
 *
 * @returns undefined where the path is an ordinary file or nothing; else whether it was written.
 */
export async function writeInto(
	path: string,
	text: string,
): Promise<{readonly ok: true} | {readonly ok: false; readonly reason: string} | undefined> {
	const sink = await sinkAt(path);
	if (sink === undefined) return undefined;
	if (sink === 'disk')
		return {ok: false, reason: 'it is a disk, of which a text would destroy what is on it'};
	try {
		await writers[sink](path, text);
		return {ok: true};
	} catch (error) {
		return {ok: false, reason: reasonOf(error, reasons)};
	}
}

const writers: Readonly<Record<Exclude<Sink, 'disk'>, (path: string, text: string) => Promise<void>>> = {
	out: (_path, text) => sendAll('stdout', text),
	messages: (_path, text) => sendAll('stderr', text),
	pipe: writePipe,
	socket: (path, text) => ended(connect(path), text),
	device: writeDevice,
};

/** The whole of it to a connection that is closed behind it. */
function ended(socket: Socket, text: string): Promise<void> {
	return new Promise((resolve, reject) => {
		socket.once('error', reject);
		socket.once('close', () => resolve());
		socket.end(text, (error?: Error | null) => (error ? reject(error) : socket.destroy()));
	});
}

/** Opening a pipe that nobody reads would wait for ever; so it is refused instead, with ENXIO. */
async function writePipe(path: string, text: string): Promise<void> {
	// The socket closes it; it takes no file handle, which would close what has that number by then.
	const fd = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
	await ended(new Socket({fd, readable: false, writable: true}), text);
}

async function writeDevice(path: string, text: string): Promise<void> {
	const handle = await open(path, constants.O_WRONLY | constants.O_NOCTTY);
	try {
		await handle.writeFile(text);
	} finally {
		await handle.close();
	}
}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'it may not be written to',
	EPERM: 'it may not be written to',
	ENXIO: 'nobody reads from it',
	ECONNREFUSED: 'nobody reads from it',
	EPIPE: 'its reader has gone away before all was written',
	ECONNRESET: 'its reader has gone away before all was written',
	ENOSPC: 'it is full',
};
