/** How long a piece of work may go on, and how the rest of it is put off. An engine reads no clock of its own. */

export type Pace = {
	/**
	 * Begins a slice; what it returns says, whenever asked, whether the slice has lasted long enough.
	 *
	 * @param isIdle - nobody waits for what is done in it: it is shorter, for the key that comes meanwhile.
	 */
	readonly slice: (isIdle?: boolean) => () => boolean;
	/** Runs the rest after whatever has come in meanwhile. */
	readonly later: (run: () => void) => void;
};

/** All at once: for printing what is small, and for tests. */
export const atOnce: Pace = {slice: () => () => false, later: run => run()};
