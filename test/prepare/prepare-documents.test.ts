/** Whose the words of texts and statements are, and of names beside roles: an invented sentence for each kind. */
import {expect, test} from 'vitest';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {lead, toldIn} from '../helpers/told-in.ts';

test.each([
	['The text says the search is “in broad daylight, and by two”.'],
	['The joint communiqué calls the delay “a matter for another day”.'],
	['They put off what the agreement calls “the matter of the line”.'],
	['The text, Tamm noted, was short. The treaty says that boats are searched “in broad daylight”.'],
])('what a text has that several agreed on is nobody’s: %s', text => {
	expect(toldIn(lead + text).map(([, who]) => who)).toEqual([undefined]);
});

test('what a statement has is whose it is', () => {
	const text = 'Tamm published a letter. The letter says the search is “in broad daylight, and by two”.';
	expect(toldIn(lead + text).map(([, who]) => who)).toEqual(['Pavel Tamm']);
});

test.each([
	[
		'Berg pointed to the words “refrain from all arrests” in the statement that Tamm had read out.',
		'Pavel Tamm',
	],
	['Berg quoted the passage “refrain from all arrests” from the letter Tamm signed.', 'Pavel Tamm'],
	['Berg complained of the line “refrain from all arrests” in a speech by Tamm.', 'Pavel Tamm'],
])('words in what somebody read or wrote are not of who points to them: %s', (text, who) => {
	expect(toldIn(lead + text)).toEqual([['refrain from all arrests', who]]);
});

test('and where nobody is told to have written it, who points to them is given with little confidence', () => {
	const text = `${lead}Berg said the words “refrain from all arrests” in the statement were clear.`;
	expect(prepareArticle(text, 'eng').utterances[0]?.confidence).toBeLessThan(0.8);
});

test.each([
	['The ships would stay, its fisheries secretary, Joan Pell, said. “We have moved. I brought my pencil.”'],
	['For Norvania, the deputy foreign minister, Joan Pell, spoke of a “respectable Thursday”.'],
	['That, Joan Pell, the council’s spokeswoman, conceded, had been “the work of four hours”.'],
])('a name beside the role that it stands for is surely the one: %s', text => {
	const {people, utterances} = prepareArticle(lead + text, 'eng');
	const last = utterances.findLast(({isReported}) => !isReported);
	expect(last?.confidence).toBeGreaterThan(0.5);
	expect(last?.who?.kind === 'person' ? people[last.who.person]?.name : undefined).toBe('Joan Pell');
});

test.each([
	[
		'Talks went into their last evening with Ostland’s delegation saying a deal was “closer than the coffee”.',
		/Ostland/,
	],
	['The evening ended with an aide of the council saying the hall was “booked until the very end”.', /aide/],
])('with somebody saying it, nobody before says it: %s', (text, who) => {
	expect(toldIn(lead + text).at(-1)?.[1]).toMatch(who);
});

test('of several in a sentence that ends in a colon the one with the verb of saying says it', () => {
	const text = `${lead}Tamm wants it so, and the mediator, Ines Quarrey, told the Courier: “It was not kind, but it was no threat.”`;
	expect(toldIn(text).at(-1)).toEqual(['It was not kind, but it was no threat.', 'Ines Quarrey']);
});
