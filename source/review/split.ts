/** A statement that is two: a passage, or what of one comes from a place on, becomes a statement of its own behind it. */

import type {Passage} from '../dossier/types.ts';
import type {NotesEdit} from '../notes/edit.ts';
import {isPlainMap, listIn, type Plain, type PlainMap} from '../notes/plain.ts';
import {escapePattern} from '../text/escape-pattern.ts';
import type {Cut} from './decision.ts';
import {type Desk, type PlacedItem, type Planned, pinned, planned, refused, setIn} from './desk.ts';
import {draftOfHalf} from './drafts.ts';
import {nameOfSource} from './first.ts';
import {
	articleFor,
	type LocatedPassage,
	type PlacedSegment,
	passagesIn,
	placedSegments,
	putTogether,
	spotAt,
	takenApart,
	withBuilt,
} from './passages.ts';

export function splitEdits(desk: Desk, at: PlacedItem, cut: Cut): Planned {
	const pair = withBuilt(at.item)?.[cut.passage];
	const [noted, passage] = pair ?? [];
	const {rest, segments} = takenApart(noted?.value ?? '');
	const placed = passage === undefined ? undefined : placedSegments(segments, passage);
	if (noted === undefined || passage === undefined || placed === undefined)
		return refused('It cannot be cut as it is: first mend what is wrong there (!).');
	const said = 'Cut in two: the second stands behind the first.';
	if ('segment' in cut && cut.segment === 0) {
		if (passagesIn(at.item.value).length === 1)
			return refused('It is printed in one place only: there is nothing to take out.');
		return planned(
			said,
			...pinned(desk),
			...withoutPassage(at, noted),
			...halved(at),
			inserted(at, [[noted, noted.value]]),
		);
	}
	const article = articleFor(desk, noted.source);
	const halves =
		'segment' in cut ? atSegment(placed, cut.segment, article) : atWords(placed, passage, cut.words, article);
	if (halves === undefined)
		return refused(
			'segment' in cut
				? 'There is nothing behind that to cut off.'
				: `It does not go on with “${cut.words}” anywhere behind its beginning.`,
		);
	const own: CutPassage = {index: cut.passage, noted, rest, halves};
	const others = othersCut(desk, at, cut);
	const parts = [own, ...others.cut].toSorted((a, b) => a.index - b.index);
	return planned(
		`${said}${wordWhole(desk, others.whole)}`,
		...pinned(desk),
		...parts.map(
			(each): NotesEdit => ({
				do: 'set',
				path: ['statements', at.index, ...each.noted.path],
				value: putTogether({segments: each.halves[0], rest: each.rest}),
			}),
		),
		...halved(at),
		inserted(
			at,
			parts.map(each => [each.noted, putTogether({segments: each.halves[1], rest: each.rest})] as const),
		),
	);
}

type CutPassage = {
	readonly index: number;
	readonly noted: LocatedPassage;
	readonly rest: PlainMap;
	readonly halves: NonNullable<Halves>;
};

/** Other wordings are cut before the same words; one that does not go on with them stays whole with the first. */
function othersCut(
	desk: Desk,
	{item}: PlacedItem,
	cut: Cut,
): {readonly cut: readonly CutPassage[]; readonly whole: readonly string[]} {
	const found: CutPassage[] = [];
	const whole: string[] = [];
	for (const [index, [noted, passage]] of (withBuilt(item) ?? []).entries()) {
		if (index === cut.passage) continue;
		const {rest, segments} = takenApart(noted.value);
		const placed = placedSegments(segments, passage);
		const halves =
			placed === undefined || 'segment' in cut
				? undefined
				: atWords(placed, passage, cut.words, articleFor(desk, noted.source));
		if (halves === undefined) whole.push(passage.source);
		else found.push({index, noted, rest, halves});
	}
	return {cut: found, whole};
}

function wordWhole(desk: Desk, sources: readonly string[]): string {
	if (sources.length === 0) return '';
	const names = [...new Set(sources)].map(source => nameOfSource(desk, source)).join(', ');
	return ` As ${names} has it, it stays whole with the first.`;
}

type Halves = readonly [readonly Plain[], readonly Plain[]] | undefined;

