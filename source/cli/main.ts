/** The program: reads the command line, does what it says, and ends with the right status. */
import process from 'node:process';
import {run} from './run.ts';

process.exitCode = await run(process.argv.slice(2));
