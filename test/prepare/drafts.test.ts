/** A draft of several articles: whose words they are, of which party, and what is left to the person. */
import {describe, expect, test} from 'vitest';
import {EditableNotes} from '../../source/notes/edit.ts';
import {draftOf} from '../../source/prepare/draft.ts';
import {leastGiven} from '../../source/prepare/draft-statements.ts';
import {leastConfidence, prepareArticle} from '../../source/prepare/prepare-article.ts';
import {writeDraft} from '../../source/prepare/write-draft.ts';
import {lead} from '../helpers/told-in.ts';

test('a name alone is the person or the party that other articles tell of', () => {
	const texts = [
		'“We shall count the fish,” said Anna Berg, the Norvanian minister.\n\n“We wait,” the Norvania office said.',
		'“We shall not wait for it,” said a spokesman for Ostland.\n\nOstland insists that the strait is its own water. Berg has argued that no treaty obliges her to wait.',
	];
	const articles = texts.map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')}));
	const whose = draftOf(articles, 'Talks').statements.flatMap(({who, reports}) =>
		reports === undefined ? [] : [who],
	);
	expect(whose).toEqual([{party: 'ostland'}, 'berg']);
});

test('over articles a role is nobody’s name, and whose adjective or spokesman it has is told by others', () => {
	const texts = [
		'“We go on,” said Rahim Oduya, Tarsin’s envoy. “We hold,” a senior official said. “No,” said Per Aasen, who mediates for Orlund.',
		'“We stay,” the Tarsini negotiator said. “We hold,” a senior official said. “Never,” Aasen’s spokeswoman Liv Brandt said.',
	];
	const articles = texts.map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')}));
	const {statements, people, parties} = draftOf(articles, 'Talks');
	expect(statements.map(({who}) => who)).toEqual([
		'oduya',
		{role: 'senior official', party: undefined},
		'aasen',
		{role: 'Tarsini negotiator', party: 'tarsin'},
		{role: 'senior official', party: undefined},
		'brandt',
	]);
	expect(people.get('brandt')).toMatchObject({party: 'orlund'});
	expect([...parties.keys()]).toEqual(['tarsin', 'orlund']);
});

test('a name alone does not contradict the whole name that another article gives', () => {
	const texts = ['said Rahim Oduya of Tarsin.', 'said Oduya.'].map(
		who => `“We are not asking for the strait, we are asking for a seat at it,” ${who}`,
	);
	const articles = texts.map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')}));
	const {statements, said} = draftOf(articles, 'Talks');
	expect(statements.map(({who}) => who)).toEqual(['oduya']);
	expect(said.join(' ')).not.toContain('different speakers');
});

test('a state has the code of today: Russia is no Soviet Union', () => {
	const text = '“No,” Russian ambassador Pavel Tamm said.';
	const {parties} = draftOf([{file: 'a.txt', text, found: prepareArticle(text, 'eng')}], 'Talks');
	expect(parties.get('russia')).toMatchObject({name: 'Russia', code: 'RU'});
});

test('what stands in a heading is in the notes as no speech, with the reason', () => {
	const text = '“We count”: a day in the harbour\n\n“We count the fish,” said Anna Berg of Ostland.';
	const draft = draftOf([{file: 'a.txt', text, found: prepareArticle(text, 'eng')}], 'Talks');
	expect(draft.statements).toHaveLength(1);
	expect(writeDraft(draft, '')).toContain(
		'not-speech:\n  - {in: a, words: We count, nth: 1, because: "It stands in a heading, and again below."}\n',
	);
});

test('the first issue that a person gives goes where the draft has room for it, above what is drafted', () => {
	const text = '“We count the fish,” said Anna Berg of Norway.';
	const draft = draftOf([{file: 'a.txt', text, found: prepareArticle(text, 'eng')}], 'Talks');
	const notes = EditableNotes.open(writeDraft(draft, ''));
	expect(notes?.edit({do: 'set', path: ['issues', 'quota'], value: 'Quota'}).ok).toBe(true);
	expect(notes?.text).toMatch(/\nissues: \{quota: Quota\}\n[\s\S]*\nstatements:\n/);
});

