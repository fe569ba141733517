/** Builds of sentences that mislead: nobody is given as sure where they stand, and nobody whose verb it is not. */
import {describe, expect, test} from 'vitest';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {lead, toldIn} from '../helpers/told-in.ts';

/** As sure as this, a speaker counts as found. */
const sure = 0.8;

function lastOf(text: string) {
	const {utterances} = prepareArticle(lead + text, 'eng');
	return utterances.filter(({isReported}) => !isReported).at(-1);
}

describe('as sure as before is who stands beside the verb', () => {
	test.each([
		'“We shall not accept a deep cut,” Berg said.',
		'“We shall not accept a deep cut,” said Anna Berg.',
		'Berg said: “We shall not accept a deep cut.”',
		'Berg, who has two deputies, told reporters: “We shall not accept a deep cut.”',
		'“We shall go,” Berg told Tamm. “We shall not accept a deep cut.”',
		'Berg called the offer “a paper herring with no bones”.',
		'Anna Berg, the minister of fish, has called the offer a “surrender in small parts” and wants another.',
		'Anna Berg, the former president of Norvania who brokered the pact, told the Herald that she was “sleeping for the first time since spring”.',
	])('%s', text => {
		expect(toldIn(lead + text).at(-1)?.[1]).toBe('Anna Berg');
		expect(lastOf(text)?.confidence).toBeGreaterThanOrEqual(sure);
	});
});

describe('who is spoken to, or of, does not say it', () => {
	test.each([
		['Tamm was asked on Monday by Anna Berg: “Who has counted the fish of the strait?”', 'Anna Berg'],
		['Tamm was then asked, “Who has counted the fish of the strait?”', undefined],
		['“The fish are counted,” Berg, a former diver, told Tamm on the quay.', 'Anna Berg'],
	])('%s', (text, speaker) => {
		const told = toldIn(lead + text).at(-1)?.[1];
		if (speaker !== undefined) expect(told).toBe(speaker);
		else expect(lastOf(text)?.confidence ?? 0).toBeLessThan(sure);
	});
});

describe('what misleads is told with less than that', () => {
	test.each([
		['Tamm held up a board that said “Count the fish before you eat them”.', 'a thing that speaks'],
		['Berg held up a board saying “Count the fish before you eat them”.', 'another before the participle'],
		['Berg would have said “count the fish before you eat them”.', 'never said'],
		['Tamm refused to say “we have counted the fish twice”.', 'refused'],
		['Did Berg say “we have counted the fish twice”? ', 'a question'],
		['Berg told “Harbour and Friends” that the fish were few.', 'a broadcast'],
		['Tamm said the so-called “big three” had met.', 'in common use'],
		['To a question on the “open door of the strait,” Berg said it was shut.', 'what follows the verb'],
		[
			'Tamm was hurt by the remark, and said Berg’s claim that he was “sleeping on the quay” was a lie.',
			'a claim',
		],
		['“We wait,” Berg said, and Tamm cut in. “You have waited for a year and a day.”', 'another cuts in'],
		[
			'Berg’s calm left her when she was reminded that a member of the assembly, Hugh Hill, had described the pact as a “partition by the calendar”.',
			'a name nearer to the verb than the pronoun',
		],
		['Berg called them dinosaurs, to cries of “shame” from the gallery.', 'shouted by others'],
		['‘MISER’ MINISTER BLASTED AS TALKS END', 'set before what somebody is called'],
		['Berg met the crews in the harbour. The “old” nets were gone.', 'a word within a phrase'],
		['Berg met Tamm, and the boats carried “a heavy load of herring and of hope”.', 'no verb of saying'],
	])('%s (%s)', text => {
		const found = lastOf(text);
		expect(found?.who === undefined ? 0 : found.confidence).toBeLessThan(sure);
	});
});

test('why it is not sure is said', () => {
	const found = lastOf('“We wait,” Berg said, and Tamm cut in. “You have waited for a year and a day.”');
	expect(found?.reasons.join('; ')).toContain('not surely, for another is told of between');
});

test('a role that two bear is not surely the one told of last', () => {
	const told = (second: string) =>
		prepareArticle(
			`“We wait,” said Odile Farr, the minister.\n\n“We go,” said Ivo Maas, the ${second}.\n\n“It is late,” the minister said.`,
			'eng',
		).utterances.at(-1);
	expect(told('minister')?.confidence).toBeLessThan(sure);
	expect(told('farmer')?.confidence).toBeGreaterThanOrEqual(sure);
});

