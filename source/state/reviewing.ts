/** Deciding about a draft: what a key or a line asks for. What comes of it is the edge's, which has the file. */
import type {Entry} from '../dossier/catalogue.ts';
import type {Dossier, Position} from '../dossier/types.ts';
import type {Answer} from '../engine/engine.ts';
import type {Action} from './actions.ts';
import {isDecidedHere} from './decided-here.ts';
import {alsoDecided, marksHere} from './marked-here.ts';
import {subjectOf} from './panes.ts';
import {type Asked, type KeyVerb, type LineVerb, quotesPane, type ReviewPopup} from './parts.ts';
import {readPositionLine, takenBy} from './position-line.ts';
import {reviewChoices} from './review-choices.ts';
import {
	selectAnswer,
	selectEntry,
	selectEvent,
	selectEvents,
	selectPassage,
	selectPlace,
} from './selectors.ts';
import {shownAmong} from './shown-among.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** What a decision is about, in the state in which it was asked for. */
export function askedFor(workspace: Workspace, state: State, verb: KeyVerb | LineVerb): Asked {
	const popup = state.popup?.kind === 'review' ? state.popup : undefined;
	const chosen = popup && reviewChoices(workspace, state, popup)[popup.index];
	const text = chosen?.line ?? popup?.input.text ?? '';
	const event = eventAsked(workspace, state, verb);
	if (event !== undefined) return {...about, verb, event, text};
	const entry = popup === undefined ? selectEntry(workspace, state) : entryOf(workspace, popup);
	const plain = {
		verb,
		text,
		statement: entry?.statement.id,
		others: [],
		passage: entry === undefined ? 0 : selectPassage(workspace, state, entry),
		marked: [...state.marked],
	};
	if (popup === undefined) return plain;
	if (entry === undefined && verb !== 'accept-all') return {...plain, fault: aboutGone};
	if (verb === 'accept-all') return {...plain, among: shownAmong(workspace, state)?.ids};
	if (verb === 'position') return {...plain, ...positionAsked(workspace, state, entry, text, popup.on)};
	const others = alsoDecided(workspace, state, verb, plain.statement) ?? chosen?.statements ?? [];
	return {...plain, others, cut: chosen?.cut};
}

/** What is asked of a round or an event has nothing of a statement. */
const about = {statement: undefined, others: [], passage: 0} as const;

function eventAsked(workspace: Workspace, state: State, verb: KeyVerb | LineVerb): string | undefined {
	if (state.popup?.kind === 'review') return state.popup.event;
	const isOfEvent = subjectOf(workspace, state).holds === 'events';
	return isOfEvent && verb !== 'undo' && isDecidedHere(workspace, state, verb)
		? selectEvent(workspace, state)?.id
		: undefined;
}

function entryOf({catalogue}: Workspace, {statement}: ReviewPopup): Entry | undefined {
	return catalogue.entryOf.get(statement ?? '');
}

function positionAsked(
	workspace: Workspace,
	state: State,
	entry: Entry | undefined,
	line: string,
	on: string | undefined,
): Pick<Asked, 'text' | 'others' | 'known' | 'fault'> & {readonly statement?: string} {
	const {issue, text} = readPositionLine(workspace, entry, line, on);
	const {statements, known, unknown} = takenBy(workspace, entry, line, marksHere(workspace, state), on);
	const isOneOfSeveral = issue !== undefined && (entry?.statement.issues.length ?? 0) > 1;
	const unnumbered =
		unknown.length === 0
			? undefined
			: `No statement below has the number ${unknown.join(', ')}: + and numbers at the end say what bears it out.`;
	const asked = {known, fault: unnumbered};
	if (on === undefined)
		return {...asked, text: isOneOfSeveral ? `${issue}, ${text}` : text, others: statements};
	// Of a cell only what is chosen bears it out; one of these tells whose it is, and on what.
	const isOf = (id: string) => {
		const each = workspace.catalogue.entryOf.get(id);
		return each?.parties[0] === entry?.parties[0] && each?.statement.issues.includes(on) === true;
	};
	const statement = statements.find(isOf);
	const unborne =
		'Nothing that this party says on that issue bears it out: Tab on a statement below, or + and its number.';
	if (statement === undefined) return {...asked, text, others: [], fault: unnumbered ?? unborne};
	const others = statements.filter(id => id !== statement);
	return {...asked, text: `${on}, ${text}`, statement, others};
}

