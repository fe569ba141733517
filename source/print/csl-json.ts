/**
 * CSL-JSON items for reference managers (Citation Style Language 1.0.2, `csl-data.json`), with only the fields
 * that are known. A page without a title gets the dossier's name for it in square brackets, as catalogues do with
 * titles they supply.
 */

import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import {type EdtfDate, isDate, readEdtf} from '../dossier/edtf-reader.ts';
import {qualityInWords} from '../dossier/quality-in-words.ts';
import type {Source} from '../dossier/types.ts';
import {whereAndWhen} from '../view/names.ts';
import {quoteLine} from './quote-text.ts';

/** A date by its parts, year first, where CSL can say it; else in words. */
export type CslDate = {
	readonly 'date-parts'?: readonly (readonly number[])[];
	/** 1 spring to 4 winter. */
	readonly season?: number;
	/** Approximate or uncertain. */
	readonly circa?: true;
	readonly literal?: string;
};

export function cslSource(source: Source): object {
	return {
		id: source.id,
		...published(source),
		note: [
			source.quality === undefined ? undefined : `Text: ${qualityInWords(source)}.`,
			fileAndDigest(source),
			source.note,
		]
			.filter(part => part !== undefined)
			.join(' '),
	};
}

/** One item a statement: the page that prints the passage shown first, with the words and their place as its note. */
export function cslQuote(catalogue: Catalogue, entry: Entry): object {
	const {statement, first, occasion} = entry;
	const source = catalogue.sources.get(first.source);
	const issues = statement.issues.map(id => catalogue.issues.get(id)?.name ?? id);
	const places = first.segments.map(({start, end}) => `${start}-${end}`).join(', ');
	const note = [
		`${quoteLine(catalogue, entry, first)}.`,
		`Said: ${occasion === undefined ? '' : `${occasion.name}, `}${whereAndWhen(entry)}.`,
		`Characters ${places}.`,
		...(source === undefined ? [] : [fileAndDigest(source)]),
	];
	return {
		id: statement.id,
		...(source === undefined ? {type: 'document'} : published(source)),
		...(statement.said.edtf === null ? {} : {'event-date': cslDate(statement.said.edtf)}),
		...(occasion?.place === undefined ? {} : {'event-place': occasion.place}),
		...(issues.length === 0 ? {} : {keyword: issues.join(', ')}),
		note: note.join(' '),
	};
}

/** What a page names for want of an author: the account that put it there, which nobody is cited by. */
const accounts = /^(?:admin|administrator|editor|root|staff|user|webmaster)$/i;

function published(source: Source): object {
	const {title, issued, accessed, URL} = source;
	const author = source.author?.filter(({literal = ''}) => !accounts.test(literal));
	const outlet = source['container-title'];
	const publisher = source['original-publisher'];
	const original = source['original-date'];
	return {
		type: source.type,
		title: title ?? `[${source['title-short']}]`,
		'title-short': source['title-short'],
		...(outlet === undefined ? {} : {'container-title': outlet}),
		...(publisher === undefined ? {} : {'original-publisher': publisher}),
		...(author === undefined || author.length === 0 ? {} : {author}),
		...(issued === undefined ? {} : {issued: cslDate(issued)}),
		...(original === undefined ? {} : {'original-date': cslDate(original)}),
		...(accessed === undefined ? {} : {accessed: cslDate(accessed)}),
		...(URL === undefined ? {} : {URL}),
		language: source.language,
	};
}

function fileAndDigest({file, sha256}: Source): string {
	return `File ${file}, SHA-256 ${sha256}.`;
}

export function cslDate(edtf: string): CslDate {
	const literal = {literal: formatEdtf(edtf)};
	const read = readEdtf(edtf);
	if (read === undefined) return literal;
	const dates = read.kind === 'date' ? [read.date] : [read.from, read.to];
	const known = dates.filter(isDate);
	const [first] = known;
	if (first === undefined || known.length < dates.length) return literal;
	const circa = known.some(date => date.uncertain || date.approximate) ? {circa: true as const} : {};
	// What CSL means by a year before the first one is not said: there is none called 0 in words.
	if (known.some(({year}) => year < 1)) return literal;
	if (known.length === 1 && first.precision === 'season')
		return {'date-parts': [[first.year]], season: first.season, ...circa};
	const parts = known.flatMap(date => partsOf(date) ?? []);
	return parts.length === known.length ? {'date-parts': parts, ...circa} : literal;
}

/** In an array, so that it can be left out where CSL has no parts for such a date. */
function partsOf({precision, year, month, day}: EdtfDate): readonly [readonly number[]] | undefined {
	switch (precision) {
		case 'time':
		case 'day':
			return [[year, month, day]];
		case 'month':
			return [[year, month]];
		case 'year':
			return [[year]];
		case 'season':
		case 'decade':
		case 'century':
			return undefined;
	}
}
