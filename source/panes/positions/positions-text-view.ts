/** Positions as sentences: those of a party, those on an issue, or of two parties side by side. */
import {facing} from '../../dossier/story.ts';
import type {Position} from '../../dossier/types.ts';
import {selectFacing} from '../../state/selectors.ts';
import {selectComing, selectDay, selectEvidence, selectStanding} from '../../state/story.ts';
import {truncate} from '../../text/cells.ts';
import {shownField} from '../../text/shown-field.ts';
import {sayNoDemand, sayNotYet} from '../../view/no-position.ts';
import {sayReserve, stanceSign} from '../../view/position-dates.ts';
import {blank, cutAfter, fitLine, type Line, line, span, windowed, wrapLine} from '../../view/spans.ts';
import type {QuotesProps} from '../../view/view-props.ts';

/** What stays at the top, and what is told of each issue or party below it. */
type Text = {
	readonly head: readonly Line[];
	readonly parts: readonly Part[];
	/** How many lines before the selected part are seen. */
	readonly before: number;
};

type Part = {readonly isSelected: boolean; readonly lines: readonly Line[]};

/** The text around what is selected. */
export function viewText({head, parts, before}: Text, rows: number): readonly Line[] {
	const selected = parts.findIndex(({isSelected}) => isSelected);
	let place = Math.max(0, selected);
	// Of a part that is seen its heading is, too: what there is no room for whole does not stand before the selected one.
	for (let room = before; place > 0 && lengthAt(parts, place - 1) <= room; place -= 1)
		room -= lengthAt(parts, place - 1);
	const start = parts.slice(0, place).flatMap(({lines}) => lines).length;
	const lines = parts.flatMap(part => part.lines);
	return [...head, ...windowed(lines, start, rows - head.length)].slice(0, rows);
}

function lengthAt(parts: readonly Part[], place: number): number {
	return parts[place]?.lines.length ?? 0;
}

/** How many parts are seen whole from the selected one on, and as many before it: so far a page goes either way. */
export function partsSeen({head, parts, before}: Text, rows: number): number {
	const selected = Math.max(
		0,
		parts.findIndex(({isSelected}) => isSelected),
	);
	const room = rows - head.length - before;
	const fitting = (some: readonly Part[]) => {
		let left = room;
		return some.filter(({lines}) => {
			left -= lines.length;
			return left >= 0;
		}).length;
	};
	const after = parts.slice(selected);
	const earlier = parts.slice(0, selected).toReversed();
	return Math.max(1, Math.min(fitting(after), earlier.length === 0 ? parts.length : fitting(earlier)));
}

/** Lines of a party's name: below them stands what one reads it for. */
const mostOfName = 3;

/** Two parties side by side on every issue; of one on which neither stands, that. */
export function facingText(props: QuotesProps, columns: number): Text {
	const {state, workspace, glyphs} = props;
	const {party, rival} = selectFacing(workspace, state);
	const {parties} = workspace.catalogue;
	if (party === null || rival === undefined)
		return {
			head: [line(span('It takes two parties to stand side by side.', 'muted'))],
			parts: [],
			before: 0,
		};
	const gap = 3;
	const half = Math.max(1, Math.floor((columns - gap) / 2));
	const beside = (left: readonly Line[], right: readonly Line[]): readonly Line[] =>
		Array.from({length: Math.max(left.length, right.length)}, (_, at) => [
			...fitLine(left[at] ?? blank, half, glyphs.ellipsis),
			span(' '.repeat(gap)),
			...(right[at] ?? blank),
		]);
	const name = (id: string) => {
		const whole = wrapLine(line(span(parties.get(id)?.name ?? id, 'strong')), half);
		return cutAfter(whole, mostOfName, half, glyphs.ellipsis);
	};
	const held = (who: string, issue: string, positions: readonly Position[]): readonly Line[] =>
		positions.length === 0
			? wrapLine(line(span(sayNone(props, who, issue), 'muted')), half, 2)
			: positions.flatMap(position =>
					wrapLine(
						line(
							span(`${sayStance(props, position)}: `, 'muted'),
							span(position.sentence),
							span(sayReserveOf(props, position), 'muted'),
						),
						half,
						2,
					),
				);
	const parts = facing(workspace.catalogue, party, rival, selectDay(state)).map(
		({issue, left, right}): Part => {
			const isSelected = issue.id === state.cell.issue;
			const issueName = line(
				span(isSelected ? `${glyphs.cursor} ` : '  ', 'accent'),
				span(issue.name, isSelected ? 'accent' : 'strong'),
			);
			const isComing = [party, rival].some(who => selectComing(workspace, state, who, issue.id).length > 0);
			if (left.length + right.length === 0 && !isComing) {
				const none = span(`  ${glyphs.none} neither has a position ${sayWhere(workspace)}`, 'muted');
				return {isSelected, lines: [...wrapLine([...issueName, none], columns, 4), blank]};
			}
			const told = beside(held(party, issue.id, left), held(rival, issue.id, right));
			return {isSelected, lines: [issueName, ...told, blank]};
		},
	);
	return {head: [...beside(name(party), name(rival)), blank], parts, before: 1};
}

