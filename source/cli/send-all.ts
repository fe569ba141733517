import {fstatSync, writeFile} from 'node:fs';
import process from 'node:process';

/**
 * Writes all of a text to standard output or standard error, which stay open. Rejects with why not all was taken, a
 * reader that has gone away included.
 */
export function sendAll(to: 'stdout' | 'stderr', text: string): Promise<void> {
	const stream = process[to];
	return new Promise((resolve, reject) => {
		const done = (error: Error | null | undefined) => (error ? reject(error) : resolve());
		// Of what a disk that fills in the midst takes in part, Node's own stream to a file says that all was written.
		if (isFile(stream.fd)) return writeFile(stream.fd, text, done);
		// Told twice where it fails, by the event and by the callback: without a listener the event would end the program.
		stream.once('error', reject);
		stream.write(text, error => {
			if (!error) stream.off('error', reject);
			done(error);
		});
	});
}

function isFile(descriptor: number): boolean {
	try {
		return fstatSync(descriptor).isFile();
	} catch {
		return false;
	}
}
