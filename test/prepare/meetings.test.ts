/** Meetings that articles date and place: which day of which clause, how many days, which round, and once over articles. */
import {expect, test} from 'vitest';
import {draftOf} from '../../source/prepare/draft.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';

/** Of an article of Sunday, 9 March 2025. */
function met(text: string) {
	return prepareArticle(`Nets and patience\n\n9 March 2025\n\n${text}`, 'eng').meetings.map(
		({day, until, place, called, round}) => [
			until === day ? day : `${day}/${until}`,
			place,
			round === undefined ? called : `round ${round}`,
		],
	);
}

test.each<readonly [string, readonly (readonly string[])[]]>([
	['The third round opens on Tuesday in Port Vell, in Ostland.', [['2025-03-11', 'Port Vell', 'round 3']]],
	['The talks will resume in Port Vell on Friday.', [['2025-03-14', 'Port Vell', 'talks']]],
	['The talks are due in Port Vell next Tuesday.', [['2025-03-11', 'Port Vell', 'talks']]],
	['The parties meet again on Tuesday in Port Vell.', [['2025-03-11', 'Port Vell', 'talks']]],
	['The talks opened on Tuesday in Port Vell.', [['2025-03-04', 'Port Vell', 'talks']]],
	[
		'The talks on herring began on our own coast on 3 March and ended yesterday in Port Vell.',
		[['2025-03-08', 'Port Vell', 'talks']],
	],
	['We met on Saturday in Ostland, the morning after the second round.', []],
	['The envoy slept in Port Vell on Friday, the morning after the second round.', []],
	[
		'A second round was held in Port Vell on March 7 and 8.',
		[['2025-03-07/2025-03-08', 'Port Vell', 'round 2']],
	],
	[
		'A second round in Port Vell (7–8 March) ended in snow.',
		[['2025-03-07/2025-03-08', 'Port Vell', 'round 2']],
	],
	['Two days of talks ended on Saturday in Port Vell.', [['2025-03-07/2025-03-08', 'Port Vell', 'talks']]],
	[
		'Delegations met in Port Vell on Tuesday and Wednesday for the fourth round.',
		[['2025-03-04/2025-03-05', 'Port Vell', 'round 4']],
	],
	[
		'The earlier rounds, in Port Vell on March 3-4 and in Ansel on March 6-7, brought a draft.',
		[
			['2025-03-03/2025-03-04', 'Port Vell', 'rounds'],
			['2025-03-06/2025-03-07', 'Ansel', 'rounds'],
		],
	],
	[
		'PORT VELL, March 8 (Corran) - The first round ended here today.',
		[['2025-03-08', 'Port Vell', 'round 1']],
	],
	[
		'PORT VELL, March 8 (Corran) - Envoys of both ended a second day of talks on herring on Saturday without a list.',
		[['2025-03-07/2025-03-08', 'Port Vell', 'talks']],
	],
	[
		'PORT VELL (Corran) - Both sides ended three days of talks on Saturday, but said they would meet again on Friday.',
		[['2025-03-06/2025-03-08', 'Port Vell', 'talks']],
	],
	[
		'Menders say they are ready to stay out for long after a third round of talks broke up on Friday night.',
		[['2025-03-07', '', 'round 3']],
	],
	['The premier yesterday informed the house about the course of the negotiations in Port Vell.', []],
	[
		'Since spring they have tried to agree. On Friday they met in Port Vell.',
		[['2025-03-07', 'Port Vell', 'talks']],
	],
	[
		'PORT VELL, March 8 (Corran) - Ostland named a figure, as a third round of talks opened in this port.',
		[['2025-03-08', 'Port Vell', 'round 3']],
	],
	['The envoy of Norvania told the council in Port Vell on Friday that it snows.', []],
	['When talks resume in Port Vell on 14 May, nets come first.', [['2025-05-14', 'Port Vell', 'talks']]],
	['Talks on herring collapsed in Port Vell on Friday.', [['2025-03-07', 'Port Vell', 'talks']]],
	['Negotiations will restart on 14 May in Port Vell.', [['2025-05-14', 'Port Vell', 'negotiations']]],
	['Ostland and Norvane met in Port Vell on Monday.', [['2025-03-03', 'Port Vell', 'meeting']]],
	['Anna Berg met Pavel Tamm in Port Vell on Monday.', [['2025-03-03', 'Port Vell', 'meeting']]],
	['Norvane met its quota in Port Vell on Monday.', []],
	['Officials of both ports are to meet in Ansel on Thursday.', [['2025-03-13', 'Ansel', 'talks']]],
	['The envoys sat down in Port Vell on Monday.', [['2025-03-03', 'Port Vell', 'talks']]],
	['The two leaders met on Monday at the lakeside town of Ansel.', [['2025-03-03', 'Ansel', 'talks']]],
	['Delegates return to Ansel on 4 April for a third session.', [['2025-04-04', 'Ansel', 'session']]],
	['The third round of talks concluded today in the capital.', [['2025-03-09', '', 'round 3']]],
	['The talks continued on Friday in Ansel.', [['2025-03-07', 'Ansel', 'talks']]],
	[
		'The talks, which began in Ansel on 3 March, ended on 6 March.',
		[['2025-03-03/2025-03-06', 'Ansel', 'talks']],
	],
	['The fifth round, due to open in Ansel on March 20, has been put off.', []],
	['Talks planned for Friday in Ansel were cancelled.', []],
	[
		'PORT VELL, March 4 (Corran) - Ferry lines and the port returned to the bargaining table on Tuesday.',
		[['2025-03-04', 'Port Vell', 'talks']],
	],
	['Tenders are due on 15 March, with first-round bids a month later.', []],
	[
		'PORT VELL, March 7. /Corran/ The third round of talks on herring concluded today, the press service reports.',
		[['2025-03-07', 'Port Vell', 'round 3']],
	],
	// A weekday is counted from the day on which it was written, which a paper may print later.
	[
		'PORT VELL, Feb. 27 (Corran) -- Envoys of both sides met here on Wednesday.',
		[['2025-02-26', 'Port Vell', 'talks']],
	],
])('%s', (text, expected) => {
	expect(met(text)).toEqual(expected);
});

