/** The quotes: the rows of the engine's answer to the filter. */
import type {Entry} from '../../dossier/catalogue.ts';
import {placeOfPassage} from '../../dossier/passage-place.ts';
import {focusPane} from '../../state/focus.ts';
import {framed, inset, type Room, smallest, widest} from '../../state/layout.ts';
import {sidesShown} from '../../state/panes.ts';
import {detailPane, quotesPane} from '../../state/parts.ts';
import {
	asksTheSame,
	hasWordings,
	isSelectionKnown,
	selectAnswer,
	selectEntry,
	selectLeading,
	selectPassage,
	selectPlace,
	shownPassage,
} from '../../state/selectors.ts';
import {type State, say} from '../../state/state.ts';
import {noneSelected} from '../../state/update-quote.ts';
import {flagWord, placeWord, textWord} from '../../state/view-word.ts';
import type {Printed, Workspace} from '../../state/workspace.ts';
import {width} from '../../text/cells.ts';
import {unicode} from '../../view/glyphs.ts';
import {speakersInFull} from '../../view/names.ts';
import type {Described} from '../../view/pane-content.ts';
import {type QuoteColumns, sayQuote} from '../../view/quote-columns.ts';
import {line, span} from '../../view/spans.ts';
import {sayAroundIn} from '../../view/speech.ts';
import type {Hint, QuotesPane, ViewProps} from '../../view/view-props.ts';
import {pagePane} from '../page.ts';
import {viewComparison} from './comparison-view.ts';
import {isQuoteMoveKnown, moveQuote, quotePageRows} from './move-quote.ts';
import {sayNothing} from './no-quotes-view.ts';
import {viewQuoteRows} from './quote-rows.ts';
import {sayStatus, viewQuotes} from './quotes-view.ts';
import {isReviewOver, viewReviewEnd} from './review-end-view.ts';
import {describeStatement} from './statement-detail.ts';

