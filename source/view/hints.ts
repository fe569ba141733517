/** The hint line: the keys that matter here. Which key does it is looked up by what is to be done. */
import type {Action} from '../state/actions.ts';
import {takesMarked} from '../state/exported.ts';
import {contextOf} from '../state/keys.ts';
import {isAddition, isNarrowed, sayIdle} from '../state/narrow.ts';
import {listsOf, paneNamed, subjectOf} from '../state/panes.ts';
import {type LineVerb, quotesPane} from '../state/parts.ts';
import {keyGap, reviewKeys} from '../state/review-keys.ts';
import {selectEntry} from '../state/selectors.ts';
import {selectTelling, type Telling} from '../state/story.ts';
import {width} from '../text/cells.ts';
import {type HelpRow, keyLabel} from './help-view.ts';
import {bindingFor, keyFor} from './key-for.ts';
import {holdsNothing, popupHints} from './popup-hints.ts';
import {fitLine, type Line, span} from './spans.ts';
import type {Hint, ViewProps} from './view-props.ts';

/** On a narrower screen the keys that one would guess say less, or come last. */
const narrow = 60;
/** From here on there is room for arrows beside what is of this list alone. */
const roomy = 66;

/** The keys that matter here, as many as fit. */
export function viewHints(props: ViewProps, columns: number): Line {
	// A key that has been given to something else does this no more.
	const all = hintsFor(props)
		.map((hint): Placed => ({shown: shown(props, hint), isKept: isKept(hint), hint}))
		.filter(({shown: [key]}) => key !== '');
	const hints = columns < narrow ? briefer(all, columns) : columns < roomy ? withoutArrows(all) : all;
	// What Enter does, how to go back, to learn more and to leave is always there; the others as far as they fit.
	const kept = hints.filter(({isKept}) => isKept);
	const spans = [span(' ')];
	// The two blanks behind the last are not missed.
	let room = columns + 1 - kept.reduce((sum, hint) => sum + hintWidth(hint.shown), 0);
	for (const {shown, brief = shown, isKept} of hints) {
		if (isKept) spans.push(...hintSpans(shown));
		else {
			const form = [shown, brief].find(each => hintWidth(each) <= room);
			if (form === undefined) continue;
			room -= hintWidth(form);
			spans.push(...hintSpans(form));
		}
	}
	return fitLine(withoutEnd(spans), columns, props.glyphs.ellipsis);
}

function withoutEnd(spans: Line): Line {
	return spans.map((part, place) => (place < spans.length - 1 ? part : {...part, text: part.text.trimEnd()}));
}

/** The keys that matter where one is, or below what is open there, with what each does. */
export function keysHere(props: ViewProps): readonly HelpRow[] {
	const open = {...props, state: {...props.state, popup: undefined}};
	return hintsFor(open)
		.map(hint => ({shown: shown(open, hint), help: helpOf(open, hint)}))
		.map(({shown: [keys, word], help}) => ({keys, help: help ?? word}))
		.filter(({keys}) => keys !== '');
}

/** What the table of keys says of it, where nothing else is said of it here. */
function helpOf(props: ViewProps, hint: Told): string | undefined {
	if (isShown(hint)) return undefined;
	if ('actions' in hint) {
		const [action, ...others] = hint.actions;
		return action === undefined || others.length > 0 ? undefined : bindingFor(props, action)?.help;
	}
	return hint.word !== undefined ? undefined : bindingFor(props, hint.action)?.help;
}

function isKept(hint: Told): boolean {
	return [help, quit, goingOn, toTheEnd, lastRound].includes(hint) || isOf(hint, back) || isOf(hint, enter);
}

function isOf(hint: Told, action: Action): boolean {
	return !isShown(hint) && 'action' in hint && hint.action === action;
}

type Placed = {
	readonly shown: Shown;
	/** As it is shown where that has no room. */
	readonly brief?: Shown;
	readonly isKept: boolean;
	readonly hint: Told;
};

/** Arrows that move as everywhere. */
function isPlain({hint, shown: [key, word]}: Placed): boolean {
	return isShown(hint) && (word === 'move' || word === 'scroll') && width(key) < 3;
}

function withoutArrows(all: readonly Placed[]): readonly Placed[] {
	const isOwn = all.some(({hint}) => !isShown(hint) && 'action' in hint && hint.isEarly === true);
	return isOwn ? all.filter(one => !isPlain(one)) : all;
}

