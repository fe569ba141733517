/** The story of the rounds, as the filter line tells it: `round:2 asof:2022-01-12`, and after the last `asof:end`. */

import {isoDay} from '../dossier/calendar.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import {sayNone} from '../dossier/left-out.ts';
import {
	type Chapter,
	chapterOf,
	type Evidence,
	evidenceOn,
	lastDayOfEvent,
	standingOn,
} from '../dossier/story.ts';
import type {DossierEvent, Position} from '../dossier/types.ts';
import {endOfStory} from '../fields/date-fields.ts';
import {asOf} from '../query/as-of.ts';
import {hasKey, hasTerm, setTerms} from '../query/edit.ts';
import {parseQuery} from '../query/parse.ts';
import {sanitize} from '../text/sanitize.ts';
import type {Action} from './actions.ts';
import {paneNamed, paneNumber, subjectOf} from './panes.ts';
import {quotesPane} from './parts.ts';
import {type State, say} from './state.ts';
import {editInput} from './update-filter.ts';
import type {Workspace} from './workspace.ts';

/** What is told: a round, or the end that comes after the last. */
export type Telling = {readonly type: 'round'; readonly round: DossierEvent} | {readonly type: 'end'};

/** @returns undefined where no story is being told. */
export function selectTelling({catalogue}: Workspace, {applied}: State): Telling | undefined {
	if (asOf(applied.root) === undefined) return undefined;
	const round = catalogue.rounds.find(one => hasTerm(applied, 'round', String(one.round)));
	if (round !== undefined) return {type: 'round', round};
	const isEnd = !hasKey(applied, 'round') && hasTerm(applied, 'asof', endOfStory);
	return isEnd && catalogue.rounds.length > 0 ? {type: 'end'} : undefined;
}

/** What a slide tells; undefined where none is shown. */
export function selectSlide(workspace: Workspace, state: State): Telling | undefined {
	return state.isSlide ? selectTelling(workspace, state) : undefined;
}

/** `round 2`, `the end`. */
export function nameOfTelling(telling: Telling): string {
	return telling.type === 'end' ? 'the end' : `round ${telling.round.round}`;
}

/** What the detail tells of the story; undefined where it tells what is selected. */
export function selectToldInFront(workspace: Workspace, state: State): Telling | undefined {
	return state.isStoryInFront ? selectTelling(workspace, state) : undefined;
}

export function isSameTelling(one: Telling | undefined, other: Telling | undefined): boolean {
	return one?.type === 'round' && other?.type === 'round'
		? one.round === other.round
		: one?.type === other?.type;
}

/** The chapter of the round that is told. */
export function selectChapter(workspace: Workspace, state: State): Chapter | undefined {
	const telling = selectTelling(workspace, state);
	if (telling?.type !== 'round') return undefined;
	return workspace.remember('chapter', [telling.round], () => chapterOf(workspace.catalogue, telling.round));
}

/** The day as of which positions are shown, as calendar.ts numbers days; infinite where all are. */
export function selectDay({applied}: State): number {
	return asOf(applied.root) ?? Number.POSITIVE_INFINITY;
}

/** The positions that were held, or perhaps held, as of the day that is asked for. */
export function selectStanding(workspace: Workspace, state: State): readonly Position[] {
	const day = selectDay(state);
	const {positions} = workspace.catalogue.dossier;
	if (day === Number.POSITIVE_INFINITY) return positions;
	return workspace.remember('standing', [day], () =>
		positions.filter(position => standingOn(position, day) !== 'not yet'),
	);
}

/** What of a party on an issue had not come up by that day; null stands for all of either. */
export function selectComing(
	workspace: Workspace,
	state: State,
	party: string | null,
	issue: string | null,
): readonly Position[] {
	const day = selectDay(state);
	return workspace.catalogue.dossier.positions.filter(
		one =>
			(party === null || one.party === party) &&
			(issue === null || one.issue === issue) &&
			standingOn(one, day) === 'not yet',
	);
}

/** What bears a position out, as far as it was known on the day that is asked for. */
export function selectEvidence(workspace: Workspace, state: State, position: Position): Evidence {
	const day = selectDay(state);
	const found = workspace.remember('evidence', [day], () => new Map<Position, Evidence>());
	const evidence = found.get(position) ?? evidenceOn(workspace.catalogue, position, day);
	found.set(position, evidence);
	return evidence;
}

