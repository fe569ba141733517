/** The page itself: the article that prints what is selected, scrolled to it, lit. It needs the articles at hand. */
import type {Digest} from '../dossier/articles.ts';
import type {PassagePlace} from '../dossier/passage-place.ts';
import type {Motion} from '../state/actions.ts';
import {shownUntilLeft} from '../state/chosen.ts';
import {insideOf} from '../state/layout.ts';
import {pageRows, step} from '../state/move.ts';
import type {PaneName} from '../state/parts.ts';
import {scrolledBy, scrollTo} from '../state/scrolled.ts';
import {isSubjectKnown, joinedArticle, pageShown, selectPrinted} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {decoded, encoded, flagWord, type Said} from '../state/view-word.ts';
import type {Printed, Workspace} from '../state/workspace.ts';
import {keptLast} from '../text/kept-last.ts';
import type {TextRange} from '../text/range.ts';
import type {PaneContent} from '../view/pane-content.ts';
import {withPoints} from '../view/quoted-words.ts';
import {scrolledText} from '../view/scrolled-text.ts';
import {
	blank,
	column,
	highlighted,
	indented,
	type Line,
	line,
	span,
	windowed,
	wrapLine,
} from '../view/spans.ts';
import {sayLines, spokenRows} from '../view/speech.ts';
import {paneTitle, type SidePane, type ViewProps} from '../view/view-props.ts';

export const pagePane: PaneName = 'page';

const whileShown = shownUntilLeft(pagePane);
const {isShown} = whileShown;
const shown: Said = {chosen: new Map([[pagePane, 'shown']])};

export const page: SidePane = {
	name: pagePane,
	role: 'side',
	place: 'apart',
	title: 'Article',
	goTo: {
		help: 'the article that prints it, lit; Esc closes it',
		hint: 'article',
		command: 'show the article',
	},
	...whileShown,
	words: [
		flagWord('article', state => isShown(state) && state.focus !== pagePane && !isScrolled(state), shown),
		{
			key: 'page',
			write: state => (isScrolled(state) ? `${encoded(scroll(state).of)}/${scroll(state).by}` : undefined),
			read(value) {
				const [of = '', by = ''] = value.split('/').map(decoded);
				return /^-?\d{1,8}$/.test(by)
					? {...shown, scrolled: new Map([[pagePane, {of, by: Number(by)}]])}
					: undefined;
			},
		},
	],
	move: scrollPage,
	isMoveKnown: isSubjectKnown,
	pageRows: (workspace, state, rect) =>
		rect === undefined ? 1 : Math.max(1, textRows(workspace, state, insideOf(rect)) - 1),
	clampScroll(workspace, state, {least, most}) {
		const of = pageShown(workspace, state);
		const by = scrolledBy(state, pagePane, of);
		const within = Math.max(least, Math.min(by, most));
		return within === by ? state : scrollTo(state, pagePane, of, within);
	},
	draw(props, columns, rows) {
		const text = column(columns);
		const inside = viewPage(props, text.columns, rows);
		return {...inside, lines: indented(text.margin, inside.lines)};
	},
	speak(props) {
		const {title, lines} = viewPage(props, 400, spokenRows);
		return [`You are in the article: ${paneTitle(props, pagePane, title)}.`, ...sayLines(lines)];
	},
};

function scroll({scrolled}: State): {readonly of: string; readonly by: number} {
	return scrolled.get(pagePane) ?? {of: '', by: 0};
}

function isScrolled(state: State): boolean {
	return isShown(state) && scroll(state).by !== 0;
}

/** The text goes on both ways from where it begins; how far it can be scrolled is known when it is drawn. */
function scrollPage(workspace: Workspace, state: State, motion: Motion): State {
	const far = 1_000_000;
	const of = pageShown(workspace, state);
	const by = scrolledBy(state, pagePane, of);
	const target =
		motion === 'first'
			? -far
			: motion === 'last'
				? far
				: step(by + far, motion, 2 * far, () => pageRows(workspace, state)) - far;
	return scrollTo(state, pagePane, of, target);
}

/** Its note is `12-24 of 60` where not all is seen. */
function viewPage(props: ViewProps, columns: number, rows: number): PaneContent {
	const {workspace, state} = props;
	const selected = selectPrinted(workspace, state);
	if (selected === undefined)
		return nothing('Article', 'Nothing is selected that an article prints.', columns, rows);
	const source = workspace.catalogue.sources.get(selected.source);
	const title = source?.['title-short'] ?? selected.source;
	const {articles} = workspace;
	if (articles === undefined)
		return nothing(
			title,
			workspace.noArticles ??
				'The articles are not at hand. roundtable --articles FOLDER shows each where it prints a quote, the words lit.',
			columns,
			rows,
		);
	const text = articles.texts.get(selected.source);
	const file = source?.file ?? selected.source;
	if (text === undefined)
		return nothing(title, `${file} is not in ${articles.folder}, or cannot be read.`, columns, rows);
	const place = placeOf(workspace, selected, text, articles.digest);
	const page = workspace.remember('page', [place, text, columns], () =>
		pageLines(props, joinedArticle(workspace, text), place, columns),
	);
	const head = headLines(place, file, columns, rows);
	const room = Math.max(1, rows - head.length);
	const lit = page.findIndex(each => each.isLit);
	const wanted = Math.max(0, lit - Math.floor(room / 3));
	const last = Math.max(0, page.length - room);
	const begin = Math.min(wanted, last);
	const by = scrolledBy(state, pagePane, selected.of);
	const seen = scrolledText(
		page.map(each => each.line),
		begin + by,
		room,
	);
	return {
		title,
		lines: [...head, ...seen.lines].slice(0, rows),
		note: seen.note,
		scroll: {least: -begin, most: last - begin},
	};
}

