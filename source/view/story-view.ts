/** A round as the story tells it in the detail, and what of it a slide shows, too. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {isSummary} from '../dossier/not-summarised.ts';
import {nameOrNobody} from '../dossier/speakers.ts';
import type {Chapter, PositionChange} from '../dossier/story.ts';
import {codesOf, sayWhatHappened} from '../dossier/story-words.ts';
import type {Passage, Position, Stance} from '../dossier/types.ts';
import {leadingPassage, selectPassageAsked} from '../state/selectors.ts';
import {selectChapter} from '../state/story.ts';
import {count} from '../text/count.ts';
import {inGlyphs, shortDate, wordsInMarks} from './names.ts';
import {byWhen, sayDays, sayUndated} from './position-dates.ts';
import {blank, type Line, line, span, wrapLine} from './spans.ts';
import type {ViewProps} from './view-props.ts';
import {warningsOf} from './warnings.ts';

/**
 * What moved in the round and why, and who spoke; none where this round is not told.
 *
 * @param room - how many lines are seen at once: where what moved has no room in sentences, it is told in brief first.
 */
export function tellRound(props: ViewProps, columns: number, room: number): readonly Line[] {
	const chapter = selectChapter(props.workspace, props.state);
	if (chapter === undefined) return [];
	const said = wrapLine(line(span(sayRound(props, chapter), 'strong')), columns);
	const changes = chapter.changes.flatMap(change => [
		...changeLines(props, change, columns),
		...whyLines(props, change, columns),
	]);
	const isSeen = changes.length === 0 || said.length + 1 + changes.length <= room;
	return [
		...said,
		...(isSeen ? [] : roundInBrief(props, chapter, columns)),
		blank,
		...changes,
		...meanwhileLines(props, chapter, columns),
		...perhapsLines(props, chapter, columns),
		...(chapter.changes.length + chapter.meanwhile.length + chapter.perhaps.length > 0 ? [blank] : []),
	];
}

function roundInBrief(props: ViewProps, chapter: Chapter, columns: number): readonly Line[] {
	const {changes, meanwhile, perhaps} = chapter;
	const folded = (text: string) => wrapLine(line(span(text, 'muted')), columns, 2);
	return [
		...changes.flatMap(change => changeInBrief(props, change, columns)),
		...(meanwhile.length === 0 ? [] : folded(sayMeanwhile(props.workspace.catalogue, chapter))),
		...(perhaps.length === 0 ? [] : folded(sayPerhaps(chapter))),
	];
}

/** The round in a sentence, and that it is told whole where the list is not. */
export function sayRound({workspace, state}: ViewProps, chapter: Chapter): string {
	const told = sayWhatHappened(workspace.catalogue, chapter);
	// The round and the day are a term each.
	const isNarrowed = !state.isReportedShown || state.applied.root.parts.length > 2;
	return isNarrowed ? `${told} All of the round is told, not only what is listed.` : told;
}

/** What was new by the round's day, and not there as far as is known: it is not the round's. */
export function sayMeanwhile(catalogue: Catalogue, {meanwhile, isMeanwhileUnplaced}: Chapter): string {
	const where = isMeanwhileUnplaced ? 'none known to be from there' : 'not there';
	return `First told in these sources by then, ${where}: ${count(meanwhile.length, 'position')} (${codesOf(catalogue, meanwhile)}).`;
}

export function meanwhileLines(props: ViewProps, chapter: Chapter, columns: number): readonly Line[] {
	const {meanwhile} = chapter;
	if (meanwhile.length === 0) return [];
	return [
		...wrapLine(line(span(sayMeanwhile(props.workspace.catalogue, chapter), 'muted')), columns, 2),
		...meanwhile.flatMap(change => changeLines(props, change, columns)),
	];
}

export function changeLines(
	props: ViewProps,
	{position, before}: PositionChange,
	columns: number,
): readonly Line[] {
	const {glyphs} = props;
	const from = [...new Set(before.map(({stance}) => stance))].map(stance => sayStance(props, stance));
	const undated = sayUndated(props.workspace.catalogue, position, 'short');
	const moved = `${undated}${from.length === 0 ? '' : ` (before: ${from.join(', ')})`}`;
	return wrapLine(
		line(
			span(`${glyphs.fresh} ${sayHeld(props, position)}`, 'accent'),
			span(`${moved}: `, 'muted'),
			span(position.sentence),
		),
		columns,
		2,
	);
}

/** What moved, without its sentence. */
export function changeInBrief(
	props: ViewProps,
	{position}: PositionChange,
	columns: number,
): readonly Line[] {
	return wrapLine(line(span(`${props.glyphs.fresh} ${sayHeld(props, position)}`, 'accent')), columns, 2);
}

/** `NATO on Enlargement, ✕ rejects`. */
function sayHeld(props: ViewProps, {party, issue, stance}: Position): string {
	const {parties, issues} = props.workspace.catalogue;
	return `${parties.get(party)?.name ?? party} on ${issues.get(issue)?.name ?? issue}, ${sayStance(props, stance)}`;
}

