/** Changes to the filter text that come from choices, not from typing. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import * as edit from '../../source/query/edit.ts';
import {leavesOf} from '../../source/query/tree.ts';
import {askMemory, idsFound, questionFor} from '../helpers/asking.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

const asking = askMemory(catalogue(smallDossier()));

function rows(text: string): readonly string[] {
	return idsFound(asking, questionFor(text));
}

type Terms = Readonly<Record<string, string | undefined>>;

const setTerms = (text: string, terms: Terms) => edit.setTerms(usualQuery(text), terms);
const hasTerm = (text: string, key: string, value: string) => edit.hasTerm(usualQuery(text), key, value);

/** As the schedule and the matrix do: the choice made, or taken away where it was exactly that. */
function toggleTerm(text: string, key: string, value: string): string {
	return setTerms(text, {[key]: hasTerm(text, key, value) ? undefined : value});
}

describe('A choice', () => {
	test.each([
		['is the whole text where there was none', '', 'party', 'russia', 'party:russia'],
		['is put at the end', 'veto', 'party', 'russia', 'veto party:russia'],
		['after one blank', 'veto  ', 'party', 'russia', 'veto  party:russia'],
		['replaces another of its key', 'veto party:nato door', 'party', 'russia', 'veto party:russia door'],
		['replaces several of them', 'party:nato a party:eu b', 'party', 'russia', 'party:russia a b'],
		['replaces several values', 'party:nato,russia', 'party', 'russia', 'party:russia'],
		['replaces alternatives of one key', 'a party:nato | party:eu b', 'party', 'russia', 'a party:russia b'],
		['replaces an exclusion', '-party:russia', 'party', 'russia', 'party:russia'],
		['replaces a key without value', 'party: veto', 'party', 'russia', 'party:russia veto'],
		['replaces a value that is still open', 'veto party:"eu', 'party', 'russia', 'veto party:russia'],
		['replaces what is typed in capitals', 'PARTY:Nato', 'party', 'russia', 'party:russia'],
		['the same again is taken away', 'veto party:russia door', 'party', 'russia', 'veto door'],
		['also where it stood alone', 'party:russia', 'party', 'russia', ''],
		['also in other letters', 'party:"Russia" veto', 'party', 'russia', 'veto'],
		['leaves a mixed group alone', 'party:nato | veto', 'party', 'russia', 'party:nato | veto party:russia'],
		['leaves other keys alone', 'issue:a  round:1', 'party', 'russia', 'issue:a  round:1 party:russia'],
		['is quoted where it must be', 'veto', 'place', 'Port Alder', 'veto place:"Port Alder"'],
		['with its quotation marks escaped', '', 'speaker', 'the "voice"', 'speaker:"the \\"voice\\""'],
		['is taken away quoted', 'a place:"Port Alder" b', 'place', 'Port Alder', 'a b'],
		['closes an open quotation', 'veto "open doo', 'party', 'russia', 'veto "open doo" party:russia'],
		['closes an open expression', '/op.n', 'party', 'russia', '/op.n/ party:russia'],
		['drops a backslash that would take the mark', '"open\\', 'party', 'russia', '"open" party:russia'],
		['drops a bar that would make it an alternative', 'veto | ', 'party', 'russia', 'veto party:russia'],
		['drops a lone sign', 'veto -', 'party', 'russia', 'veto party:russia'],
		['drops a quotation mark that opens nothing', 'veto "', 'party', 'russia', 'veto party:russia'],
		['keeps apart what was closed by its mark', 'party:"nato"veto', 'party', 'russia', 'party:russia veto'],
		['leaves a group alone, and goes behind it', '(a | b)', 'party', 'russia', '(a | b) party:russia'],
		['closes an open group', '-(a b', 'party', 'russia', '-(a b) party:russia'],
		['closes what is open in an open group', '(a "b', 'party', 'russia', '(a "b") party:russia'],
		['replaces a group of its key alone', '(party:eu | party:nato) a', 'party', 'russia', 'party:russia a'],
		['leaves a group with others alone', '(party:eu a)', 'party', 'russia', '(party:eu a) party:russia'],
		['does not join what stood around it', 'a party:russia -b', 'party', 'russia', 'a -b'],
	])('%s: %j', (_, text, key, value, expected) => {
		expect(toggleTerm(text, key, value)).toBe(expected);
	});

	test('of several keys is made at once', () => {
		expect(setTerms('veto round:1', {party: 'russia', issue: 'forces', round: undefined})).toBe(
			'veto party:russia issue:forces',
		);
		expect(setTerms('veto', {party: undefined})).toBe('veto');
		expect(setTerms('veto |', {party: undefined})).toBe('veto |');
	});

	test.each([
		['party:russia', true],
		['veto Party:"russia"', true],
		['party:russia,nato', false],
		['-party:russia', false],
		['party:russia party:nato', false],
		['party:russia | veto', false],
		['party:rus', false],
		['"party:russia"', false],
		['', false],
	])('is there or not: %s', (text, expected) => {
		expect(hasTerm(text, 'party', 'russia')).toBe(expected);
	});

	test('of a key that nobody knows is never there', () => {
		expect(hasTerm('colour:red', 'colour', 'red')).toBe(false);
	});
});

