/** The listing of sources, in the dossier's order. */

import type {Catalogue} from '../dossier/catalogue.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import {qualityInWords} from '../dossier/quality-in-words.ts';
import type {Source} from '../dossier/types.ts';
import {outletAndDate} from '../view/names.ts';
import {cslSource} from './csl-json.ts';
import {type Column, type Field, type ListingTable, list} from './listing-table.ts';
import {escapeMarkdown, markdownLink, markdownPage, markdownTable} from './markdown.ts';
import {type AuthorRecord, type SourceRecord, sourceRecord} from './source-record.ts';

export function sourceTable(
	catalogue: Catalogue,
	sources: readonly Source[],
): ListingTable<Source, SourceRecord> {
	return {
		rows: sources,
		record: source => sourceRecord(catalogue, source),
		fields,
		columns: columns(catalogue),
		markdown: () => markdown(catalogue, sources),
		reference: cslSource,
	};
}

const fields: readonly Field<SourceRecord>[] = [
	{name: 'id', value: source => source.id},
	{name: 'type', value: source => source.type},
	{name: 'title', value: source => source.title},
	{name: 'title_short', value: source => source.title_short},
	{name: 'container_title', value: source => source.container_title},
	{name: 'original_publisher', value: source => source.original_publisher},
	{name: 'author', value: source => list((source.author ?? []).map(authorName))},
	{name: 'issued', value: source => source.issued},
	{name: 'original_date', value: source => source.original_date},
	{name: 'accessed', value: source => source.accessed},
	{name: 'url', value: source => source.url},
	{name: 'language', value: source => source.language},
	{name: 'original_language', value: source => source.original_language},
	{name: 'quality', value: source => list(source.quality ?? [])},
	{name: 'file', value: source => source.file},
	{name: 'sha256', value: source => source.sha256},
	{name: 'length', value: source => source.length},
	{name: 'quotes', value: source => source.quotes.length},
	{
		name: 'absent',
		value: ({absent}) => list(Object.entries(absent ?? {}).map(([field, because]) => `${field}: ${because}`)),
	},
	{name: 'note', value: source => source.note},
];

function authorName({literal, given, family}: AuthorRecord): string {
	return literal ?? [given, family].filter(part => part !== null).join(' ');
}

function columns(catalogue: Catalogue): readonly Column<Source>[] {
	return [
		{head: 'Source', text: source => source['title-short']},
		{head: 'Outlet and page date', text: outletAndDate, isLong: true},
		{head: 'Language', text: languages, from: 90},
		{head: 'Text', text: qualityInWords},
		{head: 'Quotes', text: source => String(countQuotes(catalogue, source))},
		{head: 'Title', text: ({title = ''}) => title, isLong: true, from: 110},
		{head: 'Address', text: ({URL = ''}) => URL, isLong: true, from: 150},
	];
}

function languages(source: Source): string {
	const original = source['original-language'];
	return original === undefined ? source.language : `${source.language} from ${original}`;
}

function countQuotes(catalogue: Catalogue, {id}: Source): number {
	return catalogue.statementsOfSource.get(id)?.length ?? 0;
}

function markdown(catalogue: Catalogue, sources: readonly Source[]): Iterable<string> {
	const rows = sources.map(source => [
		...[
			source['title-short'],
			source.title ?? '',
			outletAndDate(source),
			source.accessed === undefined ? '' : formatEdtf(source.accessed),
			languages(source),
			qualityInWords(source),
		].map(escapeMarkdown),
		source.URL === undefined ? escapeMarkdown(source.absent?.URL ?? '') : markdownLink(source.URL),
		String(countQuotes(catalogue, source)),
		`\`${source.sha256}\``,
	]);
	const heads = [
		'Source',
		'Title',
		'Outlet and page date',
		'Retrieved',
		'Language',
		'Text',
		'Address',
		'Quotes',
	];
	return markdownPage(
		'Sources',
		catalogue.dossier.title,
		rows.length === 0 ? [] : [markdownTable([...heads, 'SHA-256'], rows)],
	);
}
