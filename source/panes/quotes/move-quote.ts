/** Moving in the list of quotes, whose rows are those of an answer that may still be coming in. */
import type {Motion} from '../../state/actions.ts';
import {statusLines} from '../../state/filter-status.ts';
import {type Rect, tellingLetters} from '../../state/layout.ts';
import {pageRows, step} from '../../state/move.ts';
import {selectAnswer, selectPlace} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import type {World} from '../../state/world.ts';

export function moveQuote(world: World, state: State, motion: Motion): State {
	const statement = quoteAfter(world, state, motion);
	if (statement === undefined || statement === state.statement) return state;
	return {...state, statement, passage: undefined, isComparing: false};
}

/** The statement that a motion in the quotes leads to; undefined where there is none, or where it is not known yet. */
function quoteAfter(world: World, state: State, motion: Motion): string | undefined {
	const answer = selectAnswer(world, state);
	const place = selectPlace(world, state);
	if (place === undefined) return undefined;
	// While rows are being found there may be any number more of them.
	const count = answer.isDone ? answer.total : Number.POSITIVE_INFINITY;
	return answer.page(step(place, motion, count, pageRows(world, state)), 1)[0]?.id;
}

/** Whether it is known where a motion in the quotes leads. */
export function isQuoteMoveKnown(world: World, state: State, motion: Motion): boolean {
	const {isDone, total} = selectAnswer(world, state);
	return (isDone && total === 0) || quoteAfter(world, state, motion) !== undefined;
}

/** How many quotes are seen at once: below the frame's top, the filter and what is said of it. */
export function quotePageRows(world: World, state: State, rect: Rect | undefined): number {
	const said = rect === undefined ? 0 : statusLines(world, state, rect.columns - 6).length;
	const room = (rect?.rows ?? 10) - 3 - Math.max(1, said);
	const lines = linesAQuote(state, rect?.columns ?? 80);
	const seen = Math.floor(room / lines);
	// Some quotes of many take a line more.
	return Math.max(1, seen > 4 ? Math.floor(room / (lines + 0.5)) : seen);
}

/** About how many lines a quote takes in a list of many. */
function linesAQuote({size}: State, columns: number): number {
	return 1 + Math.ceil(tellingLetters(size.columns) / Math.max(1, columns - 10));
}
