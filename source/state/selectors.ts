/** Questions about the state, answered from the state, the dossier and the engine's answer to it. */
import {type Catalogue, type Entry, passageText} from '../dossier/catalogue.ts';
import {type PassagePlace, placeOfPassage} from '../dossier/passage-place.ts';
import type {DossierEvent, Passage, PassageKind, Position} from '../dossier/types.ts';
import type {Answer} from '../engine/engine.ts';
import type {FieldMatch} from '../engine/fields.ts';
import {isSameQuestion, noMarks, type Question} from '../engine/question.ts';
import type {Whole} from '../engine/whole.ts';
import type {FilterFields} from '../fields/field.ts';
import {leavesOf} from '../query/tree.ts';
import {writeQuery} from '../query/write.ts';
import {oncePer} from '../text/once-per.ts';
import {withLinesJoined} from '../text/paragraphs.ts';
import {kindsAsked, sourcesAsked} from './kinds.ts';
import {subjectOf} from './panes.ts';
import {quotesPane} from './parts.ts';
import type {State} from './state.ts';
import {selectStanding} from './story.ts';
import type {Printed, Workspace} from './workspace.ts';

/**
 * What the state asks for. Marks are part of it only where it asks for them: no other answer changes with them. A frame
 * asks for every row of it.
 */
export const questionOf = oncePer(({applied, order, isReportedShown, marked}: State): Question => {
	const asksForMarks = leavesOf(applied.root).some(({term}) => term.type === 'field' && term.key === 'is');
	return {query: applied.root, order, isReportedShown, marked: asksForMarks ? marked : noMarks};
});

/** Whether the list asks for the same, be it written with more blanks. */
export function asksTheSame(before: State, after: State): boolean {
	const [a, b] = [questionOf(before), questionOf(after)];
	return isSameQuestion(
		a,
		before.applied === after.applied || writeQuery(before.applied) === writeQuery(after.applied)
			? {...b, query: a.query}
			: b,
	);
}

/** What is marked, in the natural order; whatever the filter can be asked, and whatever it asks. */
export function markedEntries({entryOf}: Catalogue, {marked}: State): readonly Entry[] {
	return [...marked].flatMap(id => entryOf.get(id) ?? []).sort((a, b) => a.place - b.place);
}

/** The rows shown, as far as they are known. */
export function selectAnswer(workspace: Workspace, state: State): Answer {
	return workspace.ask('rows', questionOf(state));
}

/**
 * The place of the selected row: of the statement chosen, or, while a filter hides it, of the shown one nearest to it
 * in date, so that the choice comes back with the row.
 *
 * @returns -1 where there are no rows; undefined where it is not known yet.
 */
export function selectPlace(workspace: Workspace, state: State): number | undefined {
	const answer = selectAnswer(workspace, state);
	const {statement, follow} = state;
	return workspace.remember('place', [answer, answer.generation, statement, follow], () => {
		const place = follow !== undefined && follow.of === statement ? answer.placeOf(statement) : undefined;
		// What a decision has filtered away is followed by what came after it.
		const next = place === -1 && follow !== undefined ? answer.placeOf(follow.next) : -1;
		return next === -1 ? placeOfStatement(answer, statement) : next;
	});
}

/** As `selectPlace`, of a statement in any answer. */
export function placeOfStatement(answer: Answer, statement: string | undefined): number | undefined {
	const exact = statement === undefined ? -1 : answer.placeOf(statement);
	return exact === undefined || exact >= 0 ? exact : answer.nearest(statement);
}

/** The selected entry; undefined where there is none, or where it is not known yet. */
export function selectEntry(workspace: Workspace, state: State): Entry | undefined {
	const place = selectPlace(workspace, state);
	if (place === undefined || place < 0) return undefined;
	return selectAnswer(workspace, state).page(place, 1)[0]?.entry;
}

/** Whether it is known which entry is selected, be it none. */
export function isSelectionKnown(workspace: Workspace, state: State): boolean {
	return selectPlace(workspace, state) === -1 || selectEntry(workspace, state) !== undefined;
}

/** Whether it is known what is selected in the list focused last, be it nothing. */
export function isSubjectKnown(workspace: Workspace, state: State): boolean {
	return state.subject !== quotesPane || isSelectionKnown(workspace, state);
}

/** What is asked of the passage that stands for a statement; no sources: any. */
export type PassageAsked = {
	readonly kinds: ReadonlySet<PassageKind>;
	readonly sources?: ReadonlySet<string> | undefined;
};

/** The passage that stands for a statement: the dossier's choice, but one of a kind, and of a page, that is asked for. */
export function leadingPassage(asked: PassageAsked, entry: Entry): Passage {
	const leading = leadingPassages(asked, entry);
	return leading.includes(entry.first) ? entry.first : (leading[0] ?? entry.first);
}

/** Those among which the dossier's choice may be; all where none is as asked. */
function leadingPassages({kinds, sources}: PassageAsked, {statement}: Entry): readonly Passage[] {
	const ofKind = statement.passages.filter(({kind}) => kinds.has(kind));
	const some = ofKind.length === 0 ? statement.passages : ofKind;
	const there = sources === undefined ? some : some.filter(({source}) => sources.has(source));
	return there.length === 0 ? some : there;
}

