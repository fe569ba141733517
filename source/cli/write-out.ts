import process from 'node:process';

/** Writes to standard output and waits until it is taken; a reader that has gone away is no fault. */
export function writeOut(text: string): Promise<number> {
	return new Promise((resolve, reject) => {
		process.stdout.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EPIPE') resolve(0);
			else reject(error);
		});
		process.stdout.write(text, () => resolve(0));
	});
}
