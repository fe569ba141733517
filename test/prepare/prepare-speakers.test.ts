/** Who says what stands between marks: invented articles, one for each way to name a speaker and each known complaint. */
import {describe, expect, test} from 'vitest';
import type {FoundArticle} from '../../source/prepare/found.ts';
import {leastConfidence, prepareArticle} from '../../source/prepare/prepare-article.ts';

type Told = readonly [words: string, who: string | undefined];

function toldIn(text: string, language = 'eng'): readonly Told[] {
	const found = prepareArticle(text, language);
	return found.utterances
		.filter(({isReported}) => !isReported)
		.map(utterance => [
			utterance.segments.map(({start, end}) => text.slice(start, end)).join(' … '),
			whoOf(found, utterance),
		]);
}

function whoOf(
	{people}: FoundArticle,
	{who, confidence}: FoundArticle['utterances'][number],
): string | undefined {
	if (who === undefined || confidence < leastConfidence) return undefined;
	return who.kind === 'person' ? people[who.person]?.name : who.name;
}

const lead =
	'PORT VELL - Ostland’s envoy Pavel Tamm met Anna Berg, the Norvanian Minister of Fisheries, on Monday.\n\n';

describe('the speaker is found', () => {
	test.each<readonly [string, readonly Told[]]>([
		['“We shall not accept a deep cut,” Berg said.', [['We shall not accept a deep cut,', 'Anna Berg']]],
		['“We shall not accept a deep cut,” said Anna Berg.', [['We shall not accept a deep cut,', 'Anna Berg']]],
		[
			'Tamm told reporters: “We are ready to count the fish.”',
			[['We are ready to count the fish.', 'Pavel Tamm']],
		],
		[
			'According to Tamm, the offer was “a paper herring with no bones”.',
			[['a paper herring with no bones', 'Pavel Tamm']],
		],
		// Mid-sentence (rsyntax 2), cut by the reporter.
		[
			'“Our fleets,” Berg said, “will leave the strait in winter.”',
			[['Our fleets, … will leave the strait in winter.', 'Anna Berg']],
		],
		// Another in between (CoreNLP 905).
		['“The nets are empty,” Hugh Hill, a marine biologist, said.', [['The nets are empty,', 'Hugh Hill']]],
		// Verbs other than said (CoreNLP 1090).
		['“Nobody has counted them,” Tamm insisted.', [['Nobody has counted them,', 'Pavel Tamm']]],
		['“Nobody has counted them,” warned Tamm.', [['Nobody has counted them,', 'Pavel Tamm']]],
		// Described, and bodies.
		[
			'“The mood is bad,” a senior official close to the talks said.',
			[['The mood is bad,', 'senior official']],
		],
		['“The mood is bad,” the ministry said in a statement.', [['The mood is bad,', 'ministry']]],
		// Carried over, with no cue (sayswho 3).
		[
			'“We want a fair share,” Berg said. “Nothing more than a fair share.”',
			[
				['We want a fair share,', 'Anna Berg'],
				['Nothing more than a fair share.', 'Anna Berg'],
			],
		],
		// Over paragraphs (CoreNLP 1139).
		[
			'Berg said: “We were never asked about the quota.\n\n“And we shall not ask for it twice.”',
			[['We were never asked about the quota. … And we shall not ask for it twice.', 'Anna Berg']],
		],
		// Pronouns.
		[
			'Tamm left the hall early. “It was a long day for all of us,” he said.',
			[['It was a long day for all of us,', 'Pavel Tamm']],
		],
		[
			'“We want a fair share,” Ms. Berg said. “The strait belongs to nobody,” she added.',
			[
				['We want a fair share,', 'Anna Berg'],
				['The strait belongs to nobody,', 'Anna Berg'],
			],
		],
	])('in %s', (text, expected) => {
		expect(toldIn(lead + text)).toEqual(expected);
	});

	test('of a title, a slogan, a nickname nobody is made the speaker', () => {
		const [told] = toldIn(`${lead}The song “Herring in the Morning” was played in the harbour.`);
		expect(told?.[1]).toBeUndefined();
	});

	test('of another language the quotations are found, and their speakers left open', () => {
		const text = 'Le ministre Jean Duval a déclaré : « Nous ne céderons pas sur les quotas de pêche. »';
		expect(toldIn(text, 'fra')).toEqual([['Nous ne céderons pas sur les quotas de pêche.', undefined]]);
	});

	test('of an engineer of hers who is a man “he” is said', () => {
		const text = `Ms. Berg listened. The envoy sat by her. Her chief engineer, Hugh Hill, had a chart. “It may rain,” he said.`;
		expect(toldIn(lead + text)).toEqual([['It may rain,', 'Hugh Hill']]);
	});

	test('where a role without a name is told of last, a pronoun is answered with little confidence', () => {
		const text = `${lead}“We wait,” Ms. Berg said.\n\nTamm spoke of nets. His president was blunter. “Nets do not wait,” she said.`;
		const found = prepareArticle(text, 'eng');
		const last = found.utterances.at(-1);
		expect(last?.confidence).toBeLessThan(0.6);
		expect(last?.who).toMatchObject({kind: 'role', name: 'Pavel Tamm’s president'});
		expect(found.utterances[0]?.confidence).toBeGreaterThan(0.8);
	});

	test('where two are said to say it, neither is given', () => {
		const text = `${lead}“We shall count the fish ourselves next year,” Ostland said. Fisheries Envoy Pavel Tamm said.`;
		expect(toldIn(text)[0]?.[1] ?? 'none').not.toBe('Ostland');
	});
});

