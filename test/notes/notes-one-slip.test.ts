/** Slips that a newcomer made beside the guide: each is told once, where it was made, and what was right stays. */
import {describe, expect, it, test} from 'vitest';
import {sayNotShown} from '../../source/dossier/left-out.ts';
import {recordsToNotes} from '../../source/notes/from-records.ts';
import {wordNotesProblem} from '../../source/notes/wording.ts';
import {courier, fishing, herald, noted, remarksOf} from '../helpers/noted.ts';

/** In the style of somebody who writes a line for each. */
const long = fishing
	.replace(
		'  - {date: Monday 2025-03-03, place: Port Vell, present: [norvania, ostland]}\n',
		'  - date: Monday 2025-03-03\n    place: Port Vell\n    present: [norvania, ostland]\n    outcome: A date.\n  - date: 2025-03-10\n    place: Sund\n    present: [norvania]\n',
	)
	.concat(
		'discrepancies:\n  - kind: number\n    title: How many boats\n    versions:\n      - {says: twelve, where: {herald: on Monday}}\n      - {says: twenty, where: {courier: on Monday}}\nnot-speech:\n  - {in: courier, words: has counted, because: A title.}\n',
	);

function changed(from: string, to: string) {
	if (!long.includes(from)) throw new RangeError(`The notes do not have: ${from}`);
	const text = long.replace(from, to);
	const {said, built, read} = noted(text);
	const remarks = remarksOf(built).map(remark => wordNotesProblem(remark, read.lines, 'talks.yaml'));
	const at = text.slice(0, long.indexOf(from)).split('\n').length;
	const {statements = [], events = [], positions = []} = built.dossier ?? {};
	return {said, remarks, at, left: [statements.length, events.length, positions.length], built};
}

const whole = [4, 2, 2];

test('the notes are right before', () => {
	expect(noted(long).said).toEqual([]);
});

describe('brackets', () => {
	it.each([
		['norvania, ostland]\n    outcome', 'norvania, ostland\n    outcome', '"[" opens here and is not closed'],
		['role: Minister of Fisheries}', 'role: Minister of Fisheries', '"{" opens here and is not closed'],
		['role: Envoy}', 'also: [Tamm, role: Envoy}', '"[" opens here and is not closed'],
		['role: Envoy}', 'also: [Tamm, role: Envoy', '"{" opens here and is not closed'],
		['[norvania, ostland]', '{norvania, ostland}', 'a list without its brackets'],
		['[norvania]', '{norvania}', 'a list without its brackets'],
		['- {says: twelve,', '- says: twelve,', '"{" before "says"'],
		['where: {herald: on', 'where: herald: on', '"{" before "herald"'],
	])('%j as %j', (from, to, told) => {
		const {said, left} = changed(from, to);
		expect(said).toEqual([expect.stringContaining(told)]);
		expect(left).toEqual(whole);
	});

	test('that a line below closes are no slip', () => {
		const {said} = changed('role: Envoy}', 'role:\n    Envoy}');
		expect(said).toEqual([]);
	});
});

describe('dashes', () => {
	it.each([
		['  - who: berg\n', '   who: berg\n', 'no dash stands before it'],
		['  - who: Anna Berg\n', '   who: Anna Berg\n', 'no dash stands before it'],
		['  - who: Anna Berg\n', '  - - who: Anna Berg\n', 'a dash stands here twice'],
		[
			'    on: counting\n    said',
			'  - on: counting\n    said',
			'a dash stands before "on: counting", within an item',
		],
		[
			'    on: counting\n    said',
			'    - on: counting\n    said',
			'a dash stands before "on: counting", within an item',
		],
		['  - who: berg\n', '  berg:\n', 'Write - who: berg in its place'],
	])('%j as %j', (from, to, told) => {
		const {said, left, at, remarks, built} = changed(from, to);
		expect(said).toEqual([expect.stringMatching(new RegExp(`^talks\\.yaml:${at}:.*${told}`))]);
		expect(remarks).toEqual([]);
		expect(left).toEqual(whole);
		expect(sayNotShown(built.leftOut)).toBe('');
	});
});

