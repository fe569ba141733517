/** Reads the values behind a key of a filter text. */
import type {FilterKey} from '../fields/field.ts';
import {startsStrangely} from '../fields/write-value.ts';
import {lettersAndDigits} from '../text/normal-text.ts';
import type {QueryProblem} from './problem.ts';
import type {TermReading} from './reading.ts';
import {type FieldTerm, isIdle, type Value} from './tree.ts';
import {bareValue, closingMarks, readQuoted, wordAt} from './written.ts';

type FieldStart = {readonly from: number; readonly key: FilterKey; readonly isInGroup: boolean};

/** @param at - the offset of the first value. */
export function readField(text: string, at: number, {from, key, isInGroup}: FieldStart): TermReading {
	const hints: QueryProblem[] = [];
	const notes: QueryProblem[] = [];
	const judged = ({closing, ...written}: ReturnType<typeof readValue>): Value => {
		const {isAsking, why, says} = judgeValue(key, written.text);
		if (says !== undefined)
			notes.push({code: 'understood', from: written.from, to: written.to, key: key.name, says});
		const sign =
			isAsking && key.kind !== 'range' ? strangeSign(text.slice(written.from, written.to)) : undefined;
		if (sign !== undefined)
			hints.push({code: 'sign-in-value', from: written.from, to: written.to, key: key.name, ...sign});
		if (why !== undefined)
			hints.push({
				code: 'bad-value',
				from: written.from,
				to: written.to,
				key: key.name,
				value: written.text,
				why,
			});
		return {...written, isAsking};
	};
	let value = readValue(text, at, isInGroup);
	const values: [Value, ...Value[]] = [judged(value)];
	while (text[value.to] === ',') {
		value = readValue(text, value.to + 1, isInGroup);
		values.push(judged(value));
	}
	const term: FieldTerm = {
		type: 'field',
		from,
		to: value.to,
		closing: value.closing,
		key: key.name,
		values,
	};
	return {
		term,
		to: value.to,
		hints: [...hints, ...notes],
		unfinished: hints.length > 0 ? [] : missingValues(term),
	};
}

/** A sign that says something elsewhere in a filter, and nothing in a name: at its beginning, or a parenthesis. */
function strangeSign(written: string): {readonly sign: string; readonly isInside: boolean} | undefined {
	const first = startsStrangely.exec(written)?.[0];
	if (first !== undefined) return {sign: first, isInside: false};
	const [, before, sign] = /^([^"“”„«»()]*)([()])/.exec(written) ?? [];
	return sign === undefined ? undefined : {sign, isInside: before !== ''};
}

/** Whether a value asks for anything; where it is to and cannot, why; where it is not written whole, what it is taken for. */
function judgeValue(
	key: FilterKey,
	text: string,
): {readonly isAsking: boolean; readonly why?: string | undefined; readonly says?: string | undefined} {
	if (key.kind !== 'range') return {isAsking: lettersAndDigits(text) !== ''};
	const reading = key.read(text);
	if (reading.type === 'asks') return {isAsking: true, says: reading.meant?.says};
	return {isAsking: false, why: reading.type === 'wrong' ? reading.why : undefined};
}

function readValue(
	text: string,
	from: number,
	isInGroup: boolean,
): Omit<Value, 'isAsking'> & {readonly closing: string} {
	if (closingMarks.has(text[from] ?? '')) return {from, ...readQuoted(text, from)};
	const bare = wordAt(text, from, isInGroup, bareValue);
	return {from, to: from + bare.length, text: bare, closing: ''};
}

function missingValues(term: FieldTerm): readonly QueryProblem[] {
	const {from, to, key, values} = term;
	if (isIdle(term)) return [{code: 'no-value', from, to, key, isBeside: false}];
	const missing = values.find(({isAsking}) => !isAsking);
	return missing === undefined
		? []
		: [{code: 'no-value', from: missing.from, to: missing.to, key, isBeside: true}];
}
