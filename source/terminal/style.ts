/** How a cell looks: the part of SGR (ECMA-48 8.3.117) that terminals agree on, and a link (OSC 8). */
import {readAddress} from '../text/address.ts';

export type CellStyle = {
	/** Two styles look the same exactly when their keys are equal. */
	readonly key: string;
	/** One bit for each entry of `attributes`. */
	readonly flags: number;
	/** SGR parameters of the colour (`31`, `38;5;208`, `38;2;1;2;3`), empty for the terminal's own. */
	readonly foreground: string;
	readonly background: string;
	/** An http(s) address, or empty. */
	readonly link: string;
};

/** What turns an attribute on and off; bold and dim go off together. */
const attributes = [
	{on: 1, off: 22},
	{on: 2, off: 22},
	{on: 3, off: 23},
	{on: 4, off: 24},
	{on: 5, off: 25},
	{on: 7, off: 27},
	{on: 8, off: 28},
	{on: 9, off: 29},
	{on: 53, off: 55},
] as const;

const synonyms: Readonly<Record<number, number>> = {6: 5, 21: 4};

/** The terminal's own colours and no attribute. */
export const plainStyle: CellStyle = {key: '', flags: 0, foreground: '', background: '', link: ''};

function makeStyle(flags: number, foreground: string, background: string, link: string): CellStyle {
	if (flags === 0 && foreground === '' && background === '' && link === '') return plainStyle;
	return {key: `${flags}|${foreground}|${background}|${link}`, flags, foreground, background, link};
}

/** Those that were asked for before, by style and sequence: a frame has a few, a hundred times each. */
const followers = new WeakMap<CellStyle, Map<string, CellStyle>>();
const mostFollowers = 64;

/** The style after an SGR sequence, `parameters` being what stands between `CSI` and `m`. Unknown ones are ignored. */
export function withSgr(style: CellStyle, parameters: string): CellStyle {
	const known = followers.get(style) ?? new Map<string, CellStyle>();
	const before = known.get(parameters);
	if (before !== undefined) return before;
	const after = afterSgr(style, parameters);
	if (known.size >= mostFollowers) known.clear();
	known.set(parameters, after);
	followers.set(style, known);
	return after;
}

function afterSgr(style: CellStyle, parameters: string): CellStyle {
	const codes = parameters.split(';').map(Number);
	let {flags, foreground, background} = style;
	for (let at = 0; at < codes.length; at++) {
		const code = codes[at] ?? 0;
		if (code === 0) {
			flags = 0;
			foreground = '';
			background = '';
		} else if (code === 38 || code === 48) {
			const length = extendedLength(codes, at);
			if (length === 0) break;
			const colour = codes.slice(at, at + length).join(';');
			if (code === 38) foreground = colour;
			else background = colour;
			at += length - 1;
		} else if (isBasic(code, 30)) foreground = String(code);
		else if (isBasic(code, 40)) background = String(code);
		else if (code === 39) foreground = '';
		else if (code === 49) background = '';
		else flags = withAttribute(flags, synonyms[code] ?? code);
	}
	return makeStyle(flags, foreground, background, style.link);
}

/** The style with another link; what is not to be opened takes the link away. */
export function withLink(style: CellStyle, address: string): CellStyle {
	const read = readAddress(address);
	const link = read.ok ? read.href : '';
	return makeStyle(style.flags, style.foreground, style.background, link);
}

/** The shortest sequences that take the terminal from one style to the other; empty where they look the same. */
export function transition(from: CellStyle, to: CellStyle): string {
	if (from.key === to.key) return '';
	const known = transitions.get(from) ?? new WeakMap<CellStyle, string>();
	const sequence = known.get(to) ?? sequenceFrom(from, to);
	known.set(to, sequence);
	transitions.set(from, known);
	return sequence;
}

const transitions = new WeakMap<CellStyle, WeakMap<CellStyle, string>>();

function sequenceFrom(from: CellStyle, to: CellStyle): string {
	const link = from.link === to.link ? '' : `\u001b]8;;${to.link}\u001b\\`;
	const stepwise = changeCodes(from, to);
	if (stepwise.length === 0) return link;
	const whole = allCodes(to);
	if (whole.length === 0) return `\u001b[m${link}`;
	const step = stepwise.join(';');
	const anew = `0;${whole.join(';')}`;
	return `\u001b[${anew.length < step.length ? anew : step}m${link}`;
}

/** Whether `code` is one of the sixteen colours; base 30 for the foreground, 40 for the background. */
function isBasic(code: number, base: number): boolean {
	return (code >= base && code < base + 8) || (code >= base + 60 && code < base + 68);
}

/** How many parameters an extended colour takes, 0 where it is broken. */
function extendedLength(codes: readonly number[], at: number): number {
	const length = codes[at + 1] === 5 ? 3 : codes[at + 1] === 2 ? 5 : 0;
	const values = codes.slice(at + 2, at + length);
	const isWhole = length > 0 && values.length === length - 2;
	return isWhole && values.every(value => value >= 0 && value <= 255) ? length : 0;
}

function withAttribute(flags: number, code: number): number {
	let changed = flags;
	attributes.forEach(({on, off}, bit) => {
		if (code === on) changed |= 1 << bit;
		else if (code === off) changed &= ~(1 << bit);
	});
	return changed;
}

function changeCodes(from: CellStyle, to: CellStyle): readonly (string | number)[] {
	const codes: (string | number)[] = [];
	let flags = from.flags;
	attributes.forEach(({off}, bit) => {
		const isLeftOver = (flags & ~to.flags & (1 << bit)) !== 0;
		if (!isLeftOver) return;
		codes.push(off);
		flags = withAttribute(flags, off);
	});
	attributes.forEach(({on}, bit) => {
		if ((to.flags & ~flags & (1 << bit)) !== 0) codes.push(on);
	});
	if (from.foreground !== to.foreground) codes.push(to.foreground === '' ? 39 : to.foreground);
	if (from.background !== to.background) codes.push(to.background === '' ? 49 : to.background);
	return codes;
}

function allCodes(style: CellStyle): readonly (string | number)[] {
	const codes: (string | number)[] = [];
	attributes.forEach(({on}, bit) => {
		if ((style.flags & (1 << bit)) !== 0) codes.push(on);
	});
	if (style.foreground !== '') codes.push(style.foreground);
	if (style.background !== '') codes.push(style.background);
	return codes;
}
