/** A screen of ours and an emulated terminal, as the program joins them. */
import {EventEmitter} from 'node:events';
import process from 'node:process';
import type {RenderOptions} from 'ink';
import {createScreen, type Screen} from '../../source/terminal/screen.ts';
import {createEmulator, type Emulator} from './emulator.ts';

export type Driven = {readonly screen: Screen; readonly written: () => string};

/** A screen whose writes are collected, and written at once unless told otherwise. */
export function driven(
	columns: number,
	rows: number,
	more: Partial<Parameters<typeof createScreen>[0]> = {},
): Driven {
	let text = '';
	const screen = createScreen({
		write: bytes => {
			text += bytes;
			return true;
		},
		columns,
		rows,
		later: run => run(),
		...more,
	});
	return {
		screen,
		written: () => {
			const all = text;
			text = '';
			return all;
		},
	};
}

export async function openEmulator(columns: number, rows: number): Promise<Emulator> {
	const emulator = createEmulator(columns, rows);
	await emulator.write('\u001b[?1049h\u001b[?7l\u001b[?25l');
	return emulator;
}

export async function freshPaint(frame: string, columns: number, rows: number): Promise<Emulator> {
	const emulator = await openEmulator(columns, rows);
	const fresh = driven(columns, rows);
	fresh.screen.frame(frame);
	await emulator.write(fresh.written());
	return emulator;
}

/** As the program lets Ink draw: every frame at once, and no key is Ink's. */
export function inkOptions(stdout: NodeJS.WriteStream): RenderOptions {
	return {
		stdout,
		stdin: Object.assign(new EventEmitter(), {isTTY: false}) as unknown as NodeJS.ReadStream,
		stderr: process.stderr,
		debug: true,
		patchConsole: false,
		exitOnCtrlC: false,
	};
}
