/** One utterance in the words of two who translate it: proposed, with why, and never joined. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {draftOf} from '../../source/prepare/draft.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {retranslationsOf, senseOf, sharedIn} from '../../source/prepare/retranslations.ts';
import type {Utterance} from '../../source/prepare/utterances.ts';

const pair = (first: string, second: string, more: Partial<Utterance> = {}): readonly Utterance[] => [
	{text: first, article: 'a', speaker: 'tamm', day: '2025-03-04'},
	{text: second, article: 'b', speaker: 'tamm', day: '2025-03-05', ...more},
];

describe('what two translate is proposed', () => {
	test.each([
		[
			'Ostland will never sign a paper that leaves our trawlers in the harbour',
			'Our country will not put its signature under a document which leaves the trawlers in harbour, Ostland never will',
		],
		[
			'They ask for twelve ships and offer nothing in exchange',
			'Twelve vessels is what they demand, in exchange they are offering us nothing',
		],
		[
			'We demand guarantees, written guarantees, before winter',
			'Before the winter there must be guarantees in writing; we demand it',
		],
	])('%s', (first, second) => {
		expect(retranslationsOf(pair(first, second))).toHaveLength(1);
	});
});

describe('what only has words in common is not', () => {
	test.each([
		['We shall count the fish in the strait', 'The strait belongs to nobody'],
		['I have nothing to add to what the minister said', 'The minister has said that there is nothing new'],
		['They have until Monday', 'On Monday the talks go on in Port Vell'],
	])('%s', (first, second) => {
		expect(retranslationsOf(pair(first, second))).toEqual([]);
	});
	const [same, other] = [
		'Twelve trawlers leave the harbour in winter',
		'In winter twelve trawlers will leave harbour',
	];
	test.each<Partial<Utterance>>([
		{speaker: 'berg'},
		{speaker: undefined},
		{day: '2025-04-20'},
		{article: 'a'},
	])('nor where it is %o', more => {
		expect(retranslationsOf(pair(same, other))).toHaveLength(1);
		expect(retranslationsOf(pair(same, other, more))).toEqual([]);
	});
});

test('a draft tells both, each with the other, and has them as two statements', () => {
	const article = (words: string) =>
		`Talks go on\n\nMarch 4, 2025\n\n“${words},” Pavel Tamm of Ostland told reporters.\n`;
	const [a, b] = [
		article('They ask us for twelve ships and offer nothing in exchange'),
		article('Twelve vessels is what they are asking of us, in exchange they are offering nothing'),
	];
	const {statements, said} = draftOf(
		[a, b].map((text, at) => ({file: `${'ab'[at]}.txt`, text, found: prepareArticle(text, 'eng')})),
		'',
	);
	expect(statements).toHaveLength(2);
	const [first, second] = statements.map(({draft}) => JSON.stringify(draft));
	expect(first).toContain('in b says it in other words');
	expect(second).toContain('in a says it in other words');
	expect(said.join()).toContain('2 quotations may say');
});

test('as found when each is compared with each', () => {
	const word = fc.constantFrom(
		...'Ostland twelve 12 trawlers trawler harbour winter never strait quota 41,000 EU leave'.split(' '),
	);
	const utterance = fc.record({
		text: fc.array(word, {minLength: 1, maxLength: 9}).map(words => words.join(' ')),
		article: fc.constantFrom('a', 'b', 'c'),
		speaker: fc.constantFrom('tamm', 'berg', undefined),
		day: fc.constantFrom('2025-03-04', '2025-03-06', '2025-03-09', undefined),
	});
	fc.assert(
		fc.property(fc.array(utterance, {maxLength: 12}), utterances => {
			const plainly = utterances.flatMap((a, first) =>
				utterances.flatMap((b, second) => {
					const isOther =
						second > first && a.article !== b.article && a.speaker !== undefined && a.speaker === b.speaker;
					const isDated = a.day !== undefined && b.day !== undefined;
					const isFar =
						isDated && Math.abs(Date.parse(a.day ?? '') - Date.parse(b.day ?? '')) > 3 * 86_400_000;
					const shared = isOther && !isFar ? sharedIn(senseOf(a.text), senseOf(b.text), isDated) : undefined;
					return shared === undefined ? [] : [{first, second, shared, isDated}];
				}),
			);
			expect(retranslationsOf(utterances)).toEqual(plainly);
		}),
		{numRuns: 500},
	);
});
