/** The one reducer: a state and an action give the next state. Effects (copying, files, quitting) are the edge's. */

import {lastDayOfEvent} from '../dossier/story.ts';
import {isSameQuestion, orders} from '../engine/question.ts';
import {writeQuery} from '../query/write.ts';
import {type Action, emptyInput, type Motion} from './actions.ts';
import {isSeen, move, movedPane} from './move.ts';
import {isNarrowed, narrow} from './narrow.ts';
import type {Pane} from './parts.ts';
import {updatePopup} from './popup.ts';
import {
	hasWordings,
	questionOf,
	selectAnswer,
	selectEntry,
	selectEvent,
	selectEvents,
	selectPassage,
	selectPlace,
} from './selectors.ts';
import {ownOf, type Popup, type State, type View, viewOf} from './state.ts';
import {endStory, sayHidden, selectTelling, stepRound, toggleDay} from './story.ts';
import {takeBack} from './take-back.ts';
import {completeInput, editInput, takeBackTerm} from './update-filter.ts';
import {readView, withView} from './view-words.ts';
import type {World} from './world.ts';

/** The state after an action; the message of the last one is gone. */
export function update(world: World, state: State, action: Action): State {
	const isNews = action.type === 'resize' || action.type === 'answered';
	const calm = state.message === undefined || isNews ? state : {...state, message: undefined};
	const next =
		calm.popup === undefined ? updatePanes(world, calm, action) : updatePopup(world, calm, action, update);
	return told(state, recorded(state, next, action));
}

/** A detail that tells something else begins at its top. */
function told(state: State, next: State): State {
	if (isSameDetail(state, next)) return next;
	// What a filter selects is another quote, of which no passage and no wording has been chosen.
	return {...next, scroll: 0, ...(asksTheSame(state, next) ? {} : {passage: undefined, isComparing: false})};
}

/** What is the reader's own has changed: that can be taken back. A filter counts once it has been typed. */
function recorded(before: State, after: State, {type}: Action): State {
	if (type === 'undo' || type === 'redo' || after.isFiltering) return after;
	const from = before.isFiltering ? (before.typedFrom ?? ownOf(before)) : ownOf(before);
	const to = ownOf(after);
	const isSame = from.marked === to.marked && from.notes === to.notes && from.filter === to.filter;
	return isSame ? after : {...after, done: [...after.done.slice(-99), from], undone: []};
}

function say(state: State, text: string): State {
	return {...state, message: {tone: 'plain', text}};
}

function updatePanes(world: World, state: State, action: Action): State {
	const hidden = state.isSlide ? sayHidden(action) : undefined;
	if (hidden !== undefined) return say(state, hidden);
	switch (action.type) {
		case 'resize':
			return {...state, size: {columns: action.columns, rows: action.rows}};
		case 'answered':
			return {...state, generation: state.generation + 1};
		case 'focus':
			return focusPane(state, action.pane);
		case 'focus-next':
			return focusPane(state, neighbour(state, action.by));
		case 'move':
			return moved(world, state, action.motion);
		case 'select':
			return selectRowOf(world, focusPane(state, action.pane), action);
		case 'select-cell':
			return {...state, cell: action.cell};
		case 'step-round':
			return stepRound(world, remember(state), action.by);
		case 'day':
			return toggleDay(remember(state), selectedDay(world, state));
		case 'enter':
			return enter(world, state);
		case 'back':
			return back(world, state);
		case 'before':
			return before(world, state);
		case 'filter':
			return {
				...beginTyping(focusPane(remember(state), 'quotes')),
				isFiltering: true,
				typedFrom: ownOf(state),
				zoom: state.zoom === 'quotes' ? 'quotes' : undefined,
			};
		case 'set-filter':
			return editInput(remember(state), {text: action.text, cursor: action.text.length});
		case 'edit':
		case 'complete':
			return completeInput(world, state, action);
		case 'passage':
			return stepPassage(world, state, action.by);
		case 'other-view':
			return otherView(world, state);
		case 'zoom':
			return zoom(world, state);
		case 'toggle-detail':
			return toggleDetail(state);
		case 'mark':
			return mark(world, state);
		case 'write-note':
			return openNote(world, state);
		case 'note':
			return note(state, action);
		case 'undo':
			return takeBack(state, 'done');
		case 'redo':
			return takeBack(state, 'undone');
		case 'match':
			return stepMatch(world, state, action.by);
		case 'order':
			return {
				...remember(state),
				order: action.order ?? orders[(orders.indexOf(state.order) + 1) % orders.length] ?? 'date',
			};
		case 'toggle-reported':
			return {...remember(state), isReportedShown: !state.isReportedShown};
		case 'open':
			return open(state, action.popup);
		case 'message':
			return {...state, message: action.message};
		case 'close':
		case 'copy':
		case 'export':
		case 'open-source':
		case 'redraw':
		case 'suspend':
		case 'quit':
			return state;
	}
}

