/** Where each party stands: a matrix of issues and parties, or full sentences party by party. */

import {isoDay} from '../../dossier/calendar.ts';
import {formatEdtf} from '../../dossier/edtf.ts';
import {standingOn} from '../../dossier/story.ts';
import type {Party, Position, Stance} from '../../dossier/types.ts';
import {selectChapter, selectDay, selectEvidence, selectStanding} from '../../state/story.ts';
import {asManyAsFit, fit, width} from '../../text/cells.ts';
import {count} from '../../text/count.ts';
import {sanitize} from '../../text/sanitize.ts';
import {keyLabel} from '../../view/help-view.ts';
import type {PaneContent, Point} from '../../view/pane-content.ts';
import {paneTitle, type Scene, type Sight} from '../../view/scene.ts';
import {
	blank,
	column,
	firstShown,
	fitLine,
	indented,
	type Line,
	line,
	lineText,
	span,
	type Tone,
	windowed,
	wrapLine,
} from '../../view/spans.ts';
import {pairShown} from './move-cell.ts';
import {facingText, partsSeen, readingText, viewText} from './positions-text-view.ts';

const stanceOrder: readonly Stance[] = [
	'demands',
	'rejects',
	'supports',
	'offers',
	'open',
	'denies',
	'warns',
];

export function viewPositions(scene: Scene, columns: number, rows: number): PaneContent {
	return {
		note: viewNote(scene, columns, rows),
		lines: viewLines(scene, columns, rows),
		actionsAt(point) {
			const cell = cellAt(scene, columns, rows, point);
			return cell && [{type: 'select', pane: 'positions', ...cell}];
		},
	};
}

function viewLines(scene: Scene, columns: number, rows: number): readonly Line[] {
	const {dossier} = scene.world.catalogue;
	if (dossier.positions.length === 0)
		return windowed([line(span('This dossier states no positions.', 'muted'))], 0, rows);
	switch (scene.state.positionsView) {
		case 'matrix':
			return viewMatrix(scene, columns, rows);
		case 'reading': {
			const text = column(columns);
			return indented(text.margin, viewText(readingText(scene, text.columns), rows));
		}
		case 'facing':
			return viewText(facingText(scene, columns), rows);
	}
}

/** How many rows of the matrix, or parts of the text, a page is. */
export function positionRows(scene: Sight, columns: number, rows: number): number {
	switch (scene.state.positionsView) {
		case 'matrix':
			return Math.max(1, matrixRows(scene, columns, rows).room - 1);
		case 'reading':
			return partsSeen(readingText(scene, column(columns).columns), rows);
		case 'facing':
			return partsSeen(facingText(scene, columns), rows);
	}
}

/** The matrix's measures: which parties fit, from the one selected, and how wide the heads are. */
function matrixColumns(scene: Scene, columns: number) {
	const {parties, issues} = scene.world.catalogue.dossier;
	const names = Math.max(...issues.map(issue => width(sanitize(issue.name))), 6) + 2;
	// As wide as lets every party and every name in; else names are cut, then parties wait at the side.
	const cell = [7, 6, 5].find(wide => names + parties.length * wide <= columns) ?? 5;
	const head = Math.min(names, Math.max(13, columns - parties.length * cell));
	const count = Math.max(1, Math.min(parties.length, Math.floor((columns - head) / cell)));
	const selected = parties.findIndex(party => party.id === scene.state.cell.party);
	const first = Math.max(0, Math.min(selected - count + 1, parties.length - count));
	return {head, cell, first, shown: parties.slice(first, first + count), hidden: parties.length - count};
}

/** Which issues the matrix shows, and from which on, and how many rows the legend takes below them. */
function matrixRows(scene: Sight, columns: number, rows: number) {
	const {issues} = scene.world.catalogue.dossier;
	// A line of it even where not all issues are seen at once.
	const legendRows = viewLegend(scene, columns, Math.max(rows - issues.length - 1, rows < 5 ? 0 : 1));
	const room = rows - 1 - legendRows.length;
	const selected = issues.findIndex(issue => issue.id === scene.state.cell.issue);
	const first = firstShown(Math.max(0, selected), issues.length, room);
	return {legendRows, room, first};
}

