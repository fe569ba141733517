/**
 * Articles made comparable: what a page prints with other quotation marks, hyphens, spaces or line breaks than the
 * notes have is still found. Capitals and letters count.
 */
import {endOfLetter, type Folded, foldWithOrigin} from '../text/fold.ts';

/** Marks of quotations and apostrophes, of which a page may use any. */
const marks = /["'`´‘’‚‛“”„‟«»‹›〈〉《》「」『』〝〞〟＂＇ʼʻ′″]/;
const hyphens = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
/** What prints nothing. */
const invisible =
	/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0020}-\u{e007f}]/u;

export type Comparable = Folded & {
	/** For each unit the offset behind the letter of the original that it came from, its marks included. */
	readonly ends: ArrayLike<number>;
};

/**
 * A text with one kind of mark, one of hyphen, single spaces and nothing invisible. Spaces beside hyphens, which
 * some houses set and others do not, are gone.
 */
export function comparable(original: string): Comparable {
	const {text, origin: from} = foldWithOrigin(original, false);
	const origin = new Uint32Array(text.length + 1);
	const ends = new Uint32Array(text.length);
	const parts: string[] = [];
	let [count, last] = [0, ''];
	// What stays as it is is taken over in runs, of which this is where the last begins.
	let run = 0;
	const takeRun = (to: number, next: number) => {
		if (to > run) parts.push(text.slice(run, to));
		run = next;
	};
	for (let unit = 0; unit < text.length; unit++) {
		const own = text.charAt(unit);
		const sign = signOf(own);
		if (sign === '' || (sign === ' ' && (last === ' ' || last === '-'))) {
			takeRun(unit, unit + 1);
			continue;
		}
		if (sign === '-' && last === ' ') {
			takeRun(unit, unit);
			// The blank is one unit, at the end of the last part.
			parts.push((parts.pop() ?? '').slice(0, -1));
			count--;
		}
		if (sign !== own) {
			takeRun(unit, unit + 1);
			parts.push(sign);
		}
		const start = from[unit] ?? 0;
		origin[count] = start;
		ends[count] = endOfLetter(original, start);
		count++;
		last = sign;
	}
	takeRun(text.length, text.length);
	origin[count] = original.length;
	return {text: parts.join(''), origin: origin.subarray(0, count + 1), ends: ends.subarray(0, count)};
}

const letter = /[\p{L}\p{N}]/u;

/** Comparable text without quotation marks; apostrophes within words stay. */
export function withoutMarks({text, origin, ends}: Comparable): Comparable {
	const kept: string[] = [];
	const [from, to]: [number[], number[]] = [[], []];
	for (let unit = 0; unit < text.length; unit++) {
		const sign = text.charAt(unit);
		const isMark = sign === "'" && !(letter.test(text[unit - 1] ?? '') && letter.test(text[unit + 1] ?? ''));
		if (isMark || (sign === ' ' && kept.at(-1) === ' ')) continue;
		kept.push(sign);
		from.push(origin[unit] ?? 0);
		to.push(ends[unit] ?? 0);
	}
	from.push(origin[text.length] ?? 0);
	return {text: kept.join(''), origin: from, ends: to};
}

/** What was made of a unit before: of all but rare scripts the same few come again and again. */
const signs = new Map<string, string>();
const mostSigns = 4096;

function signOf(unit: string): string {
	// Most of a text is small letters.
	if (unit >= 'a' && unit <= 'z') return unit;
	const known = signs.get(unit);
	if (known !== undefined) return known;
	const sign = madeSign(unit);
	if (signs.size < mostSigns) signs.set(unit, sign);
	return sign;
}

function madeSign(unit: string): string {
	if (/[A-Za-z0-9.,;:!?]/.test(unit)) return unit;
	if (/\s/.test(unit)) return ' ';
	if (marks.test(unit)) return "'";
	if (hyphens.test(unit)) return '-';
	return invisible.test(unit) ? '' : unit;
}