function sayStance({glyphs}: ViewProps, stance: Stance): string {
	return `${glyphs.stances[stance]} ${stance}`.trim();
}

/** The first statement, of those made in the round, that bears a change out. */
export function whyLines(props: ViewProps, change: PositionChange, columns: number): readonly Line[] {
	const chapter = selectChapter(props.workspace, props.state);
	const reason = chapter === undefined ? undefined : reasonForChange(chapter, change);
	return reason === undefined ? [] : reasonLines(props, reason, columns, 2);
}

/**
 * @param indent - cells before it: some under what it bears out, none where it stands for itself.
 * @param where - where it was said, where nothing above it says so.
 */
export function reasonLines(
	props: ViewProps,
	entry: Entry,
	columns: number,
	indent: number,
	where = '',
): readonly Line[] {
	const passage = leadingPassage(selectPassageAsked(props.workspace, props.state), entry);
	const words = wordsInMarks(passage, props.glyphs);
	const who = `${nameOrNobody(entry)}, ${shortDate(props.workspace.catalogue, entry.statement.said.edtf)}`;
	return wrapLine(
		line(
			span(`${' '.repeat(indent)}${where}${who}: `, 'muted'),
			// What somebody said is read from afar, too.
			passage.kind === 'reported'
				? span(isSummary(passage) ? `${words} (our words)` : words, 'muted')
				: span(words),
			...warningSpans(props, entry, passage),
		),
		columns,
		indent + 2,
	);
}

/** ` (± disputed, ⇄ machine translation)`: what is to be known of these words, in words that are read from afar. */
function warningSpans({workspace, glyphs}: ViewProps, entry: Entry, passage: Passage): Line {
	const words = warningsOf(workspace.catalogue, entry, passage).map(({flag, word}) =>
		// Where signs are said in words, one is enough.
		glyphs.flags[flag].endsWith(':') ? word : `${glyphs.flags[flag]} ${word}`,
	);
	return words.length === 0 ? [] : [span(` (${words.join(', ')})`, 'warning')];
}

/** Under what is told once of them all: each with the days of which it is one. */
export function perhapsLines(props: ViewProps, chapter: Chapter, columns: number): readonly Line[] {
	const {glyphs} = props;
	return byWhen(chapter).flatMap(group => [
		...wrapLine(line(span(sayCameUp(group), 'muted')), columns, 2),
		...group.positions.flatMap(position =>
			wrapLine(
				line(
					'  ',
					span(sayHeld(props, position)),
					span(
						` (${inGlyphs(glyphs, sayDays(props.workspace.catalogue, position, 'long'))}): ${position.sentence}`,
						'muted',
					),
				),
				columns,
				4,
			),
		),
	]);
}

/** `1 position came up by then, 3 by then or later; the exact day is not known.` */
export function sayPerhaps(chapter: Chapter): string {
	const [first, second] = byWhen(chapter);
	const more = second === undefined ? '' : `, ${second.positions.length} ${second.when}`;
	return first === undefined ? '' : sayCameUp({...first, when: `${first.when}${more}`});
}

function sayCameUp({when, positions}: ReturnType<typeof byWhen>[number]): string {
	return `${count(positions.length, 'position')} came up ${when}; the exact day is not known.`;
}

/** The first of the evidence, as the dossier orders it, that was said in the round. */
export function reasonForChange({there}: Chapter, {position}: PositionChange): Entry | undefined {
	const said = new Map(there.map(entry => [entry.statement.id, entry]));
	return position.evidence.flatMap(id => said.get(id) ?? [])[0];
}

/**
 * Two quotes from there, else about it, that no change is told with: first of who has been quoted least.
 *
 * @returns with them how many are left out, of those from there and of those about it.
 */
export function quotedOf(chapter: Chapter): {
	readonly quoted: readonly Entry[];
	readonly left: {readonly there: number; readonly elsewhere: number};
} {
	const {there, elsewhere, changes} = chapter;
	const told = new Set(changes.flatMap(change => reasonForChange(chapter, change) ?? []));
	const quoted: Entry[] = [];
	const from = there.length > 0 ? there : elsewhere;
	for (let place = 0; place < 2; place += 1) {
		const others = from.filter(entry => entry.first.kind !== 'reported' && !told.has(entry));
		const timesOf = (entry: Entry) =>
			[...told].filter(({speakerName}) => speakerName === entry.speakerName).length;
		const least = Math.min(...others.map(timesOf));
		const next = others.find(entry => timesOf(entry) === least);
		if (next === undefined) break;
		quoted.push(next);
		told.add(next);
	}
	const leftOf = (entries: readonly Entry[]) => entries.filter(entry => !told.has(entry)).length;
	return {quoted, left: {there: leftOf(there), elsewhere: leftOf(elsewhere)}};
}