/** The cell of the matrix at a place inside the pane, its heads as -1; undefined beside it and in the reading view. */
function cellAt(
	scene: Scene,
	columns: number,
	rows: number,
	{x, y}: Point,
): {readonly row: number; readonly column: number} | undefined {
	if (scene.state.positionsView !== 'matrix') return undefined;
	const {length} = scene.world.catalogue.dossier.issues;
	const across = matrixColumns(scene, columns);
	const down = matrixRows(scene, columns, rows);
	const row = y === 0 ? -1 : down.first + y - 1;
	const place = Math.floor((x - across.head) / across.cell);
	const column = x < across.head ? -1 : across.first + place;
	const isBeside = y > down.room || row >= length || place >= across.shown.length;
	return isBeside || (row < 0 && column < 0) ? undefined : {row, column};
}

function viewMatrix(scene: Scene, columns: number, rows: number): readonly Line[] {
	const {issues} = scene.world.catalogue.dossier;
	const {state} = scene;
	const {head, cell, shown, hidden} = matrixColumns(scene, columns);
	const heads = shown.map(party => {
		const isSelected = state.cell.issue === null && state.cell.party === party.id;
		const text = isSelected ? `[${party.code}]` : ` ${party.code}`;
		return span(
			fit(isSelected && width(text) > cell ? `[${party.code}` : text, cell, scene.glyphs),
			isSelected ? 'accent' : 'strong',
		);
	});
	const {legendRows, room, first} = matrixRows(scene, columns, rows);
	const body = windowed(
		issues.map(issue => matrixRow(scene, issue.id, issue.name, shown, head, cell)),
		first,
		room,
	);
	return [
		line(span(fit(hidden > 0 ? `  ${hidden} more` : '', head, scene.glyphs), 'muted'), ...heads),
		...body,
		...legendRows,
	].map(each => fitLine(each, columns, scene.glyphs.ellipsis));
}

function matrixRow(
	scene: Scene,
	issue: string,
	name: string,
	shown: readonly Party[],
	head: number,
	cell: number,
): Line {
	const {state, glyphs} = scene;
	const isRow = state.cell.issue === issue;
	const isHead = isRow && state.cell.party === null;
	const cursor = isRow ? `${glyphs.cursor} ` : '  ';
	return line(
		span(cursor, 'accent'),
		span(fit(sanitize(name), head - 2, glyphs), isHead ? 'accent' : isRow ? 'strong' : 'plain'),
		...shown.map(party => {
			const isSelected = isRow && state.cell.party === party.id;
			const {text, tone} = cellText(scene, issue, party.id);
			const shown = isSelected ? `[${text}]` : ` ${text}`;
			return span(
				fit(width(shown) > cell ? shown.replace(' ', '') : shown, cell, glyphs),
				isSelected ? 'accent' : tone,
			);
		}),
	);
}

/** A glyph for each stance and the count of statements behind them. */
function cellText(scene: Scene, issue: string, party: string): {text: string; tone: Tone} {
	const {glyphs, world, state} = scene;
	const positions = selectStanding(world, state).filter(one => one.issue === issue && one.party === party);
	if (positions.length === 0) return {text: glyphs.none, tone: 'muted'};
	const day = selectDay(state);
	const isNew = positions.some(one => changesOf(scene).has(one));
	const isSure = positions.some(one => standingOn(one, day) === 'held');
	const stances = [...new Set(positions.map(position => glyphs.stances[position.stance]))]
		.slice(0, 2)
		.join('');
	const evidence = new Set(positions.flatMap(position => selectEvidence(world, state, position).known)).size;
	const sign = isNew ? glyphs.fresh : isSure ? '' : glyphs.perhaps;
	const gap = stances.length > 1 || sign !== '' ? '' : ' ';
	return {text: `${sign}${stances}${gap}${evidence}`, tone: isNew ? 'match' : isSure ? 'plain' : 'muted'};
}

