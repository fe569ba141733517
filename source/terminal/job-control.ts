/** Being stopped by `Ctrl-z` and going on after `fg`. */
import process from 'node:process';

export type JobControl = {
	/** Stops the whole process group; `onContinue` is called when it goes on, or at once if it cannot be stopped. */
	readonly stop: () => void;
	readonly dispose: () => void;
};

/** A group that nobody could continue (the program is the terminal's first) is not stopped by the system. */
const longestToStop = 150;

/**
 * @param onStopRequest - somebody else sent SIGTSTP; answer with `stop` once the terminal is given back.
 * @param onContinue - the program goes on, after `stop` or after a stop that could not be heard (SIGSTOP).
 */
export function createJobControl(onStopRequest: () => void, onContinue: () => void): JobControl {
	let isStopping = false;
	const goOn = (): void => {
		if (isStopping) process.on('SIGTSTP', onStopRequest);
		isStopping = false;
		onContinue();
	};
	process.on('SIGTSTP', onStopRequest);
	process.on('SIGCONT', goOn);
	return {
		stop() {
			if (isStopping) return;
			isStopping = true;
			// The handler would keep the system from stopping us. The group, not only ourselves: under npm the shell
			// waits for npm, and would go on waiting.
			process.off('SIGTSTP', onStopRequest);
			process.kill(0, 'SIGTSTP');
			// Timers run before signals are heard, hence the second step.
			setTimeout(() => {
				setImmediate(() => {
					if (isStopping) goOn();
				});
			}, longestToStop);
		},
		dispose() {
			process.off('SIGTSTP', onStopRequest);
			process.off('SIGCONT', goOn);
		},
	};
}
