/** Where the parts of a JSON text stand, by line and column. */
import {
	closeBrace,
	closeBracket,
	closingQuote,
	comma,
	openBrace,
	openBracket,
	quote,
	skipBlanks,
} from './json-scan.ts';
import type {Path, Place, Problem} from './problems.ts';

/** The wanted paths as a tree: what has been found of a path lies above what has not. */
type WantedPlaces = {
	readonly below: Map<string | number, WantedPlaces>;
	/** Offset of the name in its object, or of the element in its array. */
	key: number;
	/** Offset of the value. */
	value: number;
};

/** An array or object that is open; `index` counts the elements of an array. */
type Frame = {
	readonly wanted: WantedPlaces | undefined;
	readonly isArray: boolean;
	index: number;
	isKey: boolean;
};

/**
 * The problems with their places, in the order of the text. A path that the text does not have (a missing
 * field) is placed at the nearest part above it that it has; an unknown field at its name.
 *
 * @param text - valid JSON; it is read once and without recursion.
 */
export function withPlaces<P extends Problem>(problems: readonly P[], text: string): readonly P[] {
	const root: WantedPlaces = {below: new Map(), key: 0, value: skipBlanks(text, 0)};
	for (const problem of problems) want(root, problem.path);
	locate(text, root);
	const placed = problems
		.map(problem => ({problem, offset: offsetOf(root, problem)}))
		.sort((a, b) => a.offset - b.offset);
	const place = placer(text);
	return placed.map(({problem, offset}) => ({...problem, place: place(offset)}));
}

/** Line and column of an offset; lines end at a line feed, a carriage return, or both together. */
export function lineAndColumn(text: string, offset: number): Place {
	return placer(text)(offset);
}

/** Lines and columns of many offsets in any order, by offset. */
export function placesOf(text: string, offsets: readonly number[]): ReadonlyMap<number, Place> {
	const place = placer(text);
	return new Map(offsets.toSorted((a, b) => a - b).map(offset => [offset, place(offset)]));
}

/** Gives the places of offsets that never go back, so that a text is counted once for all of them. */
function placer(text: string): (offset: number) => Place {
	let line = 1;
	let column = 1;
	let at = 0;
	return offset => {
		for (; at < offset; at++) {
			const code = text.charCodeAt(at);
			if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
				line++;
				column = 1;
			} else if (!isFirstHalf(text, at)) column++;
		}
		return {line, column};
	};
}

/** Whether this is the first unit of a surrogate pair, which is one character with the second. */
function isFirstHalf(text: string, at: number): boolean {
	if ((text.charCodeAt(at) & 0xfc00) !== 0xd800) return false;
	return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

function want(root: WantedPlaces, path: Path): void {
	let node = root;
	for (const step of path) {
		let next = node.below.get(step);
		if (next === undefined) {
			next = {below: new Map(), key: -1, value: -1};
			node.below.set(step, next);
		}
		node = next;
	}
}

function offsetOf(root: WantedPlaces, problem: Problem): number {
	let node = root;
	for (const step of problem.path) {
		const next = node.below.get(step);
		if (next === undefined || next.value < 0) return node.value;
		node = next;
	}
	return problem.code === 'unknown-field' ? node.key : node.value;
}

/** Fills the offsets of all wanted parts. Of a name that stands twice in an object the last counts, as in JSON.parse. */
function locate(text: string, root: WantedPlaces): void {
	const open: Frame[] = [];
	let next: WantedPlaces | undefined = root;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const top = open.at(-1);
		if (code === openBrace || code === openBracket) {
			const isArray = code === openBracket;
			open.push({wanted: next, isArray, index: 0, isKey: !isArray});
			next = isArray ? element(next, 0, skipBlanks(text, at + 1)) : undefined;
		} else if (code === closeBrace || code === closeBracket) {
			open.pop();
		} else if (code === comma && top !== undefined) {
			if (top.isArray) next = element(top.wanted, ++top.index, skipBlanks(text, at + 1));
			else top.isKey = true;
		} else if (code === quote) {
			const end = closingQuote(text, at + 1);
			if (top?.isKey) {
				top.isKey = false;
				next = top.wanted === undefined ? undefined : field(text, top.wanted, at, end);
			}
			at = end;
		}
	}
}

function element(array: WantedPlaces | undefined, index: number, offset: number): WantedPlaces | undefined {
	const node = array?.below.get(index);
	if (node !== undefined) {
		node.key = offset;
		node.value = offset;
	}
	return node;
}

function field(text: string, object: WantedPlaces, start: number, end: number): WantedPlaces | undefined {
	const raw = text.slice(start + 1, end);
	const node = object.below.get(raw.includes('\\') ? unescaped(`"${raw}"`) : raw);
	if (node !== undefined) {
		node.key = start;
		node.value = skipBlanks(text, skipBlanks(text, end + 1) + 1);
	}
	return node;
}

function unescaped(json: string): string {
	const name: unknown = JSON.parse(json);
	return typeof name === 'string' ? name : json;
}