/** What came up in the days of the round that is told, there or elsewhere. */
function changesOf({world, state}: Pick<Sight, 'world' | 'state'>): ReadonlySet<Position> {
	const chapter = selectChapter(world, state);
	return world.remember(
		'changes',
		[chapter],
		() =>
			new Set(
				chapter === undefined ? [] : [...chapter.changes, ...chapter.meanwhile].map(({position}) => position),
			),
	);
}

/** Each stance that occurs with its glyph, and what else stands in a cell. */
function signWords(scene: Sight): readonly string[] {
	const {world, glyphs} = scene;
	const used = new Set(world.catalogue.dossier.positions.map(position => position.stance));
	const stances = stanceOrder
		.filter(stance => used.has(stance))
		.map(stance => `${glyphs.stances[stance]} ${stance}`);
	return [...stances, ...toldWords(scene)];
}

/** What the signs mean that a cell has while an earlier day is told; those that can occur. */
function toldWords({world, state, glyphs}: Sight): readonly string[] {
	const day = selectDay(state);
	const isBack = day !== Number.POSITIVE_INFINITY;
	const isUnsure = isBack && selectStanding(world, state).some(one => standingOn(one, day) === 'perhaps');
	return [
		...(changesOf({world, state}).size > 0 ? [`${glyphs.fresh} new`] : []),
		...(isUnsure ? [`${glyphs.perhaps} then or later`] : []),
	];
}

/** A number that stands in a cell, and of what it is. */
const example = '5 quotes';

/** What the pane holds. */
export function sayHeld({world, state}: Scene): string {
	const all = count(world.catalogue.dossier.positions.length, 'position');
	const day = selectDay(state);
	const shown = selectStanding(world, state).length;
	return Number.isFinite(day) ? `${shown} of ${all} as of ${formatEdtf(isoDay(day))}` : all;
}

/** Which pair of parties stands side by side, and which keys go to others. */
function sayPair({world, state, glyphs}: Scene): string {
	const {place, count: pairs} = pairShown(world, state);
	if (pairs < 2) return '';
	const keys = ['left', 'right'].map(key => keyLabel(key, glyphs)).join(' ');
	return `${glyphs.dot}pair ${place + 1} of ${pairs} ${keys}`;
}

/** What the pane holds, and what signs mean for which the legend has no room. */
function viewNote(scene: Scene, columns: number, rows: number): string {
	const held = sayHeld(scene);
	const {positions} = scene.world.catalogue.dossier;
	if (scene.state.positionsView === 'facing') return held + sayPair(scene);
	if (scene.state.positionsView !== 'matrix' || positions.length === 0) return held;
	const legend = matrixRows(scene, columns, rows)
		.legendRows.map(lineText)
		.join(' ')
		.replaceAll('\u00a0', ' ');
	const room = columns - width(paneTitle(scene, 'positions')) - 6;
	let note = held;
	for (const word of [...toldWords(scene), example]) {
		// Beside how many positions there are an example would be taken for how many quotes there are.
		const longer = note + scene.glyphs.dot + (word === example ? 'numbers: quotes' : word);
		if (!legend.includes(word) && width(longer) <= room) note = longer;
	}
	return note;
}

/** What the signs mean, in as many of so many lines as are needed; shorter where there are few. */
function viewLegend(scene: Sight, columns: number, most: number): readonly Line[] {
	if (most < 1) return [];
	const joined = (words: readonly string[], gap: string) =>
		words.map(word => word.replaceAll(' ', '\u00a0')).join(gap);
	const wrapped = (text: string) => wrapLine(line(span(text, 'muted')), columns);
	const signs = signWords(scene);
	const isBack = selectDay(scene.state) !== Number.POSITIVE_INFINITY;
	const counted = isBack ? `${example} by then bear it out` : `${example} bear it out`;
	const full = wrapped(joined([...signs, counted], '  '));
	const brief = wrapped(`${joined(signs, ' ')}  ${joined([example], ' ')}`);
	const forms = [[blank, ...full], full, brief];
	return (
		forms.find(({length}) => length <= most) ?? [
			line(span(asManyAsFit([...signs, example], columns), 'muted')),
		]
	);
}
