/** The meeting of which a transcript or a communiqué is: its title names it, a line below that says where and when. */
import type {TextRange} from '../text/range.ts';
import {pageDay} from './dates.ts';
import type {Meeting} from './meetings.ts';
import {outletWithDay} from './outlets.ts';
import type {Page} from './page.ts';
import {inOneLine} from './read-words.ts';

const record =
	/\b(?:transcripts?|communiqu[eé]s?|minutes|joint (?:press|statement|declaration)|protocol|proceedings)\b/iu;
const meetings = /\b(talks|negotiations|consultations|meeting|summit|session|round|conference)\b/i;
const placed = /^(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?),\s+(?:\p{Lu}[^,.]{1,40},\s+)?/u;
/** Paragraphs of a head, at most. */
const most = 8;

/** @returns one, or none. */
export function meetingOfHead(
	text: string,
	paragraphs: readonly TextRange[],
	{title}: Page,
): readonly Meeting[] {
	const called = meetings.exec(title ?? '')?.[1]?.toLowerCase();
	const head = paragraphs.slice(0, most);
	const [first, last] = [head[0], head.at(-1)];
	if (called === undefined || first === undefined || last === undefined) return [];
	const isRecord = head
		.slice(0, 3)
		.some(({start, end}) => end - start < 160 && record.test(text.slice(start, end)));
	if (!isRecord) return [];
	for (const {start, end} of head) {
		const line = inOneLine(text.slice(start, Math.min(end, start + 120))).trim();
		const [before = '', place] = placed.exec(line) ?? [];
		const day = place === undefined ? undefined : pageDay(line);
		if (place === undefined || day === undefined || end - start > 90) continue;
		const isPaper = outletWithDay(line, day) !== undefined || /\d/.test(before);
		const isWhole = line.slice(day.at + day.printed.length).trim() === '' && day.at - before.length < 12;
		if (isPaper || !isWhole) continue;
		const named = (title ?? '').match(/\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? [];
		const because = `${day.because} It stands with ${place} in the head of what was said there.`;
		return [
			{
				...{day: day.iso, until: day.iso, place, called, round: undefined, because},
				...{isWeekday: false, named: [...new Set(named)], start, end},
			},
		];
	}
	return [];
}
