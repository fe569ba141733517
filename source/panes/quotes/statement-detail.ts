/** A statement told whole: its words, when and where, who prints it and how, what is doubtful, what it bears out. */
import {type Entry, isTranslated, segmentGap} from '../../dossier/catalogue.ts';
import {formatEdtf} from '../../dossier/edtf.ts';
import {damageOf, flagOfDiscrepancy} from '../../dossier/flags.ts';
import type {Basis, Passage, QuotedPassage, Speaker} from '../../dossier/types.ts';
import {articlePlace, selectLeading, selectPassage, shownPassage} from '../../state/selectors.ts';
import {selectStanding} from '../../state/story.ts';
import {
	otherSources,
	outletAndDate,
	partyCodes,
	sourceName,
	speakerInFull,
	whereAndWhen,
} from '../../view/names.ts';
import {matchesInPassage, rangesWithin, type Scene, withMatches} from '../../view/scene.ts';
import {blank, highlighted, type Line, line, span, wrapLine} from '../../view/spans.ts';
import {around, type Segment} from './around.ts';

const known: Readonly<Record<Basis, string>> = {
	articles: 'the articles say so',
	inference: 'it follows from the articles',
	outside: 'known from outside the articles',
};

export function describeStatement(scene: Scene, entry: Entry, columns: number): readonly Line[] {
	const passage = shownPassage(scene.state, entry);
	const proposal = viewDraft(scene, entry, columns);
	// Whoever decides about it wants to know first why it was proposed.
	const isFirst = scene.world.review !== undefined && proposal.length > 0;
	return [
		...viewWords(scene, entry, passage, columns),
		...(isFirst ? [blank, ...proposal] : []),
		...viewNote(scene, entry, columns),
		blank,
		...viewOccasion(scene, entry, columns),
		...viewWrongSpeaker(scene, entry, passage, columns),
		blank,
		...viewPlace(scene, entry, passage, columns),
		...viewFlagsInWords(scene, entry, passage, columns),
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

/** What the dossier holds of the text before and after quoted words, in characters. */
const contextLength = 32;

/** The passage's words in their sentence, between marks; a summary of ours is named as one and gets none. */
function viewWords(scene: Scene, entry: Entry, passage: Passage, columns: number): readonly Line[] {
	const {glyphs} = scene;
	if (passage.kind === 'reported')
		return [
			...wrapLine(withMatches(scene, entry, passage), columns),
			...field('reported without quotation marks; the words are ours', columns),
			...viewClause(scene, passage, columns),
		];
	const found = matchesInPassage(scene, entry, passage);
	const {segments, known} = contextOf(scene, passage);
	const {before, after} = around(segments, known, glyphs.ellipsis);
	let start = 0;
	const spans = passage.segments.flatMap(({exact}, place): Line => {
		const within = rangesWithin(found, start, start + exact.length);
		start += exact.length + segmentGap.length;
		return [
			span(`${before[place]}${glyphs.openQuote}`, 'muted'),
			...highlighted(exact, within, 'strong'),
			span(glyphs.closeQuote, 'muted'),
		];
	});
	return wrapLine([...spans, span(after, 'muted')], columns);
}

/** The segments with as much of the page around them as is at hand, and how many characters that can be. */
function contextOf({world}: Scene, passage: QuotedPassage): {segments: readonly Segment[]; known: number} {
	const place = articlePlace(world, passage);
	if (place === undefined || place.found === 'not') return {segments: passage.segments, known: contextLength};
	const known = 280;
	const segments = place.stretches.map(({start, end}) => ({
		start,
		end,
		prefix: place.article.slice(Math.max(0, start - known), start),
		suffix: place.article.slice(end, end + known),
	}));
	return {segments, known};
}

/** What the page itself says where the dossier has a summary, from the reader's own copy. */
function viewClause({world, glyphs}: Scene, passage: Passage, columns: number): readonly Line[] {
	const place = articlePlace(world, passage);
	if (place === undefined || place.found === 'not') return [];
	const words = place.stretches.map(({start, end}) =>
		place.article.slice(start, end).replace(/\s+/g, ' ').trim(),
	);
	return [
		blank,
		...wrapLine(line(span('The page: ', 'muted'), span(words.join(` ${glyphs.ellipsis} `))), columns),
	];
}

function viewOccasion(scene: Scene, entry: Entry, columns: number): readonly Line[] {
	const {catalogue} = scene.world;
	const {statement} = entry;
	const occasion = statement.occasion === undefined ? undefined : catalogue.events.get(statement.occasion);
	const issues = statement.issues.map(id => catalogue.issues.get(id)?.name ?? id);
	const where = whereAndWhen(catalogue, entry);
	const lines = wrapLine(
		line(
			span(where, 'accent'),
			span(issues.length > 0 ? `${scene.glyphs.dot}${issues.join(', ')}` : '', 'plain'),
		),
		columns,
	);
	const at = occasion === undefined ? statement.occasion_absent : `Said at: ${occasion.name}`;
	return at === undefined ? lines : [...lines, ...field(at, columns)];
}

function field(text: string, columns: number): readonly Line[] {
	return wrapLine(line(span(text, 'muted')), columns);
}

/** Which source prints the passage shown, where in it, and whom it names. */
function viewPlace(scene: Scene, entry: Entry, passage: Passage, columns: number): readonly Line[] {
	const {catalogue} = scene.world;
	const source = catalogue.sources.get(passage.source);
	const count = entry.statement.passages.length;
	const which = count > 1 ? `  [${selectPassage(scene.state, entry) + 1} of ${count}, ) next]` : '';
	const start = passage.segments[0]?.start ?? 0;
	const end = passage.segments.at(-1)?.end ?? 0;
	const quality = source === undefined ? '' : source.quality.join(', ');
	const {verdict, because} = passage.attribution;
	const says =
		verdict === 'differs' ? [] : field(`${saysWho(scene, passage)} ${because ?? ''}`.trimEnd(), columns);
	return [
		...wrapLine(
			line(
				span(passage.kind === 'reported' ? 'Reported in ' : 'Printed in ', 'muted'),
				span(sourceName(catalogue, passage), 'strong'),
				span(which, 'accent'),
			),
			columns,
		),
		...(source === undefined ? [] : field(`${outletAndDate(source)}${scene.glyphs.dot}${quality}`, columns)),
		...field(`${source?.file ?? passage.source}, characters ${start}-${end}`, columns),
		...says,
	];
}

/** How the page names the speaker: `The page says “he” (added), by its order or a pronoun.` */
function saysWho({world, glyphs}: Scene, passage: Passage): string {
	const {how, name, who = []} = passage.attribution;
	if (how === 'none') return 'The page names no speaker.';
	const cue = passage.cue === undefined ? '' : ` (${passage.cue})`;
	const order = how === 'implied' ? ', by its order or a pronoun' : '';
	const meant = who.map(one => speakerInFull(world.catalogue, one)).join('; ');
	if (name === undefined) return `The page names ${meant === '' ? 'the speaker' : meant}${cue}${order}.`;
	return `The page says ${glyphs.openQuote}${name}${glyphs.closeQuote}${cue}${order}.`;
}

/** Whom the source names where that is not whom the dossier names; nothing where they agree. */
function viewWrongSpeaker(scene: Scene, entry: Entry, passage: Passage, columns: number): readonly Line[] {
	const {who = [], verdict, because = ''} = passage.attribution;
	if (verdict === 'agrees') return [];
	const {catalogue} = scene.world;
	const {attribution, speakers} = entry.statement;
	const inFull = (list: readonly Speaker[]) => list.map(one => speakerInFull(catalogue, one)).join('; ');
	const given = speakers.length === 0 ? 'nobody' : inFull(speakers);
	const page = sourceName(catalogue, passage);
	const meant = who.length === 0 ? '' : `, which there means ${inFull(who)}`;
	const {name, how} = passage.attribution;
	const {openQuote, closeQuote, flags} = scene.glyphs;
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
		...wrapLine(
			line(span(`The dossier gives ${given}. ${attribution.because} (${known[attribution.basis]})`)),
			columns,
		),
	];
}

/** The marks of the row, said in words. */
function viewFlagsInWords(scene: Scene, entry: Entry, passage: Passage, columns: number): readonly Line[] {
	const {flags} = scene.glyphs;
	const source = scene.world.catalogue.sources.get(passage.source);
	const lines: Line[] = [];
	const damage = damageOf(source);
	if (damage !== undefined) lines.push(...field(`${flags.damaged} This text is ${damage}.`, columns));
	if (isTranslated(passage, source)) {
		const how = source?.quality.includes('machine-translated')
			? 'These words are a machine translation.'
			: 'These words are a translation.';
		lines.push(...field(`${flags.translated} ${how}`, columns));
	}
	if (entry.flags.has('variant'))
		lines.push(
			...field(`${flags.variant} Printed in several wordings; v compares them word by word.`, columns),
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
	return field(`${glyphs.flags.unreviewed} ${what}${sure}${because}`, columns);
}

function viewOtherPassages(scene: Scene, entry: Entry, passage: Passage, columns: number): readonly Line[] {
	const others = entry.statement.passages.filter(other => other !== passage);
	const inSource = (source: string) => others.filter(other => other.source === source);
	const elsewhere = otherSources(entry, passage).flatMap(inSource);
	return [
		...passageLines(scene, entry, 'Elsewhere in the same source', inSource(passage.source), passage, columns),
		...passageLines(scene, entry, 'Also printed in', elsewhere, passage, columns),
	];
}

/** Passages under a head, the name of each source before the first of its own alone, and none in the same source. */
function passageLines(
	scene: Scene,
	entry: Entry,
	head: string,
	passages: readonly Passage[],
	shown: Passage,
	columns: number,
): readonly Line[] {
	if (passages.length === 0) return [];
	const {glyphs, world} = scene;
	return [
		blank,
		line(span(head, 'muted')),
		...passages.flatMap((other, place) => {
			const isQuoted = other.kind !== 'reported';
			const isThere = other.source === shown.source;
			const isFirst = passages[place - 1]?.source !== other.source;
			const name = isThere ? '  ' : isFirst ? `  ${sourceName(world.catalogue, other)}: ` : '    ';
			return wrapLine(
				line(
					span(name, 'strong'),
					...viewSigns(scene, other),
					span(isQuoted ? glyphs.openQuote : '', 'muted'),
					...withMatches(scene, entry, other),
					span(isQuoted ? glyphs.closeQuote : ' (our words)', 'muted'),
				),
				columns,
				4,
			);
		}),
	];
}

/** The signs of a passage beside its words. */
function viewSigns({world, glyphs: {flags}}: Scene, passage: Passage): Line {
	const source = world.catalogue.sources.get(passage.source);
	const grave = [
		passage.attribution.verdict === 'differs' ? `${flags.misattributed} ` : '',
		damageOf(source) === undefined ? '' : `${flags.damaged} `,
	];
	const translated = isTranslated(passage, source) ? `${flags.translated} ` : '';
	return [span(grave.join(''), 'warning'), span(translated, 'muted')];
}

function viewDiscrepancies(scene: Scene, entry: Entry, columns: number): readonly Line[] {
	const {dossier} = scene.world.catalogue;
	const found = dossier.discrepancies.filter(one => entry.discrepancies.includes(one.id));
	return found.flatMap(one => [
		blank,
		...wrapLine(
			line(
				span(`${scene.glyphs.flags[flagOfDiscrepancy(one)]} ${one.title}: `, 'warning'),
				span(one.assessment),
			),
			columns,
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
		...field(`In short: ${statement.gloss}`, columns),
		...(isExplained
			? []
			: field(`Speaker: ${statement.attribution.because} (${known[statement.attribution.basis]})`, columns)),
		...field(`${on}${said.because === undefined ? '' : `: ${said.because}`} (${known[said.basis]})`, columns),
		...(statement.passages.length > 1 ? field(sayFirst(scene, entry), columns) : []),
		...(statement.note === undefined ? [] : field(`Note: ${statement.note}`, columns)),
	];
}

/** Why the passage shown first is. */
function sayFirst({state, world}: Scene, entry: Entry): string {
	const {because} = entry.statement.first;
	if (selectLeading(state, entry) === entry.first) return `Shown first: ${because}`;
	return `Shown first: of the kind asked for. Otherwise ${sourceName(world.catalogue, entry.first)}: ${because}`;
}
