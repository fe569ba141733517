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
 *
 * Why not a library: re2js 2.10 was measured beside this (5,000 texts of 300 letters). It is 151 kB in the bundle, this
 * is 14; it cannot be left in the middle of a text, so a key would wait; all places of `(.?){990}` or of 500 words took
 * it minutes, this a tenth of a second; it knows no `\\u{...}`, and letters of no other script in `\\w`. On ordinary
 * expressions the two are within a factor of three of each other, either way.
 */

import {type PatternProblem, parsePattern} from '../../../query/pattern-syntax.ts';
import {Automaton} from './automaton.ts';
import {writeProgram} from './program.ts';

/** What machine.ts runs. It remembers what it has learned of the texts it was run on, within bounds. */
export type Program = {readonly automaton: Automaton};

export type CompiledPattern =
	| {readonly ok: true; readonly program: Program}
	| {readonly ok: false; readonly problem: PatternProblem};

/**
 * Compiles an expression for texts that are folded.
 *
 * @param sensitive - whether case matters; without it the texts are lower-case too.
 */
export function compilePattern(source: string, sensitive: boolean): CompiledPattern {
	const read = parsePattern(source);
	if (!read.ok) return read;
	return {ok: true, program: {automaton: new Automaton(writeProgram(read.tree), sensitive)}};
}
