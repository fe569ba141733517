/** What can be wrong with a filter text, where, and how it is said. */
import {cutInMiddle} from '../text/in-middle.ts';
import type {PatternProblem} from './pattern-syntax.ts';

/** Those whose letters look like each other's. */
export type Alphabet = 'Latin' | 'Cyrillic' | 'Greek';

type Mixed = {
	readonly word: string;
	/** Those of which there are fewer, each once. */
	readonly letters: string;
	readonly alphabet: Alphabet;
	readonly among: Alphabet;
};

export type QueryProblem = {readonly from: number; readonly to: number} & (
	| {
			readonly code: 'unknown-key';
			readonly key: string;
			readonly nearest: string | undefined;
			readonly keys: readonly string[];
	  }
	| {
			readonly code: 'unknown-value';
			readonly key: string;
			/** What a value of the key is called. */
			readonly noun: string;
			readonly value: string;
			/** Ready to be typed after the key. */
			readonly nearest: string | undefined;
			/** What can be typed, where that is little enough to be told. */
			readonly among: readonly string[] | undefined;
	  }
	/** A value of a range that asks for nothing; `why` says so in a sentence. */
	| {readonly code: 'bad-value'; readonly key: string; readonly value: string; readonly why: string}
	/** No problem: what a value is taken for that is not written whole; `says` says so in a sentence. */
	| {readonly code: 'understood'; readonly key: string; readonly says: string}
	| {readonly code: 'bad-pattern'; readonly problem: PatternProblem}
	| {readonly code: 'too-deep'; readonly limit: number}
	| {readonly code: 'stray-parenthesis'}
	/** What other languages write between terms. */
	| {readonly code: 'operator-word'; readonly word: OperatorWord}
	/** A key of which no value means anything; or, `isBeside`, one of several values that is not there. */
	| {readonly code: 'no-value'; readonly key: string; readonly isBeside: boolean}
	/** Signs, or quotation marks, without anything to look for. */
	| {readonly code: 'no-words'; readonly text: string}
	| {readonly code: 'loose-bar'}
	| {readonly code: 'empty-group'}
	/** What the end of the text closes. */
	| {readonly code: 'open'; readonly what: 'group' | 'quotation' | 'expression'}
	/** Letters right behind an expression. */
	| {readonly code: 'unknown-flags'; readonly flags: string}
	| {readonly code: 'sign-before-key'; readonly sign: string; readonly key: string}
	| {readonly code: 'wildcard'; readonly sign: string}
	/** A sign of the filter in a value that is a name, where it is read over. */
	| {
			readonly code: 'sign-in-value';
			readonly sign: string;
			readonly key: string;
			/** Whether the value has begun before it. */
			readonly isInside: boolean;
	  }
	/** A known key with another sign behind it than a colon, or with blanks before the colon. */
	| {readonly code: 'not-a-colon'; readonly sign: string; readonly key: string}
	/** Letters of another alphabet within a word, which are folded to none of those that they look like. */
	| ({readonly code: 'mixed-scripts'} & Mixed)
	/** A `)` that ends a word, where no group is open. */
	| {readonly code: 'parenthesis-in-word'}
	/** A `(` right behind what no group can stand behind; nearly is asked for words alone, in which it is nothing. */
	| {readonly code: 'opens-no-group'; readonly isReadOver: boolean}
	/** A sign that is to leave out, behind another. */
	| {readonly code: 'second-sign'; readonly sign: string}
);

/** The problem in a sentence: what it is, and what to do. */
export function describeProblem(problem: QueryProblem): string {
	switch (problem.code) {
		case 'unknown-key':
			return problem.nearest === undefined
				? `There is no key ${cutInMiddle(problem.key)}:, so this is searched as text. Keys: ${problem.keys.join(' ')}`
				: `There is no key ${cutInMiddle(problem.key)}:, so this is searched as text. Did you mean ${problem.nearest}:?`;
		case 'unknown-value':
			return `No ${problem.noun} begins with "${cutInMiddle(problem.value)}".${meantInstead(problem)}`;
		case 'bad-value':
			return cutInMiddle(problem.why, 600);
		case 'understood':
			return cutInMiddle(problem.says, 600);
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
			return `There is nothing to look for in ${cutInMiddle(problem.text)}, so it asks for nothing.`;
		case 'loose-bar':
			return 'There is nothing on one side of this |, so it joins nothing.';
		case 'empty-group':
			return 'There is nothing between these parentheses, so they ask for nothing.';
		case 'open':
			return `This ${problem.what} is still open; it goes on to the end of the filter.`;
		case 'unknown-flags':
			return `"${cutInMiddle(problem.flags)}" right behind the expression is searched as a word. An expression takes i there, and no other letter.`;
		case 'sign-before-key':
			return `${problem.sign} goes with words, not with ${problem.key}:, so this is searched as text.`;
		case 'wildcard':
			return `A ${problem.sign} is searched as it stands. Part of a word finds it; /.../ is an expression.`;
		case 'sign-in-value':
			return `${problem.sign} is read over in a value of ${problem.key}:, which is a name or how one begins. ${adviceFor(problem)}`;
		case 'not-a-colon':
			return `This is searched as text: a key has ${problem.sign === ':' ? 'its colon right' : 'a colon'} behind it, ${problem.key}:`;
		case 'mixed-scripts':
			return describeMixed(problem);
		case 'parenthesis-in-word':
			return 'No group is open here for this ) to close, so it is searched as it stands.';
		case 'opens-no-group':
			return `Here ( opens no group, and is ${problem.isReadOver ? 'read over' : 'searched as it stands'}; behind a blank it opens one.`;
		case 'second-sign':
			return `Only the first sign leaves out; the ${problem.sign} behind it is searched as it stands. What has x not left out is x.`;
	}
}

function meantInstead({key, nearest, among}: Extract<QueryProblem, {code: 'unknown-value'}>): string {
	if (nearest !== undefined) return ` Did you mean ${key}:${nearest}?`;
	if (among === undefined) return '';
	return among.length === 0
		? ' There is none here.'
		: ` ${key}: takes ${among.map(each => cutInMiddle(each)).join(', ')}.`;
}

function adviceFor({sign, key, isInside}: Extract<QueryProblem, {code: 'sign-in-value'}>): string {
	if (sign === '-' || sign === '!') return `What has x is left out by -${key}:x`;
	if (sign === '(' && isInside) return 'Behind a blank it opens a group.';
	if (sign === '(' || sign === ')') return `Either of two is ${key}:a,b or (${key}:a | ${key}:b).`;
	return 'A name that has it is written in quotation marks.';
}

function describeMixed({word, letters, alphabet, among}: Mixed): string {
	const [is, finds] = Array.from(letters).length === 1 ? ['is', 'finds'] : ['are', 'find'];
	return `In "${cutInMiddle(word)}" ${cutInMiddle(letters)} ${is} ${alphabet} among ${among} letters, and ${finds} no ${among} ones that look alike.`;
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

const operatorWords = ['AND', 'OR', 'NOT', '&', '&&'] as const;

/** The word as what other languages write between terms; undefined for any other. */
export function operatorWord(word: string): OperatorWord | undefined {
	return operatorWords.find(operator => operator === word);
}
