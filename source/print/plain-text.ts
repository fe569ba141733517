/** The whole talks as plain text, for a pipe, a log or a terminal that can do nothing: no escape sequence, ever. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {flagOfDiscrepancy} from '../dossier/flags.ts';
import {outletAndDate, versionsOf} from '../view/names.ts';
import {plainPositions} from './plain-positions.ts';
import {plainQuotes} from './plain-quotes.ts';
import {plainSchedule} from './plain-schedule.ts';
import {type PlainTextWriter, plainTextWriter} from './plain-text-writer.ts';
import {counted} from './words.ts';

export type PlainOptions = {
	/** Glyphs of our own in ASCII; the dossier's words stay as they are. */
	readonly ascii?: boolean | undefined;
	/** Cells in a line; 80 unless told, at least 40. */
	readonly columns?: number | undefined;
};

/** @param entries - the statements to print as quotes, in this order; everything else is printed whole. */
export function printPlain(
	catalogue: Catalogue,
	entries: readonly Entry[],
	options: PlainOptions = {},
): string {
	const sheet = plainTextWriter(options.columns ?? 80, options.ascii ?? false);
	const lines = [
		...plainHead(catalogue, sheet),
		...plainSchedule(catalogue, sheet),
		...plainPositions(catalogue, sheet),
		...plainQuotes(catalogue, entries, sheet),
		...plainDiscrepancies(catalogue, sheet),
		...plainSources(catalogue, sheet),
		...goOn(sheet),
	];
	return lines.map(line => `${line}\n`).join('');
}

function plainHead({dossier, rounds}: Catalogue, sheet: PlainTextWriter): readonly string[] {
	const counts = [
		counted(rounds.length, 'round'),
		counted(dossier.parties.length, 'party'),
		counted(dossier.statements.length, 'quote'),
		counted(dossier.sources.length, 'source'),
	];
	return [
		...sheet.wrapped(dossier.title),
		...sheet.wrapped(counts.join(sheet.glyphs.dot)),
		'',
		...sheet.wrapped(dossier.description),
	];
}

function plainDiscrepancies(catalogue: Catalogue, sheet: PlainTextWriter): readonly string[] {
	const {discrepancies} = catalogue.dossier;
	if (discrepancies.length === 0) return [];
	return [
		...sheet.section('DISAGREEMENTS OF THE SOURCES, AND DAMAGE'),
		...discrepancies.flatMap(one => [
			...sheet.wrapped(one.title, `${sheet.glyphs.flags[flagOfDiscrepancy(one)]} `),
			...versionsOf(catalogue, one).flatMap(version => sheet.wrapped(version, `    ${sheet.glyphs.dash} `)),
			...sheet.wrapped(`The dossier: ${one.assessment}`, '    '),
		]),
	];
}

function plainSources({dossier, statementsOfSource}: Catalogue, sheet: PlainTextWriter): readonly string[] {
	return [
		...sheet.section('SOURCES'),
		...dossier.sources.flatMap(source => {
			const count = statementsOfSource.get(source.id)?.length ?? 0;
			const facts = [outletAndDate(source), source.quality.join(', '), counted(count, 'quote')];
			return [
				...sheet.wrapped(source['title-short']),
				...sheet.wrapped(facts.join('; '), '    '),
				...sheet.wrapped(source.URL ?? `no address: ${source.absent?.URL ?? 'none is given'}`, '    '),
			];
		}),
	];
}

const commands: readonly (readonly [string, string])[] = [
	['roundtable quotes veto', 'the quotes that hold a word'],
	['roundtable schedule', 'or positions, discrepancies, sources'],
	['roundtable quotes --format json', 'for other programs'],
	['roundtable --help', 'everything that can be asked'],
];

function goOn(sheet: PlainTextWriter): readonly string[] {
	return [
		...sheet.section('HOW TO GO ON'),
		...sheet.wrapped('In a terminal, roundtable opens these talks as a dashboard.'),
		...commands.flatMap(([command, meaning]) => sheet.wrapped(meaning, `  ${command.padEnd(33)}`)),
	];
}
