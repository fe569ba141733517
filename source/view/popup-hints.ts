/** The keys that matter in a popup. */
import {foundDiscrepancies, foundProblems, foundSources} from '../state/popup-search.ts';
import type {Hint, ViewProps} from './view-props.ts';

/** What can be done in a popup that is searched by typing, besides that. */
export function popupHints(props: ViewProps): readonly Hint[] {
	const scroll: Hint = {action: {type: 'move', motion: 'page-down'}, word: 'scroll'};
	const word = enterInPopup(props);
	const confirm = word === undefined ? [] : [{action: {type: 'enter'}, word} as const];
	switch (props.state.popup?.kind) {
		case 'sources':
			return [...confirm, scroll, {action: {type: 'open-source'}, word: 'open it'}];
		case 'discrepancies':
			return [...confirm, scroll];
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
			return 'do it';
		case 'sources':
			return foundSources(workspace, popup.input.text).length === 0 ? undefined : 'show its quotes';
		case 'problems':
			return foundProblems(workspace, popup.input.text).length === 0 ? undefined : 'copy its place';
		case 'discrepancies': {
			const chosen = foundDiscrepancies(workspace, popup.input.text)[popup.index];
			const {entryOf} = workspace.catalogue;
			return chosen?.statements.some(id => entryOf.has(id)) ? 'go to its first quote' : undefined;
		}
		default:
			return undefined;
	}
}
