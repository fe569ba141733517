/** A field whose values are numbers: `0.8`, `0.5..0.8`, `..0.5`, `0.5..`, and after `>`, `>=`, `<` or `<=` one of them. */
import {anyEntry} from '../dossier/any-entry.ts';
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import type {DayRange} from '../dossier/edtf-reader.ts';
import {fold} from '../text/fold.ts';
import {type RangeField, type RangeReading, touches} from './field.ts';

type Numbered = Pick<RangeField, 'name' | 'noun' | 'help'> & {
	/** One that may be typed, as its hint shows it. */
	readonly example: string;
	/** Of an entry without one nothing that is typed holds. */
	readonly numberOf: (entry: Entry) => number | undefined;
	/** Why no entry of a dossier has one, in a sentence; where that can be. */
	readonly saysNone?: string;
};

export function numberField(numbered: Numbered): RangeField {
	const {numberOf, example, saysNone, ...named} = numbered;
	const field: RangeField = {
		kind: 'range',
		...named,
		read: text => readNumbers(text, example),
		spanOf(entry) {
			const value = numberOf(entry);
			return value === undefined ? undefined : {start: value, end: value};
		},
		valuesFor: ({start}) => [String(start)],
	};
	return saysNone === undefined
		? field
		: {...field, within: catalogue => fieldWithin(field, numberOf, saysNone, catalogue)};
}

/** Where nothing has a number, whatever is asked for says so. */
function fieldWithin(
	field: RangeField,
	numberOf: Numbered['numberOf'],
	saysNone: string,
	catalogue: Catalogue,
): RangeField {
	let isNumbered: boolean | undefined;
	return {
		...field,
		read(text) {
			const reading = field.read(text);
			isNumbered ??= anyEntry(catalogue, entry => numberOf(entry) !== undefined);
			return isNumbered || reading.type !== 'asks'
				? reading
				: {...reading, meant: {spans: [], says: saysNone}};
		},
	};
}

function readNumbers(text: string, example: string): RangeReading {
	// Digits and dashes of any shape: a number may have been pasted from a page.
	const [, sign = '', rest = ''] = /^([<>]=?)?(.*)$/s.exec(fold(text, false).trim()) ?? [];
	const [first = '', last = first, ...more] = rest.split('..').map(part => part.trim());
	if (first === '' && last === '') return {type: 'nothing'};
	const start = first === '' ? Number.NEGATIVE_INFINITY : readNumber(first);
	const end = last === '' ? Number.POSITIVE_INFINITY : readNumber(last);
	if (start === undefined || end === undefined || more.length > 0 || (sign !== '' && start !== end))
		return {
			type: 'wrong',
			why: `"${text}" is not a number yet; taken are ${example}, two with .. between them, or one after > or <`,
		};
	if (start > end) return {type: 'wrong', why: `"${text}" ends before it begins.`};
	const span = compared({start, end}, sign);
	return {type: 'asks', span, holds: has => touches(has, span)};
}

function readNumber(text: string): number | undefined {
	const number = /^-?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
	return Number.isFinite(number) ? number : undefined;
}

function compared({start, end}: DayRange, sign: string): DayRange {
	switch (sign) {
		case '>':
			return {start: -numberBefore(-start), end: Number.POSITIVE_INFINITY};
		case '>=':
			return {start, end: Number.POSITIVE_INFINITY};
		case '<':
			return {start: Number.NEGATIVE_INFINITY, end: numberBefore(end)};
		case '<=':
			return {start: Number.NEGATIVE_INFINITY, end};
		default:
			return {start, end};
	}
}

/** The greatest number there is below another: as numbers are kept, the next one is a bit away. */
function numberBefore(number: number): number {
	if (number === 0) return -Number.MIN_VALUE;
	const bits = new DataView(new ArrayBuffer(8));
	bits.setFloat64(0, number);
	bits.setBigInt64(0, bits.getBigInt64(0) + (number > 0 ? -1n : 1n));
	return bits.getFloat64(0);
}