function reasonsOf(...texts: readonly string[]): readonly string[] {
	const articles = texts.map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')}));
	return draftOf(articles, 'Talks').statements.map(({draft}) =>
		typeof draft === 'object' && 'because' in draft ? String(draft.because) : '',
	);
}

test('an answer that has a sentence within it contains it, and is not half alike', () => {
	const sentence = 'The net is older than the law on nets';
	const answer = `Nobody has asked me that for years. My mother mended them in the kitchen, and when the inspector came she gave him soup. ${sentence}. He went home and wrote that in his report, which is in a drawer in the ministry.`;
	const [first, second] = reasonsOf(`“${sentence},” Anna Berg said.`, `“${answer}” Anna Berg said.`);
	expect(first).toMatch(/It stands within “Nobody has asked me that for years\. .*” in 1\.$/);
	expect(second).toMatch(/It contains “The net is older than the law on nets,” in 0\.$/);
	const [most] = reasonsOf(
		'“The net is older than the law, and it does not ask who is king,” Anna Berg said.',
		'“My mother had a net in the kitchen for years, and whenever another inspector came from the capital she used to say to him: the net is older than the law. I added much later that it does not ask who is king, for I was young then and had read a book,” Anna Berg said.',
	);
	expect(most).toMatch(/Most of it stands within “My mother had a net .*” in 1\.$/);
});

test('what may be the same is said once, however many articles print it', () => {
	const words = 'We came here with a list of boats, and we shall leave with that list of boats';
	const [because = ''] = reasonsOf(
		`“${words},” Anna Berg said.`,
		`“${words},” Anna Berg said.`,
		'“With boats on a list we have come here, and with that list we leave again, all of us, this spring,” Anna Berg said.',
	);
	expect(because.match(/Perhaps/g)).toHaveLength(1);
});

test('of whom words are read to be less surely than 0.75 is told beside the statement, which has no speaker', () => {
	const text = `${lead}Berg, who began as a diver, said that the owner, Ivo Maas, had told her across the table: “Madam, I cannot promise you the weather.”\n\n“We go on,” Tamm said.`;
	const {statements} = draftOf([{file: 'a.txt', text, found: prepareArticle(text, 'eng')}], 'Talks');
	expect(statements.map(({who}) => who)).toEqual([undefined, 'tamm']);
	expect(statements[0]?.draft).toMatchObject({
		confidence: expect.toSatisfy((each: number) => each >= leastConfidence && each < leastGiven),
		because: expect.stringContaining('Perhaps Ivo Maas'),
	});
});

const readingsOf = (texts: readonly string[]) =>
	draftOf(
		texts.map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')})),
		'Talks',
	);

const words = 'A tide does not read maps, and it does not wait for any of us';

test('where several articles surely agree, one that is read otherwise and less surely leaves them the speaker, and is told', () => {
	const {statements, said} = readingsOf([
		`“${words},” Odile Farr of Lisk said.`,
		`“${words},” said Odile Farr, the arbiter.`,
		`Harun Pell spoke. Ivo Maas of Ness nodded and left. “${words}.”`,
	]);
	expect(statements).toHaveLength(1);
	expect(statements[0]).toMatchObject({who: 'farr'});
	expect(JSON.stringify(statements[0]?.draft)).toMatch(
		/0 and 1 give these words to Odile Farr, 2 perhaps to/,
	);
	expect(said.join(' ')).not.toContain('different speakers');
});

