/** A statement told whole: its words, when and where, who prints it and how, what is doubtful, what it bears out. */
import {type Entry, isTranslated} from '../../dossier/catalogue.ts';
import {formatEdtf} from '../../dossier/edtf.ts';
import {damageOf, flagOfDiscrepancy} from '../../dossier/flags.ts';
import type {Passage} from '../../dossier/types.ts';
import {selectLeading, shownPassage} from '../../state/selectors.ts';
import {selectStanding} from '../../state/story.ts';
import {partyCodes, sourceName, versionsOf, whereAndWhen} from '../../view/names.ts';
import type {Scene} from '../../view/scene.ts';
import {blank, type Line, line, span, wrapLine} from '../../view/spans.ts';
import {viewOtherPassages} from './other-passages.ts';
import {viewPlace, viewWrongSpeaker} from './passage-source.ts';
import {viewPassageWords} from './passage-words.ts';
import {basisWords, remark} from './remark.ts';
import {describeWhy} from './why-here.ts';

/** @param speakers - who spoke, in full, where that stands nowhere else. */
export function describeStatement(
	scene: Scene,
	entry: Entry,
	columns: number,
	speakers?: string,
): readonly Line[] {
	const passage = shownPassage(scene.state, entry);
	const proposal = viewDraft(scene, entry, columns);
	// Whoever decides about it wants to know first why it was proposed.
	const isFirst = scene.world.review !== undefined && proposal.length > 0;
	return [
		...viewPassageWords(scene, entry, passage, columns),
		...(isFirst ? [blank, ...proposal] : []),
		...viewNote(scene, entry, columns),
		blank,
		...(speakers === undefined ? [] : wrapLine(line(span(speakers)), columns)),
		...viewOccasion(scene, entry, columns),
		...viewWrongSpeaker(scene, entry, passage, columns),
		blank,
		...viewPlace(scene, entry, passage, columns),
		...viewFlagsInWords(scene, entry, passage, columns),
		...describeWhy(scene, entry, passage, columns),
		...(isFirst ? [] : proposal),
		...viewOtherPassages(scene, entry, passage, columns),
		...viewDiscrepancies(scene, entry, columns),
		...viewBearing(scene, entry, columns),
		...viewReasons(scene, entry, passage, columns),
	];
}

/** What the reader has noted on it. */
function viewNote({state}: Scene, {statement}: Entry, columns: number): readonly Line[] {
	const note = state.notes.get(statement.id);
	return note === undefined
		? []
		: [blank, ...wrapLine(line(span('Your note: ', 'accent'), span(note)), columns, 2)];
}

function viewOccasion(scene: Scene, entry: Entry, columns: number): readonly Line[] {
	const {catalogue} = scene.world;
	const {statement, occasion} = entry;
	const issues = statement.issues.map(id => catalogue.issues.get(id)?.name ?? id);
	const where = whereAndWhen(entry);
	const lines = wrapLine(
		line(
			span(where, 'accent'),
			span(issues.length > 0 ? `${scene.glyphs.dot}${issues.join(', ')}` : '', 'plain'),
		),
		columns,
	);
	const at = occasion === undefined ? statement.occasion_absent : `Said at: ${occasion.name}`;
	return at === undefined ? lines : [...lines, ...remark(at, columns)];
}

/** The marks of the row, said in words. */
function viewFlagsInWords(scene: Scene, entry: Entry, passage: Passage, columns: number): readonly Line[] {
	const {flags} = scene.glyphs;
	const source = scene.world.catalogue.sources.get(passage.source);
	const lines: Line[] = [];
	const damage = damageOf(source);
	if (damage !== undefined) lines.push(...remark(`${flags.damaged} This text is ${damage}.`, columns));
	if (isTranslated(passage, source)) {
		const how = source?.quality.includes('machine-translated')
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

/** What a program has proposed, how surely and why. */
function viewDraft({glyphs}: Scene, {statement: {draft}}: Entry, columns: number): readonly Line[] {
	if (draft === undefined) return [];
	const sure = draft.confidence === undefined ? '' : ` (${draft.confidence})`;
	const because = draft.because === undefined ? '' : `: ${draft.because}`;
	const what =
		draft.flagged === true ? 'Flagged, to be looked at again' : 'A draft that nobody has looked at';
	return remark(`${glyphs.flags.unreviewed} ${what}${sure}${because}`, columns);
}

function viewDiscrepancies(scene: Scene, entry: Entry, columns: number): readonly Line[] {
	const {dossier} = scene.world.catalogue;
	const found = dossier.discrepancies.filter(one => entry.discrepancies.includes(one.id));
	return found.flatMap(one => [
		blank,
		...wrapLine(
			line(
				span(`${scene.glyphs.flags[flagOfDiscrepancy(one)]} ${one.title}. `, 'warning'),
				span(`Versions: ${versionsOf(scene.world.catalogue, one).join('; ')}. `),
				span(`The dossier: ${one.assessment}`, 'muted'),
			),
			columns,
			2,
		),
	]);
}

/** The positions for which it is evidence. */
function viewBearing(scene: Scene, entry: Entry, columns: number): readonly Line[] {
	const {catalogue} = scene.world;
	const borne = selectStanding(scene.world, scene.state).filter(position =>
		position.evidence.includes(entry.statement.id),
	);
	if (borne.length === 0) return [];
	return [
		blank,
		line(span('Evidence that', 'muted')),
		...borne.flatMap(position =>
			wrapLine(
				line(
					`  ${scene.glyphs.stances[position.stance]} ${partyCodes(catalogue, [position.party])} ${position.stance}: ${position.sentence}`,
				),
				columns,
				4,
			),
		),
	];
}

/** Why the dossier says what it says: the speaker, the date, the passage shown first. */
function viewReasons(scene: Scene, entry: Entry, passage: Passage, columns: number): readonly Line[] {
	// Where the page is wrong, the speaker has been explained above.
	const isExplained = passage.attribution.verdict === 'differs';
	const {statement} = entry;
	const {said} = statement;
	const on = said.edtf === null ? 'Date said unknown' : `Said ${formatEdtf(said.edtf)}`;
	return [
		blank,
		...remark(`In short: ${statement.gloss}`, columns),
		...(isExplained
			? []
			: remark(
					`Speaker: ${statement.attribution.because} (${basisWords[statement.attribution.basis]})`,
					columns,
				)),
		...remark(
			`${on}${said.because === undefined ? '' : `: ${said.because}`} (${basisWords[said.basis]})`,
			columns,
		),
		...(statement.passages.length > 1 ? remark(sayFirst(scene, entry), columns) : []),
		...(statement.note === undefined ? [] : remark(`Note: ${statement.note}`, columns)),
	];
}

/** Why the passage shown first is. */
function sayFirst({state, world}: Scene, entry: Entry): string {
	const {because} = entry.statement.first;
	if (selectLeading(state, entry) === entry.first) return `Shown first: ${because}`;
	return `Shown first: of the kind asked for. Otherwise ${sourceName(world.catalogue, entry.first)}: ${because}`;
}
