/** The quotes: the rows of the engine's answer to the filter. */
import type {Entry} from '../../dossier/catalogue.ts';
import {placeOfPassage} from '../../dossier/passage-place.ts';
import {focusPane} from '../../state/focus.ts';
import {framed, inset, type Room, smallest} from '../../state/layout.ts';
import {detailPane, pagePane, quotesPane} from '../../state/parts.ts';
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
import type {State} from '../../state/state.ts';
import {flagWord, placeWord, textWord} from '../../state/view-word.ts';
import type {Printed, World} from '../../state/world.ts';
import {width} from '../../text/cells.ts';
import {unicode} from '../../view/glyphs.ts';
import {speakersInFull} from '../../view/names.ts';
import type {Described} from '../../view/pane-content.ts';
import {quoteColumns, sayQuote} from '../../view/quote-columns.ts';
import type {Hint, ListPane, Scene} from '../../view/scene.ts';
import {line, span} from '../../view/spans.ts';
import {sayAroundIn} from '../../view/speech.ts';
import {viewComparison} from './comparison-view.ts';
import {isQuoteMoveKnown, moveQuote, quotePageRows} from './move-quote.ts';
import {viewQuoteRows} from './quote-rows.ts';
import {viewQuotes} from './quotes-view.ts';
import {isReviewOver, viewReviewEnd} from './review-end-view.ts';
import {describeStatement} from './statement-detail.ts';

