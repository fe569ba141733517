/** What the filter line offers to type next. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {keysOf} from '../../source/fields/field.ts';
import {filterFields} from '../../source/fields/filter-fields.ts';
import {type Completion, offerKeys, offerValues, wantedAt} from '../../source/query/complete.ts';
import {leavesOf, type QueryNode} from '../../source/query/tree.ts';
import {type Asking, idsFound, know, questionFor} from '../helpers/asking.ts';
import {engines} from '../helpers/engines.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

const keyNames = keysOf(filterFields).map(({name}) => name);

type More = {readonly marked?: ReadonlySet<string>; readonly isReportedShown?: boolean};

/** What the filter line offers at a cursor. */
function complete(asking: Asking, text: string, cursor: number, more: More = {}): Completion {
	const wanted = wantedAt(usualQuery(text), cursor);
	const {from, to} = wanted;
	if (wanted.type === 'nothing') return {from, to, candidates: []};
	const candidates = know(asking, questionFor(wanted.beside, more), answer => {
		if (wanted.type === 'keys') {
			const {keys, others} = wanted;
			return offerKeys(
				keys,
				key => answer.distinct(key, others),
				key => answer.counts(key, '', others)?.length,
			);
		}
		const values = answer.counts(wanted.key, wanted.typed, wanted.others);
		return values && offerValues(values);
	});
	return {from, to, candidates};
}

/** What must hold beside what stands at the cursor, groups taken apart, and how many parts stand there. */
function partedAt(parts: readonly QueryNode[], cursor: number): [beside: readonly QueryNode[], gone: number] {
	const beside: QueryNode[] = [];
	let gone = 0;
	for (const part of parts) {
		if (!(part.from < cursor && cursor <= part.to)) beside.push(part);
		else if (part.type === 'all') {
			const [others, count] = partedAt(part.parts, cursor);
			beside.push(...others);
			gone += count;
		} else gone += 1;
	}
	return [beside, gone];
}

