/** Whom a pronoun means: by whom a sentence tells of first, by he and she as the article says it, by where somebody is named. */
import {describe, expect, test} from 'vitest';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {type Told, toldIn} from '../helpers/told-in.ts';

const speakers = (text: string) => toldIn(text).map(([, who]) => who);

describe('a pronoun means', () => {
	test.each<readonly [why: string, text: string, who: readonly (string | undefined)[]]>([
		[
			'whom the paragraph before it begins with, and not who spoke before that',
			'“The weir stays shut,” Odile Farr, the harbour mistress, said. She went home early.\n\nHarun Pell, the mayor of Lisk, whose town pays for the weir, was in a better mood.\n\n“Nobody threw a chair,” he said. “That is new.”',
			['Odile Farr', 'Harun Pell', 'Harun Pell'],
		],
		[
			'whom a sentence tells of with what they are between commas, and not a role told of before',
			'“They fought over a comma,” a diplomat said. Odile Farr, the arbiter, did not deny it. “I was told,” she said, “to bring patience.”',
			['diplomat', 'Odile Farr'],
		],
		[
			'the person, where a role between commas is theirs',
			'Her colleague Harun Pell, the fisheries minister, must explain it at home. “I have said forty for a year,” he said.',
			['Harun Pell'],
		],
		[
			'another of the same family name, named behind where he is',
			'“We count the boats,” said Ivo Maas, the minister.\n\nHarun Pell, the mayor, said he had “found a boat.” Mr. Maas sat down.\n\nIn the island’s olive country Tarek Maas, 61, no relation to the minister, heard it in the radio. “Let them count goats,” he said by telephone.',
			['Ivo Maas', 'Harun Pell', 'Tarek Maas'],
		],
		[
			'whom the article calls she',
			'‘A guard,’ said the town’s mayor, Harun Pell, ‘is a man who sleeps lightly.’\n\nFarr, a former judge of Lisk, had opened the meeting in Port Ness on Monday. ‘A tide does not wait,’ she told the delegates. Last night, her coat on, she took it back. ‘It waited a week,’ she said.',
			['Harun Pell', 'Odile Farr', 'Odile Farr'],
		],
		[
			'of whom a clause with who tells, and not whom that clause tells of',
			'I asked a senior islander, a veteran official, who did not want to be named criticizing a law his own minister had praised. “We bought our calm,” he said, “with other people’s boats.”',
			['veteran official'],
		],
		[
			'of whom an answer goes on, past another who did not speak',
			'Prime Minister Olav Brekke was asked about it. “They are grown men,” he said.\n\n“I will not interfere,” he added.',
			['Olav Brekke', 'Olav Brekke'],
		],
		[
			'not whom a clause tells of in which it stands',
			'Ivo Maas came late. Harun Pell, whom he called “a man of straw”, laughed.',
			['Ivo Maas'],
		],
		[
			'no thing of hers',
			'Delia Okane had no guard. She took her Blackberry along, “sending letters in the territory of others”, she said.',
			['Delia Okane'],
		],
		['not two of a people', 'Two Ostlanders were killed. “We have tried,” it said.', [undefined]],
		[
			'not of whom she writes, nor who asked her',
			'Of one minister she writes that he “came in as if it owed him rent”. She was asked by a young journalist for more. “They were robbed,” she said.',
			['Odile Farr', 'Odile Farr'],
		],
		[
			'the widow, and no owners of a ship',
			'A letter from the owners of the ship, Norrland Boxes, was read. Mr Pell’s widow, Eilidh, wept. In her evidence she said he was “the most careful man”.',
			['Eilidh'],
		],
		[
			'of a daughter of somebody who told her him, and no town',
			'She was born in Lisk, the daughter of a lighterman who told her that “a rope is as honest as its end”.',
			['lighterman'],
		],
		[
			'not a woman to whom another speaks',
			'Lou Brekke smiled. “Dana,” he said to the woman in the hall, “will there be more?”\n\n“Ask me on a Sunday,” she said.',
			['Lou Brekke', 'Odile Farr'],
		],
		[
			'whom a sentence is about behind a clause, and not him of the clause',
			'When Harun Pell, the mayor, opened the map, Ivo Maas looked at it. “It is dry,” he said.',
			['Ivo Maas'],
		],
		[
			'not whom a question is about that somebody is asked',
			'Delia Okane came down the steps. “It is late,” she said.\n\nAsked whether she trusted Dame Orla Farr, she said: “She reads the notes.”',
			['Delia Okane', 'Delia Okane'],
		],
		[
			'who thanks, and not whom',
			'Delia Okane has thanked Dame Orla Farr, and she said the pact showed “what patience can do at sea”.',
			['Delia Okane'],
		],
		[
			'with whom the sentence right before begins, and not who spoke before it',
			'“We are late, full stop,” said Harun Pell. Ivo Maas winces at it. “My client is the town,” he says.',
			['Harun Pell', 'Ivo Maas'],
		],
		[
			'whose something is, where nobody else is told of',
			'Sir Harun Pell does not eat. “Lunch is late,” he told me.\n\nDelia Okane’s card had one word on it. When I asked her about it she laughed. “It was always the tide,” she said.',
			['Harun Pell', 'Delia Okane'],
		],
		[
			'not whom the sentences before call she, past a country',
			'Norvania spoke with Ostland in Lisk. Trade Secretary Ivane Maas said she was “tired of it”. She accused Ostland of “a trick”.\n\nOstland’s lead negotiator Odran Pell rejected that.\n\n“Nobody tricked anybody,” he said.',
			['Ivane Maas', 'Ivane Maas', 'Odran Pell'],
		],
		[
			'who is brought in as one of them',
			'Harun Pell shrugged. “They are late,” he said.\n\nSome forty weavers wait. One of them is Ivo Maas, 31, who sleeps at St Olaf. “I count boats,” he said.',
			['Harun Pell', 'Ivo Maas'],
		],
		[
			'one of those whom a paragraph begins with, and not who spoke before',
			'“Iron is iron,” said Harun Pell, who forges.\n\nOne of the weir’s own keepers, who has oiled it for years, was glum. “That bolt is older than me,” he said.',
			['Harun Pell', 'One of the weir’s own keepers'],
		],
		[
			'who was named as whom something is according to',
			'“Late,” said Delia Okane. She laughed.\n\nAccording to Maasen, the weir opens on the 9th. “I have ordered the band,” she said.',
			['Delia Okane', 'Maasen'],
		],
		[
			'whom a reporter spoke to, and not the reporter',
			'Delia Okane writes from the weir: I have just spoken to Signe Maas, whose boat is inside. “It has not moved since noon,” she says.',
			['Signe Maas'],
		],
		[
			'whom something comes from, who is no place',
			'The short of it comes from Delia Okane, who speaks for the weavers: “They came at ten.” Harun Pell was amused. Okane, when told, raised a glass. “He would be,” she said.',
			['Delia Okane', 'Delia Okane'],
		],
		[
			'whom the last sentence tells of, though it has no verb',
			'Harun Pell, who must pay for it, was calm: “A guard is a man who sleeps.”\n\nThe last word to Ivo Maas. Told that he had lost, he answered: “Next time, who knows, a paragraph.”',
			['Harun Pell', 'Ivo Maas'],
		],
	])('%s', (_, text, who) => {
		expect(speakers(`LISK - Odile Farr, who arbitrates, met Harun Pell on Monday.\n\n${text}`)).toEqual(who);
	});

	test('nobody surely, where two answer to it equally well', () => {
		const text = 'Ivo Maas and Harun Pell left together. “It is late,” he said.';
		const [only] = prepareArticle(text, 'eng').utterances;
		expect(only?.confidence).toBeLessThan(0.8);
	});
});

