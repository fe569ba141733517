/** What nobody types and no dossier says, but somebody might: for the soak, from a seed. */
import fc from 'fast-check';
import type {Dossier} from '../../source/dossier/types.ts';
import {blownUp} from '../tools/blown-up-dossier.ts';
import {saying} from './saying.ts';

/** Characters of every kind that has been trouble somewhere: wide, joined, combining, unseen, from right to left. */
const trouble = [
	'a',
	'Z',
	'7',
	' ',
	'  ',
	'\t',
	'-',
	'|',
	'(',
	')',
	'"',
	'/',
	'~',
	'^',
	'$',
	'\\',
	':',
	',',
	'ё',
	'ß',
	'ǽ',
	'İ',
	'ﬃ',
	'中',
	'한',
	'ᄒ',
	'👍',
	'👩‍👩‍👧‍👦',
	'🇺🇸',
	'🏴󠁧󠁢󠁥󠁮󠁧󠁿',
	'e\u0301',
	'\u0301',
	'\u0e33',
	'\u0940',
	'\u200b',
	'\u200d',
	'\u00ad',
	'\u034f',
	'\u202e',
	'\u{e0041}',
	'\u{e0100}',
	'\ufe0f',
	'\ud83d',
	'שלום',
	'مرحبا',
] as const;

const piece = fc.constantFrom(...trouble);

/** One thing again and again, perhaps with another at an end: what is quadratic shows itself there. */
const repeated = (longest: number): fc.Arbitrary<string> =>
	fc
		.record({
			unit: fc.array(piece, {minLength: 1, maxLength: 4}).map(parts => parts.join('')),
			count: fc.integer({min: 1, max: longest}),
			first: fc.oneof(fc.constant(''), piece),
			last: fc.oneof(fc.constant(''), piece),
		})
		.map(({unit, count, first, last}) => (first + unit.repeat(count) + last).slice(0, longest));

const atom = fc.constantFrom(
	'a',
	'.',
	'\\w',
	'[^a]',
	'(?:)',
	'\\b',
	'e',
	'[a-z]',
	'(a|b|c)',
	'\\p{L}',
	'^',
	'$',
);
const times = fc.constantFrom('*', '+', '?', '{0,99}', '{990}', '{2000}', '*?', '{2,}', '');

/** Quantified groups in quantified groups, sequences and alternatives. */
const expression: fc.Arbitrary<string> = fc
	.letrec<{node: string}>(tie => ({
		node: fc.oneof(
			{maxDepth: 5, depthSize: 'large'},
			fc.tuple(atom, times).map(([one, many]) => one + many),
			fc.tuple(tie('node'), times).map(([one, many]) => `(${one})${many}`),
			fc.tuple(tie('node'), tie('node')).map(([one, other]) => one + other),
			fc.tuple(tie('node'), tie('node')).map(([one, other]) => `(${one}|${other})`),
		),
	}))
	.node.chain(body => fc.constantFrom(`/${body}/`, `/${body}#/`, `-/${body}/`, `/${body}`));

const word = fc.constantFrom('veto', 'threat', 'a', 'guarantees', 'zzz', 'e', 'Москва');

/** Thousands of terms of one kind. */
const many: fc.Arbitrary<string> = fc
	.record({
		term: fc.oneof(word, expression),
		sign: fc.constantFrom('', '~', '-', '^', '"', 'speaker:', 'is:', 'date:', '('),
		between: fc.constantFrom(' ', '|', ' | ', ','),
		count: fc.integer({min: 1, max: 3000}),
		isNumbered: fc.boolean(),
	})
	.map(({term, sign, between, count, isNumbered}) =>
		Array.from({length: count}, (_, number) => `${sign}${term}${isNumbered ? number : ''}`).join(between),
	);

/** What may be pasted into the filter. */
export const hostileFilter: fc.Arbitrary<string> = fc.oneof(
	expression,
	many,
	repeated(100_000),
	fc.array(fc.oneof(piece, word, expression), {maxLength: 300}).map(parts => parts.join('')),
);

/** A dossier of hostile words, or of many. */
export function hostileDossier(talks: Dossier): fc.Arbitrary<Dossier> {
	const long = repeated(200_000).map(text => text.replace(/[\ud800-\udfff]/gu, ''));
	return fc.oneof(
		long.map(text => fitting(saying(text))),
		fc.integer({min: 1, max: 5000}).map(count => blownUp(talks, count)),
		fc.integer({min: 1, max: 50_000}).map(count => manyNames(talks, count)),
		fc.integer({min: 1, max: 10_000}).map(count => manyDisagreements(talks, count)),
	);
}

/** Of every party. */
function manyNames(dossier: Dossier, count: number): Dossier {
	const other_names = Array.from({length: Math.ceil(count / dossier.parties.length)}, (_, number) => ({
		name: `Name ${number}`,
		basis: 'outside' as const,
	}));
	return {...dossier, parties: dossier.parties.map(party => ({...party, other_names}))};
}

/** Those of the dossier again and again. */
function manyDisagreements(dossier: Dossier, count: number): Dossier {
	const {discrepancies: known} = dossier;
	const more = Array.from({length: count}, (_, number) => known[number % known.length]);
	const discrepancies = more.flatMap((one, number) =>
		one === undefined ? [] : [number < known.length ? one : {...one, id: `${one.id}-${number}`}],
	);
	return {...dossier, discrepancies};
}

/** Where no other words stand. */
const behindAll = 100_000;

/** The offsets of the words put into it made as far apart as they are long, in a source that is long enough. */
function fitting(dossier: Dossier): Dossier {
	return {
		...dossier,
		sources: dossier.sources.map(source => ({...source, length: 1_000_000})),
		statements: dossier.statements.map(statement => ({
			...statement,
			passages: statement.passages.map(passage =>
				passage.kind === 'reported'
					? passage
					: {
							...passage,
							segments: passage.segments.map(segment =>
								segment.end - segment.start === segment.exact.length
									? segment
									: {...segment, start: behindAll, end: behindAll + segment.exact.length},
							),
						},
			),
		})),
	};
}