describe.each(engines)('With %s,', (_name, ask) => {
	const index = ask(catalogue(smallDossier()));

	/** The text with `▏` at the cursor, and the candidates as text. */
	function offered(typed: string, marked: readonly string[] = []): readonly string[] {
		const cursor = typed.indexOf('▏');
		const text = typed.replace('▏', '');
		const {from, to, candidates} = complete(index, text, cursor, {marked: new Set(marked)});
		return candidates.map(({insert, count}) => `${text.slice(0, from)}${insert}${text.slice(to)} ${count}`);
	}

	describe('Keys', () => {
		test('are all offered where nothing is typed, with how many values they have', () => {
			expect(offered('▏')).toEqual([
				'party: 2',
				// With speaker:none, issue:none, event:none.
				'speaker: 7',
				'issue: 4',
				'round: 2',
				'event: 3',
				'place: 2',
				'source: 3',
				'kind: 4',
				'lang: 2',
				'date: 3',
				'asof: 3',
				'confidence: 0',
				'is: 7',
			]);
			expect(complete(index, '', 0).candidates.map(({label}) => label)).toEqual(
				keyNames.map(key => `${key}:`),
			);
		});

		test.each<[string, readonly string[]]>([
			['pa▏', ['party: 2']],
			['P▏', ['party: 2', 'place: 2']],
			['veto s▏', ['veto speaker: 1', 'veto source: 1']],
			['-pa▏', ['-party: 2']],
			['!pl▏', ['!place: 2']],
			['veto | pa▏', ['veto | party: 2']],
			['(pa▏', ['(party: 2']],
			['-(veto pa▏)', ['-(veto party:) 2']],
			['pa▏rt:norland', ['party:norland 2']],
			['pa▏rty:norland', ['party:norland 2']],
			['p▏art', ['party: 2', 'place: 2']],
			['xyz▏', []],
			['"pa▏', []],
			['^pa▏', []],
			['~pa▏', []],
			['/pa▏', []],
			['12▏', []],
		])('%s', (typed, expected) => {
			expect(offered(typed)).toEqual(expected);
		});

		test('after a blank and after a sign all are offered', () => {
			for (const typed of ['veto ▏', 'veto -▏', '!▏', 'veto|▏', '▏ veto'])
				expect(offered(typed)).toHaveLength(keyNames.length);
		});
	});

	describe('Values', () => {
		test.each<[string, readonly string[]]>([
			// What is not written whole is offered as the dossier makes it plain.
			['date:may▏', ['date:2031-05 8', 'date:2031-05-05 5', 'date:2031-05-08 4']],
			['date:>=8▏', ['date:>=2031-05-08 4']],
			['party:▏', ['party:norland 5', 'party:isles 4']],
			['party:i▏', ['party:isles 4']],
			['(veto party:▏)', ['(veto party:isles) 1']],
			['party:îl▏', ['party:isles 4']],
			['party:"the i▏', ['party:isles 4']],
			['-party:▏', ['-party:norland 5', '-party:isles 4']],
			['party:isles,▏', ['party:isles,norland 5']],
			['party:▏,norland', ['party:isles,norland 4']],
			['party:no▏rl veto', ['party:norland veto 0']],
			['veto party:▏', ['veto party:isles 1']],
			['party:▏ treaty', ['party:norland treaty 2', 'party:isles treaty 2']],
			[
				'issue:▏ party:norland',
				['issue:passage party:norland 2', 'issue:treaty party:norland 2', 'issue:fishing party:norland 1'],
			],
			['speaker:▏ veto', ['speaker:sorrel veto 1']],
			['speaker:Бр▏', ['speaker:brandt 3']],
			['speaker:spoke▏', ['speaker:"Isles spokesperson" 1']],
			['round:▏', ['round:1 5', 'round:2 3']],
			// Beside a round a day asks nothing of rows; beside one that is excluded it does, and beside one without a value.
			['asof:2031-01 round:▏', ['asof:2031-01 round:1 5', 'asof:2031-01 round:2 3']],
			['asof:2031-05-05 -round:▏', ['asof:2031-05-05 -round:1 4']],
			[
				'asof:2031-05-05 round: party:▏',
				['asof:2031-05-05 round: party:norland 3', 'asof:2031-05-05 round: party:isles 1'],
			],
			['round:ta▏', ['round:2 3']],
			['event:▏ veto', ['event:tarn veto 1']],
			['place:▏', ['place:port 5', 'place:tarn 3']],
			['place:al▏', ['place:port 5']],
			['source:har▏', ['source:courier 4']],
			['kind:▏', ['kind:direct 5', 'kind:partial 2', 'kind:reported 2', 'kind:term 1']],
			['lang:▏', ['lang:en 9', 'lang:sv 4']],
			['lang:sw▏', ['lang:sv 4']],
			['date:▏', ['date:2031-05 8', 'date:2031-05-05 5', 'date:2031-05-08 4']],
			['date:2031-05-0▏', ['date:2031-05-05 5', 'date:2031-05-08 4']],
			['date:2031-05-06..▏', ['date:2031-05-06..2031-05 4', 'date:2031-05-06..2031-05-08 4']],
			[
				'is:▏',
				[
					...['is:damaged 3', 'is:translated 3'],
					...['is:disputed 1', 'is:misattributed 1', 'is:reported 1', 'is:undated 1', 'is:variant 1'],
				],
			],
			['veto xyz kind:d▏', ['veto xyz kind:direct 0']],
			['party:zzz▏', []],
			['foo:▏', []],
		])('%s', (typed, expected) => {
			expect(offered(typed)).toEqual(expected);
		});

		test('that are marked count', () => {
			expect(offered('is:m▏', ['no-veto', 'fleets-stay'])).toEqual(['is:marked 2', 'is:misattributed 1']);
		});

		test('count only what may be shown', () => {
			const {candidates} = complete(index, 'kind:', 5, {isReportedShown: false});
			expect(candidates.map(({insert, count}) => [insert, count])).toEqual([
				['direct', 5],
				['partial', 2],
				['reported', 1],
				['term', 1],
			]);
		});

		test('are labelled as people read them', () => {
			expect(complete(index, 'party:i', 7).candidates).toEqual([
				{insert: 'isles', label: 'The Isles', count: 4},
			]);
			expect(complete(index, 'lang:s', 6).candidates).toEqual([{insert: 'sv', label: 'Swedish', count: 4}]);
			expect(complete(index, 'round:2', 7).candidates).toEqual([{insert: '2', label: 'Tarn', count: 3}]);
		});
	});

	describe('Whatever was typed', () => {
		test('the range holds the cursor, and a value put in finds as many rows as it said', () => {
			fc.assert(
				fc.property(arbitraryDossier, filterText, fc.nat(60), (dossier, text, place) => {
					const known = ask(catalogue(dossier));
					const cursor = Math.min(place, text.length);
					const marked = new Set(['s1']);
					const {from, to, candidates} = complete(known, text, cursor, {marked});
					expect(from).toBeLessThanOrEqual(cursor);
					expect(to).toBeGreaterThanOrEqual(cursor);
					expect(to).toBeLessThanOrEqual(text.length);
					for (const {insert, count} of candidates) {
						if (insert.endsWith(':')) continue;
						const {root} = usualQuery(text);
						const leaf = leavesOf(root).find(each => each.from < cursor && cursor <= each.term.to);
						if (leaf?.term.type !== 'field') continue;
						const {key} = leaf.term;
						const [beside, gone] = partedAt(root.parts, cursor);
						if (gone !== 1) continue;
						const chosen = [...beside, ...usualQuery(`${key}:${insert}`).root.parts];
						const found = idsFound(known, questionFor({...root, parts: chosen}, {marked})).length;
						expect(found).toBeGreaterThanOrEqual(count);
						// A place, a language or a role may be the beginning of another, which is then found too.
						if (!/^(?:place|lang|speaker)$/.test(key))
							expect({insert, found}).toEqual({insert, found: count});
					}
				}),
				{numRuns: 400},
			);
		});

		test('as many values show a row as have a count', () => {
			fc.assert(
				fc.property(
					arbitraryDossier,
					filterText,
					fc.subarray(['s1', 's2']),
					fc.subarray(['isles', 'en', 'direct', '1', '2020']),
					(dossier, text, marks, others) => {
						const known = ask(catalogue(dossier));
						const question = questionFor(usualQuery(text).root, {marked: new Set(marks)});
						for (const key of keyNames) {
							const distinct = know(known, question, answer => answer.distinct(key, others));
							const counts = know(known, question, answer => answer.counts(key, '', others));
							expect([key, distinct]).toEqual([key, counts.filter(({count}) => count > 0).length]);
						}
					},
				),
				{numRuns: 200},
			);
		});
	});
});
