/**
 * Regular expressions that cannot run away. A backtracking engine may need time exponential in the length of
 * the text, no clock may be read here, and nothing can stop a native `exec` once it runs. So an expression is
 * compiled for a machine whose time is bounded by text times expression (Thompson 1968; Cox 2009, "Regular
 * Expression Matching: the Virtual Machine Approach"). It is ECMAScript's syntax with the flag `u`, without
 * what such a machine cannot do: looking ahead or behind, and back-references. Also, `\w` and `\b` know the
 * letters of every script, and needless escapes such as `\"` are let pass.
 *
 * Whether there is a match is always as in ECMAScript. How far it reaches is too, but for optional groups that
 * would rather be empty, such as `(|a)?`: ECMAScript tries those again, the machine does not.
 *
 * Single characters, classes and escapes are left to the native engine, which also judges the syntax.
 */
import {
	type Assertion,
	judgePattern,
	type Node,
	normaliseEscapes,
	type PatternProblem,
	readPattern,
} from '../../query/pattern-syntax.ts';

type Instruction =
	| {readonly op: 'character'; readonly accepts: (character: string) => boolean}
	/** Goes on at both places; the first is preferred. */
	| {readonly op: 'split'; readonly first: number; readonly second: number}
	| {readonly op: 'jump'; readonly to: number}
	| {readonly op: 'assert'; readonly what: Assertion}
	| {readonly op: 'match'};

export type Program = readonly Instruction[];

export type CompiledPattern =
	| {readonly ok: true; readonly program: Program}
	| {readonly ok: false; readonly problem: PatternProblem};

const maximumInstructions = 2000;

/**
 * Compiles an expression for texts that are folded.
 *
 * @param sensitive - whether case matters; without it the texts are lower-case too.
 */
export function compilePattern(source: string, sensitive: boolean): CompiledPattern {
	const problem = judgePattern(source);
	if (problem !== undefined) return {ok: false, problem};
	const pattern = normaliseEscapes(source);
	const program: Instruction[] = [];
	emit(readPattern(pattern), program, acceptor(sensitive));
	program.push({op: 'match'});
	return {ok: true, program};
}

/** Makes the test for one character; what it says of a character is kept, as texts repeat themselves. */
function acceptor(sensitive: boolean): (source: string) => (character: string) => boolean {
	return source => {
		const expression = new RegExp(`^(?:${source})$`, sensitive ? 'u' : 'iu');
		const known = new Map<string, boolean>();
		return character => {
			const before = known.get(character);
			if (before !== undefined) return before;
			const now = expression.test(character);
			known.set(character, now);
			return now;
		};
	};
}

type Acceptor = ReturnType<typeof acceptor>;

function emit(node: Node, program: Instruction[], accept: Acceptor): void {
	// One too many is enough to refuse; the rest of a huge repetition need not be written out.
	if (program.length > maximumInstructions) return;
	switch (node.type) {
		case 'character':
			program.push({op: 'character', accepts: accept(node.source)});
			return;
		case 'assertion':
			program.push({op: 'assert', what: node.what});
			return;
		case 'sequence':
			for (const part of node.parts) emit(part, program, accept);
			return;
		case 'either':
			emitEither(node.options, program, accept);
			return;
		case 'repeat':
			emitRepeat(node, program, accept);
	}
}

function emitEither(options: readonly Node[], program: Instruction[], accept: Acceptor): void {
	const jumps: number[] = [];
	for (const [index, option] of options.entries()) {
		if (index === options.length - 1) {
			emit(option, program, accept);
			break;
		}
		const split = program.push({op: 'match'}) - 1;
		emit(option, program, accept);
		jumps.push(program.push({op: 'match'}) - 1);
		program[split] = {op: 'split', first: split + 1, second: program.length};
	}
	for (const jump of jumps) program[jump] = {op: 'jump', to: program.length};
}

/** The obligatory copies, then either a loop or optional copies. */
function emitRepeat(node: Extract<Node, {type: 'repeat'}>, program: Instruction[], accept: Acceptor): void {
	const limit = maximumInstructions + 1;
	for (let copy = 0; copy < Math.min(node.least, limit); copy++) emit(node.part, program, accept);
	const splits: number[] = [];
	const isLoop = node.most === Number.POSITIVE_INFINITY;
	const copies = isLoop ? 1 : Math.min(node.most - node.least, limit);
	for (let copy = 0; copy < copies && program.length < limit; copy++) {
		splits.push(program.push({op: 'match'}) - 1);
		emit(node.part, program, accept);
	}
	const [first] = splits;
	if (isLoop && first !== undefined) program.push({op: 'jump', to: first});
	for (const split of splits) {
		const [inside, after] = [split + 1, program.length];
		program[split] = node.isLazy
			? {op: 'split', first: after, second: inside}
			: {op: 'split', first: inside, second: after};
	}
}
