/** What the layout knows of a negotiation. */
import type {Facts} from '../../source/state/layout.ts';

/** Its lists, with so many issues and so many quotes. */
export function usualLists(issues = 10, quotes = 74): Facts['lists'] {
	return [
		{pane: 'schedule', place: 'left', most: 13},
		{pane: 'positions', place: 'left', most: issues + 4, mostInColumn: issues + 6, detailRows: 6},
		{pane: 'quotes', place: 'middle', most: 4 + 4 * Math.max(1, quotes)},
	];
}

/** At 120x40, as the dashboard opens. */
export const usualFacts: Facts = {
	columns: 120,
	rows: 40,
	focus: 'schedule',
	subject: 'schedule',
	zoom: undefined,
	sides: [{pane: 'detail', place: 'by-list'}],
	lists: usualLists(),
};
