/** What is likely a slip in names and days that the notes define: worth a look, at the line where it was made. */
import {describe, expect, test} from 'vitest';
import {nothingLeftOut, sayNotShown} from '../../source/dossier/left-out.ts';
import {exampleFiles} from '../../source/notes/example.ts';
import {PrintedNames} from '../../source/notes/printed-names.ts';
import {wordNotesProblem} from '../../source/notes/wording.ts';
import {allNear} from '../../source/text/nearest.ts';
import {courier, fishing, herald, noted, remarksOf} from '../helpers/noted.ts';

/** What is worth a look of the notes with a change. */
function remarks(from: string, to: string, notes = fishing, articles?: Readonly<Record<string, string>>) {
	if (!notes.includes(from)) throw new RangeError(`The notes do not have: ${from}`);
	const {read, built} = noted(notes.replace(from, to), articles);
	return remarksOf(built).map(remark => wordNotesProblem(remark, read.lines, 'talks.yaml'));
}

const threeRounds = fishing
	.replace('statements:', '  - {date: 2025-03-10, place: Vell, present: [norvania]}\nstatements:')
	.replace('statements:', '  - {date: 2025-03-17, place: Sund, present: [ostland]}\nstatements:');

describe('names that no article prints', () => {
	test('a person, at the name', () => {
		expect(remarks('name: Anna Berg', 'name: Ana Berg')).toEqual([
			expect.stringMatching(
				/^talks\.yaml:9:16: no article prints "Ana Berg"; the nearest is "Anna Berg" at herald\.txt:3:72\. Correct the name, or add also: Anna Berg/,
			),
		]);
	});

	test('a surname alone', () => {
		const bare = (text: string) => text.replaceAll('Anna Berg', 'Ms Bergstad');
		const articles = {herald: bare(herald), courier: bare(courier)};
		const notes = fishing.replace('who: Anna Berg', 'who: berg');
		expect(remarks('name: Anna Berg', 'name: Anna Bergsted', notes, articles)).toEqual([
			expect.stringContaining('no article prints "Bergsted"; the nearest is "Bergstad"'),
		]);
		expect(remarks('name: Anna Berg', 'name: Anna Bergstad', notes, articles)).toEqual([]);
	});

	test('a party, and a place', () => {
		expect(remarks('ostland: Ostland', 'ostland: Osstland')).toEqual([
			expect.stringContaining('talks.yaml:7:12: no article prints "Osstland"; the nearest is "Ostland"'),
		]);
		const notes = fishing.replace('at: Port Vell', 'at: 1');
		expect(remarks('place: Port Vell', 'place: Port Vel', notes)).toEqual([
			expect.stringMatching(/no article prints "Port Vel"; .*Correct the place/),
		]);
	});

	test('are told of nothing else', () => {
		for (const [from, to] of [
			['title: Fishing', 'title: Fishing'],
			['name: Anna Berg', 'name: Ana Berg, also: Anna Berg'],
			['name: Anna Berg', 'name: Anna Berg, also: Ana Berg'],
			['name: Anna Berg', 'name: Anna Bergg, also: Anna Berg'],
			['name: Pavel Tamm', 'name: Paul Tammen, also: Pavel Tamm'],
			['norvania: Norvania', 'norvania: Norwegia'],
			['place: Port Vell', 'place: "the harbour, Port Vell"'],
			['  tamm:', '  other: {name: Pavel Tam, party: ostland, family: Tamm, also: Pavel Tamm}\n  tamm:'],
		] as const)
			expect(remarks(from, to), to).toEqual([]);
		const norvanian = {herald: herald.replaceAll(/Norvania\b/g, 'Norvanian'), courier};
		expect(remarks('title', 'title', fishing, norvanian)).toEqual([]);
	});

	test('are not told where an article is not at hand', () => {
		const notes = `${fishing.replace('sources:', `sources:\n  post: {outlet: Post, sha256: ${'0'.repeat(64)}, length: 9}`)}`;
		expect(remarks('name: Anna Berg', 'name: Ana Berg', notes)).toEqual([]);
	});

	test('of thousands some are looked for', () => {
		const names = new PrintedNames([['herald', {text: herald}]]);
		const found = Array.from({length: 301}, () => names.near('Ana Berg'));
		expect(found.filter(each => each !== undefined)).toHaveLength(300);
	});
});

