/** Where each party stands: a matrix of issues and parties, or full sentences party by party. */

import type {Party} from '../../dossier/types.ts';
import {selectDay, selectStanding} from '../../state/story.ts';
import {fit, width} from '../../text/cells.ts';
import {count} from '../../text/count.ts';
import {shownField} from '../../text/shown-field.ts';
import {keyLabel} from '../../view/help-view.ts';
import {sayNoPositions} from '../../view/no-position.ts';
import type {PaneContent, Point} from '../../view/pane-content.ts';
import {asOfDay, countStanding} from '../../view/position-dates.ts';
import {
	column,
	firstShown,
	fitLine,
	indented,
	type Line,
	line,
	lineText,
	span,
	windowed,
	wrapLine,
} from '../../view/spans.ts';
import {spareNoteRoom} from '../../view/top-line.ts';
import {paneTitle, type QuotesProps, type ViewProps} from '../../view/view-props.ts';
import {cellText} from './matrix-cells.ts';
import {besideShown} from './move-cell.ts';
import {quoteNumbers, toldWords, viewLegend} from './positions-legend.ts';
import {facingText, partsSeen, readingText, viewText} from './positions-text-view.ts';

export const positionsPane = 'positions';

export function viewPositions(props: ViewProps, columns: number, rows: number): PaneContent {
	return {
		note: viewNote(props, columns, rows),
		lines: viewLines(props, columns, rows),
		actionsAt(point) {
			const cell = cellAt(props, columns, rows, point);
			return cell && [{type: 'select', pane: 'positions', ...cell}];
		},
	};
}

function viewLines(props: ViewProps, columns: number, rows: number): readonly Line[] {
	const {catalogue} = props.workspace;
	const {dossier} = catalogue;
	// Whatever a key moves over is drawn, be there no position in it.
	if (dossier.parties.length + dossier.issues.length === 0)
		return windowed(wrapLine(line(span(sayNoPositions(catalogue), 'muted')), columns), 0, rows);
	switch (props.state.positionsView) {
		case 'matrix':
			return viewMatrix(props, columns, rows);
		case 'reading': {
			const text = column(columns);
			return indented(text.margin, viewText(readingText(props, text.columns), rows));
		}
		case 'facing':
			return viewText(facingText(props, columns), rows);
	}
}

/** How many rows of the matrix, or parts of the text, a page is. */
export function positionRows(props: QuotesProps, columns: number, rows: number): number {
	switch (props.state.positionsView) {
		case 'matrix':
			return Math.max(1, matrixRows(props, columns, rows).room - 1);
		case 'reading':
			return partsSeen(readingText(props, column(columns).columns), rows);
		case 'facing':
			return partsSeen(facingText(props, columns), rows);
	}
}

/** The matrix's measures: which parties fit, from the one selected, and how wide the heads are. */
function matrixColumns(props: ViewProps, columns: number) {
	const {parties, issues} = props.workspace.catalogue.dossier;
	// No wider than the pane; measured once, since there may be thousands.
	const names =
		props.workspace.remember('issue names', [issues, columns], () =>
			issues.reduce((most, {name}) => Math.max(most, Math.min(columns, width(shownField(name), columns))), 6),
		) + 2;
	// As wide as lets every party and every name in; else names are cut, then parties wait at the side.
	const cell = [7, 6, 5].find(wide => names + parties.length * wide <= columns) ?? 5;
	const head = Math.min(names, Math.max(13, columns - parties.length * cell));
	const count = Math.max(1, Math.min(parties.length, Math.floor((columns - head) / cell)));
	const selected = parties.findIndex(party => party.id === props.state.cell.party);
	const first = Math.max(0, Math.min(selected - count + 1, parties.length - count));
	return {head, cell, first, shown: parties.slice(first, first + count), hidden: parties.length - count};
}

/** Which issues the matrix shows, and from which on, and how many rows the legend takes below them. */
function matrixRows(props: QuotesProps, columns: number, rows: number) {
	const {issues} = props.workspace.catalogue.dossier;
	// A line of it even where not all issues are seen at once.
	const legendRows = viewLegend(props, columns, Math.max(rows - issues.length - 1, rows < 5 ? 0 : 1));
	const room = rows - 1 - legendRows.length;
	const selected = issues.findIndex(issue => issue.id === props.state.cell.issue);
	const first = firstShown(Math.max(0, selected), issues.length, room);
	return {legendRows, room, first};
}

/** The cell of the matrix at a place inside the pane, its heads as -1; undefined beside it and in the reading view. */
function cellAt(
	props: ViewProps,
	columns: number,
	rows: number,
	{x, y}: Point,
): {readonly row: number; readonly column: number} | undefined {
	if (props.state.positionsView !== 'matrix') return undefined;
	const {length} = props.workspace.catalogue.dossier.issues;
	const across = matrixColumns(props, columns);
	const down = matrixRows(props, columns, rows);
	const row = y === 0 ? -1 : down.first + y - 1;
	const place = Math.floor((x - across.head) / across.cell);
	const column = x < across.head ? -1 : across.first + place;
	const isBeside = y > down.room || row >= length || place >= across.shown.length;
	return isBeside || (row < 0 && column < 0) ? undefined : {row, column};
}