/** The positions of the selected party, or on the selected issue where a row head is chosen, as sentences. */
export function readingText(props: QuotesProps, columns: number): Text {
	const {state, workspace} = props;
	const {dossier, parties, issues} = workspace.catalogue;
	const {party, issue} = state.cell;
	const isByIssue = party === null;
	const title = isByIssue
		? `${issues.get(issue ?? '')?.name ?? ''}: where each party stands`
		: `${parties.get(party)?.name ?? party}: where it stands on each issue`;
	const others = isByIssue ? dossier.parties : dossier.issues;
	const parts = others.map((other): Part => {
		const positions = selectStanding(workspace, state).filter(one =>
			isByIssue
				? one.issue === issue && one.party === other.id
				: one.party === party && one.issue === other.id,
		);
		const isSelected = !isByIssue && other.id === issue;
		const none = isByIssue ? sayNone(props, other.id, issue) : sayNone(props, party, other.id);
		return {isSelected, lines: readingLines(props, {name: other.name, positions, none, isSelected}, columns)};
	});
	const noDemand = party === null ? '' : sayNoDemand(workspace.catalogue, party);
	const head = [
		line(span(truncate(shownField(title), columns, props.glyphs.ellipsis), 'strong')),
		...(noDemand === '' ? [] : wrapLine(line(span(noDemand, 'muted')), columns)),
		blank,
	];
	return {head, parts, before: 2};
}

function sayStance({glyphs, state}: QuotesProps, position: Position): string {
	return `${stanceSign(glyphs, position, selectDay(state))} ${position.stance}`;
}

/** In brackets behind a sentence what of it is not certain on the day that is told; empty where nothing is. */
function sayReserveOf({workspace, state}: QuotesProps, position: Position): string {
	const reserve = sayReserve(workspace.catalogue, position, selectDay(state));
	return reserve === '' ? '' : ` (${reserve})`;
}

/** What is said where there is nothing as of the day that is asked for. */
function sayNone(
	{workspace, state, glyphs}: QuotesProps,
	party: string | null,
	issue: string | null,
): string {
	const coming = selectComing(workspace, state, party, issue);
	return `${glyphs.none} ${coming.length === 0 ? `no position ${sayWhere(workspace)}` : sayNotYet(coming)}`;
}

/** Where positions are left out for problems there may be others in the notes. */
function sayWhere({catalogue}: QuotesProps['workspace']): string {
	return catalogue.leftOut.position === 0 ? 'in this dossier' : 'that is shown';
}

type Reading = {
	readonly name: string;
	readonly positions: readonly Position[];
	/** What is said where there are none. */
	readonly none: string;
	readonly isSelected: boolean;
};

function readingLines(
	props: QuotesProps,
	{name, positions, none, isSelected}: Reading,
	columns: number,
): readonly Line[] {
	const {glyphs, workspace, state} = props;
	const cursor = span(isSelected ? `${glyphs.cursor} ` : '  ', 'accent');
	const head = line(cursor, span(name, isSelected ? 'accent' : 'strong'));
	if (positions.length === 0) return wrapLine(line(...head, span(`  ${none}`, 'muted')), columns, 4);
	return [
		head,
		...positions.flatMap(position =>
			wrapLine(
				line(
					`    ${sayStance(props, position)}: ${position.sentence} `,
					span(
						`(${selectEvidence(workspace, state, position).known.length})${sayReserveOf(props, position)}`,
						'muted',
					),
				),
				columns,
				6,
			),
		),
	];
}