describe('days that do not go together', () => {
	test('a publication a year off is told once, at the source', () => {
		for (const year of ['2024', '2026', '2015', '2052'])
			expect(remarks('published: 2025-03-05', `published: ${year}-03-05`)).toEqual([
				`talks.yaml:4:45: "courier" was published on ${year}-03-05, far from all other days of these talks. Is it 2025-03-05?`,
			]);
	});

	test('and not once more at each statement that has its day from there', () => {
		const courierSays = '    at: 1\n    quotes: {courier';
		const dated = (day: string) => fishing.replace(courierSays, `    said: ${day}\n    quotes: {courier`);
		for (const day of ['2024-03-04', '2024-03'])
			expect(remarks('published: 2025-03-05', 'published: 2024-03-05', dated(day))).toEqual([
				expect.stringContaining('"courier" was published on 2024-03-05'),
			]);
		// One that is far from that day, too, is told.
		expect(remarks('published: 2025-03-05', 'published: 2024-03-05', dated('2015-03-04'))).toContainEqual(
			expect.stringContaining('said on 2015-03-04, far from all other days'),
		);
	});

	test('a publication before all that it quotes is told at the source', () => {
		expect(
			remarks(
				'published: 2025-03-04',
				'published: 2025-02-25',
				fishing.replace('said: Monday', 'said: 2025-03-03'),
			),
		).toEqual([
			expect.stringMatching(
				/^talks\.yaml:3:51: "herald" was published on 2025-02-25, before every date .* first is 2025-03-03\./,
			),
		]);
	});

	test('a round a year off, and rounds out of their order', () => {
		expect(remarks('date: 2025-03-10', 'date: 2024-03-10', threeRounds)).toEqual([
			expect.stringMatching(
				/^talks\.yaml:16:12: "Talks in Vell" is on 2024-03-10, far .* Is it 2025-03-10\?$/,
			),
		]);
		expect(remarks('date: 2025-03-10', 'date: 2025-02-10', threeRounds)).toEqual([
			expect.stringMatching(/^talks\.yaml:16:12: round 2 is on 2025-02-10, before round 1 on 2025-03-03/),
		]);
		expect(remarks('date: Monday 2025-03-03', 'date: 2025-03-20', threeRounds)[0]).toMatch(
			/^talks\.yaml:15:12: round 1 is on 2025-03-20, after round 2 on 2025-03-10/,
		);
		expect(remarks('title', 'title', threeRounds)).toEqual([]);
	});

	test('said before its round, long after it, or when the next one was', () => {
		const told = (said: string) =>
			remarks(
				'    at: Port Vell',
				`    at: 1\n    said: ${said}`,
				threeRounds.replaceAll('published: 2025-03', 'published: 2025-05'),
			);
		const named = 'but the sentence in "herald.txt" names Monday';
		const at = (said: string) => told(said).filter(line => !line.includes(named));
		// The sentence goes on in the next line, and names its day there.
		expect(told('2025-03-04')).toEqual([expect.stringContaining(`said on 2025-03-04, a Tuesday, ${named}`)]);
		expect(at('2025-03-02')).toEqual([
			expect.stringMatching(/said on 2025-03-02, but round 1, which "at" names, was on 2025-03-03/),
		]);
		expect(at('2025-03-10')).toHaveLength(1);
		expect(at('2025-03-12')).toHaveLength(1);
		for (const day of ['2025-03-03', '2025-03-04', '2025-03']) expect(at(day), day).toEqual([]);
		expect(at('2024-03-03')).toEqual([expect.stringMatching(/said on 2024-03-03, far .* 2025-03-03\?$/)]);
	});

	test('the weekday that another year has is offered', () => {
		expect(noted(fishing.replace('Monday 2025-03-03', 'Monday 2026-03-03')).said[0]).toContain(
			'2026-03-03 is a Tuesday, not a Monday. Write Tuesday 2026-03-03, or Monday 2026-03-02, or Monday 2025-03-03.',
		);
	});
});

