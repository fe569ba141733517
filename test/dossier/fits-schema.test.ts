import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {namesIfFitting} from '../../source/dossier/fits-schema.ts';
import {countNames} from '../../source/dossier/json-losses.ts';
import {dossierJsonSchema} from '../../source/dossier/json-schema.ts';
import {parseDossier} from '../../source/dossier/parse.ts';
import {dossierSchema} from '../../source/dossier/schema.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';
import {blownUp} from '../tools/blown-up-dossier.ts';

const schema = dossierJsonSchema();
const namesOf = namesIfFitting(schema);
const fits = (value: unknown) => namesOf(value) !== undefined;
const isValid = new Ajv2020({strict: true, allowUnionTypes: true}).compile(schema);

describe('what is accepted without zod', () => {
	it.each([
		['the talks', talks],
		['the small dossier', smallDossier()],
		['hundreds of statements', blownUp(talks, 300)],
	])('%s', (_, dossier) => {
		expect(fits(plain(dossier))).toBe(true);
	});

	it('is any sound dossier', () => {
		fc.assert(
			fc.property(arbitraryDossier, dossier => fits(plain(dossier))),
			{numRuns: 30},
		);
	});

	it('is exactly what zod and ajv accept, whatever one thing is spoilt', () => {
		let refused = 0;
		fc.assert(
			fc.property(spoilt(names), document => {
				const expected = dossierSchema.safeParse(document).success;
				expect(fits(document)).toBe(expected);
				expect(isValid(document)).toBe(expected);
				expect(namesOf(document)).toBe(expected ? countNames(document) : undefined);
				if (!expected) refused++;
			}),
			{numRuns: 1000},
		);
		expect(refused).toBeGreaterThan(250);
		expect(refused).toBeLessThan(975);
	});

	it('is nothing where the schema says more than is understood', () => {
		expect(namesIfFitting({type: 'string', format: 'date'})('2022-01-10')).toBeUndefined();
		expect(namesIfFitting({type: 'object', properties: {}})({})).toBeUndefined();
		expect(namesIfFitting({type: 'number', multipleOf: 0.1})(1)).toBeUndefined();
	});
});

it('gives the same answer with the schema as without it', async () => {
	await fc.assert(
		fc.asyncProperty(spoilt(names), async document => {
			const bytes = Buffer.from(JSON.stringify(document));
			expect(await parseDossier(bytes, schema)).toEqual(await parseDossier(bytes));
		}),
		{numRuns: 80},
	);
});

it('leaves a newer version to be refused in words', async () => {
	const bytes = Buffer.from(JSON.stringify(smallDossier({version: '1.1'})));
	expect(await parseDossier(bytes, schema)).toMatchObject({ok: false, problems: [{code: 'newer-version'}]});
});

it('leaves an array to zod that is longer than any part of a dossier has', () => {
	const {people} = smallDossier();
	const many = (count: number) => smallDossier({people: Array.from({length: count}, () => people).flat()});
	expect(fits(many(33_333))).toBe(true);
	expect(fits(many(33_334))).toBe(false);
});

it('the schema in data is the one that is tested here', () => {
	const file = readFileSync(new URL('../../data/dossier.schema.json', import.meta.url), 'utf8');
	expect(JSON.parse(file)).toEqual(schema);
});

/** Data as a file gives it. */
function plain(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value));
}

const strange = fc.constantFrom<unknown>(
	...[null, true, 0, 1, -1, 1.5, 2 ** 53, 1e300, '', 'x', 'Ünï', 'a-1', '1.0', '2.0', '2022-01', 'AB'],
	...['direct', 'reported', 'articles', 'agrees', 'https://x', 'x'.repeat(33), 'a'.repeat(64)],
	...[[], {}, [null], ['original'], [{}], {party: 'a'}, {person: 'a', role: 'b'}, {role: 'b', party: 'a'}],
);
const names = ['note', 'party', 'kind', 'constructor', 'because', 'URL', '__proto__'];

/** The small dossier and random ones, of which one value is put in place of another, added or taken away. */
function spoilt(added: readonly string[]): fc.Arbitrary<unknown> {
	return fc
		.tuple(
			fc.oneof(fc.constant(smallDossier()), arbitraryDossier),
			fc.nat(),
			strange,
			fc.constantFrom(...added),
			fc.constantFrom('put', 'add', 'remove'),
		)
		.map(([dossier, seed, value, name, how]) => {
			const document = plain(dossier);
			const holders = holdersOf(document);
			const holder = holders[seed % holders.length] ?? {};
			const keys = Object.keys(holder);
			const key = keys[Math.floor(seed / holders.length) % Math.max(1, keys.length)] ?? '0';
			// As JSON.parse does it, so that `__proto__` becomes a field.
			const put = (field: string) =>
				Object.defineProperty(holder, field, {value, enumerable: true, configurable: true, writable: true});
			if (how === 'put') put(key);
			else if (how === 'add') put(Array.isArray(holder) ? String(holder.length) : name);
			else if (Array.isArray(holder)) holder.pop();
			else Reflect.deleteProperty(holder, key);
			return document;
		});
}

function holdersOf(value: unknown): readonly object[] {
	if (typeof value !== 'object' || value === null) return [];
	return [value, ...Object.values(value).flatMap(holdersOf)];
}
