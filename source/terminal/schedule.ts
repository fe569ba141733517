/** Runs a function after so many milliseconds, unless the function it returns is called before. */
export type Schedule = (run: () => void, milliseconds: number) => () => void;

export const afterMilliseconds: Schedule = (run, milliseconds) => {
	const timer = setTimeout(run, milliseconds);
	return () => clearTimeout(timer);
};