/** Goes on in the story, or back, wherever one is: the filter says which round is told and as of when. */
export function stepRound(workspace: Workspace, state: State, by: 1 | -1): State {
	const {rounds} = workspace.catalogue;
	if (rounds.length === 0)
		return say(state, sayNone(workspace.catalogue, ['round'], 'This dossier has no rounds.'));
	const asked = rounds.findIndex(({round}) => hasTerm(state.query, 'round', String(round)));
	const now = selectTelling(workspace, state)?.type === 'end' ? rounds.length : asked;
	const place = now === -1 ? (by === 1 ? 0 : rounds.length - 1) : now + by;
	if (place > rounds.length) return say(state, `That was the end; ${sayBack(workspace, state)}`);
	if (place < 0) return say(state, `That was the first round; ${sayBack(workspace, state)}`);
	const round = rounds[place];
	const shown = {
		...state,
		event: round?.id ?? state.event,
		isSlide: state.isSlide || isWhole(state),
		isStoryInFront: true,
	};
	const day = round === undefined ? undefined : lastDayOfEvent(round);
	// Taken away first, so that the day always stands behind the round.
	const text = setTerms(parseQuery(setTerms(state.query, {asof: undefined}), state.query.fields), {
		round: round === undefined ? undefined : String(round.round),
		event: undefined,
		// A round without a date is told as of all that is known.
		asof: day === undefined ? endOfStory : isoDay(day),
	});
	return {
		...editInput(shown, {text, cursor: text.length}),
		scroll: 0,
		statement: undefined,
		passage: undefined,
	};
}

/** A round that is told from here on is the event selected, where no other has been chosen along with it. */
export function atRoundTold(workspace: Workspace, before: State, state: State): State {
	if (state.event !== before.event || state.applied === before.applied) return state;
	const telling = selectTelling(workspace, state);
	return telling?.type !== 'round' || isSameTelling(telling, selectTelling(workspace, before))
		? state
		: {...state, event: telling.round.id};
}

/** The filter without the round that is told. */
export function endStory(state: State): State {
	const text = withoutStory(state);
	return editInput(state, {text, cursor: text.length});
}

/** Whether something fills the screen, in whose place a slide can stand. */
function isWhole({zoom, isOpened}: State): boolean {
	return zoom !== undefined || isOpened;
}

function withoutStory({query}: State): string {
	return setTerms(query, {round: undefined, asof: undefined});
}

/** What Esc does where the quotes are narrowed to a round. */
function sayBack(workspace: Workspace, state: State): string {
	const isBelow =
		isWhole(state) ||
		paneNamed(workspace, state.focus).role === 'side' ||
		subjectOf(workspace, state).back?.(state) !== undefined;
	if (isBelow) return 'Esc takes back one layer after the other.';
	return isAllShown(state, withoutStory(state)) ? 'Esc shows everything again.' : 'Esc ends the story.';
}

/** Whether a list of this filter leaves nothing out. */
function isAllShown({isReportedShown}: State, filter: string): boolean {
	return isReportedShown && filter.trim() === '';
}

/** A slide of a story that is told no more, or with nothing whole in whose place it stands, is none. */
export function withoutEmptySlide(workspace: Workspace, state: State): State {
	const isShown = !state.isSlide || (isWhole(state) && selectTelling(workspace, state) !== undefined);
	return isShown ? state : {...state, isSlide: false};
}

/** Why a key does nothing on a slide: what it would change is not seen there. */
export function sayHidden(workspace: Workspace, {type}: Action): string | undefined {
	switch (type) {
		case 'passage':
		case 'mark':
		case 'mark-all':
		case 'write-note':
			return `A slide has no quote selected; ${paneNumber(workspace, quotesPane)} goes to the quotes.`;
		case 'other-view':
		case 'toggle-detail':
		case 'order':
		case 'toggle-reported':
		case 'day':
			return 'A slide shows nothing of what this changes; Esc goes back to the panes.';
		default:
			return undefined;
	}
}

/**
 * Sets everything back to a day, or to the present again where it is set back already.
 *
 * @param of - what happened that day, where that is not what is selected.
 */
export function toggleDay(state: State, day: number | undefined, of?: string): State {
	const isBack = hasKey(state.query, 'asof');
	if (!isBack && day === undefined)
		return say(state, 'Nothing that has a date is selected: there is no day to go back to.');
	const text = setTerms(state.query, {asof: isBack || day === undefined ? undefined : isoDay(day)});
	const on =
		day === undefined ? '' : `${formatEdtf(isoDay(day))}${of === undefined ? '' : ` (${sanitize(of)})`}`;
	const isAll = isAllShown(state, setTerms(state.query, {asof: undefined}));
	const again = isAll ? 'a shows everything again' : 'a takes that back';
	const told = isBack
		? isAll
			? 'Everything that is known is shown again.'
			: 'Nothing is set back to a day any more.'
		: hasKey(state.query, 'round')
			? `Positions as known on ${on}; of the round all quotes stay. ${again}.`
			: `Positions and quotes as known on ${on}; ${again}.`;
	return say(editInput(state, {text, cursor: text.length}), told);
}
