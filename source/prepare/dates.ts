/** Days that articles name: in full, without a year, or as a weekday before the day of publication. */
import {readDate} from '../notes/dates.ts';
import {dayNearest} from '../notes/spoken-date.ts';

export type Day = {
	/** YYYY-MM-DD. */
	readonly iso: string;
	/** As printed. */
	readonly printed: string;
	readonly because: string;
	/** Counted back from the publication. */
	readonly isWeekday: boolean;
	readonly at: number;
};

/** Where a line prints a day or a month. */
export type PrintedDay = Pick<Day, 'iso' | 'printed' | 'because' | 'at'>;

const monthName =
	'(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const monthFirst = new RegExp(
	String.raw`\b(${monthName})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4})\b)?`,
	'g',
);
const dayFirst = new RegExp(
	String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(${monthName})\b\.?,?(?:\s+(\d{4})\b)?`,
	'g',
);
const monthOfYear = new RegExp(String.raw`(?<!\d(?:st|nd|rd|th)?[.,]?\s?(?:of\s)?)\b${monthName}\.? \d{4}\b`);
const isoDate = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const weekdayName =
	/\b(?:on\s+|last\s+|late\s+|early\s+)?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/g;
/** What makes a weekday one to come, or one of every week. */
const notPast = /\b(?:next|coming|every|this coming|until|by|each)\s+$/i;

const capitals =
	/\b(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:SUN|MON|TUES|WEDNES|THURS|FRI|SATUR)DAY)\b/g;

/** What days are counted from. */
export type CountedFrom = {
	readonly published: string | undefined;
	/** The day of the dateline, which today is. */
	readonly filed: string | undefined;
};

/** Whether a weekday is one to come, by the words before and after it. */
export type IsComing = (before: string, after: string) => boolean;

/**
 * Days named in a part of a text, in their order. Where the year is not printed it is that of the publication.
 *
 * @param isComing - of weekdays that are to come, which else are left out where they plainly are.
 */
export function daysIn(
	printedText: string,
	from: string | CountedFrom | undefined,
	isComing: IsComing = () => false,
): readonly Day[] {
	const {published, filed} = typeof from === 'object' ? from : {published: from, filed: undefined};
	const [base, what] = filed === undefined ? [published, 'publication'] : [filed, 'the dateline'];
	const text = legible(printedText);
	const found: Day[] = [];
	const isNear = (at: number, apart: number) => found.some(day => Math.abs(day.at - at) < apart);
	const take = (match: RegExpExecArray, day = '', month = '', year?: string) => {
		const printed = printedText.slice(match.index, match.index + match[0].length).replace(/[\s,]+$/, '');
		const iso =
			year === undefined ? dayNearest(`${day} ${month}`, published) : dayOf(`${day} ${month} ${year}`);
		if (iso === undefined || isNear(match.index, 6)) return;
		const because =
			year === undefined
				? `“${printed}”, in the year nearest to the publication.`
				: `“${printed}” is printed${printed.includes(year) ? '' : `, read as ${year}`}.`;
		found.push({iso, printed, because, isWeekday: false, at: match.index});
	};
	for (const match of text.matchAll(monthFirst)) take(match, match[2], match[1], match[3]);
	for (const match of text.matchAll(dayFirst)) take(match, match[1], match[2], match[3]);
	for (const match of text.matchAll(isoDate)) {
		const iso = dayOf(match[0]);
		if (iso !== undefined) found.push(printedDay(iso, match[0], match.index));
	}
	for (const match of text.matchAll(weekdayName)) {
		const [, name = ''] = match;
		const last = base === undefined ? undefined : dayOf(name, base);
		const before = text.slice(0, match.index);
		if (last === undefined || isNear(match.index, 24)) continue;
		if (isComing(before, text.slice(match.index + match[0].length))) {
			const iso = last === base ? last : daysAfter(last, 7);
			const because = `“${name}” is the next one from ${base}, the day of ${what}.`;
			found.push({iso, printed: name, because, isWeekday: true, at: match.index});
		} else if (!notPast.test(before.slice(-14))) {
			const because = `“${name}” is the last one up to ${base}, the day of ${what}.`;
			found.push({iso: last, printed: name, because, isWeekday: true, at: match.index});
		}
	}
	return found.toSorted((a, b) => a.at - b.at);
}

/** “2O25”: letters that a scanner took for digits of a year, and MAY as May; the text keeps its length. */
function legible(text: string): string {
	const plain = text.replace(capitals, word => word.charAt(0) + word.slice(1).toLowerCase());
	return plain.replace(/\b[12][\dOoIl]{3}\b/g, year =>
		/\d.*\d/.test(year) ? year.replace(/[Oo]/g, '0').replace(/[Il]/g, '1') : year,
	);
}

/** A day so many days after another, both YYYY-MM-DD. */
export function daysAfter(day: string, count: number): string {
	return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

function printedDay(iso: string, printed: string, at: number): Day {
	return {iso, printed, because: `“${printed}” is printed.`, isWeekday: false, at};
}

/** A day as notes have it, in full; undefined for what is none. */
function dayOf(text: string, published?: string): string | undefined {
	const read = readDate(text, published);
	return read.ok && /^\d{4}-\d{2}-\d{2}$/.test(read.edtf) ? read.edtf : undefined;
}

/** The month of a magazine: “December 2025”, YYYY-MM. */
export function pageMonth(line: string): PrintedDay | undefined {
	const match = monthOfYear.exec(line);
	const read = match === null ? undefined : readDate(match[0]);
	if (match === null || read?.ok !== true || !/^\d{4}-\d{2}$/.test(read.edtf)) return undefined;
	return {iso: read.edtf, printed: match[0], because: `“${match[0]}” is printed.`, at: match.index};
}

/** The first day that a line prints, in a year where it prints none, and whether its weekday is another in that. */
export function dayIn(
	line: string,
	year: number,
): (PrintedDay & {readonly isOtherWeekday: boolean}) | undefined {
	// Of the days nearest to its middle none lies in another year.
	const day = daysIn(line, `${String(year).padStart(4, '0')}-07-02`).find(({isWeekday}) => !isWeekday);
	if (day === undefined) return undefined;
	const named = /\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:[a-z]{0,4}day|[a-z]{0,2})\b/i
		.exec(line)?.[1]
		?.toLowerCase();
	const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
	const isOtherWeekday =
		named !== undefined && weekdays.indexOf(named) !== new Date(Date.parse(day.iso)).getUTCDay();
	return {...day, isOtherWeekday};
}

/** A day that a line of a page prints by itself: of eight digits, with a weekday, with slashes where only one reading fits. */
export function pageDay(line: string): Day | undefined {
	const digits = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(line);
	if (digits !== null) {
		const [, year, month, day] = digits;
		const iso = dayOf(`${year}-${month}-${day}`);
		return iso === undefined ? undefined : printedDay(iso, line.trim(), 0);
	}
	const slashes = /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4})\b/.exec(line);
	if (slashes === null) return daysIn(line, undefined)[0];
	const [printed, first = '', mark, second = '', year] = slashes;
	// With stops the day comes first; with slashes it is the one that is no month.
	const isDayFirst = mark === '.' || Number(first) > 12;
	if (!isDayFirst && Number(second) <= 12) return undefined;
	const [day, month] = isDayFirst ? [first, second] : [second, first];
	const iso = dayOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
	return iso === undefined ? undefined : printedDay(iso, printed, slashes.index);
}
