/** data/notes.schema.json, by which editors complete and check: equal to the code, and no stricter than the program. */
import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {exampleFiles} from '../../source/notes/example.ts';
import {dossierToNotes} from '../../source/notes/from-dossier.ts';
import {notesJsonSchema} from '../../source/notes/json-schema.ts';
import {arbitraryDossierWithArticles} from '../helpers/arbitrary-dossier.ts';
import {dossierOf, fishing, noted, sha256} from '../helpers/noted.ts';

const schema: unknown = JSON.parse(
	readFileSync(new URL('../../data/notes.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv2020({strict: true, strictTypes: false, allowUnionTypes: true}).compile(
	notesJsonSchema(),
);

/** As an editor reads it: with numbers and truth values. */
function expectValid(text: string): void {
	const isGood = isValid(parse(text));
	expect(isValid.errors ?? []).toEqual([]);
	expect(isGood).toBe(true);
}

test('the published schema is the one in the code', () => {
	expect(schema).toEqual(notesJsonSchema());
});

test('what the program writes and teaches, an editor finds nothing wrong with', () => {
	expectValid(fishing);
	for (const {name, text} of exampleFiles('x')) if (name.endsWith('.yaml')) expectValid(text);
	fc.assert(
		fc.property(arbitraryDossierWithArticles, ({dossier, articles}) => {
			expectValid(dossierToNotes(dossier, {articles, digest: sha256, schema: 'x'}));
		}),
		{numRuns: 40},
	);
});

test('the example builds, and every one of its files is named in it', () => {
	const files = exampleFiles('x');
	const pages = Object.fromEntries(files.map(({name, text}) => [name.replace(/\.txt$/, ''), text]));
	const notes = files.find(({name}) => name === 'talks.yaml')?.text ?? '';
	const {built, said} = noted(notes, pages);
	expect(said).toEqual([]);
	expect(built.dossier?.sources.map(({file}) => file)).toEqual(['herald.txt', 'courier.txt']);
	expect(built.dossier?.discrepancies).toHaveLength(1);
	expect(notes.split('\n')[0]).toBe('# yaml-language-server: $schema=x');
});

test('the guide shows notes that build', () => {
	const guide = readFileSync(new URL('../../data/NOTES.md', import.meta.url), 'utf8');
	const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
	const [whole, ...parts] = blocks;
	const pages = Object.fromEntries(
		[...guide.matchAll(/```text (\w+)\.txt\n([\s\S]*?)```/g)].map(([, name, text]) => [
			name ?? '',
			text ?? '',
		]),
	);
	expect(parts.length).toBeGreaterThan(5);
	expect(() => dossierOf(whole ?? '', pages)).not.toThrow();
	for (const part of parts) {
		const {said} = noted(part.split(/^(?=\w)/m).reduce(withPart, whole ?? ''), pages);
		expect({part, said}).toEqual({part, said: []});
	}
});

/** The whole notes with a part put into its section, or in the place of one. */
function withPart(whole: string, part: string): string {
	const [, section = ''] = /^([a-z-]+):/m.exec(part) ?? [];
	const body = part.replace(/^[a-z-]+:.*\n/, '');
	const isThere = new RegExp(`^${section}:`, 'm').test(whole);
	return isThere
		? whole.replace(new RegExp(`^${section}:\\n`, 'm'), `${section}:\n${body}`)
		: `${whole}${part}`;
}
