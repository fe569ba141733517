import process from 'node:process';
import {errorCode} from './error-code.ts';
import {say} from './say.ts';
import {status} from './status.ts';

/**
 * Writes to standard output and waits until it is taken. A reader that has gone away is no fault; what cannot be
 * written for another reason is said.
 *
 * @returns the exit status.
 */
export async function writeOut(text: string): Promise<number> {
	const error = await new Promise<Error | null | undefined>(resolve => {
		// Told twice, by the event and by the callback; without a listener the event would end the program.
		process.stdout.once('error', resolve);
		process.stdout.write(text, resolve);
	});
	if (!error || errorCode(error) === 'EPIPE') return status.done;
	say(`standard output cannot be written: ${error.message}`);
	return status.usage;
}
