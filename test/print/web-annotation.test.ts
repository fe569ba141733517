/** Quotes as Web Annotations: one a passage, with both selectors, and no word of what is only reported. */
import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {courier, dossierOf, fishing, herald} from '../helpers/noted.ts';
import {printed} from '../helpers/printed.ts';

test('a passage points at its words by themselves and by their place', () => {
	const of = catalogue(dossierOf(fishing));
	const page = JSON.parse(printed('quotes', of, undefined, 'web-annotation'));
	expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
	expect(page.type).toBe('AnnotationPage');
	const passages = of.dossier.statements.flatMap(statement => statement.passages);
	expect(page.items).toHaveLength(passages.length);
	const [first] = page.items;
	expect(first.target[0].selector).toEqual([
		{
			type: 'TextQuoteSelector',
			exact: 'We shall not accept a cut of more than a fifth',
			prefix: 'lks open\n\nPORT VELL, March 4 - “',
			suffix: ',” Anna Berg,\nthe Norvanian Mini',
		},
		{type: 'TextPositionSelector', start: 72, end: 118},
	]);
	expect(first.body.map(({value}: {value: string}) => value)).toContain('Berg');
	const reported = page.items.find(({id}: {id: string}) => id.includes('logbooks'));
	expect(reported.target[0].selector.map(({type}: {type: string}) => type)).toEqual(['TextPositionSelector']);
	expect(JSON.stringify(reported)).not.toContain('would open');
});

test('a line that was cut off is given whole', () => {
	const long = fishing.replace('of more than a fifth}', `of more than a fifth${' and a fifth'.repeat(10)}}`);
	const page = herald.replace('of more than a fifth', `of more than a fifth${' and a fifth'.repeat(10)}`);
	const of = catalogue(dossierOf(long, {herald: page, courier}));
	expect(of.dossier.statements[0]?.gloss).toMatch(/…$/);
	const [first] = JSON.parse(printed('quotes', of, undefined, 'web-annotation')).items;
	expect(first.body[0].value).toMatch(/^We shall not accept.*and a fifth$/);
});

test('a wrong speaker of the page is told with the words, and of other words nothing is', () => {
	const differing = fishing.replace(
		'quotes: {herald: But we are ready to count the fish together}',
		'quotes: {herald: {words: But we are ready to count the fish together, named: the envoy, means: tamm, differs: She is the minister.}}',
	);
	const items = JSON.parse(printed('quotes', catalogue(dossierOf(differing)), undefined, 'web-annotation'))
		.items as readonly {readonly motivation: readonly string[]; readonly body: readonly object[]}[];
	const assessed = items.filter(({motivation}) => motivation.includes('assessing'));
	expect(assessed).toHaveLength(1);
	expect(assessed[0]?.body).toContainEqual({
		type: 'TextualBody',
		purpose: 'assessing',
		value: expect.stringMatching(
			/^Wrong speaker on the page, which gives it to the envoy.* She is the minister\.$/,
		),
		format: 'text/plain',
	});
});
