/** Whether a term with a key asks for nothing yet: it has no value that could mean anything. */
import {readDate} from './date-value.ts';
import {squash} from './normal-text.ts';
import type {FieldTerm} from './tree.ts';

export function isIdle({key, values}: FieldTerm): boolean {
	return values.every(({text}) => (key === 'date' ? readDate(text).type !== 'days' : squash(text) === ''));
}
