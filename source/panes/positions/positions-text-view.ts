/** Positions as sentences: those of a party, those on an issue, or of two parties side by side. */
import {facing} from '../../dossier/story.ts';
import type {Position} from '../../dossier/types.ts';
import {selectFacing} from '../../state/selectors.ts';
import {selectComing, selectDay, selectEvidence, selectStanding} from '../../state/story.ts';
import {truncate} from '../../text/cells.ts';
import {harmless} from '../../text/harmless.ts';
import {sayNotYet} from '../../view/no-position.ts';
import type {Scene} from '../../view/scene.ts';
import {blank, fitLine, type Line, line, span, windowed, wrapLine} from '../../view/spans.ts';

/** Two parties side by side on every issue; of one on which neither stands, that. */
export function viewFacing(scene: Scene, columns: number, rows: number): readonly Line[] {
	const {state, world, glyphs} = scene;
	const {party, rival} = selectFacing(world, state);
	const {parties} = world.catalogue;
	if (party === null || rival === undefined)
		return windowed([line(span('It takes two parties to stand side by side.', 'muted'))], 0, rows);
	const gap = 3;
	const half = Math.max(1, Math.floor((columns - gap) / 2));
	const beside = (left: readonly Line[], right: readonly Line[]): readonly Line[] =>
		Array.from({length: Math.max(left.length, right.length)}, (_, at) => [
			...fitLine(left[at] ?? blank, half, glyphs.ellipsis),
			span(' '.repeat(gap)),
			...(right[at] ?? blank),
		]);
	const name = (id: string) => wrapLine(line(span(parties.get(id)?.name ?? id, 'strong')), half);
	const held = (who: string, issue: string, positions: readonly Position[]): readonly Line[] =>
		positions.length === 0
			? wrapLine(line(span(sayNone(scene, who, issue), 'muted')), half, 2)
			: positions.flatMap(position =>
					wrapLine(
						line(
							span(`${glyphs.stances[position.stance]} ${position.stance}: `, 'muted'),
							span(position.sentence),
						),
						half,
						2,
					),
				);
	let selectedAt = 0;
	const lines: Line[] = [];
	for (const {issue, left, right} of facing(world.catalogue, party, rival, selectDay(state))) {
		const isSelected = issue.id === state.cell.issue;
		if (isSelected) selectedAt = lines.length;
		const name = line(
			span(isSelected ? `${glyphs.cursor} ` : '  ', 'accent'),
			span(issue.name, isSelected ? 'accent' : 'strong'),
		);
		const isComing = [party, rival].some(who => selectComing(world, state, who, issue.id).length > 0);
		if (left.length + right.length === 0 && !isComing) {
			const none = span(`  ${glyphs.none} neither has a position in this dossier`, 'muted');
			lines.push(...wrapLine([...name, none], columns, 4), blank);
			continue;
		}
		lines.push(name, ...beside(held(party, issue.id, left), held(rival, issue.id, right)), blank);
	}
	const head = beside(name(party), name(rival));
	return [...head, blank, ...windowed(lines, Math.max(0, selectedAt - 1), rows - head.length - 1)].slice(
		0,
		rows,
	);
}

/** The positions of the selected party, or on the selected issue where a row head is chosen, as sentences. */
export function viewReading(scene: Scene, columns: number, rows: number): readonly Line[] {
	const {state, world} = scene;
	const {dossier, parties, issues} = world.catalogue;
	const {party, issue} = state.cell;
	const isByIssue = party === null;
	const title = isByIssue
		? `${issues.get(issue ?? '')?.name ?? ''}: where each party stands`
		: `${parties.get(party)?.name ?? party}: where it stands on each issue`;
	const lines: Line[] = [];
	let selectedAt = 0;
	const others = isByIssue ? dossier.parties : dossier.issues;
	for (const other of others) {
		const positions = selectStanding(world, state).filter(one =>
			isByIssue
				? one.issue === issue && one.party === other.id
				: one.party === party && one.issue === other.id,
		);
		const isSelected = !isByIssue && other.id === issue;
		if (isSelected) selectedAt = lines.length;
		const none = isByIssue ? sayNone(scene, other.id, issue) : sayNone(scene, party, other.id);
		lines.push(...readingLines(scene, {name: other.name, positions, none, isSelected}, columns));
	}
	const room = rows - 2;
	return [
		line(span(truncate(harmless(title), columns, scene.glyphs.ellipsis), 'strong')),
		blank,
		...windowed(lines, Math.max(0, selectedAt - 2), room),
	];
}

/** What is said where there is nothing as of the day that is asked for. */
function sayNone({world, state, glyphs}: Scene, party: string | null, issue: string | null): string {
	const coming = selectComing(world, state, party, issue);
	return `${glyphs.none} ${coming.length === 0 ? 'no position in this dossier' : sayNotYet(coming)}`;
}

type Reading = {
	readonly name: string;
	readonly positions: readonly Position[];
	/** What is said where there are none. */
	readonly none: string;
	readonly isSelected: boolean;
};

function readingLines(
	{glyphs, world, state}: Scene,
	{name, positions, none, isSelected}: Reading,
	columns: number,
): readonly Line[] {
	const cursor = span(isSelected ? `${glyphs.cursor} ` : '  ', 'accent');
	const head = line(cursor, span(name, isSelected ? 'accent' : 'strong'));
	if (positions.length === 0) return wrapLine(line(...head, span(`  ${none}`, 'muted')), columns, 4);
	return [
		head,
		...positions.flatMap(position =>
			wrapLine(
				line(
					`    ${glyphs.stances[position.stance]} ${position.stance}: ${position.sentence} `,
					span(`(${selectEvidence(world, state, position).known.length})`, 'muted'),
				),
				columns,
				6,
			),
		),
	];
}
