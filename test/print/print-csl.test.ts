import fc from 'fast-check';
import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {cslDate} from '../../source/print/csl-json.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';
import {printed} from '../helpers/printed.ts';

/** The fields of CSL's own schema that we write, and whether they are dates. */
const fields: Readonly<Record<string, 'text' | 'date' | 'names'>> = {
	...{id: 'text', type: 'text', title: 'text', 'title-short': 'text', 'container-title': 'text', URL: 'text'},
	...{'original-publisher': 'text', language: 'text', 'event-place': 'text', keyword: 'text', note: 'text'},
	...{issued: 'date', accessed: 'date', 'original-date': 'date', 'event-date': 'date', author: 'names'},
};

function expectItem(item: Readonly<Record<string, unknown>>): void {
	expect(item.id).toBeTypeOf('string');
	expect(item.type).toBeTypeOf('string');
	for (const [name, value] of Object.entries(item)) {
		const kind = fields[name];
		if (kind === 'text') expect(value).toBeTypeOf('string');
		else if (kind === 'date') {
			const keys = Object.keys(Object(value));
			expect(keys.length).toBeGreaterThan(0);
			for (const key of keys) expect(['date-parts', 'season', 'circa', 'literal']).toContain(key);
		} else expect([name, kind]).toEqual([name, 'names']);
	}
}

test.each([
	['2022-01-13', {'date-parts': [[2022, 1, 13]]}],
	['2021-12', {'date-parts': [[2021, 12]]}],
	['2022-01-XX', {'date-parts': [[2022, 1]]}],
	['2021', {'date-parts': [[2021]]}],
	['2022-01-10~', {'date-parts': [[2022, 1, 10]], circa: true}],
	['2022?', {'date-parts': [[2022]], circa: true}],
	[
		'2021-12-20/2022-01',
		{
			'date-parts': [
				[2021, 12, 20],
				[2022, 1],
			],
		},
	],
	['2021-22', {'date-parts': [[2021]], season: 2}],
	['2021-24', {'date-parts': [[2021]], season: 4}],
	['202X', {literal: '2020s'}],
	['2022-01-12/..', {literal: 'from 12 Jan 2022'}],
	['2021-21/2021-22', {literal: 'spring 2021 – summer 2021'}],
	['not a date', {literal: 'not a date'}],
])('the EDTF date %s as CSL has it', (edtf, date) => {
	expect(cslDate(edtf)).toEqual(date);
});

test('a source is one item with the fields that are known', () => {
	const [courier, mirror, wire] = JSON.parse(
		printed('sources', catalogue(smallDossier()), undefined, 'csl-json'),
	);
	expect(courier).toMatchObject({
		id: 'courier',
		type: 'article-newspaper',
		author: [{family: 'Vell', given: 'Ivo'}],
		accessed: {'date-parts': [[2031, 6, 1]]},
		URL: 'https://courier.example/strait/1',
	});
	expect(mirror).toMatchObject({
		'original-publisher': 'Spegel',
		'original-date': {'date-parts': [[2031, 5, 8]]},
	});
	expect(mirror).not.toHaveProperty('URL');
	expect(Object.keys(wire)).toEqual(['id', 'type', 'title', 'title-short', 'language', 'note']);
	expect(wire.title).toBe('[Wire]');
	expect(wire.note).toContain('SHA-256');
});

test('a quote is its page with the words and their place as the note', () => {
	const of = catalogue(smallDossier());
	const entries = ['no-veto', 'fleets-stay'].flatMap(id => of.entryOf.get(id) ?? []);
	const [veto, stay] = JSON.parse(printed('quotes', of, entries, 'csl-json'));
	expect(veto).toMatchObject({
		id: 'no-veto',
		title: '[Wire]',
		'event-date': {'date-parts': [[2031, 5, 8]]},
		'event-place': 'Tarn',
		keyword: 'Passage of the strait',
	});
	expect(veto.note).toMatch(
		/^“Nobody gets a veto over our harbours,” \(the page names another speaker\) — Mika Sorrel, .*Characters 37-74\. File wire\.txt/,
	);
	expect(stay.note).toMatch(/^Summary, not a quotation: Summary of p-courier-stay\. — Isles spokesperson/);
	expect(stay.title).toBe('Talks on the strait open in Port Alder');
});

test('every item of every dossier has only fields that CSL knows', () => {
	fc.assert(
		fc.property(arbitraryDossier, dossier => {
			const of = catalogue(dossier);
			for (const listing of ['quotes', 'sources'] as const)
				for (const item of JSON.parse(printed(listing, of, undefined, 'csl-json'))) expectItem(item);
		}),
		{numRuns: 60},
	);
});
