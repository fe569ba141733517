/** What can be wrong with a filter text, where, and how it is said. */
import {type DayKey, type FilterKey, filterKeys} from './keys.ts';
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
	| {readonly code: 'time-of-day'; readonly key: DayKey; readonly value: string}
	/** Of `asof:` a value that is no day, month or year by which something could be known. */
	| {readonly code: 'no-last-day'; readonly value: string}
	| {readonly code: 'bad-pattern'; readonly problem: PatternProblem}
	| {readonly code: 'too-deep'; readonly limit: number}
	| {readonly code: 'stray-parenthesis'}
	/** What other languages write between terms. */
	| {readonly code: 'operator-word'; readonly word: OperatorWord}
	/** A key of which no value means anything; or, `isBeside`, one of several values that is not there. */
	| {readonly code: 'no-value'; readonly key: FilterKey; readonly isBeside: boolean}
	/** Signs, or quotation marks, without anything to look for. */
	| {readonly code: 'no-words'; readonly text: string}
	| {readonly code: 'loose-bar'}
	| {readonly code: 'empty-group'}
	/** What the end of the text closes. */
	| {readonly code: 'open'; readonly what: 'group' | 'quotation' | 'expression'}
	/** Letters right behind an expression. */
	| {readonly code: 'unknown-flags'; readonly flags: string}
	| {readonly code: 'sign-before-key'; readonly sign: string; readonly key: FilterKey}
	| {readonly code: 'wildcard'}
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
			return `"${problem.value}" has a time; ${problem.key}: asks for days alone.`;
		case 'no-last-day':
			return `asof: takes a day, a month or a year, as 2022-01-12, or end; "${problem.value}" is none.`;
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
		case 'no-value':
			return problem.isBeside
				? `${problem.key}: has a comma with no value beside it.`
				: `${problem.key}: has no value yet, so it asks for nothing.`;
		case 'no-words':
			return `There is nothing to look for in ${problem.text}, so it asks for nothing.`;
		case 'loose-bar':
			return 'There is nothing on one side of this |, so it joins nothing.';
		case 'empty-group':
			return 'There is nothing between these parentheses, so they ask for nothing.';
		case 'open':
			return `This ${problem.what} is still open; it goes on to the end of the filter.`;
		case 'unknown-flags':
			return `"${problem.flags}" right behind the expression is searched as a word. An expression takes i there, and no other letter.`;
		case 'sign-before-key':
			return `${problem.sign} goes with words, not with ${problem.key}:, so this is searched as text.`;
		case 'wildcard':
			return 'A * is searched as it stands. Part of a word finds it; /.../ is an expression.';
	}
}

type OperatorWord = keyof typeof operators;

const operators = {
	AND: 'A blank between two asks for both.',
	'&': 'A blank between two asks for both.',
	'&&': 'A blank between two asks for both.',
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

const operatorWords = ['AND', 'OR', 'NOT', '&', '&&'] as const;

/** The word as what other languages write between terms; undefined for any other. */
export function operatorWord(word: string): OperatorWord | undefined {
	return operatorWords.find(operator => operator === word);
}
