import {errorCode} from './error-code.ts';
import {say} from './say.ts';
import {sendAll} from './send-all.ts';
import {status} from './status.ts';

/**
 * Writes to standard output and waits until it is taken. A reader that has gone away is no fault; what cannot be
 * written for another reason is said.
 *
 * @returns the exit status.
 */
export async function writeOut(text: string): Promise<number> {
	try {
		await sendAll('stdout', text);
		return status.done;
	} catch (error) {
		if (errorCode(error) === 'EPIPE') return status.done;
		say(`standard output cannot be written: ${error instanceof Error ? error.message : String(error)}`);
		return status.usage;
	}
}
