/** The end of the story: what each party demanded, what it got, and what else it held. */
import type {Catalogue} from '../dossier/catalogue.ts';
import {type Demand, endings, type PartyEnding} from '../dossier/story.ts';
import type {Position} from '../dossier/types.ts';
import {sayNoDemand, sayNoPositions} from './no-position.ts';
import type {Described} from './pane-content.ts';
import {sayDays} from './position-dates.ts';
import {blank, type Line, line, span, wrapLine} from './spans.ts';
import type {ViewProps} from './view-props.ts';

/** How the end reads what it tells. */
export function sayHowEndIsRead({rounds}: Catalogue): string {
	return rounds.length === 0
		? 'Got is what others held on the same issue when it was demanded or later; refused is what they rejected then. All is as the quotes bear it out.'
		: 'Got is what others held on the same issue and said at the first round or later; refused is what they rejected when it was demanded or later. All is as the quotes bear it out.';
}

/** What is said of a demand that nobody on record was for. */
export const gotNothing = 'nothing that is on record';

export const endTitle = 'End: who got what';

/** In brief first, then whole. */
export function describeEnd(props: ViewProps, columns: number): Described {
	const whole = endWhole(props, columns);
	return {
		title: endTitle,
		lines: [...endInBrief(props, columns), ...(whole.length === 0 ? [] : [blank, ...whole])],
	};
}

/** Each party with all that it held, in sentences; nothing where there are no positions. */
export function endWhole(props: ViewProps, columns: number): readonly Line[] {
	return endingsOf(props).flatMap(ending => [...endingLines(props, ending, columns), blank]);
}

export type EndForm = {
	/** Whether a blank line stands between what one party demanded, too. */
	readonly isAiry?: boolean;
	/** Whether what was demanded is told in its sentence. */
	readonly isTold?: boolean;
	/** Whether it is said how it is read. */
	readonly isExplained?: boolean;
};

/**
 * Issue by issue who demanded something and how that was met, and what else was rejected.
 */
export function endInBrief(props: ViewProps, columns: number, form: EndForm = {}): readonly Line[] {
	const {isAiry = false, isTold = false, isExplained = true} = form;
	const all = endingsOf(props);
	if (all.length === 0)
		return wrapLine(line(span(sayNoPositions(props.workspace.catalogue), 'muted')), columns);
	const demanding = all.filter(({demands}) => demands.length > 0);
	const met = demanding.flatMap(({party, demands}) => [
		line(span(`${party.name} demanded`, 'accent')),
		...demands.flatMap((demand, place) => [
			...(isAiry && place > 0 ? [blank] : []),
			...metLines(props, demand, columns, isTold),
		]),
		blank,
	]);
	const rejections = rejectionLines(props, all, columns);
	return [
		...(met.length === 0 ? [line('Nobody is on record as demanding anything.'), blank] : met),
		...rejections,
		...(isExplained ? [...(rejections.length === 0 ? [] : [blank]), ...howEndIsRead(props, columns)] : []),
	];
}

/** How the end reads what it tells, in lines. */
export function howEndIsRead({workspace}: ViewProps, columns: number): readonly Line[] {
	return wrapLine(line(span(sayHowEndIsRead(workspace.catalogue), 'muted')), columns);
}

function endingsOf({workspace}: ViewProps): readonly PartyEnding[] {
	return workspace.remember('endings', [workspace.catalogue], () => endings(workspace.catalogue));
}

/** Cells of what stands before how a demand was met. */
const issueCells = 18;

function metLines(
	props: ViewProps,
	{position, granted, refused}: Demand,
	columns: number,
	isTold: boolean,
): readonly Line[] {
	const {issues} = props.workspace.catalogue;
	const label = `  ${issues.get(position.issue)?.name ?? position.issue}`;
	const got = granted.map(one => `${partyName(props, one)} (${one.stance})`).join(', ');
	return [
		...(isTold ? inBrief(label, [span(position.sentence)], columns) : []),
		...inBrief(isTold ? '' : label, [span('got ', 'muted'), span(got === '' ? gotNothing : got)], columns),
		...(refused.length === 0
			? []
			: inBrief('', [span('refused by ', 'muted'), span(sayRefused(props, refused))], columns)),
	];
}

/** What was rejected that answers no demand. */
function rejectionLines(props: ViewProps, all: readonly PartyEnding[], columns: number): readonly Line[] {
	const {issues} = props.workspace.catalogue;
	const answers = new Set(all.flatMap(({demands}) => demands.flatMap(({refused}) => refused)));
	const rows = all.flatMap(({party, others}) => {
		const rejected = others.filter(one => one.stance === 'rejects' && !answers.has(one));
		const names = [...new Set(rejected.map(({issue}) => issues.get(issue)?.name ?? issue))];
		return names.length === 0
			? []
			: inBrief(`  ${party.name}`, [span(`something on ${names.join(', ')}`)], columns);
	});
	return rows.length === 0 ? [] : [line(span('Rejected besides, told below', 'accent')), ...rows];
}

/** A label in a column of its own where it is short enough. */
function inBrief(label: string, parts: Line, columns: number): readonly Line[] {
	const isNarrow = columns < 2 * issueCells;
	const isShort = label.length < issueCells && (!isNarrow || label === '');
	const before = isNarrow ? 4 : issueCells;
	return wrapLine(line(isShort ? label.padEnd(before) : `${label}: `, ...parts), columns, before);
}

function sayRefused(props: ViewProps, refused: readonly Position[]): string {
	return refused
		.map(one => `${partyName(props, one)} (${sayDays(props.workspace.catalogue, one, 'brief')})`)
		.join(', ');
}

function partyName({workspace}: ViewProps, {party}: Position): string {
	return workspace.catalogue.parties.get(party)?.name ?? party;
}

/** Cells of the word before a position: that of `supports` and a blank. */
const labelCells = 9;

function endingLines(
	props: ViewProps,
	{party, demands, others}: PartyEnding,
	columns: number,
): readonly Line[] {
	return [
		line(span(party.name, 'accent')),
		...(demands.length > 0
			? []
			: wrapLine(line(span(sayNoDemand(props.workspace.catalogue, party.id), 'muted')), columns)),
		...demands.flatMap(demand => demandLines(props, demand, columns)),
		...others.flatMap((position, place) =>
			labelled(
				position.stance === others[place - 1]?.stance ? '' : position.stance,
				told(props, position),
				columns,
			),
		),
	];
}

function demandLines(
	props: ViewProps,
	{position, granted, refused}: Demand,
	columns: number,
): readonly Line[] {
	const who = (one: Position) => partyName(props, one);
	const got =
		granted.length === 0
			? labelled('  got', [span(gotNothing, 'muted')], columns)
			: granted.flatMap((one, place) =>
					labelled(
						place === 0 ? '  got' : '',
						[span(`${who(one)} (${one.stance}): `, 'muted'), ...told(props, one)],
						columns,
					),
				);
	return [
		...labelled('demands', told(props, position), columns),
		...got,
		...(refused.length === 0
			? []
			: labelled('', [span(`refused by ${sayRefused(props, refused)}`, 'muted')], columns)),
	];
}

function told({workspace}: ViewProps, position: Position): Line {
	return [span(position.sentence), span(` (${sayDays(workspace.catalogue, position, 'short')})`, 'muted')];
}

function labelled(label: string, parts: Line, columns: number): readonly Line[] {
	return wrapLine(line(span(label.padEnd(labelCells), 'muted'), ...parts), columns, labelCells);
}
