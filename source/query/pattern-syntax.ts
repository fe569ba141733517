/** The syntax of regular expressions: made ready for folded texts, and judged. */
import {normalise} from './normal-text.ts';
import {type Node, readPattern, tooMany} from './pattern-tree.ts';

/** Why an expression cannot be used; `reason` is the native engine's own words. */
export type PatternProblem =
	| {readonly type: 'syntax'; readonly reason: string}
	| {readonly type: 'unsupported'; readonly feature: 'look-around' | 'back-reference'}
	| {readonly type: 'too-long'};

export type ReadPattern =
	| {readonly ok: true; readonly tree: Node}
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
	const pattern = normaliseEscapes(source);
	const problem = syntaxProblem(pattern) ?? unsupported(pattern);
	if (problem !== undefined) return {ok: false, problem};
	const tree = readPattern(pattern);
	if (tree.size >= tooMany) return {ok: false, problem: {type: 'too-long'}};
	return {ok: true, tree};
}

/**
 * The expression as it is asked of folded texts: its letters folded, escaped ones too; a run of blanks is the one blank
 * that such a text has; and escapes that the flag `u` would refuse are taken off.
 */
function normaliseEscapes(source: string): string {
	let isInClass = false;
	const tokens =
		source.match(/\\u\{[0-9a-f]{1,6}\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[\s\S]|[^\\]|\\$/giu) ?? [];
	const written = tokens.map(token => {
		if (token.length === 1 || !token.startsWith('\\')) {
			isInClass = token === '[' || (isInClass && token !== ']');
			return /^[ -_a-~]$/.test(token) ? token : foldToken(token, isInClass);
		}
		if (token === '\\w') return isInClass ? wordCharacters : `[${wordCharacters}]`;
		if (token === '\\W') return isInClass ? otherCharacters : `[^${wordCharacters}]`;
		if (token === '\\-') return '\\x2d';
		if (/^\\[nrtfv]$/.test(token)) return ' ';
		if (token.length > 2) return foldEscape(token, isInClass);
		return /\\[\w^$\\.*+?()[\]{}|/]/.test(token) ? token : normalise(token.slice(1), false);
	});
	return withSingleBlanks(written);
}

const wordCharacters = String.raw`_\p{L}\p{N}`;
/** All others, as they are written within a class. */
const otherCharacters = String.raw`\p{M}\p{S}\p{Z}\p{C}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\u203f\u2040\u2054\ufe33\ufe34\ufe4d-\ufe4f\uff3f`;

/** A character that folding turns into a sign of the syntax, such as a full-width bracket, stays a character. */
function foldToken(token: string, isInClass: boolean): string {
	const folded = normalise(token, false);
	if (folded === token) return token;
	// What prints nothing is in no folded text; a sign behind it would else go to the character before it.
	if (folded === '') return isInClass ? '' : '(?:)';
	return folded.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');
}

/** An escaped character, where folding makes another of it. */
function foldEscape(token: string, isInClass: boolean): string {
	const code = Number.parseInt(token.replace(/[^0-9a-f]/gi, ''), 16);
	if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return token;
	const character = String.fromCodePoint(code);
	return normalise(character, false) === character ? token : foldToken(character, isInClass);
}

/** A run of blanks outside of a class, with whatever repeats the last of them, as one. */
function withSingleBlanks(tokens: readonly string[]): string {
	const whole = tokens.join('');
	if (!/ {2}/.test(whole)) return whole;
	return whole.replace(
		/(\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\])| {2,}(?:(?:[*+?]|\{\d+(?:,\d*)?\})\??)?/gu,
		(_, other: string | undefined) => other ?? ' ',
	);
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
