import {existsSync, readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {descriptionAt, dossierJsonSchema, fieldsAt} from '../../source/dossier/json-schema.ts';
import {dossierSchema} from '../../source/dossier/schema.ts';
import {type Change, changed} from '../helpers/faulty.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';

const schemaFile = new URL('../../data/dossier.schema.json', import.meta.url);
const dossierFile = new URL('../../data/talks-2022-01.json', import.meta.url);

function read(file: URL): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}

const isValid = new Ajv2020({strict: true, allowUnionTypes: true}).compile(dossierJsonSchema());

it('the published schema is the one in the code (npm run schema writes it anew)', () => {
	expect(read(schemaFile)).toEqual(dossierJsonSchema());
});

it('names the draft and itself', () => {
	expect(dossierJsonSchema()).toMatchObject({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: 'urn:roundtable:dossier:1.0',
	});
});

it.runIf(existsSync(dossierFile))('the dossier that comes along is valid by the published schema', () => {
	const isPublishedValid = new Ajv2020({strict: true}).compile(dossierJsonSchema());
	const isGood = isPublishedValid(read(dossierFile));
	expect(isPublishedValid.errors ?? []).toEqual([]);
	expect(isGood).toBe(true);
});

it('both schemas accept good dossiers', () => {
	expect(isValid(smallDossier())).toBe(true);
	fc.assert(
		fc.property(arbitraryDossier, dossier => isValid(JSON.parse(JSON.stringify(dossier)))),
		{numRuns: 30},
	);
});

describe('both schemas refuse', () => {
	const cases: readonly Change[] = [
		{at: ['title']},
		{at: ['title'], put: 5},
		{at: ['titel'], put: 'x'},
		{at: ['format'], put: 'x'},
		{at: ['version'], put: 'one'},
		{at: ['sources', 0, 'type'], put: 'x'},
		{at: ['sources', 0, 'URL'], put: 'ftp://x'},
		{at: ['sources', 0, 'quality'], put: []},
		{at: ['sources', 1, 'absent', 'foo'], put: 'x'},
		{at: ['sources', 0, 'length'], put: 1.5},
		{at: ['parties', 0, 'code'], put: 'nor'},
		{at: ['statements', 0, 'speakers', 0], put: {}},
		{at: ['statements', 0, 'passages', 0, 'kind'], put: 'reported'},
		{at: ['statements', 0, 'passages', 0, 'segments', 0, 'prefix'], put: 'x'.repeat(33)},
		{at: ['positions', 0, 'evidence'], put: []},
	];
	it.each(cases)('$at = $put', change => {
		const document = changed(change);
		expect(isValid(document)).toBe(false);
		expect(dossierSchema.safeParse(document).success).toBe(false);
	});
});

it('can be asked for fields and descriptions', () => {
	const schema = dossierJsonSchema();
	expect(fieldsAt(schema, ['statements', 0, 'speakers', 0])).toEqual(['person', 'party', 'role']);
	expect(fieldsAt(schema, ['sources', 0, 'absent'])).toEqual([
		'title',
		'container-title',
		'issued',
		'accessed',
		'URL',
	]);
	expect(fieldsAt(schema, ['nowhere', 'at', 'all'])).toEqual([]);
	expect(fieldsAt(schema, ['constructor'])).toEqual([]);
	expect(descriptionAt(schema, ['statements', 3, 'gloss'])).toMatch(/one line/);
});
