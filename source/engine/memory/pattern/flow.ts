/** How instructions lead to each other without reading a character, forwards and backwards. */
import {assertions, type Instructions, operation} from './program.ts';
import type {Work} from './work.ts';

/** What is known about a place in a text: any of these added up. */
export const context = {atStart: 1, atEnd: 2, afterWord: 4, beforeWord: 8} as const;

/** Whether an assertion holds in a context. */
function holds(assertion: number, around: number): boolean {
	const isAfter = (around & context.afterWord) !== 0;
	const isBefore = (around & context.beforeWord) !== 0;
	switch (assertions[assertion]) {
		case 'start':
			return (around & context.atStart) !== 0;
		case 'end':
			return (around & context.atEnd) !== 0;
		case 'word-edge':
			return isAfter !== isBefore;
		default:
			return isAfter === isBefore;
	}
}

/** What an instruction costs that is asked whether it reads a character, in steps of work. */
const stepsOfVisit = 4;

export class Flow {
	private readonly instructions: Instructions;
	/** Those that lead to an instruction: `comers[k]` for k from `comersFrom[it]` to `comersFrom[it + 1]`. */
	private readonly comers: Uint16Array;
	private readonly comersFrom: Uint32Array;
	/** For each instruction the last question in which it was met, so that none is met twice. */
	private readonly met: Uint32Array;
	private question = 0;
	private readonly waiting: number[] = [];

	constructor(instructions: Instructions) {
		this.instructions = instructions;
		const size = instructions.operations.length;
		this.met = new Uint32Array(size);
		this.comersFrom = new Uint32Array(size + 1);
		forEachLink(instructions, (_, to) => (this.comersFrom[to] = (this.comersFrom[to] ?? 0) + 1));
		let sum = 0;
		for (let to = 0; to <= size; to++) {
			sum += this.comersFrom[to] ?? 0;
			this.comersFrom[to] = sum;
		}
		this.comers = new Uint16Array(sum);
		forEachLink(instructions, (from, to) => {
			const place = (this.comersFrom[to] ?? 0) - 1;
			this.comersFrom[to] = place;
			this.comers[place] = from;
		});
	}

	/**
	 * Calls `visit` once with each instruction that leads to one of some instructions, themselves among them.
	 *
	 * @param to - instructions, one UTF-16 unit each.
	 */
	backwards(to: string, around: number, work: Work, visit: (instruction: number) => void): void {
		const {operations, first} = this.instructions;
		const {met, waiting, comers, comersFrom} = this;
		this.question += 1;
		waiting.length = 0;
		for (let index = 0; index < to.length; index++) this.meet(to.charCodeAt(index));
		for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
			visit(at);
			work.left -= stepsOfVisit;
			const end = comersFrom[at + 1] ?? 0;
			for (let index = comersFrom[at] ?? 0; index < end; index++) {
				const comer = comers[index] ?? 0;
				work.left -= 1;
				if (met[comer] === this.question) continue;
				if (operations[comer] === operation.assert && !holds(first[comer] ?? 0, around)) continue;
				this.meet(comer);
			}
		}
	}

	/**
	 * The most preferred of the instructions to which one leads, out of those that are wanted; undefined where
	 * there is none.
	 */
	forwards(
		from: number,
		around: number,
		work: Work,
		isWanted: (instruction: number) => boolean,
	): number | undefined {
		const {operations, first, second} = this.instructions;
		const {met, waiting} = this;
		this.question += 1;
		waiting.length = 0;
		waiting.push(from);
		for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
			work.left -= 1;
			if (met[at] === this.question) continue;
			met[at] = this.question;
			const to = first[at] ?? 0;
			if (operations[at] === operation.split) waiting.push(second[at] ?? 0, to);
			else if (operations[at] === operation.jump) waiting.push(to);
			else if (operations[at] !== operation.assert) {
				if (isWanted(at)) return at;
			} else if (holds(to, around)) waiting.push(at + 1);
		}
		return undefined;
	}

	private meet(instruction: number): void {
		this.met[instruction] = this.question;
		this.waiting.push(instruction);
	}
}

function forEachLink(
	{operations, first, second}: Instructions,
	link: (from: number, to: number) => void,
): void {
	for (let at = 0; at < operations.length; at++) {
		const to = first[at] ?? 0;
		if (operations[at] === operation.split || operations[at] === operation.jump) link(at, to);
		if (operations[at] === operation.split && second[at] !== to) link(at, second[at] ?? 0);
		if (operations[at] === operation.assert) link(at, at + 1);
	}
}
