/**
 * Reads a text from its end to its beginning and knows at every place which instructions a match can still go
 * on with. The sets of instructions are the states of an automaton that is built while it runs and kept within
 * bounds (Cox 2010, "Regular Expression Matching in the Wild"): mostly, a character costs one look into a table.
 *
 * Backwards, since this also finds all matches in linear time. Where it is known what can still succeed, a
 * second run, forwards, need not try anything: it takes the most preferred way that leads to the end of a match
 * (Frisch and Cardelli 2004, "Greedy Regular Expression Matching"). See machine.ts.
 */
import {CharacterClasses, outside} from './character-classes.ts';
import {context, Flow} from './flow.ts';
import {type Instructions, operation} from './program.ts';
import type {Work} from './work.ts';

/** A place in a text, as seen from the text behind it. */
export type AutomatonState = {
	/**
	 * The instructions that can read the next character on the way to the end of a match; ascending, one UTF-16
	 * unit each: as strings such sets can be compared, hashed and searched.
	 */
	readonly open: string;
	/** What is known of this place (see `context`) and of the one after the next character (see `starts`). */
	readonly facts: number;
	/** By class of the character before; empty where nothing is remembered. */
	readonly before: AutomatonState[];
	/** By instruction and context: the way that is taken from it. */
	ways: Map<number, number> | undefined;
};

/** Facts about the place behind the next character: whether a match begins there, and one that is not empty. */
export const starts = {any: 16, some: 32} as const;

/** What all that is remembered may weigh: roughly, in numbers of eight bytes. */
const maximumWeight = 1_000_000;
const weightOfState = 40;
/** What a member of a set costs, in steps of work: to be gathered, put in its place and written into it. */
const stepsOfMember = 10;
const weightOfWay = 5;
/** A cache that was filled by fewer characters for each of its states is no help (RE2 has 10). */
const usefulCharacters = 10;

/** What can be begun from behind at a place: the end of a match and what leads there. */
type Ending = {readonly open: string; readonly canStart: boolean};

export class Automaton {
	readonly classes: CharacterClasses;
	/** The state at the end of any text. */
	readonly end: AutomatonState;
	private readonly instructions: Instructions;
	private readonly flow: Flow;
	private readonly wordTest: number;
	private readonly match: number;
	private readonly states = new Map<string, AutomatonState>();
	private readonly endings = new Map<number, Ending>();
	private weight = 0;
	/** Characters read since the cache was last emptied. */
	private characters = 0;
	/** States still to be made before any is remembered again. */
	private forgetful = 0;
	/** For each instruction the last set to which it was added, and the set that is being gathered. */
	private readonly taken: Uint32Array;
	private readonly gathered: Uint16Array;
	private set = 0;
	private count = 0;

	constructor(instructions: Instructions, sensitive: boolean) {
		const {operations, first, sources} = instructions;
		const hasEdges = operations.some((what, at) => what === operation.assert && (first[at] ?? 0) > 1);
		this.instructions = instructions;
		this.flow = new Flow(instructions);
		this.match = operations.length - 1;
		this.wordTest = hasEdges ? sources.length : -1;
		this.classes = new CharacterClasses(hasEdges ? [...sources, '[_\\p{L}\\p{N}]'] : sources, sensitive);
		this.taken = new Uint32Array(operations.length);
		this.gathered = new Uint16Array(operations.length);
		this.end = {open: '', facts: context.atEnd, before: [], ways: undefined};
	}

	/** Whether a match, too, is what a way may lead to. */
	isMatch(instruction: number): boolean {
		return instruction === this.match;
	}

	/**
	 * The state before a character.
	 *
	 * @param characterClass - `outside` at the beginning of the text.
	 * @param characters - how many were read since this was last asked.
	 */
	stepBack(state: AutomatonState, characterClass: number, characters: number, work: Work): AutomatonState {
		this.characters += characters;
		const isWord = this.wordTest >= 0 && this.classes.passes(characterClass, this.wordTest);
		const around =
			(state.facts & (context.atEnd | context.beforeWord)) |
			(isWord ? context.afterWord : 0) |
			(characterClass === outside ? context.atStart : 0);
		const ending = this.endingOf(characterClass, around, work);
		this.begin();
		const canStart = this.gather(state.open, characterClass, around, work);
		for (let index = 0; index < ending.open.length; index++) this.take(ending.open.charCodeAt(index));
		const facts =
			(isWord ? context.beforeWord : 0) |
			(canStart ? starts.some : 0) |
			(canStart || ending.canStart ? starts.any : 0);
		return this.remember(state, characterClass, this.gatheredSet(work), facts, work);
	}

