/**
 * The thread that `last-resort.ts` starts. While the main thread beats it does nothing. When that has been silent for
 * some seconds, what a person asks for is read here: `Ctrl-c` off the terminal, where in raw mode it is a byte like any
 * other, and signals out of the pipe in which Node keeps them for the main thread. What is neither goes back.
 */
import {spawnSync} from 'node:child_process';
import {constants, openSync, readdirSync, readFileSync, readlinkSync, readSync, writeSync} from 'node:fs';
import {constants as system} from 'node:os';
import process from 'node:process';
import {type MessagePort, workerData} from 'node:worker_threads';
import {interrupt} from './interrupt.ts';
import {shared, type Watched} from './last-resort.ts';
import {writeNow} from './write-now.ts';

const interval = 250;
/** The main thread beats every second; silent is who has missed two beats. */
const silentAfter = 3000;

/** Those by which one asks a program to end, and those that come from its terminal. */
const ending = new Set<number>(
	(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGABRT'] as const).map(name => system.signals[name]),
);

/** Of one message in the pipe: a pointer, the signal's number, and padding (`uv__signal_msg_t` of libuv). */
const messageSize = 16;
const numberAt = 8;

const {cells: buffer, giveBack, port} = workerData as Watched & {readonly port: MessagePort};
const cells = new Int32Array(buffer);
const keyboard = openKeyboard();
let beats = Atomics.load(cells, shared.beats);
let silence = 0;

setInterval(() => {
	const now = Atomics.load(cells, shared.beats);
	// Counted in ticks of this thread, which stops and sleeps with the other: no clock that runs on meanwhile.
	silence = now === beats && Atomics.load(cells, shared.isOurs) === 1 ? silence + interval : 0;
	beats = now;
	if (silence >= silentAfter && (isInterrupted() || isSignalled())) end();
}, interval);

/** Reads what has been typed, and gives it on; the main thread takes it before what it reads itself. */
function isInterrupted(): boolean {
	const bytes = readWaiting(keyboard, 4096);
	if (bytes.length === 0) return false;
	port.postMessage(new Uint8Array(bytes));
	return interrupt.test(bytes.toString('latin1'));
}

/** On Linux alone: elsewhere nothing tells which pipe it is. */
function isSignalled(): boolean {
	return signalPipes().some(({reading, writing}) => {
		const bytes = readWaiting(reading, 32 * messageSize);
		if (bytes.length === 0) return false;
		if (bytes.length % messageSize === 0 && signalsIn(bytes).some(signal => ending.has(signal))) return true;
		writeSync(writing, bytes);
		return false;
	});
}

function signalsIn(bytes: Buffer): readonly number[] {
	return Array.from({length: bytes.length / messageSize}, (_, index) =>
		bytes.readInt32LE(index * messageSize + numberAt),
	);
}

type Pipe = {readonly reading: number; readonly writing: number};

/** Pipes with both ends in this process that do not block: those by which signals come to an event loop. */
function signalPipes(): readonly Pipe[] {
	const ends = new Map<string, {reading?: number; writing?: number; count: number}>();
	for (const name of listOf('/proc/self/fd')) {
		const end = pipeEnd(name);
		if (end === undefined) continue;
		const known = ends.get(end.pipe) ?? {count: 0};
		ends.set(end.pipe, {...known, [end.does]: Number(name), count: known.count + 1});
	}
	return [...ends.values()].flatMap(({reading, writing, count}) =>
		count === 2 && reading !== undefined && writing !== undefined ? [{reading, writing}] : [],
	);
}

function listOf(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

function pipeEnd(name: string): {readonly pipe: string; readonly does: 'reading' | 'writing'} | undefined {
	try {
		const pipe = readlinkSync(`/proc/self/fd/${name}`);
		if (!pipe.startsWith('pipe:')) return undefined;
		const flags = Number.parseInt(
			/^flags:\s*([0-7]+)/m.exec(readFileSync(`/proc/self/fdinfo/${name}`, 'utf8'))?.[1] ?? '0',
			8,
		);
		if ((flags & constants.O_NONBLOCK) === 0) return undefined;
		return {pipe, does: (flags & constants.O_WRONLY) === 0 ? 'reading' : 'writing'};
	} catch {
		return undefined;
	}
}

function openKeyboard(): number | undefined {
	for (const path of ['/dev/tty', '/dev/fd/0']) {
		try {
			return openSync(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
		} catch {}
	}
	return undefined;
}

/** What can be read at once; nothing where there is nothing. */
function readWaiting(descriptor: number | undefined, most: number): Buffer {
	if (descriptor === undefined) return Buffer.alloc(0);
	const bytes = Buffer.alloc(most);
	try {
		return bytes.subarray(0, readSync(descriptor, bytes, 0, most, null));
	} catch {
		return Buffer.alloc(0);
	}
}

/** The screen, then the line's discipline (what raw mode has changed), and the end: nothing gentler ends a hanging thread. */
function end(): void {
	if (keyboard !== undefined) {
		writeNow(keyboard, giveBack);
		spawnSync('stty', ['brkint', 'icrnl', 'ixon', 'icanon', 'isig', 'iexten', 'echo'], {
			stdio: [keyboard, 'ignore', 'ignore'],
			timeout: 1000,
		});
		writeNow(keyboard, 'roundtable: it did not answer any more, and was ended.\n');
	}
	process.kill(process.pid, 'SIGKILL');
}
