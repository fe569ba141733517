/**
 * Slips of the YAML that are plain from their line alone: what was meant is read instead, so that one slip is told once
 * and hides nothing. Only a text that the parser finds fault with is looked through, line by line.
 */
import type {JsonSchema} from '../dossier/json-schema.ts';
import type {Edit, SyntaxFault} from './syntax.ts';

export type Slips = {readonly faults: readonly SyntaxFault[]; readonly edits: readonly Edit[]};

/** Names that stand before a colon. */
export type Known = {readonly keys: ReadonlySet<string>; readonly sections: ReadonlySet<string>};

const none: Known = {keys: new Set(), sections: new Set()};
const knownOf = new WeakMap<JsonSchema, Known>();

/** All keys of a format, and those at its top. */
export function keysOfFormat(schema: JsonSchema | undefined): Known {
	if (schema === undefined) return none;
	const known = knownOf.get(schema);
	if (known !== undefined) return known;
	const keys = new Set<string>();
	const visit = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) return;
		for (const [name, below] of Object.entries(part)) {
			if (name === 'properties') for (const key of Object.keys(below as object)) keys.add(key);
			visit(below);
		}
	};
	visit(schema);
	const made = {keys, sections: new Set(Object.keys(schema.properties ?? {}))};
	knownOf.set(schema, made);
	return made;
}

/** Units of a line that are looked at: what is longer nobody wrote by hand. */
const longest = 4000;

