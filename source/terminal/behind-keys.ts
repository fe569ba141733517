/**
 * Lets what Node does beside the program (compiling hot code, collecting garbage: as many threads as it likes, on a
 * server of two cores twice as many as there are) come behind the thread that answers keys. Measured on two cores: of
 * 30 ms that a letter took among 10,000 statements, 11 were spent waiting for a core.
 */
import {readdirSync} from 'node:fs';
import {setPriority} from 'node:os';
import process from 'node:process';

/** In nice's scale: about a third of a core's share where all are busy, as much as there is where none is. */
const behind = 5;

/**
 * The threads there are by now, but for the calling one, which must be the main one, are given a lower priority. Only
 * Linux knows threads by number; elsewhere, and where it is not allowed, all stays as it is.
 *
 * @param threads - where the system lists the threads of this process.
 */
export function putThreadsBehind(
	threads = '/proc/self/task',
	set: (thread: number, priority: number) => void = setPriority,
): void {
	let names: readonly string[];
	try {
		names = readdirSync(threads);
	} catch {
		return;
	}
	for (const thread of names.map(Number)) {
		if (thread === process.pid) continue;
		try {
			set(thread, behind);
		} catch {
			// It has ended meanwhile, or the system does not allow it: then it is as fast as the others.
		}
	}
}
