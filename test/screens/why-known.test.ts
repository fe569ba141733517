/** How something is known is said of a speaker and of a day only as far as the dossier says it. */
import {describe, expect, test} from 'vitest';
import type {Statement} from '../../source/dossier/types.ts';
import {sayWhen, sayWho} from '../../source/panes/quotes/remark.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

const [first] = smallDossier().statements;
if (first === undefined) throw new RangeError('no statement');
const statement: Statement = first;

describe('of who speaks', () => {
	const known = (
		basis: Statement['attribution']['basis'],
		...named: readonly {name?: string; verdict: 'agrees' | 'differs'}[]
	) => {
		const [passage] = statement.passages;
		if (passage === undefined) throw new RangeError('no passage');
		const passages = named.map(each => ({...passage, attribution: {how: 'explicit' as const, ...each}}));
		return sayWho({...statement, passages, attribution: {basis, because: 'He stands by it.'}});
	};
	test('the articles say so where one names somebody beside the words, and agrees', () => {
		expect(known('articles', {name: 'Brandt', verdict: 'agrees'})).toBe(
			'He stands by it. (the articles say so)',
		);
		expect(known('articles', {verdict: 'agrees'}, {name: 'Brandt', verdict: 'agrees'})).toMatch(/say so\)$/);
	});

	test('where none does, or another is named, they are not said to', () => {
		expect(known('articles', {verdict: 'agrees'})).toBe('He stands by it.');
		expect(known('articles', {name: 'Tamm', verdict: 'differs'})).toBe('He stands by it.');
	});

	test('what is inferred, or known from outside, is said to be, whoever is named', () => {
		expect(known('inference', {verdict: 'agrees'})).toBe('He stands by it. (it follows from the articles)');
		expect(known('outside', {name: 'Brandt', verdict: 'agrees'})).toBe(
			'He stands by it. (known from outside the articles)',
		);
	});
});

describe('of when it was said', () => {
	test.each([
		[{edtf: '2031-05-08', basis: 'articles', because: 'Thursday.'}, ': Thursday. (the articles say so)'],
		[{edtf: '2031-05-08', basis: 'articles'}, ''],
		[{edtf: null, basis: 'articles', because: 'No day is printed.'}, ': No day is printed.'],
		[{edtf: '2031-05-08', basis: 'inference'}, ' (it follows from the articles)'],
	] as const)('%j', (said, told) => {
		expect(sayWhen(said as Statement['said'])).toBe(told);
	});
});