test.each([
	['veto party:russia', 'veto'],
	['veto  party:russia ', 'veto'],
	['veto', ''],
	['', ''],
	['   ', ''],
	['a | b', 'a'],
	['(a b)', '(a)'],
	['(a)', ''],
	['x -(a)', 'x'],
	['(a (b', '(a)'],
	['(a | -b) ', '(a)'],
	['f(x) b', 'f(x)'],
	['a b |', 'a'],
	['veto "open door', 'veto'],
	['veto -party:russia', 'veto'],
	['veto -', ''],
	['veto /(', 'veto'],
	['"a"b', '"a"'],
	['-', ''],
])('The last term dropped from %j leaves %j', (text, expected) => {
	expect(edit.dropLastTerm(usualQuery(text))).toBe(expected);
});

describe('Whatever was typed', () => {
	test('a choice is there after it was made, and the same twice gives the same rows', () => {
		const value = fc.constantFrom('norland', 'isles', 'the isles', 'a "b" \\c', 'x,y|z', '“');
		fc.assert(
			fc.property(filterText, value, (text, chosen) => {
				fc.pre(!/party:/i.test(text) && usualQuery(text).error === undefined);
				const once = toggleTerm(text, 'party', chosen);
				expect(hasTerm(once, 'party', chosen)).toBe(true);
				expect(usualQuery(once).root.parts.length).toBe(usualQuery(text).root.parts.length + 1);
				const twice = toggleTerm(once, 'party', chosen);
				expect(hasTerm(twice, 'party', chosen)).toBe(false);
				expect(rows(twice)).toEqual(rows(text));
				expect(rows(toggleTerm(twice, 'party', chosen))).toEqual(rows(once));
			}),
			{numRuns: 1000},
		);
	});

	test('what another choice was made of is the rows of both', () => {
		fc.assert(
			fc.property(filterText, text => {
				fc.pre(!/issue:/i.test(text) && usualQuery(text).error === undefined);
				const chosen = rows('issue:treaty');
				expect(rows(setTerms(text, {issue: 'treaty'}))).toEqual(rows(text).filter(id => chosen.includes(id)));
			}),
			{numRuns: 500},
		);
	});

	test('dropping the last term again and again ends with nothing, a term at a time', () => {
		fc.assert(
			fc.property(filterText, text => {
				let rest = text;
				for (let left = leavesOf(usualQuery(text).root).length; left > 0; left--) {
					expect(leavesOf(usualQuery(rest).root)).toHaveLength(left);
					rest = edit.dropLastTerm(usualQuery(rest));
				}
				expect(edit.dropLastTerm(usualQuery(rest))).toBe('');
			}),
			{numRuns: 500},
		);
	});
});
