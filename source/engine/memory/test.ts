/** Tests of entries, and how they are joined. */
import type {Entry} from '../../dossier/catalogue.ts';
import type {Steps} from '../steps.ts';

/** A quick test answers at once, any other in steps, unless it knows the answer of an entry already. */
export type Test =
	| {readonly isQuick: true; readonly holds: (entry: Entry) => boolean}
	| {
			readonly isQuick: false;
			readonly known?: (entry: Entry) => boolean | undefined;
			readonly steps: (entry: Entry) => Steps<boolean>;
	  };

/** The answer that needs no steps, which cost more than most answers; undefined where it needs some. */
export function answerAtOnce(test: Test | undefined, entry: Entry): boolean | undefined {
	if (test === undefined) return true;
	return test.isQuick ? test.holds(entry) : test.known?.(entry);
}

export function* holdsIn(test: Test | undefined, entry: Entry): Steps<boolean> {
	if (test === undefined) return true;
	return test.isQuick ? test.holds(entry) : yield* test.steps(entry);
}

/**
 * All of the tests together, or any of them; undefined of none.
 *
 * @param isEnough - the answer of a single one that decides: true for any of them, false for all.
 */
export function together(tests: readonly Test[], isEnough: boolean): Test | undefined {
	const [only, ...others] = tests;
	if (only === undefined || others.length === 0) return only;
	const quick = tests.flatMap(test => (test.isQuick ? [test.holds] : []));
	const slow = tests.flatMap(test => (test.isQuick ? [] : [test.steps]));
	const decides = isEnough
		? (entry: Entry) => quick.some(holds => holds(entry))
		: (entry: Entry) => !quick.every(holds => holds(entry));
	const isFew = quick.length <= quickAtOnce;
	if (slow.length === 0 && isFew)
		return {isQuick: true, holds: isEnough ? decides : entry => !decides(entry)};
	return {
		isQuick: false,
		*steps(entry) {
			if (isFew ? decides(entry) : yield* inTurn(quick, entry, isEnough)) return isEnough;
			for (const steps of slow) if ((yield* steps(entry)) === isEnough) return isEnough;
			return !isEnough;
		},
	};
}

/** Of so many quick tests each entry has its answer at once. */
const quickAtOnce = 250;

/** Whether the answer of any of thousands of tests decides. */
function* inTurn(
	tests: readonly ((entry: Entry) => boolean)[],
	entry: Entry,
	isEnough: boolean,
): Steps<boolean> {
	for (let at = 0; at < tests.length; at++) {
		if (tests[at]?.(entry) === isEnough) return true;
		if (at % quickAtOnce === quickAtOnce - 1) yield;
	}
	return false;
}

export function opposite(test: Test | undefined): Test | undefined {
	if (test === undefined) return undefined;
	if (test.isQuick) return {isQuick: true, holds: entry => !test.holds(entry)};
	return {
		isQuick: false,
		*steps(entry) {
			return !(yield* test.steps(entry));
		},
	};
}