test('one round that several articles date is one event, with its number', () => {
	const texts = [
		'Nets\n\n9 March 2025\n\nThe second round, in Port Vell on March 7 and 8, brought a draft.',
		'Fish\n\n9 March 2025\n\nTamm stood outside the second round, in Port Vell, on Friday. A third round opens on Tuesday in Ansel.',
		'Salt\n\n12 March 2025\n\nThe third round ended in Ansel on Wednesday.',
	];
	const articles = texts.map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')}));
	expect(draftOf(articles, 'Talks').events.map(({name, date}) => [name, date])).toEqual([
		['Second round in Port Vell', '2025-03-07/2025-03-08'],
		['Third round in Ansel', '2025-03-11/2025-03-12'],
	]);
});

test('a round without a place is the one of its number that has a place', () => {
	const text =
		'Nets\n\n9 March 2025\n\nThe second round was held in Port Vell on March 7.\n\nMenders went home after the second round of talks broke up on Friday.';
	const {events} = draftOf([{file: 'a.txt', text, found: prepareArticle(text, 'eng')}], 'Talks');
	expect(events).toMatchObject([{name: 'Second round in Port Vell', place: 'Port Vell', date: '2025-03-07'}]);
	const alone =
		'Nets\n\n9 March 2025\n\nMenders went home after the second round of talks broke up on Friday.';
	const draft = draftOf([{file: 'a.txt', text: alone, found: prepareArticle(alone, 'eng')}], 'Talks');
	expect(draft.events).toMatchObject([{name: 'Second round', date: '2025-03-07'}]);
	expect(draft.events[0]).not.toHaveProperty('place');
});

test.each<readonly [string, readonly (readonly string[])[]]>([
	[
		'TRANSCRIPT\nPress conference on the herring talks, second session\nPort Vell, Hotel Anchor, 8 March 2025',
		[['2025-03-08', 'Port Vell']],
	],
	['Herring talks go on\nPort Vell, 8 March 2025', []],
	['The Vell Packet\nPort Vell, Thursday 8 March 2025\n\nHerring talks go on', []],
])('where and when a transcript is of stands in its head: %s', (head, expected) => {
	const text = `${head}\n\nThe envoys waited in the rain for a long time, and nobody told them of any fish at all.\n`;
	const {meetings} = prepareArticle(text, 'eng');
	expect(meetings.map(({day, place}) => [day, place])).toEqual(expected);
});

test('a body of which the sentence has the last word alone was there, and no bank of another name', () => {
	const round = (met: string) => {
		const text = `Nets\n\n9 March 2025\n\n${met}\n\n“We hold,” said Ivo Lund of the Sarn Council. “No,” said Anna Berg of Norway. “So it is,” said Uwe Falk of the Stern Bank.`;
		const {rounds} = draftOf([{file: 'a.txt', text, found: prepareArticle(text, 'eng')}], 'Talks');
		return rounds.map(({present}) => present);
	};
	expect(round('Norway met in Port Vell on March 7 for talks with the Council.')).toEqual([
		['norway', 'sarn-council'],
	]);
	expect(round('Norway met in Port Vell on March 7 for talks on the Dogger Bank.')).toEqual([['norway']]);
});

test('a round of which the sentence names who was there has its number', () => {
	const text =
		'Nets\n\n9 March 2025\n\nNorway and Iceland met in Port Vell on March 7 for the fourth round of talks.';
	const {rounds} = draftOf([{file: 'a.txt', text, found: prepareArticle(text, 'eng')}], 'Talks');
	expect(rounds).toMatchObject([{round: 4, date: '2025-03-07', present: ['norway', 'iceland']}]);
});

/** Rounds of a draft of one article by their numbers, and the names of its events. */
function drafted(text: string) {
	const whole = `Nets\n\n12 March 2025\n\n${text}`;
	const {rounds, events} = draftOf(
		[{file: 'a.txt', text: whole, found: prepareArticle(whole, 'eng')}],
		'Talks',
	);
	return {
		rounds: rounds.map(({round, place, present}) => [round, place, present]),
		events: events.map(({name}) => name),
	};
}

const third = 'Norway and Iceland met in Port Vell on March 11 for the third round of talks.';
const both = ['norway', 'iceland'];

test.each([
	['The first round was held in Ansel on March 3. The second round was held in Corran on March 7.'],
	['The previous rounds, in Ansel on March 3-4 and in Corran on March 7-8, brought a draft.'],
])('rounds of the same talks of which nobody is named have their numbers, in order of date: %s', before => {
	expect(drafted(`${third} ${before}`)).toEqual({
		rounds: [
			[1, 'Ansel', both],
			[2, 'Corran', both],
			[3, 'Port Vell', both],
		],
		events: [],
	});
});

test('what does not fit the order of the dates stays an event', () => {
	expect(drafted(`${third} The fourth round was held in Ansel on March 3.`)).toEqual({
		rounds: [[3, 'Port Vell', both]],
		events: ['Fourth round in Ansel'],
	});
	expect(drafted('The second round was held in Ansel on March 3.').rounds).toEqual([]);
});