	/**
	 * The instruction with which the most preferred way goes on that succeeds: one that reads the next character,
	 * or the match.
	 *
	 * @param state - of a place at which the match can succeed from the instruction.
	 * @param around - of the context what the state does not know: whether it is at the start, or after a word.
	 */
	wayFrom(instruction: number, state: AutomatonState, around: number, work: Work): number {
		const whole = around | (state.facts & (context.atEnd | context.beforeWord));
		const key = instruction * 16 + whole;
		const known = state.ways?.get(key);
		if (known !== undefined) return known;
		const {open} = state;
		const isWanted = (at: number) => at === this.match || includes(open, at);
		const way = this.flow.forwards(instruction, whole, work, isWanted) ?? this.match;
		state.ways ??= new Map();
		state.ways.set(key, way);
		this.weight += weightOfWay;
		return way;
	}

	private endingOf(characterClass: number, around: number, work: Work): Ending {
		const key = characterClass * 16 + around;
		const known = this.endings.get(key);
		if (known !== undefined) return known;
		this.begin();
		const canStart = this.gather(String.fromCharCode(this.match), characterClass, around, work);
		const ending = {open: this.gatheredSet(work), canStart};
		this.endings.set(key, ending);
		this.weight += weightOfState + ending.open.length / 4;
		return ending;
	}

	private begin(): void {
		this.set += 1;
		this.count = 0;
	}

	/** Adds what reads a character of the class and then is at one of some instructions. Says if that is the first. */
	private gather(to: string, characterClass: number, around: number, work: Work): boolean {
		const {operations, first} = this.instructions;
		let isAtFirst = false;
		this.flow.backwards(to, around, work, at => {
			if (at === 0) isAtFirst = true;
			else if (operations[at - 1] === operation.character)
				if (this.classes.passes(characterClass, first[at - 1] ?? 0)) this.take(at - 1);
		});
		return isAtFirst;
	}

	private take(instruction: number): void {
		if (this.taken[instruction] === this.set) return;
		this.taken[instruction] = this.set;
		this.gathered[this.count] = instruction;
		this.count += 1;
	}

	private gatheredSet(work: Work): string {
		work.left -= this.count * stepsOfMember;
		const all = this.gathered.subarray(0, this.count);
		if (this.count > 1) all.sort();
		let set = '';
		for (let from = 0; from < all.length; from += 4096)
			set += String.fromCharCode(...all.subarray(from, from + 4096));
		return set;
	}

	private remember(
		from: AutomatonState,
		characterClass: number,
		open: string,
		facts: number,
		work: Work,
	): AutomatonState {
		const state: AutomatonState = {open, facts, before: [], ways: undefined};
		if (this.forgetful > 0) {
			this.forgetful -= 1;
			return state;
		}
		const key = String.fromCharCode(facts) + open;
		const known = this.states.get(key) ?? state;
		if (known === state) {
			this.states.set(key, state);
			this.weight += weightOfState + open.length / 2;
		}
		this.weight += Math.max(1, characterClass - from.before.length);
		from.before[characterClass] = known;
		if (this.weight > maximumWeight) this.forget(work);
		return known;
	}

	/** Empties the cache. States that someone holds stay good, but lead nowhere: they must not hold the others. */
	private forget(work: Work): void {
		work.left -= this.states.size;
		if (this.characters < usefulCharacters * this.states.size)
			this.forgetful = usefulCharacters * this.states.size;
		for (const state of [...this.states.values(), this.end]) {
			state.before.length = 0;
			state.ways = undefined;
		}
		this.states.clear();
		this.endings.clear();
		this.weight = 0;
		this.characters = 0;
	}
}

/** Whether an ascending set has a member. */
function includes(set: string, member: number): boolean {
	let from = 0;
	let to = set.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if (set.charCodeAt(middle) < member) from = middle + 1;
		else to = middle;
	}
	return set.charCodeAt(from) === member;
}
