/** The listing of quotes: one row a statement, in the order given. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {signedFlags} from '../dossier/flags.ts';
import {flagLegend, type Glyphs} from '../view/glyphs.ts';
import {partyCodes, sourceName} from '../view/names.ts';
import {cslQuote} from './csl-json.ts';
import {quotesMarkdown} from './quote-markdown.ts';
import {type PassageRecord, type QuoteRecord, quoteRecord} from './quote-record.ts';
import {type Column, type Field, list, type Sheet} from './sheet.ts';
import {annotationPage} from './web-annotation.ts';
import {dateIn, wordsInMarks} from './words.ts';

export function quoteSheet(catalogue: Catalogue, entries: readonly Entry[]): Sheet<Entry, QuoteRecord> {
	return {
		rows: entries,
		record: entry => quoteRecord(catalogue, entry),
		fields,
		columns: columns(catalogue),
		legend: glyphs => legend(entries, glyphs),
		markdown: () => quotesMarkdown(catalogue, entries),
		reference: entry => cslQuote(catalogue, entry),
		annotations: () => annotationPage(catalogue, entries),
	};
}

/** The words, source, offsets and attribution are those of the passage shown first. */
const fields: readonly Field<QuoteRecord>[] = [
	{name: 'id', value: quote => quote.id},
	{name: 'said', value: quote => quote.said.edtf},
	{name: 'said_first_day', value: quote => quote.said.first_day},
	{name: 'said_last_day', value: quote => quote.said.last_day},
	{name: 'said_basis', value: quote => quote.said.basis},
	{name: 'speakers', value: quote => list(quote.speakers.map(speaker => speaker.in_full))},
	{name: 'parties', value: quote => list(quote.parties.map(party => party.code))},
	{name: 'attribution_basis', value: quote => quote.attribution.basis},
	{name: 'kind', value: quote => quote.kind},
	{name: 'words', value: quote => quote.words},
	{name: 'words_are', value: quote => quote.words_are},
	{name: 'gloss', value: quote => quote.gloss},
	{name: 'occasion', value: quote => quote.occasion?.name ?? null},
	{name: 'place', value: quote => quote.occasion?.place ?? null},
	{name: 'about', value: quote => list(quote.about.map(event => event.name))},
	{name: 'rounds', value: quote => list(quote.rounds)},
	{name: 'issues', value: quote => list(quote.issues.map(issue => issue.name))},
	{name: 'flags', value: quote => list(quote.flags)},
	{name: 'source', value: quote => firstOf(quote)?.source.name ?? null},
	{name: 'title', value: quote => firstOf(quote)?.source.title ?? null},
	{name: 'outlet', value: quote => firstOf(quote)?.source.outlet ?? null},
	{name: 'original_outlet', value: quote => firstOf(quote)?.source.original_outlet ?? null},
	{name: 'page_date', value: quote => firstOf(quote)?.source.page_date ?? null},
	{name: 'url', value: quote => firstOf(quote)?.source.url ?? null},
	{
		name: 'characters',
		value: quote => list((firstOf(quote)?.segments ?? []).map(({start, end}) => `${start}-${end}`)),
	},
	{name: 'printed_speaker', value: quote => firstOf(quote)?.attribution.name ?? null},
	{name: 'printed_attribution', value: quote => firstOf(quote)?.attribution.verdict ?? null},
	{
		name: 'other_sources',
		value: quote => list(namesOf(quote.passages).filter(name => name !== firstOf(quote)?.source.name)),
	},
	{name: 'discrepancies', value: quote => list(quote.discrepancies.map(one => one.title))},
	{name: 'note', value: quote => quote.note},
];

/** The sources of passages, each once: no two have the same name. */
function namesOf(passages: readonly PassageRecord[]): readonly string[] {
	return [...new Set(passages.map(passage => passage.source.name))];
}

function firstOf({passages, first}: QuoteRecord): PassageRecord | undefined {
	return passages.find(passage => passage.id === first.passage) ?? passages[0];
}

function columns(catalogue: Catalogue): readonly Column<Entry>[] {
	return [
		{head: 'Date', text: ({statement}, glyphs) => dateIn(glyphs, statement.said.edtf), least: 14},
		{head: 'Party', text: ({parties}) => partyCodes(catalogue, parties)},
		{head: 'Speaker', text: ({speakerName}) => (speakerName === '' ? 'nobody named' : speakerName)},
		{head: '', text: marks},
		{head: 'Source', text: ({first}) => sourceName(catalogue, first), from: 110},
		{head: 'Words', text: ({first}, glyphs) => wordsInMarks(first, glyphs), isLong: true},
	];
}

function marks(entry: Entry, glyphs: Glyphs): string {
	return signedFlags.map(flag => (entry.flags.has(flag) ? glyphs.flags[flag] : ' ')).join('');
}

function legend(entries: readonly Entry[], glyphs: Glyphs): string {
	const signs = flagLegend(
		glyphs,
		Number.POSITIVE_INFINITY,
		entries.map(({flags}) => flags),
	);
	const isOurs = entries.some(({first}) => first.kind === 'reported');
	return [signs, isOurs ? 'no quotation marks: our words' : ''].filter(part => part !== '').join('  ');
}
