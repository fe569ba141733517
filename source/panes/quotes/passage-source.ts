/** Who prints a passage, where in it, and whom it names; and where that is not whom the dossier names. */
import type {Entry} from '../../dossier/catalogue.ts';
import {formatEdtf} from '../../dossier/edtf.ts';
import {qualityInWords} from '../../dossier/quality-in-words.ts';
import type {Passage, Speaker} from '../../dossier/types.ts';
import {articlePlace, selectPassage} from '../../state/selectors.ts';
import {width} from '../../text/cells.ts';
import type {TextRange} from '../../text/range.ts';
import {outletAndDate, sourceName, speakerInFull} from '../../view/names.ts';
import {blank, type Line, line, lineWidth, span, wrapLine} from '../../view/spans.ts';
import type {ViewProps} from '../../view/view-props.ts';
import {hasOwnMarks, isSentenceCut} from './passage-words.ts';
import {remark, sayWho} from './remark.ts';

/** Which source prints the passage shown, and of what day, how many others there are, and whether it still does. */
export function viewPrinted(
	props: ViewProps,
	entry: Entry,
	passage: Passage,
	columns: number,
): readonly Line[] {
	const {catalogue} = props.workspace;
	const count = entry.statement.passages.length;
	const which = `[${selectPassage(props.workspace, props.state, entry) + 1} of ${count}, ) next]`;
	const day = catalogue.sources.get(passage.source)?.issued;
	const where = line(
		span(passage.kind === 'reported' ? 'Reported in ' : 'Printed in ', 'muted'),
		span(sourceName(catalogue, passage), 'strong'),
		span(day === undefined ? '' : `, ${formatEdtf(day)}`, 'muted'),
	);
	const isBeside = lineWidth(where) + 2 + width(which) <= columns;
	const others = span(which, 'accent');
	return [
		...wrapLine(count > 1 && isBeside ? [...where, span('  '), others] : where, columns),
		...(count > 1 && !isBeside ? wrapLine([others], columns) : []),
		...viewGone(props, passage, columns),
	];
}

/** What that source is, where in it the passage stands, and whom it names. */
export function viewPlace(
	props: ViewProps,
	entry: Entry,
	passage: Passage,
	columns: number,
): readonly Line[] {
	const source = props.workspace.catalogue.sources.get(passage.source);
	const quality = source === undefined ? '' : qualityInWords(source);
	const {verdict, because} = passage.attribution;
	const says =
		verdict === 'differs'
			? []
			: remark(`${saysWho(props, entry, passage)} ${because ?? ''}`.trimEnd(), columns);
	const isMarked = passage.kind === 'reported' || !hasOwnMarks(props, passage);
	return [
		...(source === undefined
			? []
			: remark(`${outletAndDate(source)}${quality === '' ? '' : props.glyphs.dot + quality}`, columns)),
		...viewOffsets(props, passage, columns),
		...(isMarked ? [] : remark('Marks that the page does not print beside these words are ours.', columns)),
		...says,
	];
}

function fileOf({workspace}: ViewProps, {source}: Passage): string {
	return workspace.catalogue.sources.get(source)?.file ?? source;
}

/** That the reader's own copy has other words now: what is told is the dossier's then. */
function viewGone(props: ViewProps, passage: Passage, columns: number): readonly Line[] {
	if (articlePlace(props.workspace, passage)?.found !== 'not') return [];
	const now =
		passage.kind === 'reported'
			? 'where the dossier found this, it says something else now.'
			: 'these words no longer stand in it; what is shown is what the dossier has of them.';
	return wrapLine(line(span(`${fileOf(props, passage)} has changed: ${now}`, 'warning')), columns);
}

/** Where in its file the passage stands: in the reader's own copy where that is at hand, else as the dossier has it. */
function viewOffsets(props: ViewProps, passage: Passage, columns: number): readonly Line[] {
	const file = fileOf(props, passage);
	const said = rangeOf(passage.segments);
	const place = articlePlace(props.workspace, passage);
	if (place?.found !== 'by-words')
		return remark(`${file}, characters ${said}${sayUnseen(props, passage)}`, columns);
	const now = `${file} has changed: characters ${rangeOf(place.stretches)}, where the dossier says ${said}`;
	return wrapLine(line(span(now, 'warning')), columns);
}

