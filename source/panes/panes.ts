/**
 * The panes, in the order of their numbers and of Tab: the lists, then what stands beside them. `--focus`, the palette,
 * the help, the layout and the words of a view are made from them, as whoever opens a dashboard hands them in.
 */
import type {QuoteColumns} from '../view/quote-columns.ts';
import type {DetailPane, ListPane, QuotesPane, SidePane} from '../view/view-props.ts';
import {detail} from './detail.ts';
import {page} from './page.ts';
import {positions} from './positions/positions.ts';
import {quotesWith} from './quotes/quotes.ts';
import {schedule} from './schedule/schedule.ts';

/** @param columns - of the list of quotes. */
export function listsWith(columns: QuoteColumns): readonly [...(readonly ListPane[]), QuotesPane] {
	return [schedule, positions, quotesWith(columns)];
}

export const sides: readonly [DetailPane, ...(readonly SidePane[])] = [detail, page];
