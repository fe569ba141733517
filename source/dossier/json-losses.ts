/**
 * What JSON.parse throws away or bends without a word: of a name that stands twice in one object the first value,
 * of a number the digits that a double does not hold, and half a surrogate pair, which is written as U+FFFD.
 */

import {placesOf} from './json-places.ts';
import {
	backslash,
	closeBrace,
	closeBracket,
	closingQuote,
	comma,
	isDigit,
	letterU,
	minus,
	openBrace,
	openBracket,
	quote,
} from './json-scan.ts';
import type {LossProblem, Path} from './problems.ts';

/** An array or object that is open. Of an object: its names with their offsets, and the name whose value is read. */
type Frame =
	| {readonly isArray: true; index: number}
	| {readonly isArray: false; readonly names: Map<string, number>; name: string; isName: boolean};

/** A loss with offsets, before they are lines and columns; `first` is of the name that stands there already. */
type Loss = {readonly problem: LossProblem; readonly offset: number; readonly first?: number};

/**
 * How many names a parsed value has in all its objects. Where the text has more (see `survey`), some stand twice:
 * that costs a dossier a tenth of what it would to compare its names.
 */
export function countNames(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	let count = 0;
	if (Array.isArray(value)) {
		for (const item of value) count += countNames(item);
		return count;
	}
	// Of own fields alone, since it comes from JSON; Object.values would make an array for each.
	const fields = value as Readonly<Record<string, unknown>>;
	for (const name in fields) count += 1 + countNames(fields[name]);
	return count;
}

/**
 * Every loss with its place and path, in the order of the text.
 *
 * @param text - valid JSON; it is read once and without recursion.
 * @param limit - how many are found at most.
 */
export function findLosses(text: string, limit: number): readonly LossProblem[] {
	const losses: Loss[] = [];
	const open: Frame[] = [];
	for (let at = 0; at < text.length && losses.length < limit; at++) {
		const code = text.charCodeAt(at);
		const top = open.at(-1);
		if (code === openBrace) open.push({isArray: false, names: new Map(), name: '', isName: true});
		else if (code === openBracket) open.push({isArray: true, index: 0});
		else if (code === closeBrace || code === closeBracket) open.pop();
		else if (code === comma && top !== undefined) {
			if (top.isArray) top.index++;
			else top.isName = true;
		} else if (code === quote) {
			const end = closingQuote(text, at + 1);
			if (top !== undefined && !top.isArray && top.isName) {
				top.isName = false;
				top.name = stringAt(text, at, end);
				const first = top.names.get(top.name);
				if (first === undefined) top.names.set(top.name, at);
				else losses.push({problem: {code: 'duplicate-name', path: pathTo(open)}, offset: at, first});
			}
			for (const half of loneHalves(text, at, end))
				losses.push({
					problem: {code: 'half-character', path: pathTo(open), found: text.slice(half, half + 6)},
					offset: half,
				});
			at = end;
		} else if (code === minus || isDigit(code)) {
			const end = numberEnd(text, at);
			const found = text.slice(at, end);
			if (isBent(found))
				losses.push({
					problem: {code: 'bent-number', path: pathTo(open), found, read: readAs(found)},
					offset: at,
				});
			at = end - 1;
		}
	}
	return withLines(losses, text);
}

function withLines(losses: readonly Loss[], text: string): readonly LossProblem[] {
	const offsets = losses.flatMap(({offset, first}) => (first === undefined ? [offset] : [first, offset]));
	const places = placesOf(text, offsets);
	return losses.map(({problem, offset, first}) => {
		const place = places.get(offset);
		const at = place === undefined ? {} : {place};
		if (problem.code !== 'duplicate-name') return {...problem, ...at};
		const firstPlace = places.get(first ?? offset);
		return {...problem, ...at, ...(firstPlace === undefined ? {} : {firstPlace})};
	});
}

function pathTo(open: readonly Frame[]): Path {
	return open.map(frame => (frame.isArray ? frame.index : frame.name));
}

function stringAt(text: string, start: number, end: number): string {
	const raw = text.slice(start + 1, end);
	return raw.includes('\\') ? String(JSON.parse(text.slice(start, end + 1))) : raw;
}

/** Offsets of the escapes in a string that are half of a surrogate pair and whose other half is not beside them. */
function loneHalves(text: string, start: number, end: number): readonly number[] {
	const raw = text.slice(start, end);
	const lone: number[] = [];
	for (let at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', at)) {
		const half = surrogateAt(raw, at);
		if (half === undefined) at += 2;
		else if (half < 0xdc00 && (surrogateAt(raw, at + 6) ?? 0) >= 0xdc00) at += 12;
		else {
			lone.push(start + at);
			at += 6;
		}
	}
	return lone;
}

/** The half of a pair that is escaped here. */
function surrogateAt(text: string, at: number): number | undefined {
	if (text.charCodeAt(at) !== backslash || text.charCodeAt(at + 1) !== letterU) return undefined;
	const unit = Number.parseInt(text.slice(at + 2, at + 6), 16);
	return unit >= 0xd800 && unit <= 0xdfff ? unit : undefined;
}

function numberEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && '+-.0123456789eE'.includes(text[at] ?? '')) at++;
	return at;
}

/** Whether a number comes out as another than is written, be it by a digit. */
function isBent(literal: string): boolean {
	// The integers of a dossier, of which there are many.
	if (literal.length < 16 && /^(0|[1-9]\d*)$/.test(literal)) return false;
	return decimal(literal) !== decimal(readAs(literal));
}

/** What the number will be, as JavaScript writes it; -0 is written as 0. */
function readAs(literal: string): string {
	return String(Number(literal));
}

/** A decimal number in one way only, its digits without zeros around them and its power of ten; `1.50` and `15e-1` are one. */
function decimal(literal: string): string {
	const [mantissa = '', power = '0'] = literal.toLowerCase().split('e');
	const isNegative = mantissa.startsWith('-');
	const [whole = '', fraction = ''] = mantissa.slice(isNegative ? 1 : 0).split('.');
	const digits = whole + fraction;
	const sign = isNegative ? '-' : '';
	let first = 0;
	while (digits[first] === '0') first++;
	if (first === digits.length) return `${sign}0`;
	let last = digits.length;
	while (digits[last - 1] === '0') last--;
	return `${sign}${digits.slice(first, last)}e${Number(power) - fraction.length + digits.length - last}`;
}
