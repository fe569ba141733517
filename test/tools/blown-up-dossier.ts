/**
 * A dossier with as many statements as wanted, for what must stay fast at any size: the given one's repeated
 * under new ids, in other words and on other days. Made when it is needed, never kept as a file.
 */
import type {Dossier, Passage, QuotedPassage, Source, Statement} from '../../source/dossier/types.ts';

/** Days in all between the first copy of a statement and its last; the copies are spread over them. */
const daysCovered = 900;

/**
 * The dossier with exactly `count` statements, valid and always the same: every source is as if printed again
 * and again behind itself, so that each copy quotes words of its own. Some of these are exchanged for others of
 * the dossier that are as long, so that neither texts nor counts of matches repeat. The first copy is the
 * dossier itself; positions and discrepancies go on about its statements alone.
 */
export function blownUp(dossier: Dossier, count: number): Dossier {
	const {statements} = dossier;
	const copies = Math.ceil(count / statements.length);
	const lengths = new Map(dossier.sources.map(source => [source.id, source.length]));
	const words = wordsByLength(statements);
	return {
		...dossier,
		sources: dossier.sources.map((source): Source => ({...source, length: source.length * copies})),
		statements: Array.from({length: count}, (_, place) => {
			const statement = statements[place % statements.length];
			if (statement === undefined) throw new RangeError('There is no statement to repeat');
			const copy = Math.floor(place / statements.length);
			return copy === 0 ? statement : copied(statement, {copy, copies, lengths, words});
		}),
	};
}

type Copy = {
	/** Which one, from 1. */
	readonly copy: number;
	/** How many there are. */
	readonly copies: number;
	/** Lengths of the sources before they were repeated. */
	readonly lengths: ReadonlyMap<string, number>;
	readonly words: ReadonlyMap<number, readonly string[]>;
};

function copied(statement: Statement, how: Copy): Statement {
	const {copy, copies} = how;
	const {said, first} = statement;
	const days = Math.round((copy * daysCovered) / copies);
	return {
		...statement,
		id: `${statement.id}-copy-${copy}`,
		gloss: `${exchanged(statement.gloss, how)} (${copy})`,
		said: {...said, edtf: said.edtf === null ? null : later(said.edtf, days)},
		first: {...first, passage: `${first.passage}-copy-${copy}`},
		passages: statement.passages.map(passage => copiedPassage(passage, how)),
	};
}

function copiedPassage(passage: Passage, how: Copy): Passage {
	const id = `${passage.id}-copy-${how.copy}`;
	const shift = (how.lengths.get(passage.source) ?? 0) * how.copy;
	if (passage.kind === 'reported')
		return {
			...passage,
			id,
			summary: exchanged(passage.summary, how),
			segments: passage.segments.map(segment => ({...segment, ...shifted(segment, shift)})),
		};
	return {...passage, id, segments: passage.segments.map(segment => reworded(segment, shift, how))};
}

type Segment = QuotedPassage['segments'][number];

function reworded(segment: Segment, shift: number, how: Copy): Segment {
	return {...segment, ...shifted(segment, shift), exact: exchanged(segment.exact, how)};
}

function shifted({start, end}: {readonly start: number; readonly end: number}, by: number) {
	return {start: start + by, end: end + by};
}

/** The text with about every third word exchanged for one as long, so that all offsets stay true. */
function exchanged(text: string, {copy, words}: Copy): string {
	return text.replace(/[a-z]+/g, (word, place: number) => {
		const number = mixed(copy * 65_537 + place * 257 + word.length);
		const others = words.get(word.length) ?? [];
		return number % 3 === 0 ? (others[Math.floor(number / 3) % others.length] ?? word) : word;
	});
}

/** The words of all quotes without capitals, each once, by their length. */
function wordsByLength(statements: readonly Statement[]): ReadonlyMap<number, readonly string[]> {
	const texts = statements.flatMap(({passages}) =>
		passages.flatMap(passage =>
			passage.kind === 'reported' ? [passage.summary] : passage.segments.map(({exact}) => exact),
		),
	);
	const words = new Map<number, string[]>();
	for (const word of new Set(texts.flatMap(text => text.match(/[a-z]+/g) ?? [])))
		words.set(word.length, [...(words.get(word.length) ?? []), word]);
	return words;
}

/** A day or a month so many days later; anything else as it is. */
function later(edtf: string, days: number): string {
	if (!/^\d{4}-\d\d(-\d\d)?$/.test(edtf)) return edtf;
	const date = new Date(edtf);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, edtf.length);
}

/** A number between 0 and 2^32 that looks random, the same for the same number (the mixer of MurmurHash3). */
function mixed(number: number): number {
	let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) >>> 0;
}
