/** Quotes as Markdown to read: quoted words as block quotes, summaries as plain paragraphs. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {flagOfDiscrepancy} from '../dossier/flags.ts';
import type {Discrepancy, Passage} from '../dossier/types.ts';
import {sourceName, versionsOf, whereAndWhen} from '../view/names.ts';
import {escapeMarkdown, markdownLink, markdownPage} from './markdown.ts';
import {outletOf, speakersOrNobody, wordsWithNature} from './words.ts';

/** What a reader has noted on an entry. */
export type NoteOf = (entry: Entry) => string | undefined;

/** @param reserveOf - what is not certain of a quote's days. */
export function quotesMarkdown(
	catalogue: Catalogue,
	entries: readonly Entry[],
	noteOf: NoteOf = () => undefined,
	reserveOf: (entry: Entry) => string | undefined = () => undefined,
): Iterable<string> {
	return markdownPage('Quotes', catalogue.dossier.title, blocksOf(catalogue, entries, noteOf, reserveOf));
}

function* blocksOf(
	catalogue: Catalogue,
	entries: readonly Entry[],
	noteOf: NoteOf,
	reserveOf: (entry: Entry) => string | undefined,
): Generator<string> {
	for (const entry of entries) {
		const reserve = reserveOf(entry);
		yield quoteMarkdown(catalogue, entry, noteOf(entry), reserve === undefined ? '' : ` (${reserve})`);
	}
}

function quoteMarkdown(
	catalogue: Catalogue,
	entry: Entry,
	note: string | undefined,
	reserve: string,
): string {
	const {first, statement} = entry;
	const words = escapeMarkdown(wordsWithNature(catalogue, entry, first));
	const who = escapeMarkdown(speakersOrNobody(catalogue, entry, 'nobody named').trim());
	const issues = statement.issues.map(id => catalogue.issues.get(id)?.name ?? id).join(', ');
	const items = [
		`Printed in ${escapeMarkdown(sourceName(catalogue, first))}: ${printedIn(catalogue, first)}`,
		...statement.passages
			.filter(passage => passage !== first)
			.map(passage => alsoIn(catalogue, entry, passage)),
		...(issues === '' ? [] : [`Issues: ${escapeMarkdown(issues)}`]),
		...catalogue.dossier.discrepancies
			.filter(({id}) => entry.discrepancies.includes(id))
			.map(one => escapeMarkdown(sayDiscrepancy(catalogue, one))),
		...(note === undefined ? [] : [`My note: ${escapeMarkdown(note)}`]),
	];
	return [
		first.kind === 'reported' ? `${words}\n` : `> ${words}\n`,
		`— **${who}**, ${escapeMarkdown(whereAndWhen(entry) + reserve)}\n`,
		items.map(item => `- ${item}\n`).join(''),
	].join('\n');
}

function printedIn(catalogue: Catalogue, passage: Passage): string {
	const address = catalogue.sources.get(passage.source)?.URL;
	const outlet = escapeMarkdown(outletOf(catalogue, passage.source));
	return address === undefined ? outlet : `${outlet}, ${markdownLink(address)}`;
}

function alsoIn(catalogue: Catalogue, entry: Entry, passage: Passage): string {
	const isThere = passage.source === entry.first.source;
	const where = isThere ? 'Elsewhere in it' : `Also in ${sourceName(catalogue, passage)}`;
	return escapeMarkdown(`${where}: ${wordsWithNature(catalogue, entry, passage)}`);
}

/** Which source says what, and what the dossier makes of it. */
function sayDiscrepancy(catalogue: Catalogue, one: Discrepancy): string {
	const kind = flagOfDiscrepancy(one) === 'damaged' ? 'Damaged' : 'Sources disagree';
	return `${kind}: ${one.title}. Versions: ${versionsOf(catalogue, one).join('; ')}. The dossier: ${one.assessment}`;
}
