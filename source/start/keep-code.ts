/** Keeps compiled code for the next start. Where that fails nothing is lost but time, so nothing is said. */
import {renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import process from 'node:process';
import type {OnShown} from '../cli/keyboard.ts';
import {makeOwnFolder} from './trust.ts';

/** How long no key may have come, in milliseconds. */
const rest = 1000;

/** Writes beside and renames, so that a file is always whole, whoever else writes it at the same time. */
export function keepFile(path: string, content: Buffer, uid: number | undefined): void {
	if (!makeOwnFolder(dirname(path), uid)) return;
	const beside = `${path}.${process.pid}`;
	try {
		writeFileSync(beside, content, {mode: 0o600, flag: 'wx'});
		renameSync(beside, path);
	} catch {
		rmSync(beside, {force: true});
	}
}

/**
 * Making the code from what has been compiled takes some 10 ms. The functions of the first screen must have run by
 * then, and V8 must not have dropped them again, as it does after a while with those that are not called any more: so
 * it is done soon after the first screen, but not before the keys have rested, or else when the program ends, after
 * the terminal has been given back.
 */
export function keepWhenResting(keep: () => void): OnShown {
	return keyboard => {
		let heard = keyboard.bytesRead;
		const finish = (): void => {
			clearInterval(timer);
			process.off('exit', finish);
			try {
				keep();
			} catch {
				// Without compiled code the next start is slower, and no worse.
			}
		};
		const timer = setInterval(() => {
			if (keyboard.bytesRead === heard) finish();
			heard = keyboard.bytesRead;
		}, rest);
		timer.unref();
		process.on('exit', finish);
	};
}
