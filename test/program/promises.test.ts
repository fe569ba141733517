/** A number of rows that is promised is the number of rows that one sees after doing what it was promised for. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {viewDetail} from '../../source/panes/detail.ts';
import {viewQuotes} from '../../source/panes/quotes/quotes-view.ts';
import {hintsFor} from '../../source/state/filter-status.ts';
import {selectAnswer} from '../../source/state/selectors.ts';
import type {State} from '../../source/state/state.ts';
import {completions} from '../../source/state/update-filter.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {quoteColumns} from '../../source/view/quote-columns.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';

const scope = fc.record({
	dossier: fc.oneof(arbitraryDossier, fc.constant(smallDossier())),
	isReportedShown: fc.boolean(),
	isMarked: fc.boolean(),
});

type Scope = typeof scope extends fc.Arbitrary<infer T> ? T : never;

function opened({dossier, isReportedShown, isMarked}: Scope): Driven {
	const driven = drive({focus: 'quotes', isReportedShown}, dossier);
	return isMarked ? driven.press('space') : driven;
}

function totalWith(driven: Driven, text: string): number {
	driven.do({type: 'set-filter', text});
	return driven.ids().length;
}

/** What is offered at a cursor; undefined where the text cannot be understood, and the rows before stay. */
function offered(driven: Driven, text: string, cursor: number) {
	driven.do({type: 'set-filter', text});
	const state: State = {...driven.state(), isFiltering: true, filter: {text, cursor}};
	return state.query.error === undefined ? completions(driven.workspace, state) : undefined;
}

const pieces = fc
	.array(
		fc.constantFrom(
			...['party:', 'place:', 'is:', 'speaker:', 'kind:', 'lang:', 'date:', '-', '(', ')', ' | ', ' ', ','],
			...['treaty', 'norland', 'party:isles', 'kind:direct', '-is:reported', 'place:t', 'is:m'],
		),
		{maxLength: 9},
	)
	.map(parts => parts.join(''));

test('completions: of a value the rows, of a key the values that are offered then', () => {
	fc.assert(
		fc.property(scope, fc.oneof(filterText, pieces), fc.nat(60), (of, text, place) => {
			const driven = opened(of);
			const cursor = Math.min(place, text.length);
			const found = offered(driven, text, cursor);
			for (const {insert, count} of found?.candidates.slice(0, 12) ?? []) {
				const next = text.slice(0, found?.from) + insert + text.slice(found?.to);
				const end = (found?.from ?? 0) + insert.length;
				if (insert.endsWith(':')) {
					const values = offered(driven, next, end)?.candidates.length;
					if (values !== undefined) expect({next, end, values}).toEqual({next, end, values: count});
				} else expect({next, total: totalWith(driven, next)}).toEqual({next, total: count});
			}
		}),
		{numRuns: 1500},
	);
});

test('a value behind a sign that none of the other alternative has is counted for what it finds there', () => {
	const {statements, ...dossier} = smallDossier();
	const sureness = new Map([
		['open-strait', 0.3],
		['no-veto', 0.6],
	]);
	const drafted = statements.map(statement => {
		const confidence = sureness.get(statement.id);
		return confidence === undefined ? statement : {...statement, draft: {confidence, because: 'A guess.'}};
	});
	const driven = drive({focus: 'quotes'}, {...dossier, statements: drafted});
	for (const typed of ['confidence:>', 'confidence:<', 'confidence:..', 'date:>']) {
		const rest = ' | -party:norland';
		const found = offered(driven, `${typed}${rest}`, typed.length)?.candidates ?? [];
		expect(found.length).toBeGreaterThan(0);
		for (const {insert, count} of found) {
			const next = `${typed.split(':')[0]}:${insert}${rest}`;
			expect({next, total: totalWith(driven, next)}).toEqual({next, total: count});
		}
	}
});

test('why there are no rows: of each drop the rows without it, of r and of what is near those with it', () => {
	fc.assert(
		fc.property(
			scope,
			fc.oneof(
				filterText,
				pieces.map(text => `${text} zzz`),
				fc.constant('is:foo'),
			),
			(of, text) => {
				const driven = opened(of);
				driven.do({type: 'set-filter', text});
				if (driven.state().query.error !== undefined || driven.ids().length > 0) return;
				const why = selectAnswer(driven.workspace, driven.state()).whyEmpty();
				expect(why).toBeDefined();
				if (why === undefined) return;
				const {drops, hidden, near} = why;
				const [only] = driven.state().applied.root.parts;
				const all = totalWith(driven, '');
				if (drops.type === 'all') expect(drops.count).toBe(all);
				if (drops.type === 'none') expect(all).toBe(0);
				if (drops.type === 'one' || drops.type === 'two')
					for (const {parts, count} of drops.drops) {
						let rest = text;
						for (const {from, to} of parts.toReversed()) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
						expect({rest, total: totalWith(driven, rest)}).toEqual({rest, total: count});
					}
				if (near !== undefined)
					expect(totalWith(driven, `~${only?.type === 'word' ? only.text : ''}`)).toBe(near);
				driven.do({type: 'set-filter', text});
				driven.press('r');
				if (hidden > 0) expect(driven.ids().length).toBe(hidden);
			},
		),
		{numRuns: 800},
	);
});

describe('what is said of an unknown value holds', () => {
	test('where a round was held something is found, or nothing is promised', () => {
		fc.assert(
			fc.property(arbitraryDossier, dossier => {
				const driven = drive({focus: 'quotes'}, dossier);
				for (const {place, id} of dossier.events) {
					if (place === undefined || !/[a-z0-9]/i.test(place)) continue;
					driven.do({type: 'set-filter', text: `place:"${place.replace(/["\\]/g, '')}"`});
					expect(hintsFor(driven.workspace, driven.state())).toEqual([]);
					const about = driven.catalogue.statementsOfEvent.get(id) ?? [];
					expect(driven.ids()).toEqual(expect.arrayContaining([...about]));
				}
			}),
			{numRuns: 200},
		);
	});
});

describe('a round says how many quotes Enter will show', () => {
	const detail = (driven: Driven) =>
		viewDetail({workspace: driven.workspace, state: driven.state(), glyphs: unicode}, 90, 40)
			.lines.map(lineText)
			.find(text => text.startsWith('Quotes'));

	test.each([
		['all', {}, '5 at it or about it; Enter shows them'],
		['quoted only', {isReportedShown: false}, '5 at it or about it; Enter shows the 4 quoted'],
		['beside another term', {filter: 'veto'}, '5 at it or about it; Enter adds it to the filter'],
		['already', {filter: 'round:1'}, '5 at it or about it'],
	])('%s', (_name, opening, said) => {
		const driven = drive({focus: 'schedule', ...opening});
		expect(detail(driven)).toBe(`Quotes    ${said}`);
		const promised = Number(/(\d+)(?: at it or about it; Enter shows them| quoted)/.exec(said)?.[1]);
		if (!Number.isNaN(promised)) expect(driven.press('enter').ids()).toHaveLength(promised);
	});
});

test('is:foo with reported statements hidden promises the rows of the list as it is', () => {
	const driven = drive({focus: 'quotes', filter: 'is:foo', isReportedShown: false});
	const text = viewQuotes(
		{workspace: driven.workspace, state: driven.state(), glyphs: unicode},
		100,
		20,
		quoteColumns,
	)
		.lines.map(lineText)
		.join(' ');
	expect(text).toContain('is:foo (8)');
	expect(totalWith(driven, '')).toBe(8);
});