/** Arrows last, where they move as everywhere; signs for help and for leaving without words; of Enter as much as fits. */
function briefer(all: readonly Placed[], columns: number): readonly Placed[] {
	const widthOf = (some: readonly Placed[]) => some.reduce((sum, {shown}) => sum + hintWidth(shown), -1);
	const ordered = [...all.filter(one => !isPlain(one)), ...all.filter(isPlain)];
	if (widthOf(ordered) <= columns) return ordered;
	const bare = ordered.map((one): Placed => {
		const [key, word] = one.shown;
		const brief = !isShown(one.hint) && 'actions' in one.hint ? one.hint.brief : undefined;
		const isSign = one.hint === help || one.hint === quit;
		const shown: Shown = [key, isSign ? '' : word];
		return {...one, shown, ...(brief === undefined ? {} : {brief: [key, brief]})};
	});
	const isTooWide = widthOf(bare.filter(({isKept}) => isKept)) > columns;
	return bare.map(one => {
		const [key, word] = one.shown;
		return isTooWide && isOf(one.hint, enter) ? {...one, shown: [key, word.split(' ')[0] ?? '']} : one;
	});
}

/** As it is shown. */
type Shown = readonly [key: string, word: string];

function hintWidth([key, word]: Shown): number {
	return width(key) + (word === '' ? 0 : 1 + width(word)) + 2;
}

function hintSpans([key, word]: Shown): Line {
	return [span(key, 'strong'), span(word === '' ? '  ' : ` ${word}  `, 'muted')];
}

/** What is done by one key or by several, or told in words of its own. */
type Told =
	| Hint
	| {readonly actions: readonly Action[]; readonly word: string; readonly brief?: string}
	| Shown;

function isShown(hint: Told): hint is Shown {
	return Array.isArray(hint);
}

function shown(props: ViewProps, hint: Told): Shown {
	if (isShown(hint)) return hint;
	if ('actions' in hint) {
		const keys = hint.actions.map(action => keyFor(props, action).key).filter(key => key !== '');
		return [keys.join(' '), hint.word];
	}
	const {key, word} = keyFor(props, hint.action);
	return [key, hint.word ?? word];
}

const enter: Action = {type: 'enter'};
const back: Action = {type: 'back'};
const zoom: Hint = {action: {type: 'zoom'}};
const copy: Action = {type: 'copy', what: 'quote'};
const nextRound: Action = {type: 'step-round', by: 1};
const onward: Told = {actions: [nextRound], word: 'next round', brief: 'round'};
/** The same for who tells a story: that key is always there. */
const goingOn: Told = {...onward};
/** Behind the last round. */
const toTheEnd: Told = {...onward, word: 'the end', brief: 'end'};
const lastRound: Told = {action: {type: 'step-round', by: -1}, word: 'last round'};
const help: Hint = {action: {type: 'open', popup: 'help'}};
const quit: Hint = {action: {type: 'quit'}};

/** Lines of a decision that search for what is there; into the others something is written. */
const searches: ReadonlySet<LineVerb> = new Set(['speaker', 'issue', 'occasion', 'join']);

function hintsFor(props: ViewProps): readonly Told[] {
	const {state, glyphs} = props;
	const context = contextOf(state);
	const pane = context === 'panes' ? paneNamed(props.workspace, state.focus) : undefined;
	const move: Shown = [
		pane?.isWide === true ? glyphs.allArrows : glyphs.arrows,
		pane?.role === 'side' ? 'scroll' : (pane?.moveWord?.(props) ?? 'move'),
	];
	if (context === 'panes' && state.isSlide) return slideHints(props);
	switch (context) {
		case 'filter':
			return [
				['type', 'to narrow'],
				move,
				{action: {type: 'complete', by: 1}},
				{action: enter, word: 'to the list'},
			];
		case 'input-popup':
			if (state.popup?.kind === 'review')
				return [
					['type', searches.has(state.popup.verb) ? 'to search' : 'the line'],
					move,
					{action: {type: 'complete', by: 1}},
					{action: enter, word: 'decide'},
					{action: back, word: 'leave it'},
				];
			if (state.popup?.kind === 'note')
				return [['type', 'your note'], {action: enter, word: 'keep it'}, {action: back, word: 'leave it'}];
			if (holdsNothing(props)) return [{action: back, word: 'close'}];
			return [['type', 'to search'], move, ...popupHints(props), {action: back, word: 'close'}];
		case 'list-popup':
			return [move, {action: enter, word: 'do it'}, {action: back, word: 'close'}];
		case 'panes':
			return paneHints(props, move);
	}
}