/** @param table - the columns of its list. */
export const quotesWith = (table: QuoteColumns): QuotesPane => ({
	name: quotesPane,
	role: 'list',
	title: 'Quotes',
	goTo: {help: 'quotes', command: 'go to the quotes'},
	// The filter and what is said of it, and of each quote some lines; what is still being counted counts as far as it is.
	room(workspace, state) {
		const {total} = selectAnswer(workspace, state);
		// Only where it is in use there is a list of its own above the detail.
		const isCounted = total <= fewQuotes && state.subject === quotesPane;
		// Why there is none takes lines too.
		const lines = total === 0 ? 12 : isCounted ? wholeLines(workspace, state, table) : 4 * total;
		const isAlone = total === 0 && isReviewOver(workspace, state);
		return {
			place: 'middle',
			// At the end of a review there is but a sentence, and the rest is told below.
			most: framed(2) + (isAlone ? 2 : Math.max(4, lines)),
			isAlone,
			...roomForDetail(workspace, state),
		};
	},
	// What the list asks for decides which quote is selected, and a scroll must not depend on when its answer comes in.
	isSame: (before, after) =>
		before.statement === after.statement &&
		before.passage === after.passage &&
		before.isComparing === after.isComparing &&
		asksTheSame(before, after),
	move: moveQuote,
	isMoveKnown: isQuoteMoveKnown,
	pageRows: quotePageRows,
	select(workspace, state, row) {
		const statement = selectAnswer(workspace, state).page(row, 1)[0]?.id;
		return statement === undefined ? state : {...state, statement, passage: undefined};
	},
	words: [
		textWord(
			'quote',
			({statement}) => statement,
			statement => ({statement}),
		),
		placeWord(
			'passage',
			({passage}) => passage,
			passage => ({passage}),
		),
		flagWord('compared', ({isComparing}) => isComparing, {isComparing: true}),
	],
	fit: ({entryOf}, state, {statement}) =>
		entryOf.has(state.statement ?? '') ? state : {...state, statement},
	// What another filter selects is another quote, of which no passage and no wording has been chosen.
	follow: (before, after) =>
		(after.passage === undefined && !after.isComparing) || asksTheSame(before, after)
			? after
			: {...after, passage: undefined, isComparing: false},
	reopen: (_catalogue, state) => ({...state, passage: undefined, isComparing: false}),
	back: state => (state.isComparing ? {...state, isComparing: false} : undefined),
	sayIdle: (workspace, state) =>
		selectEntry(workspace, state) === undefined &&
		isSelectionKnown(workspace, state) &&
		!isReviewOver(workspace, state)
			? noneSelected
			: undefined,
	enter: (workspace, state) => ({...focusPane(workspace, state, detailPane), isOpened: true}),
	enterWord: 'open it whole',
	hints,
	otherView,
	day: (workspace, state) => selectEntry(workspace, state)?.days?.end,
	exported: (workspace, state) => ({
		listing: 'quotes',
		noun: 'quote',
		count: selectAnswer(workspace, state).total,
	}),
	printed,
	note({workspace, state, glyphs}) {
		const {isDone, total, all} = selectAnswer(workspace, state);
		const shown = [...(isDone ? [] : ['counting']), total, ...(all === undefined ? [] : [`of ${all}`])];
		const marked = state.marked.size > 0 ? [`${state.marked.size} marked`] : [];
		const reported = state.isReportedShown ? [] : ['quoted only'];
		return [shown.join(' '), `by ${state.order}`, ...reported, ...marked].join(glyphs.dot);
	},
	shrunk: ({state}) => (state.filter.text === '' ? '' : `/ ${state.filter.text}`),
	draw: (props, columns, rows) => viewQuotes(props, columns, rows, table),
	describe,
	copied(props, columns) {
		const entry = selectEntry(props.workspace, props.state);
		if (!props.state.isComparing || entry === undefined || !hasWordings(entry)) return undefined;
		return {...describe(props, columns), what: 'the comparison'};
	},
	speak(props) {
		const {state, workspace} = props;
		const answer = selectAnswer(workspace, state);
		const place = selectPlace(workspace, state);
		if (!isSelectionKnown(workspace, state)) return ['You are in the quotes, which are being looked for.'];
		if (place === undefined || selectEntry(workspace, state) === undefined)
			return [...sayStatus(props), 'You are in the quotes.', ...sayNothing(props, spokenHints)];
		const itemAt = (at: number) => {
			const entry = answer.page(at, 1)[0]?.entry;
			return entry === undefined ? undefined : sayEntry(props, entry, table);
		};
		return [
			...sayStatus(props),
			`You are in the quotes, by ${state.order}.`,
			...sayAroundIn(itemAt, answer.total, place),
		];
	},
});

/** Of what is wrong with a filter that finds nothing so much is read aloud. */
const spokenHints = 5;

/**
 * A quote is read in its sentence: where the articles are at hand, that has room below the list. Who decides reads more of
 * one than of the list: why it was proposed, and what stands around it, with no scrolling.
 */
function roomForDetail({review, articles}: Workspace, {size: {rows}}: State): Partial<Room> {
	if (review !== undefined) return {detailRows: Math.ceil(rows * 0.46), sharedFrom: 10};
	if (articles === undefined) return {};
	return {detailRows: Math.max(7, Math.min(framed(8), Math.ceil(rows * 0.4)), Math.round(rows * 0.34))};
}

/** Of so many the lines are counted: more fill what there is of a screen that is not wide. */
const fewQuotes = 6;

/** How many lines all of them take whole, with a blank one between them. */
function wholeLines(workspace: Workspace, state: State, table: QuoteColumns): number {
	const answer = selectAnswer(workspace, state);
	const isBesideApart = sidesShown(workspace, state).some(({place}) => place === 'apart');
	// Beside the page it has half of the screen, and beside the column on the left two thirds.
	const share = isBesideApart ? 0.5 : state.size.columns >= widest ? 0.66 : 1;
	const columns = Math.max(smallest.columns, Math.floor(state.size.columns * share)) - 2 * inset.x;
	return workspace.remember('whole lines', [answer, answer.generation, state.applied, columns], () => {
		// Signs are as wide in every terminal.
		const {placeAt} = viewQuoteRows({workspace, state, glyphs: unicode}, columns, 500, table);
		return placeAt.filter(place => place !== undefined).length;
	});
}

