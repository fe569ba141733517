/** The printing commands, and the dashboard's plain text where there is no terminal. */

import process from 'node:process';
import {Chalk} from 'chalk';
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {sayNone} from '../dossier/left-out.ts';
import {standingOn} from '../dossier/story.ts';
import type {Engine} from '../engine/engine.ts';
import type {Question} from '../engine/question.ts';
import {awaitAnswer, awaitWhole} from '../engine/whole.ts';
import {resolveValue} from '../fields/choices.ts';
import type {Kind} from '../kinds/kind.ts';
import {formatsOf, type Listing} from '../print/formats.ts';
import {type Listed, printListing} from '../print/listing.ts';
import {printPlain} from '../print/plain-text.ts';
import type {TableOptions} from '../print/write-table.ts';
import {asOf, roundsAsked} from '../query/as-of.ts';
import {doubtOf} from '../query/doubts.ts';
import {describeProblem, type QueryProblem} from '../query/problem.ts';
import {everything, type Query} from '../query/tree.ts';
import {isChosen, matchedEntries, passageAsked} from '../state/selectors.ts';
import {capabilitiesOf} from '../terminal/capabilities.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import type {Since} from './beside.ts';
import {isNotesFile} from './notes-name.ts';
import type {Options} from './options.ts';
import {say} from './say.ts';
import {status} from './status.ts';
import {writeOut} from './write-out.ts';

/** What is printed from: a dossier, the engine that knows its rows, and what of them is asked for. */
export type Printing = {
	readonly kind: Kind;
	readonly catalogue: Catalogue;
	readonly engine: Engine;
	readonly query: Query;
	readonly options: Options;
	/** The marks of a view; those that are kept unless told. */
	readonly marked?: ReadonlySet<string> | undefined;
};

async function questionFor({catalogue, query, options, marked: given}: Printing): Promise<Question> {
	const {order = 'date', isReportedShown = true, dossier, isKeptBeside} = options;
	const marked =
		given ??
		(mayAskForMarks(query)
			? (await import('./kept.ts')).marksKept(catalogue, dossier, isKeptBeside)
			: new Set<string>());
	return {query: query.root, order, isReportedShown, marked};
}

/** Where none is marked for what was asked: that there are marks in the file that --beside asks for. */
async function sayMarksBeside({catalogue, query, options}: Printing): Promise<void> {
	const {dossier, isKeptBeside = false} = options;
	if (isKeptBeside || dossier === undefined || dossier === '-' || !mayAskForMarks(query)) return;
	const {marksKept} = await import('./kept.ts');
	const marks = marksKept(catalogue, dossier, true).size;
	if (marks > 0 && marksKept(catalogue, dossier).size === 0)
		say(
			`${count(marks, 'mark')} ${marks === 1 ? 'is' : 'are'} kept beside the dossier: --beside asks for ${marks === 1 ? 'it' : 'them'}.`,
		);
}

/** Else nobody looks for the file of the marks. */
function mayAskForMarks({text}: Query): boolean {
	return /\bis:/iu.test(text);
}

/** The entries that the query shows, in the order asked for, and what of it means nothing. */
async function entriesFor(printing: Printing) {
	const {catalogue, engine, query} = printing;
	const question = await questionFor(printing);
	const whole = await awaitWhole(engine, question, ({entry}) => isChosen(entry));
	const asked = passageAsked(question, query.fields, catalogue);
	return {entries: matchedEntries(asked, whole), unknownValues: whole.unknownValues};
}

/** @returns 0, 1 where nothing matched, or 2 where the document is not written so. */
export async function printListingOf(printing: Printing, listing: Listing): Promise<number> {
	const {query, options} = printing;
	const offered = formatsOf(listing, printing.kind.formats);
	const format = offered.find(({name}) => name === (options.format ?? offered[0]?.name));
	if (format === undefined) {
		const names = offered.map(({name}) => name).join(', ');
		say(`The ${listing} of this document cannot be printed as ${options.format}; they can as ${names}.`);
		return status.usage;
	}
	const isFiltered = query.text.trim() !== '';
	const isNarrowed = isFiltered || options.isReportedShown === false;
	const {entries, unknownValues} = await entriesFor(printing);
	if (isFiltered) sayHints(query, unknownValues);
	const {quoteColumns: columns} = printing.kind;
	const day = asOf(query.root) ?? Number.POSITIVE_INFINITY;
	if (listing !== 'positions' && Number.isFinite(day) && roundsAsked(query.root).length > 0)
		say('Beside round:, asof: sets only positions back; quotes of the round count whenever they were said.');
	// As of a day a party's positions on an issue are those that stand then, as the dashboard has them.
	const isByStanding =
		listing === 'positions' && Number.isFinite(day) && options.isReportedShown !== false && asksOnly(query);
	const listed: Listed =
		listing === 'quotes'
			? {listing, entries, columns, day, doubt: doubtOf(query.root, query.fields)}
			: {listing, entries: isNarrowed && !isByStanding ? entries : undefined, day};
	const catalogue = listing === 'positions' ? await withOwnPositions(printing, day) : printing.catalogue;
	const mark = options.hasByteOrderMark ? '\ufeff' : '';
	const {pieces, count: listedCount} = printListing(catalogue, listed, format, tableOptions(options));
	const written = await writeOut(mark + [...pieces].join(''));
	if (written !== status.done) return written;
	if (listedCount > 0) return status.done;
	say(isNarrowed ? await sayNoMatch(printing, entries) : sayNothingListed(printing.catalogue, listing));
	if (isFiltered) await sayMarksBeside(printing);
	return isNarrowed ? status.nothing : status.done;
}

