/** The listing of discrepancies, in the dossier's order. */
import type {Catalogue} from '../dossier/catalogue.ts';
import {flagOfDiscrepancy} from '../dossier/flags.ts';
import type {Discrepancy} from '../dossier/types.ts';
import {versionsOf} from '../view/names.ts';
import {type DiscrepancyRecord, discrepancyRecord} from './discrepancy-record.ts';
import {type Column, type Field, type ListingTable, list} from './listing-table.ts';
import {escapeMarkdown, markdownPage} from './markdown.ts';

export function discrepancyTable(
	catalogue: Catalogue,
	discrepancies: readonly Discrepancy[],
): ListingTable<Discrepancy, DiscrepancyRecord> {
	return {
		rows: discrepancies,
		record: one => discrepancyRecord(catalogue, one),
		fields,
		columns: columns(catalogue),
		markdown: () =>
			markdownPage(
				'Discrepancies',
				catalogue.dossier.title,
				discrepancies.map(one => markdown(catalogue, one)),
			),
	};
}

const fields: readonly Field<DiscrepancyRecord>[] = [
	{name: 'id', value: one => one.id},
	{name: 'kind', value: one => one.kind},
	{name: 'flag', value: one => one.flag},
	{name: 'title', value: one => one.title},
	{
		name: 'versions',
		value: ({versions}) =>
			list(
				versions.map(({says, passages}) =>
					withPlaces(
						says,
						passages.map(place => place.source.name),
					),
				),
			),
	},
	{name: 'assessment', value: one => one.assessment},
	{name: 'because', value: one => one.because},
	{name: 'quotes', value: one => list(one.statements.map(statement => statement.id))},
];

function columns(catalogue: Catalogue): readonly Column<Discrepancy>[] {
	return [
		{head: 'Kind', text: (one, glyphs) => `${glyphs.flags[flagOfDiscrepancy(one)]} ${one.kind}`},
		{head: 'About', text: ({title}) => title, isLong: true},
		{head: 'Versions', text: one => versionsOf(catalogue, one).join(' / '), isLong: true, from: 70},
		{head: 'Assessment', text: ({assessment}) => assessment, isLong: true, from: 130},
	];
}

function withPlaces(says: string, places: readonly string[]): string {
	return `${says} (${[...new Set(places)].join(', ')})`;
}

function markdown(catalogue: Catalogue, one: Discrepancy): string {
	const {entryOf} = catalogue;
	const quotes = one.statements.map(id => entryOf.get(id)?.statement.gloss ?? id);
	return [
		`## ${escapeMarkdown(one.title)}\n`,
		versionsOf(catalogue, one)
			.map(version => `- Says: ${escapeMarkdown(version)}\n`)
			.join(''),
		`Assessment (${one.kind}): ${escapeMarkdown(one.assessment)}\n`,
		`Because: ${escapeMarkdown(one.because)}\n`,
		...(quotes.length === 0 ? [] : [`Touches: ${escapeMarkdown(quotes.join('; '))}\n`]),
	].join('\n');
}