export const quotes: ListPane = {
	name: quotesPane,
	role: 'list',
	title: 'Quotes',
	goTo: {help: 'quotes', command: 'go to the quotes'},
	// The filter and what is said of it, and of each quote some lines; what is still being counted counts as far as it is.
	room(world, state) {
		const {total} = selectAnswer(world, state);
		// Only where it is in use there is a list of its own above the detail.
		const isCounted = total <= fewQuotes && state.subject === quotesPane;
		const lines = isCounted ? wholeLines(world, state) : 4 * total;
		return {place: 'middle', most: framed(2) + Math.max(4, lines), ...roomInReview(world, state)};
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
	select(world, state, row) {
		const statement = selectAnswer(world, state).page(row, 1)[0]?.id;
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
	enter: (world, state) => ({...focusPane(world, state, detailPane), isOpened: true}),
	enterWord: 'open it whole',
	hints,
	otherView,
	day: (world, state) => selectEntry(world, state)?.days?.end,
	exported: (world, state) => ({
		listing: 'quotes',
		noun: 'quote',
		count: selectAnswer(world, state).total,
	}),
	printed,
	note({world, state, glyphs}) {
		const {isDone, total, all} = selectAnswer(world, state);
		const shown = [...(isDone ? [] : ['counting']), total, ...(all === undefined ? [] : [`of ${all}`])];
		const marked = state.marked.size > 0 ? [`${state.marked.size} marked`] : [];
		const reported = state.isReportedShown ? [] : ['quoted only'];
		return [shown.join(' '), `by ${state.order}`, ...reported, ...marked].join(glyphs.dot);
	},
	shrunk: ({state}) => (state.filter.text === '' ? '' : `/ ${state.filter.text}`),
	draw: viewQuotes,
	describe,
	copied(scene, columns) {
		const entry = selectEntry(scene.world, scene.state);
		if (!scene.state.isComparing || entry === undefined || !hasWordings(entry)) return undefined;
		return {...describe(scene, columns), what: 'the comparison'};
	},
	speak(scene) {
		const {state, world} = scene;
		const answer = selectAnswer(world, state);
		const place = selectPlace(world, state);
		if (!isSelectionKnown(world, state)) return ['You are in the quotes, which are being looked for.'];
		if (place === undefined || selectEntry(world, state) === undefined)
			return ['You are in the quotes, of which none match.'];
		const itemAt = (at: number) => {
			const entry = answer.page(at, 1)[0]?.entry;
			return entry === undefined ? undefined : sayEntry(scene, entry);
		};
		return [`You are in the quotes, by ${state.order}.`, ...sayAroundIn(itemAt, answer.total, place)];
	},
};

/** Who decides reads more of one than of the list: why it was proposed, and what stands around it, with no scrolling. */
function roomInReview({review}: World, {size}: State): Partial<Room> {
	return review === undefined ? {} : {detailRows: Math.ceil(size.rows * 0.46), sharedFrom: 10};
}

/** Of so many the lines are counted: more fill what there is of a screen that is not wide. */
const fewQuotes = 6;

/** How many lines all of them take whole, with a blank one between them. */
function wholeLines(world: World, state: State): number {
	const answer = selectAnswer(world, state);
	const columns = Math.max(smallest.columns, state.size.columns) - 2 * inset.x;
	return world.remember('whole lines', [answer, answer.generation, state.applied, columns], () => {
		// Signs are as wide in every terminal.
		const {placeAt} = viewQuoteRows({world, state, glyphs: unicode}, columns, 500);
		return placeAt.filter(place => place !== undefined).length;
	});
}

/** What can be done with the selected quote. */
function hints({world, state}: Scene): readonly Hint[] {
	const entry = selectEntry(world, state);
	if (entry === undefined) return [];
	const compare: Hint = {action: {type: 'other-view'}, word: state.isComparing ? 'its words' : 'wordings'};
	const article: Hint = {action: {type: 'focus', pane: pagePane}, word: 'article'};
	return [
		...(entry.statement.passages.length > 1
			? [{action: {type: 'passage', by: 1}, word: 'next passage'} as const]
			: []),
		...(hasWordings(entry) ? [compare] : []),
		...(world.articles === undefined ? [] : [article]),
		{action: {type: 'mark'}, word: 'mark'},
	];
}

/** The words of a quote, or its wordings compared, where there are two to compare. */
function otherView(world: World, state: State): State {
	const say = (text: string): State => ({...state, message: {tone: 'plain', text}});
	if (state.isComparing) return {...state, isComparing: false};
	const entry = selectEntry(world, state);
	if (entry === undefined) return say('No quote is selected: there is nothing to compare.');
	if (entry.kind === 'reported') return say('This is quoted nowhere: there is nothing to compare.');
	const {passages} = entry.statement;
	if (!hasWordings(entry))
		return say(
			passages.length === 1
				? 'This is printed in one place only: there is nothing to compare.'
				: `Of ${passages.length} passages one quotes, the others report: there are no two wordings to compare.`,
		);
	return {...state, isComparing: true, isDetailShown: true};
}

function printed(world: World, state: State): Printed | undefined {
	const entry = selectEntry(world, state);
	if (entry === undefined) return undefined;
	const passage = shownPassage(state, entry);
	return {
		of: `${entry.statement.id} ${selectPassage(state, entry)}`,
		source: passage.source,
		locator: passage,
		placeIn: (article, digest) => placeOfPassage(passage, article, digest),
	};
}

/** Cells of the frame's top line beside a title: its number, and which lines are seen of how many. */
const besideTitle = 20;

function describe(scene: Scene, columns: number): Described {
	const {world, state} = scene;
	const entry = selectEntry(world, state);
	if (entry === undefined && isReviewOver(world, state))
		return {title: 'The review is done', lines: viewReviewEnd(scene, columns)};
	if (entry === undefined) {
		const isEmpty = isSelectionKnown(world, state);
		const why = isEmpty ? 'No quote is selected: the list is empty.' : 'The quotes are being looked for.';
		return {title: 'Detail', lines: [line(span(why, 'muted'))]};
	}
	const title = speakersInFull(world.catalogue, entry);
	if (state.isComparing && hasWordings(entry)) return {title, lines: viewComparison(scene, entry, columns)};
	// What has no room in the frame is told below.
	if (width(title) + besideTitle <= columns) return {title, lines: describeStatement(scene, entry, columns)};
	const brief = speakersInFull(world.catalogue, entry, false);
	return {title: brief, lines: describeStatement(scene, entry, columns, title)};
}

function sayEntry({state, world, quoteColumns: columns = quoteColumns}: Scene, entry: Entry): string {
	const isMarked = state.marked.has(entry.statement.id);
	const passage = selectLeading(state, entry);
	return sayQuote(columns, {catalogue: world.catalogue, entry, passage, isMarked});
}