/** What a question asks of it. */
export function passageAsked(question: Question, fields: FilterFields, catalogue: Catalogue): PassageAsked {
	return {kinds: kindsAsked(question), sources: sourcesAsked(question.query, fields, catalogue)};
}

/** What the state asks of it. */
export function selectPassageAsked({catalogue, remember}: Workspace, state: State): PassageAsked {
	const question = questionOf(state);
	const {query, isReportedShown} = question;
	const {fields} = state.applied;
	return remember('passage asked', [query, isReportedShown, fields, catalogue], () =>
		passageAsked(question, fields, catalogue),
	);
}

/** The passage that stands for a statement in the list. */
export function selectLeading(workspace: Workspace, state: State, entry: Entry): Passage {
	const asked = selectPassageAsked(workspace, state);
	return isChosen(entry)
		? matchedPassage(asked, entry, selectAnswer(workspace, state).matches(entry.statement.id) ?? [])
		: leadingPassage(asked, entry);
}

/** Whether a statement has several passages, so that one is to be chosen. */
export function isChosen({statement}: Entry): boolean {
	return statement.passages.length > 1;
}

/** As `leadingPassage`; but where another has more of the words that are searched for, that one. */
export function matchedPassage(asked: PassageAsked, entry: Entry, matches: readonly FieldMatch[]): Passage {
	const leading = leadingPassage(asked, entry);
	if (matches.length === 0) return leading;
	// Words of ours take the place of no quoted ones.
	const others = leadingPassages(asked, entry).filter(
		({kind}) => kind !== 'reported' || leading.kind === 'reported',
	);
	const worth = (passage: Passage) => {
		const field = passage.kind === 'reported' ? 'summary' : 'words';
		const text = passageText(passage);
		return matches.find(match => match.field === field && match.text === text)?.terms.length ?? 0;
	};
	return others.reduce((best, other) => (worth(other) > worth(best) ? other : best), leading);
}

/** All rows, with such passages. */
export function matchedEntries(asked: PassageAsked, {rows, matches}: Whole): readonly Entry[] {
	return rows.map(({id, entry}) =>
		isChosen(entry) ? {...entry, first: matchedPassage(asked, entry, matches(id))} : entry,
	);
}

/** The place of the passage shown, among the statement's passages. */
export function selectPassage(workspace: Workspace, state: State, entry: Entry): number {
	const {passages} = entry.statement;
	return state.passage === undefined || state.passage >= passages.length
		? passages.indexOf(selectLeading(workspace, state, entry))
		: state.passage;
}

/** Whether the statement is quoted more than once, so that there are wordings to compare. */
export function hasWordings({statement}: Entry): boolean {
	return statement.passages.filter(({kind}) => kind !== 'reported').length > 1;
}

export function shownPassage(workspace: Workspace, state: State, entry: Entry): Passage {
	return entry.statement.passages[selectPassage(workspace, state, entry)] ?? entry.first;
}

/** Where a passage stands in the reader's own copy of its article; undefined where there is none. */
export function articlePlace(
	workspace: Workspace,
	passage: Passage,
): (PassagePlace & {readonly article: string}) | undefined {
	const article = workspace.articles?.texts.get(passage.source);
	if (article === undefined || workspace.articles === undefined) return undefined;
	const {digest} = workspace.articles;
	return workspace.remember('article place', [passage, article], () => ({
		...placeOfPassage(passage, article, digest),
		article,
	}));
}

/** An article in which lines end with paragraphs alone; each letter stands where it stood. */
export function joinedArticle({remember}: Workspace, article: string): string {
	return remember('joined article', [article], () => withLinesJoined(article));
}

/** What the page is shown for: what is selected, where that is printed. */
export function selectPrinted(workspace: Workspace, state: State): Printed | undefined {
	return subjectOf(workspace, state).printed?.(workspace, state);
}

/** Which page is shown, in words; empty where none is. */
export function pageShown(workspace: Workspace, state: State): string {
	return selectPrinted(workspace, state)?.of ?? '';
}

/** The schedule's rows: all events, oldest first. */
export function selectEvents({catalogue}: Workspace): readonly DossierEvent[] {
	return catalogue.chronology;
}

export function selectEvent(workspace: Workspace, state: State): DossierEvent | undefined {
	const {rounds, events} = workspace.catalogue;
	return events.get(state.event ?? '') ?? rounds[0] ?? selectEvents(workspace)[0];
}

/** The two parties that stand side by side. */
export function selectFacing(
	{catalogue}: Workspace,
	{cell, rival}: State,
): {readonly party: string | null; readonly rival: string | undefined} {
	const ids = catalogue.dossier.parties.map(({id}) => id);
	const party = cell.party ?? ids[0] ?? null;
	const others = ids.filter(id => id !== party);
	return {party, rival: rival !== undefined && others.includes(rival) ? rival : others[0]};
}

/** The positions that a cell, a row head or a column head of the matrix stands for. */
export function selectPositions(workspace: Workspace, state: State): readonly Position[] {
	const {party, issue} = state.cell;
	return selectStanding(workspace, state).filter(
		position => (party === null || position.party === party) && (issue === null || position.issue === issue),
	);
}
