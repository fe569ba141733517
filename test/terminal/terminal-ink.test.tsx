import {Box, render, Text} from 'ink';
import {createElement as element, type ReactNode, useEffect, useState} from 'react';
import {expect, test} from 'vitest';
import {createInkStdout} from '../../source/terminal/ink-stdout.ts';
import {driven, inkOptions} from '../helpers/driven-screen.ts';
import {createEmulator} from '../helpers/emulator.ts';

/** Ink, drawing into a screen of ours, drawing into an emulated terminal. */
function draw(node: ReactNode, columns: number, rows: number) {
	const emulator = createEmulator(columns, rows);
	const {screen, written} = driven(columns, rows);
	const stdout = createInkStdout(screen);
	const app = render(node, inkOptions(stdout));
	const show = async () => {
		await emulator.write(written());
		return emulator.lines();
	};
	return {app, screen, stdout, emulator, show, written};
}

function Framed({text}: {readonly text: string}) {
	return element(Box, {borderStyle: 'round', width: 14, height: 3}, element(Text, null, text));
}

function Wide() {
	return element(Box, {width: '100%', justifyContent: 'flex-end'}, element(Text, null, 'end'));
}

function Faulty() {
	const [isBroken, setBroken] = useState(false);
	useEffect(() => setBroken(true), []);
	if (isBroken) throw new Error('broken on purpose');
	return element(Text, null, 'fine');
}

test.each(['plain', '日本語', '👨‍👩‍👧‍👦 👍🏽', '🇺🇸🇺🇦🇷🇺', 'e\u0301tude', '\u0301abc', 'שלום', 'ｶﾞｷﾞ', '☺️ ✔ 1️⃣'])(
	'a frame around %s is straight',
	async text => {
		const {emulator, show, app} = draw(element(Framed, {text}), 20, 5);
		await show();
		const cells = emulator.cells();
		expect(cells[1]?.[0]?.text).toBe('│');
		expect(cells[1]?.[13]?.text).toBe('│');
		const top = cells[0]?.map(cell => cell.text).join('');
		expect(top?.trimEnd()).toBe('╭────────────╮');
		app.unmount();
	},
);

test('the end of Ink is heard, and its other writes are no frames', async () => {
	const {app, show} = draw(element(Text, null, 'here'), 20, 3);
	app.unmount();
	await app.waitUntilExit();
	expect((await show())[0]).toBe('here');
});

test('a new size reaches the layout, and nothing is written for a frame that is the same', async () => {
	const {app, screen, stdout, emulator, show, written} = draw(element(Wide), 20, 3);
	expect((await show())[0]).toBe(`${' '.repeat(17)}end`);
	app.rerender(element(Wide));
	expect(written()).toBe('');
	emulator.resize(12, 3);
	screen.resize(12, 3);
	stdout.announceSize();
	app.rerender(element(Wide));
	expect((await show())[0]).toBe(`${' '.repeat(9)}end`);
	app.unmount();
});

test('an exception in a component reaches whoever waits for the end', async () => {
	const {app} = draw(element(Faulty), 60, 10);
	await expect(app.waitUntilExit()).rejects.toThrow('broken on purpose');
});
