import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseDossier} from '../../source/dossier/parse.ts';
import {checkRules} from '../../source/dossier/rules.ts';
import {brief, bytesOf, type Change, changed, member, problemsWith} from '../helpers/faulty.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';

it('has nothing against the small dossier', async () => {
	expect(checkRules(smallDossier())).toEqual([]);
	expect(await parseDossier(bytesOf(smallDossier()))).toEqual({ok: true, dossier: smallDossier()});
});

it('has nothing against random good dossiers, whatever their words', async () => {
	await fc.assert(
		fc.asyncProperty(arbitraryDossier, async dossier => {
			expect(await parseDossier(Buffer.from(JSON.stringify(dossier)))).toEqual({ok: true, dossier});
		}),
		{numRuns: 60},
	);
});

describe('an id stands for one thing', () => {
	it.each([
		['sources', 'courier', 'mirror'],
		['parties', 'norland', 'isles'],
		['people', 'brandt', 'sorrel'],
		['issues', 'passage', 'fishing'],
		['events', 'storm-letter', 'port-alder'],
		['statements', 'open-strait', 'fleets-leave'],
	])('two %s', async (list, id) => {
		const [first] = (await problemsWith({at: [list, 1, 'id'], put: id})).filter(
			problem => problem.code === 'duplicate-id',
		);
		expect(first).toMatchObject({path: [list, 1, 'id'], found: id, first: [list, 0, 'id']});
	});

	it('two discrepancies', async () => {
		const twin = member(member(changed(), 'discrepancies'), 0);
		expect(brief(await problemsWith({at: ['discrepancies', 1], put: twin}))).toEqual([
			'duplicate-id discrepancies[1].id',
		]);
	});

	it('two passages of different statements', async () => {
		const changes = [
			{at: ['statements', 3, 'passages', 0, 'id'], put: 'p-mirror-open'},
			{at: ['statements', 3, 'first', 'passage'], put: 'p-mirror-open'},
		];
		expect(brief(await problemsWith(...changes))).toEqual(['duplicate-id statements[3].passages[0].id']);
	});

	it.each([
		[['parties', 1, 'code'], 'NOR', 'duplicate-code parties[1].code'],
		[['sources', 2, 'title-short'], 'Mirror', 'duplicate-title sources[2].title-short'],
	])('%j again', async (at, put, problem) => {
		expect(brief(await problemsWith({at, put}))).toEqual([problem]);
	});
});

describe('every reference leads to something', () => {
	const references: readonly (readonly [Change['at'], string, string | undefined])[] = [
		[['parties', 1, 'other_names', 0, 'sources'], 'mirrror', 'mirror'],
		[['people', 0, 'other_names', 0, 'sources', 0], 'miror', 'mirror'],
		[['people', 0, 'memberships', 0, 'organization_id'], 'norlnad', 'norland'],
		[['events', 0, 'passages', 0, 'source'], 'wirre', 'wire'],
		[['events', 1, 'participants', 0, 'person'], 'brand', 'brandt'],
		[['events', 1, 'participants', 1, 'party'], 'iles', 'isles'],
		[['statements', 0, 'speakers', 0, 'person'], 'brendt', 'brandt'],
		[['statements', 7, 'speakers', 0, 'party'], 'nobody', undefined],
		[['statements', 0, 'occasion'], 'port-older', 'port-alder'],
		[['statements', 0, 'about', 0], 'tarn2', 'tarn'],
		[['statements', 0, 'issues', 0], 'pasage', 'passage'],
		[['statements', 0, 'passages', 0, 'source'], 'the-moon', undefined],
		[['statements', 5, 'passages', 0, 'attribution', 'who', 0, 'person'], 'tam', 'tamm'],
		[['unspoken', 0, 'source'], 'couriers', 'courier'],
		[['positions', 0, 'party'], 'norlandd', 'norland'],
		[['positions', 0, 'issue'], 'treety', 'treaty'],
		[['positions', 0, 'evidence', 1], 'quiet-water', 'quiet-waters'],
		[['discrepancies', 0, 'versions', 0, 'passages', 0, 'source'], 'wite', 'wire'],
		[['discrepancies', 0, 'statements', 0], 'no-vetto', 'no-veto'],
	];
	it.each(references)('%j of %s', async (at, id, near) => {
		const isList = at.at(-1) === 'sources';
		const path = isList ? [...at, 0] : at;
		const [problem, ...others] = await problemsWith({at, put: isList ? [id] : id});
		expect(others).toEqual([]);
		expect(problem).toMatchObject({code: 'unknown-reference', path, found: id});
		expect(problem).toHaveProperty('place');
		if (near !== undefined) expect(problem).toMatchObject({near});
	});

	it('the passage shown first is one of the statement', async () => {
		expect(
			brief(await problemsWith({at: ['statements', 0, 'first', 'passage'], put: 'p-wire-veto'})),
		).toEqual(['not-its-passage statements[0].first.passage']);
	});
});

