/** The header, the hint line, and the lines to which panes shrink. */

import {bindings, contextOf} from '../state/keys.ts';
import {selectRows, selectTotal} from '../state/selectors.ts';
import type {Pane} from '../state/state.ts';
import {width} from '../text/cells.ts';
import {displayKey} from './help-view.ts';
import type {Scene} from './scene.ts';
import {fitLine, justify, type Line, line, span} from './spans.ts';

export function count(number: number, one: string, many = `${one}s`): string {
	return `${number} ${number === 1 ? one : many}`;
}

export function viewHeader({world, glyphs}: Scene, columns: number): Line {
	const {dossier, rounds, entries} = world.catalogue;
	const counts = [
		count(rounds.length, 'round'),
		count(dossier.parties.length, 'party', 'parties'),
		count(entries.length, 'quote'),
		count(dossier.sources.length, 'source'),
	];
	const left = line(span(' Roundtable  ', 'accent'), span(dossier.title, 'strong'));
	// Counts are dropped one by one before the title is cut.
	const room = columns - width(dossier.title) - 16;
	while (counts.length > 0 && width(counts.join(glyphs.dot)) > room) counts.pop();
	return justify(left, line(span(counts.length > 0 ? `${counts.join(glyphs.dot)} ` : '', 'muted')), columns);
}

/** The last message, else the keys that matter here, as many as fit. */
export function viewHints(scene: Scene, columns: number): Line {
	const {state} = scene;
	if (state.message !== undefined) {
		const tone = state.message.tone === 'bad' ? 'warning' : state.message.tone === 'good' ? 'good' : 'plain';
		return fitLine(line(' ', span(state.message.text, tone)), columns);
	}
	const parts: (readonly [string, string])[] = hintsFor(scene);
	const spans = [span(' ')];
	let room = columns - 2;
	for (const [key, word] of parts) {
		const wide = width(key) + 1 + width(word) + 2;
		if (wide > room) continue;
		spans.push(span(key, 'strong'), span(` ${word}  `, 'muted'));
		room -= wide;
	}
	return fitLine(spans, columns);
}

function hintsFor({state, glyphs}: Scene): (readonly [string, string])[] {
	const hint = (word: string): readonly [string, string] => {
		const binding = bindings.find(each => each.hint === word && each.contexts.includes(contextOf(state)));
		return [binding === undefined ? '' : displayKey(binding.keys[0] ?? ''), word];
	};
	const renamed = (word: string, to: string): readonly [string, string] => [hint(word)[0], to];
	const move = [glyphs.arrows, 'move'] as const;
	switch (contextOf(state)) {
		case 'filter':
			return [
				['type', 'to narrow'],
				move,
				hint('complete'),
				renamed('narrow to this', 'done'),
				renamed('back', 'done'),
			].slice(0, 4) as [string, string][];
		case 'input-popup':
			return [
				['type', 'to search'],
				move,
				...(state.popup?.kind === 'palette' ? [renamed('narrow to this', 'run')] : []),
				renamed('back', 'close'),
			];
		case 'list-popup':
			return [
				move,
				renamed('narrow to this', state.popup?.kind === 'export' ? 'do it' : 'show its quotes'),
				['Ctrl-d', 'scroll'],
				renamed('back', 'close'),
			];
		case 'panes':
			break;
	}
	const enter = {
		schedule: 'show its quotes',
		positions: 'show its quotes',
		quotes: 'open it whole',
		detail: undefined,
	}[state.focus];
	return [
		move,
		...(enter === undefined ? [] : [renamed('narrow to this', enter)]),
		hint('filter'),
		hint('next round'),
		...(state.focus === 'detail' || state.filter.text !== '' ? [hint('back')] : []),
		['1 2 3', 'panes'],
		...(state.focus === 'positions' ? [['v', 'read in sentences'] as const] : []),
		hint('disagreements'),
		...(state.subject === 'quotes' ? [hint('copy')] : []),
		hint('zoom'),
		hint('keys'),
		hint('quit'),
	];
}

export function paneTitle(pane: Pane): string {
	return {schedule: '1 Schedule', positions: '2 Positions', quotes: '3 Quotes', detail: '4 Detail'}[pane];
}

/** What stands at the right end of a pane's top line. */
export function paneNote({world, state, glyphs}: Scene, pane: Exclude<Pane, 'detail'>): string {
	const {dossier, rounds, chronology} = world.catalogue;
	switch (pane) {
		case 'schedule':
			return [count(rounds.length, 'round'), count(chronology.length - rounds.length, 'other event')].join(
				glyphs.dot,
			);
		case 'positions':
			return count(dossier.positions.length, 'position');
		case 'quotes': {
			const shown = selectRows(world, state).length;
			const total = selectTotal(world, state);
			const marked = state.marked.size > 0 ? [`${state.marked.size} marked`] : [];
			const reported = state.isReportedShown ? [] : ['quoted only'];
			return [`${shown} of ${total}`, `by ${state.order}`, ...reported, ...marked].join(glyphs.dot);
		}
	}
}
