import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkAgainstArticles} from '../source/dossier/against-articles.ts';
import {parseDossier} from '../source/dossier/parse.ts';
import {formatPath} from '../source/dossier/path.ts';
import {bytesOf, type Change, changed} from './faulty.ts';
import {arbitraryDossierWithArticles, sha256, tinyArticles, tinyDossier} from './make-dossier.ts';

it('finds every word of the tiny dossier in its articles', () => {
	expect(checkAgainstArticles(tinyDossier(), tinyArticles, sha256)).toEqual([]);
});

it('finds every word of random dossiers in theirs', () => {
	fc.assert(
		fc.property(arbitraryDossierWithArticles, ({dossier, articles}) => {
			expect(checkAgainstArticles(dossier, articles, sha256)).toEqual([]);
		}),
		{numRuns: 40},
	);
});

it('passes over articles that are not at hand', () => {
	expect(checkAgainstArticles(tinyDossier(), new Map(), sha256)).toEqual([]);
	const damaged = new Map([
		['wire', undefined],
		['mirror', `${tinyArticles.get('mirror')} `],
	]);
	expect(checkAgainstArticles(tinyDossier(), damaged, sha256).map(problem => problem.source)).toEqual([
		'mirror',
		'mirror',
	]);
});

describe('finds what does not fit', () => {
	const other = 'f'.repeat(64);
	const segment = ['statements', 0, 'passages', 0, 'segments', 0];
	const cases: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
		['another file', [{at: ['sources', 1, 'sha256'], put: other}], ['article-digest sources[1].sha256']],
		['another length', [{at: ['sources', 1, 'length'], put: 10_000}], ['article-length sources[1].length']],
		[
			'a word changed',
			[{at: [...segment, 'exact'], put: 'We shall not close the strait to anybody'}],
			['words-differ statements[0].passages[0].segments[0].exact'],
		],
		[
			'a prefix and a suffix changed',
			[
				{at: [...segment, 'prefix'], put: 'He said: '},
				{at: [...segment, 'suffix'], put: 'he said.'},
			],
			['prefix', 'suffix'].map(field => `words-differ statements[0].passages[0].segments[0].${field}`),
		],
		[
			'offsets moved by one',
			[
				{at: [...segment, 'start'], put: 62},
				{at: [...segment, 'end'], put: 102},
			],
			['exact', 'prefix', 'suffix'].map(
				field => `words-differ statements[0].passages[0].segments[0].${field}`,
			),
		],
		[
			'the clause of a summary',
			[{at: ['statements', 2, 'passages', 0, 'segments', 0, 'sha256'], put: other}],
			['digest-differs statements[2].passages[0].segments[0].sha256'],
		],
		[
			'a place that bears out an event',
			[{at: ['events', 1, 'passages', 1, 'start'], put: 5}],
			['digest-differs events[1].passages[1].sha256'],
		],
		[
			'words that nobody said',
			[{at: ['unspoken', 0, 'sha256'], put: other}],
			['digest-differs unspoken[0].sha256'],
		],
		[
			'a version of a discrepancy',
			[{at: ['discrepancies', 0, 'versions', 1, 'passages', 0, 'sha256'], put: other}],
			['digest-differs discrepancies[0].versions[1].passages[0].sha256'],
		],
	];
	it.each(cases)('%s', async (_, changes, expected) => {
		const parsed = await parseDossier(bytesOf(changed(...forgiving(changes))));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
		const problems = checkAgainstArticles(parsed.dossier, tinyArticles, sha256);
		expect(problems.map(problem => `${problem.code} ${formatPath(problem.path)}`)).toEqual(expected);
	});
});

/** Words changed to others of the same length, so that only the article can tell. */
function forgiving(changes: readonly Change[]): readonly Change[] {
	return changes.map(change =>
		change.at.at(-1) === 'exact' ? {...change, put: 'We will not close the strait to anyone!,'} : change,
	);
}
