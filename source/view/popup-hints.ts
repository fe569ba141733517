/** The keys that matter in a popup. */
import {foundDiscrepancies, foundProblems, foundSources} from '../state/popup-search.ts';
import type {Hint, Scene} from './scene.ts';

/** What can be done in a popup that is searched by typing, besides that. */
export function popupHints(scene: Scene): readonly Hint[] {
	const scroll: Hint = {action: {type: 'move', motion: 'page-down'}, word: 'scroll'};
	const word = enterInPopup(scene);
	const confirm = word === undefined ? [] : [{action: {type: 'enter'}, word} as const];
	switch (scene.state.popup?.kind) {
		case 'sources':
			return [...confirm, scroll, {action: {type: 'open-source'}, word: 'open it'}];
		case 'discrepancies':
			return [...confirm, scroll];
		default:
			return confirm;
	}
}

/** Whether there is nothing to search in it. */
export function holdsNothing({state: {popup}, world}: Scene): boolean {
	switch (popup?.kind) {
		case 'sources':
			return foundSources(world, '').length === 0;
		case 'problems':
			return foundProblems(world, '').length === 0;
		case 'discrepancies':
			return foundDiscrepancies(world, '').length === 0;
		case 'changes':
			return (world.changes?.lines ?? []).length === 0;
		default:
			return false;
	}
}

/** What Enter does with the item chosen in a list; undefined where there is nothing to go to. */
function enterInPopup({state: {popup}, world}: Scene): string | undefined {
	switch (popup?.kind) {
		case 'palette':
			return 'do it';
		case 'sources':
			return foundSources(world, popup.input.text).length === 0 ? undefined : 'show its quotes';
		case 'problems':
			return foundProblems(world, popup.input.text).length === 0 ? undefined : 'copy its place';
		case 'discrepancies': {
			const chosen = foundDiscrepancies(world, popup.input.text)[popup.index];
			const {entryOf} = world.catalogue;
			return chosen?.statements.some(id => entryOf.has(id)) ? 'go to its first quote' : undefined;
		}
		default:
			return undefined;
	}
}