function placeOf(
	workspace: Workspace,
	{source, locator, placeIn}: Printed,
	text: string,
	digest: Digest,
): PassagePlace {
	return workspace.remember('place in article', [text, source, locator], () => placeIn(text, digest));
}

/** How many lines of the article are seen. */
function textRows(
	workspace: Workspace,
	state: State,
	{columns, rows}: {columns: number; rows: number},
): number {
	const selected = selectPrinted(workspace, state);
	const text = workspace.articles?.texts.get(selected?.source ?? '');
	if (selected === undefined || text === undefined || workspace.articles === undefined) return rows;
	const place = placeOf(workspace, selected, text, workspace.articles.digest);
	const file = workspace.catalogue.sources.get(selected.source)?.file ?? selected.source;
	return rows - headLines(place, file, column(columns).columns, rows).length;
}

/** So many lines of the article are to be seen before it is told how its words were found. */
const enoughWords = 4;

/** How the words were found, above them; where there is little room the words come first, and only a warning stays. */
function headLines(place: PassagePlace, file: string, columns: number, rows: number): readonly Line[] {
	const whole = [...wrapLine(line(found(place, file)), columns), blank];
	if (rows - whole.length >= enoughWords) return whole;
	if (place.found === 'by-offset' || rows < 2) return [];
	const brief = place.found === 'by-words' ? 'Changed: found by words.' : 'Changed: no longer there.';
	return [line(span(brief, 'warning'))];
}

function nothing(title: string, why: string, columns: number, rows: number): PaneContent {
	const lines = wrapLine(line(span(why, 'muted')), columns);
	return {title, lines: windowed(lines, 0, rows), note: '', scroll: {least: 0, most: 0}};
}

/** How the place was found. */
function found(place: PassagePlace, file: string) {
	switch (place.found) {
		case 'by-offset': {
			const [first, last] = [place.stretches[0]?.start ?? 0, place.stretches.at(-1)?.end ?? 0];
			return span(`${file}, found where the dossier says: characters ${first}-${last}.`, 'muted');
		}
		case 'by-words': {
			const first = place.stretches[0]?.start ?? 0;
			return span(
				`${file} has changed: these words do not stand where the dossier says, but here, at character ${first}.`,
				'warning',
			);
		}
		case 'not':
			return span(
				place.isDigest
					? `${file} has changed: what stands where the dossier says is something else. Of this passage the dossier has only a digest, by which it was not found.`
					: `${file} has changed: these words no longer stand in it.`,
				'warning',
			);
	}
}

/** A paragraph whose lines are joined, with one blank where a line ended. */
function withoutLineEnds(paragraph: string): string {
	return paragraph.replace(/\r+$/, '').replace(/ *\r[ \r]*/g, ' ');
}

type PageLine = {readonly line: Line; readonly isLit: boolean};

type Paragraph = TextRange & {readonly text: string; readonly lines: readonly PageLine[]};

/** Of so many articles the lines are kept, those that were shown last: one may be megabytes, and one goes back and forth. */
const mostPages = 8;

/** The article in lines. Only the paragraphs that have a lit word are laid out for it: an article may be megabytes. */
function pageLines(
	{workspace, glyphs}: ViewProps,
	text: string,
	place: PassagePlace,
	columns: number,
): readonly PageLine[] {
	const pages = workspace.remember('pages', [columns], () => new Map<string, readonly Paragraph[]>());
	const unlit = keptLast(pages, text, mostPages, () => paragraphsOf(text, columns, glyphs));
	const stretches: readonly TextRange[] = place.found === 'not' ? [] : place.stretches;
	return unlit.flatMap(paragraph => {
		const own = stretches.filter(stretch => stretch.start < paragraph.end && stretch.end > paragraph.start);
		return own.length === 0
			? paragraph.lines
			: litLines(paragraph.text, rangesIn(paragraph, own), columns, glyphs);
	});
}

function paragraphsOf(text: string, columns: number, glyphs: ViewProps['glyphs']): readonly Paragraph[] {
	let at = 0;
	return text.split('\n').map(paragraph => {
		const start = at;
		at += paragraph.length + 1;
		const lines = litLines(paragraph, [], columns, glyphs);
		return {start, end: start + paragraph.length, text: paragraph, lines};
	});
}

/** Where stretches of the article are in a paragraph as it is shown. */
function rangesIn({text, start}: Paragraph, stretches: readonly TextRange[]): readonly TextRange[] {
	const until = (place: number) => withoutLineEnds(text.slice(0, Math.max(0, place - start))).length;
	return stretches.map(stretch => ({start: until(stretch.start), end: until(stretch.end)}));
}

/** A paragraph in lines; a mark in the gutter says without colours what is lit. */
function litLines(
	paragraph: string,
	ranges: readonly TextRange[],
	columns: number,
	glyphs: ViewProps['glyphs'],
): readonly PageLine[] {
	const gutter = 2;
	const printed = withPoints(highlighted(withoutLineEnds(paragraph), ranges), glyphs);
	return wrapLine(printed, columns - gutter).map(wrapped => {
		const isLit = wrapped.some(part => part.tone === 'match');
		return {line: [span(isLit ? `${glyphs.cursor} ` : '  ', 'accent'), ...wrapped], isLit};
	});
}
