import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {quotedTwice} from '../../source/dossier/rules/spans.ts';
import type {Statement} from '../../source/dossier/types.ts';
import {brief, type Change, changed, member, problemsWith} from '../helpers/faulty.ts';
import {passage, smallDossier, statement} from '../helpers/make-dossier.ts';

describe('offsets fit the words, the source and each other', () => {
	const segment = ['statements', 0, 'passages', 0, 'segments', 0];
	const where = 'statements[0].passages[0].segments[0]';
	const cases: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
		['an end too far', [{at: [...segment, 'end'], put: 103}], [`span-length ${where}.exact`]],
		['an end before the start', [{at: [...segment, 'end'], put: 10}], [`empty-span ${where}.end`]],
		['words cut short', [{at: [...segment, 'exact'], put: 'We will not'}], [`span-length ${where}.exact`]],
		[
			'a prefix longer than what comes before',
			[
				{at: [...segment, 'start'], put: 0},
				{at: [...segment, 'end'], put: 40},
			],
			[`context-length ${where}.prefix`],
		],
		[
			'a suffix longer than what follows',
			[{at: ['statements', 7, 'passages', 0, 'segments', 0, 'suffix'], put: 'and more'}],
			['context-length statements[7].passages[0].segments[0].suffix'],
		],
		[
			'words that nobody said beyond the end of their source',
			[{at: ['unspoken', 0, 'end'], put: 616}],
			['span-outside unspoken[0].end'],
		],
		[
			'a clause beyond the end of its source',
			[{at: ['statements', 2, 'passages', 0, 'segments', 0, 'end'], put: 100_000}],
			['span-outside statements[2].passages[0].segments[0].end'],
		],
		[
			'an empty locator of an event',
			[{at: ['events', 0, 'passages', 0, 'end'], put: 0}],
			['empty-span events[0].passages[0].end'],
		],
		[
			'an empty locator of a discrepancy',
			[{at: ['discrepancies', 0, 'versions', 1, 'passages', 0, 'end'], put: 0}],
			['empty-span discrepancies[0].versions[1].passages[0].end'],
		],
	];
	it.each(cases)('%s', async (_, changes, expected) => {
		expect(brief(await problemsWith(...changes))).toEqual(expected);
	});

	it('may reach the very end of the source, and each other', async () => {
		const digest = 'a'.repeat(64);
		const segments = [
			{start: 0, end: 5, sha256: digest},
			{start: 5, end: 9, sha256: digest},
		];
		const touching = {at: ['statements', 2, 'passages', 0, 'segments'], put: segments};
		expect(await problemsWith({at: ['unspoken', 0, 'end'], put: 615}, touching)).toEqual([]);
	});

	it('segments stand in the order of the source', async () => {
		const at = ['statements', 1, 'passages', 0, 'segments'];
		const segments = at.reduce(member, changed());
		const put = Array.isArray(segments) ? segments.toReversed() : [];
		expect(brief(await problemsWith({at, put}))).toEqual([
			'span-order statements[1].passages[0].segments[1].start',
		]);
	});

	it('the same words are not quoted by two statements', async () => {
		const twin = statement('twin', 'The same again', ['brandt'], {
			issues: [],
			passages: [passage('p-twin', 'courier', 'partial', ['close the strait'])],
		});
		const [problem] = await problemsWith({at: ['statements', 9], put: twin});
		expect(problem).toMatchObject({
			code: 'quoted-twice',
			path: ['statements', 9, 'passages', 0, 'segments', 0],
			first: ['statements', 0, 'passages', 0, 'segments', 0],
		});
	});

	it('finds exactly the overlaps that comparing all pairs finds', () => {
		const spans = fc.array(
			fc.record({
				owner: fc.nat(3),
				start: fc.nat(30),
				length: fc.integer({min: 1, max: 12}),
				source: fc.nat(1),
			}),
			{maxLength: 14},
		);
		fc.assert(
			fc.property(spans, drawn => {
				const statements = drawn.map(({start, length, source}, index) =>
					quoting(index, source, start, length),
				);
				const reported = quotedTwice({...smallDossier(), statements}).map(({path}) => Number(path[1]));
				expect(reported.toSorted((a, b) => a - b)).toEqual(laterOfOverlapping(drawn));
			}),
		);
	});
});

function quoting(index: number, source: number, start: number, length: number): Statement {
	const segment = {start, end: start + length, exact: 'x'.repeat(length), prefix: '', suffix: ''};
	const id = `p${index}`;
	return statement(`s${index}`, 'Words', [], {
		issues: [],
		passages: [
			{
				id,
				source: `a${source}`,
				kind: 'direct',
				attribution: {how: 'none', verdict: 'agrees'},
				segments: [segment],
			},
		],
	});
}

/** Of every pair that overlaps, the one that starts later; of equal starts, the later statement. */
function laterOfOverlapping(
	drawn: readonly {readonly start: number; readonly length: number; readonly source: number}[],
): readonly number[] {
	return drawn.flatMap((one, index) => {
		const isLater = drawn.some(
			(other, place) =>
				place !== index &&
				other.source === one.source &&
				other.start < one.start + one.length &&
				one.start < other.start + other.length &&
				(other.start < one.start || (other.start === one.start && place < index)),
		);
		return isLater ? [index] : [];
	});
}