function atSegment(placed: readonly PlacedSegment[], segment: number, article: string | undefined): Halves {
	const [first, second] = [placed.slice(0, segment), placed.slice(segment)];
	const [begin, ...others] = second;
	if (begin === undefined || first.length === 0) return undefined;
	// Nothing before it tells any more which of several places is meant.
	const own = article === undefined ? begin.value : spotAt(article, begin.start, begin.end);
	return [first.map(wordsOf), [own, ...others.map(wordsOf)]];
}

function wordsOf({value}: PlacedSegment): Plain {
	return value;
}

/** Before words that the passage goes on with, in whatever letters and blanks they are typed. */
function atWords(
	placed: readonly PlacedSegment[],
	passage: Passage,
	words: string,
	article: string | undefined,
): Halves {
	const wanted = words.trim();
	if (passage.kind === 'reported' || wanted === '') return undefined;
	const pattern = new RegExp(wanted.split(/\s+/).map(escapePattern).join('\\s+'), 'iu');
	for (const [index, segment] of passage.segments.entries()) {
		const at = pattern.exec(segment.exact)?.index;
		if (at === undefined || (at === 0 && index === 0)) continue;
		if (at === 0) return atSegment(placed, index, article);
		const start = segment.start + at;
		const end = segment.start + withoutLooseMark(segment.exact.slice(0, at)).length;
		const half = (from: number, to: number): Plain =>
			article === undefined
				? segment.exact.slice(from - segment.start, to - segment.start).trim()
				: spotAt(article, from, to);
		return [
			[...placed.slice(0, index).map(wordsOf), half(segment.start, end)],
			[half(start, segment.end), ...placed.slice(index + 1).map(wordsOf)],
		];
	}
	return undefined;
}

/** A mark that opens what was cut off stands for nothing at the end of the first half, nor one that closes what began in another. */
function withoutLooseMark(half: string): string {
	const opened = half.trimEnd().replace(/(?<=[\s(]|^)["“„«'‘‹]+$/u, '');
	const closed = /(?<=[.,!?…;])["”'’»›]$/u.exec(opened);
	const isLoose = closed !== null && !/(?:^|[\s(—–-])["“„«'‘‹]/u.test(opened.slice(0, closed.index));
	return (isLoose ? opened.slice(0, closed.index) : opened).trimEnd();
}

function withoutPassage(at: PlacedItem, {path}: LocatedPassage): readonly NotesEdit[] {
	const [kind] = path;
	const {value} = at.item;
	const held = value[kind];
	const count = isPlainMap(held) ? Object.keys(held).length : listIn(value, kind).length;
	const steps = ['statements', at.index] as const;
	return [
		{do: 'remove', path: count === 1 ? [...steps, kind] : [...steps, ...path]},
		...(value.first === undefined ? [] : [{do: 'remove', path: [...steps, 'first']} as const]),
	];
}

/** What was said of why the whole was proposed is told as that; somebody wants to look at the first again still. */
function halved({item, index}: PlacedItem): readonly NotesEdit[] {
	const draft = draftOfHalf(item);
	const {flagged} = isPlainMap(item.value.draft) ? item.value.draft : {};
	return draft === undefined ? [] : [setIn({item, index}, 'draft', {...draft, flagged})];
}

/** What else is said of the whole is said of both. */
function inserted(
	{item, index}: PlacedItem,
	passages: readonly (readonly [LocatedPassage, Plain])[],
): NotesEdit {
	const {who, on, at, about, said, gloss, draft, 'not-at': notAt, basis, because} = item.value;
	const words: {[kind: string]: Plain} = {};
	for (const [{path, source}, passage] of passages) {
		const [kind] = path;
		const held = words[kind];
		if (kind === 'passages')
			words[kind] = [...(Array.isArray(held) ? (held as readonly Plain[]) : []), passage];
		else words[kind] = {...(isPlainMap(held) ? held : {}), [source]: passage};
	}
	const proposed = draftOfHalf(item) ?? (isPlainMap(draft) ? {} : draft);
	const reported = words.reports === undefined ? undefined : gloss;
	const fields = {
		who,
		on,
		at,
		'not-at': notAt,
		about,
		said,
		gloss: reported,
		...words,
		basis,
		because,
		draft: proposed,
	};
	return {do: 'insert', path: ['statements'], at: index + 1, value: fields};
}
