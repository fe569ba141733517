/** The header, the hint line, and the lines to which panes shrink. */

import {isoDay} from '../dossier/calendar.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import {contextOf} from '../state/keys.ts';
import {messageLines} from '../state/message-lines.ts';
import {isNarrowed} from '../state/narrow.ts';
import type {ListPane, Pane} from '../state/parts.ts';
import {foundDiscrepancies, foundSources} from '../state/popup-search.ts';
import {hasWordings, selectAnswer, selectEntry} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {selectDay, selectStanding, selectTelling} from '../state/story.ts';
import type {World} from '../state/world.ts';
import {width} from '../text/cells.ts';
import {count} from '../text/count.ts';
import {harmless} from '../text/harmless.ts';
import {keyLabel} from './help-view.ts';
import type {Scene} from './scene.ts';
import {fitLine, justify, type Line, line, span} from './spans.ts';

export function viewHeader({world, glyphs}: Scene, columns: number): Line {
	const {dossier, rounds} = world.catalogue;
	const problems = world.problems.length;
	const faults = problems === 0 ? '' : `${count(problems, 'problem')} (!)${glyphs.dot}`;
	const counts = [
		count(rounds.length, 'round'),
		count(dossier.parties.length, 'party', 'parties'),
		count(dossier.statements.length, 'quote'),
		count(dossier.sources.length, 'source'),
	];
	const left = line(span(' Roundtable  ', 'accent'), span(dossier.title, 'strong'));
	// Counts are dropped one by one before the title is cut.
	const room = columns - width(harmless(dossier.title)) - 16 - width(faults);
	while (counts.length > 0 && width(counts.join(glyphs.dot)) > room) counts.pop();
	return justify(
		left,
		line(
			...(faults === '' ? [] : [span(faults, 'warning')]),
			span(counts.length > 0 ? `${counts.join(glyphs.dot)} ` : '', 'muted'),
		),
		columns,
		glyphs.ellipsis,
	);
}

/** The foot of the screen: the last message, in as many lines as it needs, else the hints. */
export function viewFoot(scene: Scene, columns: number): readonly Line[] {
	const {message} = scene.state;
	if (message === undefined) return [viewHints(scene, columns)];
	const tone = ({bad: 'warning', good: 'good', plain: 'plain'} as const)[message.tone];
	return messageLines(scene.state).map(text =>
		fitLine(line(' ', span(text, tone)), columns, scene.glyphs.ellipsis),
	);
}

/** The keys that matter here, as many as fit. */
export function viewHints(scene: Scene, columns: number): Line {
	const hints = hintsFor(scene);
	// How to go back, to learn more and to leave is always there; the others as far as they fit.
	const kept = hints.filter(isKept);
	const spans = [span(' ')];
	let room = columns - 1 - kept.reduce((sum, hint) => sum + hintWidth(hint), 0);
	for (const hint of hints) {
		if (!isKept(hint)) {
			if (hintWidth(hint) > room) continue;
			room -= hintWidth(hint);
		}
		spans.push(...hintSpans(hint));
	}
	return fitLine(spans, columns, scene.glyphs.ellipsis);
}

type Hint = readonly [key: string, word: string];

const keptKeys: ReadonlySet<string> = new Set(['Esc', '?', 'q']);

function isKept([key]: Hint): boolean {
	return keptKeys.has(key);
}

function hintWidth([key, word]: Hint): number {
	return width(key) + 1 + width(word) + 2;
}

function hintSpans([key, word]: Hint): Line {
	return [span(key, 'strong'), span(` ${word}  `, 'muted')];
}

function hintsFor(scene: Scene): readonly Hint[] {
	const {state, glyphs} = scene;
	const context = contextOf(state);
	const key = (word: string) => {
		const binding = scene.world.bindings.find(each => each.hint === word && each.contexts.includes(context));
		return binding === undefined ? '' : keyLabel(binding.keys[0] ?? '', glyphs);
	};
	const hint = (word: string, shown = word): Hint => [key(word), shown];
	const isMatrix = context === 'panes' && state.focus === 'positions' && state.positionsView !== 'reading';
	const isText = context === 'panes' && (state.focus === 'detail' || state.focus === 'page');
	const move: Hint = [isMatrix ? glyphs.allArrows : glyphs.arrows, isText ? 'scroll' : 'move'];
	if (context === 'panes' && state.isSlide) return slideHints(hint);
	switch (context) {
		case 'filter':
			return [['type', 'to narrow'], move, hint('complete'), hint('narrow to this', 'to the list')];
		case 'input-popup':
			if (state.popup?.kind === 'note')
				return [['type', 'your note'], ['Enter', 'keep it'], hint('back', 'leave it')];
			return [['type', 'to search'], move, ...popupHints(scene, hint), hint('back', 'close')];
		case 'list-popup':
			return [move, hint('narrow to this', 'do it'), hint('back', 'close')];
		case 'panes':
			return paneHints(scene, hint, move);
	}
}

function slideHints(hint: (word: string, shown?: string) => Hint): readonly Hint[] {
	return [
		['[ ]', 'round before, next'],
		['1 2 3', 'panes'],
		hint('copy'),
		hint('back'),
		hint('keys'),
		hint('quit'),
	];
}

