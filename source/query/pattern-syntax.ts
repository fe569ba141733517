/** The syntax of regular expressions: made ready for folded texts, and judged. */
import {foldPattern} from './fold-pattern.ts';
import {type PatternNode, readPattern, tooMany} from './pattern-tree.ts';

/** Why an expression cannot be used; `reason` is the native engine's own words. */
export type PatternProblem =
	| {readonly type: 'syntax'; readonly reason: string}
	| {readonly type: 'unsupported'; readonly feature: 'look-around' | 'back-reference'}
	| {readonly type: 'too-long'};

export type ReadPattern =
	| {readonly ok: true; readonly tree: PatternNode}
	| {readonly ok: false; readonly problem: PatternProblem};

/** In UTF-16 units, as typed. A thousand words of alternatives fit; judging them takes a few milliseconds. */
const maximumLength = 10_000;

/**
 * Everything that can be wrong with an expression, without making anything that could be run: it is asked at
 * every key.
 *
 * @returns undefined where compilePattern will make a program of it.
 */
export function judgePattern(source: string): PatternProblem | undefined {
	const read = parsePattern(source);
	return read.ok ? undefined : read.problem;
}

/** Reads an expression for texts that are folded. */
export function parsePattern(source: string): ReadPattern {
	if (source.length > maximumLength) return {ok: false, problem: {type: 'too-long'}};
	const pattern = foldPattern(source);
	const problem = syntaxProblem(pattern) ?? unsupported(pattern);
	if (problem !== undefined) return {ok: false, problem};
	const tree = readPattern(pattern);
	if (tree.size >= tooMany) return {ok: false, problem: {type: 'too-long'}};
	return {ok: true, tree};
}

/** What the native engine has against the expression, in its own words. */
function syntaxProblem(pattern: string): PatternProblem | undefined {
	try {
		new RegExp(pattern, 'u');
		return undefined;
	} catch (error) {
		const message = error instanceof Error ? error.message : '';
		// The message repeats the expression, which may hold anything, before it says what is wrong.
		const start = message.lastIndexOf('/u: ');
		const reason = start < 0 ? 'not a regular expression' : message.slice(start + 4).toLowerCase();
		return {type: 'syntax', reason};
	}
}

/** What a machine without backtracking cannot do, and what only newer native engines know. */
function unsupported(pattern: string): PatternProblem | undefined {
	// Something stands in their place, so that what is on both sides of them does not come together.
	const bare = pattern.replace(/\\[^k\d]/gu, '_').replace(/\[(?:\\.|[^\]\\])*\]/gu, '_');
	if (/\\(?:k|[1-9])/.test(bare)) return {type: 'unsupported', feature: 'back-reference'};
	if (/\(\?<?[=!]/.test(bare)) return {type: 'unsupported', feature: 'look-around'};
	return /\(\?[a-z-]+:/.test(bare) ? {type: 'syntax', reason: 'invalid group'} : undefined;
}