function moved(world: World, state: State, motion: Motion): State {
	const isSideways = motion === 'left' || motion === 'right';
	if (!isSideways || movedPane(state) === 'positions') return move(world, state, motion);
	return say(
		state,
		state.isSlide
			? '[ and ] go to the round before and to the next.'
			: 'Left and right move in the positions; 2 goes there.',
	);
}

const panes: readonly Pane[] = ['schedule', 'positions', 'quotes', 'detail', 'page'];

function neighbour(state: State, by: 1 | -1): Pane {
	const reachable = panes.filter(
		pane => (pane !== 'detail' || state.isDetailShown) && (pane !== 'page' || state.isPageShown),
	);
	const place = Math.max(0, reachable.indexOf(state.focus));
	return reachable[(place + by + reachable.length) % reachable.length] ?? 'quotes';
}

/** The cursor stands at the end, a blank after what is there: what is typed is a term of its own. */
function beginTyping(state: State): State {
	const kept = state.filter.text.trimEnd();
	const text = kept === '' ? '' : `${kept} `;
	return editInput(state, {text, cursor: text.length});
}

/** Back to the list; what was typed stays, without the blank that was put there for it. */
function endTyping(state: State): State {
	const text = state.filter.text.trimEnd();
	return {...editInput(state, {text, cursor: text.length}), isFiltering: false};
}

/** Gives a pane the focus; a zoom follows it, and so does the detail's subject. */
function focusPane(state: State, pane: Pane): State {
	if (pane === state.focus) return {...state, isFiltering: false, completion: undefined, isSlide: false};
	const subject = pane === 'detail' || pane === 'page' ? state.subject : pane;
	return {
		...state,
		focus: pane,
		subject,
		isFiltering: false,
		completion: undefined,
		isDetailShown: state.isDetailShown || pane === 'detail',
		isOpened: false,
		isSlide: false,
		isPageShown: state.isPageShown || pane === 'page',
		zoom: state.zoom === undefined ? undefined : pane,
	};
}

function selectRowOf(world: World, state: State, {pane, row}: Extract<Action, {type: 'select'}>): State {
	if (pane === 'schedule') return {...state, event: selectEvents(world)[row]?.id ?? state.event};
	const statement = selectAnswer(world, state).page(row, 1)[0]?.id;
	return statement === undefined ? state : {...state, statement, passage: undefined};
}

function enter(world: World, state: State): State {
	if (state.isFiltering) return endTyping(state);
	if (state.isSlide) return {...state, isSlide: false};
	if (state.focus === 'detail' || state.focus === 'page')
		return say(state, 'There is nothing to open in a text; Esc goes back to the list.');
	if (state.focus === 'quotes') return {...focusPane(state, 'detail'), isOpened: true};
	const narrowed = narrow(world, remember(state));
	// Where no room is left for the quotes beside this, what was asked for would not be seen.
	return isNarrowed(world, state) || isSeen(world, narrowed, 'quotes')
		? narrowed
		: focusPane(narrowed, 'quotes');
}

