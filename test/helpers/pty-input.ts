/** What is typed into a pseudo-terminal, however much it is and however slowly it is read. */
import {writeSync} from 'node:fs';
import type {IPty} from '@lydell/node-pty';

export type PtyInput = {
	readonly write: (bytes: Buffer) => void;
	/** Waits until all that was written is taken; the milliseconds for which the program took nothing of it, at the longest. */
	readonly taken: () => Promise<number>;
};

/**
 * Writes as much as the program's end takes, the rest as it goes on taking. `child.write` would wait for all of it and
 * read nothing meanwhile: with both ends full, neither it nor the program ever went on.
 */
export function inputOf(child: IPty): PtyInput {
	// node-pty's types do not tell of these two. Of a socket that is destroyed the number may soon be another file's.
	const {fd, _socket: socket} = child as unknown as {fd: number; _socket: {destroyed: boolean}};
	const waiting: Buffer[] = [];
	const watchers: (() => void)[] = [];
	let [takenAt, longest] = [0, 0];
	const pump = (): void => {
		for (let next = waiting[0]; next !== undefined && !socket.destroyed; next = waiting[0]) {
			const count = writeSome(fd, next);
			const now = performance.now();
			longest = Math.max(longest, now - takenAt);
			if (count > 0) takenAt = now;
			if (count < next.length) {
				waiting[0] = next.subarray(count);
				setTimeout(pump, count === 0 ? 1 : 0);
				return;
			}
			waiting.shift();
		}
		waiting.length = 0;
		for (const watcher of watchers.splice(0)) watcher();
	};
	return {
		write(bytes) {
			waiting.push(bytes);
			if (waiting.length > 1) return;
			takenAt = performance.now();
			pump();
		},
		async taken() {
			if (waiting.length > 0) await new Promise<void>(resolve => watchers.push(resolve));
			return longest;
		},
	};
}

/** How many bytes were taken. */
function writeSome(fd: number, bytes: Buffer): number {
	try {
		return writeSync(fd, bytes);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'EAGAIN') return 0;
		// Nobody is at the other end any more.
		if (code === 'EIO') return bytes.length;
		throw error;
	}
}