/** @param faults - where the parser found some. */
export function findSlips(
	text: string,
	{keys, sections}: Known,
	faults: readonly {readonly start: number}[],
): Slips {
	const ids = [...text.matchAll(/^ {1,4}([a-z0-9][a-z0-9-]*):/gm)].map(match => match[1] ?? '');
	const names = new Set([...keys, ...ids]);
	const found: {fault: SyntaxFault; edits: readonly Edit[]}[] = [];
	const above: Line[] = [];
	let start = 0;
	for (const whole of text.split('\n')) {
		const line: Line = {start, text: whole.endsWith('\r') ? whole.slice(0, -1) : whole};
		start += whole.length + 1;
		if (line.text.trim() === '' || /^\s*#/.test(line.text) || line.text.length > longest) continue;
		const end = start;
		const isFaulty = faults.some(fault => fault.start >= line.start && fault.start <= end + 80);
		const slips = slipsIn(line, above, {names, sections, isFaulty});
		found.push(...slips);
		above.unshift(withoutTabs(line, slips));
		above.length = Math.min(above.length, 12);
	}
	return {
		faults: found.map(({fault, edits}) => ({...fault, edits, isMended: true})),
		edits: found.flatMap(({edits}) => edits),
	};
}

type Line = {readonly start: number; readonly text: string};
type Slip = {readonly fault: SyntaxFault; readonly edits: readonly Edit[]};

type Around = {
	readonly names: ReadonlySet<string>;
	readonly sections: ReadonlySet<string>;
	/** The parser finds fault with the line, or right behind it. */
	readonly isFaulty: boolean;
};

function slipsIn(line: Line, above: readonly Line[], {names, sections, isFaulty}: Around): readonly Slip[] {
	const tab = tabIn(line, above);
	const others = [
		sectionIn(line, sections),
		keyIn(line, names, isFaulty),
		apostropheIn(line),
		...flowsIn(line, names),
	];
	return [tab, ...others].filter(slip => slip !== undefined);
}

function withoutTabs(line: Line, [slip]: readonly Slip[]): Line {
	if (slip?.fault.code !== 'tab') return line;
	return {...line, text: (slip.edits[0]?.text ?? '') + line.text.trimStart()};
}

/** A line that a tab indents stands beside the line above, or below it where that opens something. */
function tabIn({start, text}: Line, [last, ...others]: readonly Line[]): Slip | undefined {
	const blanks = /^[ \t]*/.exec(text)?.[0] ?? '';
	if (!blanks.includes('\t')) return undefined;
	const isItem = text.startsWith('- ', blanks.length);
	const item = isItem ? [last, ...others].find(line => /^ *- /.test(line?.text ?? '')) : undefined;
	const [indent, dash] = /^( *)((?:- +)*)/.exec(last?.text ?? '')?.slice(1) ?? [];
	const beside = (indent ?? '').length + (dash ?? '').length;
	const isOpen = /:\s*(?:#.*)?$/.test(last?.text ?? '');
	const width = isOpen
		? beside + 2
		: item === undefined
			? beside
			: (/^ */.exec(item.text)?.[0].length ?? beside);
	const fault: SyntaxFault = {code: 'tab', start, end: start + blanks.length};
	return {fault, edits: [{start, end: start + blanks.length, text: ' '.repeat(width)}]};
}

function sectionIn({start, text}: Line, sections: ReadonlySet<string>): Slip | undefined {
	const name = text.trimEnd();
	if (!sections.has(name)) return undefined;
	const end = start + name.length;
	return {fault: {code: 'no-colon', start, end, found: name}, edits: [{start: end, end, text: ':'}]};
}

/** A key at the beginning of its line, without its colon or the blank behind that. */
function keyIn({start, text}: Line, names: ReadonlySet<string>, isFaulty: boolean): Slip | undefined {
	const [lead = '', name = '', sign = '', rest = ''] =
		/^(\s*(?:- +)*)([a-z0-9-]+)(:(?=\S)| +)(.*)$/.exec(text)?.slice(1) ?? [];
	// A text may go on with such a word in a line of its own.
	if (!names.has(name) || (sign !== ':' && !isFaulty)) return undefined;
	if (sign !== ':' && (/^:|:(?: |$)/.test(rest) || !/^\s*- |^ {2,}/.test(text))) return undefined;
	return keySlip(start + lead.length, name, sign);
}

function keySlip(at: number, name: string, sign: string): Slip {
	const end = at + name.length;
	return sign === ':'
		? {
				fault: {code: 'no-blank', start: at, end: end + 1, found: name},
				edits: [{start: end + 1, end: end + 1, text: ' '}],
			}
		: {fault: {code: 'no-colon', start: at, end, found: name}, edits: [{start: end, end, text: ':'}]};
}

/** `'You can't'`: each mark within is written twice. */
function apostropheIn({start, text}: Line): Slip | undefined {
	const match = /(?:[:,[{-] +)'(.*)'[\s,}\]]*(?:#.*)?$/.exec(text);
	const inner = match?.[1];
	if (match === null || inner === undefined || /'\s*[,:}\]]/.test(inner)) return undefined;
	const from = match.index + match[0].indexOf("'") + 1;
	const marks = [...inner.matchAll(/(?<=\p{L})'(?=\p{L})/gu)].map(({index}) => start + from + index);
	const [first] = marks;
	if (first === undefined) return undefined;
	const word = /[\p{L}']*$/u.exec(text.slice(0, first - start))?.[0] ?? '';
	const found = word + (/^['\p{L}]*/u.exec(text.slice(first - start))?.[0] ?? '');
	return {
		fault: {code: 'apostrophe', start: first, end: first + 1, found},
		edits: marks.map(at => ({start: at, end: at, text: "'"})),
	};
}

type Open = {readonly sign: '{' | '['; readonly at: number};

/** Values within braces that have no marks: `#` and commas in them, and keys without colon or blank. */
function flowsIn(line: Line, names: ReadonlySet<string>): readonly Slip[] {
	const {start, text} = line;
	const slips: Slip[] = [];
	const open: Open[] = [];
	let at = 0;
	while (at < text.length) {
		const sign = text[at] ?? '';
		const inside = open.at(-1);
		if ((sign === '"' || sign === "'") && /(?:^|[\s,[{:])$/.test(text.slice(0, at))) at = closing(text, at);
		else if (sign === '#' && text[at - 1] === ' ') break;
		else if (sign === '{' || sign === '[') open.push({sign, at});
		else if (sign === '}' || sign === ']') open.pop();
		else if (inside?.sign === '{' && isKeyPlace(text, at)) {
			const {slip, end} = pairIn(line, at, open.length, names);
			if (slip !== undefined) slips.push(slip);
			at = end;
			continue;
		} else if (inside?.sign === '[' && isKeyPlace(text, at) && /^[^"'[\]{},]* #/.test(text.slice(at))) {
			const end = endOfValue(text, at, open.length);
			slips.push(quoted(start, text, at, end, 'comment'));
			at = end;
			continue;
		}
		at++;
	}
	return slips;
}

function isKeyPlace(text: string, at: number): boolean {
	return /[{[,]\s*$/.test(text.slice(Math.max(0, at - 20), at)) && /[^\s]/.test(text[at] ?? '');
}

/** The place of the mark that closes a text, or the last of the line. */
function closing(text: string, at: number): number {
	const mark = text[at];
	for (let next = at + 1; next < text.length; next++) {
		if (mark === '"' && text[next] === '\\') next++;
		else if (text[next] === mark) return next;
	}
	return text.length;
}

/** One `key: value` within braces; `end` is where to read on. */
function pairIn(
	{start, text}: Line,
	at: number,
	depth: number,
	names: ReadonlySet<string>,
): {readonly slip?: Slip; readonly end: number} {
	const rest = text.slice(at);
	const bare = /^([a-z0-9-]+)(:(?=[^\s,}])| +(?=[^\s:,}]))([^:]*)/.exec(rest);
	const [, name = '', sign = '', tail = ''] = bare ?? [];
	if (bare !== null && names.has(name) && (sign === ':' || !/^[^,}]*:/.test(rest.slice(name.length))))
		return {
			slip: keySlip(start + at, name, sign),
			end: at + name.length + sign.length + Math.max(0, tail.search(/[,}]/)),
		};
	const key = /^([a-z0-9-]+): +(?=[^\s"'[{])/.exec(rest)?.[0];
	if (key === undefined) return {end: at + 1};
	const from = at + key.length;
	const hash = /^[^"'[\]{},]* #/.test(text.slice(from));
	const end = endOfValue(text, from, depth);
	const value = text.slice(from, end);
	const parts = value.split(/,\s/).slice(1);
	const isCut = hash || (parts.length > 0 && parts.every(part => part.trim() !== ''));
	if (!isCut || /["\\]/.test(value)) return {end: from};
	return {slip: quoted(start, text, from, end, hash ? 'comment' : 'comma'), end};
}

/** Where a value ends that holds commas or `#`: before the next key, or before the brackets that close. */
function endOfValue(text: string, from: number, depth: number): number {
	const rest = text.slice(from);
	const next = rest.search(/,\s*[\p{L}\p{N}_-]+:\s/u);
	if (next >= 0) return from + next;
	const stop = rest.search(/[}\]]/);
	const isOnly = /[}\]][\s}\],]*(?:#.*)?$/.exec(rest);
	const end = isOnly?.index ?? stop;
	return depth === 0 || end < 0 ? text.trimEnd().length : from + rest.slice(0, end).trimEnd().length;
}

function quoted(start: number, text: string, from: number, end: number, code: 'comma' | 'comment'): Slip {
	const value = text.slice(from, end);
	return {
		fault: {code, start: start + from, end: start + end, found: value},
		edits: [
			{start: start + from, end: start + from, text: '"'},
			{start: start + end, end: start + end, text: '"'},
		],
	};
}

/** A text with the edits, which follow each other, and what an offset of it was before. */
export function mend(
	text: string,
	edits: readonly Edit[],
): {readonly text: string; readonly before: (offset: number) => number} {
	let [mended, at] = ['', 0];
	const steps: {readonly from: number; readonly to: number; readonly start: number; readonly end: number}[] =
		[];
	for (const {start, end, text: put} of edits) {
		if (start < at) continue;
		mended += text.slice(at, start);
		steps.push({from: mended.length, to: mended.length + put.length, start, end});
		mended += put;
		at = end;
	}
	const before = (offset: number) => {
		const step = steps.findLast(({from}) => from <= offset);
		if (step === undefined) return offset;
		return offset < step.to
			? Math.min(step.start, step.start + offset - step.from)
			: step.end + offset - step.to;
	};
	return {text: mended + text.slice(at), before};
}
