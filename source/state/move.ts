/** Moving the cursor of the focused pane. Rows are counted, never wrapped around. */
import type {Motion} from './actions.ts';
import {statusLines} from './filter-status.ts';
import {arrange, tellingLetters} from './layout.ts';
import {messageLines} from './message-lines.ts';
import type {Cell, Pane} from './parts.ts';
import {
	pageShown,
	selectAnswer,
	selectEvent,
	selectEvents,
	selectFacing,
	selectPageScroll,
	selectPlace,
} from './selectors.ts';
import type {State} from './state.ts';
import {selectTelling} from './story.ts';
import type {World} from './world.ts';

export function move(world: World, state: State, motion: Motion): State {
	switch (movedPane(state)) {
		case 'schedule': {
			const events = selectEvents(world);
			const selected = selectEvent(world, state);
			const place = step(
				selected ? events.indexOf(selected) : 0,
				motion,
				events.length,
				pageRows(world, state),
			);
			return {...state, event: events[place]?.id};
		}
		case 'positions':
			return state.positionsView === 'facing'
				? moveFacing(world, state, motion)
				: {...state, cell: moveCell(world, state, motion)};
		case 'quotes':
			return moveQuote(world, state, motion);
		case 'page':
			// As for the detail; how far it can be scrolled either way, the view knows.
			return scrollPage(world, state, motion);
		case 'detail':
			// The view cuts a scroll beyond the end; it alone knows how many lines there are.
			return {...state, scroll: step(state.scroll, motion, 10_000, pageRows(world, state))};
	}
}

function moveQuote(world: World, state: State, motion: Motion): State {
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
export function isMoveKnown(world: World, state: State, motion: Motion): boolean {
	const {isDone, total} = selectAnswer(world, state);
	return (isDone && total === 0) || quoteAfter(world, state, motion) !== undefined;
}

/** Row and column heads can be chosen too (null), but not both at once. */
function moveCell(world: World, state: State, motion: Motion): Cell {
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
function moveFacing(world: World, state: State, motion: Motion): State {
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

/** The place after a motion in a list of `count` rows. */
export function step(place: number, motion: Motion, count: number, page: number): number {
	const half = Math.max(1, Math.floor(page / 2));
	const target = {
		up: place - 1,
		down: place + 1,
		'page-up': place - page,
		'page-down': place + page,
		'half-up': place - half,
		'half-down': place + half,
		first: 0,
		last: count - 1,
		left: place,
		right: place,
	}[motion];
	return Math.max(0, Math.min(target, count - 1));
}

/** The text goes on both ways from where it begins. */
function scrollPage(world: World, state: State, motion: Motion): State {
	const far = 1_000_000;
	const by = selectPageScroll(world, state);
	const target =
		motion === 'first'
			? -far
			: motion === 'last'
				? far
				: step(by + far, motion, 2 * far, pageRows(world, state)) - far;
	return {...state, pageScroll: {of: pageShown(world, state), by: target}};
}

/** The pane that motions move in. */
export function movedPane({isFiltering, focus, isSlide}: State): Pane {
	return isFiltering ? 'quotes' : isSlide ? 'detail' : focus;
}

/** Whether a pane is open, and not folded to a line. */
export function isSeen(world: World, state: State, pane: Pane): boolean {
	const layout = arrange(layoutFacts(world, state));
	return layout.kind === 'panes' && layout.panes.some(placed => placed.pane === pane);
}

/** How many rows of the focused pane are seen at once. */
export function pageRows(world: World, state: State): number {
	const pane = movedPane(state);
	const layout = arrange(layoutFacts(world, state));
	const rect = layout.kind === 'panes' ? layout.panes.find(placed => placed.pane === pane)?.rect : undefined;
	if (pane !== 'quotes') return Math.max(1, (rect?.rows ?? 10) - 3);
	// The frame, and what stands above the rows: the filter and what is said of it.
	const said = rect === undefined ? 0 : statusLines(world, state, rect.columns - 6).length;
	const room = (rect?.rows ?? 10) - 3 - Math.max(1, said);
	return Math.max(1, Math.floor(room / linesAQuote(state, rect?.columns ?? 80)));
}

/** About how many lines a quote takes in a list of many; how many exactly only the view knows. */
function linesAQuote({size}: State, columns: number): number {
	return 1 + Math.ceil(tellingLetters(size.columns) / Math.max(1, columns - 10));
}

export function layoutFacts(world: World, state: State) {
	const {size, focus, subject, isOpened, isDetailShown, isPageShown} = state;
	const zoom = isOpened ? 'detail' : state.zoom;
	return {
		...size,
		focus,
		subject,
		zoom,
		isDetailShown,
		isPageShown,
		issueCount: world.catalogue.dossier.issues.length,
		quoteCount: selectAnswer(world, state).total,
		isTold: selectTelling(world, state) !== undefined,
		footRows: Math.max(1, messageLines(state).length),
	};
}
