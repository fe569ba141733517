import {describe, expect, it} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {atOnce} from '../../source/engine/pace.ts';
import {cslDate} from '../../source/print/csl-json.ts';
import {describeProblem} from '../../source/query/problem.ts';
import {entriesOf, questionFor} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {printed} from '../helpers/printed.ts';
import {usualEngine, usualQuery} from '../helpers/usual-fields.ts';

/** One statement for each date, not in their order. */
const dates = [
	'Y12000',
	'2031-05-05T09:30+03:00',
	'2031-05-05T09:30',
	'2031-05-05',
	null,
	'2031-05-05T01:15+03:00',
	'2031-05-04T23:00Z',
	'-0044-03-15',
	'Y-17000',
	'2031-05-05/',
	'../2031-05-04',
	'2031-05-05/..',
] as const;

const inOrder = [
	'../2031-05-04',
	'Y-17000',
	'-0044-03-15',
	'2031-05-05T01:15+03:00',
	'2031-05-04T23:00Z',
	'2031-05-05',
	'2031-05-05/',
	'2031-05-05/..',
	'2031-05-05T09:30+03:00',
	'2031-05-05T09:30',
	'Y12000',
	null,
];

const [some] = smallDossier().statements;
if (some === undefined) throw new RangeError('The small dossier has a statement');
const opened = catalogue(
	smallDossier({
		statements: dates.map((edtf, index) => ({
			...some,
			id: `s${index}`,
			said: {edtf, basis: 'articles' as const, because: 'It says so.'},
		})),
	}),
);
const engine = usualEngine(opened, atOnce);
const saidIn = (filter: string) => {
	const answer = engine.ask(questionFor(filter), () => {});
	return answer.page(0, dates.length).map(row => row?.entry.statement.said.edtf);
};

it('statements stand in the order of their moments, what is unknown last', () => {
	expect(entriesOf(opened).map(({statement}) => statement.said.edtf)).toEqual(inOrder);
});

describe('a filter finds, what certainly is of the days first,', () => {
	it.each([
		['date:-0044', ['-0044-03-15', '../2031-05-04']],
		['date:..0000', ['Y-17000', '-0044-03-15', '../2031-05-04']],
		['date:Y12000', ['Y12000', '2031-05-05/', '2031-05-05/..']],
		['date:9999..', ['Y12000', '2031-05-05/', '2031-05-05/..']],
		['date:2031-05-04', ['2031-05-04T23:00Z', '../2031-05-04']],
	])('%s', (filter, found) => {
		expect(saidIn(filter)).toEqual(found);
	});

	it('no hour, and says so', () => {
		const {hints} = usualQuery('date:2031-05-05T09:30');
		expect(hints.map(describeProblem)).toEqual(['"2031-05-05T09:30" has a time; date: asks for days alone.']);
		expect(saidIn('date:2031-05-05T09:30')).toHaveLength(dates.length);
	});
});

it('the days of the histogram are those that rows are known to be of, whatever spans there are', () => {
	const answer = engine.ask(questionFor(''), () => {});
	expect(Object.fromEntries(answer.histogram('day') ?? [])).toEqual({
		'-0044-03-15': 1,
		'2031-05-04': 1,
		'2031-05-05': 4,
	});
	expect(Object.fromEntries(answer.histogram('month') ?? [])).toEqual({'-0044-03': 1, '2031-05': 5});
});

it('a day that is about right, or uncertain, is not counted as known', () => {
	const small = smallDossier();
	const answer = usualEngine(catalogue(small), atOnce).ask(questionFor(''), () => {});
	const saidOn = (edtf: string) => small.statements.filter(({said}) => said.edtf === edtf).length;
	expect(saidOn('2031-05-08~')).toBe(1);
	expect(answer.histogram('day')?.get('2031-05-08')).toBe(saidOn('2031-05-08'));
});

it('exports give days in ISO and words', () => {
	const records = JSON.parse(printed('quotes', opened, undefined, 'json'));
	const said = new Map<string, unknown>(
		records.map((record: {said: {edtf: string}}) => [record.said.edtf, record.said]),
	);
	expect(said.get('Y12000')).toMatchObject({
		first_day: '+12000-01-01',
		last_day: '+12000-12-31',
		in_words: '12000',
	});
	expect(said.get('-0044-03-15')).toMatchObject({first_day: '-0044-03-15', in_words: '15 Mar 45 BC'});
	expect(said.get('2031-05-05/')).toMatchObject({first_day: '2031-05-05', last_day: null});
	expect(said.get('2031-05-05T09:30+03:00')).toMatchObject({in_words: '5 May 2031, 09:30 UTC+3'});
	for (const format of ['table', 'markdown', 'csl-json'] as const)
		expect(printed('quotes', opened, undefined, format)).toContain('15 Mar 45 BC');
});

it('CSL has a time as its day, and says in words what it has no parts for', () => {
	expect(cslDate('2031-05-05T09:30Z')).toEqual({'date-parts': [[2031, 5, 5]]});
	expect(cslDate('Y12000')).toEqual({'date-parts': [[12000]]});
	expect(cslDate('-0044-03-15')).toEqual({literal: '15 Mar 45 BC'});
	expect(cslDate('2031-05-05/')).toEqual({literal: 'from 5 May 2031, end unknown'});
});
