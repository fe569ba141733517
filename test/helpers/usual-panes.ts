/** The panes of a negotiation, with other columns of quotes where told. */
import {panesOf} from '../../source/kinds/kind.ts';
import {listsWith, sides} from '../../source/panes/panes.ts';
import {type QuoteColumns, quoteColumns} from '../../source/view/quote-columns.ts';
import type {Pane} from '../../source/view/view-props.ts';

export function panesWith(columns: QuoteColumns): readonly Pane[] {
	return panesOf({lists: listsWith(columns), sides});
}

export const panes = panesWith(quoteColumns);
