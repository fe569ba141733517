/** Where marks cannot be kept it is said why in words, and what is said is so. */
import fs, {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, expect, test, vi} from 'vitest';
import {Keeper} from '../../source/cli/kept.ts';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

const calls = {mkdir: 'mkdirSync', write: 'writeFileSync', read: 'readFileSync'} as const;

/** From now on, wherever it was imported, the call fails as the system lets it fail. */
function refuse(name: keyof typeof calls, code: string): void {
	vi.spyOn(fs, calls[name]).mockImplementation(() => {
		throw Object.assign(new Error(`${code}: a message of the system, ${name}`), {code});
	});
	syncBuiltinESMExports();
}

function refuseNothing(): void {
	vi.restoreAllMocks();
	syncBuiltinESMExports();
}

const folder = mkdtempSync(join(tmpdir(), 'roundtable-reasons-'));
afterEach(refuseNothing);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const opened = catalogue(smallDossier());

/** Why a mark could not be kept. */
function fault(file: string): string | undefined {
	return new Keeper(file).write(opened, {marked: new Set(['open-strait']), notes: new Map()}).fault;
}

test.each([
	['mkdir', 'EACCES', 'their folder cannot be written to'],
	['mkdir', 'EROFS', 'their folder cannot be written to'],
	['mkdir', 'ENOSPC', 'the disk is full'],
	['write', 'ENOSPC', 'the disk is full'],
	['write', 'EDQUOT', 'the disk is full'],
	['write', 'EACCES', 'their folder cannot be written to'],
	['read', 'EACCES', 'their file cannot be read'],
] as const)('%s: %s', (call, code, words) => {
	const file = join(folder, `${call}-${code}`, 'kept.json');
	if (call === 'read') {
		mkdirSync(join(folder, `${call}-${code}`));
		writeFileSync(file, '{"marks": [], "notes": []}');
	}
	refuse(call, code);
	expect(fault(file)).toBe(words);
});

test('a file stands where the folder belongs', () => {
	writeFileSync(join(folder, 'taken'), '');
	expect(fault(join(folder, 'taken', 'kept.json'))).toBe('there is a file where their folder belongs');
});

test('no code is all that is said of what is not known here', () => {
	refuse('write', 'EWHAT');
	expect(fault(join(folder, 'other', 'kept.json'))).toBe('EWHAT: a message of the system, write');
});
