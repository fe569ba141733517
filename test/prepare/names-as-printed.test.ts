/** Names in capitals, with nicknames, apostrophes and a title’s words within: invented sentences, one for each kind. */
import {describe, expect, test} from 'vitest';
import {leastGiven} from '../../source/prepare/draft-statements.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {type Told, toldIn} from '../helpers/told-in.ts';

describe('a name ends where it ends', () => {
	test.each<readonly [why: string, text: string, told: readonly Told[]]>([
		[
			'in capitals, before when it was said',
			'JANE MARLOW last night said the offer was “a soggy biscuit”. BARON OKORIE this morning told us: “The tide will tell.”\n\nMarlow left. Okorie has a boat.',
			[
				['a soggy biscuit', 'Jane Marlow'],
				['The tide will tell.', 'Baron Okorie'],
			],
		],
		[
			'behind what somebody is minister for',
			'Union Minister of State for Fisheries Leela Menon-Rao led the team. “They have told us their fears,” Ms. Menon-Rao told reporters.',
			[['They have told us their fears,', 'Leela Menon-Rao']],
		],
		[
			'before a firm at which somebody is',
			'“The lake has no flag,” said Marco dell’Acqua at Redfern Credit. “It melts.”',
			[
				['The lake has no flag,', 'Marco dell’Acqua'],
				['It melts.', 'Marco dell’Acqua'],
			],
		],
	])('%s', (_, text, told) => {
		expect(toldIn(text)).toEqual(told);
	});

	test.each(['‘', '’', "'", 'ʻ', 'ʼ'])('and not at a sign between two letters: %s', sign => {
		const name = `G${sign}aniyev`;
		const text = `“The lake has no flag,” said Botir ${name}, deputy minister of energy. ${name} added that “the ice is ours”.`;
		expect(toldIn(text)).toEqual([
			['The lake has no flag,', `Botir ${name}`],
			['the ice is ours', `Botir ${name}`],
		]);
	});

	test('whichever sign stands there', () => {
		const text =
			'“The lake has no flag,” said Botir G‘aniyev, deputy minister of energy. “The ice is ours,” G’aniyev added.';
		expect(toldIn(text)[1]).toEqual(['The ice is ours,', 'Botir G‘aniyev']);
	});

	test.each([
		[
			'“He drew it,” was all Ortega would tell a reporter. Luz Ortega, whose farm borders the dock, laughed.',
			'all Ortega',
		],
		[
			'Its chair, Nils de Ek, told the radio station TAK this afternoon that investors were asking him “whether the tide is in”.',
			'that investors',
		],
	])('no small word before it is part of it: %s', (text, name) => {
		const {utterances} = prepareArticle(text, 'eng');
		expect(utterances).toHaveLength(1);
		expect(JSON.stringify(utterances)).not.toContain(name);
	});
});

describe('a nickname within a name', () => {
	test.each([
		'The skipper met Archie “The Ferret” Malone. “We sail,” Malone said.',
		'Jed "Boom Boom" Tully rowed home. "We sail," Tully said.',
	])('is no speech, and the name is whole: %s', text => {
		const {utterances, people} = prepareArticle(text, 'eng');
		const [nickname, said] = utterances;
		expect(nickname?.notSpeech).toBe('It is a nickname within a name.');
		expect(said?.who?.kind === 'person' && people[said.who.person]?.name).toMatch(
			/^(?:Archie Malone|Jed Tully)$/,
		);
	});

	test('is none where a verb stands on a side', () => {
		const [said] = prepareArticle('Archie Malone said “The Tide” on Monday.', 'eng').utterances;
		expect(said?.notSpeech).toBeUndefined();
	});
});

test('those around somebody are no he', () => {
	const text =
		'Harbour boss Gil Farrow has offered 60-40. Team Malone want it down the middle.\n\n“I have given them the pier,” he fumed.';
	expect(toldIn(text)).toEqual([['I have given them the pier,', 'Gil Farrow']]);
});

describe('a role that another bears too who came in without a name', () => {
	function surely(text: string): readonly Told[] {
		const {utterances, people} = prepareArticle(text, 'eng');
		return utterances.map(({who, confidence, segments: [first]}) => [
			text.slice(first?.start, first?.end),
			who === undefined || confidence < leastGiven
				? undefined
				: who.kind === 'person'
					? people[who.person]?.name
					: who.name,
		]);
	}

	test('is that one’s where nobody named bears it since', () => {
		const text =
			'The roads minister, Giles Orme, met the drivers at ten. A minister in the same cabinet was less sure. “It is the front page,” said the minister.';
		expect(surely(text)).toEqual([['It is the front page,', 'minister']]);
	});

	test('is not surely the named one’s where a paragraph tells of somebody without a name alone', () => {
		const text =
			'Deputy minister Giles Orme met the drivers at ten. He left by eleven.\n\nA member of the cabinet admitted as much to me. “It is the front page,” said the minister.';
		expect(surely(text)).toEqual([['It is the front page,', undefined]]);
	});

	test('is the named one’s where there is no other', () => {
		const text =
			'The roads minister, Giles Orme, met the drivers at ten.\n\n“It is the front page,” said the minister.';
		expect(surely(text)).toEqual([['It is the front page,', 'Giles Orme']]);
	});
});
