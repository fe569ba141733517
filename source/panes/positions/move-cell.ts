/** Moving in the positions: through the cells of the matrix, or through the issues on which two parties stand. */
import type {Motion} from '../../state/actions.ts';
import {pageRows, step} from '../../state/move.ts';
import type {Cell} from '../../state/parts.ts';
import {selectFacing} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import type {World} from '../../state/world.ts';

/** Row and column heads can be chosen too (null), but not both at once. */
export function moveCell(world: World, state: State, motion: Motion): Cell {
	const {issues, parties} = world.catalogue.dossier;
	const rows = [null, ...issues.map(issue => issue.id)];
	const columns = [null, ...parties.map(party => party.id)];
	const {issue, party} = state.cell;
	if (motion === 'left' || motion === 'right') {
		const place = columns.indexOf(party) + (motion === 'left' ? -1 : 1);
		const next = columns[Math.max(issue === null ? 1 : 0, Math.min(place, columns.length - 1))] ?? null;
		return {issue, party: next};
	}
	const page = pageRows(world, state);
	const place = Math.max(party === null ? 1 : 0, step(rows.indexOf(issue), motion, rows.length, page));
	return {party, issue: rows[place] ?? null};
}

/** Side by side, left and right go through those beside whom the selected party stands, the rest through the issues. */
export function moveFacing(world: World, state: State, motion: Motion): State {
	const {party, rival} = selectFacing(world, state);
	if (motion !== 'left' && motion !== 'right') {
		const {issue} = moveCell(world, {...state, cell: {issue: state.cell.issue, party}}, motion);
		return {...state, cell: {party, issue}};
	}
	const others = world.catalogue.dossier.parties.map(({id}) => id).filter(id => id !== party);
	const place = others.indexOf(rival ?? '') + (motion === 'left' ? -1 : 1);
	return {
		...state,
		cell: {...state.cell, party},
		rival: others[Math.max(0, Math.min(place, others.length - 1))],
	};
}
