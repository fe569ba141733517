/** The listing of quotes: one row a statement, in the order given. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {straddles} from '../dossier/story.ts';
import type {Quote, QuoteColumn} from '../view/column.ts';
import {flagLegend, type Glyphs, unicode} from '../view/glyphs.ts';
import {byDayOrLater} from '../view/position-dates.ts';
import type {QuoteColumns} from '../view/quote-columns.ts';
import {cslQuote} from './csl-json.ts';
import {type Column, type Field, type ListingTable, list} from './listing-table.ts';
import {quotesMarkdown} from './quote-markdown.ts';
import {type PassageRecord, type QuoteRecord, quoteRecord} from './quote-record.ts';
import {annotationPage} from './web-annotation.ts';

/** A record, and by their names what columns say that no record has. */
type Recorded = QuoteRecord & Readonly<Record<string, unknown>>;

/** By what one knows whether a quote is of the days that were asked for: certain of all of them unless told. */
export type Certainty = {
	/** As of which is told, as calendar.ts numbers days. */
	readonly day?: number;
	/** Why it is not certain that one is of the days asked for. */
	readonly doubt?: ((entry: Entry) => string | undefined) | undefined;
};

export function quoteTable(
	catalogue: Catalogue,
	entries: readonly Entry[],
	columns: QuoteColumns,
	notes: ReadonlyMap<string, string> = new Map(),
	{day = Number.POSITIVE_INFINITY, doubt = () => undefined}: Certainty = {},
): ListingTable<Entry, Recorded> {
	const noteOf = ({statement}: Entry) => notes.get(statement.id);
	const hasNotes = entries.some(entry => noteOf(entry) !== undefined);
	const isUnsure = (entry: Entry) => isUnsureOn(entry, day);
	const isDoubtful = (entry: Entry) => doubt(entry) !== undefined;
	const reserveOf = (entry: Entry) => doubt(entry) ?? (isUnsure(entry) ? byDayOrLater(day) : undefined);
	return {
		rows: entries,
		record: entry => ({
			...withFurther(quoteRecord(catalogue, entry), further(catalogue, columns, entry)),
			...(hasNotes ? {[ownNote]: noteOf(entry) ?? null} : {}),
		}),
		fields: [
			...fields,
			...(hasNotes
				? [{name: ownNote, value: ({[ownNote]: note}: Recorded) => (typeof note === 'string' ? note : null)}]
				: []),
			...furtherOf(columns).map(({name}) => ({name, value: (quote: Recorded) => String(quote[name])})),
		],
		columns: columns.flatMap(column => [
			...printed(catalogue, column, isUnsure),
			...(column.name === 'said' && entries.some(isDoubtful) ? [perhapsColumn(isDoubtful)] : []),
		]),
		legend: glyphs => legend(entries, glyphs, day, isDoubtful),
		markdown: () => quotesMarkdown(catalogue, entries, noteOf, reserveOf),
		reference: entry => {
			const note = noteOf(entry);
			return {...cslQuote(catalogue, entry), ...(note === undefined ? {} : {custom: {[ownNote]: note}})};
		},
		annotations: () => annotationPage(catalogue, entries, noteOf),
	};
}

/** What the reader has noted; `note` is the dossier's. */
const ownNote = 'my_note';

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
	{name: 'printed_attribution', value: quote => verdictOn(firstOf(quote))},
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

/** Whether the page's speaker is the dossier's; null where nothing is noted of whom the page names. */
function verdictOn(passage: PassageRecord | undefined): string | null {
	if (passage === undefined) return null;
	const {how, name, who, verdict} = passage.attribution;
	const isNoted = how === 'explicit' || name !== null || who !== null || verdict === 'differs';
	return isNoted ? verdict : null;
}

/** A column of the table for people; its quote goes by the passage shown first. */
function printed(
	catalogue: Catalogue,
	{name, head, text, table}: QuoteColumn,
	isUnsure: (entry: Entry) => boolean,
): readonly Column<Entry>[] {
	if (table === undefined) return [];
	const sign = (entry: Entry, glyphs: Glyphs) =>
		name === 'said' && isUnsure(entry) ? `${glyphs.perhaps} ` : '';
	return [
		{
			...table,
			head,
			text: (entry, glyphs) => sign(entry, glyphs) + text(quoteOf(catalogue, entry), glyphs),
		},
	];
}

const perhaps = 'perhaps';

/** Beside the dates, of which one that had to be shortened would be another. */
function perhapsColumn(isDoubtful: (entry: Entry) => boolean): Column<Entry> {
	return {head: '', text: entry => (isDoubtful(entry) ? perhaps : '')};
}

function quoteOf(catalogue: Catalogue, entry: Entry): Quote {
	return {catalogue, entry, passage: entry.first, isMarked: false, isNoted: false};
}

/** @throws RangeError where a column has the name of something else in a record. */
function withFurther(record: QuoteRecord, added: Readonly<Record<string, string>>): Recorded {
	const taken = Object.keys(added).find(name => Object.hasOwn(record, name));
	if (taken !== undefined)
		throw new RangeError(`A column cannot be called ${taken}: the record of a quote has that already.`);
	return {...record, ...added};
}

/** What columns say that no record has, by their names. */
function further(
	catalogue: Catalogue,
	columns: QuoteColumns,
	entry: Entry,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		furtherOf(columns).map(({name, text}) => [name, text(quoteOf(catalogue, entry), unicode)]),
	);
}

function furtherOf(columns: QuoteColumns): QuoteColumns {
	return columns.filter(({name}) => !fields.some(field => field.name === name));
}

/** Whether it may have been said after the day as of which is told, or by it. */
function isUnsureOn({days}: Entry, day: number): boolean {
	return days !== undefined && straddles(days, day);
}

function legend(
	entries: readonly Entry[],
	glyphs: Glyphs,
	day: number,
	isDoubtful: (entry: Entry) => boolean,
): string {
	const {full: signs} = flagLegend(
		glyphs,
		entries.map(({signs}) => signs),
	);
	const isOurs = entries.some(({first}) => first.kind === 'reported');
	return [
		entries.some(isDoubtful) ? `${perhaps}: of the days asked for, or not` : '',
		entries.some(entry => isUnsureOn(entry, day)) ? `${glyphs.perhaps} ${byDayOrLater(day)}` : '',
		signs,
		isOurs ? 'no quotation marks: our words' : '',
	]
		.filter(part => part !== '')
		.join('  ');
}