/** Takes back one layer: input, detail, zoom, then the last term of the filter; never quits. */
function back(world: World, state: State): State {
	if (state.isFiltering) return endTyping(state);
	if (state.isSlide) return {...state, isSlide: false, zoom: undefined, isOpened: false};
	if (state.focus === 'page') return {...focusPane(state, state.subject), isPageShown: false};
	if (state.focus === 'detail') return focusPane(state, state.subject);
	if (state.zoom !== undefined) return {...state, zoom: undefined};
	if (state.isComparing && state.subject === 'quotes') return {...state, isComparing: false};
	if (selectTelling(world, state) !== undefined) return endStory(remember(state));
	if (state.filter.text.trim() !== '') return takeBackTerm(remember(state));
	return say(state, 'Nothing left to take back; q quits.');
}

/**
 * Whether the detail goes on telling the same. What the list asks for is part of that, since it decides which quote is
 * selected, and a scroll must not depend on when its answer comes in.
 */
function isSameDetail(before: State, after: State): boolean {
	if (before.subject !== after.subject) return false;
	switch (after.subject) {
		case 'schedule':
			return before.event === after.event;
		case 'positions':
			return before.cell === after.cell;
		case 'quotes':
			return (
				before.statement === after.statement &&
				before.passage === after.passage &&
				before.isComparing === after.isComparing &&
				asksTheSame(before, after)
			);
	}
}

/** Whether the list asks for the same, be it written with more blanks. */
function asksTheSame(before: State, after: State): boolean {
	const [a, b] = [questionOf(before), questionOf(after)];
	return isSameQuestion(
		a,
		before.applied === after.applied || writeQuery(before.applied) === writeQuery(after.applied)
			? {...b, query: a.query}
			: b,
	);
}

/** Puts the present view on the way back, unless it is there already. */
function remember(state: State): State {
	const view = viewOf(state);
	const last = state.past.at(-1);
	return last !== undefined && isSame(last, view)
		? state
		: {...state, past: [...state.past.slice(-99), view]};
}

function before(world: World, state: State): State {
	const now = viewOf(state);
	const place = state.past.findLastIndex(view => !isSame(view, now));
	const view = state.past[place];
	if (view === undefined && state.lastView !== undefined) return whereOneWas(world, state, state.lastView);
	if (view === undefined) return say(state, 'There is no view before this one.');
	const {filter, ...rest} = view;
	const restored = editInput({...state, ...rest, isOpened: false}, {text: filter, cursor: filter.length});
	const isDetailShown = state.isDetailShown || restored.focus === 'detail';
	return {...restored, isDetailShown, past: state.past.slice(0, place)};
}

/** The view in which the reader left the dossier last; the marks are as they are now. */
function whereOneWas(world: World, state: State, words: string): State {
	const read = readView(words);
	const parts = read.ok ? read.parts : {};
	return {...withView(world, state, {...parts, marked: state.marked}), lastView: undefined};
}

function isSame(a: View, b: View): boolean {
	return a.filter === b.filter && a.order === b.order && a.isReportedShown === b.isReportedShown;
}

const nextView = {matrix: 'reading', reading: 'facing', facing: 'matrix'} as const;

/** The matrix, sentences, or two parties side by side; the words of a quote or its wordings compared, where there are two to compare. */
function otherView(world: World, state: State): State {
	if (state.subject === 'positions') return {...state, positionsView: nextView[state.positionsView]};
	if (state.subject === 'schedule')
		return say(state, 'The schedule has no other view; v is for positions and quotes.');
	if (state.isComparing) return {...state, isComparing: false};
	const entry = selectEntry(world, state);
	if (entry === undefined) return say(state, 'No quote is selected: there is nothing to compare.');
	if (entry.kind === 'reported') return say(state, 'This is quoted nowhere: there is nothing to compare.');
	if (!hasWordings(entry))
		return say(state, 'This is quoted in one place only: there is nothing to compare.');
	return {...state, isComparing: true, isDetailShown: true};
}

