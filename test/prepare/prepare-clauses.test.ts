/** Clauses that have speakers of their own, whose a role is, what is set apart or stands in a heading, days of saying. */
import {describe, expect, test} from 'vitest';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {lead, type Told, toldIn} from '../helpers/told-in.ts';

test.each<readonly [string, readonly Told[]]>([
	[
		'Tamm said that Berg had written that the quota was “a paper herring”.',
		[['a paper herring', 'Anna Berg']],
	],
	[
		'Pavel Tamm said that Anna Berg had written to him, and she said that the quota was “a paper herring”.',
		[['a paper herring', 'Anna Berg']],
	],
	[
		'Berg said that the envoy, who had argued that the quota was “a paper herring”, was wrong.',
		[['a paper herring', 'Pavel Tamm']],
	],
	[
		'Per Lind, who mediates for Ostland, said: “Nobody slammed a door.”',
		[['Nobody slammed a door.', 'Per Lind']],
	],
	['The chair – the Ostish judge Per Lind – told us “we shall see”.', [['we shall see', 'Per Lind']]],
	['The head of the board, Mr Lind, said it would come “within days”.', [['within days', 'Lind']]],
	['Berg listened. According to her, the nets were “as good as empty”.', [['as good as empty', 'Anna Berg']]],
])('the speaker is who speaks in the clause that has the words: %s', (text, expected) => {
	expect(toldIn(lead + text)).toEqual(expected);
});

test.each<readonly [string, readonly Told[]]>([
	[
		'> The annex is still on the table.\n>\n> — Pavel Tamm, envoy',
		[['The annex is still on the table.', 'Pavel Tamm']],
	],
	[
		'In a letter Berg wrote:\n\n> We have counted them.\n> There were none.',
		[['We have counted them. … There were none.', 'Anna Berg']],
	],
	['“I am going home.”\n\n— Pavel Tamm', [['I am going home.', 'Pavel Tamm']]],
	['Berg laughed. In a message she wrote:\n\n“We keep our word.”', [['We keep our word.', 'Anna Berg']]],
	['> A line that nobody is told to say.', []],
	[
		'> They hold our nets and call it patience.\n\nThat was Pavel Tamm’s answer when he was asked to take it back.',
		[['They hold our nets and call it patience.', 'Pavel Tamm']],
	],
	['Berg put it bluntly: “Sign the thing.”', [['Sign the thing.', 'Anna Berg']]],
	[
		'On March 15 forty captains published an open letter. “We are no hostages,” it read.',
		[['We are no hostages,', 'forty captains']],
	],
])('words that are set apart are of who signs them, or is told to write them: %s', (text, expected) => {
	expect(toldIn(lead + text)).toEqual(expected);
});

test('what stands in headings is nobody’s speech, but where they say whose it is', () => {
	const text = `# “We count”: what was said\n\n${lead}“We count the fish in spring,” Berg said.\n\n## “A good day for herring”\n\nIt was “a good day for herring and nets”, Tamm said.\n\n## “Never mind”, says Anna Berg`;
	const {utterances} = prepareArticle(text, 'eng');
	expect(
		utterances.map(({segments: [one], notSpeech}) => [
			text.slice(one?.start, one?.end),
			notSpeech !== undefined,
		]),
	).toEqual([
		['We count', true],
		['We count the fish in spring,', false],
		['A good day for herring', true],
		['a good day for herring and nets', false],
		['Never mind', false],
	]);
});

test.each<readonly [string, string | undefined, string | undefined]>([
	[
		'Norvania refuses cuts\nThe Harbour Gazette\nMarch 4, 2025\n\n',
		'Norvania refuses cuts',
		'The Harbour Gazette',
	],
	['TASS\n18 March 2024, 16:40\nNorvania refuses cuts\n\n', 'Norvania refuses cuts', 'TASS'],
	['Norvania refuses cuts\n\nPORT VELL, March 4 (Reuters) - ', 'Norvania refuses cuts', 'Reuters'],
	['Norvania refuses cuts\n\nPORT VELL, March 4. /TASS/. ', 'Norvania refuses cuts', 'TASS'],
	['Norvania refuses cuts\n\nVIENNA (Austria) - ', 'Norvania refuses cuts', undefined],
	['Norvania refuses cuts\nBy Ann Lee\n\n', 'Norvania refuses cuts', undefined],
])('title and outlet of %j', (head, title, outlet) => {
	expect(prepareArticle(`${head}“We go on,” Anna Berg said.`, 'eng').page).toMatchObject({title, outlet});
});

