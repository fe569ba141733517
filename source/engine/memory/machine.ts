/** Runs a compiled expression over a text: all threads at once, one character after the other. */
import {touchesWord} from '../../query/normal-text.ts';
import type {Assertion} from '../../query/pattern-syntax.ts';
import type {Program} from './pattern.ts';

export type {Program} from './pattern.ts';

export type Span = {readonly start: number; readonly end: number};

/** A place in the program, with the offset at which its match began. Earlier threads are preferred. */
type Thread = {readonly at: number; readonly start: number};

/** How many UTF-16 units the character at an offset has; 1 at the end of the text, too. */
function sizeAt(text: string, offset: number): number {
	return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether the text has a match anywhere. */
export function hasMatch(program: Program, text: string): boolean {
	return firstMatch(program, text, 0) !== undefined;
}

/** All matches from left to right that do not overlap, empty ones left out. */
export function* allMatches(program: Program, text: string): Generator<Span> {
	let from = 0;
	while (from <= text.length) {
		const match = firstMatch(program, text, from);
		if (match === undefined) return;
		if (match.end > match.start) yield match;
		const step = match.end > match.start ? 0 : sizeAt(text, match.end);
		from = match.end + step;
	}
}

/** The leftmost match that begins at `from` or later; of several, the one that a backtracking engine prefers. */
function firstMatch(program: Program, text: string, from: number): Span | undefined {
	const seen = new Int32Array(program.length).fill(-1);
	let best: Span | undefined;
	let threads: Thread[] = [];
	let offset = from;
	while (offset <= text.length) {
		if (best === undefined) follow(program, text, {at: 0, start: offset}, offset, threads, seen);
		else if (threads.length === 0) break;
		const next = offset + sizeAt(text, offset);
		const character = text.slice(offset, next);
		const following: Thread[] = [];
		for (const thread of threads) {
			const instruction = program[thread.at];
			if (instruction?.op === 'match') {
				best = {start: thread.start, end: offset};
				break;
			}
			if (instruction?.op === 'character' && character !== '' && instruction.accepts(character))
				follow(program, text, {at: thread.at + 1, start: thread.start}, next, following, seen);
		}
		threads = following;
		offset = next;
	}
	return best;
}

/**
 * Adds the thread, or what it leads to without reading a character, in order of preference.
 *
 * @param seen - for each instruction the last offset for which it was added: once an offset is enough.
 */
function follow(
	program: Program,
	text: string,
	thread: Thread,
	offset: number,
	threads: Thread[],
	seen: Int32Array,
): void {
	const waiting = [thread.at];
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
		if (seen[at] === offset) continue;
		seen[at] = offset;
		const instruction = program[at];
		switch (instruction?.op) {
			case 'split':
				waiting.push(instruction.second, instruction.first);
				break;
			case 'jump':
				waiting.push(instruction.to);
				break;
			case 'assert':
				if (holds(instruction.what, text, offset)) waiting.push(at + 1);
				break;
			case 'character':
			case 'match':
				threads.push({at, start: thread.start});
				break;
			case undefined:
				break;
		}
	}
}

function holds(what: Assertion, text: string, offset: number): boolean {
	switch (what) {
		case 'start':
			return offset === 0;
		case 'end':
			return offset === text.length;
		case 'word-edge':
			return isInWord(text, offset, 'before') !== isInWord(text, offset, 'after');
		case 'no-word-edge':
			return isInWord(text, offset, 'before') === isInWord(text, offset, 'after');
	}
}

function isInWord(text: string, offset: number, side: 'before' | 'after'): boolean {
	const neighbour = text[side === 'before' ? offset - 1 : offset];
	return neighbour === '_' || touchesWord(text, offset, side);
}

export function* searchMatch(program: Program, text: string): Generator<undefined, boolean> {
	yield;
	return hasMatch(program, text);
}

export function* searchAll(program: Program, text: string): Generator<undefined, readonly Span[]> {
	yield;
	return [...allMatches(program, text)];
}
