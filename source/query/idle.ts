/** Whether a term with a key asks for nothing yet: it has no value that could mean anything. */
import {readAsOf} from './as-of.ts';
import {type DateValue, readDate} from './date-value.ts';
import {squash} from './normal-text.ts';
import type {FieldTerm} from './tree.ts';

function isAsking({type}: DateValue): boolean {
	return type === 'days' || type === 'recurring';
}

export function isIdle({key, values}: FieldTerm): boolean {
	switch (key) {
		case 'date':
			return values.every(({text}) => !isAsking(readDate(text)));
		case 'asof':
			return values.every(({text}) => readAsOf(text) === undefined);
		default:
			return values.every(({text}) => squash(text) === '');
	}
}
