/** Quotes as plain text, in the order given: when and who, the words, where they are printed. */

import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {sayNone} from '../dossier/left-out.ts';
import {inGlyphs, otherSources, outletAndDate, sourceName, wordsInMarks} from '../view/names.ts';
import type {PlainTextWriter} from './plain-text-writer.ts';
import {speakersOrNobody, translationOf} from './words.ts';

export function plainQuotes(
	catalogue: Catalogue,
	entries: readonly Entry[],
	writer: PlainTextWriter,
	doubt: (entry: Entry) => string | undefined = () => undefined,
): readonly string[] {
	const total = catalogue.dossier.statements.length;
	const name = entries.length === total ? `QUOTES (${total})` : `QUOTES (${entries.length} of ${total})`;
	if (entries.length === 0)
		return [
			...writer.section(name),
			total === 0 ? sayNone(catalogue, ['statement'], 'This dossier holds no quotes.') : 'No quote matches.',
		];
	return [
		...writer.section(name),
		...entries.flatMap((entry, place) => [
			...(place === 0 ? [] : ['']),
			...plainQuote(catalogue, entry, writer, doubt(entry)),
		]),
	];
}

function plainQuote(
	catalogue: Catalogue,
	entry: Entry,
	writer: PlainTextWriter,
	doubt: string | undefined,
): readonly string[] {
	const {first, statement, occasion} = entry;
	const place = occasion?.place;
	const when = writer.date(statement.said.edtf);
	const who = speakersOrNobody(catalogue, entry, 'nobody named');
	return [
		...writer.wrapped(`${when}${place === undefined ? '' : `, ${place}`}: ${who}`),
		...(doubt === undefined ? [] : writer.wrapped(inGlyphs(writer.glyphs, doubt), '    ')),
		...writer.wrapped(wordsInMarks(first, writer.glyphs), '    '),
		...writer.wrapped(sayPrinted(catalogue, entry, writer), '    '),
	];
}

/** Source, outlet and date; other sources; and what a reader must know of the words. */
function sayPrinted(catalogue: Catalogue, entry: Entry, writer: PlainTextWriter): string {
	const {first} = entry;
	const source = catalogue.sources.get(first.source);
	const others = otherSources(entry, first).map(id => catalogue.sources.get(id)?.['title-short'] ?? id);
	const {misattributed, disputed, damaged, translated, variant, unreviewed} = writer.glyphs.flags;
	const translation = translationOf(first, source);
	const parts = [
		first.kind === 'reported' ? 'reported; the words are a summary' : undefined,
		first.kind === 'term' ? 'a set phrase' : undefined,
		entry.flags.has('misattributed') ? `${misattributed} ${wrongSpeakerIn(catalogue, entry)}` : undefined,
		entry.flags.has('disputed') ? `${disputed} disputed` : undefined,
		entry.spoilt.has(first.id) ? `${damaged} damaged` : undefined,
		translation === undefined ? undefined : `${translated} ${translation}`,
		entry.flags.has('variant') ? `${variant} several wordings` : undefined,
		entry.flags.has('unreviewed') ? `${unreviewed} draft` : undefined,
	].filter(part => part !== undefined);
	const outlet = source === undefined ? '' : `: ${outletAndDate(source)}`;
	const also = others.length === 0 ? '' : `; also in ${others.join(', ')}`;
	const nature = parts.length === 0 ? '' : `; ${parts.join('; ')}`;
	return `${sourceName(catalogue, first)}${outlet}${also}${nature}`;
}

/** Which of its sources name somebody else: `wrong speaker in The Courier`. */
function wrongSpeakerIn(catalogue: Catalogue, {statement}: Entry): string {
	const wrong = statement.passages.filter(({attribution}) => attribution.verdict === 'differs');
	return `wrong speaker in ${[...new Set(wrong.map(passage => sourceName(catalogue, passage)))].join(', ')}`;
}
