/** A statement told whole: its words, when and where, who prints it and how, what is doubtful, what it bears out. */
import type {Entry} from '../../dossier/catalogue.ts';
import {formatEdtf} from '../../dossier/edtf.ts';
import {damageOf, flagOfDiscrepancy} from '../../dossier/flags.ts';
import {isTranslated} from '../../dossier/translated.ts';
import type {Passage, Statement} from '../../dossier/types.ts';
import {insideOf} from '../../state/layout.ts';
import {rectOf} from '../../state/move.ts';
import {detailPane} from '../../state/parts.ts';
import {selectLeading, selectPassageAsked, shownPassage} from '../../state/selectors.ts';
import {selectStanding} from '../../state/story.ts';
import {partyCodes, sourceName, versionsOf, whereAndWhen} from '../../view/names.ts';
import {blank, endedAfter, type Line, line, span, wrapLine} from '../../view/spans.ts';
import type {ViewProps} from '../../view/view-props.ts';
import {viewOtherPassages} from './other-passages.ts';
import {viewPlace, viewPrinted, viewWrongSpeaker} from './passage-source.ts';
import {viewPassageWithin, viewPassageWords} from './passage-words.ts';
import {remark, sayWhen, sayWho} from './remark.ts';
import {describeWhy} from './why-here.ts';

type Draft = NonNullable<Statement['draft']>;

/** @param speakers - who spoke, in full, where that stands nowhere else. */
export function describeStatement(
	props: ViewProps,
	entry: Entry,
	columns: number,
	speakers?: string,
): readonly Line[] {
	const passage = shownPassage(props.workspace, props.state, entry);
	const {draft} = entry.statement;
	const proposal = draft === undefined ? [] : viewDraft(props, draft, columns);
	const isProposed = props.workspace.review !== undefined && proposal.length > 0;
	const {first, isWhole} = isProposed
		? viewProposed(props, entry, columns, proposal)
		: {first: viewOnPage(props, entry, passage, columns), isWhole: false};
	return [
		...first,
		...viewNote(props, entry, columns),
		...viewWrongSpeaker(props, entry, passage, columns),
		blank,
		...(speakers === undefined ? [] : wrapLine(line(span(speakers)), columns)),
		...viewOccasion(props, entry, columns),
		// Who decides about it looks at when and where it was said before the page.
		...(isProposed ? viewPrinted(props, entry, passage, columns) : []),
		blank,
		...viewPlace(props, entry, passage, columns),
		...viewFlagsInWords(props, entry, passage, columns),
		...describeWhy(props, entry, passage, columns),
		...(isWhole ? [] : proposal),
		...viewOtherPassages(props, entry, passage, columns),
		...viewDiscrepancies(props, entry, columns),
		...viewBearing(props, entry, columns),
		...viewReasons(props, entry, passage, columns),
	];
}

/** The words and the page that prints them, which is seen without scrolling: above the words where those are many. */
function viewOnPage(props: ViewProps, entry: Entry, passage: Passage, columns: number): readonly Line[] {
	const words = viewPassageWords(props, entry, passage, columns);
	const printed = viewPrinted(props, entry, passage, columns);
	const rows = rowsInDetail(props);
	const isLong = words.length + printed.length > rows && rows > 2 * printed.length;
	return isLong ? [...printed, ...words] : [...words, ...printed];
}

/** What the reader has noted on it. */
function viewNote({state, glyphs}: ViewProps, {statement}: Entry, columns: number): readonly Line[] {
	const note = state.notes.get(statement.id);
	return note === undefined
		? []
		: [blank, ...wrapLine(line(span(`${glyphs.noted} Your note: `, 'accent'), span(note)), columns, 2)];
}

function viewOccasion(props: ViewProps, entry: Entry, columns: number): readonly Line[] {
	const {catalogue} = props.workspace;
	const {statement, occasion} = entry;
	const issues = statement.issues.map(id => catalogue.issues.get(id)?.name ?? id);
	const where = whereAndWhen(entry);
	const lines = wrapLine(
		line(
			span(where, 'accent'),
			span(issues.length > 0 ? `${props.glyphs.dot}${issues.join(', ')}` : '', 'plain'),
		),
		columns,
	);
	const at = occasion === undefined ? statement.occasion_absent : `Said at: ${occasion.name}`;
	return at === undefined ? lines : [...lines, ...remark(at, columns)];
}

/** The marks of the row, said in words. */
function viewFlagsInWords(
	props: ViewProps,
	entry: Entry,
	passage: Passage,
	columns: number,
): readonly Line[] {
	const {flags} = props.glyphs;
	const source = props.workspace.catalogue.sources.get(passage.source);
	const lines: Line[] = [];
	const damage = damageOf(source);
	const isSpoilt = entry.spoilt.has(passage.id);
	if (isSpoilt) {
		const what = passage.segments.length > 1 ? 'These words, or what stands between them,' : 'These words';
		lines.push(...remark(`${flags.damaged} ${what} are damaged as they are printed.`, columns));
	}
	if (damage !== undefined) {
		const words =
			isSpoilt || passage.kind === 'reported' ? '' : '; nothing in these words is known to be damaged';
		lines.push(...remark(`The page is ${damage}${words}.`, columns));
	}
	if (isTranslated(passage, source)) {
		const how = source?.quality?.includes('machine-translated')
			? 'These words are a machine translation.'
			: 'These words are a translation.';
		lines.push(...remark(`${flags.translated} ${how}`, columns));
	}
	if (entry.flags.has('variant'))
		lines.push(
			...remark(`${flags.variant} Printed in several wordings; v compares them word by word.`, columns),
		);
	return lines;
}

