/** What the filter says where it finds nothing, or was asked for what is not there. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../source/dossier/catalogue.ts';
import {blame, hints} from '../source/search/explain.ts';
import {search} from '../source/search/match.ts';
import {describeProblem} from '../source/search/problem.ts';
import {parseQuery} from '../source/search/query.ts';
import {buildIndex} from '../source/search/search-index.ts';
import {filterText} from './filter-texts.ts';
import {arbitraryDossier, tinyDossier} from './make-dossier.ts';

const index = buildIndex(catalogue(tinyDossier()));

function blamed(text: string): string {
	const found = blame(index, parseQuery(text), new Set());
	switch (found.type) {
		case 'none':
			return 'none';
		case 'all':
			return `all: ${found.count}`;
		default:
			return `${found.type}: ${found.drops
				.map(({groups, count}) => `${groups.map(({from, to}) => text.slice(from, to)).join(' + ')} ${count}`)
				.join(', ')}`;
	}
}

describe('At no rows', () => {
	test.each([
		['', 'none'],
		['veto', 'none'],
		['xyz', 'one: xyz 9'],
		['veto xyz', 'one: xyz 1'],
		['veto brandt', 'one: veto 3, brandt 1'],
		['never party:norland', 'one: never 5, party:norland 1'],
		['party:isles "grey zone"', 'one: "grey zone" 4, party:isles 1'],
		['party:isles | xyz grey zone', 'one: party:isles | xyz 1'],
		['xyz zyx', 'two: xyz + zyx 9'],
		['xyz zyx veto', 'two: xyz + zyx 1'],
		['xyz zyx yxz', 'all: 9'],
		['veto /(/ xyz party:', 'one: xyz 1'],
	])('%s', (text, expected) => {
		expect(blamed(text)).toBe(expected);
	});

	test('what it names brings back exactly so many rows, and nothing smaller would bring any', () => {
		fc.assert(
			fc.property(arbitraryDossier, filterText, filterText, (dossier, text, more) => {
				const known = buildIndex(catalogue(dossier));
				const query = parseQuery(`${text} ${more}`);
				const rowsWithout = (left: readonly unknown[]) =>
					search(known, {...query, groups: query.groups.filter(group => !left.includes(group))}, new Set())
						.length;
				const found = blame(known, query, new Set());
				const rows = rowsWithout([]);
				if (found.type === 'none') expect(rows > 0 || dossier.statements.length === 0).toBe(true);
				else expect(rows).toBe(0);
				const singles = query.groups.map(group => rowsWithout([group]));
				if (found.type === 'one' || found.type === 'two')
					for (const {groups, count} of found.drops) {
						expect(groups).toHaveLength(found.type === 'one' ? 1 : 2);
						expect(rowsWithout(groups)).toBe(count);
						expect(count).toBeGreaterThan(0);
					}
				if (found.type === 'one') expect(found.drops).toHaveLength(singles.filter(count => count > 0).length);
				if (found.type === 'two' || found.type === 'all') expect(Math.max(...singles)).toBe(0);
				if (found.type === 'all')
					for (const one of query.groups)
						for (const other of query.groups) expect(rowsWithout([one, other])).toBe(0);
			}),
			{numRuns: 300},
		);
	});
});

describe('A value that nobody knows gets a hint', () => {
	test.each([
		['party:nrland', 'No party begins with "nrland". Did you mean party:norland?'],
		['-speaker:brant', 'No speaker begins with "brant". Did you mean speaker:brandt?'],
		['speaker:Брант', 'No speaker begins with "Брант". Did you mean speaker:brandt?'],
		['place:porto', 'No place begins with "porto". Did you mean place:port?'],
		['is:disptued', 'No mark begins with "disptued". Did you mean is:disputed?'],
		['lang:zh', 'No language begins with "zh".'],
		['round:7', 'No round begins with "7".'],
		['party:xxxxxxxxxx', 'No party begins with "xxxxxxxxxx".'],
	])('%s', (text, said) => {
		const found = hints(index, parseQuery(text));
		expect(found.map(describeProblem)).toEqual([said]);
		expect(found.map(({from, to}) => text.slice(from, to))).toEqual([text.slice(text.indexOf(':') + 1)]);
	});

	test.each(['party:norland', 'party:', 'party:n,i', 'veto', 'date:2031', 'is:marked', 'event:storm'])(
		'none is given for %s',
		text => {
			expect(hints(index, parseQuery(text))).toEqual([]);
		},
	);

	test('all of them, in the order of the text', () => {
		const found = hints(index, parseQuery('party:zzz foo:x date:2031-0 party:norland,yyy'));
		expect(found.map(({code}) => code)).toEqual([
			'unknown-value',
			'unknown-key',
			'unreadable-date',
			'unknown-value',
		]);
	});
});
