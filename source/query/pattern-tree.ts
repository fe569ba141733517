/** An expression read into a tree; every node knows how many instructions it will take. */
import {Scanner} from './scanner.ts';

export type Assertion = 'start' | 'end' | 'word-edge' | 'no-word-edge';

type Measured = {
	/** Instructions that program.ts writes for it, at least 1; `tooMany` stands for that many or more. */
	readonly size: number;
	/** Whether it can match without reading a character. */
	readonly canBeEmpty: boolean;
};

/** `most` copies of a part, of which `least` are obligatory. */
type Bounds = {readonly least: number; readonly most: number; readonly isLazy: boolean};

export type PatternNode = Measured &
	(
		| {readonly type: 'character'; readonly source: string}
		| {readonly type: 'assertion'; readonly what: Assertion}
		| {readonly type: 'sequence'; readonly parts: readonly PatternNode[]}
		| {readonly type: 'either'; readonly options: readonly PatternNode[]}
		| ({readonly type: 'repeat'; readonly part: PatternNode; readonly tail: Tail} & Bounds)
	);

/**
 * What follows the obligatory copies: nothing, optional copies, a loop that has a copy of its own, or a jump
 * back to the last copy, which saves that copy. The latter would try an empty part only once, so it is for
 * parts that cannot be empty.
 */
type Tail = 'none' | 'optional' | 'loop' | 'back';

/** More instructions than any program may have: sizes stop growing here, so that no product overflows. */
export const tooMany = 20_000;

/** Reads an expression whose syntax is known to be right. It keeps its own stack: groups may be nested deeply. */
export function readPattern(pattern: string): PatternNode {
	const reader = new Scanner(pattern);
	const outer: OpenGroup[] = [];
	let group: OpenGroup = {options: [], parts: []};
	while (!reader.isAtEnd()) {
		if (reader.take(/\|/y) !== undefined) {
			group.options.push(sequence(group.parts));
			group.parts = [];
		} else if (reader.take(/\((?:\?:|\?<[^>]*>)?/y) !== undefined) {
			outer.push(group);
			group = {options: [], parts: []};
		} else {
			const closing = reader.take(/\)/y) === undefined ? undefined : outer.pop();
			const part = closing === undefined ? readOne(reader) : endOf(group);
			if (closing !== undefined) group = closing;
			group.parts.push(readRepeated(reader, part));
		}
	}
	return endOf(group);
}

/** A group that is still open: its finished options, and the parts of the one being read. */
type OpenGroup = {readonly options: PatternNode[]; parts: PatternNode[]};

function endOf({options, parts}: OpenGroup): PatternNode {
	return either([...options, sequence(parts)]);
}

function readRepeated(reader: Scanner, part: PatternNode): PatternNode {
	const sign = reader.take(/[*+?]|\{\d+(?:,\d*)?\}/y);
	if (sign === undefined) return part;
	const isLazy = reader.take(/\?/y) !== undefined;
	const [least, most] = bounds(sign);
	return repeat(part, {least, most, isLazy});
}

function readOne(reader: Scanner): PatternNode {
	if (reader.take(/\^/y) !== undefined) return assertion('start');
	if (reader.take(/\$/y) !== undefined) return assertion('end');
	if (reader.take(/\\b/y) !== undefined) return assertion('word-edge');
	if (reader.take(/\\B/y) !== undefined) return assertion('no-word-edge');
	const source = reader.take(
		/\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\x..|\\c.|\\.|[\s\S]/uy,
	);
	return {type: 'character', source: source ?? '', size: 1, canBeEmpty: false};
}

function bounds(sign: string): readonly [number, number] {
	if (sign === '*') return [0, Number.POSITIVE_INFINITY];
	if (sign === '+') return [1, Number.POSITIVE_INFINITY];
	if (sign === '?') return [0, 1];
	const [least = '0', most = least] = sign.slice(1, -1).split(',');
	return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
}

function assertion(what: Assertion): PatternNode {
	return {type: 'assertion', what, size: 1, canBeEmpty: true};
}

function sequence(parts: readonly PatternNode[]): PatternNode {
	const [only] = parts;
	if (only !== undefined && parts.length === 1) return only;
	const size = atLeastOne(parts.reduce((sum, part) => sum + part.size, 0));
	return {type: 'sequence', parts, size, canBeEmpty: parts.every(part => part.canBeEmpty)};
}

/** All options but the last have a split before and a jump behind. */
function either(options: readonly PatternNode[]): PatternNode {
	const [only] = options;
	if (only !== undefined && options.length === 1) return only;
	const size = atLeastOne(options.reduce((sum, option) => sum + option.size + 2, -2));
	return {type: 'either', options, size, canBeEmpty: options.some(option => option.canBeEmpty)};
}

function repeat(part: PatternNode, {least, most, isLazy}: Bounds): PatternNode {
	const tail = tailOf(part, least, most);
	const optional = tail === 'optional' ? Math.min(most, tooMany) - least : 0;
	const sizes = {none: 0, optional: optional * (part.size + 1), loop: part.size + 2, back: 1};
	const size = atLeastOne(Math.min(least, tooMany) * part.size + sizes[tail]);
	const canBeEmpty = least === 0 || part.canBeEmpty;
	return {type: 'repeat', part, least, most, isLazy, tail, size, canBeEmpty};
}

function tailOf(part: PatternNode, least: number, most: number): Tail {
	if (most === Number.POSITIVE_INFINITY) return least > 0 && !part.canBeEmpty ? 'back' : 'loop';
	return most > least ? 'optional' : 'none';
}

/** Nothing is an instruction too: else a million copies of nothing would seem to be for free. */
function atLeastOne(size: number): number {
	return Math.max(1, Math.min(size, tooMany));
}