test('whose a role is that begins with his, her or its stands before it', () => {
	const text = `The Sarn River Commission has met. Its president, Rosa Banti, said it would “open its books”. Berg was there. Her lawyer, Edda Finch, said she was “content”. Her lawyer added that it was “late”. The Commission spoke of “a week”.`;
	const {people, utterances} = prepareArticle(lead + text, 'eng');
	expect(people).toMatchObject([
		{name: 'Rosa Banti', role: 'Sarn River Commission’s president', party: 'Sarn River Commission'},
		{name: 'Edda Finch', role: 'Anna Berg’s lawyer'},
	]);
	expect(toldIn(lead + text).map(([, who]) => who)).toEqual([
		'Rosa Banti',
		'Edda Finch',
		'Edda Finch',
		'Sarn River Commission',
	]);
	expect(utterances.at(-1)?.who).toMatchObject({party: 'Sarn River Commission'});
});

test.each([
	['Per Aasen, who mediates for Orlund,', 'Orlund'],
	['Greta Solm, who will lead the Harbour Union,', 'Harbour Union'],
	['The Prime Minister of Maresh, Otto Lind,', 'Maresh'],
	['Otto Lind, Minister of Rivers and Dams,', undefined],
	['Dana Holt of the Harbour Pilots’ Association', 'Harbour Pilots’ Association'],
	['Dana Holt of Norway', 'Norway'],
	['Dana Holt of Port Vell', undefined],
])('the party of %s', (who, party) => {
	const {people} = prepareArticle(`${who} said: “We go on.”`, 'eng');
	expect(people).toMatchObject([{party}]);
});

test.each<readonly [string, readonly (readonly [words: string, who: string, day: string | undefined])[]]>([
	[
		'Tamm said on Tuesday that the offer would stand until Friday, and Berg said that the fleet would wait for it.',
		[
			['the offer would stand until Friday', 'Tamm', '2025-03-04'],
			['the fleet would wait for it', 'Berg', undefined],
		],
	],
	[
		'Berg, who had argued that the nets were as good as empty, said that she would count them again.',
		[
			['the nets were as good as empty', 'Berg', undefined],
			['she would count them again', 'Berg', undefined],
		],
	],
	['Tamm said on Monday Berg had argued that nobody owned the strait.', []],
])('each clause is reported with its own speaker, and the day of saying: %s', (text, expected) => {
	const whole = `March 5, 2025\n\n${lead}${text}`;
	const told = prepareArticle(whole, 'eng').utterances.map(({segments: [one], named, said}) => [
		whole.slice(one?.start, one?.end),
		named,
		said?.day,
	]);
	expect(told).toEqual(expected);
});

test.each([
	['“We tore up”, Berg said of the draft that both sides signed on Feb. 19.', undefined],
	['Tamm spoke in February of “mud”; asked on Monday, he said “mud is mud”.', undefined],
	['“We go on,” Berg said on Monday.', '2025-03-03'],
	['“We go on,” Berg said after the March 3 talks.', undefined],
	['Berg, who had argued on Sunday that it was “late”, said on Monday she would come.', '2025-03-02'],
	['“We go on,” Berg said after Monday’s talks.', undefined],
	['Tamm called for calm on Monday after Berg compared the crews to “gulls with a grudge” again.', undefined],
	['Tamm said on Monday after Berg had left that “it rains on both”.', '2025-03-03'],
	['“We go on,” Berg said on March 3 in the hall.', '2025-03-03'],
])('the day of another clause is not that of saying: %s', (text, day) => {
	const {utterances} = prepareArticle(`March 5, 2025\n\n${lead}${text}`, 'eng');
	expect(utterances[0]?.said?.day).toBe(day);
});