describe('what comes of another slip is not told beside it', () => {
	it.each([
		['place: Port Vell', 'place: [Port Vell]'],
		['name: Anna Berg', 'name: '],
		['name: Anna Berg', 'name: [Anna, Berg]'],
		['Herald, published:', 'Herald, publshed:'],
		['outcome: A date.', 'outcome: *a* date.'],
		['people:', 'persons:'],
		['title:', '# a comment\n  hmm\ntitle:'],
		['    on: quota\n    at', '    on: quota\n      hmm\n    at'],
		['sources:', 'sources:\nsources:'],
		['{herald: We shall not accept a cut', '{herald: We shall, not, accept a cut'],
	])('%j as %j', (from, to) => {
		expect(changed(from, to).said).toHaveLength(1);
	});

	test('a name that is defined nowhere is told once, with its other places', () => {
		const {said} = changed('  courier: {outlet: The Courier, published: 2025-03-05}\n', '');
		expect(said).toEqual([
			expect.stringMatching(/there is no source "courier", here and in \d other places/),
		]);
	});
});

describe('told rightly', () => {
	test('what is not shown of entries that are no speech is no disagreement', () => {
		for (const head of ['not_speech:', 'not speech:', 'not-speech:"'])
			expect(sayNotShown(changed('not-speech:', head).built.leftOut)).toBe('');
	});

	test('a no-break space is no other spelling of a name', () => {
		expect(changed('name: Anna Berg', 'name: Anna\u00a0Berg').remarks).toEqual([]);
	});

	it.each([
		['who: tamm\n', 'who: Tamm, Pavel\n', 'Did you mean "tamm"?'],
		['who: tamm\n', 'who: a spokesman\n', 'write {role: a spokesman}'],
		['party: ostland, on', 'party: berg, on', 'which is the name of a person'],
		['on: quota\n', 'on: quota# the cut\n', 'A comment has a blank before its #.'],
		['    on: quota\n', '    оn: quota\n', 'Did you mean "on"?'],
		['outcome: A date.', 'outcome: | A date.', 'on the line of the sign that begins a text'],
		['{herald: We shall not accept a cut of more than a fifth}', '{herald: But, yes"}', 'none opens it'],
		['place: Sund', 'place: Su\u0007nd', 'a sign that prints nothing (U+0007)'],
	])('%j as %j', (from, to, told) => {
		expect(changed(from, to).said).toEqual([expect.stringContaining(told)]);
	});

	test('the words of the reporter behind those that are quoted', () => {
		const {said} = changed(
			'Nobody can divide a fish that nobody has counted',
			'said on Monday Nobody can divide a fish',
		);
		expect(said).toEqual([
			expect.stringMatching(
				/what stands between the marks at courier\.txt:3:\d+, "Nobody can divide a fish"\. Outside the marks, the reporter's: "said on Monday"\./,
			),
		]);
	});

	test('a day with "of"', () => {
		expect(changed('2025-03-10', '10th of March 2025').said).toEqual([]);
	});
});

describe('rows of a table', () => {
	const quote = (words: string, outlet: string) => ({words: [words], outlet});
	const sourcesOf = (...quotes: readonly ReturnType<typeof quote>[]) => {
		const articles = new Map([
			['herald.txt', herald],
			['courier.txt', `${courier}\n“But we are ready to count the fish together.”\n`],
		]);
		const {text} = recordsToNotes(quotes, {title: 'T', schema: 's', articles});
		return /^sources:\n((?: {2}.*\n)*)/m.exec(text)?.[1];
	};

	test('name their article by its file, though words stand in another, too', () => {
		const both = quote('But we are ready to count the fish together', 'Herald');
		const one = quote('We shall not accept a cut of more than a fifth', 'Herald');
		expect(sourcesOf(both, one)).toBe('  herald: {outlet: Herald}\n');
	});

	test('are of the article in which the words of others stand that say the same of it', () => {
		const lost = quote('Nobody can divide a fish that anybody counted', 'The Vell Post');
		const found = quote('Nobody can divide a fish that nobody has counted', 'The Vell Post');
		expect(sourcesOf(lost, found)).toBe('  courier: {outlet: The Vell Post}\n');
	});
});
