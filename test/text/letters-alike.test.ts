/** What prints alike is found alike, whatever is typed and whatever is printed, and marked from end to end. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {fold, foldWithOrigin} from '../../source/text/fold.ts';
import {askMemory, idsFound, know, questionFor} from '../helpers/asking.ts';
import {arbitraryAsks, typed} from '../helpers/filter-oracle.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';

/** A dossier of one quotation. */
function saying(exact: string) {
	const dossier = smallDossier();
	const [first] = dossier.statements.filter(({passages}) => passages[0]?.kind === 'direct');
	const [passage] = first?.passages ?? [];
	if (first === undefined || passage === undefined || passage.kind !== 'direct')
		throw new Error('there is a quotation');
	const segments = [{exact, prefix: '', suffix: '', start: 0, end: exact.length}];
	const only = {...first, gloss: 'Nothing of this.', passages: [{...passage, segments}]};
	return askMemory(catalogue({...dossier, positions: [], discrepancies: [], statements: [only]}));
}

/** The parts of the text that a filter marks; undefined where it does not find it. */
function marked(text: string, filter: string): readonly string[] | undefined {
	const asking = saying(text);
	const question = questionFor(filter);
	if (idsFound(asking, question).length === 0) return undefined;
	const [id = ''] = idsFound(asking, question);
	const matches = know(asking, question, answer => answer.matches(id));
	return matches
		.filter(({field}) => field === 'words')
		.flatMap(match => match.ranges.map(({start, end}) => match.text.slice(start, end)));
}

describe.each([
	['a hyphen', '-', '2010 2011 2012 2013 2014 2015 2212 fe63 ff0d 05be'],
	['an apostrophe', "'", '02bc 02b9 02bb 02bd 2018 2019 201b 2032 0060 00b4 ff07 ff40 05f3 a78c'],
	['nothing', '', '00ad 200b 200c 200d 2060 feff 034f fe0f 0640 061c 200e 202a 2066 e0041 0301 115f 180e'],
] as const)('printed as %s', (_, sign, codes) => {
	test.each(codes.split(' '))('U+%s', code => {
		const other = String.fromCodePoint(Number.parseInt(code, 16));
		const [typed, printed] = [`tak${sign}sel`, `tak${other}sel`];
		expect(fold(printed)).toBe(typed);
		expect(marked(`Well, ${printed} it is.`, typed)).toEqual([printed]);
		expect(marked(`Well, ${typed} it is.`, printed)).toEqual([typed]);
		expect(marked(`Well, ${printed} it is.`, `/\\b${typed}\\b/`)).toEqual([printed]);
	});
});

test('quotation marks of all kinds are one', () => {
	expect(fold('“a” „b“ «c» 〝d〞 ＂e＂ 「f」')).toBe('"a" "b" "c" "d" "e" "f"');
});

describe('a word is found whatever invisible characters stand in it', () => {
	const ways: readonly (readonly [string, string])[] = [
		['going', 'going'],
		['"going"', 'going'],
		['~goinng', 'going'],
		['/\\bgoing\\b/', 'going'],
		['/g\\w+g/', 'going'],
		['~negotation', 'negotiation'],
		['"negotiation is"', 'negotiation is'],
		['/[\\w]{11}/', 'negotiation'],
	];
	const unseen = fc.constantFrom(
		'\u00ad',
		'\u200b',
		'\u200d',
		'\u2060',
		'\u034f',
		'\ufe00',
		'\u{e0020}',
		'\u0301',
	);
	test('and it is marked from its first letter to its last', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...ways),
				fc.array(fc.tuple(fc.nat(40), unseen), {maxLength: 6}),
				([filter, found], additions) => {
					const letters = Array.from('The negotiation is going well.');
					for (const [at, character] of additions) letters.splice(at, 0, character);
					const text = letters.join('');
					const parts = marked(text, filter);
					expect(parts?.map(part => fold(part))).toEqual([found]);
					// Marked is nothing that belongs to the word before.
					expect(parts?.[0]?.[0]).toBe(found[0]);
				},
			),
			{numRuns: 300},
		);
	});
});

test('folded with offsets every unit comes from where it stands', () => {
	const pieces = [
		'a',
		'\u00ad',
		'ʼ',
		'`',
		'\u2011',
		'„',
		'é',
		'e\u0301',
		'\u0640',
		'\ufe00',
		'ﬁ',
		'½',
		'\u{e0041}',
		' ',
		'中',
	];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), parts => {
			const text = parts.join('');
			const {text: folded, origin} = foldWithOrigin(text);
			expect(folded).toBe(fold(text));
			// The plain way: what of each character is left, one after the other.
			const plainly = Array.from(text).map(character => fold(character));
			expect(folded).toBe(plainly.join(''));
			let [unit, at] = [0, 0];
			for (const [place, character] of Array.from(text).entries()) {
				for (let left = plainly[place]?.length ?? 0; left > 0; left--) expect(origin[unit++]).toBe(at);
				at += character.length;
			}
			expect(origin[unit]).toBe(text.length);
		}),
	);
});

describe('In random dossiers', () => {
	const invisible = fc.constantFrom(
		'\u00ad',
		'\u200b',
		'\u200c',
		'\u200d',
		'\u200f',
		'\u2060',
		'\ufeff',
		'\ufe0f',
	);
	const additions = fc.array(fc.tuple(fc.nat(30), invisible), {minLength: 1, maxLength: 6});
	type Additions = readonly (readonly [at: number, character: string])[];

	function withAdded(text: string, added: Additions): string {
		const characters = Array.from(text);
		for (const [at, character] of added) characters.splice(at, 0, character);
		return characters.join('');
	}

	/** What people say and are called; ids and all that has a form of its own stay. */
	function withAddedIn<T>(value: T, added: Additions): T {
		const texts = new Set([
			'exact',
			'gloss',
			'summary',
			'name',
			'family_name',
			'role',
			'place',
			'title-short',
		]);
		return JSON.parse(JSON.stringify(value), (key, inner) =>
			texts.has(key) && typeof inner === 'string' ? withAdded(inner, added) : inner,
		);
	}

	const seen = (text: string) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');

	test('invisible characters in texts and filter change neither what is found nor what is marked', () => {
		fc.assert(
			fc.property(
				arbitraryDossier,
				arbitraryAsks,
				additions,
				additions,
				(dossier, asks, inTexts, inFilter) => {
					const [asking, altered] = [dossier, withAddedIn(dossier, inTexts)].map(one =>
						askMemory(catalogue(one)),
					);
					if (asking === undefined || altered === undefined) return;
					const order = 'relevance';
					const [plain, unseen] = [typed(asks), withAdded(typed(asks), inFilter)].map(text =>
						questionFor(text, {order}),
					);
					if (plain === undefined || unseen === undefined) return;
					const ids = idsFound(asking, plain);
					expect(idsFound(altered, unseen)).toEqual(ids);
					for (const id of ids) {
						const marks = (of: typeof asking, question: typeof plain) =>
							know(of, question, answer => answer.matches(id)).map(({field, text, ranges}) => ({
								field,
								text: seen(text),
								marked: ranges.map(({start, end}) => seen(text.slice(start, end))),
							}));
						expect(marks(altered, unseen)).toEqual(marks(asking, plain));
						for (const {text, ranges} of know(altered, unseen, answer => answer.matches(id)))
							for (const {start} of ranges) expect(seen(text.charAt(start))).not.toBe('');
					}
				},
			),
			{numRuns: 300},
		);
	}, 60_000);
});
