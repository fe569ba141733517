/** The program: reads the command line, does what it says, and ends with the right status. */
import process from 'node:process';
import {messageOf, statusOf} from '../terminal/endings.ts';
import {writeNow} from '../terminal/write-now.ts';
import type {OnShown} from './keyboard.ts';
import {run} from './run.ts';

/** Called by the launcher. */
export async function start(onShown?: OnShown): Promise<void> {
	// Node itself would print the line of the program in which it happened, and that is all of it.
	process.on('uncaughtException', endWith);
	try {
		process.exitCode = await run(process.argv.slice(2), onShown);
	} catch (error) {
		endWith(error);
	}
}

/** An open dashboard listens itself, and gives the terminal back first. */
function endWith(error: unknown): void {
	if (process.listenerCount('uncaughtException') > 1) return;
	const ending = {kind: 'fault', error} as const;
	writeNow(2, `${messageOf(ending, process.env.ROUNDTABLE_DEBUG === '1') ?? ''}\n`);
	process.exit(statusOf(ending));
}