/**
 * Whoever decides about it wants to know first how sure the program is, and why, beside the words, with no scrolling: where
 * not all of that has room, less is told around the words, and then the beginning of the reason.
 */
function viewProposed(
	props: ViewProps,
	entry: Entry,
	columns: number,
	proposal: readonly Line[],
): {readonly first: readonly Line[]; readonly isWhole: boolean} {
	const rows = rowsInDetail(props);
	const between = rows < 8 ? [] : [blank];
	const passage = shownPassage(props.workspace, props.state, entry);
	const wordsIn = (room: number) => viewPassageWithin(props, entry, passage, columns, room);
	const most = Math.max(1, rows - between.length - Math.min(wordsIn(1).length, Math.floor(rows / 2)));
	const isWhole = proposal.length <= most;
	const reason = isWhole ? proposal : endedAfter(proposal, most, columns, props.glyphs.ellipsis);
	return {first: [...reason, ...between, ...wordsIn(rows - between.length - reason.length)], isWhole};
}

function rowsInDetail({workspace, state}: ViewProps): number {
	const rect = rectOf(workspace, state, detailPane);
	return rect === undefined ? 0 : insideOf(rect).rows;
}

/** What a program has proposed, how surely and why; in a review, where all is a draft, in fewer words. */
function viewDraft({glyphs, workspace}: ViewProps, draft: Draft, columns: number): readonly Line[] {
	const {confidence, because, flagged, skipped} = draft;
	const reason = because === undefined ? '' : `: ${because}`;
	if (workspace.review === undefined) {
		const sure = confidence === undefined ? '' : ` (${confidence})`;
		const what =
			flagged === true
				? 'Flagged, to be looked at again'
				: skipped === true
					? 'Skipped, to be looked at later'
					: 'A draft that nobody has looked at';
		return remark(`${glyphs.flags.unreviewed} ${what}${sure}${reason}`, columns);
	}
	const sure = confidence === undefined ? 'A draft' : `Confidence ${confidence}`;
	const set = [...(flagged === true ? ['flagged'] : []), ...(skipped === true ? ['skipped'] : [])];
	const head = [sure, ...set].join(', ');
	return wrapLine(line(span(`${glyphs.flags.unreviewed} ${head}`, 'strong'), span(reason, 'muted')), columns);
}

function viewDiscrepancies(props: ViewProps, entry: Entry, columns: number): readonly Line[] {
	const {dossier} = props.workspace.catalogue;
	const found = dossier.discrepancies.filter(one => entry.discrepancies.includes(one.id));
	return found.flatMap(one => [
		blank,
		...wrapLine(
			line(
				span(`${props.glyphs.flags[flagOfDiscrepancy(one)]} ${one.title}. `, 'warning'),
				span(`Versions: ${versionsOf(props.workspace.catalogue, one).join('; ')}. `),
				span(`The dossier: ${one.assessment}`, 'muted'),
			),
			columns,
			2,
		),
	]);
}

/** The positions for which it is evidence. */
function viewBearing(props: ViewProps, entry: Entry, columns: number): readonly Line[] {
	const {catalogue} = props.workspace;
	const borne = selectStanding(props.workspace, props.state).filter(position =>
		position.evidence.includes(entry.statement.id),
	);
	if (borne.length === 0) return [];
	return [
		blank,
		line(span('Evidence that', 'muted')),
		...borne.flatMap(position =>
			wrapLine(
				line(
					`  ${props.glyphs.stances[position.stance]} ${partyCodes(catalogue, [position.party])} ${position.stance}: ${position.sentence}`,
				),
				columns,
				4,
			),
		),
	];
}

/** Why the dossier says what it says: the speaker, the date, the passage shown first. */
function viewReasons(props: ViewProps, entry: Entry, passage: Passage, columns: number): readonly Line[] {
	// Where the page is wrong, the speaker has been explained above.
	const isExplained = passage.attribution.verdict === 'differs';
	const {statement} = entry;
	const {said} = statement;
	const on = said.edtf === null ? 'Date said unknown' : `Said ${formatEdtf(said.edtf)}`;
	return [
		blank,
		...remark(`In short: ${statement.gloss}`, columns),
		...(isExplained ? [] : remark(`Speaker: ${sayWho(statement)}`, columns)),
		...remark(`${on}${sayWhen(said)}`, columns),
		...(statement.passages.length > 1 ? remark(sayFirst(props, entry), columns) : []),
		...(statement.note === undefined ? [] : remark(`Note: ${statement.note}`, columns)),
	];
}

/** Why the passage shown first is. */
function sayFirst({state, workspace}: ViewProps, entry: Entry): string {
	const {because} = entry.statement.first;
	const leading = selectLeading(workspace, state, entry);
	if (leading === entry.first) return `Shown first: ${because}`;
	const {kinds, sources} = selectPassageAsked(workspace, state);
	const why = !kinds.has(entry.first.kind)
		? 'of the kind asked for'
		: sources?.has(leading.source) && !sources.has(entry.first.source)
			? 'of the page asked for'
			: 'it has the words searched for';
	return `Shown first: ${why}. Otherwise ${sourceName(workspace.catalogue, entry.first)}: ${because}`;
}
