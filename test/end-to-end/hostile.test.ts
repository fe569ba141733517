/** Dossiers full of control sequences, and file names made of them: the terminal notices nothing. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import {hostileTexts} from '../helpers/awkward-texts.ts';
import {dossierWithTexts} from '../helpers/damaged-dossier.ts';
import {createEmulator} from '../helpers/emulator.ts';
import type {Pty} from '../helpers/pty.ts';
import {asFound} from '../helpers/ways-out.ts';
import {program, provideWholeProgram} from '../helpers/whole-program.ts';

const {open, openOther, save, folder} = provideWholeProgram();

/** Half a character is refused with the file that has it, see bad-input.test.ts. */
const all = hostileTexts.map(([, text]) => Buffer.from(text).toString());
/** As kitty sends it: it needs no time-out to be told from Alt. */
const escapeKey = '\u001b[27u';
let field = 0;
const next = () => all[field++ % all.length] ?? '';
const hostile = dossierWithTexts(words => `${next()}${words}${next()}`);
const endless = dossierWithTexts(words => `${'x'.repeat(100_000)}${words}`);

/** Hears what a terminal would do that no text may make it do. */
function listen(terminal: Pty['terminal']): () => readonly string[] {
	const heard: string[] = [];
	for (const code of [0, 1, 2, 4, 7, 10, 12, 52, 104])
		terminal.parser.registerOscHandler(code, text => {
			if (!text.startsWith('Roundtable: ')) heard.push(`OSC ${code} ${text}`);
			return false;
		});
	terminal.parser.registerOscHandler(8, text => {
		if (/;(?!$|https?:)/.test(text)) heard.push(`OSC 8 ${text}`);
		return false;
	});
	terminal.parser.registerDcsHandler({final: 'q'}, () => heard.push('DCS') > 0);
	terminal.parser.registerEscHandler({final: 'c'}, () => heard.push('RIS') > 0);
	terminal.onBell(() => heard.push('BEL'));
	return () => heard;
}

describe('the dashboard', () => {
	test.each([
		['hostile texts', hostile, 'the strait talks'],
		['words of 100,000 characters', endless, '1 Schedule'],
	] as const)(
		'with %s in every field draws, exports and leaves the terminal as it was',
		async (_, dossier, shown) => {
			const pty = openOther({
				command: process.execPath,
				args: [program, save('hostile.json', dossier)],
				env: {FORCE_HYPERLINK: '1', SSH_TTY: '/dev/pts/9'},
			});
			const heard = listen(pty.terminal);
			await pty.waitFor(shown);
			const {title} = pty.modes();
			for (const key of [
				'2',
				'v',
				'v',
				'3',
				'j',
				'v',
				'v',
				'4',
				'G',
				'n',
				escapeKey,
				'd',
				escapeKey,
				'S',
				'j',
				escapeKey,
			])
				pty.press(key);
			pty.press(escapeKey, escapeKey, escapeKey, '?');
			await pty.waitFor('Keys and filter language');
			pty.press(escapeKey, 'x');
			await pty.waitFor('write a Markdown file');
			pty.press('j', 'enter');
			await pty.waitFor(/Wrote \d+ quotes|Nothing was written/);
			expect(heard()).toEqual([]);
			expect(title.startsWith('Roundtable: ')).toBe(true);
			expect(title).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
			expect(pty.modes()).toMatchObject({isAlternate: true, wraps: false, mouse: 'none', title});
			pty.press('q');
			expect((await pty.exit()).status).toBe(0);
			expect(pty.modes()).toEqual({...asFound, title: ''});
			expect(heard()).toEqual([]);
		},
	);

	test('what it copies is text, wrapped so that no terminal takes it for anything else', async () => {
		const pty = await open({
			args: [save('copied.json', hostile), '--focus', 'quotes'],
			env: {SSH_TTY: '/dev/pts/9'},
		});
		pty.press('y');
		await pty.waitFor('Sent');
		const sent = /\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(pty.output())?.[1] ?? '';
		const copied = Buffer.from(sent, 'base64').toString();
		expect(copied.length).toBeGreaterThan(10);
		// It may be pasted into a shell.
		expect(copied).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
	});

	test('a file name made of sequences is shown harmlessly, in messages and while it is watched', async () => {
		const name = 'a\u001b]0;owned\u0007\u009b2J\u202e.json';
		const pty = openOther({command: process.execPath, args: [program, save(name, hostile)]});
		const heard = listen(pty.terminal);
		await pty.waitFor('the strait talks');
		writeFileSync(join(folder, name), '{');
		await pty.waitFor('cannot be used');
		pty.press('q');
		await pty.exit();
		expect(heard()).toEqual([]);
		const refused = openOther({
			command: process.execPath,
			args: [program, 'no\u001b]0;owned\u0007such.json'],
		});
		const heardOfRefusal = listen(refused.terminal);
		expect((await refused.exit()).status).toBe(2);
		expect(heardOfRefusal()).toEqual([]);
	});
});

const listings = ['quotes', 'schedule', 'positions', 'discrepancies', 'sources'];

describe('what is printed and written', () => {
	test('leaves a terminal as it was, in every format', async () => {
		const path = save('printed.json', hostile);
		const wanted = listings.flatMap(listing =>
			['table', 'csv', 'markdown'].map(format => [listing, format] as const),
		);
		for (const [listing, format] of wanted) {
			const {stdout, stderr, status} = spawnSync(
				process.execPath,
				[program, listing, '--dossier', path, '--format', format],
				{
					env: {PATH: process.env.PATH, LANG: 'C.UTF-8', FORCE_COLOR: '2', FORCE_HYPERLINK: '1'},
					encoding: 'utf8',
				},
			);
			expect(status, `${listing} ${format}: ${stderr}`).toBe(0);
			const emulator = createEmulator(120, 40);
			const heard = listen(emulator.terminal);
			const before = JSON.stringify(emulator.terminal.modes);
			await emulator.write(stdout.replace(/\n/g, '\r\n'));
			expect(heard(), `${listing} as ${format}`).toEqual([]);
			expect(JSON.stringify(emulator.terminal.modes)).toBe(before);
			expect(
				stdout.replace(/\u001b\[[\d;]*m|\u001b\]8;;(https?:[^\u0007\u001b]*)?(\u0007|\u001b\\)/g, ''),
			).not.toMatch(/[\u0000-\u0009\u000b-\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/);
		}
	});

	test('is nothing else in files: an export holds no control character', async () => {
		const inside = join(folder, 'exports');
		mkdirSync(inside);
		const pty = await open({args: [save('exported.json', hostile)], cwd: inside});
		for (let choice = 1; choice <= 2; choice++) {
			pty.press('3', 'x');
			await pty.waitFor('write a Markdown file');
			pty.press(...Array.from({length: choice}, () => 'j'), 'enter');
			await pty.waitFor(/Wrote \d+ quotes/);
			pty.press('1');
			await pty.waitFor(lines => !lines.join('').includes('Wrote'));
		}
		const files = readdirSync(inside);
		expect(files.length).toBe(2);
		for (const file of files)
			expect(readFileSync(join(inside, file), 'utf8'), file).not.toMatch(
				/[\u0000-\u0009\u000b-\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/,
			);
	});
});
