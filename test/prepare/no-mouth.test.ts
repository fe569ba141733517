/** What has no mouth and is given no words: gatherings, papers, signs, companies as persons; and who is meant of two alike. */
import {expect, test} from 'vitest';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {lead, toldIn} from '../helpers/told-in.ts';

const last = (text: string) => toldIn(lead + text).at(-1)?.[1];

test.each([
	['The session called the plan “a first step”.'],
	['The report said the quay was “a ruin”.'],
	['A survey of 900 boatmen called it “the worst year”.'],
	['The law says that “no boat shall enter”.'],
	['Norvania’s law says that “no boat shall enter”.'],
	['A term sheet has a clause, “to be used only in fair weather”.'],
	['The letter says: “We shall come at nine in the morning.”'],
	['The protocol Tamm and Berg signed speaks of “acts of God”.'],
])('what has no mouth says nothing: %s', text => {
	expect(last(text)).toBe(undefined);
});

test.each([
	[
		'The harbour board sent a letter of two lines. “We shall come at nine,” the letter says.',
		'harbour board',
	],
	['A statement of the Norvanian minister Ilsa Drobnik said: “We shall come at nine.”', 'Ilsa Drobnik'],
	['The ministry’s statement reads: “There is no delay, and there was none.”', 'ministry'],
	['Tweet by Pavel Tamm: “The ferry is late. It was never meant to come.”', 'Pavel Tamm'],
	['Reaction from the Chamber of Trade: “Every hour costs us forty boats.”', 'Chamber of Trade'],
	['Statement from the Harbour Board: “We have called everybody to the quay.”', 'Harbour Board'],
	['Anna Berg emails: “I am late, and so is the ferry.”', 'Anna Berg'],
	['The Harbour Union claims that “nobody was asked”.', 'Harbour Union'],
])('a text has the words of whose it is: %s', (text, who) => {
	expect(last(text)).toBe(who);
});

test.each([
	['Outside, a few pilots carried signs reading “Pay Us By Water”.'],
	['Tamm stood below a banner that read “No Nets, No Fish”.'],
	['On the shed somebody has painted “closed until they come”.'],
	['Berg does not like the word “truce”.'],
	['The association “Widows of the Ford” thanked Berg.'],
	['Tamm, who rowed in the “bad old years”, came late.'],
	['In her view, the Board should own the boat, “in order to sink it,” and go.'],
])('what is written on a thing, or named, is nobody’s speech: %s', text => {
	expect(last(text)).toBe(undefined);
});

test('who is spoken to by name does not say it', () => {
	expect(
		last('Berg told the crew that the owner had looked up and said: “Anna, I would sooner sink it.”'),
	).not.toBe('Anna Berg');
});

test.each([
	['Shares of Northwind Ferries fell. Northwind Ferries said “the loss is small”.', 'Northwind Ferries'],
	['Pike Rowan’s shareholders met. “No dividend,” Pike Rowan said.', 'Pike Rowan'],
	['Marlow Tide, a family brewery, wrote: “We pour for everybody who is thirsty.”', 'Marlow Tide'],
	['Upper Tarn waits. Upper Tarn said “no” to the boat.', 'Upper Tarn'],
	['Asked about it, the envoys nodded. Northern Telegraph asked them “why so late”.', 'Northern Telegraph'],
	['Hale Marsh, which owns the quay, said: “We will pay in May.”', 'Hale Marsh'],
])('a company is no person: %s', (text, who) => {
	const {people, utterances} = prepareArticle(lead + text, 'eng');
	expect(utterances.at(-1)?.who).toMatchObject({kind: 'body', name: who});
	expect(people.map(({name}) => name)).not.toContain(who);
});

test('a person with a trade keeps the name', () => {
	expect(last('Kofi Marsh, a crane operator for nine years, nodded. “Not ten,” he said.')).toBe('Kofi Marsh');
	expect(last('Jill Baker, the pilots’ envoy, nodded. “Not ten,” Baker said.')).toBe('Jill Baker');
});

test('of two of one family the one told of last is meant, and of what is told of neither nearby nobody', () => {
	const two = `“We talk,” said Gina Reyes, the mediator.\n\n${'The port was quiet. '.repeat(3)}\n\nCouncillor Luis Reyes drove a bus once.\n\n`;
	expect(last(`${two}“People are cross,” Reyes said.`)).toBe('Luis Reyes');
	const far = '\n\nThe port was quiet.'.repeat(4);
	expect(last(`${two}Nobody came.${far}\n\n“People are cross,” Reyes said.`)).toBe(undefined);
});

