/** A round as the story tells it: in the detail, and large as a slide, as its end is. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import type {Change, Chapter} from '../dossier/story.ts';
import {codesOf, sayWhatHappened} from '../dossier/story-words.ts';
import type {Position, Stance} from '../dossier/types.ts';
import {selectLeading} from '../state/selectors.ts';
import {selectChapter, selectTelling} from '../state/story.ts';
import {count} from '../text/count.ts';
import {endInBrief, endTitle, endWhole} from './end-view.ts';
import {inGlyphs, longDate, shortDate, wordsInMarks} from './names.ts';
import type {PaneContent} from './pane-content.ts';
import {byThenOrLater, sayDays} from './position-dates.ts';
import {blank, type Line, line, lineWidth, span, windowed, wrapLine} from './spans.ts';
import type {ViewProps} from './view-props.ts';

/** What moved in the round and why, and who spoke; none where this round is not told. */
export function tellRound(props: ViewProps, columns: number): readonly Line[] {
	const chapter = selectChapter(props.workspace, props.state);
	if (chapter === undefined) return [];
	return [
		...wrapLine(line(span(sayWhatHappened(props.workspace.catalogue, chapter), 'strong')), columns),
		blank,
		...chapter.changes.flatMap(change => [
			...changeLines(props, change, columns),
			...whyLines(props, change, columns),
		]),
		...meanwhileLines(props, chapter, columns),
		...perhapsLines(props, chapter, columns),
		...(chapter.changes.length + chapter.meanwhile.length + chapter.perhaps.length > 0 ? [blank] : []),
	];
}

/** What was new by the round's day, and not there: it is not the round's. */
function sayMeanwhile(catalogue: Catalogue, {meanwhile}: Chapter): string {
	return `First told in these sources by that day, but not there: ${count(meanwhile.length, 'position')} (${codesOf(catalogue, meanwhile)}).`;
}

function meanwhileLines(props: ViewProps, chapter: Chapter, columns: number): readonly Line[] {
	const {meanwhile} = chapter;
	if (meanwhile.length === 0) return [];
	return [
		...wrapLine(line(span(sayMeanwhile(props.workspace.catalogue, chapter), 'muted')), columns, 2),
		...meanwhile.flatMap(change => changeLines(props, change, columns)),
	];
}

