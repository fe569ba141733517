/** The pseudo-terminal of these tests. */
import {expect, test} from 'vitest';
import {openPty} from '../helpers/pty.ts';

test('what is typed is more than a terminal holds, and what it brings forth as well', async () => {
	const pty = openPty({command: 'sh', args: ['-c', 'stty raw -echo; printf ready; cat'], patience: 60_000});
	try {
		await pty.waitFor('ready');
		const text = 'slowly'.repeat(50_000);
		pty.type(text);
		await pty.waitFor(() => pty.output().length >= 'ready'.length + text.length);
		expect(pty.output() === `ready${text}`).toBe(true);
	} finally {
		await pty.close();
	}
});
