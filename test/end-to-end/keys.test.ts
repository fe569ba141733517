/** Keys of the built program as they come over a slow line: torn, late, in bursts, pasted, modified, by mouse. */
import {describe, expect, test} from 'vitest';
import {smallDossier} from '../helpers/make-dossier.ts';
import type {Pty} from '../helpers/pty.ts';
import {isWhole, provideWholeProgram} from '../helpers/whole-program.ts';

const {open, save} = provideWholeProgram();

async function openFilter(more: Parameters<typeof open>[0] = {}): Promise<Pty> {
	const pty = await open(more);
	pty.press('/');
	await pty.waitFor('type to narrow');
	return pty;
}

const filterOf = (pty: Pty): string =>
	/│ \/ (.*?) *│/.exec(pty.screen().find(line => /│ \/ /.test(line)) ?? '')?.[1] ?? '';

/** Time passes for the program, measured by what it does: its answer to a key that comes behind. */
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('a sequence torn by one byte a read', () => {
	// The pauses are of the line, not for the program: what is tested is what it does with them.
	test('is the key it was, with pauses below the time-out and beyond it', async () => {
		// So long that a busy machine does not make the short pauses below into long ones. A terminal that answers nothing:
		// a real one sends its answers between sequences, never in the midst of one.
		const pty = await openFilter({env: {ROUNDTABLE_ESCAPE_MS: '500'}, answers: false});
		pty.type('abcd');
		await pty.waitFor('/ abcd');
		for (const [sequence, wait] of [
			['\u001b[D', 10],
			['\u001b[1;5D', 8],
			['\u001bOC', 10],
			['\u001b[H', 10],
			['\u001b[3~', 8],
			['\u001b[27;5;101~', 4],
			['é', 15],
			['👍', 600],
			['\u001b]11;rgb:0000/0000/0000\u0007', 2],
			['\u001b[<35;10;10M', 4],
			['\u001b[I', 10],
		] as const)
			for (const byte of Buffer.from(sequence, 'utf8')) {
				pty.typeBytes(Buffer.from([byte]));
				await pause(wait);
			}
		// Home, Delete, then Ctrl-e: the end; the letters follow.
		await pty.waitFor('/ bcdé👍');
		pty.press('ctrl-u');
		await pty.waitFor('type to narrow');
	});

	test('whose tail comes after the time-out is Escape, and its tail types nothing', async () => {
		// A line told to be slow: the tail is waited for ten seconds, so that a busy machine does not make it a key.
		const pty = await openFilter({env: {ROUNDTABLE_ESCAPE_MS: '1000'}});
		pty.type('veto');
		await pty.waitFor('/ veto');
		pty.type('\u001b');
		await pty.waitFor('open it whole');
		pty.type('[A');
		pty.press('/');
		await pty.waitFor('type to narrow');
		pty.type('!');
		await pty.waitFor(/\/ veto ?! *│/);
	});
});

test('ten thousand characters pasted with newlines are one text in the filter, and no key', async () => {
	const pty = await openFilter();
	const pasted = `${'veto q\r'.repeat(1430)}end`;
	pty.type(`\u001b[200~${pasted}\u001b[201~`);
	await pty.waitFor(/veto q end *│/);
	await pty.waitFor(/3 Quotes ─+ \d+ of \d+/);
	expect(pty.modes().isAlternate).toBe(true);
	pty.press('ctrl-u');
	pty.type('peace-lov');
	await pty.waitFor(/\/ peace-lov *│/);
});

test('a paste where nothing is typed does nothing', async () => {
	const pty = await open();
	const before = pty.cells();
	pty.type('\u001b[200~qqq/\r\u001b[201~');
	pty.press('ctrl-l');
	pty.press('?');
	await pty.waitFor('Keys and filter language');
	pty.press('escape');
	await pty.waitFor(lines => lines.join('\n').includes('1 Schedule') && isWhole(lines));
	expect(pty.cells().map(row => row.map(cell => cell.text).join(''))).toEqual(
		before.map(row => row.map(cell => cell.text).join('')),
	);
});

test('two thousand keys in one write end in the right state, with few frames', async () => {
	const pty = await openFilter();
	const before = pty.output().length;
	pty.type(`${'russia\u0015'.repeat(285)}\u001b[A\u001b[B\u001bb\u0005peace-lov`);
	await pty.waitFor(/3 Quotes ─+ 1 of \d+[\s\S]*\/ peace-lov /);
	expect(pty.output().length - before).toBeLessThan(30_000);
});

test('Alt keys, kitty’s and xterm’s modified keys edit the line', async () => {
	const pty = await openFilter();
	pty.type('one two');
	// Alt-b, then x; Ctrl-a of kitty, then y; Ctrl-e of xterm's modifyOtherKeys, then z; Alt-f of kitty has no word left.
	pty.type('\u001bbx\u001b[97;5uy\u001b[27;5;101~z\u001b[102;3u!');
	await pty.waitFor('/ yone xtwoz!');
	// Keys released, Caps Lock, and Super are nothing.
	pty.type('\u001b[97;1:3u\u001b[57358u\u001b[118;9u?');
	await pty.waitFor('/ yone xtwoz!?');
	// Alt-Backspace takes a word.
	pty.type('\u001b\u007f');
	await pty.waitFor(/\/ yone *│/);
	expect(filterOf(pty)).toBe('yone');
});

describe('the mouse', () => {
	test('is off unless asked for, and a report that comes all the same does nothing', async () => {
		const pty = await open();
		expect(pty.modes().mouse).toBe('none');
		expect(pty.output()).not.toMatch(/\u001b\[\?100[0-6]h/);
	});

	test('with --mouse clicks choose rows, cells and the filter, and the wheel moves', async () => {
		const pty = await open({args: [save('mouse.json', smallDossier()), '--mouse']});
		expect(pty.modes().mouse).toBe('vt200');
		const click = (text: string | RegExp, button = 0): void => {
			const screen = pty.screen();
			const y = screen.findIndex(line => line.search(text) >= 0);
			const x = (screen[y] ?? '').search(text);
			pty.type(`\u001b[<${button};${x + 1};${y + 1}M\u001b[<${button};${x + 1};${y + 1}m`);
		};
		click(/· +│$|[▲✕●◆◇○!] \d/);
		await pty.waitFor(/╭▸ 2 Positions[\s\S]*\[/);
		click('Sorrel');
		await pty.waitFor(/╭▸ 3 Quotes[\s\S]*▸ [^│]*Sorrel/);
		click(/│ \/ to filter/);
		await pty.waitFor('type to narrow');
		pty.press('escape');
		await pty.waitFor('open it whole');
		const row = () => pty.screen().findIndex(line => /│ ▸ .*\p{L}/u.test(line));
		pty.type('\u001b[<65;30;8M'.repeat(3));
		await pty.waitFor(/╭▸ 3 Quotes/);
		expect(row()).toBeGreaterThan(0);
		pty.press('q');
		await pty.exit();
		expect(pty.modes().mouse).toBe('none');
	});
});