test('who tells of a father is not the father, and the younger is the son', () => {
	const text =
		'Esteban Calder runs the line.\n\nEsteban Calder’s father, Aurelio Calder, had broken it off with the words: “I sell tickets, not flags.” Asked about it, the younger Calder smiled.\n\n“My father was there. He voted no,” he said.';
	expect(last(text)).toBe('Esteban Calder');
});

test('a headline has the minister whom its article names', () => {
	const text =
		'Boats and ministers\n\n* Norvania minister rejects “boat diplomacy”\n\nNorvania’s minister, Ilsa Drobnik, accused Ostland of “boat diplomacy” and left.\n\nShe returned by bus.';
	expect(toldIn(text)[0]?.[1]).toBe('Ilsa Drobnik');
});

test('what goes on in a letter is not of whom the sentence before tells', () => {
	const text =
		'The Guild of Boatmen has written to both. In his letter the treasurer, Mr Olav Holm, says he has seen it. “I do not care whose fault it is,” it goes on.';
	expect(String(last(text))).not.toMatch(/Guild/);
});

test.each([
	['According to a cook in the room, Tamm had opened with the words “Nobody eats before me”.', 'Pavel Tamm'],
	['Berg ended the evening with the words: “We have a fish and no plate.”', 'Anna Berg'],
	[
		'Berg said that the duty officer had radioed them at noon with the words: “The ship will not wait for you.”',
		'duty officer',
	],
	['Berg called it “early”, which a cook translated as “late”.', undefined],
	['Tamm said that what boatmen call “the long wait” was over.', undefined],
	['Ostland’s deputy envoy, Olav Holm, came late. Ostland’s deputy envoy said “nobody waits”.', 'Olav Holm'],
])('who leads to words, or calls something so, is told by the build of the sentence: %s', (text, who) => {
	expect(last(text)).toBe(who);
});

test('who relays something is nothing that another is', () => {
	const text = `${lead}According to a cook in the room, Tamm had come late. “I was early,” Tamm said.`;
	expect(prepareArticle(text, 'eng').people.find(({name}) => name === 'Pavel Tamm')?.role).not.toMatch(
		/cook/,
	);
});

test('of whom a husband is told is a she', () => {
	const text =
		'“There is one boat a week,” said Jonna Kvist, 44, who runs the shop. Her husband, Leif, nodded. “One boat,” he said.';
	expect(toldIn(text).at(-1)?.[1]).toBe('Leif');
});

test('whose a role is that no text tells is nobody’s', () => {
	const text = `${lead}The letter was short. Its president, Olav Holm, said: “We shall come.”`;
	expect(
		prepareArticle(text, 'eng')
			.people.map(({role}) => role)
			.join(),
	).not.toMatch(/nobody/);
});

test('he is who did something before a clause ends, and no plural thing that begins the sentence', () => {
	const text =
		'Negotiations broke down in May after the carrier’s chief executive Piers Dalgaard compared the pilots to chairs. He has since apologised. “I like chairs,” he told a meeting.';
	expect(toldIn(text)).toEqual([['I like chairs,', 'Piers Dalgaard']]);
});

test.each([
	['Tamm called the offer “sums by candle”, to which Berg said: “We lit one.”', ['Pavel Tamm', 'Anna Berg']],
	[
		'Olav Holm, for the crews, said he wished to quote the chair’s words of last year: “All is safe.”',
		[undefined],
	],
	['Berg’s letter rests.\n\n17:20 Union boss Terry Ray wrote: “No deal is better.”', ['Terry Ray']],
])('what follows words, and whose they are told to be, does not mislead: %s', (text, speakers) => {
	expect(toldIn(lead + text).map(([, who]) => who)).toEqual(speakers);
});

test('the hour of an entry is no part of what somebody is', () => {
	const text = `${lead}17:20 Union boss Terry Ray wrote: “No deal is better.”`;
	expect(prepareArticle(text, 'eng').people.find(({name}) => name === 'Terry Ray')?.role).toBe('Union boss');
});

test.each([
	['According to the drivers’ lawyer it is “watertight from end to end”.', 'drivers’ lawyer'],
	['Tamm’s daughter Lotte drives a bus. “At home we talk of fish,” says daughter.', undefined],
])('many own a lawyer, and kin without more is somebody whom the article knows: %s', (text, who) => {
	expect(last(text)).toBe(who);
});

test.each([
	['Her father used to say: “A ferry is a promise with a hull.”', /father/],
	[
		'Berg told us that the old pilots liked to say that boats are “late by birth and by law”.',
		/^(?!Anna Berg)/,
	],
])('who used to say something says it: %s', (text, who) => {
	expect(String(last(text))).toMatch(who);
});