test('a person has the role and the party that are printed with the name', () => {
	const {people} = prepareArticle(`${lead}“No,” Berg said. “No,” said Tamm.`, 'eng');
	const of = (name: string) => people.find(person => person.name === name);
	expect(of('Anna Berg')).toMatchObject({role: 'Norvanian Minister of Fisheries', family: 'berg'});
	expect(of('Pavel Tamm')).toMatchObject({role: 'Ostland’s envoy'});
});

test.each([
	[
		'general secretary of the Tavrian Union of Port and Dock Workers',
		'Tavrian Union of Port and Dock Workers',
	],
	['chief mediator and former judge', undefined],
	['minister of trade and industry', undefined],
	['spokeswoman for the Ministry of Fisheries', undefined],
	['State Secretary for Foreign Affairs', undefined],
	['CEO of Harbour Lines', 'Harbour Lines'],
	['envoy of the Coast League', 'Coast League'],
])('a role is whole, past “and”, and no office is a party: %s', (role, party) => {
	const {people} = prepareArticle(`“We go on,” said Ann Lee, the ${role}.`, 'eng');
	expect(people).toMatchObject([{name: 'Ann Lee', role, party}]);
});

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

test('a role ends where somebody else is named', () => {
	const of = (text: string) => prepareArticle(text, 'eng').people[0]?.role;
	expect(of('“No,” said Ann Lee, minister of Trade and Bob Ray, her envoy, nodded.')).toBe(
		'minister of Trade',
	);
	expect(of('“No,” said Ann Lee, head of the delegation and the envoy, Bob Ray, nodded.')).toBe(
		'head of the delegation',
	);
});

test.each([
	'**“We go on,”** said Tamm.',
	'_“We go on,”_ said **Pavel Tamm**.',
	'> “We go on,” said [Tamm](https://x.example/t "Who he is").',
])('the speaker is found past the signs of Markdown: %s', text => {
	expect(toldIn(lead + text)).toEqual([['We go on,', 'Pavel Tamm']]);
});

test('a weekday is a day before the publication, with its reason; a year is that of the publication', () => {
	const text = `Talks go on\n\nMarch 5, 2025\n\n${lead}“We are ready to sign,” Tamm said on Monday.\n\nThe next talks in Port Vell are on March 12.`;
	const {page, utterances, meetings} = prepareArticle(text, 'eng');
	expect(page.published).toBe('2025-03-05');
	expect(utterances.find(({isReported}) => !isReported)?.said).toMatchObject({
		day: '2025-03-03',
		isWeekday: true,
	});
	expect(meetings.some(({day, place}) => day === '2025-03-12' && place === 'Port Vell')).toBe(true);
});