function changeLines(props: ViewProps, {position, before}: Change, columns: number): readonly Line[] {
	const {glyphs} = props;
	const from = [...new Set(before.map(({stance}) => stance))].map(stance => sayStance(props, stance));
	const moved = from.length === 0 ? '' : ` (before: ${from.join(', ')})`;
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

/** `NATO on Enlargement, ✕ rejects`. */
function sayHeld(props: ViewProps, {party, issue, stance}: Position): string {
	const {parties, issues} = props.workspace.catalogue;
	return `${parties.get(party)?.name ?? party} on ${issues.get(issue)?.name ?? issue}, ${sayStance(props, stance)}`;
}

function sayStance({glyphs}: ViewProps, stance: Stance): string {
	return `${glyphs.stances[stance]} ${stance}`.trim();
}

/** The first statement, of those made in the round, that bears a change out. */
function whyLines(props: ViewProps, {position}: Change, columns: number): readonly Line[] {
	const there = selectChapter(props.workspace, props.state)?.there ?? [];
	const reason = there.find(({statement}) => position.evidence.includes(statement.id));
	return reason === undefined ? [] : reasonLines(props, reason, columns, 2);
}

/** @param indent - cells before it: some under what it bears out, none where it stands for itself. */
function reasonLines(props: ViewProps, entry: Entry, columns: number, indent: number): readonly Line[] {
	const passage = selectLeading(props.state, entry);
	const words = wordsInMarks(passage, props.glyphs);
	const who = `${entry.speakerName === '' ? 'nobody named' : entry.speakerName}, ${shortDate(entry.statement.said.edtf)}`;
	return wrapLine(
		line(
			span(`${' '.repeat(indent)}${who}: `, 'muted'),
			// What somebody said is read from afar, too.
			passage.kind === 'reported' ? span(`${words} (our words)`, 'muted') : span(words),
		),
		columns,
		indent + 2,
	);
}

/** Under what is told once of them all: each with the days of which it is one. */
function perhapsLines(props: ViewProps, {perhaps}: Chapter, columns: number): readonly Line[] {
	const {glyphs} = props;
	if (perhaps.length === 0) return [];
	return [
		...wrapLine(line(span(sayPerhaps(perhaps), 'muted')), columns, 2),
		...perhaps.flatMap(position =>
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
	];
}

function sayPerhaps(perhaps: readonly Position[]): string {
	return `${count(perhaps.length, 'position')} came up ${byThenOrLater}; the exact day is not known.`;
}

/** Nobody reads longer lines with ease, least of all from the back of a room. */
const slideColumns = 76;

/** One round, or the end, on the whole screen: large, calm, with the least of words. */
export function viewSlide(
	props: ViewProps,
	columns: number,
	rows: number,
): PaneContent & {readonly title: string; readonly note: string} {
	const {workspace, state, glyphs} = props;
	const telling = selectTelling(workspace, state);
	const room = Math.min(slideColumns, columns - 4);
	const {first, rest} = telling?.type === 'round' ? roundSlide(props, room, rows) : endSlide(props, room);
	const {rounds} = workspace.catalogue;
	const place = telling?.type === 'round' ? rounds.indexOf(telling.round) : rounds.length;
	const title = telling?.type === 'round' ? `Round ${telling.round.round} of ${rounds.length}` : endTitle;
	const steps = [...rounds.map(({round}) => String(round)), 'end']
		.map((name, at) => (at === place ? `${glyphs.cursor}${name}` : ` ${name}`))
		.join(' ');
	// A short round stands a third of the way down; what it has no room for begins below the screen.
	const third = Math.max(0, Math.floor((rows - first.length) / 3));
	const above = telling?.type === 'round' ? third : Math.min(1, third);
	const below = rest.length === 0 ? 0 : Math.max(1, rows - above - first.length);
	const gap = (length: number) => Array.from({length}, () => blank);
	const lines = [...gap(above), ...first, ...gap(below), ...rest];
	const most = Math.max(0, lines.length - rows);
	const start = Math.min(state.scroll, most);
	const margin = span(' '.repeat(Math.max(0, Math.floor((columns - room) / 2))));
	return {
		title,
		note: most === 0 ? steps : `${steps}   ${glyphs.arrows} ${start + 1}-${start + rows} of ${lines.length}`,
		lines: windowed(lines, start, rows).map(each => (lineWidth(each) === 0 ? each : [margin, ...each])),
		scroll: {least: 0, most},
	};
}

type Slide = {
	/** What is seen at once. */
	readonly first: readonly Line[];
	/** What there was no room for, below it. */
	readonly rest: readonly Line[];
};

function endSlide(props: ViewProps, columns: number): Slide {
	return {first: endInBrief(props, columns), rest: endWhole(props, columns)};
}

/** A part of a slide in its fewest lines, and what it tells more where there is room. */
type Part = {readonly brief: readonly Line[]; readonly more: readonly Line[]};

/**
 * As much of it as is seen at once, and the rest below: what moved comes before all else, then the first quote, what
 * may be of these days, what was new elsewhere, the second quote, what bears the changes out.
 */
function roundSlide(props: ViewProps, columns: number, rows: number): Slide {
	const chapter = selectChapter(props.workspace, props.state);
	if (chapter === undefined) return {first: [], rest: []};
	const {changes, perhaps, meanwhile} = chapter;
	const head = slideHead(props, chapter, columns);
	const moved = changes.map(
		(change): Part => ({
			brief: changeLines(props, change, columns),
			more: whyLines(props, change, columns),
		}),
	);
	const [quote, another] = quotedOf(chapter).map(
		(entry): Part => ({brief: [], more: reasonLines(props, entry, columns, 0)}),
	);
	const folded = (text: string) => wrapLine(line(span(text, 'muted')), columns, 2);
	const maybe: Part | undefined =
		perhaps.length === 0
			? undefined
			: withBrief(folded(sayPerhaps(perhaps)), perhapsLines(props, chapter, columns));
	const besides: Part | undefined =
		meanwhile.length === 0
			? undefined
			: withBrief(
					folded(sayMeanwhile(props.workspace.catalogue, chapter)),
					meanwhileLines(props, chapter, columns),
				);
	const groups = [moved, [maybe], [quote, another], [besides]]
		.map(parts => parts.filter(part => part !== undefined))
		.filter(parts => parts.length > 0);
	const order = [quote, maybe, besides, another, ...moved].filter(part => part !== undefined);
	const told = new Set<Part>();
	const linesOf = (air: Air) => [...head, ...spaced(groups, told, air)];
	const air = airs.find(each => linesOf(each).length <= rows) ?? 'none';
	for (const part of order) {
		told.add(part);
		if (linesOf(air).length > rows) told.delete(part);
	}
	return {
		first: linesOf(air),
		rest: groups
			.flat()
			.filter(part => !told.has(part) && part.more.length > 0)
			.flatMap(({brief, more}) => [...brief, ...more, blank]),
	};
}

/** Where blank lines stand: between all parts, between groups of them, or nowhere; as many as there is room for. */
const airs = ['parts', 'groups', 'none'] as const;
type Air = (typeof airs)[number];

function spaced(groups: readonly (readonly Part[])[], told: ReadonlySet<Part>, air: Air): readonly Line[] {
	const written = groups.map(parts =>
		parts
			.map(part => [...part.brief, ...(told.has(part) ? part.more : [])])
			.filter(lines => lines.length > 0),
	);
	return apart(
		written.map(parts => apart(parts, air === 'parts')).filter(lines => lines.length > 0),
		air !== 'none',
	);
}

function apart(blocks: readonly (readonly Line[])[], isApart: boolean): readonly Line[] {
	return blocks.flatMap((block, place) => (isApart && place > 0 ? [blank, ...block] : block));
}

function withBrief(brief: readonly Line[], whole: readonly Line[]): Part {
	return {brief, more: whole.slice(brief.length)};
}

function slideHead(props: ViewProps, chapter: Chapter, columns: number): readonly Line[] {
	const {round} = chapter;
	const where = [longDate(round.date.edtf), round.place, round.format].filter(part => part !== undefined);
	return [
		[
			...wrapLine(line(span(round.name, 'strong')), columns),
			...wrapLine(line(span(where.join(props.glyphs.dot), 'accent')), columns),
		],
		round.outcome === undefined ? [] : wrapLine(line(span(round.outcome)), columns),
		wrapLine(line(span(sayWhatHappened(props.workspace.catalogue, chapter), 'muted')), columns),
	].flatMap(part => (part.length === 0 ? [] : [...part, blank]));
}

/** Two quotes from there, else about it, that no change is told with. */
function quotedOf({there, elsewhere, changes}: Chapter): readonly Entry[] {
	const reasons = changes.map(({position}) =>
		there.find(({statement}) => position.evidence.includes(statement.id)),
	);
	return (there.length > 0 ? there : elsewhere)
		.filter(entry => entry.first.kind !== 'reported' && !reasons.includes(entry))
		.slice(0, 2);
}
