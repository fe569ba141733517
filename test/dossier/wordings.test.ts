/** What counts as several wordings of one thought, and what are two pieces of it. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isInSeveralWordings} from '../../source/dossier/wordings.ts';
import {dossier, opened} from '../helpers/embedded.ts';

const quoted = (...each: readonly (readonly [source: string, words: string])[]) =>
	each.map(([source, words]) => ({source, words}));

describe('several wordings', () => {
	test.each([
		[
			'two sources, each in its words',
			quoted(['a', 'no veto for anybody'], ['b', 'nobody gets a veto']),
			true,
		],
		['two languages', quoted(['a', 'Никогда'], ['b', 'Never']), true],
		['one source, nearly the same twice', quoted(['a', 'We refuse that'], ['a', 'We refuse it']), true],
		['a heading in other capitals', quoted(['a', 'Ready to discuss'], ['a', 'ready to discuss']), false],
		['marks and accents', quoted(['a', '“Non, jamais.”'], ['b', 'Non jamáis']), false],
		['two sentences of one source', quoted(['a', 'Something serious'], ['a', 'bla bla bla']), false],
		['of which another has one', quoted(['a', 'We refuse'], ['a', 'It is bad'], ['b', 'We refuse.']), false],
		['and another something else', quoted(['a', 'We refuse'], ['a', 'It is bad'], ['b', 'Never']), true],
		['one', quoted(['a', 'We refuse']), false],
		['none', [], false],
	])('%s', (_, passages, expected) => {
		expect(isInSeveralWordings(passages)).toBe(expected);
	});

	test('of the talks, those that are quoted in words of two articles', () => {
		const ids = dossier.statements.map(({id}) => id);
		expect(ids.filter(id => opened.entryOf.get(id)?.flags.has('variant')).toSorted()).toEqual([
			'borrell-pressure',
			'carpenter-no-results',
			'lukashevich-measures',
			'rau-risk-of-war',
			'stoltenberg-differences',
			'stoltenberg-serious-exchange',
		]);
	});

	test('sources of one passage each differ where any two of them do, as a plain comparison finds', () => {
		const word = fc.constantFrom('veto', 'Veto', 'fish', 'never', 'no veto');
		fc.assert(
			fc.property(fc.array(word, {maxLength: 6}), words => {
				const passages = words.map((each, place) => ({source: `s${place}`, words: each}));
				const plain = words.some(one => words.some(other => one.toLowerCase() !== other.toLowerCase()));
				expect(isInSeveralWordings(passages)).toBe(plain);
			}),
		);
	});
});
