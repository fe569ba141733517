/** Random keys, pastes and resizes on the drawn dashboard, with the screen held against a fresh paint now and then. */

import {isDeepStrictEqual} from 'node:util';
import type {Dossier} from '../../source/dossier/types.ts';
import {bindings} from '../helpers/asking.ts';
import {hostileTexts} from '../helpers/awkward-texts.ts';
import {type DrawnDashboard, drawDashboard} from '../helpers/drawn-dashboard.tsx';

export type SoakOptions = {
	readonly seed: number;
	readonly keys: number;
	/** A frame is drawn after every so many keys, at most. */
	readonly drawEvery?: number;
	/** The screen is compared after every so many frames. */
	readonly compareEvery?: number;
	/** Called when half of the keys and when all of them have been pressed. */
	readonly onHalf?: (half: 1 | 2) => void;
};

/** Marsaglia's xorshift32: the same numbers from the same seed, from 0 to below 1. */
function randomNumbers(seed: number): () => number {
	let state = seed | 1;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
}

const pressed = [...new Set(bindings.flatMap(({keys}) => keys))];
const typed = [...'aeinorst veto:|"-/~(^$é漢👍🏽'];
const pasted = ['party:russia ', 'veto\nguarantee', '/(/', '"open', ...hostileTexts.map(([, text]) => text)];

/** @throws where the program does, or where the screen differs from a fresh paint; the message says after which key. */
export async function soak(dossiers: readonly Dossier[], options: SoakOptions): Promise<void> {
	const {seed, keys, drawEvery = 20, compareEvery = 10, onHalf} = options;
	const random = randomNumbers(seed);
	const dashboards = dossiers.map(dossier => drawDashboard(dossier));
	const share = Math.ceil(keys / 2 / dashboards.length);
	let frames = 0;
	let count = 0;
	for (const half of [1, 2] as const) {
		for (const dashboard of dashboards) {
			for (let key = 0; key < share; key++) {
				count += 1;
				try {
					await happen(dashboard, random);
					if (random() * drawEvery < 1.5 || key % drawEvery === 0) {
						dashboard.draw();
						frames += 1;
						if (frames % compareEvery === 0) await compare(dashboard);
					}
				} catch (error) {
					throw new Error(`after ${count} keys of seed ${seed}`, {cause: error});
				}
			}
		}
		onHalf?.(half);
	}
	for (const dashboard of dashboards) dashboard.close();
}

async function happen(dashboard: DrawnDashboard, random: () => number): Promise<void> {
	const one = <T,>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
	const kind = random();
	if (kind < 0.01) {
		const isTiny = random() < 0.2;
		const [columns, rows] = isTiny ? [70, 20] : [200, 60];
		await dashboard.resize(1 + Math.floor(random() * columns), 1 + Math.floor(random() * rows));
	} else if (kind < 0.02) dashboard.do({type: 'edit', edit: {do: 'insert', text: one(pasted) ?? ''}});
	else dashboard.press((kind < 0.3 ? one(typed) : one(pressed)) ?? 'j');
}

async function compare(dashboard: DrawnDashboard): Promise<void> {
	await dashboard.catchUp();
	const fresh = await dashboard.fresh();
	const {columns} = dashboard.state().size;
	const ours = (rows: ReturnType<typeof fresh.cells>) => rows.map(row => row.slice(0, columns));
	const isEqual = isDeepStrictEqual(ours(dashboard.emulator.cells()), ours(fresh.cells()));
	const lines = [dashboard.emulator.lines(), fresh.lines()].map(each => each.join('\n'));
	fresh.terminal.dispose();
	if (!isEqual) throw new Error(`the screen is\n${lines[0]}\nand a fresh paint\n${lines[1]}`);
}
