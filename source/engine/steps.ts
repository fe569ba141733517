/** Work that can be put aside: it yields wherever it may, and ends with its result. */
export type Steps<T> = Generator<undefined, T>;

/** The result of work done at one go. */
export function finish<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
