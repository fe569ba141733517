/**
 * Notes changed in place: what is set, removed or put in is spliced into the text, and no byte outside of it changes,
 * whatever comments, blank lines and spacing there are. The whole is read once; an edit reads one item again, so that
 * among ten thousand statements it takes milliseconds.
 */
import {afterLine, contentEnd, indentAt, lineStart} from './edit-lines.ts';
import {type Edit, type Splice, spliced, spliceFor, type Value} from './edit-splices.ts';
import {type MapNode, type Node, readTree, type Span} from './tree.ts';
import {writeBlock, writeFlow, writeItem} from './write-yaml.ts';

/** `start` and `end` are those of what is new, `removed` is how long it was before. */
export type Edited =
	| {readonly ok: true; readonly start: number; readonly end: number; readonly removed: number}
	/** There is nothing at the path, or what would come of it is no YAML; the text is as before. */
	| {readonly ok: false};

/** A part of the text that is read by itself: an item of a section in block style, or a section. */
type Unit = {start: number; end: number};
type Section = {
	readonly key: string;
	/** The line of the key; undefined where the whole text is in flow style. */
	readonly head: Unit | undefined;
	readonly keys: (string | number)[];
	readonly units: Unit[];
	readonly isSplit: boolean;
};

export class EditableNotes {
	private readonly sections: Section[];
	private readonly lineEnd: string;

	/** @returns undefined for a text of which the top is no map. */
	static open(text: string): EditableNotes | undefined {
		const {root} = readTree(text);
		return root?.kind === 'map' ? new EditableNotes(text, root) : undefined;
	}

	private constructor(
		private current: string,
		root: MapNode,
	) {
		this.lineEnd = current.includes('\r\n') ? '\r\n' : '\n';
		this.sections = root.pairs.map(({key, value}) => sectionOf(current, key, value, root.isFlow));
	}

	get text(): string {
		return this.current;
	}

	edit(edit: Edit): Edited {
		const [name, step] = edit.path;
		const section = this.sections.find(({key}) => key === name);
		if (section === undefined) return this.addSection(edit);
		const isWhole = edit.path.length === 1;
		if (isWhole && edit.do === 'remove') return this.removeSection(section);
		if (section.isSplit && isWhole)
			return edit.do === 'insert' ? this.insertUnit(section, edit) : {ok: false};
		const at = section.isSplit ? section.keys.indexOf(step ?? '') : 0;
		const unit = section.units[at];
		if (unit === undefined)
			return edit.do === 'set' && edit.path.length === 2
				? this.addUnit(section, String(step), edit.value)
				: {ok: false};
		const isUnit = section.isSplit && edit.path.length === 2;
		if (edit.do === 'remove' && isUnit) return this.removeUnit(section, at);
		const slice = this.current.slice(unit.start, unit.end);
		const {root} = readTree(slice);
		// The item is the only one of its slice.
		const path =
			section.isSplit && typeof step === 'number'
				? [0, ...edit.path.slice(2)]
				: edit.path.slice(section.isSplit ? 1 : 0);
		const splice = root === undefined ? undefined : spliceFor(slice, root, {...edit, path}, this.lineEnd);
		if (splice === undefined || !isReadable(spliced(slice, splice))) return {ok: false};
		return this.apply({...splice, start: unit.start + splice.start, end: unit.start + splice.end}, unit);
	}

	/** A key at the top that is not there yet, at the end of the file. */
	private addSection(edit: Edit): Edited {
		const [name, ...rest] = edit.path;
		if (edit.do !== 'set' || typeof name !== 'string' || rest.length > 0) return {ok: false};
		const at = this.current.length;
		const isOpen = at > 0 && !/[\r\n]$/.test(this.current);
		const text = `${isOpen ? this.lineEnd : ''}${withEnds(writeBlock({[name]: edit.value}), this.lineEnd)}`;
		const start = at + (isOpen ? this.lineEnd.length : 0);
		const [head, unit] = [
			{start, end: at + text.length},
			{start, end: at + text.length},
		];
		this.sections.push({key: name, head, keys: [name], units: [unit], isSplit: false});
		this.current += text;
		return {ok: true, start: at, end: at + text.length, removed: 0};
	}

