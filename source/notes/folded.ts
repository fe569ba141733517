/**
 * Articles made comparable: what a page prints with other quotation marks, hyphens, spaces or line breaks than the
 * notes have is still found. Capitals and letters count.
 */
import {type Folded, foldWithOrigin} from '../text/fold.ts';

/** Marks of quotations and apostrophes, of which a page may use any. */
const marks = /["'`´‘’‚‛“”„‟«»‹›〈〉《》「」『』〝〞〟＂＇ʼʻ′″]/;
const hyphens = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
/** What prints nothing. */
const invisible =
	/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0020}-\u{e007f}]/u;

export type Comparable = Folded & {
	/** For each unit the offset behind the character of the original that it came from. */
	readonly ends: ArrayLike<number>;
};

/**
 * A text with one kind of mark, one of hyphen, single spaces and nothing invisible. Spaces beside hyphens, which
 * some houses set and others do not, are gone.
 */
export function comparable(original: string): Comparable {
	const folded = foldWithOrigin(original, false);
	const units: string[] = [];
	const origin: number[] = [];
	const ends: number[] = [];
	for (let unit = 0; unit < folded.text.length; unit++) {
		const start = folded.origin[unit] ?? 0;
		const end = start + ((original.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
		const sign = signOf(folded.text[unit] ?? '');
		const last = units.at(-1);
		if (sign === '' || (sign === ' ' && (last === ' ' || last === '-'))) continue;
		if (sign === '-' && last === ' ') drop();
		units.push(sign);
		origin.push(start);
		ends.push(end);
	}
	origin.push(original.length);
	return {text: units.join(''), origin, ends};

	function drop(): void {
		units.pop();
		origin.pop();
		ends.pop();
	}
}

function signOf(unit: string): string {
	if (/[A-Za-z0-9.,;:!?]/.test(unit)) return unit;
	if (/\s/.test(unit)) return ' ';
	if (marks.test(unit)) return "'";
	if (hyphens.test(unit)) return '-';
	return invisible.test(unit) ? '' : unit;
}