function popupHints(scene: Scene, hint: (word: string, shown?: string) => Hint): readonly Hint[] {
	const scroll: Hint = ['PageDown', 'scroll'];
	const enter = enterInPopup(scene);
	const confirm = enter === undefined ? [] : [hint('narrow to this', enter)];
	switch (scene.state.popup?.kind) {
		case 'sources':
			return [...confirm, scroll, ['Ctrl-o', 'open it']];
		case 'discrepancies':
			return [...confirm, scroll];
		default:
			return confirm;
	}
}

/** What Enter does with the item chosen in a list; undefined where there is nothing to go to. */
function enterInPopup({state: {popup}, world}: Scene): string | undefined {
	switch (popup?.kind) {
		case 'palette':
			return 'do it';
		case 'sources':
			return foundSources(world, popup.input.text).length === 0 ? undefined : 'show its quotes';
		case 'discrepancies': {
			const chosen = foundDiscrepancies(world, popup.input.text)[popup.index];
			const {entryOf} = world.catalogue;
			return chosen?.statements.some(id => entryOf.has(id)) ? 'go to its first quote' : undefined;
		}
		default:
			return undefined;
	}
}

function paneHints(
	{world, state}: Scene,
	hint: (word: string, shown?: string) => Hint,
	move: Hint,
): readonly Hint[] {
	const isOn = state.focus === state.subject && state.focus !== 'quotes' && isNarrowed(world, state);
	const narrows = hint('narrow to this', isOn ? 'show all quotes again' : 'show its quotes');
	const enter = {
		schedule: [narrows],
		positions: [narrows],
		quotes: [hint('narrow to this', 'open it whole')],
		detail: [],
		page: [],
	}[state.focus];
	const canGoBack =
		state.focus === 'detail' ||
		state.focus === 'page' ||
		state.zoom !== undefined ||
		state.filter.text !== '';
	const isTold = selectTelling(world, state) !== undefined;
	const copied = state.marked.size > 0 ? `copy ${state.marked.size} marked` : 'copy';
	const positionsHint = {matrix: 'in sentences', reading: 'side by side', facing: 'as a matrix'}[
		state.positionsView
	];
	return [
		...(state.lastView !== undefined && state.past.length === 0 ? [['-', 'where you were'] as const] : []),
		move,
		// Who tells a story goes on with it.
		...(isTold ? [hint('next round')] : []),
		...enter,
		hint('filter'),
		...(isTold ? [] : [hint('next round')]),
		...(canGoBack ? [hint('back')] : []),
		['1 2 3', 'panes'],
		...(state.focus === 'positions' ? [['v', positionsHint] as const] : []),
		hint('disagreements'),
		...(state.subject === 'quotes' ? [hint('copy', copied), ...quoteHints(world, state)] : []),
		hint('zoom'),
		...(state.subject === 'quotes' ? [] : [hint('copy')]),
		hint('keys'),
		hint('quit'),
	];
}

/** What can be done with the selected quote alone. */
function quoteHints(world: World, state: State): readonly Hint[] {
	const entry = selectEntry(world, state);
	if (entry === undefined) return [];
	return [
		...(entry.statement.passages.length > 1 ? [['( )', 'passages'] as const] : []),
		...(hasWordings(entry) ? [['v', state.isComparing ? 'its words' : 'wordings'] as const] : []),
		...(world.articles === undefined ? [] : [['5', 'article'] as const]),
		['Space', 'mark'],
	];
}

const paneNames: Readonly<Record<Pane, string>> = {
	schedule: 'Schedule',
	positions: 'Positions',
	quotes: 'Quotes',
	detail: 'Detail',
	page: 'Article',
};

/** The digit that goes to a pane. */
export function paneNumber(pane: Pane): number {
	return Object.keys(paneNames).indexOf(pane) + 1;
}

export function paneTitle(pane: Pane): string {
	return `${paneNumber(pane)} ${paneNames[pane]}`;
}

/** What stands at the right end of a pane's top line. */
export function paneNote({world, state, glyphs}: Scene, pane: ListPane): string {
	const {dossier, rounds, chronology} = world.catalogue;
	switch (pane) {
		case 'schedule':
			if (rounds.length === 0) return count(chronology.length, 'event');
			return [count(rounds.length, 'round'), count(chronology.length - rounds.length, 'other event')].join(
				glyphs.dot,
			);
		case 'positions': {
			const shown = selectStanding(world, state).length;
			const day = selectDay(state);
			const all = count(dossier.positions.length, 'position');
			return Number.isFinite(day) ? `${shown} of ${all} as of ${formatEdtf(isoDay(day))}` : all;
		}
		case 'quotes': {
			const {isDone, total, all} = selectAnswer(world, state);
			const shown = [...(isDone ? [] : ['counting']), total, ...(all === undefined ? [] : [`of ${all}`])];
			const marked = state.marked.size > 0 ? [`${state.marked.size} marked`] : [];
			const reported = state.isReportedShown ? [] : ['quoted only'];
			return [shown.join(' '), `by ${state.order}`, ...reported, ...marked].join(glyphs.dot);
		}
	}
}
