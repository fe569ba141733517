/** Writes data/dossier.schema.json anew from the code: `npm run schema`. schema.test.ts keeps the two equal. */
import {writeFileSync} from 'node:fs';
import {dossierJsonSchema} from '../source/dossier/json-schema.ts';

const file = new URL('../data/dossier.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(dossierJsonSchema(), undefined, '\t')}\n`);
