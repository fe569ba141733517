/** Keys, clicks and pastes in their turn: while something is being done in slices they wait until it is done. */
import {nameOfKey} from '../state/keys.ts';
import type {KeyPress} from '../state/parts.ts';

const waitsForNothing: ReadonlySet<string> = new Set(['ctrl-c', 'ctrl-z']);

export class Turns {
	/** Undefined while nothing has to be waited for. */
	private held: (() => void)[] | undefined;

	/** @param after - called when what has waited has been done. */
	constructor(private readonly after: () => void) {}

	/** Does something now or later; a key that ends the program or puts it aside waits for nothing. */
	take(run: () => void, key?: KeyPress): void {
		if (this.held === undefined || (key !== undefined && waitsForNothing.has(nameOfKey(key)))) run();
		else this.held.push(run);
	}

	/** @param work - what everything else waits for. */
	async hold(work: Promise<void>): Promise<void> {
		this.held = [];
		await work;
		const {held} = this;
		this.held = undefined;
		if (held.length === 0) return;
		for (const run of held) this.take(run);
		this.after();
	}
}
