/** What a statement comes to, in words of our own: of what nobody quotes it is what is shown. */
import type {NotesEdit} from '../notes/edit.ts';
import {textIn} from '../notes/plain.ts';
import {type Desk, type PlacedItem, type Planned, pinned, planned, refused, setIn} from './desk.ts';
import {passagesIn, putTogether, takenApart} from './passages.ts';

/** @param passage - that which is shown: one that has a summary of its own keeps it apart from the statement's. */
export function glossEdits(desk: Desk, at: PlacedItem, line: string, passage: number): Planned {
	const {value} = at.item;
	const text = line.replace(/\s+/g, ' ').trim();
	const passages = passagesIn(value);
	const shown = passages[passage];
	if (text === '') {
		const isNeeded = passages.some(
			({path, value: noted}) =>
				(path[0] === 'reports' || textIn(noted, 'kind') === 'reported') && !hasSummary(noted),
		);
		if (isNeeded) return refused('Nobody quotes it: without a summary nothing of it would be shown.');
		return value.gloss === undefined
			? refused('It has no summary.')
			: planned('Its summary is taken away.', ...pinned(desk), {
					do: 'remove',
					path: ['statements', at.index, 'gloss'],
				});
	}
	const said = `In short: ${text}`;
	if (shown === undefined || !hasSummary(shown.value))
		return planned(said, ...pinned(desk), setIn(at, 'gloss', text));
	const {segments, rest} = takenApart(shown.value);
	const set: NotesEdit = {
		do: 'set',
		path: ['statements', at.index, ...shown.path],
		value: putTogether({segments, rest: {...rest, summary: text}}),
	};
	return planned(said, ...pinned(desk), set);
}

function hasSummary(passage: Parameters<typeof textIn>[0]): boolean {
	return textIn(passage, 'summary') !== undefined;
}