test('what is reported after “that” is told with its speaker', () => {
	const text = `${lead}Tamm said that his country would open all its logbooks in the spring.`;
	const reported = prepareArticle(text, 'eng').utterances.filter(({isReported}) => isReported);
	expect(reported.map(({segments: [one]}) => text.slice(one?.start, one?.end))).toEqual([
		'his country would open all its logbooks in the spring',
	]);
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
])('the day of another clause is not that of saying: %s', (text, day) => {
	const {utterances} = prepareArticle(`March 5, 2025\n\n${lead}${text}`, 'eng');
	expect(utterances[0]?.said?.day).toBe(day);
});

test('the day on which a meeting is told of is not its day', () => {
	const text = `March 5, 2025\n\n${lead}Tamm said on Tuesday that the next talks would take place in Port Vell on March 12.`;
	const {meetings} = prepareArticle(text, 'eng');
	expect(meetings.filter(({place}) => place === 'Port Vell').map(({day}) => day)).toEqual(['2025-03-12']);
});

test.each([
	[
		'Tamm told parliament the offer would be withdrawn in spring.',
		['the offer would be withdrawn in spring'],
	],
	['Tamm said late Tuesday the offer would be withdrawn.', ['the offer would be withdrawn']],
	['Tamm said the offer would be withdrawn in the spring.', ['the offer would be withdrawn in the spring']],
	['The offer would be withdrawn in the spring, Tamm said.', ['The offer would be withdrawn in the spring']],
	['Speaking to delegates in the old town hall, Tamm said.', []],
	['Tamm told the reporters from the capital to leave the room.', []],
])('what is reported without “that” is folded away: %s', (text, expected) => {
	const whole = lead + text;
	const {folded, utterances} = prepareArticle(whole, 'eng');
	expect(folded.map(({segments: [one]}) => whole.slice(one?.start, one?.end))).toEqual(expected);
	expect(utterances).toEqual([]);
});

test('damage, translation and disorder are possible, and have their reasons', () => {
	const broken =
		'“This is an offer”, he said. The envoy wants ” a deal “ for [ses] ships. “We go on”, she said. . , ”Tamm added.';
	const flags = prepareArticle(`${lead}${broken}`, 'eng').flags;
	expect(flags.map(({flag}) => flag)).toEqual(['garbled', 'translated']);
	for (const {because} of flags) expect(because.length).toBeGreaterThan(0);
	expect(prepareArticle(`${lead}“We are ready,” Tamm said.`, 'eng').flags).toEqual([]);
});

test('an article is read alike whatever was read before it', () => {
	const names = ['Venn', 'Hallorin', 'Oduvey', 'Marrasch'];
	const texts = names.flatMap(name => [
		`${lead}${name}'s admirers cheered. “We go on,” ${name}'s spokesman said.`,
		`${lead}“No,” said Ann ${name}. It was ${name}'s last word, and ${name}s know it.`,
		`${lead}Mr. ${name} left. “Never,” he said of ${name}'s plan.`,
		`${lead}The plan was ${name}'s. “Mine,” said ${name}.`,
	]);
	const read = (all: readonly string[]) =>
		new Map(all.map(text => [text, JSON.stringify(prepareArticle(text, 'eng'))]));
	const forwards = read(texts);
	const backwards = read(texts.toReversed());
	const again = read(texts);
	for (const text of texts) {
		expect(backwards.get(text)).toBe(forwards.get(text));
		expect(again.get(text)).toBe(forwards.get(text));
	}
});

