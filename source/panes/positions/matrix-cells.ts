/** What stands in the cells of the matrix: the signs of the positions, and how many statements are behind them. */
import {standingOn} from '../../dossier/story.ts';
import type {Position} from '../../dossier/types.ts';
import {selectDay, selectEvidence, selectStanding} from '../../state/story.ts';
import type {Tone} from '../../view/spans.ts';
import type {ViewProps} from '../../view/view-props.ts';
import {changesOf, selectUnwritten} from './positions-legend.ts';

type CellText = {readonly text: string; readonly tone: Tone};

/** What stands in a cell, made once: it may have thousands of positions. */
export function cellText(props: ViewProps, issue: string, party: string): CellText {
	const {glyphs, workspace, state} = props;
	const standing = selectStanding(workspace, state);
	const cells = workspace.remember('cells', [standing], () => byCell(standing));
	const positions = cells.get(issue)?.get(party);
	if (positions === undefined) {
		const isUnwritten = selectUnwritten(workspace)?.isUnwritten(party, issue) === true;
		return {text: isUnwritten ? glyphs.unwritten : glyphs.none, tone: 'muted'};
	}
	const changes = changesOf(props);
	const texts = workspace.remember(
		'texts of cells',
		[standing, selectDay(state), changes, glyphs],
		() => new Map<readonly Position[], CellText>(),
	);
	const text = texts.get(positions) ?? textOfCell(props, positions, changes);
	texts.set(positions, text);
	return text;
}

type ByCell = ReadonlyMap<string, ReadonlyMap<string, readonly Position[]>>;

/** Positions by issue and party. */
function byCell(positions: readonly Position[]): ByCell {
	const cells = new Map<string, Map<string, Position[]>>();
	for (const position of positions) {
		const {issue, party} = position;
		const row = cells.get(issue) ?? new Map<string, Position[]>();
		cells.set(issue, row);
		const cell = row.get(party) ?? [];
		row.set(party, cell);
		cell.push(position);
	}
	return cells;
}

/** A glyph for each stance and the count of statements behind them. */
function textOfCell(
	{glyphs, workspace, state}: ViewProps,
	positions: readonly Position[],
	changes: ReadonlySet<Position>,
): CellText {
	const day = selectDay(state);
	const isNew = positions.some(one => changes.has(one));
	const isSure = positions.some(one => standingOn(one, day) === 'held');
	// Each stance for itself: beside one that was held another may have come later.
	const signs = new Map<string, boolean>();
	for (const one of positions) {
		const stance = glyphs.stances[one.stance];
		signs.set(stance, (signs.get(stance) ?? false) || standingOn(one, day) === 'held');
	}
	const stances = [...signs]
		.slice(0, 2)
		.map(([stance, isHeld]) => (isHeld ? stance : `${glyphs.perhaps}${stance}`))
		.join('');
	const evidence = new Set(positions.flatMap(position => selectEvidence(workspace, state, position).known))
		.size;
	const sign = isNew ? glyphs.fresh : '';
	const gap = stances.length > 1 || isNew ? '' : ' ';
	return {text: `${sign}${stances}${gap}${evidence}`, tone: isNew ? 'match' : isSure ? 'plain' : 'muted'};
}
