/** What is typed into a pseudo-terminal, however much it is and however slowly it is read. */
import {writeSync} from 'node:fs';
import type {IPty} from '@lydell/node-pty';

/**
 * Writes as much as the program's end takes, the rest as it goes on taking. `child.write` would wait for all of it and
 * read nothing meanwhile: with both ends full, neither it nor the program ever went on.
 */
export function typingInto(child: IPty): (bytes: Buffer) => void {
	// node-pty's types do not tell of these two. Of a socket that is destroyed the number may soon be another file's.
	const {fd, _socket: socket} = child as unknown as {fd: number; _socket: {destroyed: boolean}};
	const waiting: Buffer[] = [];
	const pump = (): void => {
		for (let next = waiting[0]; next !== undefined && !socket.destroyed; next = waiting[0]) {
			const count = writeSome(fd, next);
			if (count < next.length) {
				waiting[0] = next.subarray(count);
				setTimeout(pump, count === 0 ? 1 : 0);
				return;
			}
			waiting.shift();
		}
	};
	return bytes => {
		waiting.push(bytes);
		if (waiting.length === 1) pump();
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
