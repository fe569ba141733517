/** What is looked up of names, adjectives and sentences over articles is what asking each finds. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {NamesOfPerson} from '../../source/prepare/draft-names.ts';
import {DraftParties} from '../../source/prepare/draft-parties.ts';
import type {FoundArticle} from '../../source/prepare/found.ts';
import {isAdjectiveOf} from '../../source/prepare/places.ts';
import {OwnSentences, WordFigures} from '../../source/prepare/reprints.ts';
import {fold} from '../../source/text/fold.ts';

test('the name that counts is that of all that are met so far, whenever it is asked for', () => {
	const name = fc.constantFrom('Ann Lee', 'Lee', 'A. Lee', 'Ann Mary Lee', 'Änn Lee', 'ann lee');
	fc.assert(
		fc.property(fc.array(fc.tuple(name, fc.boolean()), {minLength: 1, maxLength: 10}), added => {
			const names = new NamesOfPerson();
			for (const [at, [each, isAsked]] of added.entries()) {
				names.add(each);
				if (!isAsked) continue;
				const plain = new NamesOfPerson();
				for (const [earlier] of added.slice(0, at + 1)) plain.add(earlier);
				expect(names.name()).toBe(plain.name());
			}
		}),
	);
});

test('the party of an adjective is the first that is heard of those whose adjective it is', () => {
	const party = fc.constantFrom(
		'Tarsin',
		'Tarsinia',
		'Tarsel',
		'Norvania',
		'Norvan',
		'the Tarsin',
		'Oslo',
		'Osl',
	);
	const role = fc.constantFrom('the Tarsini envoy', 'Norvanian', 'a Tarsinian', 'Osloan minister', 'Tars');
	fc.assert(
		fc.property(fc.array(party, {maxLength: 6}), role, (heard, words) => {
			const parties = new DraftParties(new Map());
			const who = heard.map(each => ({kind: 'body', name: each, party: each, because: ''}));
			parties.hear({people: [], utterances: who.map(each => ({who: each}))} as unknown as FoundArticle);
			const expected = (words.match(/\p{Lu}\p{L}{3,}/gu) ?? [])
				.map(word => heard.find(each => isAdjectiveOf(word.toLowerCase(), each.toLowerCase())))
				.find(found => found !== undefined);
			expect(parties.byAdjective(words)).toBe(expected);
		}),
	);
});

test('sentences that two articles share are those that holding each against each finds', () => {
	const word = fc.constantFrom(
		...'boats Boats leave harbour Harbour before dawn every winter léave fish'.split(' '),
	);
	const sentence = fc.array(word, {minLength: 1, maxLength: 9}).map(words => `The ${words.join(' ')}.`);
	const text = fc.array(sentence, {maxLength: 6}).map(all => all.join(' '));
	const wordsOf = (sentence: string) =>
		new Set((sentence.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(each => fold(each)));
	const longOf = (all: string) => all.split(/(?<=\.) /).filter(each => wordsOf(each).size >= 6);
	fc.assert(
		fc.property(fc.array(text, {minLength: 2, maxLength: 4}), texts => {
			const figures = new WordFigures();
			const read = texts.map(each => new OwnSentences(each, figures));
			for (const [at, one] of read.entries())
				for (const [than, other] of read.entries()) {
					const expected = longOf(texts[than] ?? '').filter(each => {
						const words = wordsOf(each);
						return longOf(texts[at] ?? '').some(mine => {
							const own = wordsOf(mine);
							const shared = [...words].filter(each => own.has(each)).length;
							return shared >= Math.max(words.size, own.size) * 0.65;
						});
					});
					expect(one.sharedWith(other).map(({printed}) => printed)).toEqual(expected);
				}
		}),
		{numRuns: 300},
	);
});
