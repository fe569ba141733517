/** Rules about offsets, in UTF-16 units: they fit the words, the source and each other. */
import type {TextRange} from '../../text/range.ts';
import type {Lists} from '../parts.ts';
import type {Path, Problem} from '../problems.ts';
import {each, pathOf, root, type Trail} from '../trail.ts';
import type {Passage, QuotedPassage, Statement} from '../types.ts';

/** Units of context before and after quoted words, at most. */
const contextLimit = 32;

type Lengths = ReadonlyMap<string, number>;
type Segment = Passage['segments'][number];
type QuotedSegment = QuotedPassage['segments'][number];
type Report = (problem: Problem) => void;

/** Offsets that do not fit the words they quote, their source, or the segments beside them. */
export function misfitSpans(lists: Lists): readonly Problem[] {
	const problems: Problem[] = [];
	const report = (problem: Problem) => problems.push(problem);
	const lengths: Lengths = new Map(lists.sources.map(source => [source.id, source.length]));
	const located = (locator: TextRange & {readonly source: string}, at: Trail) =>
		spanFault(locator, locator.source, at, lengths, report);
	each(lists.events, root, 'events', ({passages}, event) => each(passages, event, 'passages', located));
	each(lists.statements, root, 'statements', ({passages}, statement) =>
		each(passages, statement, 'passages', (passage, at) => passageFaults(passage, at, lengths, report)),
	);
	each(lists.unspoken, root, 'unspoken', located);
	each(lists.discrepancies, root, 'discrepancies', ({versions}, discrepancy) =>
		each(versions, discrepancy, 'versions', ({passages}, version) =>
			each(passages, version, 'passages', located),
		),
	);
	return problems;
}

function passageFaults({source, segments}: Passage, above: Trail, lengths: Lengths, report: Report): void {
	const sourceLength = lengths.get(source);
	let previousEnd = 0;
	each<Segment>(segments, above, 'segments', (segment, at) => {
		const {start, end} = segment;
		spanFault(segment, source, at, lengths, report);
		if (start < previousEnd) report({code: 'span-order', path: pathOf(at, 'start'), start, previousEnd});
		previousEnd = end;
		if ('exact' in segment) wordFaults(segment, sourceLength ?? end + contextLimit, at, report);
	});
}

function spanFault(
	{start, end}: TextRange,
	source: string,
	at: Trail,
	lengths: Lengths,
	report: Report,
): void {
	const length = lengths.get(source);
	if (start >= end) report({code: 'empty-span', path: pathOf(at, 'end'), start, end});
	else if (length !== undefined && end > length)
		report({code: 'span-outside', path: pathOf(at, 'end'), source, end, length});
}

function wordFaults(segment: QuotedSegment, sourceLength: number, at: Trail, report: Report): void {
	const {start, end, exact, prefix, suffix} = segment;
	if (start < end && exact.length !== end - start)
		report({code: 'span-length', path: pathOf(at, 'exact'), start, end, length: exact.length});
	const context = (field: 'prefix' | 'suffix', found: number, room: number) => {
		if (found > Math.min(contextLimit, room))
			report({code: 'context-length', path: pathOf(at, field), field, found, room});
	};
	context('prefix', prefix.length, start);
	context('suffix', suffix.length, Math.max(0, sourceLength - end));
}

/** A quoted segment in its source, with the statement that quotes it. */
type Quoted = TextRange & {
	readonly source: string;
	readonly statement: Statement;
	/** Places of the statement, of its passage and of the segment in it. */
	readonly index: number;
	readonly place: number;
	readonly step: number;
};

function pathTo({index, place, step}: Quoted): Path {
	return ['statements', index, 'passages', place, 'segments', step];
}

/** Words quoted by two statements: each word between marks belongs to one thought. */
export function quotedTwice(lists: Lists): readonly Problem[] {
	const bySource = new Map<string, Quoted[]>();
	for (const [index, statement] of lists.statements.entries())
		for (const [place, {kind, source, segments}] of statement.passages.entries()) {
			if (kind === 'reported') continue;
			const others = bySource.get(source) ?? [];
			if (others.length === 0) bySource.set(source, others);
			for (const [step, {start, end}] of segments.entries())
				others.push({start, end, source, statement, index, place, step});
		}
	return [...bySource.values()].flatMap(overlaps);
}

/**
 * The segments of one source that overlap one of another statement, each with the first such. Walking them by
 * their start (of equals in the order of the dossier, as they come), it is enough to remember what reaches furthest, and what does so of another statement than that.
 */
function overlaps(segments: readonly Quoted[]): readonly Problem[] {
	let furthest: Quoted | undefined;
	let furthestOfOthers: Quoted | undefined;
	return segments
		.toSorted((a, b) => a.start - b.start)
		.flatMap((segment): readonly Problem[] => {
			const rival = furthest?.statement === segment.statement ? furthestOfOthers : furthest;
			if (furthest === undefined || segment.end > furthest.end) {
				if (furthest?.statement !== segment.statement) furthestOfOthers = furthest;
				furthest = segment;
			} else if (
				segment.statement !== furthest.statement &&
				(furthestOfOthers === undefined || segment.end > furthestOfOthers.end)
			) {
				furthestOfOthers = segment;
			}
			if (rival === undefined || rival.end <= segment.start) return [];
			const {source, start, end} = segment;
			return [{code: 'quoted-twice', path: pathTo(segment), source, start, end, first: pathTo(rival)}];
		});
}
