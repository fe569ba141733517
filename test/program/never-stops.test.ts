/** The built program, in a real terminal, while it has much to do: it hears Ctrl-c and signals all the while. */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {Dossier} from '../../source/dossier/types.ts';
import type {Pty} from '../helpers/pty.ts';
import {saying} from '../helpers/saying.ts';
import {asFound} from '../helpers/ways-out.ts';
import {program, provideWholeProgram} from '../helpers/whole-program.ts';
import {blownUp} from '../tools/blown-up-dossier.ts';

const {open, openOther, save} = provideWholeProgram();

const talks: Dossier = JSON.parse(
	readFileSync(fileURLToPath(new URL('../../data/talks-2022-01.json', import.meta.url)), 'utf8'),
);
const large = save('large.json', blownUp(talks, 5000));

/** The filters that once held the program for seconds, minutes, or without an end. */
const evil = [
	'/(((){2000}){2000}){2000}/',
	'/((((){99}){99}){99}){99}/',
	'/(.?){990}#/',
	'/.{0,990}#/',
	`/${'(a|b|c|d|e)?'.repeat(39)}#/`,
	Array.from({length: 500}, (_, number) => `/a${number}.*z/`).join('|'),
	Array.from({length: 1500}, (_, number) => `~negotiatoin${number}`).join('|'),
	'veto '.repeat(2000),
	'/a(.*z)?/',
	// A hundred groups in each other, and thousands of terms in the innermost.
	`${'(a '.repeat(99)}${'a|b '.repeat(2500)}`,
] as const;

/** Its end within a second: 200 ms are promised on a quiet machine, which a test cannot know it has. */
async function endsAtOnce(pty: Pty): Promise<Awaited<ReturnType<Pty['exit']>>> {
	const start = performance.now();
	const exit = await pty.exit();
	expect(performance.now() - start).toBeLessThan(1000);
	return exit;
}

/** Its beginning or, where it is longer than the line, its end. */
function isSeen(lines: readonly string[], filter: string): boolean {
	const shown = lines.join('\n');
	return shown.includes(filter.slice(0, 12)) || shown.includes(filter.slice(0, 12_000).trimEnd().slice(-12));
}

describe.each(evil)('%.30s', filter => {
	test('is pasted, and Ctrl-c ends the dashboard', async () => {
		const pty = await open({args: [large]});
		pty.type(`/\u001b[200~${filter}\u001b[201~`);
		await pty.waitFor(lines => isSeen(lines, filter));
		pty.press('ctrl-c');
		expect(await endsAtOnce(pty)).toEqual({status: 0, signal: undefined});
		expect(pty.modes()).toMatchObject(asFound);
	});
});

test.each([
	['Ctrl-c', (pty: Pty) => pty.press('ctrl-c'), 2],
	['SIGTERM', (pty: Pty) => pty.kill('SIGTERM'), 15],
] as const)('a listing that has begun is ended by %s', async (_, end, signal) => {
	const pty = openOther({
		command: process.execPath,
		args: [program, 'quotes', evil[2], '--dossier', large],
		env: {ROUNDTABLE_DEBUG: '1'},
	});
	await pty.waitFor('compiled code');
	end(pty);
	expect((await endsAtOnce(pty)).signal).toBe(signal);
});

test.each([
	['Ctrl-c', (pty: Pty) => pty.press('ctrl-c'), {status: 0, signal: undefined}],
	['SIGTERM', (pty: Pty) => pty.kill('SIGTERM'), {status: 143, signal: undefined}],
] as const)(
	'hundreds of keys in one write that each take their time do not hold up %s',
	async (_, end, exit) => {
		const pty = await open({args: [large]});
		const filter = evil.at(-1) ?? '';
		pty.type(`/\u001b[200~${filter}\u001b[201~`);
		await pty.waitFor(lines => isSeen(lines, filter));
		pty.type('x\u001b[D'.repeat(500));
		// What stands behind the cursor is cut off.
		await pty.waitFor(/b … +│/);
		end(pty);
		expect(await endsAtOnce(pty)).toEqual(exit);
		expect(pty.modes()).toMatchObject(asFound);
	},
);

test('thousands of letters that come without the brackets of a paste are read as one text', async () => {
	const pty = await open({args: [large]});
	const text = 'veto '.repeat(2000);
	pty.type(`/${text}`);
	pty.press('ctrl-c');
	expect(await endsAtOnce(pty)).toEqual({status: 0, signal: undefined});
});

/** The small dossier, with the words at the end of their page, which is so much longer. */
function atTheEnd(text: string): Dossier {
	const dossier = structuredClone(saying(text)) as Dossier & {sources: {id: string; length: number}[]};
	const [passage] = dossier.statements[0]?.passages ?? [];
	const page = dossier.sources.find(({id}) => id === passage?.source);
	const [segment] = passage?.segments ?? [];
	if (page === undefined || segment === undefined)
		throw new RangeError('The small dossier begins with words');
	const start = page.length;
	Object.assign(page, {length: start + text.length});
	Object.assign(segment, {start, end: start + text.length, suffix: ''});
	return dossier;
}

/** What takes the square of its length where the whole is cut into characters at each key. */
const long = 100_000;
const crowded = ['слово 👍 ', 'กำลังทำงาน ', 'हिन्दी क्षा ', '👩‍👩‍👧‍👦', '🇺🇸', 'e\u0301'].map(unit =>
	unit.repeat(long / unit.length),
);

test.each(crowded)(
	'a paste of 100,000 characters, %#, is cut, edited, and Ctrl-c ends the dashboard',
	async text => {
		const pty = await open({args: [large]});
		pty.type(`/\u001b[200~${text}\u001b[201~`);
		await pty.waitFor('A filter takes 12000 characters');
		pty.press('left', 'backspace', 'x', 'alt-b', 'ctrl-c');
		expect(await endsAtOnce(pty)).toEqual({status: 0, signal: undefined});
	},
);

test.each(crowded)(
	'a quotation of 100,000 characters, %#, is shown, printed, and Ctrl-c ends it',
	async text => {
		const file = save('crowded.json', atTheEnd(`👍${text}`));
		const pty = await open({args: [file, '--filter', 'speaker:brandt', '--focus', 'quotes']});
		pty.press('enter', 'G', 'ctrl-c');
		expect(await endsAtOnce(pty)).toEqual({status: 0, signal: undefined});
		for (const args of [['quotes', '--format', 'table'], []]) {
			const start = performance.now();
			const {status} = spawnSync(process.execPath, [program, ...args, '--dossier', file], {encoding: 'utf8'});
			expect(status).toBe(0);
			expect(performance.now() - start).toBeLessThan(10_000);
		}
	},
);

test('what is too long for the filter is said', async () => {
	const pty = await open();
	pty.type(`/\u001b[200~${'veto '.repeat(3000)}\u001b[201~`);
	await pty.waitFor('A filter takes 12000 characters: the last 3000 were left out.');
});
