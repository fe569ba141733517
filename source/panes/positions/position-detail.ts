/** A cell, a row head or a column head of the matrix told whole: each position with its evidence. */
import type {Entry} from '../../dossier/catalogue.ts';
import {isSummary} from '../../dossier/not-summarised.ts';
import {nameOrNobody} from '../../dossier/speakers.ts';
import type {Evidence} from '../../dossier/story.ts';
import type {Position} from '../../dossier/types.ts';
import {leadingPassage, selectPassageAsked, selectPositions} from '../../state/selectors.ts';
import {selectComing, selectDay, selectEvidence} from '../../state/story.ts';
import {count} from '../../text/count.ts';
import {shortDate, sourceName} from '../../view/names.ts';
import {sayNoDemand, sayNoPosition, sayNotYet} from '../../view/no-position.ts';
import type {Described} from '../../view/pane-content.ts';
import {sayDays, sayReserve, stanceSign} from '../../view/position-dates.ts';
import {quotedWithMatches} from '../../view/quoted-words.ts';
import {blank, type Line, line, span, wrapLine} from '../../view/spans.ts';
import type {ViewProps} from '../../view/view-props.ts';

export function describePositions(props: ViewProps, columns: number): Described {
	const {catalogue} = props.workspace;
	const {party, issue} = props.state.cell;
	const partyName = party === null ? undefined : (catalogue.parties.get(party)?.name ?? party);
	const theIssue = issue === null ? undefined : catalogue.issues.get(issue);
	const title = [partyName, theIssue?.name].filter(part => part !== undefined).join(' on ') || 'Positions';
	const positions = selectPositions(props.workspace, props.state);
	const noDemand = party === null || issue !== null ? '' : sayNoDemand(catalogue, party);
	const demanding = noDemand === '' ? [] : [...wrapLine(line(span(noDemand, 'muted')), columns), blank];
	const about =
		theIssue?.description === undefined
			? []
			: wrapLine(line(span(`${theIssue.name}: ${theIssue.description}`, 'muted')), columns);
	const coming = comingLines(props, columns);
	if (positions.length === 0 && coming.length === 0) {
		const none = sayNoPosition(catalogue, party, issue, selectDay(props.state));
		return {title, lines: [...wrapLine(line(span(none, 'muted')), columns), blank, ...about]};
	}
	return {
		title,
		lines: [
			...demanding,
			...positions.flatMap(position => positionLines(props, position, columns)),
			...coming,
			...about,
		],
	};
}

/** What is held on the day that is told comes later: when, but not yet what. */
function comingLines(props: ViewProps, columns: number): readonly Line[] {
	const {state, workspace} = props;
	const {party, issue} = state.cell;
	return selectComing(workspace, state, party, issue).flatMap(position => [
		...wrapLine(
			line(span(`${props.glyphs.none} ${sayWhose(props, position)}${sayNotYet([position])}.`, 'muted')),
			columns,
			2,
		),
		blank,
	]);
}

/** A row head names the parties, a column head the issues; a cell's title has named both. */
function sayWhose({workspace, state}: ViewProps, position: Position): string {
	const {parties, issues} = workspace.catalogue;
	const {party, issue} = state.cell;
	const who = party === null ? `${parties.get(position.party)?.name ?? position.party} ` : '';
	const what = issue === null ? `${issues.get(position.issue)?.name ?? position.issue}: ` : '';
	return what + who;
}

function positionLines(props: ViewProps, position: Position, columns: number): readonly Line[] {
	const {catalogue} = props.workspace;
	const evidence = selectEvidence(props.workspace, props.state, position);
	const day = selectDay(props.state);
	const sign = stanceSign(props.glyphs, position, day);
	const reserve = sayReserve(catalogue, position, day);
	const on = evidence.known.length === 0 ? '.' : ', on the evidence of:';
	return [
		...wrapLine(
			line(
				span(`${sign} ${sayWhose(props, position)}${position.stance}. `, 'accent'),
				span(position.sentence, 'strong'),
			),
			columns,
			2,
		),
		...(reserve === '' ? [] : wrapLine(line(span(`  ${reserve}`, 'muted')), columns, 2)),
		...wrapLine(line(span(`  ${sayDays(catalogue, position, 'long')}${on}`, 'muted')), columns, 2),
		...evidence.known.flatMap(entry => evidenceLines(props, entry, columns)),
		...leftOut(evidence, columns),
		blank,
	];
}

/** What of the evidence is not shown, since nobody knows that it was there by the day that is told. */
function leftOut({later, undated}: Evidence, columns: number): readonly Line[] {
	if (later + undated === 0) return [];
	const parts = [
		...(later === 0 ? [] : [`${count(later, 'quote')} of later`]),
		...(undated === 0 ? [] : [`${count(undated, 'quote')} of a day that is not known`]),
	];
	return wrapLine(line(span(`  Not shown as of that day: ${parts.join(', ')}.`, 'muted')), columns, 4);
}

function evidenceLines(props: ViewProps, entry: Entry, columns: number): readonly Line[] {
	const {workspace} = props;
	const passage = leadingPassage(selectPassageAsked(props.workspace, props.state), entry);
	return wrapLine(
		line(
			span(
				`  ${shortDate(workspace.catalogue, entry.statement.said.edtf)} ${nameOrNobody(entry)}: `,
				'muted',
			),
			...quotedWithMatches(props, entry, passage),
			span(isSummary(passage) ? ' (our words)' : '', 'muted'),
			span(` ${sourceName(workspace.catalogue, passage)}`, 'muted'),
		),
		columns,
		4,
	);
}