test('a verb that has had its words says no more of what is told after them', () => {
	const found = lastOf(
		'Berg, though, wanted it “in ink”, and she got it: boats “with no lights and a watch on board”.',
	);
	expect(found?.confidence).toBeLessThan(0.5);
});

test('of marks that have no end nobody is given as the speaker', () => {
	const found = lastOf(
		'“We shall wait,” Berg said.\n\n“We never stop, said Tamm. The boats lay in the harbour.',
	);
	expect(found?.confidence).toBeLessThan(0.5);
});

test('a name with a letter that was lost is one name', () => {
	const text = 'The envoys met Anna B\uFFFDrg, the minister. “We shall wait,” B\uFFFDrg said.';
	expect(toldIn(text)).toEqual([['We shall wait,', 'Anna B\uFFFDrg']]);
});

test.each([
	'LORNE CITY — The board of the harbour on Wednesday turned down an offer, saying the price “would shame a ferry”.',
	'Lorne, Ostland (MPA) - The board of the harbour turned down an offer on Wednesday, saying it “would shame a ferry”.',
])('where an article was filed says nothing: %s', text => {
	const {utterances} = prepareArticle(text, 'eng');
	expect(utterances.map(({who}) => (who?.kind === 'body' ? who.name : who?.kind))).not.toContain(
		'LORNE CITY',
	);
	expect(utterances.at(-1)?.named).toMatch(/board/);
});

test('a dateline with its day ends before words, and a name alone before words is a turn', () => {
	const words = '“We shall not accept a cut,” Anna Berg, the minister, told reporters.';
	expect(toldIn(`PORT VELL, March 4 - ${words}`)).toEqual([['We shall not accept a cut,', 'Anna Berg']]);
	expect(toldIn(`Port Vell, Ostland, 4 March — ${words}`)).toEqual([
		['We shall not accept a cut,', 'Anna Berg'],
	]);
	expect(toldIn('Odile Farr – “We shall wait for the tide.”')).toEqual([
		['We shall wait for the tide.', 'Odile Farr'],
	]);
});

test('who is set apart between dashes is no dateline', () => {
	expect(toldIn('Odile Farr — the harbour mistress — said: “We shall wait for the tide.”')).toEqual([
		['We shall wait for the tide.', 'Odile Farr'],
	]);
});

