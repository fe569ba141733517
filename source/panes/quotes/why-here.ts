/** Why a quote is in the list: where what was asked for was found, where that is not seen, and what is not certain. */
import {type Entry, passageText} from '../../dossier/catalogue.ts';
import {straddles} from '../../dossier/story.ts';
import type {Passage} from '../../dossier/types.ts';
import type {FieldMatch, FieldName} from '../../engine/fields.ts';
import {doubtOf} from '../../query/doubts.ts';
import {selectAnswer, selectLeading} from '../../state/selectors.ts';
import {selectDay} from '../../state/story.ts';
import {width} from '../../text/cells.ts';
import {touchesWord} from '../../text/normal-text.ts';
import {dateIn, inGlyphs, partyCodes} from '../../view/names.ts';
import {byThenOrLater} from '../../view/position-dates.ts';
import {blank, fitLine, highlighted, type Line, line, lineWidth, span, wrapLine} from '../../view/spans.ts';
import {type QuotesProps, rangesWithin} from '../../view/view-props.ts';

/** What a text is called in which words were found that are not seen. */
const named: Readonly<Record<FieldName, string>> = {
	words: 'also printed',
	summary: 'reported as',
	gloss: 'in short',
	speaker: 'speaker',
	party: 'party',
	place: 'place',
	issue: 'issue',
	event: 'at or about',
	source: 'source',
};

type Room = {
	readonly columns: number;
	/** Whether the row shows the codes of parties. */
	readonly hasParties: boolean;
	/** Whether a reason may take more than a line. */
	readonly isRoomy: boolean;
};

/** In a row: a reason for each word that it does not show; all on one line where there is little room and they fit. */
export function viewWhy(
	props: QuotesProps,
	entry: Entry,
	{columns, hasParties, isRoomy}: Room,
): readonly Line[] {
	const {glyphs, state, workspace} = props;
	const codes = hasParties ? entry.parties.map(id => partyCodes(workspace.catalogue, [id])) : [];
	const matches = unseen(props, entry, selectLeading(state, entry), codes);
	const doubt = sayDoubt(props, entry);
	const doubts = doubt === undefined ? [] : wrapLine(line(span(doubt, 'muted')), columns, 2);
	if (isRoomy)
		return [...matches.flatMap(match => viewReason(match, columns, mostLines, glyphs.ellipsis)), ...doubts];
	const reasons = matches.flatMap(match => viewReason(match, columns, 1, glyphs.ellipsis));
	const joined = reasons.flatMap(
		(reason, place): Line => (place === 0 ? reason : [span(glyphs.dot, 'muted'), ...reason]),
	);
	return [...(lineWidth(joined) <= columns && reasons.length > 0 ? [joined] : reasons), ...doubts];
}

/** In the detail: the same for what the passage shown there does not have. */
export function describeWhy(
	props: QuotesProps,
	entry: Entry,
	passage: Passage,
	columns: number,
): readonly Line[] {
	const matches = unseen(props, entry, passage, []);
	const doubt = sayDoubt(props, entry);
	if (matches.length === 0 && doubt === undefined) return [];
	return [
		blank,
		line(span('Why it is in the list', 'muted')),
		...matches.flatMap(match =>
			viewReason(match, columns - 2, mostLines, props.glyphs.ellipsis).map(each => [span('  '), ...each]),
		),
		...(doubt === undefined ? [] : wrapLine(line(span(`  ${doubt}`)), columns, 4)),
	];
}

/** So many lines of a text are shown at most around what was found in it. */
const mostLines = 3;

/** Texts in which stands what was asked for and is not seen: each word is told once, where it says most. */
function unseen(
	{workspace, state}: QuotesProps,
	entry: Entry,
	passage: Passage,
	others: readonly string[],
): readonly FieldMatch[] {
	const matches = selectAnswer(workspace, state).matches(entry.statement.id) ?? [];
	const shown = new Set([passageText(passage), ...entry.speakerNames, ...others]);
	const seen = new Set(matches.flatMap(({text, terms}) => (shown.has(text) ? terms : [])));
	const told = new Set<FieldMatch>();
	for (let next = tellsMost(matches, seen); next !== undefined; next = tellsMost(matches, seen)) {
		told.add(next);
		for (const term of next.terms) seen.add(term);
	}
	return matches.filter(match => told.has(match));
}

/** The text with the most words that have not been seen, letters within other words last; of several the first, as they come in order of worth. */
function tellsMost(matches: readonly FieldMatch[], seen: ReadonlySet<number>): FieldMatch | undefined {
	let [most, best]: [number, FieldMatch | undefined] = [0, undefined];
	for (const match of matches) {
		const news = match.terms.filter(term => !seen.has(term)).length;
		const isWord = match.ranges.some(({start}) => !touchesWord(match.text, start, 'before'));
		// One word weighs more than any number of chance letters.
		const worth = isWord ? news * 1000 : news;
		if (worth > most) [most, best] = [worth, match];
	}
	return best;
}

/** Of a row that may have what is asked for, and may not. */
function sayDoubt({workspace, state, glyphs}: QuotesProps, entry: Entry): string | undefined {
	const {root, fields} = state.applied;
	const doubt = workspace.remember('doubt', [root], () => doubtOf(root, fields))?.(entry);
	if (doubt !== undefined) return inGlyphs(glyphs, doubt);
	const day = selectDay(state);
	const {days} = entry;
	if (days === undefined || !Number.isFinite(day) || !straddles(days, day)) return undefined;
	return `${glyphs.perhaps} ${byThenOrLater}: dated ${dateIn(glyphs, entry.statement.said.edtf)}`;
}

function viewReason(match: FieldMatch, columns: number, most: number, ellipsis: string): readonly Line[] {
	const label = `${named[match.field]} `;
	if (most === 1)
		return [[span(label, 'muted'), ...viewMatch(match, Math.max(1, columns - width(label)), ellipsis)]];
	const room = Math.max(1, Math.floor(columns * most * 0.8) - width(label));
	return wrapLine([span(label, 'muted'), ...viewMatch(match, room, ellipsis)], columns, 2).slice(0, most);
}

function viewMatch({text, ranges}: FieldMatch, columns: number, ellipsis: string): Line {
	const start = startFor(text, ranges[0]?.start ?? 0, ranges[0]?.end ?? 0, Math.max(1, columns - 4));
	const end = Math.min(text.length, start + columns + 8);
	const found = highlighted(text.slice(start, end), rangesWithin(ranges, start, end), 'muted');
	const whole = [...(start > 0 ? [span(ellipsis, 'muted')] : []), ...found];
	return lineWidth(whole) <= columns && end === text.length
		? whole
		: fitLine([...whole, span(' ')], Math.max(1, columns), ellipsis);
}

/** Where to begin so that a match that ends beyond the room is seen, at the start of a word. */
export function startFor(words: string, from: number, to: number, room: number): number {
	if (to <= room) return 0;
	const wanted = Math.max(0, from - Math.floor(room / 3));
	const space = words.indexOf(' ', wanted);
	return space >= 0 && space < from ? space + 1 : wanted;
}