describe('a transcript', () => {
	const spoken = `Transcript: joint press conference, Port Vell, 21 March 2025

INES QUILL: Good evening. I will take two questions.

HANNE ORSK: We leave with a sentence: “The light is for all.” I said that it would do.

Q (Coastal Wire): Ambassador, does Tull accept it?

RAFE DELACOURT-MBEKI: No. It tolerates it until the spring.

INES QUILL: Thank you.
`;

	test('has each turn as the words of whose label it bears, and nothing within it besides', () => {
		expect(toldIn(spoken)).toEqual([
			['Good evening. I will take two questions.', 'Ines Quill'],
			['We leave with a sentence: “The light is for all.” I said that it would do.', 'Hanne Orsk'],
			['Ambassador, does Tull accept it?', 'Q'],
			['No. It tolerates it until the spring.', 'Rafe Delacourt-Mbeki'],
			['Thank you.', 'Ines Quill'],
		]);
		expect(
			prepareArticle(spoken, 'eng').utterances.map(({said, isReported}) => [said?.day, isReported]),
		).toEqual(Array.from({length: 5}, () => ['2025-03-21', false]));
	});

	test.each([
		'Note: this is short.\n\nTamm said no.\n\nUpdate: he left.\n\nNote: Berg stayed.\n',
		'ANN LEE: “No.”\n\nBOB RAY: “Yes.”\n\nANN LEE: “No.”\n\nBOB RAY: “Yes.”\n',
	])('is not what has a few colons, nor quotations after a name: %j', text => {
		for (const [words] of toldIn(text)) expect(['No.', 'Yes.']).toContain(words);
	});
});

test('a name with a hyphen is one name, and a body with an apostrophe one body', () => {
	const text =
		'Tull’s ambassador, Rafe Delacourt-Mbeki, came late. “We go on,” Mr. Delacourt-Mbeki said. A spokesman for the International Pilots’ Federation, Joao Pell, called the delay “reckless and rude”.';
	const {people} = prepareArticle(text, 'eng');
	expect(people).toMatchObject([
		{name: 'Rafe Delacourt-Mbeki', party: 'Tull'},
		{name: 'Joao Pell', party: 'International Pilots’ Federation'},
	]);
});

test('what a title takes from below is nobody’s twice', () => {
	const text =
		'‘They count our boats’: on Sill Rock, the keepers wait\n\nMarch 5, 2025\n\n“They count our boats,” said Jem Starling, a keeper.\n';
	expect(toldIn(text)).toEqual([
		['They count our boats', undefined],
		['They count our boats,', 'Jem Starling'],
	]);
});

test('the front matter of Markdown tells title and day, and is no part of the article', () => {
	const {page, utterances} = prepareArticle(
		'---\ntitle: "Lamp-post diary"\ndate: 2026-09-20\n---\n# Week two\n\n“We go on,” said Ann Lee.\n',
		'eng',
	);
	expect(page).toMatchObject({title: 'Lamp-post diary', published: '2026-09-20'});
	expect(utterances).toHaveLength(1);
});

test('marks as German has them are no damage', () => {
	const text = `${lead}„We sign no paper“, Tamm said. „Twelve ships depend on it“, he said. »The boat stays«, declared Berg. »It does not disturb the fish«, she said. Tamm brought „a lamp [lampe] and no army“.`;
	expect(prepareArticle(text, 'eng').flags.map(({flag}) => flag)).toEqual(['translated']);
});

test.each([
	['said Tamm, who had arrived on Monday.', undefined],
	['said Tamm after he had tabled his text on 3 March.', undefined],
	['Tamm said on Tuesday, after the ministers had met on Monday.', '2025-03-04'],
	['Tamm said on Tuesday.', '2025-03-04'],
])('a day within a clause is not the day of saying: %s', (frame, day) => {
	const {utterances} = prepareArticle(`${lead}“We go on with it,” ${frame}`, 'eng', {
		published: '2025-03-05',
	});
	expect(utterances[0]?.said?.day).toBe(day);
});

test('what is printed again and again is told by which of its places it is, and a line that is quoted is no title', () => {
	const text = `> We go on\n${'> We go on\n'.repeat(30)}>\n> — Ann Lee\n\n“Never mind,” said Ann Lee.\n`;
	const {page, utterances} = prepareArticle(text, 'eng');
	expect(page.title).toBeUndefined();
	expect(utterances[0]?.segments.map(({spot}) => spot)).toEqual(
		Array.from({length: 31}, (_, index) => ({words: 'We go on', nth: index + 1})),
	);
});
