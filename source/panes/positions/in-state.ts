/** What the positions alone know of the state: the cell selected, how they are seen, and who stands beside whom. */
import type {Catalogue} from '../../dossier/catalogue.ts';
import type {Cell} from '../../state/parts.ts';
import {among, decoded, encoded, type Said, textWord} from '../../state/view-word.ts';
import type {ListPane} from '../../view/view-props.ts';

const views = ['matrix', 'reading', 'facing'] as const;

export const inState: Pick<ListPane, 'begin' | 'words' | 'fit' | 'reopen' | 'select'> = {
	begin: catalogue => ({cell: firstCell(catalogue)}),
	words: [
		{
			key: 'cell',
			write: ({cell: {party, issue}}, {cell: plain}) =>
				party === plain.party && issue === plain.issue
					? undefined
					: [party ?? '', issue ?? ''].map(encoded).join('/'),
			read: readCell,
		},
		textWord(
			'positions',
			({positionsView}) => positionsView,
			value => among(views, value, positionsView => ({positionsView})),
		),
		textWord(
			'rival',
			({rival}) => rival,
			rival => ({rival}),
		),
	],
	fit: (catalogue, state, before) => ({
		...state,
		cell: isCell(catalogue, state.cell) ? state.cell : before.cell,
		rival: catalogue.parties.has(state.rival ?? '') ? state.rival : before.rival,
	}),
	reopen: (catalogue, state) =>
		isCell(catalogue, state.cell) ? state : {...state, cell: firstCell(catalogue)},
	select({catalogue}, state, row, column = -1) {
		const {issues, parties} = catalogue.dossier;
		return {...state, cell: {issue: issues[row]?.id ?? null, party: parties[column]?.id ?? null}};
	},
};

function firstCell({dossier: {issues, parties}}: Catalogue): Cell {
	return {issue: issues[0]?.id ?? null, party: parties[0]?.id ?? null};
}

function isCell({parties, issues}: Catalogue, {party, issue}: Cell): boolean {
	return (party === null || parties.has(party)) && (issue === null || issues.has(issue));
}

function readCell(value: string): Said | undefined {
	const [party = '', issue = '', ...rest] = value.split('/').map(decoded);
	if (rest.length > 0 || (party === '' && issue === '')) return undefined;
	return {cell: {party: party === '' ? null : party, issue: issue === '' ? null : issue}};
}