function rangeOf(stretches: readonly TextRange[]): string {
	return `${stretches[0]?.start ?? 0}-${stretches.at(-1)?.end ?? 0}`;
}

/**
 * Why a sentence of the page is not told, or not whole: of a summary the dossier has nothing but the place, of quoted
 * words what stands next to them.
 */
function sayUnseen(props: ViewProps, passage: Passage): string {
	const {articles, noArticles} = props.workspace;
	const place = articlePlace(props.workspace, passage);
	const isReported = passage.kind === 'reported';
	if (place !== undefined) return isReported && place.found === 'not' ? ' when the dossier was made' : '';
	if (!isReported && !isSentenceCut(props, passage)) return '';
	if (articles !== undefined) return '; the article is not in the folder of the articles';
	if (noArticles !== undefined) return '; the folder of the articles is not at hand';
	return `; --articles FOLDER shows the ${isReported ? '' : 'whole '}sentence`;
}

/** How the page names the speaker: `The page names the speaker as “he”, with the word “added”.` */
function saysWho({workspace, glyphs}: ViewProps, {statement}: Entry, passage: Passage): string {
	const {how, name, who = []} = passage.attribution;
	// Of a statement that is given to nobody yet nobody has said whom its pages name, and they may name several.
	if (how === 'none')
		return statement.speakers.length === 0
			? 'Whom the page names is not recorded.'
			: 'The page names no speaker.';
	const marked = (text: string) => `${glyphs.openQuote}${text}${glyphs.closeQuote}`;
	const meant = who.map(one => speakerInFull(workspace.catalogue, one)).join('; ');
	if (how === 'implied') {
		const cue = passage.cue === undefined ? '' : ` (its word is ${marked(passage.cue)})`;
		// Where no more is noted it is not known whether the page means the speaker, or tells of nobody, or of another.
		if (name === undefined && meant === '')
			return `The page does not plainly name the speaker beside these words${cue}.`;
		const speaker = name === undefined ? meant : marked(name);
		return `The page gives these words to ${speaker}${cue} by their order, a pronoun or the like.`;
	}
	const cue =
		passage.cue === undefined
			? ''
			: `, with the word${/\s/.test(passage.cue.trim()) ? 's' : ''} ${marked(passage.cue)}`;
	if (name === undefined) return `The page names ${meant === '' ? 'the speaker' : meant}${cue}.`;
	const isPart = who.length > 0 && who.length < statement.speakers.length;
	const speaker = isPart ? `${who.length === 1 ? 'one' : 'some'} of the speakers` : 'the speaker';
	return `The page names ${speaker} as ${marked(name)}${cue}.`;
}

/** Whom the source names where that is not whom the dossier names; nothing where they agree. */
export function viewWrongSpeaker(
	props: ViewProps,
	entry: Entry,
	passage: Passage,
	columns: number,
): readonly Line[] {
	const {who = [], verdict, because = ''} = passage.attribution;
	if (verdict === 'agrees') return [];
	const {catalogue} = props.workspace;
	const {speakers} = entry.statement;
	const inFull = (list: readonly Speaker[]) => list.map(one => speakerInFull(catalogue, one)).join('; ');
	const given = speakers.length === 0 ? 'nobody' : inFull(speakers);
	const page = sourceName(catalogue, passage);
	const meant = who.length === 0 ? '' : `, which there means ${inFull(who)}`;
	const {name, how} = passage.attribution;
	const {openQuote, closeQuote, flags} = props.glyphs;
	const prints =
		how === 'none'
			? 'It names nobody.'
			: name === undefined
				? `It names ${who.length === 0 ? 'somebody else' : inFull(who)}.`
				: `It prints ${openQuote}${name}${passage.cue === undefined ? '' : ` ${passage.cue}`}${closeQuote}${meant}.`;
	return [
		blank,
		...wrapLine(
			line(
				span(`${flags.misattributed} ${page} names the wrong speaker. `, 'warning'),
				span(`${prints} ${because}`.trimEnd()),
			),
			columns,
		),
		...wrapLine(line(span(`The dossier gives ${given}. ${sayWho(entry.statement)}`)), columns),
	];
}
