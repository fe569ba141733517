/** Rules about offsets, in UTF-16 units: they fit the words, the source and each other. */
import type {Lists} from '../parts.ts';
import type {Path, Problem} from '../problems.ts';
import type {Locator, Passage, QuotedPassage} from '../types.ts';

/** Units of context before and after quoted words, at most. */
const contextLimit = 32;

type Lengths = ReadonlyMap<string, number>;
type Span = {readonly start: number; readonly end: number};

/** Offsets that do not fit the words they quote, their source, or the segments beside them. */
export function misfitSpans(lists: Lists): readonly Problem[] {
	const lengths: Lengths = new Map(lists.sources.map(source => [source.id, source.length]));
	const locators = (items: readonly Locator[], path: Path) =>
		items.flatMap((item, index) => spanFaults(item, item.source, [...path, index], lengths));
	return [
		...lists.events.flatMap(({passages}, index) => locators(passages, ['events', index, 'passages'])),
		...lists.statements.flatMap(({passages}, index) =>
			passages.flatMap((passage, place) =>
				passageFaults(passage, ['statements', index, 'passages', place, 'segments'], lengths),
			),
		),
		...lists.unspoken.flatMap((item, index) => spanFaults(item, item.source, ['unspoken', index], lengths)),
		...lists.discrepancies.flatMap(({versions}, index) =>
			versions.flatMap(({passages}, place) =>
				locators(passages, ['discrepancies', index, 'versions', place, 'passages']),
			),
		),
	];
}

function passageFaults(passage: Passage, path: Path, lengths: Lengths): readonly Problem[] {
	const spans: readonly Span[] = passage.segments;
	const each = spans.flatMap((span, index) => spanFaults(span, passage.source, [...path, index], lengths));
	const order = spans.flatMap(({start}, index): readonly Problem[] => {
		const previous = spans[index - 1];
		if (previous === undefined || start >= previous.end) return [];
		return [{code: 'span-order', path: [...path, index, 'start'], start, previousEnd: previous.end}];
	});
	return passage.kind === 'reported'
		? [...each, ...order]
		: [...each, ...order, ...wordFaults(passage, path, lengths.get(passage.source))];
}

function spanFaults({start, end}: Span, source: string, path: Path, lengths: Lengths): readonly Problem[] {
	if (start >= end) return [{code: 'empty-span', path: [...path, 'end'], start, end}];
	const length = lengths.get(source);
	if (length === undefined || end <= length) return [];
	return [{code: 'span-outside', path: [...path, 'end'], source, end, length}];
}

function wordFaults(
	passage: QuotedPassage,
	path: Path,
	sourceLength: number | undefined,
): readonly Problem[] {
	return passage.segments.flatMap(({start, end, exact, prefix, suffix}, index) => {
		const problems: Problem[] = [];
		if (start < end && exact.length !== end - start)
			problems.push({code: 'span-length', path: [...path, index, 'exact'], start, end, length: exact.length});
		const contexts = [
			{field: 'prefix', found: prefix.length, room: start},
			{field: 'suffix', found: suffix.length, room: Math.max(0, (sourceLength ?? end + contextLimit) - end)},
		] as const;
		for (const {field, found, room} of contexts)
			if (found > Math.min(contextLimit, room))
				problems.push({code: 'context-length', path: [...path, index, field], field, found, room});
		return problems;
	});
}

/** A quoted segment in its source, with the statement that quotes it. */
type Quoted = Span & {readonly source: string; readonly statement: number; readonly path: Path};

/** Words quoted by two statements: each word between marks belongs to one thought. */
export function quotedTwice(lists: Lists): readonly Problem[] {
	const quoted = lists.statements.flatMap(({passages}, statement) =>
		passages.flatMap((passage, place) =>
			passage.kind === 'reported' ? [] : segmentsOf(passage, statement, place),
		),
	);
	const bySource = new Map<string, Quoted[]>();
	for (const segment of quoted) {
		const others = bySource.get(segment.source);
		if (others === undefined) bySource.set(segment.source, [segment]);
		else others.push(segment);
	}
	return [...bySource.values()].flatMap(overlaps);
}

function segmentsOf({source, segments}: QuotedPassage, statement: number, place: number): readonly Quoted[] {
	return segments.map(({start, end}, index) => ({
		start,
		end,
		source,
		statement,
		path: ['statements', statement, 'passages', place, 'segments', index],
	}));
}

/**
 * The segments of one source that overlap one of another statement, each with the first such. Walking them by
 * their start, it is enough to remember what reaches furthest, and what does so of another statement than that.
 */
function overlaps(segments: readonly Quoted[]): readonly Problem[] {
	let furthest: Quoted | undefined;
	let furthestOfOthers: Quoted | undefined;
	return segments
		.toSorted((a, b) => a.start - b.start || a.statement - b.statement)
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
			const {path, source, start, end} = segment;
			return [{code: 'quoted-twice', path, source, start, end, first: rival.path}];
		});
}
