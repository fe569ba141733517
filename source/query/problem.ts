/** What can be wrong with a filter text, where, and how it is said. */
import {type FilterKey, filterKeys} from './keys.ts';
import type {PatternProblem} from './pattern-syntax.ts';

export type Problem = {readonly from: number; readonly to: number} & (
	| {readonly code: 'unknown-key'; readonly key: string; readonly nearest: FilterKey | undefined}
	| {
			readonly code: 'unknown-value';
			readonly key: FilterKey;
			readonly value: string;
			/** Ready to be typed after the key. */
			readonly nearest: string | undefined;
	  }
	| {readonly code: 'unreadable-date'; readonly value: string}
	| {readonly code: 'backward-dates'; readonly value: string}
	| {readonly code: 'time-of-day'; readonly value: string}
	| {readonly code: 'bad-pattern'; readonly problem: PatternProblem}
	| {readonly code: 'too-deep'; readonly limit: number}
	| {readonly code: 'stray-parenthesis'}
	/** What other languages write between terms. */
	| {readonly code: 'operator-word'; readonly word: 'AND' | 'OR' | 'NOT'}
);

/** The problem in a sentence: what it is, and what to do. */
export function describeProblem(problem: Problem): string {
	switch (problem.code) {
		case 'unknown-key':
			return problem.nearest === undefined
				? `There is no key ${problem.key}:, so this is searched as text. Keys: ${filterKeys.join(' ')}`
				: `There is no key ${problem.key}:, so this is searched as text. Did you mean ${problem.nearest}:?`;
		case 'unknown-value':
			return problem.nearest === undefined
				? `No ${nounOf(problem.key)} begins with "${problem.value}".`
				: `No ${nounOf(problem.key)} begins with "${problem.value}". Did you mean ${problem.key}:${problem.nearest}?`;
		case 'unreadable-date':
			return `"${problem.value}" is not a date yet: 2022-01-13, 2022-01, 2022, 13, jan, 13jan, two with .. between them, or one after > or <`;
		case 'time-of-day':
			return `"${problem.value}" has a time; date: asks for days alone.`;
		case 'backward-dates':
			return `"${problem.value}" ends before it begins.`;
		case 'bad-pattern':
			return describePattern(problem.problem);
		case 'too-deep':
			return `Groups can stand in each other ${problem.limit} deep, and no deeper.`;
		case 'stray-parenthesis':
			return 'There is no group here for this ) to close.';
		case 'operator-word':
			return `${problem.word} is searched as a word. ${operators[problem.word]}`;
	}
}

const operators = {
	AND: 'A blank between two asks for both.',
	OR: 'Either of two is written a | b.',
	NOT: 'What has x is left out by -x.',
} as const;

function describePattern(problem: PatternProblem): string {
	switch (problem.type) {
		case 'syntax':
			return `This expression cannot be read: ${problem.reason}.`;
		case 'unsupported':
			return problem.feature === 'look-around'
				? 'Expressions here cannot look ahead or behind.'
				: 'Expressions here cannot refer back to a group.';
		case 'too-long':
			return 'This expression is too long, or repeats too much.';
	}
}

function nounOf(key: FilterKey): string {
	switch (key) {
		case 'lang':
			return 'language';
		case 'is':
			return 'mark';
		default:
			return key;
	}
}
