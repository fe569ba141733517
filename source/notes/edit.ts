/**
 * Notes changed in place: what is set, removed or put in is spliced into the text, and no byte outside of it changes,
 * whatever comments, blank lines and spacing there are. The whole is read once; an edit reads one item again, so that
 * among ten thousand statements it takes milliseconds.
 */
import type {Splice} from '../text/range.ts';
import {indentAt, withEnds} from './edit-lines.ts';
import {type FlowValue, type NotesEdit, nodeAt, spliced, spliceFor} from './edit-splices.ts';
import {
	type Done,
	gapBefore,
	gapBehind,
	type KeySection,
	sectionOf,
	TextInUnits,
	type Unit,
} from './edit-units.ts';
import {type MapNode, type NotesNode, readTree} from './tree.ts';
import {writeBlock, writeItem} from './write-yaml.ts';

export type {FlowValue, NotesEdit} from './edit-splices.ts';

/** `start` and `end` are those of what is new, `removed` is how long it was before. */
export type Edited =
	| ({readonly ok: true} & Done)
	/** There is nothing at the path, or what would come of it is no YAML; the text is as before. */
	| {readonly ok: false};

export class EditableNotes {
	private readonly parts: TextInUnits;
	private readonly lineEnd: string;

	/**
	 * @param root - of the text, where it has been read already.
	 * @returns undefined for a text of which the top is no map.
	 */
	static open(text: string, root = readTree(text).root): EditableNotes | undefined {
		return root?.kind === 'map' ? new EditableNotes(text, root) : undefined;
	}

	private constructor(text: string, root: MapNode) {
		this.lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
		this.parts = new TextInUnits(
			text,
			root.pairs.map(({key, value}) => sectionOf(text, key, value, root.isFlow)),
		);
	}

	get text(): string {
		return this.parts.current;
	}

	private get sections(): KeySection[] {
		return this.parts.sections;
	}

	/** An item of a section as it stands now, read anew; undefined where there is none. */
	valueAt(name: string, step: string | number): NotesNode | undefined {
		const section = this.sections.find(({key}) => key === name);
		if (section === undefined) return undefined;
		const unit = section.units[section.isSplit ? section.keys.indexOf(step) : 0];
		if (unit === undefined) return undefined;
		const {root} = this.parts.read(this.parts.current.slice(unit.start, unit.end));
		const path = section.isSplit ? [typeof step === 'number' ? 0 : step] : [name, step];
		return root === undefined ? undefined : nodeAt(root, path);
	}

	/** An item of a list as it is written, from the beginning of its line on; undefined where it has no lines of its own. */
	itemText(name: string, place: number): string | undefined {
		const section = this.sections.find(({key}) => key === name);
		const unit = section?.isSplit === true ? section.units[section.keys.indexOf(place)] : undefined;
		return unit === undefined ? undefined : this.parts.current.slice(unit.start, unit.end);
	}

	/** Where each item of a list begins, or the line in which it does, in the order of the text. */
	startsOf(name: string): readonly number[] {
		const section = this.sections.find(({key}) => key === name);
		const [unit] = section?.units ?? [];
		if (section === undefined || unit === undefined) return [];
		if (section.isSplit) return section.units.map(({start}) => start);
		const {root} = readTree(this.text.slice(unit.start, unit.end));
		const list = root === undefined ? undefined : nodeAt(root, [name]);
		return list?.kind === 'list' ? list.items.map(({start}) => unit.start + start) : [];
	}

	/** Whether there is such a section. */
	has(name: string): boolean {
		return this.sections.some(({key}) => key === name);
	}

	edit(edit: NotesEdit): Edited {
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
		const splice = this.spliceWithin(section, unit, edit);
		return splice === undefined ? {ok: false} : {ok: true, ...this.parts.apply(splice, unit)};
	}

