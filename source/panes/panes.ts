/**
 * The panes, in the order of their numbers and of Tab. `--focus`, the palette, the help, the layout and the words of a
 * view are made from this list, which whoever opens a dashboard hands in.
 */
import type {Pane} from '../view/view-props.ts';
import {detail} from './detail.ts';
import {page} from './page.ts';
import {positions} from './positions/positions.ts';
import {quotes} from './quotes/quotes.ts';
import {schedule} from './schedule/schedule.ts';

export const panes: readonly Pane[] = [schedule, positions, quotes, detail, page];
