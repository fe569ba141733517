/** Days that articles name: in full, without a year, or as a weekday before the day of publication. */

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

const months = [
	...['january', 'february', 'march', 'april', 'may', 'june'],
	...['july', 'august', 'september', 'october', 'november', 'december'],
];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

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
const isoDate = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const weekdayName =
	/\b(?:on\s+|last\s+|late\s+|early\s+)?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/g;
/** What makes a weekday one to come, or one of every week. */
const notPast = /\b(?:next|coming|every|this coming|until|by|each)\s+$/i;

/** Days named in a part of a text, in their order. Where the year is not printed it is that of the publication. */
export function daysIn(text: string, published: string | undefined): readonly Day[] {
	const found: Day[] = [];
	const take = (match: RegExpExecArray, month: number, day: number, year: string | undefined) => {
		const printed = match[0].trim();
		const given = year ?? yearFor(month, day, published);
		if (given === undefined) return;
		const iso = isoOf(Number(given), month, day);
		if (iso === undefined || found.some(({at}) => Math.abs(at - match.index) < 6)) return;
		const because =
			year === undefined ? `“${printed}”, of the year of publication.` : `“${printed}” is printed.`;
		found.push({iso, printed, because, isWeekday: false, at: match.index});
	};
	for (const match of text.matchAll(monthFirst)) take(match, monthOf(match[1]), Number(match[2]), match[3]);
	for (const match of text.matchAll(dayFirst)) take(match, monthOf(match[2]), Number(match[1]), match[3]);
	for (const match of text.matchAll(isoDate)) take(match, Number(match[2]), Number(match[3]), match[1]);
	for (const match of text.matchAll(weekdayName)) {
		const day = published === undefined ? undefined : lastWeekday(match[1] ?? '', published);
		if (day === undefined || notPast.test(text.slice(Math.max(0, match.index - 14), match.index))) continue;
		if (found.some(({at}) => Math.abs(at - match.index) < 24)) continue;
		found.push({
			iso: day,
			printed: match[1] ?? '',
			because: `“${match[1]}” is the last one up to ${published}, the day of publication.`,
			isWeekday: true,
			at: match.index,
		});
	}
	return found.toSorted((a, b) => a.at - b.at);
}

function monthOf(name = ''): number {
	return months.findIndex(month => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

/** The year in which a day without one was the last before the publication, or comes within a season after it. */
function yearFor(month: number, day: number, published: string | undefined): string | undefined {
	if (published === undefined) return undefined;
	const year = Number(published.slice(0, 4));
	const there = isoOf(year, month, day);
	if (there === undefined) return undefined;
	const apart = (Date.parse(there) - Date.parse(published)) / 86_400_000;
	if (apart > 200) return String(year - 1);
	return String(apart < -200 ? year + 1 : year);
}

function lastWeekday(name: string, published: string): string | undefined {
	const weekday = weekdays.indexOf(name.toLowerCase());
	const day = Date.parse(published);
	if (weekday < 0 || Number.isNaN(day)) return undefined;
	const back = (new Date(day).getUTCDay() - weekday + 7) % 7;
	return new Date(day - back * 86_400_000).toISOString().slice(0, 10);
}

function isoOf(year: number, month: number, day: number): string | undefined {
	if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
	const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	const date = new Date(`${iso}T00:00:00Z`);
	return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** A day that a line of a page prints by itself: of eight digits, with a weekday, with slashes where only one reading fits. */
export function pageDay(line: string): Day | undefined {
	const digits = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(line);
	if (digits !== null) {
		const iso = isoOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
		return iso === undefined
			? undefined
			: {iso, printed: line.trim(), because: `“${line.trim()}” is printed.`, isWeekday: false, at: 0};
	}
	const slashes = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(line);
	if (slashes !== null) {
		const [first, second, year] = [Number(slashes[1]), Number(slashes[2]), Number(slashes[3])];
		const isDotted = slashes[0].includes('.');
		const [day, month] = first > 12 || isDotted ? [first, second] : second > 12 ? [second, first] : [0, 0];
		const iso = isoOf(year, month, day);
		return iso === undefined
			? undefined
			: {
					iso,
					printed: slashes[0],
					because: `“${slashes[0]}” is printed.`,
					isWeekday: false,
					at: slashes.index,
				};
	}
	return daysIn(line, undefined)[0];
}