test('who is named only further down is meant by the role that nobody else has', () => {
	const told: readonly Told[] = toldIn(
		'“There is no more butter,” the superintendent said.\n\nSuperintendent Odile Farr then left the hall.',
	);
	expect(told).toEqual([['There is no more butter,', 'Odile Farr']]);
});

test('a place of two words is nobody', () => {
	const found = prepareArticle(
		'The round in Port Ness was short. “It is late,” Ivo Maas said in Port Ness on Monday.',
		'eng',
	);
	expect(found.people.map(({name}) => name)).toEqual(['Ivo Maas']);
});

describe('of two with one family name', () => {
	const text =
		'“We are out of patience,” union leader Ivo Maas said. “They want our nights.”\n\nThe union called it “a joke”.\n\nSusan Maas, who runs a bakery and is no relation of the union leader, has lost half her trade. “I bake for eighty,” she said.\n\n“The island stopped in May,” Maas said.';
	const {utterances, people} = prepareArticle(text, 'eng');
	const told = toldIn(text);

	test('each keeps what is said of her or him, and the union is no leader', () => {
		expect(told.map(([, who]) => who)).toEqual(['Ivo Maas', 'Ivo Maas', 'union', 'Susan Maas', 'Susan Maas']);
		expect(people).toHaveLength(2);
	});

	test('the family name alone says which less surely', () => {
		expect(utterances.at(-1)?.confidence).toBeLessThan(0.8);
	});
});

test('a question after somebody’s words may be another’s, who is called she as well', () => {
	const text = 'Odile Farr met Ruth Cole. “That was a gift,” said Farr.\n\n“From whom?” she asked.';
	expect(prepareArticle(text, 'eng').utterances.at(-1)?.confidence).toBeLessThan(0.8);
});

test('Mr and Ms tell which of one family is meant, and where nothing tells it, it is said less surely', () => {
	const known = `“We wait,” said Nora Keane, an envoy. She left.\n\n“We go,” said John Keane, a farmer. According to Ms Keane, the town “came without a map”.`;
	expect(speakers(known)).toEqual(['Nora Keane', 'John Keane', 'Nora Keane']);
	const unknown = `“We wait,” said Sasha Keane, an envoy.\n\n“We go,” said Robin Keane, a farmer. Mr Keane sat down. According to Ms Keane, the town “came without a map”.`;
	expect(prepareArticle(unknown, 'eng').utterances.at(-1)?.confidence).toBeLessThan(0.8);
});

