/** The values of `date:`: a day, a month or a year, `a..b`, `..b` and `a..`. */
import {parseEdtf} from '../dossier/edtf.ts';

/** ISO days, both included; in a value an empty one is open. */
export type Days = {readonly start: string; readonly end: string};

export type DateValue =
	| {readonly type: 'days'; readonly days: Days}
	/** Nothing typed yet. */
	| {readonly type: 'nothing'}
	| {readonly type: 'unreadable'}
	| {readonly type: 'backwards'};

/** Reads a value. Each side may be anything that EDTF calls a date; `a..b` runs to the last day of `b`. */
export function readDate(text: string): DateValue {
	const trimmed = text.trim();
	const dots = trimmed.includes('/') ? -1 : trimmed.indexOf('..');
	if (trimmed === '' || trimmed === '..') return {type: 'nothing'};
	const [from, to] = dots < 0 ? [trimmed, trimmed] : [trimmed.slice(0, dots), trimmed.slice(dots + 2)];
	const first = from === '' ? {start: '', end: ''} : parseEdtf(from);
	const last = to === '' ? {start: '', end: ''} : parseEdtf(to);
	if (first === undefined || last === undefined) return {type: 'unreadable'};
	const days = {start: first.start, end: last.end};
	return days.start !== '' && days.end !== '' && days.start > days.end
		? {type: 'backwards'}
		: {type: 'days', days};
}

/** Whether two spans share a day. A statement without a date, both ends empty, shares none. */
export function intersects(said: Days, days: Days): boolean {
	if (said.start === '' || said.end === '') return false;
	return (days.end === '' || said.start <= days.end) && (days.start === '' || said.end >= days.start);
}
