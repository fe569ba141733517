/** The lists of a negotiation as the layout knows them: with so many issues and so many quotes. */
import type {Facts} from '../../source/state/layout.ts';

export function usualLists(issues = 10, quotes = 74): Facts['lists'] {
	return [
		{pane: 'schedule', place: 'left', most: 13},
		{pane: 'positions', place: 'left', most: issues + 4, mostInColumn: issues + 6, detailRows: 6},
		{pane: 'quotes', place: 'middle', most: 4 + 4 * Math.max(1, quotes)},
	];
}
