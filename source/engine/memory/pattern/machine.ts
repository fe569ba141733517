/**
 * Runs a compiled expression over a text, in slices: every search is a generator that stops about every half
 * millisecond, so that a key can be heard in the middle of any text. A search that takes less never stops.
 *
 * A text is read backwards once, which tells at every place whether a match begins there. To find how far
 * matches reach, the places are needed from left to right. Only some states are kept of the first reading, and
 * from these the text is read again, a block at a time: the time is twice that of reading once, however many
 * matches there are and however far they look ahead, and the memory grows with the square root of the text.
 */
import type {TextRange} from '../../../text/range.ts';
import {finish, type Steps} from '../../steps.ts';
import {type Automaton, type AutomatonState, starts} from './automaton.ts';
import {outside} from './character-classes.ts';
import type {Program} from './compile.ts';
import {context} from './flow.ts';
import {slice, type Work} from './work.ts';

/** Places after `from`, up to `to`; `from` is -1 for the block that has the place 0. */
type Block = {
	readonly from: number;
	readonly to: number;
	readonly stateAtTo: AutomatonState;
	readonly hasStart: boolean;
};

const leastBlock = 1024;

/** Whether the text has a match anywhere. */
export function hasMatch(program: Program, text: string): boolean {
	return finish(searchMatch(program, text));
}

/** All matches from left to right that do not overlap, empty ones left out. */
export function allMatches(program: Program, text: string): readonly TextRange[] {
	return finish(searchAll(program, text));
}

/** Finds out whether the text has a match anywhere. */
export function* searchMatch(program: Program, text: string): Steps<boolean> {
	const work = {left: slice};
	const reader = new Reader(program.automaton, text, text.length, program.automaton.end);
	while (!reader.read(-1, starts.any, work)) {
		yield;
		work.left = slice;
	}
	return (reader.seen & starts.any) !== 0;
}

/** Finds all matches from left to right that do not overlap, empty ones left out. */
export function* searchAll(program: Program, text: string): Steps<readonly TextRange[]> {
	const {automaton} = program;
	const work = {left: slice};
	const blocks: Block[] = [];
	const size = Math.max(leastBlock, Math.ceil(Math.sqrt(text.length)));
	for (let to = text.length, stateAtTo = automaton.end; to >= 0; ) {
		const reader = new Reader(automaton, text, to, stateAtTo);
		while (!reader.read(Math.max(-1, to - size), 0, work)) {
			yield;
			work.left = slice;
		}
		blocks.push({from: reader.at, to, stateAtTo, hasStart: (reader.seen & starts.some) !== 0});
		to = reader.at;
		stateAtTo = reader.state;
	}
	const walker = new Walker(automaton, text);
	for (const block of blocks.reverse()) {
		if (walker.skips(block)) continue;
		const reader = new Reader(automaton, text, block.to, block.stateAtTo);
		const states: AutomatonState[] = Array(block.to - block.from + 1).fill(block.stateAtTo);
		while (!(reader.read(block.from, 0, work, states) && walker.walk(block, states, work))) {
			yield;
			work.left = slice;
		}
	}
	return walker.spans;
}

/** Reads a text backwards from a place. */
class Reader {
	at: number;
	state: AutomatonState;
	/** Facts of all the states it came to. */
	seen = 0;
	private readonly automaton: Automaton;
	private readonly text: string;

	constructor(automaton: Automaton, text: string, at: number, state: AutomatonState) {
		this.automaton = automaton;
		this.text = text;
		this.at = at;
		this.state = state;
	}

	/**
	 * Reads on, until it is at `to` or, within a character, before it; -1 is before the beginning of the text.
	 *
	 * @param until - facts of a state at which it is done, too.
	 * @param states - gets the states, counted from `to`.
	 * @returns whether it is done; if not, the work is used up.
	 */
	read(to: number, until: number, work: Work, states?: AutomatonState[]): boolean {
		const {automaton, text} = this;
		const {classes} = automaton;
		let {at, state, seen} = this;
		let slow = at;
		while (at > to && (seen & until) === 0 && work.left > 0) {
			const character = at === 0 ? 0 : codePointBefore(text, at);
			let characterClass = at === 0 ? outside : classes.get(character);
			if (characterClass < 0) characterClass = classes.find(character, work);
			if (characterClass < 0) break;
			let before = state.before[characterClass];
			if (before === undefined) {
				before = automaton.stepBack(state, characterClass, slow - at, work);
				slow = at;
			}
			at -= character > 0xffff ? 2 : 1;
			work.left -= 1;
			state = before;
			seen |= state.facts;
			if (states !== undefined) {
				states[at - to] = state;
				if (character > 0xffff) states[at - to + 1] = state;
			}
		}
		this.at = at;
		this.state = state;
		this.seen = seen;
		return at <= to || (seen & until) !== 0;
	}
}

/** Goes through a text from left to right and takes at every start the most preferred way. */
class Walker {
	readonly spans: TextRange[] = [];
	private readonly automaton: Automaton;
	private readonly text: string;
	private at = 0;
	/** Where the match began, and the next instruction; undefined between matches. */
	private match: {readonly start: number; instruction: number} | undefined;

	constructor(automaton: Automaton, text: string) {
		this.automaton = automaton;
		this.text = text;
	}

	/** Leaves a block behind in which nothing is to be found. */
	skips({to, hasStart}: Block): boolean {
		if (hasStart || this.match !== undefined) return false;
		this.at = to + sizeAt(this.text, to);
		return true;
	}

	/** Walks on to the end of a block. Returns whether it got there; if not, the work is used up. */
	walk({from, to}: Block, states: readonly AutomatonState[], work: Work): boolean {
		for (; this.at <= to && work.left > 0; work.left -= 1) {
			const before = states[this.at - from - 1];
			const state = states[this.at - from];
			if (before === undefined || state === undefined) return true;
			if (this.match === undefined && (before.facts & starts.some) !== 0)
				this.match = {start: this.at, instruction: 0};
			if (this.match === undefined || !this.follow(this.match, before, state, work))
				this.at += sizeAt(this.text, this.at);
		}
		return this.at > to;
	}

	/** Returns whether it stays where it is, since a match ends here that is not empty. */
	private follow(
		match: {readonly start: number; instruction: number},
		before: AutomatonState,
		state: AutomatonState,
		work: Work,
	) {
		const isAfterWord = (before.facts & context.beforeWord) !== 0;
		const around = (this.at === 0 ? context.atStart : 0) | (isAfterWord ? context.afterWord : 0);
		const way = this.automaton.wayFrom(match.instruction, state, around, work);
		match.instruction = way + 1;
		if (!this.automaton.isMatch(way)) return false;
		this.match = undefined;
		if (this.at > match.start) this.spans.push({start: match.start, end: this.at});
		return this.at > match.start;
	}
}

function codePointBefore(text: string, at: number): number {
	const unit = text.charCodeAt(at - 1);
	if ((unit & 0xfc00) !== 0xdc00 || at < 2) return unit;
	const whole = text.codePointAt(at - 2) ?? unit;
	return whole > 0xffff ? whole : unit;
}

/** How many UTF-16 units the character at an offset has; 1 at the end of the text, too. */
function sizeAt(text: string, offset: number): number {
	return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}
