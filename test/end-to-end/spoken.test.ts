/** Ink's screen-reader mode in the built program: panes, rows and state in words, no drawing. */
import {expect, test} from 'vitest';
import {smallDossier} from '../helpers/make-dossier.ts';
import type {Pty} from '../helpers/pty.ts';
import {program, provideWholeProgram} from '../helpers/whole-program.ts';

const {openOther, save} = provideWholeProgram();

async function openSpoken(columns = 100, rows = 30): Promise<Pty> {
	const pty = openOther({
		command: process.execPath,
		args: [program, save('spoken.json', smallDossier())],
		columns,
		rows,
		env: {INK_SCREEN_READER: 'true', SSH_TTY: '/dev/pts/9'},
	});
	await pty.waitFor('Keys: ');
	return pty;
}

const drawn = /[\u2190-\u2bff]/;

test('the pane, its selected row, those around it, the detail, the panes and the keys are read', async () => {
	const pty = await openSpoken();
	const lines = pty.screen();
	expect(lines[0]).toBe('Roundtable. Norland and the Isles: the strait talks, May 2031.');
	const text = lines.join('\n');
	expect(text).toContain('No filter.');
	expect(text).toContain('You are in the schedule.');
	expect(text).toContain('Selected, 1 of 3: round 1, First round, 5 May 2031, Port Alder.');
	expect(text).toContain('After it, 2: round 2, Second round, 8 May 2031, Tarn.');
	expect(text).toContain('Outcome No declaration.');
	expect(text).toMatch(
		/Panes: 1 Schedule, 2 rounds, 1 other event; 2 Positions, 4 positions; 3 Quotes, 9 of 9/,
	);
	expect(text).toMatch(/Keys: arrows move, Enter/);
	expect(text).not.toMatch(drawn);
});

test('positions are read with their stance in words, quotes with what their marks mean', async () => {
	const pty = await openSpoken();
	pty.press('2');
	await pty.waitFor('Selected: Norland on Passage of the strait: NOR supports, 2 quotes.');
	expect(pty.screen().join('\n')).toMatch(/Keys: arrows move, Enter/);
	pty.press('3', 'j');
	await pty.waitFor(
		/Selected, 2 of 9: 5 May 2031, Ada Brandt, Foreign Minister, Norland, quoted, translated, variant:/,
	);
	expect(pty.screen().join('\n')).toMatch(/Before it, 1: [\s\S]*After it, 3: /);
	pty.press('space', 'k');
	await pty.waitFor(/Selected, 2 of 9: [^:]*marked/);
	expect(pty.screen().join('\n')).not.toMatch(drawn);
});

test('what is typed is read, and the cursor stands at the insertion point', async () => {
	const pty = await openSpoken();
	pty.press('/');
	await pty.waitFor('Typing: ');
	pty.type('veto');
	await pty.waitFor(/Typing: veto$/m);
	const row = pty.screen().indexOf('Typing: veto');
	expect(pty.terminal.buffer.active).toMatchObject({cursorX: 'Typing: veto'.length, cursorY: row});
	expect(pty.modes().isCursorShown).toBe(true);
	pty.type('\u001b[D');
	await pty.waitFor(() => pty.terminal.buffer.active.cursorX === 'Typing: vet'.length);
});

test('popups and messages are read, and a screen of any size takes what fits', async () => {
	const pty = await openSpoken();
	pty.press('d');
	await pty.waitFor(
		/1 disagreement: 1 of 1\. *\nTyping: *\nSelected, 1 of 1: Disputed: speaker Who refused a veto/,
	);
	pty.type('\u001b[27u');
	pty.press(':');
	await pty.waitFor(/Commands\. *\nTyping: *\nSelected, 1 of \d+: go to the schedule 1/);
	pty.type('\u001b[27u');
	pty.press('3', 'y');
	await pty.waitFor(/^Message: Sent the quote/m);
	expect(pty.screen().join('\n')).not.toMatch(drawn);
	for (const [columns, rows] of [
		[40, 10],
		[10, 3],
	] as const) {
		pty.resize(columns, rows);
		await pty.waitFor(lines => lines.length === rows && (lines[0] ?? '').startsWith('Roundtable'));
	}
	pty.press('q');
	expect((await pty.exit()).status).toBe(0);
});
