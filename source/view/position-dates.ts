/** How it is worded when a position was said, and what is not certain of it as of an earlier day. */

import {isoDay} from '../dossier/calendar.ts';
import type {Catalogue} from '../dossier/catalogue.ts';
import {edtfFromTo, formatEdtf} from '../dossier/edtf.ts';
import {positionDays} from '../dossier/position-days.ts';
import {type Chapter, evidenceOn, standingOn} from '../dossier/story.ts';
import type {Position} from '../dossier/types.ts';
import type {Glyphs} from './glyphs.ts';
import {inGlyphs, longDate, shortDate} from './names.ts';

/** What the sign of `glyphs.perhaps` means wherever it stands. */
export const byThenOrLater = 'by then or later';

/** What came up perhaps in a round: by its last day for certain, or by then or later; each in words, where there is any. */
export function byWhen({
	perhaps,
	day = Number.POSITIVE_INFINITY,
}: Pick<Chapter, 'perhaps' | 'day'>): readonly {
	readonly when: string;
	readonly positions: readonly Position[];
}[] {
	const isHeld = (one: Position) => standingOn(one, day) === 'held';
	return [
		{when: 'by then', positions: perhaps.filter(isHeld)},
		{when: byThenOrLater, positions: perhaps.filter(one => !isHeld(one))},
	].filter(({positions}) => positions.length > 0);
}

/** How long it is told: the days alone, or also how much has no day, and whose word it is since when. */
type Length = 'brief' | 'short' | 'long';

/**
 * `12 Jan`, `Dec – 13 Jan, some undated`, `undated; since Dec by the dossier`: a sentence rests on all of its
 * evidence, so the date of the first is not that of the sentence.
 */
export function sayDays(catalogue: Catalogue, position: Position, length: Length): string {
	const {first, last, undated, own} = positionDays(catalogue, position);
	const date = (edtf: string) => (length === 'long' ? longDate(edtf) : shortDate(catalogue, edtf));
	if (first === undefined) {
		const word = position.evidence.length === 0 ? 'no quote' : 'undated';
		return length === 'brief' ? word : `${word}; since ${date(position.since)} by the dossier`;
	}
	const days = date(last === undefined ? first : edtfFromTo(first, last));
	if (length === 'brief') return days;
	return `${days}${undated === 0 ? '' : ', some undated'}${own === undefined ? '' : `; since ${date(own)} by the dossier`}`;
}

/** `, undated; since 13 Jan by the dossier` of what rests on no quote that has a day; empty of all else. */
export function sayUndated(catalogue: Catalogue, position: Position, length: Length): string {
	return positionDays(catalogue, position).first === undefined
		? `, ${sayDays(catalogue, position, length)}`
		: '';
}

/** `by 12 Jan 2022 or later`. */
export function byDayOrLater(day: number): string {
	return `by ${formatEdtf(isoDay(day))} or later`;
}

/** `as of 12 Jan 2022`. */
export function asOfDay(day: number): string {
	return `as of ${formatEdtf(isoDay(day))}`;
}

/** `23`, or `23–27` where some came up by the day or later: how many there were is no number of that day. */
export function countStanding(positions: readonly Position[], day: number, glyphs: Glyphs): string {
	const standings = positions.map(position => standingOn(position, day));
	const least = standings.filter(standing => standing === 'held').length;
	const most = standings.filter(standing => standing !== 'not yet').length;
	return least === most ? `${least}` : inGlyphs(glyphs, `${least}–${most}`);
}

/** The sign of a position's stance, and before it that of what came up by the day or later. */
export function stanceSign(glyphs: Glyphs, position: Position, day: number): string {
	const isUnsure = standingOn(position, day) === 'perhaps';
	return `${isUnsure ? glyphs.perhaps : ''}${glyphs.stances[position.stance]}`;
}

/** The words in which it is said that a position is not certain as of a day, or not all of it; empty where it is. */
export function sayReserve(catalogue: Catalogue, position: Position, day: number): string {
	if (!Number.isFinite(day)) return '';
	const {later, undated, straddling} = evidenceOn(catalogue, position, day);
	const isUnsure = standingOn(position, day) === 'perhaps';
	return [
		...(isUnsure ? [byThenOrLater] : []),
		...(later > 0
			? ['the sentence tells of later days, too']
			: undated + straddling > 0 && !isUnsure
				? ['the sentence may tell of later days, too']
				: []),
	].join('; ');
}
