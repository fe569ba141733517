/** Writes the JSON Schemas in data/ anew from the code: `npm run schema`. schema.test.ts keeps them equal. */
import {writeFileSync} from 'node:fs';
import {dossierJsonSchema} from '../../source/dossier/json-schema.ts';
import {notesJsonSchema} from '../../source/notes/json-schema.ts';

for (const [name, schema] of [
	['dossier', dossierJsonSchema()],
	['notes', notesJsonSchema()],
] as const) {
	const file = new URL(`../../data/${name}.schema.json`, import.meta.url);
	writeFileSync(file, `${JSON.stringify(schema, undefined, '\t')}\n`);
}
