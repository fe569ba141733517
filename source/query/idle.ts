/** Whether a term with a key asks for nothing yet: it has no value that could mean anything. */
import {readAsOf} from './as-of.ts';
import {readDate} from './date-value.ts';
import {squash} from './normal-text.ts';
import type {FieldTerm} from './tree.ts';

export function isIdle({key, values}: FieldTerm): boolean {
	switch (key) {
		case 'date':
			return values.every(({text}) => readDate(text).type !== 'days');
		case 'asof':
			return values.every(({text}) => readAsOf(text) === undefined);
		default:
			return values.every(({text}) => squash(text) === '');
	}
}
