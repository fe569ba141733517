/**
 * Keeps a slow line from filling up with frames that nobody will look at. Over SSH, writing never seems slow: what
 * the line cannot carry waits in buffers on the way, and the screen falls seconds behind the keys. So the terminal
 * is asked for its status (DSR, `CSI 5 n`, ECMA-48 8.3.35) behind some frames; the answer tells that all before it
 * has arrived.
 */
import {afterMilliseconds, type Timer} from './timer.ts';

export type Pacer = {
	/** Whether another frame may be written; where not, `resume` is called once it may. */
	readonly mayWrite: () => boolean;
	/** Counts what is written, in UTF-16 units (nearly bytes); returns what must be written behind it. */
	readonly wrote: (length: number) => string;
	/** The terminal has answered; false where nothing was ever asked. */
	readonly acknowledged: () => boolean;
	readonly isAsking: boolean;
	/** The terminal has been in other hands: what was asked will not be answered to us. */
	readonly forget: () => void;
};

const question = '\u001b[5n';
const askAfter = 600;
/** About a third of a second on a line of 30 kbit/s. */
const mostInFlight = 1200;
/** An answer that takes longer is not coming. */
const longestWait = 4000;
/** Nor is the first, though a slow line may take longer over the first frame: then it still counts. */
const longestFirstWait = 2000;

/** A terminal is waited for only after it has answered once, so one that never answers is never waited for. */
export function createPacer(resume: () => void, clock: Timer = afterMilliseconds): Pacer {
	let inFlight = 0;
	/** How many of those in flight the question stands behind; undefined while none is open. */
	let asked: number | undefined;
	let hasAnswered = false;
	let hasAsked = false;
	let cancel: (() => void) | undefined;

	const landed = (arrived: number): void => {
		inFlight = Math.max(0, inFlight - arrived);
		asked = undefined;
		const isHeld = cancel !== undefined;
		cancel?.();
		cancel = undefined;
		if (isHeld) resume();
	};

	return {
		mayWrite() {
			if (!hasAnswered || asked === undefined || inFlight <= mostInFlight) return true;
			cancel ??= clock(() => landed(inFlight), longestWait);
			return false;
		},
		wrote(length) {
			inFlight += length;
			if (asked !== undefined || (hasAsked && (!hasAnswered || inFlight < askAfter))) return '';
			asked = inFlight;
			if (!hasAsked) {
				clock(() => {
					if (!hasAnswered) asked = undefined;
				}, longestFirstWait);
			}
			hasAsked = true;
			return question;
		},
		acknowledged() {
			if (!hasAsked) return false;
			hasAnswered = true;
			if (asked !== undefined) landed(asked);
			return true;
		},
		get isAsking() {
			return asked !== undefined;
		},
		forget() {
			cancel?.();
			cancel = undefined;
			asked = undefined;
			inFlight = 0;
		},
	};
}
