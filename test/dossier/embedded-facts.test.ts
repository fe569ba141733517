/** What the dossier that ships must say: rounds, speakers, wordings, dates, positions, discrepancies, names. */

import {describe, expect, test} from 'vitest';
import {isoDay} from '../../source/dossier/calendar.ts';
import {passageText} from '../../source/dossier/catalogue.ts';
import type {Passage, QuotedPassage, Speaker} from '../../source/dossier/types.ts';
import {entriesOf} from '../helpers/asking.ts';
import {dossier, opened, passages} from '../helpers/embedded.ts';

describe('the rounds', () => {
	test.each([
		[1, '2022-01-10', 'Geneva', 'US-Russia bilateral'],
		[2, '2022-01-12', 'Brussels', 'NATO-Russia Council'],
		[3, '2022-01-13', 'Vienna', 'OSCE Permanent Council'],
	])('%i is of %s in %s: %s', (round, date, place, format) => {
		const event = opened.rounds.find(one => one.round === round);
		expect(event).toMatchObject({date: {edtf: date}, place, format});
		const supported = new Set(event?.passages.map(({supports}) => supports));
		expect([...supported].sort()).toEqual(['agenda', 'date', 'format', 'outcome', 'participants', 'place']);
	});

	test('are three, and other events reach from before the summit of June 2021 to Brest', () => {
		expect(opened.rounds).toHaveLength(3);
		const ids = opened.chronology.map(({id}) => id);
		for (const id of ['summit-2021-06', 'draft-treaties-2021-12', 'brest-2022-01-13'])
			expect(ids).toContain(id);
		expect(ids.at(0)).toBe('crimea-2014');
		expect(ids.at(-1)).toBe('brest-2022-01-13');
	});
});

describe('who really said it', () => {
	/** Statement, its speaker, the source that misattributes it, whom that source means, the dossier's ground. */
	test.each([
		['lukashevich-measures', 'lukashevich', 'russia-herald', 'borrell', 'articles'],
		['lukashevich-peace-loving', 'lukashevich', 'russia-herald', 'carpenter', 'inference'],
		['rau-escalation', 'rau', 'russia-herald', 'borrell', 'outside'],
		['pentagon-presence', 'Pentagon official', 'world-afp', 'austin', 'inference'],
		['pentagon-collective-defence', 'Pentagon official', 'world-afp', 'austin', 'inference'],
	])('%s: %s, though %s means %s', (id, speaker, source, meant, basis) => {
		const statement = find(id);
		expect(statement.speakers.map(nameOf)).toEqual([speaker]);
		expect(statement.attribution.basis).toBe(basis);
		const wrong = statement.passages.filter(({attribution}) => attribution.verdict === 'differs');
		expect(wrong.map(passage => passage.source)).toEqual([source]);
		expect(wrong[0]?.attribution.who?.map(nameOf)).toEqual([meant]);
		expect(opened.entryOf.get(id)?.flags).toContain('disputed');
	});

	test('is misprinted in five passages and no more', () => {
		expect(passages.filter(({attribution}) => attribution.verdict === 'differs')).toHaveLength(5);
	});

	test('of the peace-loving sentence: its words are in Russia Herald alone, and the reprint has the other one right', () => {
		expect(wordsOf('lukashevich-peace-loving')).toEqual([
			['russia-herald', expect.stringMatching(/^Russia is a peace-loving country\./)],
		]);
		const right = find('lukashevich-measures').passages.find(({source}) => source === 'reprint-24-jan');
		expect(right?.attribution).toMatchObject({how: 'explicit', verdict: 'agrees'});
	});
});

describe('one statement, all its passages', () => {
	test('Stoltenberg is shown with an exchange, and one article has a dialogue', () => {
		expect(wordsOf('stoltenberg-serious-exchange')).toEqual([
			['third-set', 'serious and direct exchange'],
			['russia-herald', 'serious and direct exchange'],
			['osce-continues', 'a serious and direct dialogue'],
		]);
		expect(opened.entryOf.get('stoltenberg-serious-exchange')?.flags).toContain('variant');
	});

	test('Carpenter to Dozhd is one segment in one article and two in the other', () => {
		const counts = find('carpenter-no-results').passages.flatMap(passage =>
			passage.kind === 'direct' ? [[passage.source, passage.segments.length]] : [],
		);
		expect(counts).toEqual([
			['third-set', 2],
			['osce-continues', 1],
		]);
	});

	test.each([
		['lavrov-no-concession', 'concession … In a firm position with regard to the defense of [ses] interests'],
		['mission-general-themes', 'acute, current issues.'],
		['pentagon-reassure', 'reassure'],
		['putin-military-technical', 'Military and technical'],
		['ryabkov-dead-end', 'dead end'],
	])('%s is shown by a clause, since its words in marks say too little or the contrary', (id, words) => {
		const {first, passages: own} = find(id);
		expect(own.map(passageText)).toContain(words);
		expect(own.find(passage => passage.id === first.passage)?.kind).toBe('reported');
	});

	test('says why a passage is first and why anything is not from the articles', () => {
		for (const {first, attribution, said, passages: own} of dossier.statements) {
			expect(first.because.length).toBeGreaterThan(10);
			expect(attribution.because.length).toBeGreaterThan(3);
			if (said.basis !== 'articles' || said.edtf === null) expect(said.because).toBeDefined();
			for (const passage of own)
				if (passage.attribution.how === 'implied') expect(passage.attribution.because).toBeDefined();
		}
	});
});

