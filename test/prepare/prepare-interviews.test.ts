/** Questions and answers: whose each is, and whose the words are that somebody quotes in an answer. */
import {describe, expect, test} from 'vitest';
import {toldIn} from '../helpers/told-in.ts';

const interview = `LANTERN
Weekly of the Coast

Odile Farr, 61, has been arbiter of the weir since May. We met her in Lisk, where Harun Pell is mayor.

LANTERN: Ms Farr, did you sleep?

FARR: Five hours. (laughs) It is enough for a judge.

LANTERN: Ms Brandt's spokeswoman speaks of "a theft of water". Is it one?

FARR: At the meal Mr Pell told me, "Find me a number I can print," and Ms Brandt said, "Find me a bucket I can count." These go together.

LANTERN: Will there be a fourth meeting?

FARR: My mother used to say: "Ask the tide." I ask it every day.
`;

describe('of an interview', () => {
	const told = toldIn(interview);
	const saidBy = (who: string) => told.filter(([, name]) => name === who).map(([words]) => words);

	test('the label with a family name is the person, and the paper’s name is no speaker', () => {
		expect(saidBy('Odile Farr')).toContain('Five hours. … It is enough for a judge.');
		expect(saidBy('questioner')).toContain('Ms Farr, did you sleep?');
		expect(told.map(([, who]) => who)).not.toContain('LANTERN');
	});

	test('words of others in an answer are theirs, and no part of the answer', () => {
		expect(saidBy('Harun Pell')).toEqual(['Find me a number I can print,']);
		expect(saidBy('Brandt')).toEqual(['Find me a bucket I can count.']);
		expect(saidBy('Odile Farr')).toContain(
			'At the meal Mr Pell told me, … and Ms Brandt said, … These go together.',
		);
	});

	test('words in a question are those of whom it names', () => {
		expect(told).toContainEqual(['a theft of water', "Ms Brandt's spokeswoman"]);
	});

	test('what a mother used to say stays with whose mother she is', () => {
		expect(saidBy('Odile Farr')).toContain('My mother used to say: "Ask the tide." I ask it every day.');
	});
});

test.each([
	['Q: Is it over?\n\nA: Not yet.\n\nQ: And if it rains?\n\nA: Then we wait.\n'],
	['**Q.** Is it over?\n\n**A.** Not yet.\n\n**Q.** And if it rains?\n\n**A.** Then we wait.\n'],
])('questions are a questioner’s, and who answers is left open where letters stand for names: %j', text => {
	expect(toldIn(text)).toEqual([
		['Is it over?', 'questioner'],
		['Not yet.', undefined],
		['And if it rains?', 'questioner'],
		['Then we wait.', undefined],
	]);
});

test('who is spoken to by name in the questions answers them', () => {
	const text =
		'Odile Farr has led the board for nine years.\n\nQ. Mrs Farr, is it over?\n\nA. Not yet.\n\nQ. And if it rains?\n\nA. Then we wait.\n';
	expect(toldIn(text).filter(([, who]) => who === 'Odile Farr')).toHaveLength(2);
});

test('labels in bold are labels', () => {
	const text =
		'Odile Farr met us in Lisk.\n\n**Coast:** Is it over?\n\n**Farr:** Not yet.\n\n**Coast**: And if it rains?\n\n**Farr**: Then we wait.\n';
	expect(toldIn(text).filter(([, who]) => who === 'Odile Farr')).toEqual([
		['Not yet.', 'Odile Farr'],
		['Then we wait.', 'Odile Farr'],
	]);
});