/** That nothing matched; where that is only since summaries are left out, how many of them do. */
async function sayNoMatch(printing: Printing, entries: readonly Entry[]): Promise<string> {
	if (entries.length > 0 || printing.options.isReportedShown !== false) return 'nothing matched.';
	const question = {...(await questionFor(printing)), isReportedShown: true};
	const {rows} = await awaitWhole(printing.engine, question);
	if (rows.length === 0) return 'nothing matched.';
	return `nothing matched but ${count(rows.length, 'reported statement')}, which --no-reported leaves out.`;
}

function sayNothingListed(catalogue: Catalogue, listing: Listing): string {
	return sayNone(catalogue, partsOf[listing], `this dossier has no ${itemsOf[listing]}.`);
}

/** What of a dossier a listing lists. */
const partsOf: Readonly<Record<Listing, Parameters<typeof sayNone>[1]>> = {
	quotes: ['statement'],
	schedule: ['round', 'event'],
	positions: ['position'],
	discrepancies: ['discrepancy'],
	sources: [],
};

/** What a listing lists, in words. */
const itemsOf: Readonly<Record<Listing, string>> = {
	quotes: 'quotes',
	schedule: 'events',
	positions: 'positions',
	discrepancies: 'discrepancies',
	sources: 'sources',
};

function sayHints(query: Query, unknownValues: readonly QueryProblem[]): void {
	const hints = [...query.hints, ...query.unfinished, ...unknownValues].sort((a, b) => a.from - b.from);
	// What is written a hundred times in a filter is said once.
	for (const told of new Set(hints.map(describeProblem))) say(sanitize(told));
}

/** Asked for a party's positions, or those on an issue, one means just these, not all that its quotes bear out. */
async function withOwnPositions(printing: Printing, day: number): Promise<Catalogue> {
	const {catalogue, query} = printing;
	const [parties, issues] = [await askedFor(printing, 'party'), await askedFor(printing, 'issue')];
	if (query.root.parts.length === 0) return catalogue;
	const positions = catalogue.dossier.positions.filter(
		one =>
			parties.every(ids => ids.has(one.party)) &&
			issues.every(ids => ids.has(one.issue)) &&
			standingOn(one, day) !== 'not yet',
	);
	return {...catalogue, dossier: {...catalogue.dossier, positions}};
}

/** Whether a query asks for nothing but parties, issues and a day. */
function asksOnly({root}: Query): boolean {
	return root.parts.every(part => part.type === 'field' && ['party', 'issue', 'asof'].includes(part.key));
}

/** The ids that each term of the key means that stands alone. */
async function askedFor(printing: Printing, key: 'party' | 'issue'): Promise<readonly ReadonlySet<string>[]> {
	const question = {...(await questionFor(printing)), query: everything};
	const choices = await awaitAnswer(printing.engine, question, answer => answer.counts(key));
	return printing.query.root.parts.flatMap(part => {
		if (part.type !== 'field' || part.key !== key) return [];
		const values = part.values.filter(({text}) => text !== '');
		return values.length === 0 ? [] : [new Set(values.flatMap(({text}) => resolveValue(choices, text)))];
	});
}

/** As wide as the terminal, where there is one; coloured there too, or where that is asked for. */
function tableOptions({isAscii = false}: Options): TableOptions {
	const {env, stdout} = process;
	const capabilities = capabilitiesOf(env, {isTTY: stdout.isTTY, ascii: isAscii});
	const chalk = new Chalk({level: capabilities.colour});
	return {
		columns: stdout.isTTY ? stdout.columns : undefined,
		ascii: capabilities.isAscii,
		style: (text, as) => (as === 'head' ? chalk.bold(text) : chalk.dim(text)),
	};
}

/** The talks as plain text, with what has changed since others; ends with 0 whatever the filter shows. */
export async function printTalks(printing: Printing, since?: Since): Promise<number> {
	const {dossier, articles} = printing.options;
	const {isAscii} = capabilitiesOf(process.env, {isTTY: false, ascii: printing.options.isAscii ?? false});
	const {entries, unknownValues} = await entriesFor(printing);
	const {root, fields} = printing.query;
	sayHints(printing.query, unknownValues);
	// Notes find their words in the folder that was named, and a listing takes none.
	const isPrinted = articles === undefined || dossier === undefined || !isNotesFile(dossier);
	const changes = since && {since: since.name, lines: since.changesIn(printing.catalogue.dossier)};
	const named = {dossier, articles, isPrinted, changes};
	const plain = {ascii: isAscii, doubt: doubtOf(root, fields), day: asOf(root), ...named};
	return writeOut(printPlain(printing.catalogue, entries, plain));
}
