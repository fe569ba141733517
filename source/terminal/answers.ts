/** Questions put to the terminal, and what is done with the answers, which may come late or never. */
import {attributesQuery, type Background, backgroundOf, backgroundQuery} from './background.ts';
import type {Reply} from './key-names.ts';
import type {Screen} from './screen.ts';
import {afterMilliseconds} from './timer.ts';

/** An answer that takes longer is not waited for when leaving. */
const longestAnswer = 2000;
/**
 * How long leaving waits for answers that are under way, so that they are not typed into the shell. A terminal that has
 * answered nothing at all has had as long from the beginning on: most that are silent by then stay so.
 */
const longestFarewell = 700;

export type Answers = {
	/** Writes the question for the background. */
	readonly askBackground: () => void;
	/** Takes an answer; false where it answers no question of ours. */
	readonly hear: (reply: Reply) => boolean;
	/** Runs once no answer is under way any more, at once where there is none. */
	readonly whenSettled: (run: () => void) => void;
};

export function createAnswers(
	screen: Screen,
	write: (text: string) => void,
	onBackground: ((background: Background) => void) | undefined,
): Answers {
	const begun = performance.now();
	let hasAnswered = false;
	let isAsking = false;
	let waiting: (() => void) | undefined;
	const runWaiting = (): void => {
		const run = waiting;
		waiting = undefined;
		run?.();
	};
	return {
		askBackground() {
			isAsking = true;
			// Every terminal answers the second question, so that it is known when the first will not be.
			write(backgroundQuery + attributesQuery);
			afterMilliseconds(() => {
				isAsking = false;
			}, longestAnswer);
		},
		hear(reply) {
			const isAttributes = reply.kind === 'csi' && /^\?[\d;]*c$/.test(reply.body);
			const isStatus = reply.kind === 'csi' && reply.body === '0n';
			const background = reply.kind === 'osc' ? backgroundOf(reply.body) : undefined;
			hasAnswered ||= isAttributes || isStatus || background !== undefined;
			if (isAttributes) isAsking = false;
			if (isStatus) screen.acknowledged();
			if (background !== undefined) onBackground?.(background);
			if (!isAsking && !screen.isAsking) runWaiting();
			return isAttributes || isStatus || background !== undefined;
		},
		whenSettled(run) {
			waiting = run;
			const left = hasAnswered ? longestFarewell : begun + longestFarewell - performance.now();
			if ((isAsking || screen.isAsking) && left > 0) afterMilliseconds(runWaiting, left);
			else runWaiting();
		},
	};
}
