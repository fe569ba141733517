/** The engines on which the tests of the filter run. */
import type {Catalogue} from '../../source/dossier/catalogue.ts';
import type {Pace} from '../../source/engine/pace.ts';
import {type Asking, askMemory} from './asking.ts';
import {createLateEngine, type Pick} from './late-engine.ts';
import {usualEngine} from './usual-fields.ts';

/** Marsaglia's xorshift32: the same numbers from the same seed. */
export function picking(seed: number): Pick {
	let state = seed | 1;
	return count => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % Math.max(1, count);
	};
}

/** Memory in slices of random length, each of a step at least. */
export function askSliced(of: Catalogue, pick: Pick): Asking {
	const waiting: (() => void)[] = [];
	const pace: Pace = {
		slice: () => {
			let steps = pick(4);
			return () => steps-- <= 0;
		},
		later: run => waiting.push(run),
	};
	return {
		engine: usualEngine(of, pace),
		goOn() {
			const run = waiting.shift();
			run?.();
			return run !== undefined;
		},
	};
}

export const engines: readonly (readonly [name: string, ask: (of: Catalogue) => Asking])[] = [
	['memory', askMemory],
	['memory in slices', of => askSliced(of, picking(7))],
	['a late engine', of => createLateEngine(of, picking(11))],
];
