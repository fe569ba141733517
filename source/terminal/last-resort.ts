/**
 * The last resort, should the main thread hang: a thread of its own hears `Ctrl-c` and the signals that nobody else
 * hears then, gives the terminal back, and ends the process. A thread, not a process: it stops, sleeps and goes on with
 * the one it watches, so that neither a suspended machine nor SIGSTOP looks like hanging.
 */
import {MessageChannel, receiveMessageOnPort, Worker} from 'node:worker_threads';

/** What the two threads share: how often the main one has been alive, and whether the terminal is ours now. */
export const shared = {beats: 0, isOurs: 1, length: 2} as const;

/** What the thread is given. */
export type Watched = {
	readonly cells: SharedArrayBuffer;
	/** What is written to give the terminal back. */
	readonly giveBack: string;
};

export type LastResort = {
	/** The terminal is ours again, or no longer: while it is not, nothing is watched. */
	readonly setOurs: (isOurs: boolean) => void;
	/** What was typed while nobody else could read it, in its order. */
	readonly typed: () => readonly Uint8Array[];
	readonly dispose: () => void;
};

const interval = 1000;

/**
 * @param file - the thread's program. Where it is missing or fails, there is no last resort, and nothing else is lost.
 * @param onTyped - something was typed, which `typed` gives: the main thread is alive again.
 */
export function watchOver(file: string, giveBack: string, onTyped: () => void): LastResort {
	const cells = new Int32Array(new SharedArrayBuffer(shared.length * Int32Array.BYTES_PER_ELEMENT));
	const {port1, port2} = new MessageChannel();
	const watched: Watched = {cells: cells.buffer, giveBack};
	Atomics.store(cells, shared.isOurs, 1);
	const worker = new Worker(file, {
		workerData: {...watched, port: port2},
		transferList: [port2],
		resourceLimits: {maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2},
		stdin: false,
	});
	worker.on('error', () => {});
	worker.unref();
	let kept: Uint8Array[] = [];
	port1.on('message', (bytes: Uint8Array) => {
		kept.push(bytes);
		onTyped();
	});
	port1.unref();
	const beating = setInterval(() => Atomics.add(cells, shared.beats, 1), interval);
	beating.unref();
	return {
		setOurs: isOurs => Atomics.store(cells, shared.isOurs, isOurs ? 1 : 0),
		typed() {
			const typed = kept;
			kept = [];
			for (;;) {
				const next = receiveMessageOnPort(port1);
				if (next === undefined) return typed;
				typed.push(next.message);
			}
		},
		dispose() {
			clearInterval(beating);
			Atomics.store(cells, shared.isOurs, 0);
			port1.close();
		},
	};
}
