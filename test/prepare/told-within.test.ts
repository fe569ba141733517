/** What somebody tells that another said is a statement of its own, of whom a person names. */
import {expect, test} from 'vitest';
import {draftOf} from '../../source/prepare/draft.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';

function statementsIn(...texts: readonly string[]) {
	const articles = texts.map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')}));
	return draftOf(articles, 'Talks').statements.map(({who, quotes}) => {
		const [first] = quotes instanceof Map ? quotes.values() : [];
		return [who, first];
	});
}

test('it stands without a speaker beside what is said around it', () => {
	const text =
		'“I asked the pilot how deep it was. He said, ‘Nobody has sounded it since spring.’ So we waited,” said Anna Berg of Ostland.';
	expect(statementsIn(text)).toEqual([
		[
			'berg',
			{
				words: ['I asked the pilot how deep it was. He said,', 'So we waited,'],
				named: 'Anna Berg',
				cue: undefined,
			},
		],
		[undefined, 'Nobody has sounded it since spring.'],
	]);
});

test.each([
	[
		'their own words',
		'“I told them, ‘We shall not sail before noon’, and we did not,” said Anna Berg of Ostland.',
	],
	['a word or two', '“They call it ‘the long wait’, and it is long,” said Anna Berg of Ostland.'],
	[
		'what they go, told among friends',
		'“I go, ‘Not yet.’ And I was like, ‘Never.’ So we stayed,” said Anna Berg of Ostland.',
	],
	['what they ask behind it', '“‘Late again?’ I asked. Nobody knew,” said Anna Berg of Ostland.'],
	['what is said to be so', '“The ferry is said ‘to be late’, and it is,” said Anna Berg of Ostland.'],
	['a title', '“I have read ‘The Herring and Her Seven Sons’ on the boat,” said Anna Berg of Ostland.'],
	['nothing around it', '“‘We shall not sail before noon.’” Anna Berg of Ostland said.'],
])('%s within a quotation are no statement of their own', (_, text) => {
	expect(statementsIn(text)).toHaveLength(1);
});

test.each([
	['“My wife looked at me and said, ‘Well, have you?’”', 'Well, have you?'],
	['“They told him, ‘Go home, uncle.’ He left.”', 'Go home, uncle.'],
	['“We have been told ‘ten more minutes’ since lunch.”', 'ten more minutes'],
	['“I was promised that they would ‘refrain from arrests’ there.”', 'refrain from arrests'],
	['“I told them what my father used to say: ‘Wait for the tide.’”', 'Wait for the tide.'],
	['“The last note ended: ‘See annex three.’”', 'See annex three.'],
	[
		'“He rang me at six. He goes, ‘Hypothetically, what would get one lane open?’ I said, a bridge.”',
		'Hypothetically, what would get one lane open?',
	],
	['“He rang me and said ‘Is it late?’ I laughed.”', 'Is it late?'],
	['“Everyone says ‘we will walk’, and everyone has parked.”', 'we will walk'],
	['“I have heard today from both banks the sentence ‘this could float’, and I sleep.”', 'this could float'],
	['“My wife goes ‘Get him fifty-five.’ So I did.”', 'Get him fifty-five.'],
	['“She told me straight ‘No boat.’ And she went.”', 'No boat.'],
	['“I asked him twice. He was like, ‘Late again.’ So I left.”', 'Late again.'],
])('a few words that a verb leads to are of another: %s', (quotation, words) => {
	const statements = statementsIn(`${quotation} Anna Berg of Ostland said.`);
	expect(statements).toContainEqual([undefined, words]);
});

test('the mark that opens it is no word of who tells it, whatever its kind', () => {
	const text =
		'„I waited a week. My brother said to me: ‚You will not sail before the spring.‘“, said Anna Berg of Ostland.';
	expect(statementsIn(text)).toEqual([
		['berg', expect.objectContaining({words: 'I waited a week. My brother said to me:'})],
		[undefined, 'You will not sail before the spring.'],
	]);
});

test('whoever has it from the one who said it knows whose it is', () => {
	const statements = statementsIn(
		'“The warden told us, ‘You will never see the key of this lock again’, and he laughed,” said Anna Berg of Ostland.',
		'“You will never see the key of this lock again,” Pavel Tamm of Norway said.',
	);
	expect(statements.map(([who]) => who)).toEqual(['berg', 'tamm']);
});

test('marks that have their commas behind them, as others put them, part what is told within them', () => {
	const text = `"We wait", said Pavel Tamm. "We stay", said Ivo Maas. "We go", said Odile Farr. "We sleep", he said. Anna Berg of Ostland put it so: «My grandfather told me: "Who sells the herring, sells the sea". I laughed».`;
	expect(prepareArticle(text, 'eng').flags.map(({flag}) => flag)).toEqual(['garbled']);
	expect(statementsIn(text)).toContainEqual([undefined, 'Who sells the herring, sells the sea']);
});

test('words that are another’s as a whole are so where what was said before leads to them', () => {
	const text =
		'"She told me straight," Anna Berg of Ostland said. "\'Get him fifty-five and a bunk for the kids and I sign it for him.\'"';
	expect(statementsIn(text)).toEqual([
		['berg', expect.objectContaining({words: 'She told me straight,'})],
		[undefined, 'Get him fifty-five and a bunk for the kids and I sign it for him.'],
	]);
	const own = text.replace('She told me straight', 'It was a fair day');
	expect(statementsIn(own).map(([who]) => who)).toEqual(['berg', 'berg']);
});

test('no mark is left where they were, whatever marks stood around them', () => {
	const text =
		'„I asked the pilot. He said ‚Nobody has sounded it.‘ So we waited“, said Anna Berg of Ostland.';
	expect(statementsIn(text)[0]?.[1]).toEqual(
		expect.objectContaining({words: ['I asked the pilot. He said', 'So we waited']}),
	);
});
