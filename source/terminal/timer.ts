/** Runs a function after so many milliseconds, unless the function it returns is called before. */
export type Timer = (run: () => void, milliseconds: number) => () => void;

/**
 * When the time is up, what has come in by then is still read first: timers run before input, and a process that was
 * busy, or was not let run, would take for late what has been there all along.
 */
export const afterMilliseconds: Timer = (run, milliseconds) => {
	let isOver = false;
	const timer = setTimeout(
		() =>
			setImmediate(() => {
				if (!isOver) run();
			}),
		milliseconds,
	);
	return () => {
		isOver = true;
		clearTimeout(timer);
	};
};

/** How long input is given out without a pause, in milliseconds: of keys that take long, hundreds may come in one read. */
const longestStretch = 30;

/** Begins a stretch of work; what it returns says whether it has lasted so long that others must be heard first. */
export function stretchOfTime(): () => boolean {
	const end = performance.now() + longestStretch;
	return () => performance.now() >= end;
}
