/**
 * The columns of a list of quotes, in their order: of the list on the screen, where the words stand behind or below all
 * of them, of the list as it is spoken, and of what is printed. To add one, add a row. The CSV and the JSON have every
 * one of them by its name.
 */

import {type SignedFlag, signedFlags} from '../dossier/flags.ts';
import {nameOrNobody} from '../dossier/speakers.ts';
import {beginning} from '../text/beginning.ts';
import type {TextRange} from '../text/range.ts';
import {longestField, shownField} from '../text/shown-field.ts';
import type {ColumnDrawing, Quote, QuoteColumn} from './column.ts';
import {dateIn, longDate, partyCodes, shortDate, sourceName, speakersInFull, wordsInMarks} from './names.ts';
import {fitLine, highlighted, type Line, lineWidth, span} from './spans.ts';

export type QuoteColumns = readonly QuoteColumn[];

export const quoteColumns: QuoteColumns = [
	{
		name: 'said',
		head: 'Date',
		text: ({entry}, glyphs) => dateIn(glyphs, entry.statement.said.edtf),
		list: {
			most: 14,
			all: catalogue => catalogue.columns.dates.map(date => shortDate(catalogue, date)),
			text: ({catalogue, entry}) => shortDate(catalogue, entry.statement.said.edtf),
			// Above the words a stretch of days is told whole, since its first day alone is another date; a long one moves
			// what follows in its row.
			above: 10,
		},
		table: {least: 14},
		spoken: ({entry}) => longDate(entry.statement.said.edtf),
	},
	{
		name: 'parties',
		head: 'Party',
		text: ({catalogue, entry}) => partyCodes(catalogue, entry.parties),
		list: {
			most: 8,
			all: catalogue => catalogue.columns.parties.map(ids => partyCodes(catalogue, ids)),
			// Above the words it is only as wide as most codes are; a longer one moves what follows.
			above: 4,
		},
		table: {},
	},
	{
		name: 'speakers',
		head: 'Speaker',
		text: ({entry}) => nameOrNobody(entry),
		list: {
			most: 24,
			all: ({columns: {speakers}}) => speakers.map(shownField),
			above: 'rest',
			draw: viewSpeaker,
		},
		table: {},
		spoken: ({catalogue, entry}) => speakersInFull(catalogue, entry),
	},
	{
		name: 'kind',
		head: 'Kind',
		text: ({entry}) => entry.kind,
		spoken: ({passage}) => (passage.kind === 'reported' ? 'reported, in our words' : 'quoted'),
	},
	{
		name: 'flags',
		head: '',
		text: ({entry}, glyphs) =>
			signedFlags.map(flag => (entry.signs.has(flag) ? glyphs.flags[flag] : ' ')).join(''),
		list: {most: 4, draw: viewFlags},
		table: {},
		spoken: ({entry, isMarked, isNoted}) =>
			[
				...signedFlags.filter(flag => entry.signs.has(flag)),
				...(isMarked ? ['marked'] : []),
				...(isNoted ? ['with a note of yours'] : []),
			].join(', '),
	},
	{
		name: 'source',
		head: 'Source',
		text: ({catalogue, passage}) => sourceName(catalogue, passage),
		table: {from: 110},
	},
	{
		name: 'words',
		head: 'Words',
		text: ({passage}, glyphs) => wordsInMarks(passage, glyphs),
		table: {isLong: true},
	},
];

/** A quote in a sentence, as it is spoken. */
export function sayQuote(table: QuoteColumns, quote: Quote): string {
	const said = table.map(({spoken}) => spoken?.(quote) ?? '').filter(text => text !== '');
	return `${said.join(', ')}: ${wordsInMarks(quote.passage)}`;
}

/** Who said it, with what of the names was found standing out as far as it is seen. */
function viewSpeaker({entry}: Quote, {cells, tone, glyphs, found}: ColumnDrawing): Line {
	if (entry.speakerName === '') return fitLine([span(nameOrNobody(entry), tone)], Math.min(cells, 12));
	let start = 0;
	const ranges = entry.speakerNames.flatMap(name => {
		const from = start;
		start += name.length + ', '.length;
		return found('speaker', name).map(
			(range): TextRange => ({start: range.start + from, end: range.end + from}),
		);
	});
	const whole = highlighted(beginning(entry.speakerName, longestField), ranges, tone);
	return lineWidth(whole) <= cells ? whole : fitLine(whole, cells, glyphs.ellipsis);
}

/** One sign after the other, what is wrong first; before them that of a note, where that of a mark has its place. */
function viewFlags({entry, isMarked, isNoted}: Quote, {glyphs}: ColumnDrawing): Line {
	const signs = (wanted: readonly SignedFlag[]) =>
		wanted.map(flag => (entry.signs.has(flag) ? glyphs.flags[flag] : '')).join('');
	return [
		span(isMarked && isNoted ? glyphs.noted : '', 'accent'),
		span(signs(['misattributed', 'disputed', 'damaged']), 'warning'),
		span(signs(['translated', 'variant', 'unreviewed']), 'muted'),
	].filter(part => part.text !== '');
}
