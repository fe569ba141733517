/** The keys that matter in a popup. */
import {paletteCommands} from '../state/keys.ts';
import {hasQuotes, popupCount, statementOfProblem} from '../state/popup.ts';
import {foundDiscrepancies, foundProblems, foundSources, placeInLine} from '../state/popup-search.ts';
import type {Hint, ViewProps} from './view-props.ts';

/** What can be done in a popup that is searched by typing, besides that. */
export function popupHints(props: ViewProps): readonly Hint[] {
	const {popup} = props.state;
	// Beside a list in which nothing is found nothing is told.
	const isFound =
		popup !== undefined && 'index' in popup && popupCount(props.workspace, props.state, popup) > 0;
	const scroll: readonly Hint[] = isFound
		? [{action: {type: 'move', motion: 'page-down'}, word: 'scroll'}]
		: [];
	const word = enterInPopup(props);
	const confirm = word === undefined ? [] : [{action: {type: 'enter'}, word} as const];
	switch (popup?.kind) {
		case 'sources': {
			const chosen = foundSources(props.workspace, popup.input.text)[popup.index];
			const hasAddress = chosen?.URL !== undefined;
			return [
				...confirm,
				...scroll,
				...(hasAddress ? [{action: {type: 'open-source'}, word: 'open it'} as const] : []),
			];
		}
		case 'discrepancies':
			return [...confirm, ...scroll];
		default:
			return confirm;
	}
}

/** Whether there is nothing to search in it. */
export function holdsNothing({state: {popup}, workspace}: ViewProps): boolean {
	switch (popup?.kind) {
		case 'sources':
			return foundSources(workspace, '').length === 0;
		case 'problems':
			return foundProblems(workspace, '').length === 0;
		case 'discrepancies':
			return foundDiscrepancies(workspace, '').length === 0;
		case 'changes':
			return (workspace.changes?.lines ?? []).length === 0;
		default:
			return false;
	}
}

/** What Enter does with the item chosen in a list; undefined where there is nothing to go to. */
function enterInPopup({state: {popup}, workspace}: ViewProps): string | undefined {
	switch (popup?.kind) {
		case 'palette':
			return paletteCommands(popup.input.text, workspace.bindings, workspace.formats).length === 0
				? undefined
				: 'do it';
		case 'sources':
			return hasQuotes(workspace, foundSources(workspace, popup.input.text)[popup.index])
				? 'show its quotes'
				: undefined;
		case 'problems':
			if (placeInLine(foundProblems(workspace, popup.input.text)[popup.index]) === undefined)
				return undefined;
			return statementOfProblem(workspace, popup) === undefined
				? 'copy its place'
				: 'go there, copy its place';
		case 'discrepancies': {
			const chosen = foundDiscrepancies(workspace, popup.input.text)[popup.index];
			const {entryOf} = workspace.catalogue;
			return chosen?.statements.some(id => entryOf.has(id)) ? 'go to its first quote' : undefined;
		}
		default:
			return undefined;
	}
}
