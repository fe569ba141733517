/**
 * Slips of the YAML that are plain from their line alone: what was meant is read instead, so that one slip is told once
 * and hides nothing. Only a text that the parser finds fault with is looked through, line by line.
 */
import {firstWhere} from '../text/halve.ts';
import type {Splice} from '../text/range.ts';
import {unopened} from './brackets.ts';
import {type KnownNames, usedIds} from './known-keys.ts';
import {flowsIn, foreignComment, keySlip, marked} from './slips-in-braces.ts';
import type {Slip, SyntaxFault, TextLine} from './syntax.ts';

export type Slips = {readonly faults: readonly SyntaxFault[]; readonly edits: readonly Splice[]};

/** Lines that a text without marks may go on for. */
const mostLines = 12;

/** Units of a line that are looked at: what is longer nobody wrote by hand; and of all lines with braces. */
const longest = 1000;
const mostFlow = 4_000_000;

/** @param faults - where the parser found some. */
export function findSlips(
	text: string,
	{keys, sections, lists, beside}: KnownNames,
	faults: readonly {readonly start: number}[],
): Slips {
	const ids = [...text.matchAll(/^ {1,4}([a-z0-9][a-z0-9-]*):/gm)].map(match => match[1] ?? '');
	const names = new Set([...keys, ...ids]);
	const used = usedIds(text);
	const found: {fault: SyntaxFault; edits: readonly Splice[]}[] = [];
	const above: TextLine[] = [];
	const starts = faults.map(fault => fault.start).toSorted((a, b) => a - b);
	const lines = textLines(text);
	let flow = 0;
	let wasFaulty = false;
	for (const [index, line] of lines.entries()) {
		if (!isSaying(line.text) || line.text.length > longest) continue;
		const end = line.start + line.text.length + 1;
		const at = firstWhere(starts.length, place => (starts[place] ?? 0) >= line.start);
		const isFaulty = (starts[at] ?? Number.POSITIVE_INFINITY) <= end + 80;
		flow += /[{[]/.test(line.text) ? line.text.length : 0;
		const isBelowFault = isFaulty || wasFaulty;
		const below = lines.slice(index + 1, index + 1 + mostLines);
		const next = below.find(each => isSaying(each.text));
		const around = {
			isWhole: next === undefined || (columnOf(next) <= columnOf(line) && isBuilt(next)),
			names,
			used,
			lists,
			beside,
			sections,
			isFaulty,
			isBelowFault,
			isFlowRead: flow < mostFlow,
		};
		wasFaulty = isFaulty;
		const colon = colonIn(line, below, names);
		const own = slipsIn(line, above, around);
		const isUnopened = own.some(({fault}) => fault.code === 'unopened');
		const slips = colon === undefined || isUnopened ? own : [...own, colon];
		found.push(...slips);
		above.unshift(withoutTabs(line, slips));
		above.length = Math.min(above.length, 12);
	}
	return {
		faults: oneOfTabs(found).map(({fault, edits}) => ({...fault, edits, isMended: true})),
		edits: found.flatMap(({edits}) => edits).toSorted((a, b) => a.start - b.start),
	};
}

function isSaying(text: string): boolean {
	return text.trim() !== '' && !/^\s*#/.test(text);
}

/** A line that begins with a key or an item. */
function isBuilt({text}: TextLine): boolean {
	return /^\s*(?:- |[\w-]+:(?: |$))/.test(text);
}

function columnOf({text}: TextLine): number {
	return text.length - text.trimStart().length;
}

/** The lines of a text, each without its end. */
export function textLines(text: string): readonly TextLine[] {
	let start = 0;
	return text.split('\n').map(whole => {
		const line: TextLine = {start, text: whole.endsWith('\r') ? whole.slice(0, -1) : whole};
		start += whole.length + 1;
		return line;
	});
}

/** Lines indented by tabs as one slip where there are several: a person who uses them does so throughout. */
function oneOfTabs(found: readonly Slip[]): readonly Slip[] {
	const tabs = found.filter(({fault}) => fault.code === 'tab');
	const [first] = tabs;
	if (first === undefined || tabs.length < 4) return found;
	const all = {fault: {...first.fault, others: tabs.length - 1}, edits: tabs.flatMap(({edits}) => edits)};
	return [all, ...found.filter(({fault}) => fault.code !== 'tab')];
}

type Around = {
	readonly names: ReadonlySet<string>;
	readonly beside: KnownNames['beside'];
	/** Ids that stand somewhere as a value. */
	readonly used: ReadonlySet<string>;
	readonly lists: ReadonlySet<string>;
	readonly sections: ReadonlySet<string>;
	/** The parser finds fault with the line, or right behind it. */
	readonly isFaulty: boolean;
	/** The next line stands no farther in. */
	readonly isWhole: boolean;
	/** Or with the one above it. */
	readonly isBelowFault: boolean;
	/** Not too much has been read between braces yet. */
	readonly isFlowRead: boolean;
};

function slipsIn(line: TextLine, above: readonly TextLine[], around: Around): readonly Slip[] {
	const {names, sections, isFaulty, isBelowFault, isFlowRead} = around;
	const tab = tabIn(line, above);
	const opened = isFaulty ? unopenedIn(line, names) : undefined;
	const others = [
		sectionIn(line, sections),
		keyIn(line, around),
		dashIn(line, names),
		outdentedIn(line, above, names),
		isFaulty ? apostropheIn(line) : undefined,
		isBelowFault ? foreignComment(line) : undefined,
		opened,
		...(isFlowRead ? flowsIn(line, {...around, isFaulty: isFaulty && opened === undefined}) : []),
	];
	const own = [tab, ...others].filter(slip => slip !== undefined);
	const wrapped = isBelowFault && own.length === 0 ? wrappedIn(line, above) : undefined;
	return wrapped === undefined ? own : [wrapped];
}

/** A text that goes on in a line of its own stands farther in than the key above it. */
function wrappedIn({start, text}: TextLine, [last]: readonly TextLine[]): Slip | undefined {
	const column = /^ */.exec(text)?.[0].length ?? 0;
	const words = text.trim();
	const [, lead = '', rest = ''] = /^( *(?:- +)*)[a-z0-9-]+:(?: +(.*)|)$/.exec(last?.text ?? '') ?? [];
	const isText = /^[\p{L}\p{N}“„«‘(]/u.test(words) && !/^[\w-]+:(?: |$)/.test(words);
	if (last === undefined || lead.length < column || lead === '' || !isText || /[}\]"']$/.test(rest))
		return undefined;
	const [from, at] = [start, start + column];
	const end = at + words.length;
	const indents = {found: column, expected: [lead.length + 2]};
	return {
		fault: {code: 'indentation', start: at, end, found: words, indents, isText: true},
		edits: [{start: from, end: at, text: ' '.repeat(lead.length + 2)}],
	};
}

function withoutTabs(line: TextLine, [slip]: readonly Slip[]): TextLine {
	if (slip?.fault.code !== 'tab') return line;
	return {...line, text: (slip.edits[0]?.text ?? '') + line.text.trimStart()};
}

/** A line that a tab indents stands beside the line above, or below it where that opens something. */
function tabIn({start, text}: TextLine, [last, ...others]: readonly TextLine[]): Slip | undefined {
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

function sectionIn({start, text}: TextLine, sections: ReadonlySet<string>): Slip | undefined {
	const name = text.trimEnd();
	if (!sections.has(name)) return undefined;
	const end = start + name.length;
	return {fault: {code: 'no-colon', start, end, found: name}, edits: [{start: end, end, text: ':'}]};
}

/** A key at the beginning of its line, without its colon or the blank behind that. */
function keyIn(
	{start, text}: TextLine,
	{names, used, sections, isFaulty, isBelowFault}: Around,
): Slip | undefined {
	const [lead = '', name = '', sign = '', rest = ''] =
		/^(\s*(?:- +)*)([a-z0-9][a-z0-9-]*)(:(?=\S)| *[=;](?= )| +|$)(.*)$/.exec(text)?.slice(1) ?? [];
	const slip = keySlip(start + lead.length, name, sign);
	if (sign === ':') return names.has(name) ? slip : undefined;
	if (name === '') return undefined;
	if (sign.trim() !== '') return names.has(name) && isFaulty ? slip : undefined;
	// What stands in braces is no text that goes on, and neither is what has the name of a section at the margin.
	if (lead === '') return sections.has(name) && rest !== '' && !/^:/.test(rest) ? slip : undefined;
	if (isBelowFault && /^[{[].*[}\]]$/.test(withoutComment(rest))) return slip;
	if (/^:|:(?: |$)/.test(rest) || !/^\s*- |^ {2,}/.test(text)) return undefined;
	// A text may go on with such a word in a line of its own.
	if (names.has(name)) return isFaulty ? slip : undefined;
	return isBelowFault && used.has(name) && /^ {1,4}$/.test(lead) && rest !== '' ? slip : undefined;
}

/** `-who: berg`. */
function dashIn({start, text}: TextLine, names: ReadonlySet<string>): Slip | undefined {
	const [, lead = '', name = ''] = /^(\s*-)([a-z0-9-]+):\s/.exec(text) ?? [];
	if (!names.has(name)) return undefined;
	const at = start + lead.length;
	return {
		fault: {code: 'no-blank', start: at - 1, end: at, found: '-'},
		edits: [{start: at, end: at, text: ' '}],
	};
}

/** A key of an item that stands under its dash instead of under its first key. */
function outdentedIn(
	{start, text}: TextLine,
	[last, ...others]: readonly TextLine[],
	names: ReadonlySet<string>,
): Slip | undefined {
	const [, blanks = '', name = ''] = /^( +)([a-z-]+):(?:\s|$)/.exec(text) ?? [];
	if (!names.has(name) || last === undefined) return undefined;
	const dash = /^( *)- /.exec([last, ...others].find(line => /^ *- /.test(line.text))?.text ?? '')?.[1];
	const above = /^ *(?:- )?/.exec(last.text)?.[0].length ?? 0;
	if (dash === undefined || dash.length !== blanks.length || above < dash.length + 2) return undefined;
	const at = start + blanks.length;
	return {
		fault: {
			code: 'indentation',
			start: at,
			end: start + text.length,
			found: text.trim(),
			indents: {found: blanks.length, expected: [blanks.length + 2]},
		},
		edits: [{start: at, end: at, text: '  '}],
	};
}

/**
 * `gauges: Water: who measures it`: the text is read to its end, on lines farther in, too. Of a line such as
 * `quotes: herald: the words` the second is a key.
 */
function colonIn(
	{start, text}: TextLine,
	below: readonly TextLine[],
	names: ReadonlySet<string>,
): Slip | undefined {
	const [, lead = '', dash = '', key = '', value = ''] =
		/^((\s*(?:- +)*)([a-z0-9-]+): +)([^\s"'[{|>&*!#%@`].*)$/.exec(text) ?? [];
	const said = withoutComment(value);
	const [, second] = /^([^:]*(?::(?! |$)[^:]*)*):(?: |$)/.exec(said) ?? [];
	if (second === undefined || key === '' || names.has(second.trim())) return undefined;
	const isOver = (line: TextLine) => columnOf(line) <= dash.length || line.text.trim() === '';
	const over = below.findIndex(isOver);
	const last = said.length < value.length ? undefined : below[(over < 0 ? below.length : over) - 1];
	const end =
		last === undefined ? start + lead.length + said.length : last.start + withoutComment(last.text).length;
	const rest = below.slice(0, last === undefined ? 0 : below.indexOf(last) + 1);
	const whole = [said, ...rest.map(line => line.text.trim())].join(' ');
	return marked([{start: start + lead.length, text: said}, ...rest], end, whole);
}

function withoutComment(text: string): string {
	return text.replace(/\s+#.*$/, '').trimEnd();
}

/** `quotes: herald: the words}`: what is closed is opened behind the key. */
function unopenedIn({start, text}: TextLine, names: ReadonlySet<string>): Slip | undefined {
	const [, lead = '', name = ''] =
		/^( *(?:- +)?[a-z-]+: +)([a-z0-9-]+):\s(?:[^{}]|\{[^{}]*\})*\}\s*(?:#.*)?$/.exec(text) ??
		/^( *- +)([a-z-]+):\s[^{}]*,\s[a-z-]+:\s(?:[^{}]|\{[^{}]*\})*\}\s*(?:#.*)?$/.exec(text) ??
		[];
	return names.has(name) ? unopened(start + lead.length, name) : undefined;
}

/** `'You can't'`: each mark within is written twice. */
function apostropheIn({start, text}: TextLine): Slip | undefined {
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
