/**
 * The fields of the filter, in the order in which they are offered. To add one, add a row here; nothing else has to
 * know it. A table of another make is handed in with the engine (`Engine.fields`).
 */
import {choiceFields} from './choice-fields.ts';
import {asOfField, dateField} from './date-fields.ts';
import type {FilterFields} from './field.ts';
import {flagFields} from './flag-fields.ts';
import {numberField} from './number-field.ts';

export const filterFields: FilterFields = [
	...choiceFields,
	dateField,
	asOfField,
	numberField({
		name: 'confidence',
		noun: 'confidence',
		example: '0.8',
		help: 'how sure a program was of its draft, of 1: confidence:<0.8, confidence:0.5..0.8, confidence:>=0.8',
		numberOf: ({statement}) => statement.draft?.confidence,
		saysNone: 'Only what prepare has drafted has a confidence, and nothing here is such a draft.',
	}),
	...flagFields,
];
