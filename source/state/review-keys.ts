/** The keys of a review, which stand below all of it all the time: those that are needed most, on one line; ? shows all. */
import {width} from '../text/cells.ts';
import type {Binding} from './binding.ts';
import {isDecidedHere, isOfAll} from './decided-here.ts';
import {displayKey} from './key-names.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** A key by its name in the table, and what it does in a word; an empty one where there is no room for that. */
export type ReviewKey = {readonly key: string; readonly word: string};

/** Between two keys, in cells. */
export const keyGap = 2;

/**
 * As many of them as fit, in the order of the table; those for help, which says when there are more, and for leaving stay.
 *
 * @param isChosen - whether there is something to decide about; where not, those that are about all are left.
 */
export function reviewKeys(
	workspace: Pick<Workspace, 'bindings' | 'panes'>,
	state: Pick<State, 'size' | 'subject'>,
	isChosen = true,
): readonly ReviewKey[] {
	const {columns} = state.size;
	const inPanes = workspace.bindings.filter(
		({contexts, keys}) => contexts.includes('panes') && keys.length > 0,
	);
	const find = (isWanted: (binding: Binding) => boolean) => inPanes.filter(isWanted).slice(0, 1).map(keyOf);
	const own = [
		...inPanes
			.filter(
				({group, action}) =>
					group === 'Review' &&
					(action.type === 'decide' || action.type === 'review-line') &&
					(isChosen ? isDecidedHere(workspace, state, action.verb) : isOfAll(action.verb)),
			)
			.map(keyOf),
		...find(({action}) => action.type === 'filter'),
	];
	const help = find(({action}) => action.type === 'open' && action.popup === 'help');
	const leave = find(({action}) => action.type === 'quit');
	const all = [...own, ...help, ...leave];
	if (cellsOf(all) < columns) return all;
	const told = [...help.map(({key, word}) => ({key, word: `all ${word}`})), ...leave];
	const last = columns < narrow ? bare(told) : told;
	for (let kept = own.length - 1; kept >= fewest; kept--) {
		const fitting = [...own.slice(0, kept), ...last];
		if (cellsOf(fitting) < columns) return fitting;
	}
	return bare([...own.slice(0, fewest), ...last]);
}

/** On a narrower screen the two that stay, which one would guess, have no words. */
const narrow = 80;
/** So many of its own are there with their words. */
const fewest = 2;

function keyOf({keys: [key = ''], hint = ''}: Binding): ReviewKey {
	return {key, word: hint};
}

function bare(keys: readonly ReviewKey[]): readonly ReviewKey[] {
	return keys.map(({key}) => ({key, word: ''}));
}

function cellsOf(keys: readonly ReviewKey[]): number {
	return keys.reduce(
		(sum, {key, word}) => sum + width(displayKey(key)) + (word === '' ? 0 : 1 + width(word)),
		keyGap * (keys.length - 1),
	);
}
