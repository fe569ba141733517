import process from 'node:process';
import {status} from './status.ts';

/**
 * Writes to standard output and waits until it is taken. A reader that has gone away is no fault; what cannot be
 * written for another reason is said.
 *
 * @returns the exit status.
 */
export function writeOut(text: string): Promise<number> {
	return new Promise(resolve => {
		const end = (error: Error | null | undefined): void => {
			if (!error || ('code' in error && error.code === 'EPIPE')) {
				resolve(status.done);
				return;
			}
			process.stderr.write(`roundtable: standard output cannot be written: ${error.message}\n`);
			resolve(status.usage);
		};
		process.stdout.once('error', end);
		process.stdout.write(text, end);
	});
}