test('a family name that is a verb with a small letter is a name', () => {
	expect(speakers('“It is a crop,” said Sir Giles Parry. “We wait,” Mr Parry added.')).toEqual([
		'Giles Parry',
		'Giles Parry',
	]);
});

describe('he and she are told apart', () => {
	test.each<readonly [why: string, text: string, who: readonly (string | undefined)[]]>([
		[
			'by given names, where the article tells nothing else',
			'Edmund Farr met Helena Cole on the quay. The boats were late. “It was a long night,” she said. “Nobody slept.”',
			['Helena Cole', 'Helena Cole'],
		],
		[
			'by titles that stand in what somebody says',
			'“Mr Pell has slept, and Mrs Farr has not,” said Ivo Maas. Robin Farr met Sasha Pell. “It was a long night,” she said.',
			['Ivo Maas', 'Robin Farr'],
		],
	])('%s', (_, text, who) => {
		expect(speakers(text)).toEqual(who);
	});

	test('and a clause of its own after a semicolon tells of another', () => {
		const text =
			'Odile Farr came late. Ivo Maas waited in the hall.\n\nOdile Farr called it “a tide of paper”. Ivo Maas says so; she says it was “no more than a wave”.';
		expect(speakers(text).at(-1)).toBe('Odile Farr');
	});
});

test('a given name that men and women bear tells nothing', () => {
	const text = 'Sasha Farr met Robin Pell. “It was a long night,” she said.';
	expect(prepareArticle(text, 'eng').utterances[0]?.confidence).toBeLessThan(0.8);
});

test('what somebody came from is a place, and nobody whom a pronoun may mean', () => {
	const text =
		'By the time the coffee ran out, Odile Farr had told her driver to wait.\n\nThen a sheet of paper arrived from Porto Selm.\n\n“We were handed a list,” she said on the steps.';
	const [said] = prepareArticle(text, 'eng').utterances;
	expect(said?.confidence).toBeGreaterThanOrEqual(0.8);
});

describe('whom the words name does not say them', () => {
	test.each([
		[
			'The painter Clara Moor has called it “a farce with boats”. I put this to Ina Voss. She shrugged. “Clara was my tutor,” she said.',
			'Ina Voss',
		],
		// Whom somebody else names within the words may tell of it.
		['Ina Voss mends nets. “My mother said, ‘Ina, they will not hold’,” she said. “They held.”', 'Ina Voss'],
		['Ina Voss mends nets. “I, Ina Voss, have never lost one,” she said.', 'Ina Voss'],
	])('%s', (text, speaker) => {
		expect(speakers(text).at(-1)).toBe(speaker);
	});
});

test('one letter, one writer, and it is no two sides', () => {
	const letter =
		'The donors are weary. Ina Voss, who gave a boat, wrote to both towns. “You mend what nobody sails”, her letter says.';
	expect(speakers(letter)).toEqual(['Ina Voss']);
	const sides =
		'Judge Clara Moor said the two sides were apart. The League denied that. “We never heard of it,” it said.';
	expect(speakers(sides)).toEqual(['League']);
});

test('who wrote it is not meant by a pronoun', () => {
	const text =
		'# A day on the quay\n\n*A diary, by Irma Koch*\n\nThe Abbot brings soup. “Today we sign,” she tells me.';
	expect(speakers(text)).not.toContain('Irma Koch');
});

describe('he of whom nothing was told for a while is', () => {
	const told = (other: string, later = '') =>
		`Anselm Dahl keeps bees. He was a diver until March.${other}

Dahl wrote the figure down and looked at it. The tide was out. The line had gone dead.

That call lasted four minutes. There would be a hundred more.${later} Most were shorter.

Everyone in the trade has a theory of it. The slope sets the date. Others let boredom do the work. The sea goes on. It rained.

“You don’t lower a price,” he told me.`;

	test('the one man of the last paragraphs, and not surely', () => {
		expect(speakers(told(''))).toEqual(['Anselm Dahl']);
		expect(speakers(told(' Ada Maas was his sister.'))).toEqual(['Anselm Dahl']);
		expect(prepareArticle(told(''), 'eng').utterances[0]?.confidence).toBeLessThanOrEqual(0.75);
	});

	test.each([
		['two men were named', told(' Ivo Maas did too.')],
		['somebody came in since', told('', ' The warden nodded.')],
		['a name came in since that may be a man’s', told('', ' Then Selby nodded.')],
	])('nobody where %s', (_, text) => {
		expect(speakers(text)).toEqual([undefined]);
	});
});

test('a verb behind a name that looks like a noun is one', () => {
	const text =
		'Anselm Dahl met the crew. Ivo Maas came late with a dog and a bag. Dahl dislikes both. “You don’t lower a price,” he told me.';
	expect(toldIn(text)).toEqual([['You don’t lower a price,', 'Anselm Dahl']]);
});