/**
 * A line that is typed while the notes are read anew. One about what is gone stays: whoever types on would decide about
 * something else where it is closed.
 */
export function lineNow(
	popup: State['popup'],
	{idNow, isChanged}: Pick<NowCalled, 'idNow' | 'isChanged'>,
): State['popup'] {
	if (popup?.kind !== 'review' || popup.statement === undefined) return popup;
	const statement = idNow(popup.statement);
	if (statement === undefined) return {...popup, statement, refused: aboutGone};
	return {...popup, statement, ...(isChanged(popup.statement) ? {refused: aboutChanged} : {})};
}

/** What statements that were shown are called now, and which of them somebody else has changed. */
type NowCalled = {
	readonly idNow: (id: string) => string | undefined;
	readonly isChanged: (id: string) => boolean;
};

const aboutChanged =
	'Somebody else has just changed that in the file. Look at it as it is now, and decide again.';

const aboutGone = 'What this line was about is gone from the notes, or has other words there: Esc leaves it.';

/** The state with the cell of a position that has just been written selected, unless one is among the cells oneself. */
export function atWritten(workspace: Workspace, state: State, after: Dossier | undefined): State {
	const before = workspace.catalogue.dossier.positions;
	if (after === undefined || before === after.positions || subjectOf(workspace, state).holds === 'positions')
		return state;
	const nameOf = ({party, issue, stance, sentence}: Position) =>
		JSON.stringify([party, issue, stance, sentence]);
	const known = new Set(before.map(nameOf));
	const [written, ...others] = after.positions.filter(one => !known.has(nameOf(one)));
	if (written === undefined || others.length > 0) return state;
	return {...state, cell: {party: written.party, issue: written.issue}};
}

/** What stood nearest to what was selected, where that is gone from the notes. */
export function stillThere(
	workspace: Workspace,
	state: State,
	idNow: (id: string) => string | undefined,
): string | undefined {
	const {statement} = state;
	if (statement === undefined || idNow(statement) !== undefined) return undefined;
	const place = selectPlace(workspace, state);
	if (place === undefined || place < 0) return undefined;
	const answer = selectAnswer(workspace, state);
	const isThere = (id: string) => idNow(id) !== undefined;
	const found = firstOf(answer, place, answer.total, isThere) ?? lastOf(answer, place, isThere);
	return found === undefined ? undefined : idNow(found);
}

/**
 * What is done with goes on to the next, and from the last to the first that is left; those that were skipped come when
 * nothing else is left. Of what is only changed it is kept what comes after it, since it may stand elsewhere then.
 */
export function goOn(workspace: Workspace, state: State, verb: KeyVerb | LineVerb): State {
	const place = selectPlace(workspace, state);
	if (verb === 'undo') return {...state, follow: undefined};
	if (subjectOf(workspace, state).holds === 'events') return goOnInSchedule(workspace, state, verb);
	if (verb === 'accept-all' || place === undefined || place < 0 || state.subject !== quotesPane) return state;
	const answer = selectAnswer(workspace, state);
	const own = answer.page(place, 1)[0]?.id;
	if (own === undefined) return state;
	// What was cut off is a statement that stands behind the first then: it comes next.
	if (verb === 'split') return {...state, statement: own, follow: undefined};
	const next = nextAfter(workspace, state, answer, place, own);
	if (verb !== 'accept' && verb !== 'reject' && verb !== 'skip')
		return {
			...state,
			...(verb === 'first' ? {passage: leadingNext(workspace, state)} : {}),
			statement: own,
			follow: next === undefined ? undefined : {of: own, next},
		};
	const statement = next ?? answer.page(place + 1 < answer.total ? place + 1 : place, 1)[0]?.id ?? own;
	return {...state, statement, follow: undefined, passage: undefined, isComparing: false};
}

/** The passage that leads once the one that is shown does, or the one behind it; shown by itself, whatever the list is searched for. */
function leadingNext(workspace: Workspace, state: State): number | undefined {
	const entry = selectEntry(workspace, state);
	if (entry === undefined) return undefined;
	const {passages, first} = entry.statement;
	const shown = selectPassage(workspace, state, entry);
	return passages[shown]?.id === first.passage ? (shown + 1) % passages.length : shown;
}

