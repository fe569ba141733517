/**
 * A YAML text as a tree of texts, lists and maps, each with the offsets where it stands. Every scalar is a text, as
 * YAML's failsafe schema has it, so that NO, 2025-03-04 and 22:30 are what they look like. Aliases are never followed
 * and tags never resolved; both are faults, and so is a merge key.
 */

import {Composer, type CST, isAlias, isMap, isScalar, isSeq, Lexer, type ParsedNode, Parser} from 'yaml';
import type {JsonSchema} from '../dossier/json-schema.ts';
import type {TextRange} from '../text/range.ts';
import {keysOfFormat} from './known-keys.ts';
import {mend} from './mend.ts';
import {findSlips} from './slips.ts';
import {type SyntaxFault, syntaxFaults} from './syntax.ts';

/** UTF-16 offsets in the text of the notes. */

export type TextNode = TextRange & {readonly kind: 'text'; readonly text: string};
export type ListNode = TextRange & {
	readonly kind: 'list';
	readonly isFlow: boolean;
	readonly items: readonly NotesNode[];
};
export type MapNode = TextRange & {
	readonly kind: 'map';
	readonly isFlow: boolean;
	readonly pairs: readonly Pair[];
};
export type NotesNode = TextNode | ListNode | MapNode;
type Pair = {readonly key: TextNode; readonly value: NotesNode};

export type Tree = {
	/** Undefined where the text holds nothing. */
	readonly root: NotesNode | undefined;
	readonly faults: readonly SyntaxFault[];
};

/** Lists and maps in each other, at most; notes have about eight. */
const depthLimit = 32;

/** How often a quotation mark that never closes is taken out, so that the rest can be read. */
const repairs = 20;

/**
 * Reads any text; never throws, whatever it holds, and takes time in proportion to its length.
 *
 * @param schema - of the format, whose keys tell what was meant where a colon or a blank is missing.
 */
export function readTree(text: string, schema?: JsonSchema): Tree {
	const tree = readMarked(text);
	if (tree.faults.length === 0 || schema === undefined) return tree;
	const slips = findSlips(text, keysOfFormat(schema), tree.faults);
	if (slips.edits.length === 0) return tree;
	const mended = mend(text, slips.edits);
	const read = readMarked(mended.text);
	const others = read.faults.map(fault => ({
		...moved(fault, mended.before),
		...(fault.first === undefined ? {} : {first: mended.before(fault.first)}),
	}));
	// Where what was meant is no better, nothing was meant.
	if (read.root === undefined || others.length > tree.faults.length) return tree;
	return {root: movedNode(read.root, mended.before), faults: [...slips.faults, ...others].sort(byStart)};
}

function moved<T extends TextRange>(span: T, before: (offset: number) => number): T {
	return {...span, start: before(span.start), end: before(span.end)};
}

/** The node at the places where it stood before a text was mended. */
export function movedNode(node: NotesNode, before: (offset: number) => number): NotesNode {
	switch (node.kind) {
		case 'text':
			return moved(node, before);
		case 'list':
			return {...moved(node, before), items: node.items.map(item => movedNode(item, before))};
		case 'map':
			return {
				...moved(node, before),
				pairs: node.pairs.map(({key, value}) => ({key: moved(key, before), value: movedNode(value, before)})),
			};
	}
}

function readMarked(text: string): Tree {
	const faults: SyntaxFault[] = [];
	let readable = text;
	for (let attempt = 0; ; attempt++) {
		const read = parse(readable);
		if (read === undefined) return {root: undefined, faults: [{code: 'too-deep', start: 0, end: 0}]};
		const open = attempt < repairs ? read.faults.find(({code}) => code === 'open-quote') : undefined;
		if (open === undefined) return {root: read.root, faults: [...faults, ...read.faults].sort(byStart)};
		faults.push(open);
		readable = `${readable.slice(0, open.start)}${' '.repeat(open.end - open.start)}${readable.slice(open.end)}`;
	}
}