function stepPassage(world: World, state: State, by: 1 | -1): State {
	const entry = selectEntry(world, state);
	if (entry === undefined || state.subject !== 'quotes')
		return say(state, 'Passages are those of a quote; 3 goes to the quotes.');
	const count = entry.statement.passages.length;
	if (count === 1) return say(state, 'This statement is printed in one place only.');
	return {...state, passage: (selectPassage(state, entry) + by + count) % count};
}

/** While the rounds are told, what fills the screen is a slide. */
function zoom(world: World, state: State): State {
	if (state.zoom !== undefined) return {...state, zoom: undefined, isOpened: false, isSlide: false};
	const isSlide = selectTelling(world, state) !== undefined;
	return {...state, zoom: state.focus, isOpened: false, isSlide, scroll: isSlide ? 0 : state.scroll};
}

/** The last day of what is selected in the list focused last. */
function selectedDay(world: World, state: State): number | undefined {
	const event = selectEvent(world, state);
	const ofEvent = event === undefined ? undefined : lastDayOfEvent(event);
	const day = state.subject === 'quotes' ? selectEntry(world, state)?.days?.end : ofEvent;
	return day !== undefined && Number.isFinite(day) ? day : undefined;
}

function toggleDetail(state: State): State {
	const shown = !state.isDetailShown;
	const next = {...state, isDetailShown: shown};
	return !shown && state.focus === 'detail' ? focusPane(next, state.subject) : next;
}

function mark(world: World, state: State): State {
	const entry = selectEntry(world, state);
	if (entry === undefined || state.subject !== 'quotes')
		return say(state, 'Only quotes are marked; 3 goes to the quotes.');
	const marked = new Set(state.marked);
	if (!marked.delete(entry.statement.id)) marked.add(entry.statement.id);
	// Down the list as it was: where it shows what is marked, or what is not, the mark has changed it.
	const next = state.focus === 'quotes' ? move(world, state, 'down') : state;
	return {...next, marked};
}

/** Begins a note on the selected quote, or goes on with it. */
function openNote(world: World, state: State): State {
	const entry = selectEntry(world, state);
	if (entry === undefined || state.subject !== 'quotes')
		return say(state, 'A note goes with a quote; 3 goes to the quotes.');
	const {id} = entry.statement;
	const text = state.notes.get(id) ?? '';
	return {...state, popup: {kind: 'note', statement: id, input: {text, cursor: text.length}}};
}

/** An empty note is none. */
function note(state: State, {statement, text}: Extract<Action, {type: 'note'}>): State {
	const notes = new Map(state.notes);
	if (text.trim() === '') notes.delete(statement);
	else notes.set(statement, text.trim());
	return {...state, notes};
}

/** To the next row of the list, or the one before, wherever one reads: each is a match of the filter. */
function stepMatch(world: World, state: State, by: 1 | -1): State {
	if (state.applied.root.parts.length === 0) return say(state, 'Nothing is searched for; / searches.');
	const {total} = selectAnswer(world, state);
	const place = selectPlace(world, state);
	if (place === undefined) return state;
	if (total === 0) return say(state, 'Nothing matches.');
	const {focus, subject} = state;
	// Of a pane that shows something else one goes to the quotes.
	const reading = subject === 'quotes' ? state : focusPane(state, 'quotes');
	if (place + by < 0 || place + by >= total)
		return {...reading, message: {tone: 'plain', text: `That was the ${by === 1 ? 'last' : 'first'} match.`}};
	const moved = move(world, {...reading, focus: 'quotes', isSlide: false}, by === 1 ? 'down' : 'up');
	return {...moved, focus: subject === 'quotes' ? focus : 'quotes'};
}

function open(state: State, kind: Exclude<Popup['kind'], 'note'>): State {
	switch (kind) {
		case 'help':
			return {...state, popup: {kind, input: emptyInput, scroll: 0}};
		case 'palette':
			return {...state, popup: {kind, input: emptyInput, index: 0}};
		case 'export':
			return {...state, popup: {kind, index: 0}};
		case 'discrepancies':
		case 'sources':
		case 'problems':
		case 'changes':
			return {...state, popup: {kind, input: emptyInput, index: 0, scroll: 0}};
	}
}
