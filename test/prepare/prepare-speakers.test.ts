/** Who says what stands between marks: invented articles, one for each way to name a speaker and each known complaint. */
import {describe, expect, test} from 'vitest';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {lead, type Told, toldIn} from '../helpers/told-in.ts';

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
		// A clause with a verb that is a noun elsewhere, and what is said as the first words of the next.
		[
			'Hugh Hill, who chairs the Anglers’ Federation, said a bad deal “would empty our harbours by spring”.',
			[['would empty our harbours by spring', 'Hugh Hill']],
		],
		// A name that is a verb elsewhere.
		[
			'Hugh Lie of the Anglers’ Federation has said that it “would empty our harbours by spring”.',
			[['would empty our harbours by spring', 'Hugh Lie']],
		],
		[
			'Tamm’s critics were hard; one union official involved in the talks said the ministry had been “about as much use as a net of glass”.',
			[['about as much use as a net of glass', 'one union official']],
		],
		// By the given name.
		[
			'Hugh Hill, a diver, came late. “Nobody counted the fish of the strait,” Hugh told us.',
			[['Nobody counted the fish of the strait,', 'Hugh Hill']],
		],
		[
			'Berg said that a “bad deal would end it”, and Tamm has already dismissed the model as “a trapdoor”.',
			[
				['bad deal would end it', 'Anna Berg'],
				['a trapdoor', 'Pavel Tamm'],
			],
		],
		[
			'Hugh Hill left. He met Tamm, according to whom the fish is “a plain paper herring with bones”.',
			[['a plain paper herring with bones', 'Pavel Tamm']],
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

describe('a sentence that ends in a colon before the words, with no verb of saying, tells of who says them', () => {
	test.each([
		['The mayor of Lisk, Harun Pell, sets the tone on the steps: “We did not come to beg.”', 'Harun Pell'],
		[
			"The envoy’s spokesman, Ivo Maas, sought to spare Lisk: ,,The hall is a favour, not a gift.''",
			'Ivo Maas',
		],
		['And Pell, whose town must pay for it, is calm: “A guard is a man who sleeps.”', 'Harun Pell'],
		[
			'When I asked the council, its spokesman Ivo Maas sent back one line: “I am rather fond of it.”',
			'Ivo Maas',
		],
	])('%s', (text, who) => {
		const told = toldIn(`Odile Farr met Harun Pell, the mayor of Lisk, on Monday.\n\n${text}`);
		expect(told.map(([, name]) => name)).toEqual([who]);
	});

	test('but for what is no sentence, and where a thing is told of', () => {
		const told = toldIn(
			'Harun Pell came late. The song has one line: “nothing but rain”. The mood was this: “Rain and more of the rain.”',
		);
		expect(told.map(([, name]) => name)).toEqual([undefined, undefined]);
	});
});

test('a column of a newspaper is read by its paragraphs, two commas open as „ does', () => {
	const text = `LISK, March 4. - The first day of the
talks on the weir was over here to-day
after two hours. The delegation, led by
the Minister of Dams, Harun Pell, gave
nothing and took nothing.

,,We did not build the weir to ask per-
mission to shut it,'' the Minister said
before the press. "We built it because a
third of our people have no lamp. A lamp
is not an act of ag-
gression.”

The hosts were thanked by all and went
home by the night train, which was late.
`;
	expect(toldIn(text)).toEqual([
		['We did not build the weir to ask per-\nmission to shut it,', 'Harun Pell'],
		[
			'We built it because a\nthird of our people have no lamp. A lamp\nis not an act of ag-\ngression.',
			'Harun Pell',
		],
	]);
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
			['Ambassador, does Tull accept it?', 'questioner'],
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

test.each([
	['Harbour Desk\n15 March 2025, 11:20 | Politics | Translated from Lenkorian', 'Translated from Lenkorian'],
	['(Translated from the Lenkorian by A. Holt)', 'Translated from the Lenkorian'],
	['This article was translated from Polish.', 'This article was translated from Polish'],
])('of a page that says so itself it is said that it may be a translation: %s', (line, told) => {
	const {flags} = prepareArticle(`Talks go on\n${line}\n\n“We stay,” Mara Venn said.\n`, 'en');
	expect(flags).toEqual([{flag: 'translated', because: [`the page says “${told}”`]}]);
});

test('a document that was translated makes no translation of its page', () => {
	const text =
		'Talks go on\n\n“We stay,” Mara Venn said of the letter, translated from Polish for the court.\n';
	expect(prepareArticle(text, 'en').flags).toEqual([]);
});
