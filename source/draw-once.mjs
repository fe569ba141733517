/** Runs the program as in a terminal, but without one, until its first screen is drawn. */
import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const self = fileURLToPath(import.meta.url);

/** In a process of its own. Resolves when that has ended, however. */
export function drawOnce(program, env) {
	return new Promise(resolve => {
		const child = spawn(process.execPath, [self, program], {
			stdio: ['pipe', 'ignore', 'ignore'],
			env: {...process.env, TERM: 'xterm-256color', COLORTERM: 'truecolor', ...env},
			timeout: 30_000,
		});
		child.on('error', resolve);
		child.on('close', resolve);
		child.stdin.on('error', () => {});
		// A key is heard only once the first screen has been written.
		child.stdin.write('q');
	});
}

/** Gives a stream what the program asks of a terminal. */
function pretend(stream, more) {
	Object.assign(stream, {isTTY: true, ...more});
}

const [, main, program] = process.argv;
if (main === self) {
	process.argv.splice(2, 1);
	pretend(process.stdin, {setRawMode: () => process.stdin});
	pretend(process.stdout, {columns: 120, rows: 40});
	createRequire(self)(program);
}
