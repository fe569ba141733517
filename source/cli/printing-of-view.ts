/** What a view says of what is printed where there is no terminal to open it in. */
import type {ViewParts} from '../state/view-words.ts';
import {openingFilter} from './opening.ts';
import type {Printing} from './print-command.ts';

/** As in the dashboard, what an option of its own says wins. */
export function ofView(
	printing: Printing,
	{filter, order, isReportedShown, marked}: ViewParts,
): Printing | {readonly message: string} {
	const {query, catalogue, options} = printing;
	const asked =
		filter === undefined || query.text !== ''
			? {ok: true as const, query}
			: openingFilter(catalogue, {filter, round: undefined, party: undefined}, query.fields);
	if (!asked.ok) return asked;
	return {
		...printing,
		query: asked.query,
		marked,
		options: {
			...options,
			order: options.order ?? order,
			isReportedShown: options.isReportedShown ?? isReportedShown,
		},
	};
}
