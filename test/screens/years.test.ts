/** Days of several years are told apart by their years wherever a row names them; those of one talk go without. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {formatEdtf, formatEdtfShort} from '../../source/dossier/edtf.ts';
import {isOfSeveralYears} from '../../source/dossier/several-years.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {shortDate} from '../../source/view/names.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

const small = smallDossier();

/** The quotes of the small dossier said on these days, one after the other, as are its rounds and positions. */
function on(days: readonly string[]): Dossier {
	const dayAt = (place: number) => days[place % days.length] ?? '';
	let round = 0;
	return smallDossier({
		statements: small.statements.map((one, place) => ({
			...one,
			said: {edtf: dayAt(place), basis: 'articles'},
		})),
		events: small.events.map(one =>
			one.round === undefined ? one : {...one, date: {edtf: dayAt(round++), basis: 'articles'}},
		),
		positions: small.positions.map((one, place) => ({...one, since: dayAt(place), evidence: []})),
	});
}

function lines({workspace, state}: Driven, name: string): readonly string[] {
	const made = frameOf({workspace, state: state(), glyphs: unicode});
	if (made.kind !== 'whole') throw new RangeError('too small');
	return made.panes.find(({pane}) => pane === name)?.lines.map(lineText) ?? [];
}

const modern = ['2019', '2020-05', '2021-05-03', '2022-05-03'];
const ancient = ['-0480', '-0043-05', '-0480-08-11', '-0044-03-15'];

describe.each([
	[80, 24],
	[120, 40],
	[200, 60],
])('at %dx%d', (columns, rows) => {
	test.each([
		['of our years', modern],
		['before Christ', ancient],
	])('the rows of quotes say the year, %s', (_, days) => {
		const driven = drive({columns, rows}, on(days)).press('3');
		for (const [row, entry] of [...driven.catalogue.entryOf.values()].entries()) {
			driven.do({type: 'select', pane: 'quotes', row});
			const seen = lines(driven, 'quotes').find(text => text.startsWith('▸'));
			expect(seen).toContain(formatEdtf(entry.statement.said.edtf ?? ''));
		}
	});

	test('the schedule says the year of each round', () => {
		const driven = drive({columns, rows}, on(['-0480', '-0043-05'])).press('1', 'z');
		const made = frameOf({...driven, state: driven.state(), glyphs: unicode});
		const table = made.kind === 'whole' ? made.panes.flatMap(pane => pane.table?.rows ?? []) : [];
		const seen = [...table.map(row => row.Date), ...lines(driven, 'schedule')].join('\n');
		expect(seen).toContain('481 BC');
		expect(seen).toContain('May 44 BC');
	});
});

test('days of one talk go without their year, also over the turn of one', () => {
	expect(isOfSeveralYears(catalogue(talks))).toBe(false);
	expect(shortDate(catalogue(talks), '2022-01-12')).toBe('12 Jan');
	expect(isOfSeveralYears(catalogue(on(['2021-12-09', '2022-01-13'])))).toBe(false);
	expect(isOfSeveralYears(catalogue(on(['2021-05', '2022-05'])))).toBe(true);
	expect(isOfSeveralYears(catalogue(on(['2021-05-31', '2022-04-30'])))).toBe(false);
});

test('a round or a position of another year is enough', () => {
	const dossier = on(['2021-12-09']);
	const later = {edtf: '2031-05-05', basis: 'articles'} as const;
	const events = dossier.events.map(one => (one.round === 2 ? {...one, date: later} : one));
	expect(isOfSeveralYears(catalogue({...dossier, events}))).toBe(true);
	const [first, ...others] = dossier.positions;
	if (first === undefined) throw new RangeError('no positions');
	const positions = [{...first, since: '2001'}, ...others];
	expect(isOfSeveralYears(catalogue({...dossier, positions}))).toBe(true);
});

test('two days are never named alike in one dossier', () => {
	const two = (number: number) => String(number).padStart(2, '0');
	const day = fc
		.record({
			year: fc.integer({min: 2019, max: 2022}),
			month: fc.integer({min: 1, max: 12}),
			day: fc.option(fc.integer({min: 1, max: 28})),
		})
		.map(({year, month, day: of}) => `${year}-${two(month)}${of === null ? '' : `-${two(of)}`}`);
	fc.assert(
		fc.property(fc.uniqueArray(day, {minLength: 1, maxLength: 4}), days => {
			const opened = catalogue(on(days));
			const named = days.map(each => shortDate(opened, each));
			expect(new Set(named).size).toBe(days.length);
			const isAlike = new Set(days.map(formatEdtfShort)).size < days.length;
			if (isAlike) expect(isOfSeveralYears(opened)).toBe(true);
		}),
	);
});
