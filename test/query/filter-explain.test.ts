/** What the filter says where it finds nothing, or was asked for what is not there. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {describeProblem, type QueryProblem} from '../../source/query/problem.ts';
import type {QueryNode} from '../../source/query/tree.ts';
import {idsFound, know, questionFor} from '../helpers/asking.ts';
import {engines} from '../helpers/engines.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

describe.each(engines)('With %s,', (_name, ask) => {
	const asking = ask(catalogue(smallDossier()));
	const why = (text: string, isReportedShown = true) =>
		know(asking, questionFor(text, {isReportedShown}), answer => answer.whyEmpty());

	/** All that is of no use in a filter. */
	function hints(text: string): readonly QueryProblem[] {
		const query = usualQuery(text);
		const unknown = know(asking, questionFor(query.root), answer => answer.unknownValues());
		return [...query.hints, ...unknown].sort((a, b) => a.from - b.from);
	}

	function blamed(text: string): string {
		const {drops} = why(text);
		switch (drops.type) {
			case 'none':
				return 'none';
			case 'all':
				return `all: ${drops.count}`;
			default:
				return `${drops.type}: ${drops.drops
					.map(({parts, count}) => `${parts.map(({from, to}) => text.slice(from, to)).join(' + ')} ${count}`)
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
			// Without the round its day would ask for quotes of that day.
			['veto round:1 asof:2031-01-01', 'one: veto 5'],
			['round:7 asof:2031-01-01', 'two: round:7 + asof:2031-01-01 9'],
		])('%s', (text, expected) => {
			expect(blamed(text)).toBe(expected);
		});

		test('what only the scope hides is counted, and nothing hidden is promised', () => {
			expect(why('spokesperson', false).hidden).toBe(1);
			expect(why('spokesperson', false).drops).toMatchObject({type: 'one', drops: [{count: 8}]});
			expect(why('xyz', false).hidden).toBe(0);
		});

		test('of a single word it is counted what is nearly it', () => {
			expect(why('vteo').near).toBe(1);
			expect(why('xyzzy').near).toBe(0);
			expect(why('vteo brandt').near).toBeUndefined();
			expect(why('-veto brandt sorrel').near).toBeUndefined();
		});

		test('what it names brings back exactly so many rows, and nothing smaller would bring any', () => {
			const asOfRound = fc
				.tuple(fc.constantFrom('asof:2021', 'asof:2022-01'), fc.constantFrom('round:1', 'round:2', 'round:'))
				.map(words => words.join(' '));
			const beginning = fc.oneof({weight: 2, arbitrary: filterText}, asOfRound);
			fc.assert(
				fc.property(arbitraryDossier, beginning, filterText, (dossier, text, more) => {
					const known = ask(catalogue(dossier));
					const {root} = usualQuery(`${text} ${more}`);
					const rowsWithout = (left: readonly QueryNode[]) => {
						const parts = root.parts.filter(part => !left.includes(part));
						return idsFound(known, questionFor({...root, parts})).length;
					};
					const found = know(known, questionFor(root), answer => answer.whyEmpty()).drops;
					const rows = rowsWithout([]);
					if (found.type === 'none') expect(rows > 0 || dossier.statements.length === 0).toBe(true);
					else expect(rows).toBe(0);
					const singles = root.parts.map(part => rowsWithout([part]));
					if (found.type === 'one' || found.type === 'two')
						for (const {parts, count} of found.drops) {
							expect(parts).toHaveLength(found.type === 'one' ? 1 : 2);
							expect(rowsWithout(parts)).toBe(count);
							expect(count).toBeGreaterThan(0);
						}
					if (found.type === 'one')
						expect(found.drops).toHaveLength(singles.filter(count => count > 0).length);
					if (found.type === 'two' || found.type === 'all') expect(Math.max(...singles)).toBe(0);
					if (found.type === 'all')
						for (const one of root.parts)
							for (const other of root.parts) expect(rowsWithout([one, other])).toBe(0);
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
			['is:disptued', 'No word of is: begins with "disptued". Did you mean is:disputed?'],
			[
				'is:foo',
				'No word of is: begins with "foo". is: takes misattributed, disputed, damaged, translated, variant, unreviewed, reported, flagged, skipped, undated, marked.',
			],
			['kind:zz', 'No kind begins with "zz". kind: takes direct, partial, reported, term.'],
			['lang:zh', 'No language begins with "zh". lang: takes en, sv.'],
			['round:7', 'No round begins with "7". round: takes 1, 2.'],
			['party:xxxxxxxxxx', 'No party begins with "xxxxxxxxxx". party: takes norland, isles.'],
		])('%s', (text, said) => {
			const found = hints(text);
			expect(found.map(describeProblem)).toEqual([said]);
			expect(found.map(({from, to}) => text.slice(from, to))).toEqual([text.slice(text.indexOf(':') + 1)]);
		});

		test.each(['party:norland', 'party:', 'party:n,i', 'veto', 'date:2031', 'is:marked', 'event:storm'])(
			'none is given for %s',
			text => {
				expect(hints(text)).toEqual([]);
			},
		);

		test('all of them, in the order of the text', () => {
			const found = hints('party:zzz foo:x date:2031-0 party:norland,yyy');
			expect(found.map(({code}) => code)).toEqual([
				'unknown-value',
				'unknown-key',
				'bad-value',
				'unknown-value',
			]);
		});
	});
});
