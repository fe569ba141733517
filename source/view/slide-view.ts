/** A round of the story, or its end, as a slide: large, calm, with the least of words. */
import type {Entry} from '../dossier/catalogue.ts';
import type {Chapter} from '../dossier/story.ts';
import type {Action} from '../state/actions.ts';
import {paneNumber} from '../state/panes.ts';
import {quotesPane} from '../state/parts.ts';
import {selectChapter, selectTelling} from '../state/story.ts';
import {type EndForm, endInBrief, endTitle, endWhole, howEndIsRead} from './end-view.ts';
import {keyFor} from './key-for.ts';
import {longDate} from './names.ts';
import type {PaneContent} from './pane-content.ts';
import {scrolledText} from './scrolled-text.ts';
import {blank, indented, type Line, line, span, wrapLine} from './spans.ts';
import {
	changeInBrief,
	changeLines,
	meanwhileLines,
	perhapsLines,
	quotedOf,
	reasonLines,
	sayMeanwhile,
	sayPerhaps,
	sayRound,
	whyLines,
} from './story-view.ts';
import type {ViewProps} from './view-props.ts';

/** Nobody reads longer lines with ease, least of all from the back of a room. */
const slideColumns = 76;

/** One round, or the end, on the whole screen. */
export function viewSlide(
	props: ViewProps,
	columns: number,
	rows: number,
): PaneContent & {readonly title: string; readonly note: string} {
	const {workspace, state, glyphs} = props;
	const telling = selectTelling(workspace, state);
	const room = Math.min(slideColumns, columns - 4);
	const slide = telling?.type === 'round' ? roundSlide(props, room, rows) : endSlide(props, room, rows);
	const {rounds} = workspace.catalogue;
	const place = telling?.type === 'round' ? rounds.indexOf(telling.round) : rounds.length;
	const title = telling?.type === 'round' ? `Round ${telling.round.round} of ${rounds.length}` : endTitle;
	const steps = [...rounds.map(({round}) => String(round)), 'end']
		.map((name, at) => (at === place ? `${glyphs.cursor}${name}` : ` ${name}`))
		.join(' ');
	// From further down nothing is said of how to get there.
	const lines = placed(state.scroll === 0 ? sayBelow(props, slide.below, room) : blank, slide, rows);
	const seen = scrolledText(lines, state.scroll, rows);
	const margin = line(' '.repeat(Math.max(0, Math.floor((columns - room) / 2))));
	return {
		title,
		note: seen.note === '' ? steps : `${steps}   ${glyphs.arrows} ${seen.note}`,
		lines: indented(margin, seen.lines),
		scroll: seen.scroll,
	};
}

type Slide = {
	/** What is seen at once. */
	readonly first: readonly Line[];
	/** What there was no room for, below it, and in words what that is. */
	readonly rest: readonly Line[];
	readonly below: string;
};

/** What is short stands a third of the way down; what there is no room for begins below the screen. */
function placed(below: Line, {first, rest}: Slide, rows: number): readonly Line[] {
	const gap = (length: number) => Array.from({length: Math.max(0, length)}, () => blank);
	const all = rest.length === 0 ? first : [...first, blank, ...rest];
	if (all.length <= rows) return [...gap(Math.floor((rows - all.length) / 3)), ...all];
	const seen = first.slice(0, rows - 1);
	const above = gap(Math.floor((rows - 1 - seen.length) / 3));
	const unseen = first.slice(rows - 1);
	return [
		...above,
		...seen,
		...gap(rows - 1 - above.length - seen.length),
		below,
		...(unseen.length === 0 ? [] : [...unseen, blank]),
		...rest,
	];
}

/** Which key shows what is below: on the last line that is seen. */
function sayBelow(props: ViewProps, below: string, columns: number): Line {
	const pageDown: Action = {type: 'move', motion: 'page-down'};
	const {key} = keyFor(props, pageDown);
	const said = line(span(`${key === '' ? props.glyphs.arrows : key}: `, 'strong'), span(below, 'muted'));
	return wrapLine(said, columns)[0] ?? blank;
}

function endSlide(props: ViewProps, columns: number, rows: number): Slide {
	const {first, form} = endForms
		.map(form => ({form, first: endInBrief(props, columns, form)}))
		.find(({first}, place) => first.length < rows || place === endForms.length - 1) ?? {first: [], form: {}};
	const whole = endWhole(props, columns);
	const explained = form.isExplained === false ? [...howEndIsRead(props, columns), blank] : [];
	return {
		first,
		rest: whole.length === 0 ? [] : [...explained, ...whole],
		below: 'each party, in sentences.',
	};
}

/** The best first: sentences can be read aloud, lines between them from afar; how it is read can stand below. */
const endForms: readonly EndForm[] = [
	{isTold: true, isAiry: true},
	{isTold: true, isAiry: true, isExplained: false},
	{isAiry: true},
	{},
];

/** A part of a slide in its fewest lines, and whole, where there is room. */
type Part = {readonly brief: readonly Line[]; readonly whole: readonly Line[]};

/**
 * As much of it as is seen at once, and the rest below: what moved comes before all else, in sentences if those have
 * room, then the first quote, what may be of these days, what was new elsewhere, the second quote, what bears the
 * changes out.
 */