	/**
	 * Reads what edits of thousands of items need to have read, and does nothing of them: it is known for `editItems` then,
	 * and until `forget`.
	 */
	*foresee(edits: readonly NotesEdit[]): Generator<undefined, void> {
		for (const edit of edits) {
			const [name, step] = edit.path;
			const section = this.sections.find(({key}) => key === name);
			const unit = section?.units[section.keys.indexOf(step ?? '')];
			if (section?.isSplit !== true || unit === undefined) continue;
			const slice = this.parts.current.slice(unit.start, unit.end);
			this.parts.keep(slice);
			const splice = this.spliceIn(slice, section, edit);
			if (splice !== undefined) this.parts.keep(spliced(slice, splice));
			yield;
		}
	}

	forget(): void {
		this.parts.forget();
	}

	/**
	 * Edits that each lie within an item of their own, all at once: of ten thousand the text is put together once.
	 *
	 * @returns undefined where one of them cannot be done so; nothing has been done then.
	 */
	editItems(edits: readonly NotesEdit[]): Done | undefined {
		const found = edits.map(edit => this.itemSplice(edit));
		const units = new Set(found.map(each => each?.unit));
		if (found.length === 0 || units.size < found.length || units.has(undefined)) return undefined;
		const splices = found
			.flatMap(each => (each === undefined ? [] : [each]))
			.toSorted((a, b) => a.splice.start - b.splice.start);
		return this.parts.applyAll(splices);
	}

	private itemSplice(edit: NotesEdit): {readonly splice: Splice; readonly unit: Unit} | undefined {
		const [name, step] = edit.path;
		const section = this.sections.find(({key}) => key === name);
		if (section?.isSplit !== true || edit.path.length < 3) return undefined;
		const unit = section.units[section.keys.indexOf(step ?? '')];
		const splice = unit === undefined ? undefined : this.spliceWithin(section, unit, edit);
		return unit === undefined || splice === undefined ? undefined : {splice, unit};
	}

	private spliceWithin(section: KeySection, unit: Unit, edit: NotesEdit): Splice | undefined {
		const slice = this.parts.current.slice(unit.start, unit.end);
		const splice = this.spliceIn(slice, section, edit);
		if (splice === undefined || this.parts.read(spliced(slice, splice)).faults.length > 0) return undefined;
		return {...splice, start: unit.start + splice.start, end: unit.start + splice.end};
	}

	private spliceIn(slice: string, section: KeySection, edit: NotesEdit): Splice | undefined {
		const {root} = this.parts.read(slice);
		// The item is the only one of its slice.
		const path =
			section.isSplit && typeof edit.path[1] === 'number'
				? [0, ...edit.path.slice(2)]
				: edit.path.slice(section.isSplit ? 1 : 0);
		return root === undefined ? undefined : spliceFor(slice, root, {...edit, path}, this.lineEnd);
	}

	/** A key at the top that is not there yet, at the end of the file. */
	private addSection(edit: NotesEdit): Edited {
		const [name, ...rest] = edit.path;
		if (edit.do !== 'set' || typeof name !== 'string' || rest.length > 0) return {ok: false};
		const at = this.parts.current.length;
		const isOpen = at > 0 && !/[\r\n]$/.test(this.parts.current);
		const text = `${isOpen ? this.lineEnd : ''}${withEnds(writeBlock({[name]: edit.value}), this.lineEnd)}`;
		const start = at + (isOpen ? this.lineEnd.length : 0);
		const [head, unit] = [
			{start, end: at + text.length},
			{start, end: at + text.length},
		];
		const before = this.parts.current;
		this.sections.push({key: name, head, keys: [name], units: [unit], isSplit: false});
		this.parts.current += text;
		const undo = () => {
			this.sections.pop();
			this.parts.current = before;
		};
		const back = [{start: at, end: at + text.length, text: ''}];
		return {ok: true, start: at, end: at + text.length, removed: 0, back, undo};
	}

