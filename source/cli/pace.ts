/** The pace of long work here: slices short enough that nobody feels a key wait for one. */
import type {Pace} from '../engine/pace.ts';
import type {Steps} from '../engine/steps.ts';

/** The result of work that is done in slices, between which keys are heard. */
export function inSlices<T>(work: Steps<T>, pace = sliced): Promise<T> {
	return new Promise((resolve, reject) => {
		const goOn = (): void => {
			const isUp = pace.slice();
			try {
				let step = work.next();
				while (!step.done && !isUp()) step = work.next();
				if (step.done) resolve(step.value);
				else pace.later(goOn);
			} catch (error) {
				reject(error);
			}
		};
		goOn();
	});
}

/** Milliseconds. With what it takes to draw a screen a key is answered within one frame of 16 ms. */
const sliceLength = 6;
const idleLength = 2;

export const sliced: Pace = {
	slice(isIdle = false) {
		const end = performance.now() + (isIdle ? idleLength : sliceLength);
		return () => performance.now() >= end;
	},
	// Keys and signals are heard between two of these.
	later: run => {
		setImmediate(run);
	},
};

/** A text made of pieces, each made when it is asked for, with pauses in which keys and signals are heard. */
export function gathered(pieces: Iterable<string>): Promise<string> {
	return inSlices(joined(pieces));
}

function* joined(pieces: Iterable<string>): Steps<string> {
	const made: string[] = [];
	for (const piece of pieces) {
		made.push(piece);
		yield;
	}
	return made.join('');
}
