/** Deciding about a draft: what a key or a line asks for. What comes of it is the edge's, which has the file. */
import type {Answer} from '../engine/engine.ts';
import {type Action, emptyInput} from './actions.ts';
import type {EditedLine, KeyVerb, LineVerb} from './parts.ts';
import {quotesPane} from './parts.ts';
import {positionOf, reviewChoices} from './review-choices.ts';
import {selectAnswer, selectEntry, selectPassage, selectPlace} from './selectors.ts';
import type {State} from './state.ts';
import type {World} from './world.ts';

/** What is decided, by the ids of the dossier that is shown. */
export type Asked = {
	readonly verb: KeyVerb | LineVerb;
	/** The line that was typed, or that of what was chosen. */
	readonly text: string;
	readonly statement: string | undefined;
	/** Those to join with, or those that bear a position out. */
	readonly others: readonly string[];
	readonly passage: number;
	readonly cut?: {readonly passage: number; readonly segment: number} | undefined;
};

/** What a decision is about, in the state in which it was asked for. */
export function askedFor(world: World, state: State, verb: KeyVerb | LineVerb): Asked {
	const entry = selectEntry(world, state);
	const {popup} = state;
	const plain = {
		verb,
		text: '',
		statement: entry?.statement.id,
		others: [],
		passage: entry === undefined ? 0 : selectPassage(state, entry),
	};
	if (popup?.kind !== 'review') return plain;
	const chosen = reviewChoices(world, state, popup)[popup.index];
	return {
		...plain,
		text: chosen?.line ?? popup.input.text,
		others: chosen?.statements ?? (verb === 'position' ? markedBeside(world, state) : []),
		cut: chosen?.cut,
	};
}

/** Marked statements but the selected one. */
function markedBeside(world: World, state: State): readonly string[] {
	const own = selectEntry(world, state)?.statement.id;
	return [...state.marked].filter(id => id !== own && world.catalogue.entryOf.has(id));
}

/** Opens the line of a decision. */
export function openLine(world: World, state: State, verb: LineVerb): State {
	const entry = selectEntry(world, state);
	if (verb !== 'accept-all' && (entry === undefined || state.subject !== quotesPane))
		return {...state, message: {tone: 'plain', text: 'A decision is about a quote: go to the quotes.'}};
	return {...state, popup: {kind: 'review', verb, input: beginningOf(world, state, verb), index: 0}};
}

/** What is there already, to be changed. */
function beginningOf(world: World, state: State, verb: LineVerb): EditedLine {
	const entry = selectEntry(world, state);
	const text =
		verb === 'note'
			? (entry?.statement.note ?? '')
			: verb === 'position' && entry !== undefined
				? positionOf(world, entry)
				: verb === 'accept-all'
					? '0.9'
					: '';
	return text === '' ? emptyInput : {text, cursor: text.length};
}

/**
 * What is done with goes on to the next, and from the last to the first that is left; those that were skipped come when
 * nothing else is left. Of what is only changed it is kept what comes after it, since it may stand elsewhere then.
 */
export function goOn(world: World, state: State, verb: KeyVerb | LineVerb): State {
	const place = selectPlace(world, state);
	if (verb === 'undo') return {...state, follow: undefined};
	if (verb === 'accept-all' || place === undefined || place < 0 || state.subject !== quotesPane) return state;
	const answer = selectAnswer(world, state);
	const own = answer.page(place, 1)[0]?.id;
	if (own === undefined) return state;
	const next = nextAfter(world, state, answer, place, own);
	if (verb !== 'accept' && verb !== 'reject' && verb !== 'skip')
		return {...state, statement: own, follow: next === undefined ? undefined : {of: own, next}};
	const statement = next ?? answer.page(place + 1 < answer.total ? place + 1 : place, 1)[0]?.id ?? own;
	return {...state, statement, follow: undefined, passage: undefined, isComparing: false};
}

/** What was not done is gone back to; where many were accepted, what is selected is one that is left. */
export function decided(
	world: World,
	state: State,
	{verb, isDone, statement}: Extract<Action, {type: 'decided'}>,
): State {
	const isLeaving = verb === 'accept' || verb === 'reject' || verb === 'skip';
	if (!isDone) return isLeaving && statement !== undefined ? {...state, statement} : state;
	const place = selectPlace(world, state);
	if (verb !== 'accept-all' || place === undefined || place < 0) return state;
	const answer = selectAnswer(world, state);
	const own = answer.page(place, 1)[0]?.id;
	if (own === undefined || world.review?.isLeft(own) !== false) return state;
	return {...state, statement: nextAfter(world, state, answer, place, own) ?? own};
}

/** The state where statements may be called otherwise now; with another one selected, if one is given. */
export function renamed(
	state: State,
	idNow: (id: string) => string | undefined,
	selected: string | undefined,
): State {
	const {statement, follow} = state;
	const now = selected ?? (statement === undefined ? undefined : (idNow(statement) ?? statement));
	const next = follow === undefined || follow.of !== statement ? undefined : idNow(follow.next);
	return {
		...state,
		statement: now,
		follow: next === undefined || now === undefined ? undefined : {of: now, next},
	};
}

/** The next that is left: what came after it before it was changed, what stands below it or from the top, what was skipped. */
function nextAfter(
	world: World,
	{follow}: State,
	answer: Answer,
	place: number,
	own: string,
): string | undefined {
	const {review} = world;
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
