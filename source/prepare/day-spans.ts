/** The days on which something went on, by a clause of an article: one, or from one to another. */
import {weekdays} from '../dossier/calendar.ts';
import {type CountedFrom, type Day, daysAfter, daysIn} from './dates.ts';
import {cardinals, ordinals} from './number-words.ts';

export type DaySpan = {
	/** YYYY-MM-DD, the same where it is one day. */
	readonly from: string;
	readonly to: string;
	readonly because: string;
	readonly isWeekday: boolean;
	/** Where it stands in the clause. */
	readonly at: number;
};

const future =
	/\b(?:will|would|shall|opens?|begins?|starts?|resumes?|meets?|reconvenes?|convenes?|gathers?|returns?|takes? place|(?:is|are|was|were) (?:to|due|expected|scheduled|planned|set|supposed)|due|scheduled|next|coming)\b/i;
const past =
	/\b(?:ended|began|opened|met|(?:was|were|been) held|took place|closed|concluded|started|broke|resumed|had)\b/i;
/** Days that go on, at most. */
const longest = 31;

export function spansIn(clause: string, from: CountedFrom): readonly DaySpan[] {
	const isFuture = future.test(clause) && !past.test(clause);
	const isComing = (before: string) =>
		!/\b(?:every|each|until|by|last)\s+$/i.test(before) &&
		(isFuture || /\b(?:next|coming)\s+$/i.test(before));
	const days = [...daysIn(clause, from, isComing), ...relativeDays(clause, from)];
	const spans = days.map(day => durationOf(clause, spanOf(clause, day)));
	// “on 7 and 8 March”: one span, whose parts are no days beside it.
	return spans
		.filter((span, at) => !spans.some((other, than) => than !== at && isPartOf(span, other)))
		.toSorted((a, b) => a.at - b.at);
}

function isPartOf(span: DaySpan, other: DaySpan): boolean {
	return (
		other.from !== other.to &&
		span.from === span.to &&
		Math.abs(span.at - other.at) < 30 &&
		other.from <= span.from &&
		span.to <= other.to
	);
}

/** “March 7 and 8”, “7–8 March”, “Tuesday and Wednesday”. */
function spanOf(clause: string, {iso, printed, because, isWeekday, at}: Day): DaySpan {
	const one = {from: iso, to: iso, because, isWeekday, at};
	const start = clause.indexOf(printed, at);
	const before = clause.slice(Math.max(0, start - 16), start);
	const after = clause.slice(start + printed.length, start + printed.length + 24);
	const beside = /^\d/.test(printed)
		? /\b(\d{1,2})(?:st|nd|rd|th)?(?:\s*[-–—]\s*|\s+(?:and|to|through|until)\s+)(?:the\s+)?$/.exec(
				before,
			)?.[1]
		: /^(?:\s*[-–—]\s*|\s+(?:and|to|through|until)\s+)(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?![\d:,]*\d|\s*(?:am|pm|a\.m|p\.m|days?|hours?|people|%))/.exec(
				after,
			)?.[1];
	if (beside !== undefined && !isWeekday) {
		const other = `${iso.slice(0, 8)}${beside.padStart(2, '0')}`;
		const isDay = !Number.isNaN(Date.parse(other)) && daysBetween(iso, other) !== 0;
		const whole =
			start >= 0 && /^\d/.test(printed)
				? `${before.slice(before.lastIndexOf(beside))}${printed}`
				: `${printed}${/^.*?\d{1,2}/.exec(after)?.[0] ?? ''}`;
		return isDay && Math.abs(daysBetween(iso, other)) <= longest
			? {...ordered(iso, other), because: because.replace(printed, whole), isWeekday, at}
			: one;
	}
	const next = isWeekday
		? /^\s+(?:and|to|through|until)\s+(?:on\s+)?(\p{Lu}[\p{L}\p{M}]+day)\b/u.exec(after)?.[1]
		: undefined;
	const place = weekdays.indexOf(next ?? '');
	if (place < 0) return one;
	const to = daysAfter(iso, (place - weekdays.indexOf(printed) + 7) % 7);
	return {
		...one,
		to,
		because: because.replace(`“${printed}”`, `“${printed} and ${next}”, of which the first`),
	};
}

function ordered(a: string, b: string): Pick<DaySpan, 'from' | 'to'> {
	return a < b ? {from: a, to: b} : {from: b, to: a};
}

function daysBetween(a: string, b: string): number {
	return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}

const ends = /\b(?:ended|ends|end|closed|concluded|broke|finished|wrapped)\b/i;

/** “The two-day meeting ended on Tuesday”, “opened on 7 March for two days”. */
function durationOf(clause: string, span: DaySpan): DaySpan {
	if (span.from !== span.to) return span;
	const nth =
		/\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:straight |consecutive |successive )?(?:day|night) of\b/i.exec(
			clause,
		)?.[1];
	const days = nth === undefined ? 0 : ordinals.indexOf(nth.toLowerCase());
	if (days > 1 && ends.test(clause)) {
		const because = `${span.because} It was the ${nth} day.`;
		return {...span, from: daysAfter(span.to, 1 - days), because};
	}
	const told = /\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?:-|\s+)days?\b/i
		.exec(clause)?.[1]
		?.toLowerCase();
	const count = told === undefined ? 0 : Math.max(cardinals.indexOf(told), Number(told) || 0);
	if (count < 2 || count > longest) return span;
	const because = `${span.because} It lasted ${told} days.`;
	if (ends.test(clause)) return {...span, from: daysAfter(span.to, 1 - count), because};
	if (/\b(?:began|begins?|opened|opens?|started|starts?)\b/i.test(clause))
		return {...span, to: daysAfter(span.from, count - 1), because};
	return span;
}

/** “Today” is the day on which it was filed, “yesterday” the one before the paper. */
function relativeDays(clause: string, {published, filed}: CountedFrom): readonly Day[] {
	return [...clause.matchAll(/\b(to-?day|yesterday|last night|to-?morrow)\b/gi)].flatMap(
		(match): Day | readonly Day[] => {
			const word = match[0].toLowerCase().replace('-', '');
			const base = filed ?? published;
			if (base === undefined) return [];
			const iso = word === 'today' ? base : daysAfter(base, word === 'tomorrow' ? 1 : -1);
			const because = `“${match[0]}” is counted from ${base}, the day of ${filed === undefined ? 'publication' : 'the dateline'}.`;
			return {iso, printed: match[0], because, isWeekday: true, at: match.index};
		},
	);
}
