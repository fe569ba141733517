/** Leaving waits for answers of the terminal that are under way, and for none that does not answer. */
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {createAnswers} from '../../source/terminal/answers.ts';
import type {Screen} from '../../source/terminal/screen.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const status = {kind: 'csi', body: '0n'} as const;

/** A screen that has asked, and how long leaving takes so long after the beginning, with nothing answered from then on. */
function leaving(after: number, hasAnswered: boolean): number {
	const screen = {isAsking: true, acknowledged: () => true} as Screen;
	const answers = createAnswers(screen, () => {}, undefined);
	if (hasAnswered) answers.hear(status);
	vi.advanceTimersByTime(after);
	const start = performance.now();
	let took = Number.NaN;
	answers.whenSettled(() => {
		took = performance.now() - start;
	});
	vi.advanceTimersByTime(10_000);
	// An immediate runs a millisecond later here.
	return Math.floor(took / 10) * 10;
}

test('a terminal that is silent is not waited for after the first moments', () => {
	expect(leaving(0, false)).toBe(700);
	expect(leaving(500, false)).toBe(200);
	expect(leaving(700, false)).toBe(0);
	expect(leaving(1500, false)).toBe(0);
});

test('one that answers is', () => {
	expect(leaving(0, true)).toBe(700);
	expect(leaving(1500, true)).toBe(700);
});

test('what answers meanwhile ends the wait', () => {
	let isAsking = true;
	const screen = {
		get isAsking() {
			return isAsking;
		},
		acknowledged() {
			isAsking = false;
			return true;
		},
	} as Screen;
	const answers = createAnswers(screen, () => {}, undefined);
	let isOver = false;
	answers.whenSettled(() => {
		isOver = true;
	});
	vi.advanceTimersByTime(100);
	expect(isOver).toBe(false);
	answers.hear(status);
	expect(isOver).toBe(true);
});
