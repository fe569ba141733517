/** Why a quote is in the list: where what was asked for was found, where that is not seen, and what is not certain. */
import {type Entry, passageText} from '../../dossier/catalogue.ts';
import {eventNames} from '../../dossier/event-names.ts';
import {damageOf, flagOfDiscrepancy} from '../../dossier/flags.ts';
import {straddles} from '../../dossier/story.ts';
import type {DossierEvent, Passage} from '../../dossier/types.ts';
import type {FieldMatch, FieldName} from '../../engine/fields.ts';
import {languagesOf} from '../../fields/choice-fields.ts';
import {doubtOf} from '../../query/doubts.ts';
import {idsOfEventsAsked} from '../../query/events-asked.ts';
import {type All, leavesOf} from '../../query/tree.ts';
import {choicesAsked} from '../../state/kinds.ts';
import {selectAnswer, selectLeading} from '../../state/selectors.ts';
import {selectDay} from '../../state/story.ts';
import {width} from '../../text/cells.ts';
import {lettersAndDigits, touchesWord} from '../../text/normal-text.ts';
import type {TextRange} from '../../text/range.ts';
import {dateIn, inGlyphs, partyCodes, sourceName} from '../../view/names.ts';
import {byThenOrLater} from '../../view/position-dates.ts';
import {blank, fitLine, highlighted, type Line, line, lineWidth, span, wrapLine} from '../../view/spans.ts';
import {type QuotesProps, rangesWithin} from '../../view/view-props.ts';

/** Why a row is in the list: something that it does not show, and where in it what was asked for stands. */
type Reason = {readonly label: string; readonly text: string; readonly ranges: readonly TextRange[]};

/** What a text is called in which words were found that are not seen. */
const named: Readonly<Record<Exclude<FieldName, 'event' | 'words'>, string>> = {
	summary: 'reported as',
	gloss: 'in short',
	speaker: 'speaker',
	party: 'party',
	place: 'place',
	issue: 'issue',
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
	const reasons = reasonsFor(props, entry, selectLeading(workspace, state, entry), codes);
	const doubt = sayDoubt(props, entry);
	// By it the reason is told from a summary, which is as muted as it is.
	const lead = glyphs.dot.trimStart();
	const doubts = doubt === undefined ? [] : wrapLine(line(span(`${lead}${doubt}`, 'muted')), columns, 2);
	if (isRoomy)
		return [...reasons.flatMap(one => viewReason(one, columns, mostLines, glyphs.ellipsis, lead)), ...doubts];
	const brief = reasons.flatMap(one => viewReason(one, columns, 1, glyphs.ellipsis, lead));
	const joined = brief.flatMap(
		(reason, place): Line => (place === 0 ? reason : [span(' ', 'muted'), ...reason]),
	);
	return [...(lineWidth(joined) <= columns && brief.length > 0 ? [joined] : brief), ...doubts];
}

