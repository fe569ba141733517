/** Notes become a dossier: what is derived, what is found, what must be said. */
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {checkAgainstArticles} from '../../source/dossier/against-articles.ts';
import {parseDossier} from '../../source/dossier/parse.ts';
import {readDate} from '../../source/notes/dates.ts';
import {courier, dossierOf, fishing, fishingWith, herald, noted, sha256} from '../helpers/noted.ts';

const articles = new Map([
	['herald', herald],
	['courier', courier],
]);

test('the smallest whole example has at most forty lines and makes a dossier that holds every word', async () => {
	expect(fishing.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
	const dossier = dossierOf(fishing);
	const parsed = await parseDossier(Buffer.from(JSON.stringify(dossier)));
	expect(parsed.ok ? [] : parsed.problems).toEqual([]);
	expect(checkAgainstArticles(dossier, articles, sha256)).toEqual([]);
	expect(dossier.statements.map(({id, said}) => [id, said.edtf])).toEqual([
		['berg-we-shall-not-accept', '2025-03-03'],
		['berg-but-we-are-ready', '2025-03-03'],
		['tamm-nobody-can-divide-a', '2025-03-03'],
		['tamm-ostland-opens-its-logbooks', null],
	]);
	expect(dossier.positions.map(({since, evidence}) => [since, evidence])).toEqual([
		['2025-03-03', ['berg-we-shall-not-accept']],
		['2025-03-03', ['tamm-nobody-can-divide-a', 'tamm-ostland-opens-its-logbooks']],
	]);
	expect(dossier.parties.map(({code}) => code)).toEqual(['NOR', 'OST']);
});

test('a byte-order mark before the first key is no part of it', () => {
	expect(noted(`\ufeff${fishing}`).said).toEqual([]);
	expect(noted(`\ufeff# a comment\n${fishing}`).said).toEqual([]);
});

test('everything that nobody wrote is told with how it came about', () => {
	const {derived} = noted(fishing).built;
	expect(derived.filter(({of}) => of === 'berg-but-we-are-ready')).toEqual([
		{
			of: 'berg-but-we-are-ready',
			field: 'id',
			value: 'berg-but-we-are-ready',
			how: 'the speaker and the first words',
		},
		{
			of: 'berg-but-we-are-ready',
			field: 'gloss',
			value: 'But we are ready to count the fish together',
			how: 'the quoted words',
		},
		{
			of: 'berg-but-we-are-ready',
			field: 'said',
			value: '2025-03-03',
			how: 'The last Monday up to 2025-03-04, when the article was published.',
		},
		{
			of: 'berg-but-we-are-ready',
			field: 'first',
			value: 'berg-but-we-are-ready-herald',
			how: 'The only passage.',
		},
		{
			of: 'berg-but-we-are-ready',
			field: 'because',
			value:
				'The notes say whose words these are; the sentence about them does not plainly name the speaker.',
			how: 'the names beside the words',
		},
		{
			of: 'berg-but-we-are-ready',
			field: 'passage',
			value: 'direct in herald, 227-270',
			how: 'quoted as a sentence or more; the 32 characters before and after are kept beside it; the speaker is not plainly named there',
		},
	]);
	const told = (id: string) =>
		Object.fromEntries(derived.filter(({of}) => of === id).map(({field, value}) => [field, value]));
	expect(told('herald')).toEqual({
		short: 'The Harbour Herald',
		file: 'herald.txt',
		sha256: sha256(herald),
		length: String(herald.length),
		language: 'en',
	});
	expect(told('port-vell')).toMatchObject({
		format: 'not said',
		outcome: 'The notes do not say how it ended.',
	});
});

test('how the text of a source is nobody says for the notes, but that a translation is one', async () => {
	const qualities = (text: string) => dossierOf(text).sources.map(({quality}) => quality);
	expect(qualities(fishing)).toEqual([undefined, undefined]);
	const said = fishing
		.replace('herald: {outlet', 'herald: {translated-from: fr, outlet')
		.replace('courier: {outlet', 'courier: {quality: [original, garbled], outlet');
	expect(qualities(said)).toEqual([['translated'], ['original', 'garbled']]);
	const read = await parseDossier(Buffer.from(JSON.stringify(dossierOf(fishing))));
	expect(read.ok ? read.dossier.sources.map(({quality}) => quality) : read.problems).toEqual([
		undefined,
		undefined,
	]);
});

describe('words are found', () => {
	const page =
		'He said: “We shall not accept a ‘cut’ of more\nthan a\u00a0fifth — ever,” and\u00ad then. War, then the war.';
	const find = (words: string) => {
		const text = `sources: {a: {}}\nparties: {p: P}\nstatements:\n  - quotes: {a: ${JSON.stringify(words)}}\n`;
		const {built, said} = noted(text, {a: page});
		const passage = built.dossier?.statements[0]?.passages[0];
		const found = passage?.kind === 'reported' ? undefined : passage?.segments.map(({exact}) => exact);
		return found ?? said[0];
	};
	it.each([
		['other marks', 'accept a "cut" of more', ['accept a ‘cut’ of more']],
		['other marks within marks', "accept a 'cut' of more", ['accept a ‘cut’ of more']],
		['a space for a line break', 'of more than', ['of more\nthan']],
		['a space for one that does not break', 'a fifth', ['a\u00a0fifth']],
		['another dash, without its spaces', 'fifth-ever', ['fifth — ever']],
		['no soft hyphen', 'and then', ['and\u00ad then']],
		['several segments on one line', 'We shall not … ever', ['We shall not', 'ever']],
		['several segments with three dots', 'We shall not ... of more', ['We shall not', 'of more']],
		['capitals count', 'War', ['War']],
	])('%s', (_, words, expected) => {
		expect(find(words)).toEqual(expected);
	});
	it('but no part of a word, and not where they stand twice', () => {
		expect(find('cep')).toContain('does not print "cep"');
		expect(find('then')).toContain('"then" stands several times in "a.txt": 2:28 (after');
	});
});

describe('which of several places is meant is said', () => {
	const page = 'One: “Never.” Two: “Never.” Three: “Never,” he said.';
	const find = (spot: string) => {
		const text = `sources: {a: {}}\nparties: {p: P}\nstatements:\n  - quotes: {a: ${spot}}\n`;
		const {built, said} = noted(text, {a: page});
		return built.dossier?.statements[0]?.passages[0]?.segments[0]?.start ?? said[0];
	};
	it.each([
		['{words: Never, nth: 2}', 20],
		['{words: Never, after: "Two:"}', 20],
		['{words: Never, before: he said}', 36],
		['{at: 20-25, words: Never}', 20],
	])('%s', (spot, start) => {
		expect(find(spot)).toBe(start);
	});
	it('and a wrong number is told', () => {
		expect(find('{words: Never, nth: 4}')).toBe(
			'talks.yaml:4:25: "Never" stands 3 times in "a.txt"; expected nth from 1 to 3. Correct nth.',
		);
		expect(find('{at: 21-26, words: Never}')).toContain('"a.txt" has other words at these offsets');
	});
});

test('a weekday alone is the last such day before the article was published', () => {
	const said = (day: string) =>
		dossierOf(fishingWith('said: Monday', `said: ${day}`)).statements[1]?.said.edtf;
	expect(said('Monday')).toBe('2025-03-03');
	expect(said('Tuesday')).toBe('2025-03-04');
	expect(said('Wed')).toBe('2025-02-26');
	expect(said('3 March 2025')).toBe('2025-03-03');
	expect(said('March 3, 2025')).toBe('2025-03-03');
	expect(said('Monday, 3 March 2025')).toBe('2025-03-03');
	expect(said('2025-03')).toBe('2025-03');
});

test('a name is found in any spelling, without its accents and capitals', () => {
	const who = (name: string) =>
		dossierOf(fishingWith('who: Anna Berg', `who: ${name}`)).statements[1]?.speakers;
	for (const name of ['berg', 'BERG', 'Anna Berg', 'anna bérg', '[berg]', '{person: Berg}'])
		expect(who(name)).toEqual([{person: 'berg'}]);
	expect(who('Norvania')).toEqual([{party: 'norvania'}]);
	expect(who('NOR')).toEqual([{party: 'norvania'}]);
	expect(who('{role: a spokesperson, party: Norvania}')).toEqual([
		{role: 'a spokesperson', party: 'norvania'},
	]);
});

test('words that YAML could take for something else stay what they are', () => {
	const text = fishingWith('norvania: Norvania', 'norvania: {name: NO, also: [yes, 22:30, 1.10]}');
	const [party] = dossierOf(text).parties;
	expect([party?.name, ...(party?.other_names ?? []).map(({name}) => name)]).toEqual([
		'NO',
		'yes',
		'22:30',
		'1.10',
	]);
});

test('the sketch of the design builds as it stands, but for the party that it does not name', () => {
	const sketch = `title: Fishing talks between Norvania and Ostland
sources:
  herald: {file: herald.txt, outlet: The Harbour Herald, published: 2025-03-04}
parties:
  norvania: {name: Norvania, code: NOR}
people:
  berg: {name: Anna Berg, party: norvania, role: Minister of Fisheries, also: [Berg]}
issues: {quota: Quota}
rounds:
  - {date: 2025-03-03, place: Port Vell, present: [norvania, ostland]}
statements:
  - who: berg
    on: quota
    quotes: {herald: "“We shall not accept a cut of more than a fifth,”"}
positions:
  - {party: norvania, on: quota, rejects: A cut of more than a fifth.}
`;
	expect(noted(sketch).said).toHaveLength(1);
	const dossier = dossierOf(sketch.replace(', ostland]', ']'));
	expect(dossier.people[0]?.other_names.map(({name}) => name)).toEqual(['Anna Berg', 'Berg']);
	// No day is known on which it was said; that it was printed by then is.
	expect(dossier.statements[0]?.said.edtf).toBeNull();
	expect(dossier.positions[0]?.since).toBe('2025-03-04');
	// Marks that were copied along are not part of the words.
	expect(dossier.statements[0]?.passages[0]?.segments).toMatchObject([
		{exact: 'We shall not accept a cut of more than a fifth,'},
	]);
});

test('a weekday before a date is that of the calendar, in any year', () => {
	const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
	fc.assert(
		fc.property(
			fc.date({min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true}),
			date => {
				const day = date.toISOString().slice(0, 10);
				const right = names[date.getUTCDay()] ?? '';
				for (const name of names) {
					const read = readDate(`${name} ${day}`);
					expect(read.ok).toBe(name === right);
					if (read.ok || read.complaint.code !== 'wrong-weekday') continue;
					const {near} = read.complaint;
					expect(names[new Date(near).getUTCDay()]).toBe(name);
					expect(Math.abs(Date.parse(near) - Date.parse(day))).toBeLessThanOrEqual(3 * 86_400_000);
				}
				const alone = readDate('Monday', day);
				expect(alone.ok && new Date(alone.edtf).getUTCDay()).toBe(1);
				expect(alone.ok && Date.parse(day) - Date.parse(alone.edtf)).toBeLessThan(7 * 86_400_000);
				expect(alone.ok && Date.parse(day) - Date.parse(alone.edtf)).toBeGreaterThanOrEqual(0);
			},
		),
	);
});
