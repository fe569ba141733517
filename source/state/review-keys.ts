/** The keys of a review, which stand below all of it all the time: every one of them, with its word where there is room. */
import {width} from '../text/cells.ts';
import type {Binding} from './binding.ts';
import {isDecidedHere} from './decided-here.ts';
import {displayKey} from './key-names.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** A key by its name in the table, and what it does in a word; an empty one where there is no room for that. */
export type ReviewKey = {readonly key: string; readonly word: string};

/** Between two keys, in cells. */
export const keyGap = 2;

/** Lines that may be taken from the panes. */
function mostLines(rows: number): number {
	return rows < 13 ? 1 : rows < 16 ? rows - 11 : Math.min(rows - 10, 5);
}

/** As many lines as the keys need; on a small screen they say less, and what has no room even so is in the help. */
export function reviewKeyLines(
	{bindings}: Pick<Workspace, 'bindings'>,
	{size: {columns, rows}, subject}: Pick<State, 'size' | 'subject'>,
): readonly (readonly ReviewKey[])[] {
	const most = mostLines(rows);
	const shown = shownIn(bindings, subject);
	const ways = [
		(): boolean => true,
		({action}: Binding) => action.type === 'decide',
		(): boolean => false,
	].map(hasWord =>
		packed(
			shown.map(each => keyOf(each, hasWord(each))),
			columns - 1,
		),
	);
	const fitting = ways.find(lines => lines.length <= most);
	if (fitting !== undefined) return fitting;
	// Those for help and for leaving come last, and stay.
	const bare = shown.map(each => keyOf(each, false));
	for (let kept = bare.length - 3; kept > 0; kept--) {
		const lines = packed([...bare.slice(0, kept), ...bare.slice(-2)], columns - 1);
		if (lines.length <= most) return lines;
	}
	return packed(bare.slice(-2), columns - 1);
}

/** Its own, then how one looks for others, is helped and leaves. */
function shownIn(bindings: readonly Binding[], subject: State['subject']): readonly Binding[] {
	const inPanes = bindings.filter(({contexts, keys}) => contexts.includes('panes') && keys.length > 0);
	const find = (isWanted: (binding: Binding) => boolean) => inPanes.filter(isWanted).slice(0, 1);
	return [
		...inPanes.filter(
			({group, action}) =>
				group === 'Review' &&
				(action.type === 'decide' || action.type === 'review-line') &&
				isDecidedHere({subject}, action.verb),
		),
		...find(({action}) => action.type === 'filter'),
		...find(({action}) => action.type === 'open' && action.popup === 'help'),
		...find(({action}) => action.type === 'quit'),
	];
}

function keyOf({keys: [key = ''], hint = ''}: Binding, hasWord: boolean): ReviewKey {
	return {key, word: hasWord ? hint : ''};
}

function packed(keys: readonly ReviewKey[], columns: number): readonly (readonly ReviewKey[])[] {
	const lines: ReviewKey[][] = [];
	let room = 0;
	for (const each of keys) {
		const cells = width(displayKey(each.key)) + (each.word === '' ? 0 : 1 + width(each.word));
		const last = lines.at(-1);
		if (last !== undefined && cells + keyGap <= room) {
			last.push(each);
			room -= cells + keyGap;
		} else {
			lines.push([each]);
			room = columns - cells;
		}
	}
	return lines;
}