/** In the detail: the same for what the passage shown there does not have. */
export function describeWhy(
	props: QuotesProps,
	entry: Entry,
	passage: Passage,
	columns: number,
): readonly Line[] {
	const reasons = reasonsFor(props, entry, passage, []);
	const doubt = sayDoubt(props, entry);
	if (reasons.length === 0 && doubt === undefined) return [];
	return [
		blank,
		line(span('Why it is in the list', 'muted')),
		...reasons.flatMap(one =>
			viewReason(one, columns - 2, mostLines, props.glyphs.ellipsis).map(each => [span('  '), ...each]),
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

function reasonsFor(
	props: QuotesProps,
	entry: Entry,
	passage: Passage,
	others: readonly string[],
): readonly Reason[] {
	const {events} = props.workspace.catalogue;
	const found = unseen(props, entry, passage, others).map(({field, text, ranges}): Reason => {
		if (field === 'words') return {label: printedIn(props, entry, passage, text), text, ranges};
		if (field !== 'event') return {label: named[field], text, ranges};
		const called = entry.events.filter(id => isCalled(events.get(id), text));
		const isThere = called.some(id => id === entry.occasion?.id);
		const name = isThere ? entry.occasion?.name : events.get(called[0] ?? '')?.name;
		// A format is that of several rounds, and a number is no name.
		const whole = name === undefined || name === text ? text : `${text}: ${name}`;
		return {label: isThere ? 'said at' : 'about', text: whole, ranges};
	});
	const asked = [
		...eventsAsked(props, entry),
		...oneOfMany(props, entry, passage),
		...pageDamaged(props, entry, passage),
	];
	return [...asked.filter(({text}) => found.every(one => one.text !== text)), ...found];
}

/** Which of several issues or pages that are asked for it is, of one the filter itself says it; and in which language. */
function oneOfMany({workspace, state}: QuotesProps, {statement}: Entry, passage: Passage): readonly Reason[] {
	const {catalogue} = workspace;
	const {root, fields} = state.applied;
	const {issue, source, language} = workspace.remember('one of many', [root, fields, catalogue], () => ({
		issue: choicesAsked('issue', root, fields, catalogue),
		source: choicesAsked('source', root, fields, catalogue),
		language: choicesAsked('lang', root, fields, catalogue),
	}));
	const page = catalogue.sources.get(passage.source);
	const languages =
		page === undefined || language === undefined ? '' : `, ${languagesOf(page).join(' from ')}`;
	const issues = statement.issues.filter(id => issue?.has(id));
	const name = issues.flatMap(id => catalogue.issues.get(id)?.name ?? []).join(', ');
	return [
		...(issue !== undefined && issue.size > 1 && name !== ''
			? [{label: named.issue, text: name, ranges: []}]
			: []),
		...((source !== undefined && source.size > 1) || languages !== ''
			? [{label: named.source, text: `${sourceName(catalogue, passage)}${languages}`, ranges: []}]
			: []),
	];
}

/** Which page is damaged, where that is asked for and the words shown bear no sign of it. */
function pageDamaged({workspace, state}: QuotesProps, entry: Entry, shown: Passage): readonly Reason[] {
	const {root} = state.applied;
	const isAsked = workspace.remember('damage asked', [root], () => asksFor(root, 'damaged'));
	if (!isAsked || entry.spoilt.has(shown.id) || entry.signs.has('damaged')) return [];
	const {sources, dossier} = workspace.catalogue;
	const pages = [shown, ...entry.statement.passages];
	const page = pages.find(({source}) => damageOf(sources.get(source)) !== undefined);
	if (page === undefined)
		return dossier.discrepancies
			.filter(one => entry.discrepancies.includes(one.id) && flagOfDiscrepancy(one) === 'damaged')
			.slice(0, 1)
			.map(({title}) => ({label: 'damage', text: title, ranges: []}));
	const text = `${sourceName(workspace.catalogue, page)}, ${damageOf(sources.get(page.source))}`;
	return [{label: page.source === shown.source ? named.source : 'also printed in', text, ranges: []}];
}

/** Whether a flag is asked for by a beginning of its name. */
function asksFor(root: All, flag: string): boolean {
	return leavesOf(root).some(
		({term, isExcluded}) =>
			term.type === 'field' &&
			term.key === 'is' &&
			!isExcluded &&
			term.values.some(
				({isAsking, text}) => isAsking && text !== '' && flag.startsWith(lettersAndDigits(text)),
			),
	);
}

function isCalled(event: DossierEvent | undefined, text: string): boolean {
	return event !== undefined && eventNames(event).includes(text);
}

/** Which page prints words that are not those shown. */
function printedIn({workspace}: QuotesProps, {statement}: Entry, shown: Passage, text: string): string {
	const other = statement.passages.find(one => one.kind !== 'reported' && passageText(one) === text);
	const isThere = other === undefined || other.source === shown.source;
	return isThere ? 'also printed' : `also printed in ${sourceName(workspace.catalogue, other)}:`;
}

/** Events that it is about, and at which it was not said, where they are asked for by their round, name or place. */
function eventsAsked({workspace, state}: QuotesProps, entry: Entry): readonly Reason[] {
	const {catalogue} = workspace;
	const {root, fields} = state.applied;
	const asked = workspace.remember('events asked', [root, fields, catalogue], () =>
		idsOfEventsAsked(root, fields, catalogue),
	);
	if (entry.events.every(id => !asked.has(id))) return [];
	if (entry.occasion !== undefined && asked.has(entry.occasion.id)) return [];
	return entry.events.flatMap((id): readonly Reason[] => {
		const event = asked.has(id) ? catalogue.events.get(id) : undefined;
		return event === undefined ? [] : [{label: 'about', text: inPlace(event), ranges: []}];
	});
}

/** By its name, with its place where the name does not say it. */
function inPlace({name, place}: DossierEvent): string {
	return place === undefined || name.includes(place) ? name : `${name}, ${place}`;
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

/** @param lead - what stands before it. */
function viewReason(
	reason: Reason,
	columns: number,
	most: number,
	ellipsis: string,
	lead = '',
): readonly Line[] {
	const label = `${lead}${reason.label} `;
	if (most === 1)
		return [
			[span(label, 'muted'), ...viewMatch(reason, Math.max(1, columns - width(label, columns)), ellipsis)],
		];
	const room = Math.max(1, Math.floor(columns * most * 0.8) - width(label, columns * most));
	return wrapLine([span(label, 'muted'), ...viewMatch(reason, room, ellipsis)], columns, 2).slice(0, most);
}

function viewMatch({text, ranges}: Reason, columns: number, ellipsis: string): Line {
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
