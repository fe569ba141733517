/** What actions do while a popup is open. */
import type {Source} from '../dossier/types.ts';
import {resolveValue} from '../fields/choices.ts';
import {keyNamed} from '../fields/field.ts';
import {hasTerm, setTerms} from '../query/edit.ts';
import {parseQuery} from '../query/parse.ts';
import type {Query} from '../query/tree.ts';
import {sanitize} from '../text/sanitize.ts';
import {type Action, emptyInput} from './actions.ts';
import {exportChoices} from './exports.ts';
import {paletteCommands} from './keys.ts';
import {editLine} from './line-edit.ts';
import {step} from './move.ts';
import {type Message, type Popup, quotesPane} from './parts.ts';
import {popupPage} from './popup-page.ts';
import {foundDiscrepancies, foundLines, foundProblems, foundSources, placeInLine} from './popup-search.ts';
import {reviewChoices} from './review-choices.ts';
import type {State} from './state.ts';
import {editInput} from './update-filter.ts';
import type {Workspace} from './workspace.ts';

type Update = (workspace: Workspace, state: State, action: Action) => State;

export function updatePopup(workspace: Workspace, state: State, action: Action, update: Update): State {
	const {popup} = state;
	if (popup === undefined) return state;
	const closed = {...state, popup: undefined};
	switch (action.type) {
		case 'back':
		case 'close':
			return closed;
		case 'move':
			return {...state, popup: movePopup(workspace, state, popup, action.motion)};
		case 'edit':
			return {...state, popup: typeInto(popup, action)};
		case 'complete':
			return {...state, popup: completeName(workspace, state, popup)};
		case 'enter':
			return confirm(workspace, state, popup, update);
		case 'open':
		case 'decide':
			return update(workspace, closed, action);
		case 'message':
			return {...state, message: action.message};
		case 'refused':
			return {...state, popup: {...action.popup, refused: action.why}};
		case 'answered':
			return {...state, generation: state.generation + 1};
		default:
			return state;
	}
}

function movePopup(
	workspace: Workspace,
	state: State,
	popup: Popup,
	motion: Extract<Action, {type: 'move'}>['motion'],
): Popup {
	if (popup.kind === 'note') return popup;
	const items = popup.kind === 'help' ? 0 : popupCount(workspace, state, popup);
	const page = () => popupPage(workspace, state, popup, items + headings(workspace, popup));
	if (popup.kind === 'help') return {...popup, scroll: step(popup.scroll, motion, 1000, page)};
	// What is told of the chosen one goes by pages; the frame knows how long it is.
	const isPaged = motion.startsWith('page-') || motion.startsWith('half-');
	if ('scroll' in popup && isPaged) return {...popup, scroll: step(popup.scroll, motion, 1000, page)};
	const index = step(popup.index, motion, items, page);
	if (popup.kind === 'review') return {...popup, index, isTaken: false};
	return 'scroll' in popup && index !== popup.index ? {...popup, index, scroll: 0} : {...popup, index};
}

/** Lines of the list that are no items. */
function headings({remarks}: Workspace, {kind}: Popup): number {
	return kind === 'problems' && remarks.length > 0 ? 1 : 0;
}

/** How many items the popup lists. */
export function popupCount(
	workspace: Workspace,
	state: State,
	popup: Exclude<Popup, {kind: 'help' | 'note'}>,
): number {
	switch (popup.kind) {
		case 'palette':
			return paletteCommands(popup.input.text, workspace.bindings, workspace.formats).length;
		case 'discrepancies':
			return foundDiscrepancies(workspace, popup.input.text).length;
		case 'sources':
			return foundSources(workspace, popup.input.text).length;
		case 'problems':
			return foundProblems(workspace, popup.input.text).length;
		case 'changes':
			return foundLines(workspace.changes?.lines ?? [], popup.input.text).length;
		case 'export':
			return exportChoices(workspace.formats).length;
		case 'review':
			return reviewChoices(workspace, state, popup).length;
	}
}

/** Nobody searches for more, whatever is pasted. */
const longestSearch = 200;
const longestNote = 4000;

function typeInto(popup: Popup, action: Extract<Action, {type: 'edit'}>): Popup {
	if (!('input' in popup)) return popup;
	const isReplaced = popup.kind === 'review' && popup.isOffered === true && action.edit.do === 'insert';
	const {text, cursor} = editLine(isReplaced ? emptyInput : popup.input, action.edit);
	const isLong = popup.kind === 'note' || popup.kind === 'review';
	// A note that is longer already, as it was handed over or joined from several, is not cut.
	const longest = isLong ? Math.max(longestNote, popup.input.text.length) : longestSearch;
	const input = {text: text.slice(0, longest), cursor: Math.min(cursor, longest)};
	switch (popup.kind) {
		case 'help':
			return {...popup, input, scroll: 0};
		case 'note':
			return {...popup, input};
		case 'palette':
			return {...popup, input, index: 0};
		case 'review':
			return {...popup, input, index: 0, isOffered: false, isTaken: false, refused: ''};
		case 'discrepancies':
		case 'sources':
		case 'problems':
		case 'changes':
			return {...popup, input, index: 0, scroll: 0};
		default:
			return popup;
	}
}

