/** Instructions for the machine, written from an expression's tree (Thompson 1968). */
import type {Assertion, PatternNode} from '../../../query/pattern-tree.ts';

/** What an instruction does, and what its two operands mean. All but a jump and a split go on at the next one. */
export const operation = {
	/** Reads one character. First: number of its source. */
	character: 0,
	/** Goes on at both places. First: the preferred one; second: the other. */
	split: 1,
	/** First: where to. */
	jump: 2,
	/** First: number of the assertion. */
	assert: 3,
	/** The last instruction. */
	match: 4,
} as const;

export const assertions: readonly Assertion[] = ['start', 'end', 'word-edge', 'no-word-edge'];

/** One entry for each instruction in each of the arrays. */
export type Instructions = {
	readonly operations: Uint8Array;
	readonly first: Uint16Array;
	readonly second: Uint16Array;
	/** What characters are read with, each once: a character, a class or an escape of the expression. */
	readonly sources: readonly string[];
};

/** Since every node knows its size, every part can be put in its place at once, in any order. */
export function writeProgram(tree: PatternNode): Instructions {
	const writer = new Writer(tree.size + 1);
	const waiting: PlacedNode[] = [{node: tree, at: 0}];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
		for (const part of writer.write(next.node, next.at)) waiting.push(part);
	return writer.end();
}

type PlacedNode = {readonly node: PatternNode; readonly at: number};
type Either = Extract<PatternNode, {type: 'either'}>;
type Repeat = Extract<PatternNode, {type: 'repeat'}>;

class Writer {
	private readonly operations: Uint8Array;
	private readonly first: Uint16Array;
	private readonly second: Uint16Array;
	private readonly sources = new Map<string, number>();

	constructor(size: number) {
		this.operations = new Uint8Array(size);
		this.first = new Uint16Array(size);
		this.second = new Uint16Array(size);
	}

	end(): Instructions {
		const {operations, first, second, sources} = this;
		this.put(operations.length - 1, 'match');
		return {operations, first, second, sources: [...sources.keys()]};
	}

	/** Writes what belongs to the node itself. Returns its parts, which are still to be written. */
	write(node: PatternNode, at: number): readonly PlacedNode[] {
		switch (node.type) {
			case 'character':
				this.put(at, 'character', this.numberOf(node.source));
				return [];
			case 'assertion':
				this.put(at, 'assert', assertions.indexOf(node.what));
				return [];
			case 'sequence':
				if (node.parts.length === 0) this.put(at, 'jump', at + 1);
				return placedFrom(node.parts, at);
			case 'either':
				return this.writeEither(node, at);
			case 'repeat':
				return this.writeRepeat(node, at);
		}
	}

	private writeEither({options, size}: Either, from: number): readonly PlacedNode[] {
		const end = from + size;
		let at = from;
		return options.map((node, index) => {
			if (index === options.length - 1) return {node, at};
			const place = at + 1;
			const jump = place + node.size;
			this.put(at, 'split', place, jump + 1);
			this.put(jump, 'jump', end);
			at = jump + 1;
			return {node, at: place};
		});
	}

	private writeRepeat({part, least, most, isLazy, tail, size}: Repeat, at: number): readonly PlacedNode[] {
		const end = at + size;
		const rest = at + least * part.size;
		const copies = placedFrom(Array<PatternNode>(least).fill(part), at);
		const split = (place: number, inside: number) =>
			isLazy ? this.put(place, 'split', end, inside) : this.put(place, 'split', inside, end);
		switch (tail) {
			case 'none':
				if (least === 0) this.put(at, 'jump', end);
				return copies;
			case 'back':
				split(rest, rest - part.size);
				return copies;
			case 'loop':
				split(rest, rest + 1);
				this.put(end - 1, 'jump', rest);
				return [...copies, {node: part, at: rest + 1}];
			case 'optional': {
				const places = Array.from({length: most - least}, (_, copy) => rest + copy * (part.size + 1));
				for (const place of places) split(place, place + 1);
				return [...copies, ...places.map(place => ({node: part, at: place + 1}))];
			}
		}
	}

	private put(at: number, what: keyof typeof operation, first = 0, second = 0): void {
		this.operations[at] = operation[what];
		this.first[at] = first;
		this.second[at] = second;
	}

	private numberOf(source: string): number {
		const number = this.sources.get(source) ?? this.sources.size;
		this.sources.set(source, number);
		return number;
	}
}

function placedFrom(parts: readonly PatternNode[], from: number): readonly PlacedNode[] {
	let at = from;
	return parts.map(node => {
		const placed = {node, at};
		at += node.size;
		return placed;
	});
}