describe('nobody is given', () => {
	test.each([
		['of what somebody denies to have said', 'Tamm denied having called the offer “a paper herring”.'],
		['of what he denies with “that”', 'Tamm denied that he had said “the strait is ours”.'],
		['of whom another accuses', 'Berg was accused by Tamm of “hiding the nets”.'],
		[
			'of whose words are told with their owner',
			'Tamm repeated Berg’s phrase “a map without a coast” with a smile.',
		],
		[
			'of who is asked about another’s words',
			'Cole, asked about Berg’s “map without a coast”, said she had seen worse.',
		],
		['of what stands behind somebody', 'A banner behind Tamm read “No fish, no peace”.'],
		['of who prints what another called', 'The newspaper wrote that Berg had called Tamm “a man of straw”.'],
		[
			'of whose husband says it',
			'Berg, whose husband, a fisherman, called the deal “a net with one hole”, signed it.',
		],
		['of who is thanked for it by another', 'Berg thanked Tamm, who had called her “a brave minister”.'],
		['of a word that somebody smiles at', 'Tamm smiled at the word “swamp”. Berg did not.'],
		['of who has asked, where it is the answer', '“Do you sign?” Tamm asked Berg.\n\n“I do.”'],
		[
			'of who reads a text out, under which it is so',
			'Cole read out the pact, under which boats “shall be counted at noon by two men”.',
		],
		[
			'of who speaks before another sentence',
			'The union said so on Monday. The pact also binds the port “to count every boat in good faith”.',
		],
		[
			'of who is called so by nobody that is told of',
			'In the papers Berg has been called “the duchess of the quay”, and says she likes it.',
		],
		[
			'of who is pressed on what another said',
			'Pressed on Tamm’s jibe that she must have “confused the folders”, Berg would say only that it was late.',
		],
		['of a name of a thing', 'Tamm stressed that the “Sarkhan” complex stands on his side of the river.'],
		['of who may one day have to do with it', 'The council may rule where there is “harm without repair”.'],
		['of who would have known it', 'Berg would have known the plan, with its “late starts at sea”.'],
		['of who never said it', 'Berg did not say the “short” word.'],
		[
			'of what a slip has that somebody passes',
			'Berg passed the envoy a slip that said: “Stop talking, they agree.”',
		],
		[
			'of whom somebody is called, and not so by them',
			'Berg, once dismissed as “a woman of straw”, laughed.',
		],
		['of what somebody is to another', 'To Tamm, Berg is “late but clean in all she does”.'],
		['of who quotes another', '“A boat is a boat,” Berg said, quoting Tamm.'],
		['of who begins with quoting another', 'Quoting the envoy, Berg said that “a boat is a boat”.'],
		['of what a report found', 'Berg said the report found “a pattern of lies at sea”.'],
		[
			'of what a plan has',
			'Tamm told reporters that under the plan boats would “stop at noon and be counted”.',
		],
		['of both, when neither is named', 'They met for an hour. Both said the talks were “useful and long”.'],
		['of a title', 'Berg showed the annex, “A Handbook of the Strait and Its Herring”, to the press.'],
		[
			'of who spoke last where two speak in turn',
			'“We are late,” Tamm said.\n\n“Not yet,” Berg answered.\n\n“Then go home and leave me the boats.”',
		],
		[
			'of a head of government who may be one who is named',
			'The Prime Minister Ivo Maas yesterday told the assembly of it. “It is a small number,” declared the head of government.',
		],
		[
			'of who reads out what another wrote',
			'Tamm read out a statement by Berg which called the plan “late beyond repair”.',
		],
		[
			'of who tells that another had said it',
			'Tamm came late. She said Ivo Maas had looked at her and said: “Well, that is us told.”',
		],
		[
			'of who recalls something when another spoke',
			'Commenting on the day, when Tamm spoke of “a wall of water”, Berg recalled the words of a song.',
		],
		['of what is stamped on a thing', 'The paper, stamped “secret – for Berg”, says that boats stop.'],
		['of a tag', 'Berg asked them to write with the tag “#SaveTheHerring”.'],
		['of a name in common use', 'Berg said the line would be known as the “Herring Line”.'],
		['of a part of a treaty', 'Article 9 says the parties “shall take the herring by turns”.'],
		[
			'of a shirt, past a paragraph',
			'Berg’s ministry paid.\n\nOn the quay Tamm wore a shirt. It says “Herring man (part-time)”.',
		],
		['of a question whether it was said', 'And did Berg say “we have counted the fish twice”?'],
	])('%s: %s', (_, text) => {
		const found = lastOf(text);
		expect(found?.who === undefined ? 0 : found.confidence).toBeLessThan(0.5);
	});
});

test('of two who speak of this and of that each is not given what the other says', () => {
	const told = toldIn(
		`${lead}Tamm spoke of “progress on the coast”, Berg of “a wasted week on a cold coast”.`,
	);
	expect(told[0]?.[1]).toBe('Pavel Tamm');
	expect(told[1]?.[1]).not.toBe('Pavel Tamm');
});

test('a spokesman is named between his role and the verb, and is sure', () => {
	const found = lastOf('Tamm’s spokesman, Ivo Maas, said the minister was “tired but calm”.');
	expect(found?.confidence).toBeGreaterThanOrEqual(sure);
});

test('of two who say it together neither is sure', () => {
	expect(
		lastOf('Berg and Tamm said in a joint statement that they were “close to a text”.')?.confidence,
	).toBeLessThan(sure);
});

test('a source close to somebody is not who that is close to', () => {
	expect(toldIn(`${lead}A source close to Berg said: “She is furious about the step.”`).at(-1)?.[1]).toBe(
		'source',
	);
});

test('who answers in a paragraph of her own is no he whom a name tells of', () => {
	const text = `${lead}“We are late,” Berg said.\n\n“We are not,” Tamm said.\n\n“You are,” she said.`;
	expect(toldIn(text).map(([, who]) => who)).toEqual(['Anna Berg', 'Pavel Tamm', 'Anna Berg']);
});

