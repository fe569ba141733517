/** Where a text of notes is cut for an edit, and what is put there. */
import type {Path} from '../dossier/problems.ts';
import type {Splice, TextRange} from '../text/range.ts';
import {afterLine, contentEnd, indentAt} from './edit-lines.ts';
import {lineStart} from './lines.ts';
import type {MapNode, NotesNode} from './tree.ts';
import {writeFlow, writeKey} from './write-yaml.ts';

/** A value as it can be written. */
export type FlowValue = Parameters<typeof writeFlow>[0];

export type NotesEdit =
	/** A key that is not there is added at the end of its map. */
	| {readonly do: 'set'; readonly path: Path; readonly value: FlowValue}
	| {readonly do: 'remove'; readonly path: Path}
	/** Puts an item into the list at the path, before the one at `at`, or at the end. */
	| {readonly do: 'insert'; readonly path: Path; readonly at: number; readonly value: FlowValue};

/** @returns undefined where there is nothing at the path of the edit, or nothing of the kind that it needs. */
export function spliceFor(
	text: string,
	root: NotesNode,
	edit: NotesEdit,
	lineEnd: string,
): Splice | undefined {
	switch (edit.do) {
		case 'set':
			return spliceSet(text, root, edit.path, edit.value, lineEnd);
		case 'remove':
			return spliceRemove(text, root, edit.path);
		case 'insert':
			return spliceInsert(text, nodeAt(root, edit.path), edit.at, edit.value, lineEnd);
	}
}

/** What stands below the steps of a path. */
export function nodeAt(root: NotesNode, path: Path): NotesNode | undefined {
	let node: NotesNode | undefined = root;
	for (const step of path) {
		if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
		else if (node?.kind === 'map') node = node.pairs.find(({key}) => key.text === String(step))?.value;
		else return undefined;
	}
	return node;
}

function spliceSet(
	text: string,
	root: NotesNode,
	path: Path,
	value: FlowValue,
	lineEnd: string,
): Splice | undefined {
	const node = nodeAt(root, path);
	if (node !== undefined) {
		const end = contentEnd(node);
		const written = writeFlow(value);
		if (node.start === end && node.kind === 'text') return spliceEmpty(text, root, path, written);
		// A text in block style ends with its last line.
		const isBlock = /[\r\n]$/.test(text.slice(node.start, end));
		return {start: node.start, end, text: isBlock ? written + lineEnd : written};
	}
	const parent = nodeAt(root, path.slice(0, -1));
	if (parent?.kind !== 'map') return undefined;
	return spliceKey(text, parent, `${writeKey(String(path.at(-1)))}: ${writeFlow(value)}`, lineEnd);
}

/** Behind the colon of a key without a value. */
function spliceEmpty(text: string, root: NotesNode, path: Path, written: string): Splice | undefined {
	const parent = nodeAt(root, path.slice(0, -1));
	const pair =
		parent?.kind === 'map' ? parent.pairs.find(({key}) => key.text === String(path.at(-1))) : undefined;
	if (pair === undefined) return undefined;
	const colon = /^\s*:/.exec(text.slice(pair.key.end))?.[0].length;
	if (colon === undefined) return undefined;
	const start = pair.key.end + colon;
	return {start, end: start, text: ` ${written}`};
}

function spliceKey(text: string, map: MapNode, written: string, lineEnd: string): Splice {
	const last = map.pairs.at(-1);
	const [first] = map.pairs;
	if (last === undefined || first === undefined)
		return {start: map.start + 1, end: map.start + 1, text: written};
	const end = contentEnd(last.value);
	if (map.isFlow) return {start: end, end, text: `, ${written}`};
	const indent = ' '.repeat(first.key.start - lineStart(text, first.key.start));
	return lineAfter(text, end, `${indent}${written}`, lineEnd);
}

/** A new line behind the one in which something ends. */
function lineAfter(text: string, end: number, line: string, lineEnd: string): Splice {
	const at = afterLine(text, end);
	const isOpen = at === text.length && !/[\r\n]$/.test(text);
	return {start: at, end: at, text: isOpen ? `${lineEnd}${line}` : `${line}${lineEnd}`};
}

function spliceRemove(text: string, root: NotesNode, path: Path): Splice | undefined {
	const parent = nodeAt(root, path.slice(0, -1));
	const step = path.at(-1);
	if (parent === undefined || parent.kind === 'text') return undefined;
	const parts: readonly TextRange[] =
		parent.kind === 'list'
			? parent.items.map(item => ({start: item.start, end: contentEnd(item)}))
			: parent.pairs.map(({key, value}) => ({start: key.start, end: Math.max(key.end, contentEnd(value))}));
	const at =
		parent.kind === 'list' ? Number(step) : parent.pairs.findIndex(({key}) => key.text === String(step));
	const part = parts[at];
	if (part === undefined) return undefined;
	const nothing = parent.kind === 'list' ? '[]' : '{}';
	if (parts.length === 1) return {start: parent.start, end: contentEnd(parent), text: nothing};
	const [before, after] = [parts[at - 1], parts[at + 1]];
	if (parent.isFlow || parent.kind === 'map')
		if (before === undefined && after !== undefined) return {start: part.start, end: after.start, text: ''};
	if (parent.isFlow && before !== undefined) return {start: before.end, end: part.end, text: ''};
	return {start: lineStart(text, part.start), end: afterLine(text, part.end), text: ''};
}

function spliceInsert(
	text: string,
	list: NotesNode | undefined,
	at: number,
	value: FlowValue,
	lineEnd: string,
): Splice | undefined {
	if (list?.kind !== 'list') return undefined;
	const place = Math.max(0, Math.min(at, list.items.length));
	const [before, after] = [list.items[place - 1], list.items[place]];
	const written = writeFlow(value);
	if (list.isFlow) {
		if (before !== undefined)
			return {start: contentEnd(before), end: contentEnd(before), text: `, ${written}`};
		const start = after?.start ?? list.start + 1;
		return {start, end: start, text: after === undefined ? written : `${written}, `};
	}
	const [first] = list.items;
	if (first === undefined) return undefined;
	const line = `${' '.repeat(indentAt(text, lineStart(text, first.start)))}- ${written}`;
	if (before !== undefined) return lineAfter(text, contentEnd(before), line, lineEnd);
	return {start: lineStart(text, first.start), end: lineStart(text, first.start), text: line + lineEnd};
}

/** The text with what is put in. */
export function spliced(text: string, {start, end, text: put}: Splice): string {
	return text.slice(0, start) + put + text.slice(end);
}

/** The text with all that is put in, in the order of the text; none of it overlaps. */
export function splicedAll(text: string, splices: readonly Splice[]): string {
	const parts: string[] = [];
	let from = 0;
	for (const {start, end, text: put} of splices) {
		parts.push(text.slice(from, start), put);
		from = end;
	}
	return parts.join('') + text.slice(from);
}
