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
};

type Begun = {readonly work: Steps<void>; readonly onProgress: () => void; slices: number};

/** So many slices of work that has not ended are worth a look at what is there so far. */
const slicesToLook = 16;

export function createTasks(pace: Pace): Tasks {
	let queue: readonly Begun[] = [];
	let isTimeUp: (() => boolean) | undefined;
	const toTell = new Set<Begun>();

	function open(): () => boolean {
		const opened = pace.slice();
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

	function goOn(): void {
		isTimeUp = undefined;
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
		begin(steps, onProgress) {
			const begun: Begun = {work: steps, onProgress, slices: 0};
			const slice = isTimeUp ?? open();
			queue = [...queue, begun];
			work(slice, false);
			// Whoever begins it sees the result at once.
			if (!queue.includes(begun)) toTell.delete(begun);
			if ((queue.length > 0 || toTell.size > 0) && isTimeUp === undefined) open();
			return {
				cancel() {
					queue = queue.filter(each => each !== begun);
					toTell.delete(begun);
				},
			};
		},
	};
}
