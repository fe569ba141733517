/** Of which party a role makes somebody: bodies by their whole names, names before a role, and what is no party. */
import {expect, test} from 'vitest';
import {draftOf} from '../../source/prepare/draft.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';

/** Parties of people by their names. */
function partiesIn(text: string): Readonly<Record<string, string | undefined>> {
	const {people, parties} = draftOf([{file: 'a.txt', text, found: prepareArticle(text, 'eng')}], 'Talks');
	const nameOf = (id: unknown) => {
		const party: unknown = parties.get(String(id));
		return typeof party === 'object' && party !== null && 'name' in party ? String(party.name) : undefined;
	};
	return Object.fromEntries(
		[...people.values()].map(({name, party}) => [
			String(name),
			party === 'not-given' ? undefined : nameOf(party),
		]),
	);
}

test.each<readonly [string, string, string | undefined]>([
	[
		'The National Union of Net Menders wants more.\n\n“We go on,” said Anna Berg, the union’s general secretary.',
		'Anna Berg',
		'National Union of Net Menders',
	],
	[
		'The Sarn Rivers Council hosts them.\n\n“We go on,” said Anna Berg, spokeswoman for the council.',
		'Anna Berg',
		'Sarn Rivers Council',
	],
	[
		'The Norwick Council and the Velm County Council met.\n\n“We go on,” said Anna Berg, spokeswoman for the council.',
		'Anna Berg',
		undefined,
	],
	[
		'The Net Menders Guild sat late.\n\n“We go on,” said Guild counsel Anna Berg.',
		'Anna Berg',
		'Net Menders Guild',
	],
	['“We go on,” said Sarn Rivers Commission spokesman Ivo Lund.', 'Ivo Lund', 'Sarn Rivers Commission'],
	[
		'“We go on,” said Professor Ivo Lund of the Institute for Tidal Study.',
		'Ivo Lund',
		'Institute for Tidal Study',
	],
	[
		"“We go on,” said Ivo Lund, chairman of the Velm Fishermen's Federation.",
		'Ivo Lund',
		"Velm Fishermen's Federation",
	],
	[
		'“We go on,” said the president of the Council of Peoples of the Marsh, Anna Berg.',
		'Anna Berg',
		'Council of Peoples of the Marsh',
	],
	[
		'Tarn Energy sells gas. “We go on,” said Tarn Energy’s chairwoman, Anna Berg.',
		'Anna Berg',
		'Tarn Energy',
	],
	[
		'The river rises in Dorvash and ends here.\n\n“We go on,” said Dorvash foreign ministry spokeswoman Anna Berg.',
		'Anna Berg',
		'Dorvash',
	],
	[
		'“We go on,” said Velm’s envoy, Ivo Lund. In Velm, Water Minister Anna Berg told the radio: “It is late.”',
		'Anna Berg',
		'Velm',
	],
	['It rained.\n\n“We go on,” said the Greens’ co-leader, Ivo Lund.', 'Ivo Lund', undefined],
	['It rained.\n\n“We go on,” said the Greek foreign minister, Ivo Lund.', 'Ivo Lund', 'Greece'],
	['It rained.\n\n“We go on,” said the Kenyan foreign minister, Ivo Lund.', 'Ivo Lund', 'Kenya'],
	['It rained. In Norwick, Prime Minister Anna Berg said: “It is late.”', 'Anna Berg', undefined],
	['Late at night it rained.\n\n“We go on,” said Opposition leader Anna Berg.', 'Anna Berg', undefined],
	[
		'The government of President Luis Tanga has ruled it out. “We go on,” said Anna Berg of the release of October.',
		'Anna Berg',
		undefined,
	],
])('%s', (text, name, party) => {
	expect(partiesIn(text)[name]).toBe(party);
});

test('what somebody is head of is no party where it is a president', () => {
	const text =
		'The government of President Luis Tanga has ruled out anything beyond “enhanced decentralisation”.';
	const {parties} = draftOf([{file: 'a.txt', text, found: prepareArticle(text, 'eng')}], 'Talks');
	expect([...parties.keys()]).not.toContain('president-luis-tanga');
});

test('what a ministry or council is called in short is no party, and a place of two words is one', () => {
	const text =
		'“We go on,” said the Velm Foreign Ministry’s official representative, Jens Ray. Lower Ambry’s chief negotiator, Ann Holm, said: “It is late.” It rained in Lower Ambry.';
	expect(partiesIn(text)['Jens Ray']).not.toBe('Ministry');
	expect(partiesIn(text)['Ann Holm']).toBe('Lower Ambry');
});
