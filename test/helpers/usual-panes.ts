/** The panes of a negotiation: all of them, and those to which the tests go by their numbers. */
import {panesOf} from '../../source/kinds/kind.ts';
import {listsWith, sides} from '../../source/panes/panes.ts';
import {type QuoteColumns, quoteColumns} from '../../source/view/quote-columns.ts';
import type {Pane} from '../../source/view/view-props.ts';

/** In their order, whatever others there are: one more has tests of its own, as test/screens/another-pane.test.tsx is. */
const usual = ['schedule', 'positions', 'quotes', 'detail', 'page'];

export const everyPane: readonly Pane[] = panesOf({lists: listsWith(quoteColumns), sides});

/** The usual ones, with other columns of quotes where told. */
export function panesWith(columns: QuoteColumns): readonly Pane[] {
	return panesOf({lists: listsWith(columns), sides}).filter(({name}) => usual.includes(name));
}

export const panes = panesWith(quoteColumns);
