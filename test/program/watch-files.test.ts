/** Files that are followed: each change is read, also that of a file that was away. */
import {pbkdf2} from 'node:crypto';
import {
	appendFileSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect, test, vi} from 'vitest';
import {watchFiles} from '../../source/cli/watch-files.ts';

test('a file that goes and comes back as it was is read both times', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-watch-'));
	const [path, away] = [join(folder, 'herald.txt'), join(folder, 'away.txt')];
	writeFileSync(path, 'Fish.\n');
	const found: boolean[] = [];
	const stop = watchFiles(
		[path],
		async () => ({paths: [path], tell: () => found.push(existsSync(path))}),
		Number.POSITIVE_INFINITY,
	);
	const until = (look: () => void) => vi.waitFor(look, {timeout: 20_000, interval: 100});
	try {
		await until(() => {
			appendFileSync(path, 'More fish.\n');
			expect(found).toContain(true);
		});
		// As it is known when it goes.
		const before = found.length;
		appendFileSync(path, 'All the fish.\n');
		await until(() => expect(found.length).toBeGreaterThan(before));
		renameSync(path, away);
		await until(() => expect(found.at(-1)).toBe(false));
		renameSync(away, path);
		await until(() => expect(found.at(-1)).toBe(true));
	} finally {
		stop();
		rmSync(folder, {recursive: true});
	}
}, 60_000);

test('what is saved as soon as files are watched is read again', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-watch-'));
	const path = join(folder, 'herald.txt');
	writeFileSync(path, 'Fish.\n');
	// Each thread that looks at files has something else to do first.
	const busy = Array.from({length: 16}, () => promisify(pbkdf2)('fish', 'salt', 100_000, 32, 'sha256'));
	const found: string[] = [];
	const stop = watchFiles(
		[path],
		async () => ({paths: [path], tell: () => found.push(readFileSync(path, 'utf8'))}),
		Number.POSITIVE_INFINITY,
	);
	try {
		writeFileSync(path, 'More fish.\n');
		await Promise.all(busy);
		await vi.waitFor(() => expect(found).toEqual(['More fish.\n']), {timeout: 20_000, interval: 100});
	} finally {
		stop();
		rmSync(folder, {recursive: true});
	}
}, 60_000);

test('what was saved after it was read, and before it is followed, is read again', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-watch-'));
	const path = join(folder, 'herald.txt');
	writeFileSync(path, 'Fish.\n');
	const {mtimeMs} = statSync(path);
	const told = async (since: number) => {
		let count = 0;
		const stop = watchFiles([path], async () => ({paths: [path], tell: () => count++}), since);
		// What is read again is told by then: it is read at once.
		await new Promise(setImmediate);
		stop();
		return count;
	};
	try {
		expect([await told(mtimeMs - 1), await told(mtimeMs)]).toEqual([1, 0]);
	} finally {
		rmSync(folder, {recursive: true});
	}
});
