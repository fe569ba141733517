/** Lists that somebody wrote without brackets are read as they were meant, and told with the line to write. */
import {describe, expect, test} from 'vitest';
import {stated, talksWith} from '../helpers/newcomer.ts';

const words = 'quotes: {gazette: There will be no second harvest}';
const one = `who: bassi\non: dam\n${words}`;

describe('a list without its brackets is told once, with the line to write, and nothing is left out', () => {
	test.each([
		['present: upper, lower', 'present: [upper, lower]', 'in braces'],
		['present: (upper, lower)', 'present: [upper, lower]', 'in brackets of another kind'],
		['present: "upper, lower"', 'present: [upper, lower]', 'in marks'],
		['present: upper and lower', 'present: [upper, lower]', 'joined by a word'],
	])('%s', (wrong, right) => {
		const {said, built} = talksWith('present: [upper, lower]', wrong, `who: bassi\non: dam\nat: 1\n${words}`);
		expect(said).toEqual([expect.stringMatching(/: a list without its brackets: /)]);
		expect(said[0]).toContain(`Write ${right}.`);
		expect(built.dossier?.events[0]?.participants).toEqual([{party: 'upper'}, {party: 'lower'}]);
	});

	test.each([
		['who: bassi, orlo\non: dam', 'who: [bassi, orlo]'],
		['who: bassi\non: dam, gauges', 'on: [dam, gauges]'],
		['who: bassi\non: dam; gauges', 'on: [dam, gauges]'],
		['who: bassi\non: dam\nabout: 1, Sarvar', 'about: [1, Sarvar]'],
	])('%s', (start, right) => {
		const {said, built} = stated(`${start}\n${words}`);
		expect(said).toEqual([expect.stringContaining(`Write ${right}.`)]);
		expect(built.dossier?.statements).toHaveLength(1);
	});

	test('values of the format, and spellings', () => {
		const quality = talksWith(
			'published: 2024-10-18',
			'published: 2024-10-18, quality: translated, garbled',
			one,
		);
		expect(quality.said).toEqual([expect.stringContaining('Write quality: [translated, garbled].')]);
		expect(quality.built.dossier?.sources[2]?.quality).toEqual(['translated', 'garbled']);
		const also = talksWith('party: upper}', 'party: upper, also: Kohalmi, Kőhalmi}', one);
		expect(also.said).toEqual([expect.stringContaining('Write also: [Kohalmi, Kőhalmi].')]);
		const block = talksWith(
			'  post: {outlet: The Post, published: 2024-10-18}',
			'  post:\n    outlet: The Post\n    published: 2024-10-18\n    quality: translated, garbled',
			one,
		);
		expect(block.said).toEqual([expect.stringContaining('Write quality: [translated, garbled].')]);
	});
});

test('of several names of which one is not known, the line to write is said too', () => {
	const {said} = stated(`who: bassi, nobody\non: dam\n${words}`);
	expect(said).toEqual([expect.stringContaining('Write several as a list: who: [bassi, nobody].')]);
});

test('a name that has a comma or "and" is one name', () => {
	const {said} = talksWith(
		'upper: Upper Rava',
		'upper: "Rava, Upper and Inner"',
		`who: Rava, Upper and Inner\non: dam\n${words}`,
	);
	expect(said).toEqual([]);
});

test('where one alone can stand no list is offered', () => {
	const {said} = stated(`who: bassi\non: dam\nat: 1, 2\n${words}`);
	expect(said).toEqual([expect.stringContaining('One alone can stand here.')]);
});

test('what is of another form is told with how it is written', () => {
	expect(stated('who: bassi\nquotes: There will be no second harvest').said).toEqual([
		expect.stringContaining(
			'this is a text; expected keys and values. Write quotes: {the source: "the words"}.',
		),
	]);
});

describe('one cause is told once', () => {
	test('people as a list', () => {
		const {said} = talksWith(
			'  kohalmi: {name: Márta Kőhalmi, party: upper}\n  bassi: {name: Luca Bassi, party: lower}\n  orlo: {name: Ivo Orlo, party: commission}',
			'  - {name: Luca Bassi, party: lower}',
			one,
			`who: bassi\non: gauges\n${words}`,
		);
		expect(said).toEqual([expect.stringContaining('this is a list; expected keys and values')]);
	});

	test('an id with a blank', () => {
		const {said} = talksWith('  gazette: {', '  gazette paper: {', one);
		expect(said).toEqual([expect.stringContaining('Did you mean "gazette-paper"?')]);
	});
});

test('the last word of the name of a party that is there is no name of it, and that is said', () => {
	const {said} = stated(`who: Rava\non: dam\n${words}`);
	expect(said).toEqual([expect.stringContaining('there is no person or party "Rava"')]);
});