function roundSlide(props: ViewProps, columns: number, rows: number): Slide {
	const chapter = selectChapter(props.workspace, props.state);
	if (chapter === undefined) return {first: [], rest: [], below: ''};
	const head = slideHead(props, chapter, columns);
	const sentences = partsOf(props, chapter, columns, changeLines);
	const headings = partsOf(props, chapter, columns, changeInBrief);
	const told = (room: number): Slide =>
		tellSentences(head, sentences, room) ?? {
			first: [...head, ...spaced(headings, new Set(), airFor(head, headings, room) ?? 'none')],
			rest: leftOf(headings, new Set()),
			below: 'all of it in sentences.',
		};
	const all = told(rows);
	// What is below takes a line to be named.
	return all.rest.length === 0 ? all : told(rows - 1);
}

/** What moved in sentences, and of the rest as much as has room; undefined where not even all of that has. */
function tellSentences(head: readonly Line[], groups: Groups, rows: number): Slide | undefined {
	const [quote] = inOrder(groups);
	const close = quote === undefined ? undefined : airFor(head, groups, rows, new Set([quote]));
	// What somebody said is worth more than lines between all parts, and less than those between groups of them.
	const air = close === undefined || close === 'none' ? airFor(head, groups, rows) : close;
	if (air === undefined) return undefined;
	const told = new Set<Part>();
	const linesOf = () => [...head, ...spaced(groups, told, air)];
	for (const part of inOrder(groups)) {
		told.add(part);
		if (linesOf().length > rows) told.delete(part);
	}
	return {first: linesOf(), rest: leftOf(groups, told), below: 'more of this round.'};
}

function leftOf(groups: Groups, told: ReadonlySet<Part>): readonly Line[] {
	const left = groups.flat().filter(part => !told.has(part) && part.whole.length > part.brief.length);
	return left.flatMap(({whole}) => [...whole, blank]);
}

/** Where blank lines stand: between all parts, between groups of them, or nowhere; as many as there is room for. */
const airs = ['parts', 'groups', 'none'] as const;
type Air = (typeof airs)[number];

/** What moved, what may have, what was quoted, what was new elsewhere, and how much is left out. */
type Groups = readonly (readonly Part[])[];

const none: ReadonlySet<Part> = new Set();

/** With the most of blank lines with which all of it is seen, in brief but for `told`; undefined where it is not without any. */
function airFor(
	head: readonly Line[],
	groups: Groups,
	rows: number,
	told: ReadonlySet<Part> = none,
): Air | undefined {
	return airs.find(air => head.length + spaced(groups, told, air).length <= rows);
}

function partsOf(props: ViewProps, chapter: Chapter, columns: number, inForm: typeof changeLines): Groups {
	const {changes, perhaps, meanwhile} = chapter;
	const folded = (text: string) => wrapLine(line(span(text, 'muted')), columns, 2);
	const moved = changes.map(
		(change): Part => ({
			brief: inForm(props, change, columns),
			whole: [...changeLines(props, change, columns), ...whyLines(props, change, columns)],
		}),
	);
	const {quoted, left} = quotedOf(chapter);
	const quotes = quoted.map(
		(entry): Part => ({brief: [], whole: reasonLines(props, entry, columns, 0, sayWhere(chapter, entry))}),
	);
	const maybe: Part = {brief: folded(sayPerhaps(chapter)), whole: perhapsLines(props, chapter, columns)};
	const besides: Part = {
		brief: folded(sayMeanwhile(props.workspace.catalogue, chapter)),
		whole: meanwhileLines(props, chapter, columns),
	};
	const unquoted = sayLeft(props, left);
	return [
		moved,
		perhaps.length === 0 ? [] : [maybe],
		quotes,
		meanwhile.length === 0 ? [] : [besides],
		unquoted === undefined ? [] : [{brief: [], whole: folded(unquoted)}],
	];
}

/** `Not quoted here: 4 from there, 15 about it; 3 goes to the list.` */
function sayLeft(
	{workspace}: ViewProps,
	{there, elsewhere}: ReturnType<typeof quotedOf>['left'],
): string | undefined {
	const parts = [
		...(there === 0 ? [] : [`${there} from there`]),
		...(elsewhere === 0 ? [] : [`${elsewhere} about it`]),
	];
	if (parts.length === 0) return undefined;
	return `Not quoted here: ${parts.join(', ')}; ${paneNumber(workspace, quotesPane)} goes to the list.`;
}

/** Where a quote was said that no change is told with. */
function sayWhere({there, inPart, unplaced}: Chapter, entry: Entry): string {
	if (there.includes(entry)) return 'Said there: ';
	if (inPart.includes(entry)) return 'Said perhaps in part there: ';
	return unplaced.includes(entry) ? 'About it, not known where: ' : 'About it, said elsewhere: ';
}

/** Which part is told whole first. */
function inOrder([moved = [], maybe = [], quoted = [], besides = [], left = []]: Groups): readonly Part[] {
	const [quote, another] = quoted;
	return [quote, ...left, ...maybe, ...besides, another, ...moved].filter(part => part !== undefined);
}

function spaced(groups: Groups, told: ReadonlySet<Part>, air: Air): readonly Line[] {
	const written = groups.map(parts =>
		parts.map(part => (told.has(part) ? part.whole : part.brief)).filter(lines => lines.length > 0),
	);
	return apart(
		written.map(parts => apart(parts, air === 'parts')).filter(lines => lines.length > 0),
		air !== 'none',
	);
}

function apart(blocks: readonly (readonly Line[])[], isApart: boolean): readonly Line[] {
	return blocks.flatMap((block, place) => (isApart && place > 0 ? [blank, ...block] : block));
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
		wrapLine(line(span(sayRound(props, chapter), 'muted')), columns),
	].flatMap(part => (part.length === 0 ? [] : [...part, blank]));
}
