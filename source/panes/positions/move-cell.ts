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
 * Side by side, left and right go through all pairs: behind the last beside whom the first party stands, the next party
 * is the first. The rest goes through the issues.
 */
export function moveFacing(workspace: Workspace, state: State, motion: Motion): State {
	const {party} = selectFacing(workspace, state);
	if (motion !== 'left' && motion !== 'right') {
		const {issue} = moveCell(workspace, {...state, cell: {issue: state.cell.issue, party}}, motion);
		return {...state, cell: {party, issue}};
	}
	const ids = workspace.catalogue.dossier.parties.map(({id}) => id);
	const {place, count} = pairShown(workspace, state);
	const next = Math.max(0, Math.min(place + (motion === 'left' ? -1 : 1), count - 1));
	const perParty = Math.max(1, ids.length - 1);
	const first = ids[Math.floor(next / perParty)] ?? null;
	const others = ids.filter(id => id !== first);
	return {...state, cell: {...state.cell, party: first}, rival: others[next % perParty]};
}

/** Which of all pairs of parties stands side by side, counted from 0. */
export function pairShown(
	workspace: Workspace,
	state: State,
): {readonly place: number; readonly count: number} {
	const {party, rival} = selectFacing(workspace, state);
	const ids = workspace.catalogue.dossier.parties.map(({id}) => id);
	const others = ids.filter(id => id !== party);
	const place = Math.max(0, ids.indexOf(party ?? '')) * (ids.length - 1) + others.indexOf(rival ?? '');
	return {place: Math.max(0, place), count: ids.length * (ids.length - 1)};
}
