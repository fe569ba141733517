/** The syntax of regular expressions: made ready for folded texts, judged, and read into a tree. */
import {normalise} from './normal-text.ts';

export type Assertion = 'start' | 'end' | 'word-edge' | 'no-word-edge';

export type Node =
	| {readonly type: 'character'; readonly source: string}
	| {readonly type: 'assertion'; readonly what: Assertion}
	| {readonly type: 'sequence'; readonly parts: readonly Node[]}
	| {readonly type: 'either'; readonly options: readonly Node[]}
	| {
			readonly type: 'repeat';
			readonly part: Node;
			readonly least: number;
			readonly most: number;
			readonly isLazy: boolean;
	  };

/** Why an expression cannot be used; `reason` is the native engine's own words. */
export type PatternProblem =
	| {readonly type: 'syntax'; readonly reason: string}
	| {readonly type: 'unsupported'; readonly feature: 'look-around' | 'back-reference'}
	| {readonly type: 'too-long'};

const maximumLength = 500;
const maximumInstructions = 2000;

/** What keeps an expression from being used; undefined where nothing does. Makes no program. */
export function judgePattern(source: string): PatternProblem | undefined {
	const pattern = normaliseEscapes(source);
	if (pattern.length > maximumLength) return {type: 'too-long'};
	const reason = syntaxError(pattern);
	if (reason !== undefined) return {type: 'syntax', reason};
	const feature = unsupported(pattern);
	if (feature !== undefined) return {type: 'unsupported', feature};
	return sizeOf(readPattern(pattern)) >= maximumInstructions ? {type: 'too-long'} : undefined;
}

/** How many instructions the expression takes, without the last. */
function sizeOf(node: Node): number {
	switch (node.type) {
		case 'character':
		case 'assertion':
			return 1;
		case 'sequence':
			return node.parts.reduce((sum, part) => sum + sizeOf(part), 0);
		case 'either':
			return node.options.reduce((sum, option) => sum + sizeOf(option) + 2, -2);
		case 'repeat': {
			const part = sizeOf(node.part);
			const isLoop = node.most === Number.POSITIVE_INFINITY;
			return node.least * part + (isLoop ? part + 2 : (node.most - node.least) * (part + 1));
		}
	}
}

/** Letters of the expression folded as the texts are, escapes that the flag `u` would refuse taken off. */
export function normaliseEscapes(source: string): string {
	let isInClass = false;
	const tokens = source.match(/\\[\s\S]|[^\\]|\\$/gu) ?? [];
	return tokens
		.map(token => {
			if (token.length === 1 || !token.startsWith('\\')) {
				isInClass = token === '[' || (isInClass && token !== ']');
				return foldToken(token);
			}
			if (token === '\\w') return isInClass ? '_\\p{L}\\p{N}' : '[_\\p{L}\\p{N}]';
			if (token === '\\W' && !isInClass) return '[^_\\p{L}\\p{N}]';
			if (token === '\\-') return '\\x2d';
			return /\\[\w^$\\.*+?()[\]{}|/]/.test(token) ? token : normalise(token.slice(1), false);
		})
		.join('');
}

/** A character that folding turns into a sign of the syntax, such as a full-width bracket, stays a character. */
function foldToken(token: string): string {
	const folded = normalise(token, false);
	if (folded === token) return token;
	return folded.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');
}

/** What the native engine has against the expression, in its own words. */
export function syntaxError(pattern: string): string | undefined {
	try {
		new RegExp(pattern, 'u');
		return undefined;
	} catch (error) {
		const message = error instanceof Error ? error.message : '';
		// The message repeats the expression, which may hold anything, before it says what is wrong.
		const start = message.lastIndexOf('/u: ');
		return start < 0 ? 'not a regular expression' : message.slice(start + 4).toLowerCase();
	}
}

/** What a machine without backtracking cannot do. */
export function unsupported(pattern: string): 'look-around' | 'back-reference' | undefined {
	const bare = pattern.replace(/\\[^k\d]/gu, '').replace(/\[(?:\\.|[^\]\\])*\]/gu, '');
	if (/\\(?:k|[1-9])/.test(bare)) return 'back-reference';
	return /\(\?<?[=!]/.test(bare) ? 'look-around' : undefined;
}

/** Reads an expression whose syntax is known to be right. */
export function readPattern(pattern: string): Node {
	return new PatternReader(pattern).read();
}

class PatternReader {
	private readonly pattern: string;
	private at = 0;

	constructor(pattern: string) {
		this.pattern = pattern;
	}

	read(): Node {
		const options = [this.readSequence()];
		while (this.take(/\|/y) !== undefined) options.push(this.readSequence());
		return {type: 'either', options};
	}

	private readSequence(): Node {
		const parts: Node[] = [];
		while (this.at < this.pattern.length && !/[|)]/.test(this.pattern[this.at] ?? ''))
			parts.push(this.readRepeated());
		return {type: 'sequence', parts};
	}

	private readRepeated(): Node {
		const part = this.readOne();
		const sign = this.take(/[*+?]|\{\d+(?:,\d*)?\}/y);
		if (sign === undefined) return part;
		const isLazy = this.take(/\?/y) !== undefined;
		const [least, most] = bounds(sign);
		return {type: 'repeat', part, least, most, isLazy};
	}

	private readOne(): Node {
		if (this.take(/\((?:\?:|\?<[^>]*>)?/y) !== undefined) {
			const inside = this.read();
			this.at += 1;
			return inside;
		}
		if (this.take(/\^/y) !== undefined) return {type: 'assertion', what: 'start'};
		if (this.take(/\$/y) !== undefined) return {type: 'assertion', what: 'end'};
		if (this.take(/\\b/y) !== undefined) return {type: 'assertion', what: 'word-edge'};
		if (this.take(/\\B/y) !== undefined) return {type: 'assertion', what: 'no-word-edge'};
		const source = this.take(
			/\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\x..|\\c.|\\.|[\s\S]/uy,
		);
		return {type: 'character', source: source ?? ''};
	}

	private take(expression: RegExp): string | undefined {
		expression.lastIndex = this.at;
		const taken = expression.exec(this.pattern)?.[0];
		this.at += taken?.length ?? 0;
		return taken;
	}
}

function bounds(sign: string): readonly [number, number] {
	if (sign === '*') return [0, Number.POSITIVE_INFINITY];
	if (sign === '+') return [1, Number.POSITIVE_INFINITY];
	if (sign === '?') return [0, 1];
	const [least = '0', most = least] = sign.slice(1, -1).split(',');
	return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
}
