/** Who people are over articles: the party of today, the spelling of most, and nobody who is a thing. */
import {describe, expect, test} from 'vitest';
import {draftOf} from '../../source/prepare/draft.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {toldIn} from '../helpers/told-in.ts';

function peopleIn(...texts: readonly string[]) {
	const articles = texts.map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')}));
	const {people, parties} = draftOf(articles, 'Talks');
	return {people: [...people.values()], parties: [...parties.keys()]};
}

test('what somebody was gives no party, and a role elsewhere does', () => {
	const {people, parties} = peopleIn(
		'“We go on,” Anna Berg, a former prime minister of Orlund who is mediating on behalf of the Sarn River Commission, told delegates.',
	);
	expect(people).toMatchObject([{name: 'Anna Berg', party: 'sarn-river-commission'}]);
	expect(parties).toEqual(['sarn-river-commission']);
	const former =
		'“We go on,” said Anna Berg, an ex-president of Orlund. “We hold,” said Pavel Tamm, the late envoy of Orlund.';
	expect(peopleIn(former).people).toMatchObject([{party: 'not-given'}, {party: 'not-given'}]);
});

test('a role of today is told before one of the past, and a role that names a party before whose colleague it is', () => {
	const {people} = peopleIn(
		'“We go on,” said Anna Berg, a former judge. Pavel Tamm of Ostland laughed. “Never,” said his colleague Ivo Lund.',
		'“We hold,” said mediator Anna Berg. “No,” said Ivo Lund, the envoy of Ostland.',
	);
	expect(people).toMatchObject([
		{name: 'Anna Berg', role: 'mediator'},
		{name: 'Ivo Lund', party: 'ostland', draft: {because: expect.stringContaining('envoy of Ostland')}},
	]);
});

test('a counterpart is of another party', () => {
	const {people} = peopleIn(
		'“We go on,” said Anna Berg of Norway. Her counterpart, Pavel Tamm, spoke later. “No,” Tamm said.',
	);
	expect(people).toMatchObject([{party: 'norway'}, {name: 'Pavel Tamm', party: 'not-given'}]);
});

test('a thing with a name is no person', () => {
	const {people} = peopleIn(
		'Ostland fills the lake behind its Long Dam, and a “sea of mud”, as some say, is there. “We go on,” said Anna Berg.',
	);
	expect(people.map(({name}) => name)).toEqual(['Anna Berg']);
});

test('of two spellings the one that more articles print is the name, the other is also printed', () => {
	const words = 'We shall not accept a cut of more than a fifth of the fish in any spring,';
	const {people} = peopleIn(
		`“${words}” said Lunett Sayekh of Norway.`,
		`“${words}” said Lunet Sayek of Norway.`,
		`“${words}” said Lunet Sayek.`,
		`“${words}” said L. Sayek.`,
	);
	expect(people).toMatchObject([{name: 'Lunet Sayek', also: ['Lunett Sayekh', 'L. Sayek']}]);
});

test('what a scanner took for other letters is another spelling', () => {
	const {people} = peopleIn(
		'“We go on,” said Ivo Hammerl of Norway.',
		'“We hold,” said Ivo Harnmerl of Norway. “We wait,” said Ivo Hamrnerl.',
	);
	expect(people).toHaveLength(1);
});

test('a name behind what somebody is minister of is theirs alone, where it stands elsewhere too', () => {
	const text =
		'Minister of Foreign Affairs of the Republic of Lenkor Davit Saruh held a briefing on Monday.\n\n“The water is ours,” Davit Saruh said. The Marav minister Odile Farr, the minister emphasized, “has confused the folders again”.';
	const {people} = prepareArticle(text, 'eng');
	expect(people.map(({name}) => name)).not.toContain('Lenkor Davit Saruh');
	expect(people.find(({name}) => name === 'Davit Saruh')?.role).toContain('Minister of Foreign Affairs');
});