test('where articles surely disagree nobody is the speaker, and each says to whom', () => {
	const {statements, said} = readingsOf([
		`“${words},” Odile Farr of Lisk said.`,
		`“${words},” said Odile Farr, the arbiter.`,
		`“${words},” said Ivo Maas of Ness.`,
	]);
	expect(statements.map(({who}) => who)).toEqual([undefined]);
	expect(JSON.stringify(statements)).toContain('0 and 1 give these words to Odile Farr, 2 to Ivo Maas.');
	// Each passage keeps whom its article names, so that a decision for one of them shows where another is named.
	const passages = statements.flatMap(({quotes}) => (quotes instanceof Map ? [...quotes.values()] : []));
	expect(passages).toMatchObject([
		{named: expect.stringContaining('Odile Farr')},
		{named: expect.stringContaining('Odile Farr')},
		{named: expect.stringContaining('Ivo Maas')},
	]);
	expect(said.join(' ')).toContain('different speakers');
});

test('a column with broken words tells of the same spokesman, by his initial, and of the same words', () => {
	const column = `The next round will be held at Ness in the
spring. The spokes-
man of the Weir Commission, D. Maas, sought
to spare the feelings of the town and of its
council: ,,The hall that we have taken is a cour-
tesy to the guests and not a con-
cession to anybody.''

The visitors left by the train of the night
and were seen off by the band of the town.
`;
	const {statements, people} = readingsOf([
		'“The hall that we have taken is a courtesy to the guests and not a concession to anybody,” said Dario Maas, a spokesman.',
		column,
	]);
	expect([...people.keys()]).toEqual(['maas']);
	expect(statements.map(({who}) => who)).toEqual(['maas']);
});

describe('the same words on two days', () => {
	const words = 'We shall mend the lock when the upper towns have paid for the gate,';
	const draftFor = (first: string, second: string) =>
		draftOf(
			[first, second].map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')})),
			'Talks',
		);

	test('by two dates are two statements, each of which tells of the other', () => {
		const {statements} = draftFor(
			`“${words}” Anna Berg of Ostland said on 3 May 2024.`,
			`“${words}” Anna Berg of Ostland said on 9 June 2024.`,
		);
		expect(statements.map(({said}) => said)).toEqual(['2024-05-03', '2024-06-09']);
		for (const {draft} of statements)
			expect(draft).toMatchObject({because: expect.stringContaining('Perhaps the same as')});
	});

	test('by two weekdays are perhaps one', () => {
		const {statements} = draftFor(
			`March 8, 2024\n\n“${words}” Anna Berg of Ostland said on Monday.`,
			`April 19, 2024\n\nThe lock is shut.\n\n“${words}” Anna Berg of Ostland said on Thursday.`,
		);
		expect(statements).toHaveLength(1);
		expect(statements).toMatchObject([
			{draft: {confidence: 0.75, because: expect.stringContaining('perhaps it was said twice')}},
		]);
	});

	test('by one day are one', () => {
		const {statements} = draftFor(
			`“${words}” Anna Berg of Ostland said on 3 May 2024.`,
			`“${words}” Anna Berg of Ostland said on 4 May 2024.`,
		);
		expect(statements).toHaveLength(1);
		expect(statements[0]?.said).toBe('2024-05-03');
	});
});

test('an article of which nothing is proposed is told, be it that what it has between marks is nobody’s speech', () => {
	const texts = [
		'“We go on,” said Rahim Oduya, Tarsin’s envoy.',
		'Nobody spoke, and the boats lay in the port.',
		'Post\n11 May 2024\n\nInterview: "I carry two suitcases of mistrust"\n\nThe envoy came late.\n\nI carry two suitcases of mistrust, and one of maps.\n',
	];
	const articles = texts.map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')}));
	expect(articles[2]?.found.utterances.every(({notSpeech}) => notSpeech !== undefined)).toBe(true);
	const {said} = draftOf(articles, 'Talks');
	expect(said.join(' ')).toContain('In 1 nothing stands between quotation marks, and nobody is reported');
	expect(said.join(' ')).toContain(
		'In 2 nothing is proposed: what stands between quotation marks is nobody’s speech.',
	);
});
