/** Whatever of a filter is not understood, or does nothing, is said; what is said is so. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {describeProblem} from '../../source/query/problem.ts';
import {hintsFor} from '../../source/state/filter-status.ts';
import {withoutInvisible} from '../../source/text/fold.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

function said(text: string): readonly string[] {
	const {hints, unfinished, error} = usualQuery(text);
	return [...(error === undefined ? [] : [error]), ...hints, ...unfinished].map(describeProblem);
}

test.each([
	['party:', 'party: has no value yet, so it asks for nothing.'],
	['party: russia', 'party: has no value yet, so it asks for nothing.'],
	['party:!!', 'party: has no value yet, so it asks for nothing.'],
	['-is:', 'is: has no value yet, so it asks for nothing.'],
	['date:', 'date: has no value yet, so it asks for nothing.'],
	['date:..', 'date: has no value yet, so it asks for nothing.'],
	[
		'date:soon',
		'"soon" is not a date yet; taken are 2022-01-13, 2022-01, 2022, "44 BC", "13 Jan 2022", 13, jan, 13jan, 201X (a decade), 2022-21 (spring; to 24, winter), two with .. between them, or one after > or <',
	],
	['party:russia,', 'party: has a comma with no value beside it.'],
	['party:,russia', 'party: has a comma with no value beside it.'],
	['-', 'There is nothing to look for in -, so it asks for nothing.'],
	['--', 'There is nothing to look for in --, so it asks for nothing.'],
	['!', 'There is nothing to look for in !, so it asks for nothing.'],
	['^', 'There is nothing to look for in ^, so it asks for nothing.'],
	['$', 'There is nothing to look for in $, so it asks for nothing.'],
	['^$', 'There is nothing to look for in ^$, so it asks for nothing.'],
	['~', 'There is nothing to look for in ~, so it asks for nothing.'],
	['/', 'There is nothing to look for in /, so it asks for nothing.'],
	['//', 'There is nothing to look for in //, so it asks for nothing.'],
	['""', 'There is nothing to look for in "", so it asks for nothing.'],
	['veto -', 'There is nothing to look for in -, so it asks for nothing.'],
	['| veto', 'There is nothing on one side of this |, so it joins nothing.'],
	['veto |', 'There is nothing on one side of this |, so it joins nothing.'],
	['(veto |) treaty', 'There is nothing on one side of this |, so it joins nothing.'],
	['()', 'There is nothing between these parentheses, so they ask for nothing.'],
	['-( )', 'There is nothing between these parentheses, so they ask for nothing.'],
	['(veto', 'This group is still open; it goes on to the end of the filter.'],
	['"open door', 'This quotation is still open; it goes on to the end of the filter.'],
	['“open door', 'This quotation is still open; it goes on to the end of the filter.'],
	['party:"open', 'This quotation is still open; it goes on to the end of the filter.'],
	['/secur', 'This expression is still open; it goes on to the end of the filter.'],
	[
		'/x/gi',
		'"gi" right behind the expression is searched as a word. An expression takes i there, and no other letter.',
	],
	['^party:russia', '^ goes with words, not with party:, so this is searched as text.'],
	['~speaker:ryabkov', '~ goes with words, not with speaker:, so this is searched as text.'],
	['secur*', 'A * is searched as it stands. Part of a word finds it; /.../ is an expression.'],
	['veto && threat', '&& is searched as a word. A blank between two asks for both.'],
	['veto )', 'There is no group here for this ) to close.'],
])('%s', (text, sentence) => {
	expect(said(text)).toContain(sentence);
});

test.each([
	'veto',
	'veto "open door" -carrier party:russia,nato',
	'/x/i',
	'a | b (c | d) -(e f)',
	'a || b',
	'^russia door$',
	'~garantees',
	'date:..2022-01',
	'12:30',
	'* * *',
])('nothing is said of %s', text => {
	expect(said(text)).toEqual([]);
});

test('what has asked for nothing may be taken out of the filter, and something is said of it', () => {
	fc.assert(
		fc.property(filterText, text => {
			const {root, hints, unfinished, error} = usualQuery(text);
			const isIdle = error === undefined && root.parts.length === 0 && /\S/.test(withoutInvisible(text).text);
			if (isIdle) expect([...hints, ...unfinished]).not.toEqual([]);
			for (const {from, to} of unfinished) expect(0 <= from && from <= to && to <= text.length).toBe(true);
		}),
		{numRuns: 3000},
	);
});

test.each([
	['date:13', 19, '13 Jan 2022'],
	['date:jan', 34, 'Jan 2022'],
	['date:12..13', 33, '12–13 Jan 2022'],
	['date:>13', 0, 'after 13 Jan 2022'],
	['date:<jan', 25, 'before Jan 2022'],
	['date:>jan', 0, 'after Jan 2022'],
	['date:<10jan', 25, 'before 10 Jan 2022'],
	['date:<dec', 0, 'before Dec 2021'],
	['date:dec..', 59, 'from Dec 2021 on'],
	['date:..dec', 25, 'up to Dec 2021'],
	['date:>28dec', 41, 'after 28 Dec 2021'],
	['date:>=11jan', 34, 'from 11 Jan 2022 on'],
	['date:..12jan', 46, 'up to 12 Jan 2022'],
	['date:<13jan', 46, 'before 13 Jan 2022'],
	['date:28dec..12jan', 41, '28 Dec 2021 – 12 Jan 2022'],
	['date:dec..jan', 59, 'Dec 2021 – Jan 2022'],
	['date:28dec..13', 54, '28 Dec 2021 – 13 Jan 2022'],
])('%s finds %i rows of the talks, and it is said which days are meant', (text, count, words) => {
	const driven = drive({}, talks);
	driven.do({type: 'set-filter', text});
	expect(driven.ids()).toHaveLength(count);
	expect(hintsFor(driven.workspace, driven.state()).map(describeProblem)).toEqual([
		`${text} is read as ${words}.`,
	]);
});

test.each([
	['date:2022-01-13', 19],
	['date:"13 Jan 2022"', 19],
	['date:jan2022', 34],
])('%s finds %i rows of the talks, and nothing is said of it', (text, count) => {
	const driven = drive({}, talks);
	driven.do({type: 'set-filter', text});
	expect(driven.ids()).toHaveLength(count);
	expect(hintsFor(driven.workspace, driven.state())).toEqual([]);
});

describe('while one types', () => {
	test.each(['<jan', '13', '28dec..'])(
		'it is seen how date:%s is understood, above what Tab offers',
		typed => {
			const driven = drive({columns: 120, rows: 40}, talks).press('3', '/').type(`date:${typed}`);
			const frame = frameOf({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
			const panes = frame.kind === 'too-small' ? [] : frame.panes.filter(({pane}) => pane === 'quotes');
			const seen = panes.flatMap(({lines}) => lines.map(lineText)).join('\n');
			expect(seen).toMatch(/date:\S+ is read as [^\n]+\n\s+Tab \S*2022-01/);
		},
	);

	const hints = (...keys: readonly string[]) => {
		const driven = drive().press('/', ...keys);
		return hintsFor(driven.workspace, driven.state()).map(describeProblem);
	};

	test('nothing is said of what has just been begun, and all once that is done', () => {
		expect(hints(...'veto "no')).toEqual([]);
		expect(hints(...'veto "no', 'enter')).toHaveLength(1);
		expect(hints(...'party:')).toEqual([]);
		expect(hints(...'party: veto')).toHaveLength(1);
		expect(hints(...'veto |')).toEqual([]);
	});

	test('a paste that is too long is said to be cut', () => {
		const driven = drive()
			.press('/')
			.do({type: 'edit', edit: {do: 'insert', text: 'veto '.repeat(3000)}});
		expect(driven.filter()).toHaveLength(12_000);
		expect(driven.state().message?.text).toBe(
			'A filter takes 12000 characters: the last 3000 were left out.',
		);
	});
});
