/** The last resort for writing: at once, whatever the streams are doing. */
import {writeSync} from 'node:fs';

const longestWait = 1000;
const pause = 5;

/**
 * Writes all of the text to a file descriptor. A descriptor that takes nothing for a second, or is closed, is given
 * up silently: there is nobody left to tell.
 */
export function writeNow(descriptor: number, text: string): void {
	const bytes = Buffer.from(text, 'utf8');
	let at = 0;
	let waited = 0;
	while (at < bytes.length && waited < longestWait) {
		try {
			at += writeSync(descriptor, bytes, at);
		} catch (error) {
			// The terminal may have been made non-blocking by another program that shares it.
			if (!isBusy(error)) return;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
			waited += pause;
		}
	}
}

function isBusy(error: unknown): boolean {
	return error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EINTR');
}