function byStart(a: SyntaxFault, b: SyntaxFault): number {
	return a.start - b.start;
}

/** Collections open at once, at most, as the parser counts them: two or three of its own for each of ours. */
const openLimit = 400;

/**
 * The parser's tokens. It keeps what is open in a list, while what composes them calls itself for what is nested, and near
 * the end of its stack even Node itself gives up.
 */
function* tokensOf(text: string): Generator<CST.Token, void> {
	const parser = new Parser();
	for (const lexeme of new Lexer().lex(text)) {
		yield* parser.next(lexeme);
		if (parser.stack.length > openLimit) throw new TooDeep();
	}
	yield* parser.end();
}

function parse(text: string): Tree | undefined {
	try {
		const composer = new Composer({
			schema: 'failsafe',
			prettyErrors: false,
			uniqueKeys: false,
			logLevel: 'silent',
		});
		const documents = composer.compose(tokensOf(text));
		const [document, second] = [...documents];
		if (document === undefined) return {root: undefined, faults: []};
		const faults = [...syntaxFaults(document.errors, text)];
		if (second !== undefined) faults.push(endOfFirst(text, second.range[0]));
		const root = isParsed(document.contents) ? convert(document.contents, faults, 0) : undefined;
		const written = faults
			.filter(fault => !isBehindValue(fault, faults, text))
			.map(fault => asWritten(fault, text));
		return {root: root === undefined ? undefined : withoutHalves(root, text, faults), faults: written};
	} catch (error) {
		if (error instanceof TooDeep) return undefined;
		throw error;
	}
}

/** What parts the first document from the second. */
function endOfFirst(text: string, second: number): SyntaxFault {
	const found = text.startsWith('---', second) ? '---' : '...';
	const start = found === '---' ? second : Math.max(0, text.lastIndexOf('\n...', second) + 1);
	return {code: 'second-document', start, end: start + found.length, found};
}

/** A tag, a name or what refers to one as it was written, where it stands: the parser tells of what it belongs to. */
function asWritten(fault: SyntaxFault, text: string): SyntaxFault {
	const {code, start, end} = fault;
	if (code === 'alias') return {...fault, found: text.slice(start, end)};
	if (code !== 'tag' && code !== 'anchor') return fault;
	const before = text.slice(Math.max(0, start - 200), start);
	const sign = code === 'tag' ? '!' : '&';
	const written = new RegExp(`(?<!\\S)${sign}\\S*(?=(?:\\s+[&!]\\S*)*\\s*$)`).exec(before);
	if (written === null) return fault;
	const at = start - before.length + written.index;
	return {...fault, start: at, end: at + written[0].length, found: written[0]};
}

/** Behind what breaks off, what was read of it is half of what was meant. */
const breaks: ReadonlySet<SyntaxFault['code']> = new Set(['after-value', 'comma', 'colon', 'other']);

/** What refers to another text, or names it. */
const references: ReadonlySet<SyntaxFault['code']> = new Set(['alias', 'anchor', 'tag']);

/** What is split by a comma behind the end of a value, on its line, is part of what stands there; so is what follows a reference. */
function isBehindValue({code, start}: SyntaxFault, faults: readonly SyntaxFault[], text: string): boolean {
	const isOf = (fault: SyntaxFault) =>
		code === 'comma' ? fault.code === 'after-value' : code === 'after-value' && references.has(fault.code);
	return faults.some(
		fault => isOf(fault) && fault.start < start && !text.slice(fault.start, start).includes('\n'),
	);
}