/** As among quotes: from what is done with to the next that is left, and behind what is taken out to what stands there. */
function goOnInSchedule(workspace: Workspace, state: State, verb: KeyVerb | LineVerb): State {
	if (verb !== 'accept' && verb !== 'reject') return state;
	const events = selectEvents(workspace);
	const own = selectEvent(workspace, state);
	const at = own === undefined ? -1 : events.indexOf(own);
	const others = [...events.slice(at + 1), ...events.slice(0, Math.max(0, at))];
	const left = others.find(({id}) => workspace.review?.eventDraft(id) !== undefined);
	const beside = verb === 'reject' ? (events[at + 1] ?? events[at - 1]) : own;
	return {...state, event: (left ?? beside)?.id};
}

/** What was not done is gone back to; where many were accepted, what is selected is one that is left. */
export function decided(
	workspace: Workspace,
	state: State,
	{verb, isDone, statement, event}: Extract<Action, {type: 'decided'}>,
): State {
	const isLeaving = verb === 'accept' || verb === 'reject' || verb === 'skip';
	if (!isDone && event !== undefined) return {...state, event};
	if (!isDone) return isLeaving && statement !== undefined ? {...state, statement} : state;
	const place = selectPlace(workspace, state);
	if (verb !== 'accept-all' || place === undefined || place < 0) return state;
	const answer = selectAnswer(workspace, state);
	const own = answer.page(place, 1)[0]?.id;
	if (own === undefined || workspace.review?.isLeft(own) !== false) return state;
	return {...state, statement: nextAfter(workspace, state, answer, place, own) ?? own};
}

/** The state where statements may be called otherwise now; with another one selected, if one is given. */
export function renamed(
	state: State,
	called: NowCalled,
	selected: string | undefined,
	event: string | undefined = state.event,
): State {
	const {idNow} = called;
	const {statement, follow} = state;
	const now = selected ?? (statement === undefined ? undefined : (idNow(statement) ?? statement));
	const next = follow === undefined || follow.of !== statement ? undefined : idNow(follow.next);
	return {
		...state,
		statement: now,
		event,
		popup: lineNow(state.popup, called),
		follow: next === undefined || now === undefined ? undefined : {of: now, next},
	};
}

/** The next that is left: what came after it before it was changed, what stands below it or from the top, what was skipped. */
function nextAfter(
	workspace: Workspace,
	{follow}: State,
	answer: Answer,
	place: number,
	own: string,
): string | undefined {
	const {review} = workspace;
	const isLeft = (id: string) => id !== own && review?.isLeft(id) !== false;
	const isFresh = (id: string) => isLeft(id) && review?.isSkipped(id) !== true;
	if (follow?.of === own && isFresh(follow.next) && (answer.placeOf(follow.next) ?? -1) >= 0)
		return follow.next;
	const find = (isWanted: (id: string) => boolean) =>
		firstOf(answer, place + 1, answer.total, isWanted) ?? firstOf(answer, 0, place, isWanted);
	return find(isFresh) ?? find(isLeft);
}

/** Rows that are looked through at a time. */
const stride = 50;

function firstOf(
	answer: Answer,
	from: number,
	to: number,
	isWanted: (id: string) => boolean,
): string | undefined {
	for (let place = from; place < to; place += stride) {
		const rows = answer.page(place, Math.min(stride, to - place));
		const found = rows.find(row => row !== undefined && isWanted(row.id));
		if (found !== undefined) return found.id;
	}
	return undefined;
}

function lastOf(answer: Answer, to: number, isWanted: (id: string) => boolean): string | undefined {
	const rows = answer.page(Math.max(0, to - stride), Math.min(stride, to));
	return rows.findLast(row => row !== undefined && isWanted(row.id))?.id;
}

/** What nobody has looked at yet comes before what was put off on another day. */
export function atFirstFresh(workspace: Workspace, state: State): State {
	const {review} = workspace;
	if (review === undefined || review.progress().skipped === 0) return state;
	const answer = selectAnswer(workspace, state);
	const isFresh = (id: string) => review.isLeft(id) && !review.isSkipped(id);
	const statement = firstOf(answer, 0, answer.total, isFresh);
	return statement === undefined ? state : {...state, statement};
}
