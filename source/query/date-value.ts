/** The values of `date:`: a day, a month or a year, `a..b`, `..b` and `a..`. */
import {parseEdtf} from '../dossier/edtf.ts';
import type {Span} from '../dossier/edtf-reader.ts';

export type DateValue =
	| {readonly type: 'days'; readonly days: Span}
	/** Nothing typed yet. */
	| {readonly type: 'nothing'}
	| {readonly type: 'unreadable'}
	/** Days are asked for, and rows are not told apart by their hours. */
	| {readonly type: 'time'}
	| {readonly type: 'backwards'};

/** Reads a value. Each side may be anything that EDTF calls a date without a time; `a..b` runs to the last day of `b`. */
export function readDate(text: string): DateValue {
	const trimmed = text.trim();
	const dots = trimmed.includes('/') ? -1 : trimmed.indexOf('..');
	if (trimmed === '' || trimmed === '..') return {type: 'nothing'};
	const [from, to] = dots < 0 ? [trimmed, trimmed] : [trimmed.slice(0, dots), trimmed.slice(dots + 2)];
	const first = from === '' ? always : parseEdtf(from);
	const last = to === '' ? always : parseEdtf(to);
	if (first === undefined || last === undefined) return {type: 'unreadable'};
	if (trimmed.includes('T')) return {type: 'time'};
	const days = {start: first.start, end: last.end};
	return days.start > days.end ? {type: 'backwards'} : {type: 'days', days};
}

const always: Span = {start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY};

/** Whether two spans share a day. A statement without a date shares none. */
export function intersects(said: Span | undefined, days: Span): boolean {
	return said !== undefined && said.start <= days.end && said.end >= days.start;
}
