/** The format of notes as JSON Schema 2020-12; `data/notes.schema.json` is this, written out, for editors. */
import * as z from 'zod';
import type {JsonSchema} from '../dossier/json-schema.ts';
import {notesSchema} from './schema.ts';
import {notesVersion} from './version.ts';

export function notesJsonSchema(): JsonSchema {
	const {$schema, ...rest} = z.toJSONSchema(notesSchema, {
		target: 'draft-2020-12',
		override: ({jsonSchema}) => {
			// An editor takes 2025 and 1.0 for numbers, which here are texts like any other.
			const isFree =
				jsonSchema.type === 'string' && jsonSchema.pattern === undefined && jsonSchema.enum === undefined;
			if (isFree) Object.assign(jsonSchema, {type: ['string', 'number', 'boolean']});
		},
	});
	return {
		$schema: $schema ?? 'https://json-schema.org/draft/2020-12/schema',
		$id: `urn:roundtable:notes:${notesVersion}`,
		...rest,
	};
}