test.each([
	['We met on Saturday in her kitchen.', '2025-03-01'],
	['The conversation was recorded on 28 February in the port.', '2025-02-28'],
	['An interview with the envoy.', undefined],
	['A transcript of the briefing.', '2025-03-05'],
])('the day of an interview is that on which those met who speak, not that of its paper: %s', (lead, day) => {
	const turns = ['HERALD: Is it over?', 'BERG: It has begun.', 'HERALD: And the fish?', 'BERG: They wait.'];
	const text = `Nets and patience\n\nMarch 5, 2025\n\n${lead}\n\n${turns.join('\n\n')}\n`;
	const said = prepareArticle(text, 'eng').utterances.map(utterance => utterance.said?.day);
	expect(said).toEqual([day, day, day, day]);
});

test('the day on which words were printed is not that of saying', () => {
	const text = `March 5, 2025\n\n${lead}“We go on,” Berg said in an interview with the Herald published on Monday.`;
	expect(prepareArticle(text, 'eng').utterances[0]?.said).toBeUndefined();
});

test('the day on which a meeting is told of is not its day', () => {
	const text = `March 5, 2025\n\n${lead}Tamm said on Tuesday that the next talks would take place in Port Vell on March 12.`;
	const {meetings} = prepareArticle(text, 'eng');
	// The lead tells of the Monday on which they met where it was filed.
	expect(meetings.map(({day, place}) => [day, place])).toEqual([
		['2025-03-03', 'Port Vell'],
		['2025-03-12', 'Port Vell'],
	]);
});

test('what is printed again and again is told by which of its places it is, and a line that is quoted is no title', () => {
	const text = `> We go on\n${'> We go on\n'.repeat(30)}>\n> — Ann Lee\n\n“Never mind,” said Ann Lee.\n`;
	const {page, utterances} = prepareArticle(text, 'eng');
	expect(page.title).toBeUndefined();
	expect(utterances[0]?.segments.map(({spot}) => spot)).toEqual(
		Array.from({length: 31}, (_, index) => ({words: 'We go on', nth: index + 1})),
	);
});

describe('who relays words does not say them', () => {
	test.each([
		[
			'“We did not beg,” Harun Pell, the island’s mayor and harbour master, told reporters, according to the Coastal Wire.',
			'Harun Pell',
		],
		[
			'Harun Pell told the Coastal Wire as much: “We were a footnote on Monday and a page today.”',
			'Harun Pell',
		],
		[
			'The Coastal Wire quoted Harun Pell as complaining that “they fought for two hours over a comma.”',
			'Harun Pell',
		],
		[
			'A copy of the draft seen by the Coastal Wire says the sides “shall try to keep the weir open”.',
			'copy of the draft',
		],
		[
			'Harun Pell told reporters so, according to the Coastal Wire. Farr’s answer was given on Monday, in the same report: “A tide does not wait for us.”',
			'Odile Farr',
		],
	])('in %s', (text, who) => {
		const told = toldIn(`LISK - The crowd had waited for Odile Farr’s verdict all week.\n\n${text}`);
		expect(told.map(([, name]) => name).filter(name => name !== undefined)).toEqual([who]);
	});
});

test('who is told to be the speaker of a sentence says it, and not whom the sentence is hung on', () => {
	const text = `The line “Water is a debt” was hung on Harun Pell for a week. I have seen the recording. The speaker is Odile Farr, the arbiter, and the whole sentence goes: “Water is a debt that one pays, it is not a gift at all.”`;
	expect(toldIn(text).map(([, who]) => who)).toEqual([undefined, 'Odile Farr']);
});

test.each([
	'What Harun Pell makes of it is known. Pell will say, “We kept the weir for all of us.”',
	'Some papers had Harun Pell say that the pact was “a weir for all of us and for nobody”.',
	'We printed that Harun Pell had called the pact “a weir for all of us”. He had not.',
	'“We kept the weir for all of us” is what newspapers say.',
	'Harun Pell never said, “We kept the weir for all of us.”',
])('words that are yet to be said, or were not, are given with little confidence: %s', text => {
	expect(prepareArticle(text, 'eng').utterances.at(-1)?.confidence).toBeLessThan(0.8);
});

test('marks of different kinds around the same words are signs of damage', () => {
	const text = `“We wait,'' said Ann Lee. "We go,” said Bob Ray. “We stay," said Ann Lee. ''We sleep,” said Bob Ray.`;
	expect(prepareArticle(text, 'eng').flags.map(({flag}) => flag)).toEqual(['garbled']);
});
