/** Whose words they are where a name, a noun or a clause beside them misleads: invented sentences, one for each build. */
import {describe, expect, test} from 'vitest';
import {leastGiven} from '../../source/prepare/draft-statements.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {apartFromTold} from '../../source/prepare/told-within.ts';
import {type Told, toldIn} from '../helpers/told-in.ts';

describe('it is said by', () => {
	test.each<readonly [why: string, text: string, told: readonly Told[]]>([
		[
			'who is named behind a town of which the last word is a verb elsewhere',
			'Two councils met on Monday in the gym. “The bridge is half ours,” said Otter Springs council member Ada Orme. “The other half leaks.”',
			[
				['The bridge is half ours,', 'Ada Orme'],
				['The other half leaks.', 'Ada Orme'],
			],
		],
		[
			'nobody of whom it is told that there is none',
			'A senior diplomat in the old customs house insisted that no nephew had ever been hired. Then he lit his pipe. “Because here,” he said, “we have only aunts.”',
			[['Because here, … we have only aunts.', 'senior diplomat in the old customs house']],
		],
		[
			'the other of two, and not whom that other tells of',
			'Two clerks heard it. One said that Odile Farr had shut the window. The other insisted no window had been shut, although “a curtain may have moved with purpose”.',
			[['a curtain may have moved with purpose', 'The other']],
		],
		[
			'of whom the words are that somebody recalls',
			'Later President Ivo Maas received them. The President recalled the words of the island poet Sanna Wyle: “Who dams the tide will drink it.”',
			[['Who dams the tide will drink it.', 'Sanna Wyle']],
		],
		[
			'one of them, of whom more is told in between',
			'Three people close to the talks said the owners had given way. One of them, who asked not to be named, described the offer as “firm, but written on ice.”',
			[['firm, but written on ice.', 'One']],
		],
		[
			'who is two things besides',
			'Among the first was Ruth Amsel, the mayor’s aunt and a retired ferry pilot, who told the meeting she had “sunk one boat and raised two sons” there.',
			[['sunk one boat and raised two sons', 'Ruth Amsel']],
		],
		[
			'who cackles it',
			'“I shall not go,” Ivo Maas said.\n\nRetired ward sister Bettina Oake, 81, brought a cake. “My mother would have bitten them all,” she cackled.',
			[
				['I shall not go,', 'Ivo Maas'],
				['My mother would have bitten them all,', 'Bettina Oake'],
			],
		],
	])('%s', (_, text, told) => {
		expect(toldIn(text)).toEqual(told);
	});
});

describe('nobody is told to say', () => {
	test.each<readonly [why: string, text: string, words: string]>([
		[
			'what those do whom another warns of',
			'Rival consultancy Odile Farr draws another lesson. In a note to owners, it warned that unions which go to sea without a chart “tend to meet the coast”.',
			'tend to meet the coast',
		],
		[
			'what a programme is called',
			'The Deputy Prime Minister, Ivo Maas, stressed that the lock, built under the State Program “Water for Every Field”, poses no threat to boats.',
			'Water for Every Field',
		],
		[
			'a proverb that somebody quotes',
			'Ivo Maas, the mayor, quoted an old proverb: “Late nets catch early fog.” He smiled.',
			'Late nets catch early fog.',
		],
		[
			'what somebody before calls another, who left after others had done something',
			'The mayor of Lisk, Karla Venn, was trying to keep her hopes of a lock alive last night after the Reed Party left the talks, accusing her own Dyke Union of using the table as “a place to dry umbrellas”.',
			'a place to dry umbrellas',
		],
		[
			'a reply of which nobody is told whose it is',
			'Nobody looked up.\n\nHer reply? “Is the kettle on again over there?”',
			'Is the kettle on again over there?',
		],
	])('%s', (_, text, words) => {
		expect(toldIn(text)).toContainEqual([words, undefined]);
	});
});

test('a question leads to the reply of whom it asks for', () => {
	const text =
		'Odile Farr, the pilot, came late. They offered Farr a second chair.\n\nHer reply? “Is the first one sinking already?”';
	expect(toldIn(text)).toEqual([['Is the first one sinking already?', 'Odile Farr']]);
});

test('what a thing has been saying is no part of what is said of it', () => {
	const text = '“The tide has talked for years,” Odile Farr said. “It’s been saying ‘lower’.”';
	const told = apartFromTold(text, prepareArticle(text, 'eng'));
	expect(told.find(({who}) => who === undefined)?.segments.map(({spot}) => spot)).toEqual(['lower']);
});

describe('it is surely enough', () => {
	test.each<readonly [why: string, text: string, who: string]>([
		[
			'whom a paragraph begins with, though no name stands there',
			'“No,” said Mary Farr, the pilot.\n\nA trader on the quay, who owns two carts, was calmer. “Salt does not read treaties,” he said.',
			'trader on the quay',
		],
		[
			'whom the paragraph before tells of, and not a role before that',
			'The owner of the quay was calmer. He slept.\n\nThe talks nearly failed on Wednesday, when the island’s chief delegate, Gen Marta Orme-Lund, left the room after a remark about her hat. She came back at noon.\n\nAsked about it, she told the Tribune: “I went to feed the gulls.”',
			'Marta Orme-Lund',
		],
		[
			'who is told to be what somebody was',
			'A farmer from Lisk went home at once after that.\n\nThe night’s youngest speaker was Otter Springs scholar Tim Abara, 15, who proposed another name for the bridge.\n\n“It’s a joke,” he said when the laughter ended.',
			'Tim Abara',
		],
	])('%s', (_, text, who) => {
		const {people, utterances} = prepareArticle(text, 'eng');
		const last = utterances.filter(({isReported}) => !isReported).at(-1);
		const named = last?.who?.kind === 'person' ? people[last.who.person]?.name : last?.who?.name;
		expect(named).toBe(who);
		expect(last?.confidence).toBeGreaterThanOrEqual(leastGiven);
	});
});
