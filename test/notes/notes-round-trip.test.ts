/** A dossier to notes and to a dossier again is the same. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Dossier} from '../../source/dossier/types.ts';
import {dossierToNotes} from '../../source/notes/from-dossier.ts';
import {arbitraryDossierWithArticles} from '../helpers/arbitrary-dossier.ts';
import {articles, dossier} from '../helpers/embedded.ts';
import {stated, articles as talks} from '../helpers/newcomer.ts';
import {courier, dossierOf, fishing, herald, noted, sha256} from '../helpers/noted.ts';

const none = new Map<string, string>();
const schema = './notes.schema.json';

function toNotes(dossier: Dossier, articles: ReadonlyMap<string, string>): string {
	return dossierToNotes(dossier, {articles, digest: sha256, schema});
}

/** The same dossier as JSON has it, where what is undefined is absent. */
function plain(dossier: Dossier | undefined): unknown {
	if (dossier === undefined) return undefined;
	const {$schema: _, ...rest} = JSON.parse(JSON.stringify(dossier));
	return rest;
}

test('random dossiers, whatever they say', () => {
	fc.assert(
		fc.property(arbitraryDossierWithArticles, ({dossier, articles}) => {
			const text = toNotes(dossier, articles);
			const {built, said} = noted(text, Object.fromEntries(articles));
			expect(said).toEqual([]);
			expect(plain(built.dossier)).toEqual(plain(dossier));
		}),
		{numRuns: 100},
	);
});

test('random dossiers without their articles', () => {
	fc.assert(
		fc.property(arbitraryDossierWithArticles, ({dossier}) => {
			const {built, said} = noted(toNotes(dossier, none), {});
			expect(said).toEqual([]);
			expect(plain(built.dossier)).toEqual(plain(dossier));
		}),
		{numRuns: 50},
	);
});

test('the talks that come along, with their articles where they are at hand, and without', () => {
	for (const texts of [articles, none]) {
		const {built, said} = noted(toNotes(dossier, texts), Object.fromEntries(texts));
		expect(said).toEqual([]);
		expect(plain(built.dossier)).toEqual(plain(dossier));
	}
});

test('notes come back nearly as they were written', () => {
	const pages = new Map([
		['herald', herald],
		['courier', courier],
	]);
	const text = toNotes(dossierOf(fishing), pages);
	expect(text).toMatchInlineSnapshot(`
		"# yaml-language-server: $schema=./notes.schema.json
		version: 1.0
		title: Fishing talks between Norvania and Ostland

		sources:
		  herald: {outlet: The Harbour Herald, published: 2025-03-04}
		  courier: {outlet: The Courier, published: 2025-03-05}

		parties:
		  norvania: Norvania
		  ostland: Ostland

		people:
		  berg: {name: Anna Berg, party: norvania, role: Minister of Fisheries}
		  tamm: {name: Pavel Tamm, party: ostland, role: Envoy}

		issues:
		  quota: Quota
		  counting: Counting the fish

		rounds:
		  - {date: 2025-03-03, place: Port Vell, present: [norvania, ostland]}

		statements:
		  - who: berg
		    on: quota
		    at: port-vell
		    quotes: {herald: We shall not accept a cut of more than a fifth}
		  - who: berg
		    on: counting
		    said: Monday
		    quotes: {herald: But we are ready to count the fish together}
		  - who: tamm
		    on: counting
		    at: port-vell
		    quotes: {courier: Nobody can divide a fish that nobody has counted}
		  - who: tamm
		    on: counting
		    gloss: Ostland opens its logbooks if the other side does.
		    reports: {herald: would open its logbooks if the other side did}

		positions:
		  - {party: norvania, on: quota, rejects: A cut of more than a fifth.}
		  - {party: ostland, on: counting, demands: First count the fish.}
		"
	`);
	expect(plain(dossierOf(text))).toEqual(plain(dossierOf(fishing)));
});

test('a weekday alone, words that are cut and words over two paragraphs come back on one line each', () => {
	const statements = [
		'who: kohalmi\non: dam\nsaid: Tuesday\nquotes: {gazette: A river is not a tap … and nobody here will turn it}',
		'who: bassi\non: gauges\nquotes: {post: We shall build the board together. But the gauges stay where they are}',
	];
	const {built} = stated(...statements);
	if (built.dossier === undefined) throw new Error('no dossier');
	const text = toNotes(built.dossier, new Map(Object.entries(talks)));
	for (const line of statements.join('\n').split('\n')) expect(text).toContain(line);
});

test('of two wordings the one that was written first comes back first, whatever the sources are called', () => {
	for (const [one, two] of [
		['herald', 'courier'],
		['2', '1'],
	] as const) {
		const wordings = [
			`${one}: We shall not accept a cut of more than a fifth`,
			`${two}: We will not accept a cut of more than a fifth`,
		];
		for (const ordered of [wordings, wordings.toReversed()]) {
			const notes = [
				'title: Talks',
				`sources: {${one}: {published: 2025-03-04}, ${two}: {published: 2025-03-05}}`,
				'parties: {norvania: Norvania}',
				'people: {berg: {name: Anna Berg, party: norvania}}',
				`statements:\n  - who: berg\n    quotes:\n${ordered.map(each => `      ${each}`).join('\n')}\n`,
			].join('\n');
			const pages = {[one]: herald, [two]: courier};
			const {built} = noted(notes, pages);
			if (built.dossier === undefined) throw new Error('no dossier');
			const text = toNotes(built.dossier, new Map(Object.entries(pages)));
			const sources = built.dossier.statements[0]?.passages.map(({source}) => source);
			expect(sources).toEqual(ordered.map(each => each.split(':')[0]));
			const places = ordered.map(each => text.indexOf(each.split(': ')[1] ?? ''));
			expect(places).toEqual(places.toSorted((a, b) => a - b));
			expect(plain(noted(text, pages).built.dossier)).toEqual(plain(built.dossier));
		}
	}
});

test('a weekday before a date is held against it and is no part of the dossier', () => {
	expect(fishing).toContain('date: Monday 2025-03-03');
	expect(plain(dossierOf(fishing.replace('Monday 2025-03-03', '2025-03-03')))).toEqual(
		plain(dossierOf(fishing)),
	);
});

test('of words about which the page has lost its marks, that they are quoted', () => {
	const {built} = stated(
		'who: bassi\non: dam\nquotes: {gazette: {words: the dam would be filled in spring, kind: partial}}',
	);
	if (built.dossier === undefined) throw new Error('There is no dossier.');
	const text = toNotes(built.dossier, new Map(Object.entries(talks)));
	expect(text).toContain('kind: partial');
	expect(
		noted(text, talks)
			.built.remarks()
			.filter(({code}) => code === 'no-marks'),
	).toEqual([]);
});