	private insertUnit(section: KeySection, {at, value}: Extract<NotesEdit, {do: 'insert'}>): Edited {
		if (typeof section.keys[0] !== 'number') return {ok: false};
		const place = Math.max(0, Math.min(at, section.units.length));
		const neighbour = section.units[Math.max(0, place - 1)];
		if (neighbour === undefined) return {ok: false};
		const indent = indentAt(this.parts.current, neighbour.start);
		const blank = place > 1 ? gapBefore(this.parts.current, section, place - 1, this.lineEnd) : '';
		const text = blank + withEnds(writeItem(value, indent, false), this.lineEnd);
		return this.putUnit(section, place, text, place, blank.length);
	}

	private addUnit(section: KeySection, key: string, value: FlowValue): Edited {
		if (typeof section.keys[0] !== 'string') return {ok: false};
		const [first] = section.units;
		const indent = indentAt(this.parts.current, first?.start ?? 0);
		const text = withEnds(writeBlock(new Map([[key, value]]), indent), this.lineEnd);
		return this.putUnit(section, section.units.length, text, key, 0);
	}

	/** Puts lines behind the unit before a place, or before the first. */
	private putUnit(
		section: KeySection,
		place: number,
		lines: string,
		key: string | number,
		blank: number,
	): Edited {
		const before = section.units[place - 1];
		const start = before === undefined ? (section.units[0]?.start ?? 0) : before.end;
		const isOpen = start > 0 && !/[\r\n]/.test(this.parts.current[start - 1] ?? '');
		const text = isOpen ? this.lineEnd + lines.slice(0, -this.lineEnd.length) : lines;
		const edited = this.parts.apply({start, end: start, text});
		const lead = isOpen ? this.lineEnd.length : 0;
		section.units.splice(place, 0, {start: start + lead + blank, end: start + text.length});
		this.renumber(section, place, key);
		const undo = () => {
			section.units.splice(place, 1);
			this.renumber(section, place, undefined);
			edited.undo();
		};
		return {ok: true, ...edited, undo};
	}

	private renumber(section: KeySection, place: number, key: string | number | undefined): void {
		if (key === undefined) section.keys.splice(place, 1);
		else section.keys.splice(place, 0, key);
		if (typeof section.keys[0] === 'number')
			section.keys.forEach((_, at) => {
				section.keys[at] = at;
			});
	}

	private removeSection(section: KeySection): Edited {
		const {head, units} = section;
		if (head === undefined) return {ok: false};
		const place = this.sections.indexOf(section);
		this.sections.splice(place, 1);
		const edited = this.parts.apply({start: head.start, end: units.at(-1)?.end ?? head.end, text: ''});
		const undo = () => {
			edited.undo();
			this.sections.splice(place, 0, section);
		};
		return {ok: true, ...edited, undo};
	}

	private removeUnit(section: KeySection, at: number): Edited {
		const unit = section.units[at];
		if (unit === undefined) return {ok: false};
		const {start, end} = unit;
		if (section.units.length > 1) {
			const key = section.keys[at];
			section.units.splice(at, 1);
			this.renumber(section, at, undefined);
			const edited = this.parts.apply({
				start,
				end: end + gapBehind(this.parts.current, unit, at === 0),
				text: '',
			});
			const undo = () => {
				edited.undo();
				section.units.splice(at, 0, unit);
				this.renumber(section, at, key);
			};
			return {ok: true, ...edited, undo};
		}
		const nothing = typeof section.keys[0] === 'number' ? '[]' : '{}';
		const text = `${' '.repeat(indentAt(this.parts.current, start) + 2)}${nothing}${this.lineEnd}`;
		const edited = this.parts.apply({start, end, text}, unit);
		// It is read from its key on now, which stands on a line before.
		const {key, head} = section;
		const whole = {start: head?.start ?? unit.start, end: unit.end};
		const place = this.sections.indexOf(section);
		this.sections.splice(place, 1, {key, head, keys: [key], units: [whole], isSplit: false});
		const undo = () => {
			this.sections.splice(place, 1, section);
			edited.undo();
		};
		return {ok: true, ...edited, undo};
	}
}