/** The keys of a review, as many as fit on a line. */
export function viewReviewKeys({workspace, state, glyphs}: ViewProps, columns: number): Line {
	const isChosen = state.subject !== quotesPane || selectEntry(workspace, state) !== undefined;
	const spans = reviewKeys(workspace, state, isChosen).flatMap(
		({key, word}, place): Line => [
			span(' '.repeat(place === 0 ? 1 : keyGap)),
			span(keyLabel(key, glyphs), 'strong'),
			span(word === '' ? '' : ` ${word}`, 'muted'),
		],
	);
	return fitLine(spans, columns, glyphs.ellipsis);
}

function slideHints(props: ViewProps): readonly Told[] {
	const rounds: readonly Action[] = [{type: 'step-round', by: -1}, nextRound];
	const isEnd = selectTelling(props.workspace, props.state)?.type === 'end';
	return [
		[props.glyphs.arrows, 'scroll'],
		isEnd ? lastRound : {actions: rounds, word: 'round before, next', brief: 'rounds'},
		panesHint(props),
		{action: copy},
		{action: back},
		help,
		quit,
	];
}

function panesHint({workspace}: ViewProps): Told {
	return {actions: listsOf(workspace).map(({name}) => ({type: 'focus', pane: name})), word: 'panes'};
}

function paneHints(props: ViewProps, move: Shown): readonly Told[] {
	const {workspace, state} = props;
	const pane = paneNamed(workspace, state.focus);
	const canGoBack = pane.role === 'side' || state.zoom !== undefined || state.filter.text !== '';
	const telling = selectTelling(workspace, state);
	const isTold = telling !== undefined;
	const hasRounds = workspace.catalogue.rounds.length > 0;
	const hasDisagreements = workspace.catalogue.dossier.discrepancies.length > 0;
	const isQuote = state.subject === quotesPane;
	const hints = subjectOf(workspace, state).hints?.(props) ?? [];
	const early = hints.filter(({isEarly = false}) => isEarly);
	const own = hints.filter(hint => !early.includes(hint));
	const word = enterWord(props);
	const isMarked = takesMarked(state);
	const taken: Hint = {action: copy, word: isMarked ? `copy ${state.marked.size} marked` : 'copy'};
	// In an empty list there is nowhere to move to, and of it nothing to take along.
	const isEmpty = isQuote && sayIdle(workspace, state) !== undefined;
	const ofQuote = isMarked || isEmpty ? [] : [taken];
	const wasElsewhere = state.lastView !== undefined && state.past.length === 0;
	return [
		...(wasElsewhere ? [{action: {type: 'before'}, word: 'where you were'} as const] : []),
		// Who tells a story goes on with it.
		...(telling === undefined ? [] : [goOn(props, telling), zoom]),
		...(isEmpty && pane.role !== 'side' ? [] : [move]),
		...(word === undefined ? [] : [{action: enter, word}]),
		// Who has marked quotes takes them along.
		...(isMarked ? [taken] : []),
		{action: {type: 'filter'}},
		...early,
		...(isTold || !hasRounds ? [] : [onward]),
		...(canGoBack ? [{action: back}] : []),
		panesHint(props),
		...(isQuote ? [] : own),
		...(hasDisagreements ? [{action: {type: 'open', popup: 'discrepancies'}} as const] : []),
		...(isQuote ? [...ofQuote, ...own] : []),
		...(isTold ? [] : [zoom]),
		...(isQuote ? [] : [taken]),
		help,
		quit,
	];
}

/** How a story goes on from what is told. */
function goOn({workspace}: ViewProps, telling: Telling): Told {
	if (telling.type === 'end') return lastRound;
	return telling.round === workspace.catalogue.rounds.at(-1) ? toTheEnd : goingOn;
}

/** What Enter does in the pane that has the focus. */
function enterWord({workspace, state}: ViewProps): string | undefined {
	const pane = paneNamed(workspace, state.focus);
	if (pane.role === 'side') return undefined;
	if (sayIdle(workspace, state) !== undefined) return undefined;
	if (pane.enterWord !== undefined || pane.terms === undefined) return pane.enterWord;
	if (isNarrowed(workspace, state))
		return isAddition(workspace, state) ? 'drop it from the filter' : 'show all quotes again';
	return isAddition(workspace, state) ? 'add it to the filter' : 'show its quotes';
}
