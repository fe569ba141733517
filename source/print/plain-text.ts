/** The whole talks as plain text, for a pipe, a log or a terminal that can do nothing: no escape sequence, ever. */

import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {flagOfDiscrepancy} from '../dossier/flags.ts';
import {qualityInWords} from '../dossier/quality-in-words.ts';
import {outletAndDate, versionsOf} from '../view/names.ts';
import {plainPositions} from './plain-positions.ts';
import {plainQuotes} from './plain-quotes.ts';
import {plainSchedule} from './plain-schedule.ts';
import {type PlainTextWriter, plainTextWriter} from './plain-text-writer.ts';
import {shellQuote} from './shell-quote.ts';
import {counted} from './words.ts';

export type PlainOptions = {
	/** Glyphs of our own in ASCII; the dossier's words stay as they are. */
	readonly ascii?: boolean | undefined;
	/** Cells in a line; 80 unless told, at least 40. */
	readonly columns?: number | undefined;
	/** Why it is not certain that a quote is of the days asked for. */
	readonly doubt?: ((entry: Entry) => string | undefined) | undefined;
	/** The file of the dossier as it was named, `-` for standard input; undefined for the one that comes with the program. */
	readonly dossier?: string | undefined;
	/** The day as of which positions are told, as calendar.ts numbers days; infinite unless told. */
	readonly day?: number | undefined;
	/** The folder of its articles, where one was named. */
	readonly articles?: string | undefined;
	/** Whether listings can be printed of it by its name alone; so unless told. */
	readonly isPrinted?: boolean | undefined;
	/** What has changed since another dossier, where one was named. */
	readonly changes?: {readonly since: string; readonly lines: readonly string[]} | undefined;
};

/** @param entries - the statements to print as quotes, in this order; everything else is printed whole. */
export function printPlain(
	catalogue: Catalogue,
	entries: readonly Entry[],
	options: PlainOptions = {},
): string {
	const writer = plainTextWriter(options.columns ?? 80, options.ascii ?? false);
	const lines = [
		...plainHead(catalogue, writer),
		...plainChanges(options.changes, writer),
		...plainSchedule(catalogue, writer),
		...plainPositions(catalogue, writer, options.day ?? Number.POSITIVE_INFINITY),
		...plainQuotes(catalogue, entries, writer, options.doubt),
		...plainDiscrepancies(catalogue, writer),
		...plainSources(catalogue, writer),
		...goOn(writer, options),
	];
	return lines.map(line => `${line}\n`).join('');
}

function plainHead({dossier, rounds}: Catalogue, writer: PlainTextWriter): readonly string[] {
	const counts = [
		counted(rounds.length, 'round'),
		counted(dossier.parties.length, 'party'),
		counted(dossier.statements.length, 'quote'),
		counted(dossier.sources.length, 'source'),
	];
	return [
		...writer.wrapped(dossier.title),
		...writer.wrapped(counts.join(writer.glyphs.dot)),
		'',
		...writer.wrapped(dossier.description),
	];
}

function plainChanges(changes: PlainOptions['changes'], writer: PlainTextWriter): readonly string[] {
	if (changes === undefined) return [];
	const {since, lines} = changes;
	return [
		...writer.section(`CHANGES (${lines.length})`),
		...(lines.length === 0
			? writer.wrapped(`Nothing has changed since ${since}.`)
			: [...writer.wrapped(`Since ${since}:`), ...lines.flatMap(each => writer.wrapped(each, '  '))]),
	];
}

function plainDiscrepancies(catalogue: Catalogue, writer: PlainTextWriter): readonly string[] {
	const {discrepancies} = catalogue.dossier;
	if (discrepancies.length === 0) return [];
	return [
		...writer.section('DISAGREEMENTS OF THE SOURCES, AND DAMAGE'),
		...discrepancies.flatMap(one => [
			...writer.wrapped(one.title, `${writer.glyphs.flags[flagOfDiscrepancy(one)]} `),
			...versionsOf(catalogue, one).flatMap(version => writer.wrapped(version, `    ${writer.glyphs.dash} `)),
			...writer.wrapped(`The dossier: ${one.assessment}`, '    '),
		]),
	];
}

function plainSources({dossier, statementsOfSource}: Catalogue, writer: PlainTextWriter): readonly string[] {
	return [
		...writer.section('SOURCES'),
		...dossier.sources.flatMap(source => {
			const count = statementsOfSource.get(source.id)?.length ?? 0;
			const facts = [outletAndDate(source), qualityInWords(source), counted(count, 'quote')].filter(
				each => each !== '',
			);
			return [
				...writer.wrapped(source['title-short']),
				...writer.wrapped(facts.join('; '), '    '),
				...writer.wrapped(source.URL ?? `no address: ${source.absent?.URL ?? 'none is given'}`, '    '),
			];
		}),
	];
}

/** What could be asked next, of these talks and no others. */
function goOn(
	writer: PlainTextWriter,
	{dossier, articles, isPrinted = true}: PlainOptions,
): readonly string[] {
	const file = dossier === '-' ? 'FILE' : dossier;
	const of = file === undefined ? '' : ` --dossier=${shellQuote(file)}`;
	const folder = articles === undefined ? '' : ` --articles=${shellQuote(articles)}`;
	const listings: readonly (readonly [string, string])[] = [
		[`roundtable quotes veto${of}`, 'the quotes that hold a word'],
		[`roundtable schedule${of}`, 'or positions, discrepancies, sources'],
		[`roundtable quotes${of} --format json`, 'for other programs'],
	];
	const help = ['roundtable --help', 'everything that can be asked'] as const;
	const commands = [...(isPrinted ? listings : []), help];
	const cells = Math.max(...commands.map(([command]) => command.length)) + 2;
	return [
		...writer.section('HOW TO GO ON'),
		...writer.wrapped(`In a terminal, roundtable${of}${folder} opens these talks as a dashboard.`),
		...commands.flatMap(([command, meaning]) => writer.wrapped(meaning, `  ${command.padEnd(cells)}`)),
	];
}
