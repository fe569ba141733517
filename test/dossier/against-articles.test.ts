import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkAgainstArticles} from '../../source/dossier/against-articles.ts';
import {parseDossier} from '../../source/dossier/parse.ts';
import {formatPath} from '../../source/dossier/path.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {wordProblem} from '../../source/dossier/wording.ts';
import {brief, bytesOf, type Change, changed} from '../helpers/faulty.ts';
import {arbitraryDossierWithArticles, sha256, smallArticles, smallDossier} from '../helpers/make-dossier.ts';

it('finds every word of the small dossier in its articles', () => {
	expect(checkAgainstArticles(smallDossier(), smallArticles, sha256)).toEqual([]);
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
	expect(checkAgainstArticles(smallDossier(), new Map(), sha256)).toEqual([]);
	const damaged = new Map([
		['wire', undefined],
		['mirror', `${smallArticles.get('mirror')} `],
	]);
	expect(checkAgainstArticles(smallDossier(), damaged, sha256).map(problem => problem.source)).toEqual([
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
		const problems = checkAgainstArticles(parsed.dossier, smallArticles, sha256);
		expect(problems.map(problem => `${problem.code} ${formatPath(problem.path)}`)).toEqual(expected);
	});
});

describe('an article in another form is one problem, which says what it is', () => {
	const dossier = smallDossier();
	const courier = smallArticles.get('courier') ?? '';
	const crlf = courier.replaceAll('\n', '\r\n');
	const cases: readonly (readonly [string, string, string, string])[] = [
		['CRLF', crlf, 'CRLF line ends', 'LF line ends'],
		['CR', courier.replaceAll('\n', '\r'), 'CR line ends', 'LF line ends'],
		['some of each', courier.replace('\n', '\r\n'), 'mixed line ends', 'LF line ends'],
		['a byte-order mark', `\ufeff${courier}`, 'a byte-order mark', 'no byte-order mark'],
		['both', `\ufeff${crlf}`, 'a byte-order mark, CRLF line ends', 'no byte-order mark, LF line ends'],
		['no last line break', courier.trimEnd(), 'no line breaks at its end', '1 line break at its end'],
		['two of them', `${courier}\n`, '2 line breaks at its end', '1 line break at its end'],
		['no-break spaces', courier.replaceAll(' "', '\u00a0"'), 'no-break spaces', 'plain spaces'],
	];
	it.each(cases)('%s', (_, text, found, expected) => {
		const problems = checkAgainstArticles(dossier, new Map([...smallArticles, ['courier', text]]), sha256);
		expect(problems.map(problem => wordProblem(problem, 'talks.json'))).toEqual([
			`talks.json: sources[0].file: the article of "courier" has ${found}, and is the right one otherwise; expected ${expected}. Undo that, or take the original file; every place was held against the text with it undone.`,
		]);
	});

	it.each([
		['CRLF', (text: string) => text.replaceAll('\n', '\r\n'), 'LF line ends', 'CRLF line ends'],
		['a byte-order mark', (text: string) => `\ufeff${text}`, 'no byte-order mark', 'a byte-order mark'],
		['NFD', (text: string) => text.normalize('NFD'), 'the normal form NFC', 'the normal form NFD'],
	])('the original has %s', (_, original, found, expected) => {
		const text = original('Où est-il ?\nAda dit : « Le café ferme. »\n');
		const [source, ...others] = dossier.sources;
		if (source === undefined) throw new RangeError('The small dossier has a source');
		const drawn = {...source, sha256: sha256(text), length: text.length};
		const copy = text.replace('\ufeff', '').replaceAll('\r', '').normalize('NFC');
		const problems = checkAgainstArticles(
			smallDossier({
				sources: [drawn, ...others],
				statements: [],
				events: [],
				discrepancies: [],
				unspoken: [],
			}),
			new Map([[source.id, copy]]),
			sha256,
		);
		const [message = ''] = problems.map(problem => wordProblem(problem, 'talks.json'));
		expect(problems).toHaveLength(1);
		expect(message).toContain(found);
		expect(message).toContain(`expected ${expected.startsWith('the') ? 'letters in ' : ''}${expected}`);
	});

	it('and where a word has changed too, only that is wrong with its places', () => {
		const text = crlf.replace('not close the strait', 'now close the strait');
		const problems = checkAgainstArticles(dossier, new Map([...smallArticles, ['courier', text]]), sha256);
		expect(brief(problems)).toEqual([
			'article-rewritten sources[0].file',
			'article-digest sources[0].sha256',
			'words-differ statements[0].passages[0].segments[0].exact',
		]);
		expect(problems.map(problem => wordProblem(problem, 'talks.json'))[0]).toContain(
			'has CRLF line ends, and more that differs',
		);
	});
});

describe('no-break spaces where plain ones were are one cause', () => {
	const courier = smallArticles.get('courier') ?? '';
	const codes = (dossier: Dossier, text: string) =>
		checkAgainstArticles(dossier, new Map([...smallArticles, ['courier', text]]), sha256).map(
			({code}) => code,
		);

	it('though a word before all places is another, and longer', () => {
		const text = `Extra words. ${courier.replaceAll(' ', '\u00a0')}`;
		expect(codes(smallDossier(), text)[0]).toBe('article-rewritten');
	});

	it('though the original has some of its own, within what the dossier has of it', () => {
		const dossier = smallDossier();
		const [first, ...rest] = dossier.statements;
		const [passage] = first?.passages ?? [];
		if (first === undefined || passage === undefined || passage.kind === 'reported')
			throw new RangeError('The first small statement is quoted');
		const [segment] = passage.segments;
		if (segment === undefined) throw new RangeError('It has words');
		// The first blank of the words is one that does not break.
		const at = segment.start + segment.exact.indexOf(' ');
		const original = `${courier.slice(0, at)}\u00a0${courier.slice(at + 1)}`;
		const drawn = segment.exact.replace(' ', '\u00a0');
		const [source, ...others] = dossier.sources;
		if (source === undefined) throw new RangeError('The small dossier has a source');
		const own = {
			...dossier,
			sources: [{...source, sha256: sha256(original)}, ...others],
			statements: [{...first, passages: [{...passage, segments: [{...segment, exact: drawn}]}]}, ...rest],
			events: [],
			discrepancies: [],
			unspoken: [],
		} as Dossier;
		expect(codes(own, original)).toEqual([]);
		expect(codes(own, original.replaceAll(' ', '\u00a0'))).toEqual(['article-rewritten']);
	});
});

/** Words changed to others of the same length, so that only the article can tell. */
function forgiving(changes: readonly Change[]): readonly Change[] {
	return changes.map(change =>
		change.at.at(-1) === 'exact' ? {...change, put: 'We will not close the strait to anyone!,'} : change,
	);
}