/** The tree without the texts that end where a fault begins, on its line. */
function withoutHalves(root: NotesNode, text: string, faults: readonly SyntaxFault[]): NotesNode {
	const halves = faults.filter(({code}) => breaks.has(code)).map(({start}) => start);
	if (halves.length === 0) return root;
	const isHalf = (node: NotesNode) =>
		node.kind === 'text' &&
		node.end > node.start &&
		halves.some(
			start => start >= node.end && start - node.end < 200 && !/\S|\n/.test(text.slice(node.end, start)),
		);
	const cut = (node: NotesNode): NotesNode => {
		switch (node.kind) {
			case 'text':
				return node;
			case 'list':
				return {...node, items: node.items.filter(item => !isHalf(item)).map(cut)};
			case 'map': {
				const pairs = node.pairs.filter(({value}) => !isHalf(value));
				return {...node, pairs: pairs.map(pair => ({...pair, value: cut(pair.value)}))};
			}
		}
	};
	return cut(root);
}

class TooDeep extends Error {}

function isParsed(node: unknown): node is ParsedNode {
	return typeof node === 'object' && node !== null;
}

function convert(node: ParsedNode, faults: SyntaxFault[], depth: number): NotesNode {
	if (depth > depthLimit) throw new TooDeep();
	const [start, end] = node.range;
	if (isAlias(node)) {
		faults.push({code: 'alias', start, end});
		return {kind: 'text', text: '', start, end};
	}
	if (node.anchor !== undefined) faults.push({code: 'anchor', start, end, found: node.anchor});
	if (node.tag !== undefined) faults.push({code: 'tag', start, end, found: node.tag});
	if (isScalar(node)) return wholeText(textOf(node.value), start, end, faults);
	if (isSeq(node)) {
		const items = node.items.map(item => convert(item as ParsedNode, faults, depth + 1));
		return {kind: 'list', isFlow: node.flow === true, items, start, end};
	}
	if (!isMap(node)) return {kind: 'text', text: '', start, end};
	return {kind: 'map', isFlow: node.flow === true, pairs: pairsOf(node, faults, depth), start, end};
}

/** A text; an escape that makes half a character of it is a fault, since no file can have that: U+FFFD stands for it. */
function wholeText(text: string, start: number, end: number, faults: SyntaxFault[]): TextNode {
	const half = /\p{Cs}/u.exec(text)?.[0];
	if (half === undefined) return {kind: 'text', text, start, end};
	faults.push({code: 'half-character', start, end, found: half});
	return {kind: 'text', text: text.replace(/\p{Cs}/gu, '\ufffd'), start, end};
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

type ParsedMap = Extract<ParsedNode, {items: readonly {key: unknown}[]}>;

function pairsOf(node: ParsedMap, faults: SyntaxFault[], depth: number): readonly Pair[] {
	const pairs = new Map<string, Pair>();
	let last: string | undefined;
	// Where the dash before an item is missing all its keys stand twice.
	let isTwice = false;
	for (const pair of node.items) {
		const key = pair.key as ParsedNode | null;
		if (key === null || !isScalar(key)) {
			const [start, end] = key?.range ?? node.range;
			// What the parser could not place comes out as such a key too.
			if (faults.length === 0) faults.push({code: 'no-key', start, end});
			continue;
		}
		const [start, end] = key.range;
		const name = wholeText(textOf(key.value), start, end, faults);
		if (key.anchor !== undefined) faults.push({code: 'anchor', start, end, found: key.anchor});
		const value = pair.value as ParsedNode | null;
		if (name.text === '<<') faults.push({code: 'merge', start, end});
		else if (value === null && node.flow === true) {
			faults.push({code: 'comma', start, end, found: name.text});
			// Its beginning was taken for the whole.
			if (last !== undefined) pairs.delete(last);
		} else if (pairs.has(name.text)) {
			const first = pairs.get(name.text)?.key.start ?? start;
			if (!isTwice) faults.push({code: 'key-twice', start, end, found: name.text, first});
			isTwice = true;
		} else {
			isTwice = false;
			const nothing: TextNode = {kind: 'text', text: '', start: end, end};
			pairs.set(name.text, {key: name, value: value === null ? nothing : convert(value, faults, depth + 1)});
			last = name.text;
		}
	}
	return [...pairs.values()];
}