/** What can be done with the selected quote. */
function hints({workspace, state}: ViewProps): readonly Hint[] {
	const entry = selectEntry(workspace, state);
	if (entry === undefined) return [];
	const compare: Hint = {action: {type: 'other-view'}, word: state.isComparing ? 'its words' : 'wordings'};
	const hasArticle = workspace.articles !== undefined && state.focus !== pagePane;
	const article: Hint = {action: {type: 'focus', pane: pagePane}, word: 'article', isEarly: true};
	const next: Hint = {action: {type: 'match', by: 1}, word: 'next quote', isEarly: true};
	// Where a text alone is in front the arrows scroll it.
	const isWhole = state.isOpened || state.zoom === detailPane;
	const isReading = state.focus === pagePane || (state.focus === detailPane && isWhole);
	return [
		...(entry.statement.passages.length > 1
			? [{action: {type: 'passage', by: 1}, word: 'next passage'} as const]
			: []),
		...(hasWordings(entry) ? [compare] : []),
		...(hasArticle ? [article] : []),
		...(isReading && selectAnswer(workspace, state).total > 1 ? [next] : []),
		{action: {type: 'mark'}, word: 'mark'},
	];
}

/** The words of a quote, or its wordings compared, where there are two to compare. */
function otherView(workspace: Workspace, state: State): State {
	if (state.isComparing) return {...state, isComparing: false};
	const entry = selectEntry(workspace, state);
	if (entry === undefined) return say(state, 'No quote is selected: there is nothing to compare.');
	if (entry.kind === 'reported') return say(state, 'This is quoted nowhere: there is nothing to compare.');
	const {passages} = entry.statement;
	if (!hasWordings(entry))
		return say(
			state,
			passages.length === 1
				? 'This is printed in one place only: there is nothing to compare.'
				: `Of ${passages.length} passages one quotes, the others report: there are no two wordings to compare.`,
		);
	return {...state, isComparing: true, isDetailShown: true};
}

function printed(workspace: Workspace, state: State): Printed | undefined {
	const entry = selectEntry(workspace, state);
	if (entry === undefined) return undefined;
	const passage = shownPassage(workspace, state, entry);
	return {
		of: `${entry.statement.id} ${selectPassage(workspace, state, entry)}`,
		source: passage.source,
		locator: passage,
		placeIn: (article, digest) => placeOfPassage(passage, article, digest),
	};
}

/** Cells of the frame's top line beside a title: its number, and which lines are seen of how many. */
const besideSpeakers = 20;

function describe(props: ViewProps, columns: number): Described {
	const {workspace, state} = props;
	const entry = selectEntry(workspace, state);
	if (entry === undefined && isReviewOver(workspace, state))
		return {title: 'The review is done', lines: viewReviewEnd(props, columns)};
	if (entry === undefined) {
		const isEmpty = isSelectionKnown(workspace, state);
		const why = isEmpty ? 'No quote is selected: the list is empty.' : 'The quotes are being looked for.';
		return {title: 'Detail', lines: [line(span(why, 'muted'))]};
	}
	const title = speakersInFull(workspace.catalogue, entry);
	if (state.isComparing && hasWordings(entry)) return {title, lines: viewComparison(props, entry, columns)};
	// What has no room in the frame is told below.
	if (width(title, columns) + besideSpeakers <= columns)
		return {title, lines: describeStatement(props, entry, columns)};
	const brief = speakersInFull(workspace.catalogue, entry, false);
	return {title: brief, lines: describeStatement(props, entry, columns, title)};
}

function sayEntry({state, workspace}: ViewProps, entry: Entry, table: QuoteColumns): string {
	const {id} = entry.statement;
	const isMarked = state.marked.has(id);
	const isNoted = state.notes.has(id);
	const passage = selectLeading(workspace, state, entry);
	return sayQuote(table, {catalogue: workspace.catalogue, entry, passage, isMarked, isNoted});
}