	/** @param owner - the part of the text in which it is done; those behind it move. */
	private apply({start, end, text}: Splice, owner?: Unit): Edited {
		this.current = spliced(this.current, {start, end, text});
		const shift = text.length - (end - start);
		if (owner !== undefined) owner.end += shift;
		for (const {units, head} of this.sections)
			for (const unit of head === undefined ? units : [head, ...units]) {
				if (unit === owner || unit.start < end) continue;
				unit.start += shift;
				unit.end += shift;
			}
		return {ok: true, start, end: start + text.length, removed: end - start};
	}

	private insertUnit(section: Section, {at, value}: Extract<Edit, {do: 'insert'}>): Edited {
		if (typeof section.keys[0] !== 'number') return {ok: false};
		const place = Math.max(0, Math.min(at, section.units.length));
		const neighbour = section.units[Math.max(0, place - 1)];
		if (neighbour === undefined) return {ok: false};
		const indent = indentAt(this.current, neighbour.start);
		const blank = place > 1 ? this.gapBefore(section, place - 1) : '';
		const text = blank + withEnds(writeItem(value, indent, false), this.lineEnd);
		return this.putUnit(section, place, text, place, blank.length);
	}

	private addUnit(section: Section, key: string, value: Value): Edited {
		if (typeof section.keys[0] !== 'string') return {ok: false};
		const [first] = section.units;
		const indent = ' '.repeat(indentAt(this.current, first?.start ?? 0));
		return this.putUnit(
			section,
			section.units.length,
			`${indent}${writeFlow(key)}: ${writeFlow(value)}${this.lineEnd}`,
			key,
			0,
		);
	}

	/** Puts lines behind the unit before a place, or before the first. */
	private putUnit(
		section: Section,
		place: number,
		lines: string,
		key: string | number,
		blank: number,
	): Edited {
		const before = section.units[place - 1];
		const start = before === undefined ? (section.units[0]?.start ?? 0) : before.end;
		const isOpen = start > 0 && !/[\r\n]/.test(this.current[start - 1] ?? '');
		const text = isOpen ? this.lineEnd + lines.slice(0, -this.lineEnd.length) : lines;
		const edited = this.apply({start, end: start, text});
		const lead = isOpen ? this.lineEnd.length : 0;
		section.units.splice(place, 0, {start: start + lead + blank, end: start + text.length});
		this.renumber(section, place, key);
		return edited;
	}

	private renumber(section: Section, place: number, key: string | number | undefined): void {
		if (key === undefined) section.keys.splice(place, 1);
		else section.keys.splice(place, 0, key);
		if (typeof section.keys[0] === 'number')
			section.keys.forEach((_, at) => {
				section.keys[at] = at;
			});
	}

	private removeSection(section: Section): Edited {
		const {head, units} = section;
		if (head === undefined) return {ok: false};
		this.sections.splice(this.sections.indexOf(section), 1);
		return this.apply({start: head.start, end: units.at(-1)?.end ?? head.end, text: ''});
	}

	/** A blank line, where the items before are set apart by one. */
	private gapBefore({units}: Section, at: number): string {
		const [before, after] = [units[at - 1], units[at]];
		if (before === undefined || after === undefined) return '';
		return /^\r?\n/.test(this.current.slice(before.end, after.start)) ? this.lineEnd : '';
	}

	private removeUnit(section: Section, at: number): Edited {
		const unit = section.units[at];
		if (unit === undefined) return {ok: false};
		const {start, end} = unit;
		if (section.units.length > 1) {
			section.units.splice(at, 1);
			this.renumber(section, at, undefined);
			return this.apply({start, end, text: ''});
		}
		const nothing = typeof section.keys[0] === 'number' ? '[]' : '{}';
		const text = `${' '.repeat(indentAt(this.current, start) + 2)}${nothing}${this.lineEnd}`;
		const edited = this.apply({start, end, text}, unit);
		// It is read from its key on now, which stands on a line before.
		const {key, head} = section;
		const whole = {start: head?.start ?? unit.start, end: unit.end};
		this.sections.splice(this.sections.indexOf(section), 1, {
			key,
			head,
			keys: [key],
			units: [whole],
			isSplit: false,
		});
		return edited;
	}
}

/** Sections in block style are split into their items; anything else is read whole. */
function sectionOf(
	text: string,
	key: Span & {readonly text: string},
	value: Node,
	isInFlow: boolean,
): Section {
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

function isReadable(slice: string): boolean {
	return readTree(slice).faults.length === 0;
}

function withEnds(lines: string, lineEnd: string): string {
	return lineEnd === '\n' ? lines : lines.replaceAll('\n', lineEnd);
}
