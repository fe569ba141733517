/**
 * Signs that look like what YAML wants and are not: other blanks than the plain one, signs that print nothing, the dash
 * that a word processor makes of a hyphen, the wide colon of an East Asian keyboard. Only where the line is built is
 * looked at; within the texts they are what the person wrote.
 */
import type {Splice} from '../text/range.ts';
import type {KnownNames} from './known-keys.ts';
import type {Slip, TextLine} from './syntax.ts';

const wide = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const unseen = '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const dash = '\\u2010-\\u2015\\u2212\\u2022\\u2023\\u2043\\u25aa\\u25e6\\u00b7*';
/** What no text has, and what ends a line for some programs and not for YAML. */
const control = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u0085\\u2028\\u2029';
const blank = `[ \\t${wide}${unseen}]`;

const isOdd = new RegExp(`[${wide}${unseen}${dash}${control}：﹕]`);
const anyControl = new RegExp(`[${control}]`, 'g');
const isWide = new RegExp(`[${wide}]`);
const isUnseen = new RegExp(`[${unseen}]`);

const word = `[A-Za-z0-9_${unseen}-]+`;
const keyHere = new RegExp(`^(${word})(${blank}*)([:：﹕])(${blank}*)`);
const dashHere = new RegExp(`^([-${dash}])(${blank}+)(?=${word}${blank}*[:：﹕]|[{["'])`);
const keyInBraces = new RegExp(`([{,])(${blank}*)(${word})(${blank}*)([:：﹕])(${blank}*)`, 'g');

/** Units of a line that are looked at: what is longer nobody wrote by hand. */
const longest = 1000;

/** As one slip for each line; where there are several, one in all. */
export function oddSigns(text: string, lines: readonly TextLine[], {keys}: KnownNames): readonly Slip[] {
	if (!isOdd.test(text)) return [];
	const found = lines.flatMap(line => {
		if (line.text.length > longest || !isOdd.test(line.text)) return [];
		const edits = withoutControls(line, editsIn(line, keys), keys);
		const [first] = edits;
		return first === undefined ? [] : [slipOf(text, first, edits)];
	});
	const [first] = found;
	if (first === undefined || found.length < 4) return found;
	return [{fault: {...first.fault, others: found.length - 1}, edits: found.flatMap(({edits}) => edits)}];
}

/** With such signs taken out; a blank stands for what ends a line, and a line end before a key of the format. */
function withoutControls(
	{start, text}: TextLine,
	edits: readonly Splice[],
	keys: ReadonlySet<string>,
): readonly Splice[] {
	const isPlain = !/["'{[]/.test(text);
	const found = [...text.matchAll(anyControl)].map(({0: sign, index}): Splice => {
		const span = {start: start + index, end: start + index + 1};
		if (!/[\u000b\u000c\u0085\u2028\u2029]/.test(sign)) return {...span, text: ''};
		const [, key = ''] = /^ *(?:- +)?([\w-]+):(?: |$)/.exec(text.slice(index + 1, index + 100)) ?? [];
		return {...span, text: isPlain && index > 0 && keys.has(key) ? '\n' : ' '};
	});
	return [...edits, ...found].toSorted((a, b) => a.start - b.start);
}

function slipOf(text: string, {start, end, text: wanted}: Splice, edits: readonly Splice[]): Slip {
	return {fault: {code: 'odd-sign', start, end, found: text.slice(start, end), wanted}, edits};
}

function editsIn({start, text}: TextLine, keys: ReadonlySet<string>): readonly Splice[] {
	// A mark at the very beginning says in what encoding the file is.
	const from = start === 0 && text.startsWith('\ufeff') ? 1 : 0;
	const edits: Splice[] = [];
	const lead = new RegExp(`^${blank}*`).exec(text.slice(from))?.[0].length ?? 0;
	let at = from + lead;
	if (at === text.length) return replaced(start + from, text.slice(from));
	for (let item = dashHere.exec(text.slice(at)); item !== null; item = dashHere.exec(text.slice(at))) {
		const [, sign = '', behind = ''] = item;
		if (sign !== '-') edits.push({start: start + at, end: start + at + 1, text: '-'});
		edits.push(...replaced(start + at + 1, behind));
		at += item[0].length;
	}
	const key = keyHere.exec(text.slice(at));
	if (key !== null) edits.push(...keyEdits(key, start + at, keys));
	const isPart = key !== null || at > from + lead || /[-{[]/.test(text[at] ?? '');
	if (isPart) edits.unshift(...replaced(start + from, text.slice(from, from + lead)));
	if (/[{[]/.test(text)) edits.push(...editsInBraces(text, start, keys));
	return edits.toSorted((a, b) => a.start - b.start);
}

function editsInBraces(text: string, start: number, keys: ReadonlySet<string>): readonly Splice[] {
	const bare = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, quoted => '"'.repeat(quoted.length));
	return [...bare.matchAll(keyInBraces)].flatMap(match => {
		const [, open = '', before = '', ...rest] = match;
		const at = start + match.index + open.length;
		const name = (rest[0] ?? '').replace(new RegExp(`[${unseen}]`, 'g'), '');
		const isKnown = keys.has(name) || !isOdd.test(rest.slice(1).join('').replaceAll('*', ''));
		if (!isKnown) return [];
		return [...replaced(at, before), ...keyEdits(['', ...rest], at + before.length, keys)];
	});
}

/** A key, what stands before its colon, the colon, and what stands behind it. */
function keyEdits(
	[, name = '', before = '', colon = '', behind = '']: readonly string[],
	at: number,
	keys: ReadonlySet<string>,
): readonly Splice[] {
	const plain = name.replace(new RegExp(`[${unseen}]`, 'g'), '');
	const isKey = keys.has(plain);
	const colonAt = at + name.length + before.length;
	// Of words in front of another colon a text may be made.
	if (colon !== ':' && !isKey) return [];
	const edits = [...replaced(at, name)];
	if (isOdd.test(before) && isKey) edits.push({start: at + name.length, end: colonAt, text: ''});
	if (colon !== ':')
		edits.push({start: colonAt, end: colonAt + 1, text: behind.startsWith(' ') ? ':' : ': '});
	const isJoined = behind !== '' && [...behind].every(sign => isUnseen.test(sign));
	edits.push(
		...(isJoined && colon === ':'
			? [{start: colonAt + 1, end: colonAt + 1 + behind.length, text: ' '}]
			: replaced(colonAt + 1, behind)),
	);
	return edits;
}

/** Blanks as plain ones, as many as they are wide; what prints nothing is taken out. */
function replaced(at: number, signs: string): readonly Splice[] {
	return [...signs].flatMap((sign, index): readonly Splice[] => {
		const span = {start: at + index, end: at + index + 1};
		if (isWide.test(sign)) return [{...span, text: sign === '\u3000' ? '  ' : ' '}];
		return isUnseen.test(sign) ? [{...span, text: ''}] : [];
	});
}
