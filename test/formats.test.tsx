/** Export formats are rows of a table: one more, handed in here, is offered, found by name, and written. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterAll, expect, test} from 'vitest';
import {carryOut} from '../source/cli/effects.ts';
import {type ExportFormat, exportFormats} from '../source/print/formats.ts';
import {capabilitiesOf} from '../source/terminal/capabilities.ts';
import {tinyDossier} from './make-dossier.ts';
import {open} from './open.tsx';

const formats: readonly ExportFormat[] = [
	...exportFormats,
	{
		name: 'tsv',
		extension: 'tsv',
		offered: {as: 'write a file of tab-separated values'},
		of: ['quotes'],
		write: ({rows, record, fields}) =>
			rows.map(row => `${fields.map(({value}) => value(record(row)) ?? '').join('\t')}\n`).join(''),
	},
];

const dossier = tinyDossier();
const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'roundtable-formats-'));
process.chdir(folder);
afterAll(() => {
	process.chdir(before);
	rmSync(folder, {recursive: true});
});

test('it is offered behind the others, and by the palette', () => {
	const screen = open(dossier, {formats});
	expect(screen.press('x').screen().join('\n')).toMatch(
		/CSL-JSON file.*\n.*write a file of tab-separated values.*\n.*write a text file.*\n.*write a file of this view/,
	);
	expect(
		screen
			.press('escape', ':', ...'tab-sep')
			.screen()
			.join('\n'),
	).toContain('write a file of tab-separated values');
	screen.close();
});

test('chosen, it is written', async () => {
	const screen = open(dossier, {formats, focus: 'quotes', filter: 'veto'});
	const {world, state, effects} = screen.press(':', ...'tab-sep', 'enter');
	const [effect] = effects;
	if (effect?.type !== 'export') throw new Error('an export was asked for');
	const outside = {
		...{world, state: state(), formats, dossierPath: undefined},
		capabilities: capabilitiesOf({}, {isTTY: false, ascii: false}),
		write: () => {},
	};
	expect((await carryOut(outside, effect)).text).toMatch(/^Wrote 1 quote to strait-talks-2031-quotes\.tsv /);
	expect(readFileSync('strait-talks-2031-quotes.tsv', 'utf8')).toMatch(/^no-veto\t2031-05-08\t/);
	const schedule = {...outside, state: {...state(), subject: 'schedule' as const}};
	expect((await carryOut(schedule, effect)).text).toBe('It is written of quotes alone; 3 goes to them.');
	screen.close();
});