/** Puts the whole name of the chosen command in the palette's line, of what is chosen in review in its line. */
function completeName(workspace: Workspace, state: State, popup: Popup): Popup {
	if (popup.kind === 'review') {
		const {whole, cursor, isToggle = false} = reviewChoices(workspace, state, popup)[popup.index] ?? {};
		if (whole === undefined) return popup;
		const input = {text: whole, cursor: cursor ?? whole.length};
		return {
			...popup,
			input,
			index: isToggle ? popup.index : 0,
			isOffered: false,
			isTaken: isToggle,
			refused: '',
		};
	}
	if (popup.kind !== 'palette') return popup;
	const name = paletteCommands(popup.input.text, workspace.bindings, workspace.formats)[popup.index]?.name;
	return name === undefined ? popup : {...popup, input: {text: name, cursor: name.length}, index: 0};
}

/** Said where there is nothing in a list, or nothing that matches what is typed; it stays open. */
export function nothingSelected(typed: string): Message {
	const why = typed.trim() === '' ? 'there is nothing in this list' : 'nothing matches what is typed';
	return {tone: 'plain', text: `Nothing is selected: ${why}.`};
}

/** Whether there is a quote to be shown of a source. */
export function hasQuotes({catalogue}: Workspace, source: Source | undefined): boolean {
	return source !== undefined && (catalogue.statementsOfSource.get(source.id)?.length ?? 0) > 0;
}

/** Enter on a discrepancy goes to the first quote it touches, on a problem to its statement in review; on a source, narrows to it. */
function confirm(workspace: Workspace, state: State, popup: Popup, update: Update): State {
	const closed = {...state, popup: undefined};
	const {entryOf} = workspace.catalogue;
	if (popup.kind === 'sources') {
		const source = foundSources(workspace, popup.input.text)[popup.index];
		if (source === undefined) return {...state, message: nothingSelected(popup.input.text)};
		if (!hasQuotes(workspace, source))
			return {
				...state,
				message: {tone: 'plain', text: 'No quote of this source is here: there is nothing to show.'},
			};
		const text = narrowedTo(workspace, closed.query, source);
		return update(workspace, update(workspace, closed, {type: 'set-filter', text}), {
			type: 'focus',
			pane: quotesPane,
		});
	}
	if (popup.kind === 'discrepancies') {
		const discrepancy = foundDiscrepancies(workspace, popup.input.text)[popup.index];
		if (discrepancy === undefined) return {...state, message: nothingSelected(popup.input.text)};
		const touched = discrepancy.statements.find(id => entryOf.has(id));
		if (touched === undefined)
			return {
				...closed,
				message: {tone: 'plain', text: 'No quote hangs on this one: there is nothing to show.'},
			};
		return goTo(workspace, closed, touched, update);
	}
	if (popup.kind !== 'problems') return closed;
	if (popupCount(workspace, state, popup) === 0)
		return {...state, message: nothingSelected(popup.input.text)};
	const troubled = statementOfProblem(workspace, popup);
	return troubled === undefined ? closed : goTo(workspace, closed, troubled, update);
}

/** In review, the statement in which the problem is that is chosen. */
export function statementOfProblem(
	workspace: Workspace,
	{input, index}: {readonly input: {readonly text: string}; readonly index: number},
): string | undefined {
	const [, line] = placeInLine(foundProblems(workspace, input.text)[index])?.split(':') ?? [];
	const found = line === undefined ? undefined : workspace.review?.statementAt(Number(line));
	return found !== undefined && workspace.catalogue.entryOf.has(found) ? found : undefined;
}

/** A statement among all there are; what was shown before comes back with `-`. */
function goTo(workspace: Workspace, state: State, statement: string, update: Update): State {
	const all = update(workspace, state, {type: 'set-filter', text: ''});
	const focused = update(workspace, all, {type: 'focus', pane: quotesPane});
	return {
		...editInput(focused, focused.filter),
		statement,
		passage: undefined,
		isReportedShown: true,
	};
}

/** The filter narrowed to a source by its title, as one reads it; by its id where that means another as well, or nothing. */
function narrowedTo({catalogue}: Workspace, query: Query, {id, 'title-short': title}: Source): string {
	const field = keyNamed(query.fields, 'source');
	const choices = field?.kind === 'choice' ? field.facet(catalogue, []).choices : [];
	const [meant, ...others] = resolveValue(choices, title);
	const text = setTerms(query, {source: title});
	const isPlain =
		sanitize(title) === title &&
		meant === id &&
		others.length === 0 &&
		hasTerm(parseQuery(text, query.fields), 'source', title);
	return isPlain ? text : setTerms(query, {source: id});
}
