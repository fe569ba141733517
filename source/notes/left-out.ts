/** How much of notes is not in the dossier that was made of them. */
import type {Dossier} from '../dossier/types.ts';
import {count} from '../text/count.ts';
import type {NotesNode} from './tree.ts';

type Kind = 'statement' | 'round' | 'event' | 'position' | 'discrepancy';

export type LeftOut = Readonly<Record<Kind, number>>;

export const nothingLeftOut: LeftOut = {statement: 0, round: 0, event: 0, position: 0, discrepancy: 0};

/** @param root - of the notes. */
export function countLeftOut(root: NotesNode | undefined, dossier: Dossier | undefined): LeftOut {
	const itemsOf = (section: string) => {
		const pairs = root?.kind === 'map' ? root.pairs : [];
		const value = pairs.find(({key}) => key.text === section)?.value;
		return value?.kind === 'list' ? value.items : [];
	};
	const events = itemsOf('events');
	const numbered = events.filter(
		item => item.kind === 'map' && item.pairs.some(({key}) => key.text === 'round'),
	).length;
	const rounds = (dossier?.events ?? []).filter(({round}) => round !== undefined).length;
	const lost = (noted: number, made: number) => Math.max(0, noted - made);
	return {
		statement: lost(itemsOf('statements').length, dossier?.statements.length ?? 0),
		round: lost(itemsOf('rounds').length + numbered, rounds),
		event: lost(events.length - numbered, (dossier?.events.length ?? 0) - rounds),
		position: lost(itemsOf('positions').length, dossier?.positions.length ?? 0),
		discrepancy: lost(itemsOf('discrepancies').length, dossier?.discrepancies.length ?? 0),
	};
}

/** "1 statement", "2 statements, 1 round and 1 position"; nothing where all is there. */
export function sayLeftOut(leftOut: LeftOut): string {
	const said = [
		...counted(leftOut.statement, 'statement'),
		...counted(leftOut.round, 'round'),
		...counted(leftOut.event, 'event'),
		...counted(leftOut.position, 'position'),
		...counted(leftOut.discrepancy, 'disagreement'),
	];
	return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}

function counted(number: number, one: string): readonly string[] {
	return number === 0 ? [] : [count(number, one)];
}

/** "1 round is not shown", "2 statements and 1 round are not shown"; nothing where all is. */
export function sayNotShown(leftOut: LeftOut): string {
	const said = sayLeftOut(leftOut);
	if (said === '') return '';
	return `${said} ${/^1 \w+$/.test(said) ? 'is' : 'are'} not shown`;
}
