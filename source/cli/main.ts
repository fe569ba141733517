/** The program: reads the command line, does what it says, and ends with the right status. */
import process from 'node:process';
import type {OnShown} from './dashboard.tsx';
import {run} from './run.ts';

/** Called by the launcher. */
export async function start(onShown?: OnShown): Promise<void> {
	process.exitCode = await run(process.argv.slice(2), onShown);
}