test('of ten thousand marks within each other it is said that they are not read', () => {
	const {utterances, page} = prepareArticle(`Berg said ${'“‘'.repeat(5000)}late${'’”'.repeat(5000)}.`, 'eng');
	expect(utterances.every(({confidence}) => confidence < sure)).toBe(true);
	expect(page.reasons.join(' ')).toContain('more marks than prose has');
});

test.each([
	['State television quoted an unnamed captain: “We will sail anyway.”', 'unnamed captain'],
	['It was Tamm, not Berg, who said “let him row home”.', 'Pavel Tamm'],
	['When Tamm says “we are partners”, Berg hears “we are parted by the sea”.', undefined],
])('who is quoted, who is not, who hears: %s', (text, speaker) => {
	expect(toldIn(lead + text).at(-1)?.[1]).toBe(speaker);
});

test('a role of somebody who is named only further down is not surely theirs', () => {
	const text = '“There is no more butter,” the minister said.\n\nMinister Odile Farr then left the hall.';
	expect(prepareArticle(text, 'eng').utterances[0]?.confidence).toBeLessThan(sure);
});

test('a pronoun that speaks twice is no surer the second time', () => {
	const text =
		'Paul Mbar’s good humour left him once, when he was told that a member of parliament, Serge Dabir, had called the deal a “partition of the sea”.\n\n“The honourable member has not read it,” he replied. “It has eleven pages.”';
	const [, first, second] = prepareArticle(text, 'eng').utterances;
	expect(first?.confidence).toBeLessThan(sure);
	expect(second?.confidence).toBeLessThan(sure);
});

test('he and she are no grandfather and grandmother of the other kind', () => {
	const text =
		'Carla Witt, whose father and grandfather worked on the docks, spoke on Monday.\n\n“We want this over,” she said.';
	expect(toldIn(text)).toEqual([['We want this over,', 'Carla Witt']]);
});

test.each([
	[
		'Her Ostland counterpart, Pavel Tamm, said his side had “shown all the patience that it has” and accused the port of lies.',
		'Pavel Tamm',
	],
	['Pressed on it, Berg would say only that “humour is a good sign for a minister”.', 'Anna Berg'],
])('who says it though more is told of them: %s', (text, speaker) => {
	expect(toldIn(lead + text).at(-1)?.[1]).toBe(speaker);
});

test.each([
	[
		'Tamm has called the demand “herring blackmail”, a phrase that Berg said on Monday had been “a whole morning’s work”.',
		['Pavel Tamm', 'Anna Berg'],
	],
	['Berg insists on “order at sea”, never admitting that it is late.', ['Anna Berg']],
	['Berg was, an aide said, “late but clean in all she did”.', ['aide']],
	['The ministry, in the words of Berg, was “late but clean in all it did”.', ['Anna Berg']],
	['Berg listened as Tamm called the plan “late beyond all repair”.', ['Pavel Tamm']],
	['Berg recalled what Tamm had told her: “A boat is a boat wherever it lies.”', ['Pavel Tamm']],
	['The delay, she said, “has cost us the whole of the morning”.', ['Anna Berg']],
	[
		'Berg, who began as a diver, said that the owner, Ivo Maas, had told her across the table: “Madam, I cannot promise you the weather.”',
		['Ivo Maas'],
	],
])('of several each is given what its own verb leads to: %s', (text, speakers) => {
	const told = toldIn(lead.replace('met Anna Berg', 'was away. Then came Anna Berg') + text);
	expect(told.map(([, who]) => who)).toEqual(speakers);
});

describe('who was heard before does not go on where another is told to argue, or to have said it', () => {
	test.each([
		'“Their log book is half air,” Tamm said. Against that, Clara Lund of Kelpering Quay Management, which owns 5 per cent of the port, argued that owners had been here before. “The last time they promised us a count in six days. It took them six days to agree on the soup.”',
		'Berg said that the quota had been sold to her by the upper towns as “a gift”.',
	])('%s', text => {
		const last = lastOf(text);
		expect(last?.confidence ?? 0).toBeLessThan(0.5);
	});

	test('of two verbs with one name that goes with the words counts', () => {
		const text =
			'Judge Anna Berg said the towns were apart on the word “diver.” “If a clerk counts them, who has dived?” Berg said.';
		expect(toldIn(lead + text).at(-1)?.[1]).toBe('Anna Berg');
		expect(lastOf(text)?.confidence).toBeGreaterThanOrEqual(sure);
	});
});
