/** A colon and a space in a text without marks: told as that at every place, and the rest is shown. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sayNotesRead} from '../../source/cli/follow.ts';
import {builtNotes, notesIn} from '../../source/cli/notes-file.ts';
import {shownNotes} from '../../source/cli/shown-notes.ts';
import {courier, fishing, fishingWith, herald, noted} from '../helpers/noted.ts';

const whole = noted(fishing).built.dossier;

describe('a colon in a text without marks', () => {
	test.each([
		['the title', 'title: Fishing talks', 'title: Fishing: talks', '1:8'],
		['an entry that others follow', '  norvania: Norvania', '  norvania: Norvania: the kingdom', '6:13'],
		['the last entry of its block', 'ostland: Ostland\n', 'ostland: Ostland: the republic\n', '7:12'],
		['an issue', 'quota: Quota', 'quota: Quota: how much', '12:10'],
		['a position in braces', 'rejects: A cut of', 'rejects: One thing: a cut of', '34:43'],
		[
			'the first of two in braces',
			'outlet: The Courier, published',
			'outlet: The Courier: weekly, published',
			'4:21',
		],
		['a gloss', 'gloss: Ostland opens', 'gloss: Well: Ostland opens', '31:12'],
		[
			'a text over two lines with an apostrophe',
			'title: Fishing talks between',
			"title: The fishers' talks: between\n ",
			'1:8',
		],
		['a text before a comment', 'quota: Quota', 'quota: Quota: how much # see above', '12:10'],
	])('%s', (_, from, to, place) => {
		const {said, built} = noted(fishingWith(from, to));
		expect(said).toEqual([
			expect.stringContaining(`talks.yaml:${place}: a colon and a space in a text that has no marks: "`),
		]);
		expect(built.dossier?.statements).toHaveLength(4);
		expect(built.dossier?.positions).toHaveLength(2);
		expect(built.dossier?.issues).toHaveLength(2);
		expect(built.dossier?.parties).toHaveLength(2);
	});

	test('of a quotation it is the one thing that is said', () => {
		const made = noted(fishingWith('{herald: But we', '{herald: But: we'));
		expect(made.said).toEqual([expect.stringContaining('24:22: a colon and a space')]);
		expect(made.built.dossier?.statements).toHaveLength(3);
	});

	test('two keys on one line are told as that', () => {
		const made = noted(
			fishingWith(
				'quotes: {herald: But we are ready to count the fish together}',
				'quotes: herald: But we are ready',
			),
		);
		expect(made.said[0]).toContain('of several keys on a line write {key: value, key: value}');
	});

	test('with the text in quotation marks, as it says, all is right', () => {
		const words = fc.constantFrom('Quota', 'Counting the fish', 'Norvania', 'Fishing talks');
		fc.assert(
			fc.property(words, fc.constantFrom(': ', ": it's ", ': a "cut": '), (at, colon) => {
				const from = `: ${at}`;
				const {said, read} = noted(fishingWith(from, `: ${at}${colon}x `));
				expect(said).toHaveLength(1);
				const [problem] = read.problems;
				if (problem?.code !== 'syntax') throw new Error('no syntax problem');
				const {start, end} = problem.fault;
				const marked = `'${read.text.slice(start, end).replaceAll("'", "''")}'`;
				expect(noted(read.text.slice(0, start) + marked + read.text.slice(end)).said).toEqual([]);
			}),
		);
	});
});

test('where no statement is left, the bottom line does not say that all are shown', () => {
	const given = new Map([
		['herald', {text: herald}],
		['courier', {text: courier}],
	]);
	const message = (text: string) => {
		const file = builtNotes('talks.yaml', notesIn(text), [], given);
		return sayNotesRead(shownNotes(file, undefined)).text;
	};
	expect(whole?.statements).toHaveLength(4);
	expect(message(fishing.replace('statements:', '  statement:'))).toContain('no statement is shown');
	expect(message(fishing.replace('quota: Quota', 'quota: Quota: how'))).toContain('every statement is shown');
});
