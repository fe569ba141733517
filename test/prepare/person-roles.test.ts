/** What people are called and what they are: names without titles and offices, roles without times, places and praise. */
import {expect, test} from 'vitest';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';

function rolesIn(text: string): Readonly<Record<string, string | undefined>> {
	const {people} = prepareArticle(text, 'eng');
	return Object.fromEntries(people.map(({name, role}) => [name, role]));
}

test.each<readonly [string, string, string | undefined]>([
	['“We go on,” said the retired judge Dame Ann Berg.', 'Ann Berg', 'retired judge'],
	['“We go on,” said army spokesman Brigadier Ivo Lund.', 'Ivo Lund', 'army spokesman'],
	['Under-fire Fisheries Secretary Ann Berg snapped: “We go on.”', 'Ann Berg', 'Fisheries Secretary'],
	['But the mill’s £90,000-a-year boss Ivo Lund said: “We go on.”', 'Ivo Lund', 'boss'],
	['“We go on,” said 61-year-old net mender Ann Berg.', 'Ann Berg', 'net mender'],
	['“We go on,” said Ivo Lund, a decent man, on the quay.', 'Ivo Lund', undefined],
	['At Gate 7 Ivo Lund stamped his feet. “We go on,” he said.', 'Ivo Lund', undefined],
	['At four in the morning Ivo Lund came out. “We go on,” Lund said.', 'Ivo Lund', undefined],
	[
		'The Tarn & Eastern chief executive, Ivo Lund, came late. “We go on,” Lund said.',
		'Ivo Lund',
		'Tarn & Eastern chief executive',
	],
	[
		'Asked whether she still trusted her counterpart, Ann Berg paused. “I trust the fish,” Berg said.',
		'Ann Berg',
		undefined,
	],
	[
		'Late at night they spoke. “We go on,” said their leading counsel, Ann Berg.',
		'Ann Berg',
		'leading counsel',
	],
	[
		'The Lower Marsh, third party to the quarrel, is quiet. Its ambassador, Mrs Ann Berg, said that “we wait”.',
		'Ann Berg',
		'ambassador',
	],
	[
		'The spokeswoman of the Ministry of Foreign Affairs Ann Berg did not comment. “There is no text,” she said.',
		'Ann Berg',
		'spokeswoman of the Ministry of Foreign Affairs',
	],
	['The Minister of Water Ivo Lund said: “We go on.”', 'Ivo Lund', 'Minister of Water'],
	[
		'The Prime Minister Ivo Lund yesterday told the deputies of the talks. “They named a number,” Lund said.',
		'Ivo Lund',
		'Prime Minister',
	],
	['Cllr Ann Berg told the meeting it was late. “We go on,” she said.', 'Ann Berg', 'Cllr'],
	['Docker Ivo Lund, 44, was glad. “We go on,” he said.', 'Ivo Lund', 'Docker'],
])('%s', (text, name, role) => {
	const roles = rolesIn(text);
	expect(Object.keys(roles)).toContain(name);
	expect(roles[name]).toBe(role);
});

test.each([
	'The mediator, Dame Ann Berg, came early. “We wait,” Ann Berg said. “It rains,” said Dame Ann.',
	'“We wait,” said Ann van Berg. Nobody laughed. Van Berg smiled. “It rains,” said Van Berg.',
])('one person in %s', text => {
	expect(prepareArticle(text, 'eng').people).toHaveLength(1);
});

test('a party in brackets behind a name is hers, and so are initials', () => {
	const {people} = prepareArticle(
		'“We go on,” said Ann Berg (Liberals). “Never,” said Ivo Lund (NFP). “It rains,” said Uwe Falk (Norwick).',
		'eng',
	);
	expect(people.map(({party}) => party)).toEqual(['Liberals', 'NFP', undefined]);
});