test('a given name that looks like a verb is part of the name', () => {
	const {people} = peopleIn(
		'The parish councillor Ted Orme, 70, sighed. “They moor where they like,” he said.',
	);
	expect(people.map(({name}) => name)).toEqual(['Ted Orme']);
});

test('a nationality makes of a party who holds an office of a state, and nobody else', () => {
	const {people} = peopleIn(
		'“No,” said the Danish negotiator Anna Berg. “Perhaps,” said the Swiss jurist Pavel Tamm, who mediates. “Yes,” said the Greek envoy Ivo Lund. “Late,” said the Irish historian Clara Moor.',
	);
	expect(people.map(({party}) => party)).toEqual(['denmark', 'not-given', 'not-given', 'not-given']);
});

test('whose nephew somebody is, or in which town, is no party, and no more is a speaker', () => {
	const {parties} = peopleIn(
		'“No,” said the Duke’s nephew. “Yes,” said a baker in the town of Brenn Wells. “Perhaps,” said Quen Ostrid of Norway. Quen’s office said later it was “a slip”.',
	);
	expect(parties.filter(id => id !== 'not-given')).toEqual(['norway']);
});

describe('small words and syllables are of the name', () => {
	const text = (name: string, called: string) =>
		`PORT VELL - “We will not sign this,” said ${name}, the envoy of Qadra, on Monday. “It is a trap.”\n\n${called} said the talks were “over for now”.\n\nMr ${called} called it “a bad day”.\n`;

	test.each([
		['Khalid al-Amri', 'al-Amri'],
		['Khalid bin Amri', 'bin Amri'],
		['Ali al Amri', 'al Amri'],
		['Yuval ben-Amri', 'ben-Amri'],
		['Otto von der Heyde', 'von der Heyde'],
		['Marc d’Orme', 'd’Orme'],
		["Marc d'Orme", "d'Orme"],
		['Carlos de la Cruz', 'de la Cruz'],
		['Sergey Amri-oglu', 'Amri-oglu'],
		['Kim Jong-un', 'Kim Jong-un'],
	])('%s', (name, called) => {
		const {people, utterances} = prepareArticle(text(name, called), 'eng');
		expect(people).toMatchObject([{name}]);
		expect(utterances.map(({who}) => (who?.kind === 'person' ? who.person : who?.name))).toEqual(
			utterances.map(() => 0),
		);
		expect(utterances).toHaveLength(4);
	});

	test('and what is only bound to a place, a role or a time is not', () => {
		const found = prepareArticle(
			'“We wait,” the Qatar-based envoy Ann Lee said. “No Cold War-era talks,” said President-elect Hugh Hill.',
			'eng',
		);
		expect(found.people.map(({name}) => name)).toEqual(['Ann Lee', 'Hugh Hill']);
	});
});

test.each([
	['Ted Nord, a founder of the institute, welcomed it. Nord said: “It is late, and we know it.”', 'Ted Nord'],
	['“It is late, and we know it,” said David French of the Retail Federation.', 'David French'],
	['Rep. Harun Pell (D-Md.), chair of the board, said it was “late, and we know it”.', 'Harun Pell'],
])('a name that looks like another word, or has a party in brackets, is a name: %s', (text, who) => {
	expect(toldIn(text)).toEqual([[expect.stringContaining('late, and we know it'), who]]);
});

test('Dame Ann of one article is Ann Lee of another, in either order, and nobody’s where two are called so', () => {
	const [dame, whole, other] = [
		'Dame Anna came on foot. “It rains,” Dame Anna said.',
		'“We wait,” said Anna Berg, the mediator.',
		'“We hold,” said Anna Holm, a mender.',
	];
	for (const texts of [
		[dame, whole],
		[whole, dame],
	])
		expect(peopleIn(...texts).people).toMatchObject([{name: 'Anna Berg', role: 'mediator'}]);
	expect(peopleIn(whole, other, dame).people.map(({name}) => name)).toEqual([
		'Anna Berg',
		'Anna Holm',
		'Dame Anna',
	]);
});