describe('what must be said is said', () => {
	const cases: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
		[
			'a position without evidence',
			[{at: ['positions', 1, 'evidence'], put: []}],
			['no-evidence positions[1].evidence'],
		],
		['a round twice', [{at: ['events', 2, 'round'], put: 1}], ['round-twice events[2].round']],
		[
			'a round without its fields',
			['place', 'format', 'participants', 'agenda', 'outcome'].map(field => ({at: ['events', 1, field]})),
			['place', 'format', 'agenda', 'outcome', 'participants'].map(
				field => `round-incomplete events[1].${field}`,
			),
		],
		[
			'a round without participants',
			[{at: ['events', 1, 'participants'], put: []}],
			['round-incomplete events[1].participants'],
		],
		[
			'a round without a date',
			[{at: ['events', 1, 'date'], put: {edtf: null, basis: 'articles', because: 'It is torn off.'}}],
			['round-incomplete events[1].date.edtf'],
		],
		[
			'an impossible date of a statement',
			[{at: ['statements', 0, 'said', 'edtf'], put: '2022-02-30'}],
			['impossible-date statements[0].said.edtf'],
		],
		[
			'an impossible date of an event',
			[{at: ['events', 0, 'date', 'edtf'], put: '2031-13'}],
			['impossible-date events[0].date.edtf'],
		],
		[
			'impossible dates of a source',
			['issued', 'original-date'].map(field => ({at: ['sources', 1, field], put: '9 May'})),
			['impossible-date sources[1].issued', 'impossible-date sources[1].original-date'],
		],
		[
			'an impossible date of a membership',
			[{at: ['people', 2, 'memberships', 0, 'start_date'], put: '2031-05-40'}],
			['impossible-date people[2].memberships[0].start_date'],
		],
		[
			'an interval of a position that ends before it starts',
			[{at: ['positions', 0, 'since'], put: '2031-05-08/2031-05-05'}],
			['impossible-date positions[0].since'],
		],
		[
			'a membership that ends before it starts',
			[{at: ['people', 2, 'memberships', 0, 'end_date'], put: '2028-12'}],
			['dates-reversed people[2].memberships[0].end_date'],
		],
		[
			'an inferred date without a reason',
			[{at: ['events', 2, 'date', 'because']}],
			['no-reason events[2].date'],
		],
		['no date and no reason', [{at: ['statements', 7, 'said', 'because']}], ['no-reason statements[7].said']],
		[
			'a membership known from outside without a reason',
			[{at: ['people', 2, 'memberships', 0, 'because']}],
			['no-reason people[2].memberships[0]'],
		],
		[
			'a disputed attribution without a reason',
			[{at: ['statements', 5, 'passages', 0, 'attribution', 'because']}],
			['no-reason statements[5].passages[0].attribution'],
		],
		[
			'a source that passes over a field',
			[{at: ['sources', 2, 'absent', 'URL']}],
			['not-accounted sources[2].URL'],
		],
		[
			'a source that passes over all fields',
			[{at: ['sources', 2, 'absent']}],
			['title', 'container-title', 'issued', 'accessed', 'URL'].map(
				field => `not-accounted sources[2].${field}`,
			),
		],
		[
			'a field both there and absent',
			[{at: ['sources', 1, 'absent', 'issued'], put: 'Not printed.'}],
			['absent-yet-present sources[1].absent.issued'],
		],
		[
			'a file outside the directory of articles',
			[{at: ['sources', 0, 'file'], put: '../courier.txt'}],
			['not-a-file-name sources[0].file'],
		],
	];
	it('a membership of a single day is one', async () => {
		const membership = ['people', 2, 'memberships', 0];
		const day = '2031-05-05';
		expect(
			await problemsWith(
				{at: [...membership, 'start_date'], put: day},
				{at: [...membership, 'end_date'], put: day},
			),
		).toEqual([]);
	});

	it.each(cases)('%s', async (_, changes, expected) => {
		expect(brief(await problemsWith(...changes)).toSorted()).toEqual(expected.toSorted());
	});
});
