/** A text of notes in the parts that are read by themselves, which keep their places whatever is put in between. */
import type {Splice, TextRange} from '../text/range.ts';
import {afterLine, contentEnd} from './edit-lines.ts';
import {spliced, splicedAll} from './edit-splices.ts';
import {lineStart} from './lines.ts';
import {type NotesNode, readTree} from './tree.ts';

/** A part of the text that is read by itself: an item of a section in block style, or a section. */
export type Unit = {start: number; end: number};
export type KeySection = {
	readonly key: string;
	/** The line of the key; undefined where the whole text is in flow style. */
	readonly head: Unit | undefined;
	readonly keys: (string | number)[];
	readonly units: Unit[];
	readonly isSplit: boolean;
};

/** `start` and `end` are those of what is new, `removed` is how long it was before. */
export type Done = {
	readonly start: number;
	readonly end: number;
	readonly removed: number;
	/** What puts back what was there before, as places of the text after it, in their order. */
	readonly back: readonly Splice[];
	/** Takes it back, byte for byte; only as long as nothing has been edited since that is not taken back. */
	readonly undo: () => void;
};

type Tree = ReturnType<typeof readTree>;

export class TextInUnits {
	private readonly foreseen = new Map<string, Tree>();

	constructor(
		public current: string,
		readonly sections: KeySection[],
	) {}

	/** What an item says, by its text. */
	read(slice: string): Tree {
		return this.foreseen.get(slice) ?? readTree(slice);
	}

	/** Reads it now; that is known until `forget`. */
	keep(slice: string): void {
		this.foreseen.set(slice, this.read(slice));
	}

	forget(): void {
		this.foreseen.clear();
	}

	/** @param owner - the part of the text in which it is done; those behind it move. */
	apply({start, end, text}: Splice, owner?: Unit): Done {
		const old = this.current.slice(start, end);
		this.current = spliced(this.current, {start, end, text});
		const shift = text.length - (end - start);
		if (owner !== undefined) owner.end += shift;
		for (const {units, head} of this.sections)
			for (const unit of head === undefined ? units : [head, ...units]) {
				if (unit === owner || unit.start < end) continue;
				unit.start += shift;
				unit.end += shift;
			}
		const undo = () => {
			this.apply({start, end: start + text.length, text: old}, owner);
		};
		const back = [{start, end: start + text.length, text: old}];
		return {start, end: start + text.length, removed: end - start, back, undo};
	}

	/** Splices in the order of the text, each within an item of its own. */
	applyAll(splices: readonly {readonly splice: Splice; readonly unit: Unit}[]): Done {
		const before = this.current;
		const all = this.sections.flatMap(({head, units}) => (head === undefined ? units : [head, ...units]));
		const places = all.map(({start, end}) => ({start, end}));
		const ownerOf = new Map(splices.map(({splice, unit}) => [unit, splice]));
		this.current = splicedAll(
			before,
			splices.map(({splice}) => splice),
		);
		let [at, shift] = [0, 0];
		for (const unit of [...new Set(all)].toSorted((a, b) => a.start - b.start)) {
			for (let next = splices[at]?.splice; next !== undefined && next.end <= unit.start; ) {
				shift += next.text.length - (next.end - next.start);
				next = splices[++at]?.splice;
			}
			const own = ownerOf.get(unit);
			unit.start += shift;
			unit.end += shift + (own === undefined ? 0 : own.text.length - (own.end - own.start));
		}
		const [first, last] = [splices[0]?.splice, splices.at(-1)?.splice];
		const [start, end] = [first?.start ?? 0, last?.end ?? 0];
		const grown = this.current.length - before.length;
		const undo = () => {
			this.current = before;
			for (const [place, unit] of all.entries()) Object.assign(unit, places[place]);
		};
		const back = backOf(
			before,
			splices.map(({splice}) => splice),
		);
		return {start, end: end + grown, removed: end - start, back, undo};
	}
}

/** Sections in block style are split into their items; anything else is read whole. */
export function sectionOf(
	text: string,
	key: TextRange & {readonly text: string},
	value: NotesNode,
	isInFlow: boolean,
): KeySection {
	const head = isInFlow ? undefined : {start: lineStart(text, key.start), end: afterLine(text, key.end)};
	if (!isInFlow && value.kind !== 'text' && !value.isFlow) {
		const parts =
			value.kind === 'list'
				? value.items.map((item, at) => ({name: at, start: item.start, end: contentEnd(item)}))
				: value.pairs.map(pair => ({
						name: pair.key.text,
						start: pair.key.start,
						end: contentEnd(pair.value),
					}));
		const units = parts.map(({start, end}) => ({start: lineStart(text, start), end: afterLine(text, end)}));
		return {key: key.text, head, keys: parts.map(({name}) => name), units, isSplit: true};
	}
	const start = isInFlow ? key.start : lineStart(text, key.start);
	const unit = {start, end: isInFlow ? contentEnd(value) : afterLine(text, contentEnd(value))};
	return {key: key.text, head, keys: [key.text], units: [unit], isSplit: false};
}

/** What undoes splices that are in the order of the text. */
function backOf(text: string, splices: readonly Splice[]): readonly Splice[] {
	let shift = 0;
	return splices.map(({start, end, text: put}) => {
		const back = {start: start + shift, end: start + shift + put.length, text: text.slice(start, end)};
		shift += put.length - (end - start);
		return back;
	});
}

/** A blank line, where the items before a place are set apart by one. */
export function gapBefore(text: string, {units}: KeySection, at: number, lineEnd: string): string {
	const [before, after] = [units[at - 1], units[at]];
	if (before === undefined || after === undefined) return '';
	return /^\r?\n/.test(text.slice(before.end, after.start)) ? lineEnd : '';
}

/** How long the blank line is that goes with a unit: that behind it, where one stands before it too, or it is the first. */
export function gapBehind(text: string, {start, end}: Unit, isFirst: boolean): number {
	const isApart = isFirst || /\n\r?\n$/.test(text.slice(Math.max(0, start - 4), start));
	return isApart ? (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
}
