/** What has once taken seconds in one step, between which no key is heard: counted in steps and looks, never in time. */
import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {createFacets} from '../../source/engine/memory/facets.ts';
import {createNarrowing} from '../../source/engine/memory/narrowing.ts';
import {createTables} from '../../source/engine/memory/tables.ts';
import {dateField} from '../../source/fields/date-fields.ts';
import {filterFields} from '../../source/fields/filter-fields.ts';
import {foundDiscrepancies} from '../../source/state/popup-search.ts';
import {askMemory, entriesOf, idsFound, openWorkspace, questionFor} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {said, saying} from '../helpers/saying.ts';
import {usualEngine} from '../helpers/usual-fields.ts';

test.each([
	['word$', `${'.'.repeat(200_000)}a word`, true],
	['word$', `a word${'.'.repeat(200_000)}`, true],
	['^word', `${'.'.repeat(200_000)}word`, true],
	['word$', `${'.'.repeat(100_000)}word${'.'.repeat(100_000)}x`, false],
	['👍$', `${'.'.repeat(50_000)}👍`, true],
])('%s is looked for from the ends of a long text', (filter, text, isFound) => {
	const found = idsFound(askMemory(catalogue(saying(text))), questionFor(filter));
	expect(found.includes(said)).toBe(isFound);
});

test('a long word in a long text of itself is scored without cutting out each of its places', () => {
	const asking = askMemory(catalogue(saying('a'.repeat(300_000))));
	const ids = idsFound(asking, questionFor('a'.repeat(5000), {order: 'relevance'}));
	expect(ids).toEqual([said]);
});

test('thousands of terms are not compared with thousands of terms of each question before', () => {
	const {among, keep} = createNarrowing();
	const marked = new Set<string>();
	const asked = (text: string) => questionFor(text, {marked});
	const terms = Array.from({length: 3000}, (_, number) => `-z${number}`);
	for (let number = 0; number < 16; number++) keep(asked(terms.slice(number).join(' ')), [1, 2, 3]);
	expect(among(asked(`${terms.join(' ')} more`))).toBeUndefined();
	keep(asked('veto -z1'), [1]);
	expect(among(asked('vetoes -z1 x'))).toEqual([1]);
	expect(among(asked('vetoes -z2'))).toBeUndefined();
});

test('what is typed before the dots of dates is not kept for ever', () => {
	const opened = catalogue(smallDossier());
	const entries = entriesOf(opened);
	const tables = createTables(entries, createFacets(filterFields, opened, entries));
	for (const value of ['2031-05-05', '2031-05..2031-05-08']) {
		expect(tables.spanOf(dateField, value)).toBeDefined();
		expect(tables.spanOf(dateField, value)).toBe(tables.spanOf(dateField, value));
	}
	const long = `${'0'.repeat(5000)}..2031-05-05`;
	expect(tables.spanOf(dateField, long)).toBeUndefined();
});

test('thousands of values that nobody has are held against the names in steps', () => {
	const later: (() => void)[] = [];
	const engine = usualEngine(catalogue(smallDossier()), {
		slice: () => () => true,
		later: run => later.push(run),
	});
	const goOn = () => {
		const run = later.shift();
		run?.();
		return run !== undefined;
	};
	const values = Array.from({length: 1000}, (_, number) => `zz${number}`);
	const question = questionFor(`speaker:${values.join(',')}`);
	const answer = engine.ask(question, () => {});
	while (!answer.isDone) expect(goOn()).toBe(true);
	let turns = 0;
	while (answer.unknownValues() === undefined) {
		expect(goOn()).toBe(true);
		turns += 1;
	}
	expect(answer.unknownValues()?.length).toBe(1000);
	expect(turns).toBeGreaterThan(900);
});

test('thousands of alternatives are looked for, and marked, in steps', () => {
	const later: (() => void)[] = [];
	const engine = usualEngine(catalogue(saying(`no ${'word '.repeat(20)}`)), {
		slice: () => () => true,
		later: run => later.push(run),
	});
	const turnsUntil = (isKnown: () => boolean) => {
		let turns = 0;
		for (; !isKnown(); turns++) {
			const run = later.shift();
			expect(run).toBeDefined();
			run?.();
		}
		return turns;
	};
	// None of them is the same, and only the last is found: all are asked of every entry.
	const words = Array.from({length: 10_000}, (_, number) => `zz${number}`);
	const answer = engine.ask(questionFor(`${words.join('|')}|word`), () => {});
	expect(turnsUntil(() => answer.isDone)).toBeGreaterThan((2 * 10_000) / 1000);
	expect(answer.page(0, answer.total).map(row => row?.id)).toContain(said);
	expect(turnsUntil(() => answer.matches(said) !== undefined)).toBeGreaterThan(10_000 / 1000);
	expect(answer.matches(said)?.flatMap(({ranges}) => ranges)).toHaveLength(20);
});

test('thousands of names of one party are not held against each other', () => {
	const [first, ...others] = smallDossier().parties;
	if (first === undefined) throw new RangeError('The small dossier has parties');
	const names = Array.from({length: 100_000}, (_, number) => `Name ${number}`);
	const other_names = names.map(name => ({name, basis: 'outside'}) as const);
	const asking = askMemory(catalogue(smallDossier({parties: [{...first, other_names}, ...others]})));
	expect(idsFound(asking, questionFor('"name 99999"')).length).toBeGreaterThan(0);
});

test('disagreements are folded once, however often a key asks for those that are found', () => {
	let looks = 0;
	const [first] = smallDossier().discrepancies;
	if (first === undefined) throw new RangeError('The small dossier has a discrepancy');
	const watched = {
		...first,
		get assessment() {
			looks += 1;
			return first.assessment;
		},
	};
	const workspace = openWorkspace(smallDossier({discrepancies: [watched]}));
	looks = 0;
	for (const typed of ['t', 'th', 'zzz', 'th', 't', 't'])
		expect(foundDiscrepancies(workspace, typed)).toHaveLength(typed === 'zzz' ? 0 : 1);
	expect(looks).toBe(1);
});
