/**
 * Work in slices: of all that is begun in one turn of the event loop as much is done as one slice holds, the rest goes
 * on in slices of later turns, between which keys and signals are heard. First come, first served.
 */
import type {Pace} from '../pace.ts';
import type {Steps} from '../steps.ts';

export type Task = {readonly cancel: () => void};

export type Tasks = {
	/**
	 * Begins the work, and may end it at once.
	 *
	 * @param onProgress - called when it has ended later, and now and then on the way.
	 */
	readonly begin: (work: Steps<void>, onProgress: () => void) => Task;
	/** Work that nobody waits for: it goes on in later turns in which there is nothing else to do. */
	readonly whenIdle: (work: Steps<void>) => void;
};

type Begun = {readonly work: Steps<void>; readonly onProgress: () => void; slices: number};

/** So many slices of work that has not ended are worth a look at what is there so far. */
const slicesToLook = 16;

export function createTasks(pace: Pace): Tasks {
	let queue: readonly Begun[] = [];
	let idle: readonly Steps<void>[] = [];
	let isTimeUp: (() => boolean) | undefined;
	/** Whether nothing has been begun for a turn: what came of it, a screen, is out before anything is done idly. */
	let isResting = false;
	const toTell = new Set<Begun>();

	function open(isIdle = false): () => boolean {
		const opened = pace.slice(isIdle);
		isTimeUp = opened;
		pace.later(goOn);
		return opened;
	}

	/** Works until the time is up, in any case a step where `isForced`. */
	function work(isUp: () => boolean, isForced: boolean): void {
		let isOver = !isForced && isUp();
		for (let [first] = queue; first !== undefined && !isOver; [first] = queue) {
			if (first.work.next().done) {
				queue = queue.slice(1);
				toTell.add(first);
			}
			isOver = isUp();
		}
	}

	/** Works on what nobody waits for until the time is up. */
	function workIdly(): void {
		const [first, ...others] = idle;
		if (first === undefined) return;
		idle = others;
		const isUp = open(true);
		let isDone = first.next().done;
		while (!isDone && !isUp()) isDone = first.next().done;
		if (!isDone) idle = [first, ...idle];
	}

	function goOn(): void {
		isTimeUp = undefined;
		if (queue.length === 0 && isResting) workIdly();
		else if (queue.length === 0 && idle.length > 0) {
			isResting = true;
			open();
		}
		if (queue.length > 0) {
			work(open(), true);
			const [first] = queue;
			if (first !== undefined) {
				first.slices += 1;
				if (first.slices % slicesToLook === 0) toTell.add(first);
			}
		}
		const told = new Set(Array.from(toTell, begun => begun.onProgress));
		toTell.clear();
		for (const tell of told) tell();
	}

	return {
		whenIdle(steps) {
			idle = [...idle, steps];
		},
		begin(steps, onProgress) {
			const begun: Begun = {work: steps, onProgress, slices: 0};
			isResting = false;
			const slice = isTimeUp ?? open();
			queue = [...queue, begun];
			work(slice, false);
			// Whoever begins it sees the result at once.
			if (!queue.includes(begun)) toTell.delete(begun);
			if ((queue.length > 0 || toTell.size > 0 || idle.length > 0) && isTimeUp === undefined) open();
			return {
				cancel() {
					queue = queue.filter(each => each !== begun);
					toTell.delete(begun);
				},
			};
		},
	};
}