function viewMatrix(props: ViewProps, columns: number, rows: number): readonly Line[] {
	const {issues} = props.workspace.catalogue.dossier;
	const {state} = props;
	const {head, cell, shown, hidden} = matrixColumns(props, columns);
	const heads = shown.map(party => {
		const isSelected = state.cell.issue === null && state.cell.party === party.id;
		const text = isSelected ? `[${party.code}]` : ` ${party.code}`;
		return span(
			fit(isSelected && width(text) > cell ? `[${party.code}` : text, cell, props.glyphs),
			isSelected ? 'accent' : 'strong',
		);
	});
	const {legendRows, room, first} = matrixRows(props, columns, rows);
	// Only what is seen is drawn: there may be a thousand issues, and hundreds of parties.
	const seen = issues.slice(first, first + room);
	const body = windowed(
		seen.map(issue => matrixRow(props, issue.id, issue.name, shown, head, cell)),
		0,
		room,
	);
	return [
		line(span(fit(hidden > 0 ? `  ${hidden} more` : '', head, props.glyphs), 'muted'), ...heads),
		...body,
		...legendRows,
	].map(each => fitLine(each, columns, props.glyphs.ellipsis));
}

function matrixRow(
	props: ViewProps,
	issue: string,
	name: string,
	shown: readonly Party[],
	head: number,
	cell: number,
): Line {
	const {state, glyphs} = props;
	const isRow = state.cell.issue === issue;
	const isHead = isRow && state.cell.party === null;
	const cursor = isRow ? `${glyphs.cursor} ` : '  ';
	return line(
		span(cursor, 'accent'),
		span(fit(shownField(name), head - 2, glyphs), isHead ? 'accent' : isRow ? 'strong' : 'plain'),
		...shown.map(party => {
			const isSelected = isRow && state.cell.party === party.id;
			const {text, tone} = cellText(props, issue, party.id);
			const shown = isSelected ? `[${text}]` : ` ${text}`;
			return span(
				fit(width(shown) > cell ? shown.replace(' ', '') : shown, cell, glyphs),
				isSelected ? 'accent' : tone,
			);
		}),
	);
}

/** What the pane holds. */
export function positionsHeld({workspace, state, glyphs}: ViewProps): string {
	const {positions} = workspace.catalogue.dossier;
	const all = count(positions.length, 'position');
	if (positions.length === 0) return all;
	const day = selectDay(state);
	if (!Number.isFinite(day)) return all;
	return `${countStanding(positions, day, glyphs)} of ${all} ${asOfDay(day)}`;
}

/** `23–27 of 34 by 12 Jan`. */
export function positionsHeldInBrief(props: ViewProps): string {
	return positionsHeld(props)
		.replace(/ positions? as of /, ' by ')
		.replace(/ \d{4}$/, '');
}

/** Which of all others stands beside the first party: `1 of 7 beside RUS`; empty where there is but one. */
function sayBeside({workspace, state, glyphs}: ViewProps): string {
	const {party, place, others} = besideShown(workspace, state);
	if (others.length < 2) return '';
	const code = workspace.catalogue.parties.get(party ?? '')?.code ?? party;
	return `${glyphs.dot}${place + 1} of ${others.length} beside ${code}`;
}

/** As much of what the pane holds, of who stands in it and of which keys go to the next, as there is room for. */
function facingNote(props: ViewProps, columns: number): string {
	const held = positionsHeld(props);
	const brief = positionsHeldInBrief(props);
	const beside = sayBeside(props);
	const keys = beside === '' ? '' : ` ${['left', 'right'].map(key => keyLabel(key, props.glyphs)).join(' ')}`;
	const others = beside.replace(/ beside .*$/s, ' others');
	const room = spareNoteRoom(paneTitle(props, positionsPane), columns);
	const forms = [held + beside + keys, brief + beside + keys, brief + beside, brief + others];
	return forms.find(form => width(form, room) <= room) ?? held;
}

/** What the pane holds, and what signs mean for which the legend has no room. */
function viewNote(props: ViewProps, columns: number, rows: number): string {
	const {positions} = props.workspace.catalogue.dossier;
	if (props.state.positionsView === 'facing') return facingNote(props, columns);
	const room = spareNoteRoom(paneTitle(props, positionsPane), columns);
	const forms = [positionsHeld(props), positionsHeldInBrief(props)];
	const [held = ''] = [...forms.filter(form => width(form) <= room + 1), ...forms];
	if (props.state.positionsView !== 'matrix' || positions.length === 0) return held;
	const legend = matrixRows(props, columns, rows)
		.legendRows.map(lineText)
		.join(' ')
		.replaceAll('\u00a0', ' ');
	const isCounted =
		selectStanding(props.workspace, props.state).length > 0 && !/numbers: |n: quotes/.test(legend);
	const words = [...toldWords(props), ...(isCounted ? [quoteNumbers] : [])].filter(
		word => !legend.includes(word),
	);
	const asManyBehind = (start: string) =>
		words.reduce((note, word) => {
			const longer = note + props.glyphs.dot + word;
			return width(longer) <= room ? longer : note;
		}, start);
	// What a sign means is worth more than the year, the first sign most.
	const worth = (note: string) =>
		Number.parseInt(`0${words.map(word => Number(note.includes(word))).join('')}`, 2);
	const notes = [held, positionsHeldInBrief(props)].map(asManyBehind);
	return notes.toSorted((a, b) => worth(b) - worth(a))[0] ?? held;
}