describe('what is not shown', () => {
	test('a round, an event and a position are counted beside the statements', () => {
		const notes = fishing
			.replace('date: Monday 2025-03-03', 'date: Monday 2025-03-32')
			.replace('statements:', 'events:\n  - {name: A walk, dat: 2025-03-03, place: [x]}\nstatements:')
			.replace('rejects: A cut', 'reject: A cut');
		const {leftOut} = noted(notes).built;
		expect(leftOut).toMatchObject({statement: 0, round: 1, position: 1});
		expect(sayNotShown(leftOut)).toMatch(/^1 round.* and 1 position are not shown$/);
		expect(sayNotShown({...nothingLeftOut, round: 1})).toBe('1 round is not shown');
		expect(sayNotShown({...nothingLeftOut, event: 2})).toBe('2 events are not shown');
		expect(sayNotShown(noted(fishing).built.leftOut)).toBe('');
	});

	test('the passage that "first" means is offered, and a list that is cut says so', () => {
		const first = fishing.replace('at: 1\n', 'at: 1\n    first: courrier\n');
		expect(noted(first).said).toEqual([expect.stringContaining('Did you mean "courier"?')]);
		const many = Array.from({length: 12}, (_, at) => `  i${at}x: Issue ${at}\n`).join('');
		const cut = noted(fishing.replace('issues:\n', `issues:\n${many}`).replace('on: quota', 'on: zebra'));
		expect(cut.said[0]).toMatch(/"i11x" …\./);
	});

	test('what a slip in the marks or keys is answered with', () => {
		const said = (from: string, to: string) => noted(fishing.replace(from, to)).said.join('\n');
		expect(said('[norvania, ostland]', '"norvania, ostland"')).toContain(
			'Write present: [norvania, ostland].',
		);
		expect(said('{herald: We shall not accept', '{herald: “We shall, not accept')).toContain(
			'YAML knows straight marks only: write " in the place of “ at both ends.',
		);
		expect(said('positions:', 'issues:\n  boats: Boats\npositions:')).toContain(
			'Put what stands below it under the first, and take this line out.',
		);
		expect(said('sources:', 'title: Talks\nsources:')).toContain(
			'Take one of the two out, or give it another name.',
		);
		expect(said('    on: quota\n', '    on: quota\n    on: counting\n')).toContain(
			'Take one of the two out; or write both as a list: on: [..., ...].',
		);
		expect(said('    on: counting\n', '    on: counting\n    who: tamm\n')).toContain(
			'write - before its first',
		);
	});

	test('keys of two letters in other capitals are near', () => {
		expect(allNear('On', ['on', 'at', 'one'])).toEqual(['on']);
		expect(allNear('oh', ['on', 'at'])).toEqual([]);
	});
});

describe('a speaker that the sentence names beside a role', () => {
	const told = (sentence: string, words: string) => {
		const articles = {herald: `${herald}\n${sentence}\n`, courier};
		const notes = fishing.replace(
			'positions:',
			`  - {who: berg, on: quota, at: 1, quotes: {herald: "${words}"}}\npositions:`,
		);
		return remarks('title', 'title', notes, articles);
	};

	test.each([
		[
			'“The fish belong to nobody,” said its envoy, Pavel Tamm.',
			'The fish belong to nobody',
			'said its envoy, Pavel Tamm',
		],
		[
			'“The fish are his,” said Ostland’s chief envoy, Pavel Tamm.',
			'The fish are his',
			'said Ostland’s chief envoy, Pavel Tamm',
		],
		[
			'In a text to The Herald, its chairman, Pavel Tamm, described it as “a seat in the hall.”',
			'a seat in the hall',
			'Pavel Tamm, described',
		],
		['Tamm called the offer ‘a paper fish’.', 'a paper fish', 'Tamm called'],
		['Pavel Tamm said: ‘Nobody goes home.’', 'Nobody goes home', 'Pavel Tamm said'],
		['Its envoy, Pavel Tamm, said: ‘Nobody goes home.’', 'Nobody goes home', 'Pavel Tamm, said'],
		['“Nobody goes.” Tamm said.', 'Nobody goes', 'Tamm said'],
		['“Nobody goes,” Tamm said: he was tired.', 'Nobody goes', 'Tamm said'],
	])('%s', (sentence, words, cue) => {
		expect(told(sentence, words)).toEqual([
			expect.stringMatching(/gives these words to somebody else: .*expected who: tamm\./),
		]);
		expect(told(sentence, words)[0]).toContain(`"${cue}" at herald.txt:11:`);
	});

	test.each([
		['“The fish belong to nobody,” said an aide to its envoy, Pavel Tamm.', 'The fish belong to nobody'],
		['An aide of Pavel Tamm called it “a paper fish”.', 'a paper fish'],
		['Tamm said that Berg had called it “a paper fish”.', 'a paper fish'],
		['Pavel Tamm was called “a paper fish”.', 'a paper fish'],
		['A brother to the envoy, Pavel Tamm, called it “a paper fish”.', 'a paper fish'],
		['Berg, who spoke before Tamm, called it “a paper fish”.', 'a paper fish'],
		['He would ‘close the sluices’. Tamm said: “A flood is no drought.”', 'close the sluices'],
		['“Nobody goes home.” Tamm said: “A flood is no drought.”', 'Nobody goes home'],
		['“Nobody goes home.” Tamm said, “A flood is no drought.”', 'Nobody goes home'],
		['“Nobody goes home.” Tamm said that a flood was no drought.', 'Nobody goes home'],
	])('is not told of: %s', (sentence, words) => {
		expect(told(sentence, words)).toEqual([]);
	});
});

test('of the example of "new" nothing is worth a look', () => {
	const [{text: first}, {text: second}, {text}] = exampleFiles('x') as never as readonly [
		{readonly text: string},
		{readonly text: string},
		{readonly text: string},
	];
	expect(remarks('title', 'title', text, {herald: first, courier: second})).toEqual([]);
});
