/** Moving in the positions: through the cells of the matrix, or through the issues on which two parties stand. */
import type {Motion} from '../../state/actions.ts';
import {pageRows, step} from '../../state/move.ts';
import type {Cell} from '../../state/parts.ts';
import {selectFacing} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import type {Workspace} from '../../state/workspace.ts';

/** Row and column heads can be chosen too (null), but not both at once. */
export function moveCell(workspace: Workspace, state: State, motion: Motion): Cell {
	const {issues, parties} = workspace.catalogue.dossier;
	const rows = [null, ...issues.map(issue => issue.id)];
	const columns = [null, ...parties.map(party => party.id)];
	const {issue, party} = state.cell;
	if (motion === 'left' || motion === 'right') {
		const place = columns.indexOf(party) + (motion === 'left' ? -1 : 1);
		const next = columns[Math.max(issue === null ? 1 : 0, Math.min(place, columns.length - 1))] ?? null;
		return {issue, party: next};
	}
	const page = () => pageRows(workspace, state);
	const place = Math.max(party === null ? 1 : 0, step(rows.indexOf(issue), motion, rows.length, page));
	return {party, issue: rows[place] ?? null};
}

/**
 * Side by side, left and right go through all the others beside the first party; behind the last of them, the next party
 * is the first. The rest goes through the issues.
 */
export function moveFacing(workspace: Workspace, state: State, motion: Motion): State {
	const {party, place, others} = besideShown(workspace, state);
	if (motion !== 'left' && motion !== 'right') {
		const {issue} = moveCell(workspace, {...state, cell: {issue: state.cell.issue, party}}, motion);
		return {...state, cell: {party, issue}};
	}
	const by = motion === 'left' ? -1 : 1;
	const rival = others[place + by];
	if (rival !== undefined) return {...state, cell: {...state.cell, party}, rival};
	const ids = partyIds(workspace);
	const first = ids[ids.indexOf(party ?? '') + by];
	if (first === undefined) return state;
	return {
		...state,
		cell: {...state.cell, party: first},
		rival: ids.filter(id => id !== first).at(by < 0 ? -1 : 0),
	};
}

/** Which of the others stands beside the first party, counted from 0, and how many others there are. */
export function besideShown(
	workspace: Workspace,
	state: State,
): {readonly party: string | null; readonly place: number; readonly others: readonly string[]} {
	const {party, rival} = selectFacing(workspace, state);
	const others = partyIds(workspace).filter(id => id !== party);
	return {party, place: Math.max(0, others.indexOf(rival ?? '')), others};
}

function partyIds({catalogue}: Workspace): readonly string[] {
	return catalogue.dossier.parties.map(({id}) => id);
}