describe('dates', () => {
	test('said are never the date of a page, and the week is that of 10 to 13 January', () => {
		for (const {statement, days} of entriesOf(opened)) {
			if (statement.said.edtf === null) continue;
			const [first = '', last = ''] = days === undefined ? [] : [isoDay(days.start), isoDay(days.end)];
			expect([first >= '2021-12-01', last <= '2022-01-13'], statement.id).toEqual([true, true]);
		}
		expect(find('borrell-pressure').said.edtf).toBe('2022-01-13');
		expect(find('putin-military-technical').said.edtf).toBe('2021-12-20/2021-12-26');
	});
});

describe('positions', () => {
	test('rest on statements that the party itself made on that issue', () => {
		for (const {party, issue, evidence} of dossier.positions)
			for (const id of evidence) {
				expect(find(id).issues, id).toContain(issue);
				expect(opened.entryOf.get(id)?.parties, id).toContain(party);
			}
	});

	test('are there for every party on every issue to which it speaks', () => {
		const held = new Set(dossier.positions.map(({party, issue}) => `${party} ${issue}`));
		for (const {statement, parties} of entriesOf(opened))
			for (const party of parties)
				for (const issue of statement.issues) expect(held).toContain(`${party} ${issue}`);
	});

	test.each([
		['russia', 'enlargement', 'demands'],
		['russia', 'guarantees', 'demands'],
		['russia', 'build-up', 'denies'],
		['russia', 'consequences', 'warns'],
		['nato', 'enlargement', 'rejects'],
		['nato', 'guarantees', 'rejects'],
		['usa', 'pressure', 'rejects'],
		['eu', 'pressure', 'rejects'],
	])('%s on %s: %s', (party, issue, stance) => {
		const found = dossier.positions.filter(one => one.party === party && one.issue === issue);
		expect(found.map(one => one.stance)).toEqual([stance]);
	});
});

describe('discrepancies', () => {
	test.each([
		['troop-numbers', 'number', 5],
		['exchange-or-dialogue', 'wording', 2],
		['gun-control', 'wording', 3],
		['who-is-peace-loving', 'speaker', 2],
		['brest-day', 'date', 2],
		['page-date-of-reprint', 'date', 4],
		['scope-of-enlargement', 'scope', 6],
		['no-negotiation-scope', 'scope', 2],
		['ryabkov-spelling', 'name', 2],
		['order-of-russia-herald', 'text', 3],
	])('%s is one of %s in %i versions', (id, kind, versions) => {
		const found = dossier.discrepancies.find(one => one.id === id);
		expect(found?.kind).toBe(kind);
		expect(found?.versions).toHaveLength(versions);
	});
});

describe('names', () => {
	test.each([
		['ryabkov', 'Riabkov', 'world-afp'],
		['putin', 'Vladimir Poutin', 'world-afp'],
		['polyanskiy', 'Dmitry Poliansky', 'world-afp'],
		['grushko', 'Aleksandr Grushko', 'third-set'],
	])('%s is found as %s in %s', (person, spelling, source) => {
		const names = opened.people.get(person)?.other_names ?? [];
		expect(names.find(({name}) => name === spelling)?.sources).toContain(source);
	});

	test('of sources are short and tell them apart', () => {
		const titles = dossier.sources.map(source => source['title-short']);
		expect(new Set(titles).size).toBe(5);
		for (const title of titles) expect(title.length).toBeLessThanOrEqual(22);
	});
});

function find(id: string) {
	const statement = opened.entryOf.get(id)?.statement;
	if (statement === undefined) throw new RangeError(`No statement ${id}`);
	return statement;
}

function nameOf(speaker: Speaker): string {
	if ('person' in speaker) return speaker.person;
	return 'role' in speaker ? speaker.role : speaker.party;
}

function wordsOf(id: string): readonly (readonly [string, string])[] {
	const own: readonly Passage[] = find(id).passages;
	return own
		.filter((passage): passage is QuotedPassage => passage.kind !== 'reported')
		.map(({source, segments}) => [source, segments.map(({exact}) => exact).join(' ')]);
}
