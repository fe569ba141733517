/** Carries out a command line. Data goes to standard output, messages to standard error. */
import process from 'node:process';
import type {Dossier} from '../dossier/types.ts';
import type {ViewParts} from '../state/view-words.ts';
import {count} from '../text/count.ts';
import type {FollowedNotes, Since} from './beside.ts';
import type {OnShown} from './keyboard.ts';
import {isNotesFile, isNotesInput} from './notes-name.ts';
import {type CliCommand, defaultOptions, type Options} from './options.ts';
import {sliced} from './pace.ts';
import type {ReviewFile} from './review-file.ts';
import {refuse, say} from './say.ts';
import type {Settings} from './settings.ts';
import {settingsFile} from './settings-file.ts';
import type {ReadFromNotes} from './shown-notes.ts';
import {writeOut} from './write-out.ts';

/**
 * What a command does not need is not loaded.
 *
 * @returns the exit status.
 */
export async function run(argv: readonly string[], onShown?: OnShown): Promise<number> {
	const command = await commandOf(argv);
	switch (command.do) {
		case 'help': {
			const {about} = await import('./about.ts');
			return writeOut(`${about(command.of).help}\n`);
		}
		case 'version': {
			const {about} = await import('./about.ts');
			return writeOut(`${about('dashboard').version}\n`);
		}
		case 'refuse':
			return refuseWith(command.message);
		case 'check': {
			const {check} = await import('./with-notes.ts');
			return check(command.files, command.options.articles, command.how);
		}
		case 'prepare': {
			const {prepare} = await import('./with-prepare.ts');
			return prepare(command);
		}
		case 'build':
		case 'notes':
		case 'new':
		case 'diff': {
			const {runNotesCommand} = await import('./with-notes.ts');
			return runNotesCommand(command);
		}
		case 'completions': {
			const {completionsFor} = await import('./completions.ts');
			return writeOut(completionsFor(command.shell));
		}
		case 'print':
		case 'story':
		case 'open':
			return show(command, onShown);
	}
}

/** Without arguments there is nothing to read, and the dashboard is there 20 ms sooner. */
async function commandOf(argv: readonly string[]): Promise<CliCommand> {
	if (argv.length === 0) return {do: 'open', options: defaultOptions};
	const {readCommand} = await import('./read-command.ts');
	const {statSync} = await import('node:fs');
	return readCommand(argv, name => {
		try {
			return statSync(name, {throwIfNoEntry: false})?.isFile() ?? false;
		} catch {
			// A name that no file can have.
			return false;
		}
	});
}

type Showing = Extract<CliCommand, {do: 'print' | 'open' | 'story'}>;

async function show(command: Showing, onShown: OnShown | undefined): Promise<number> {
	if (command.options.isKeptBeside === true && !isFile(command.options.dossier))
		return refuseWith(`--beside keeps marks beside a file; ${whatElse(command.options.dossier)}.`, '');
	const settings = command.do === 'open' ? await settingsFor() : undefined;
	const options = withSettings(command.options, settings);
	const isOpening = command.do === 'open' && whyNoTerminal(options) === undefined;
	const dossier = await dossierFor(options, isOpening, command.do === 'open');
	if ('message' in dossier) return refuseWith(dossier.message, '');
	if (command.do === 'story' && options.articles !== undefined && dossier.notes === undefined)
		return refuseWith(
			'--articles is where notes find their words; a dossier has them, and a story says no more.',
			'',
		);
	const since = await sinceFor(options);
	if (since !== undefined && 'message' in since) return refuseWith(since.message, '');
	const view = await viewFor(options);
	if ('message' in view) return refuseWith(view.message, '');
	const {catalogue: resolve} = await import('../dossier/catalogue.ts');
	const {openingFilter} = await import('./opening.ts');
	const {fieldsWithin} = await import('../fields/field.ts');
	const {createMemoryEngine} = await import('../engine/memory/memory-engine.ts');
	const {kindOf} = await import('../kinds/kinds.ts');
	const resolved = resolve(dossier.dossier, dossier.notes?.leftOut);
	const {review} = dossier;
	const {withPrintedWords} = review === undefined ? {} : await import('./printed-words.ts');
	const catalogue = withPrintedWords?.(resolved, dossier.notes?.shelf) ?? resolved;
	const kind = kindOf(dossier.dossier);
	const opening = openingFilter(catalogue, options, fieldsWithin(kind.fields, catalogue));
	if (!opening.ok) return refuseWith(opening.message);
	const articles = dossier.notes?.shelf ?? (await shelfOf(dossier.dossier, options.articles));
	const lacking = articles !== undefined && 'message' in articles ? articles : undefined;
	if (lacking !== undefined && !isOpening) return refuseWith(lacking.message, '');
	if (command.do === 'story') {
		if (dossier.notes !== undefined) sayProblems(options.dossier ?? '', dossier.notes);
		const {printStory} = await import('../print/story-page.ts');
		return writeOut(printStory(catalogue, command.format));
	}
	const why = command.do === 'print' ? undefined : whyNoTerminal(options);
	if (why !== undefined && options.isReviewing)
		return refuseWith('A review needs a terminal and its keyboard.', '');
	const isOpened = command.do === 'open' && why === undefined;
	if (command.do === 'print' && !kind.listings.includes(command.listing))
		return refuseWith(`This document has no ${command.listing}; it has ${kind.listings.join(', ')}.`, '');
	const engine = createMemoryEngine(catalogue, sliced, kind.fields, isOpened);
	const printing = {kind, catalogue, engine, query: opening.query, options};
	if (!isOpened && dossier.notes !== undefined) sayProblems(options.dossier ?? '', dossier.notes);
	if (command.do === 'print') {
		const {printListingOf} = await import('./print-command.ts');
		return printListingOf(printing, command.listing);
	}
	if (isOpened) {
		const {openDashboard} = await import('./dashboard.ts');
		const {openKeyboard} = await import('./keyboard.ts');
		const keyboard = options.dossier === '-' ? await openKeyboard() : process.stdin;
		const shown = {...options, filter: opening.query.text};
		const {faultsOf} = await import('./opening-faults.ts');
		const faults = faultsOf(options.view, settings?.problems ?? [], lacking);
		const beside = {notes: dossier.notes, since, view, settings, review, ...faults};
		const shelf = articles !== undefined && 'message' in articles ? undefined : articles;
		if (keyboard !== undefined)
			return openDashboard(catalogue, engine, shown, shelf, keyboard, onShown, beside);
		if (lacking !== undefined) return refuseWith(lacking.message, '');
		say('there is no terminal to read keys from; here are the talks as plain text.');
	} else if (why?.isWorthSaying) say(why.reason);
	const {printTalks} = await import('./print-command.ts');
	const {ofView} = await import('./printing-of-view.ts');
	const viewed = ofView(printing, view);
	return 'message' in viewed ? refuseWith(viewed.message, '') : printTalks(viewed, since);
}

function isFile(dossier: string | undefined): boolean {
	return dossier !== undefined && dossier !== '-';
}

function whatElse(dossier: string | undefined): string {
	return dossier === '-'
		? 'standard input is none'
		: 'the talks that come with the program are in none of yours';
}

/** Where nothing can be opened to list them. */
function sayProblems(path: string, {problems}: FollowedNotes): void {
	if (problems.length === 0) return;
	const wrong = count(problems.length, 'problem');
	say(
		`${path}: ${wrong} in these notes; what is right is shown. roundtable check ${path} says what is wrong.`,
	);
}

type NoTerminal = {readonly reason: string; readonly isWorthSaying: boolean};

/** Why the dashboard cannot be opened here; undefined where it can. */
function whyNoTerminal(options: Options): NoTerminal | undefined {
	if (!process.stdout.isTTY) return {reason: 'standard output is no terminal', isWorthSaying: false};
	if (process.env.TERM === 'dumb') return {reason: 'TERM=dumb', isWorthSaying: false};
	if (!('WebAssembly' in globalThis))
		return {
			reason:
				'this Node runs without WebAssembly (--jitless), which the dashboard needs; here are the talks as plain text.',
			isWorthSaying: true,
		};
	if (!process.stdin.isTTY && options.dossier !== '-')
		return {
			reason: 'standard input is no terminal, so no key can be read; here are the talks as plain text.',
			isWorthSaying: true,
		};
	return undefined;
}

/**
 * The articles, where a folder of them is named: a wrong one is said, whatever becomes of them. The dashboard opens
 * without them, as its command may have come from somebody who keeps them elsewhere.
 */
async function shelfOf(dossier: Dossier, folder: string | undefined) {
	if (folder === undefined) return undefined;
	const {shelfFor} = await import('./shelf.ts');
	return shelfFor(dossier, folder);
}

type Read =
	| {readonly dossier: Dossier; readonly notes?: FollowedNotes; readonly review?: ReviewFile}
	| {readonly message: string};

/** @param isOpening - for a dashboard, which follows what nothing can be shown of yet. */
async function dossierFor(
	{dossier: path, articles, isReviewing}: Options,
	isOpening: boolean,
	isOfDashboard: boolean,
): Promise<Read> {
	if (path === undefined) {
		const {embeddedDossier} = await import('./embedded.ts');
		return {dossier: embeddedDossier};
	}
	if (isNotesFile(path)) return isReviewing ? reviewFor(path, articles) : notesFor(path, articles, isOpening);
	const {dossierOf, readDossier, readStandardInput, standardInputName} = await import('./read-dossier.ts');
	if (path === '-') {
		const input = await readStandardInput();
		if (isNotesInput(input)) {
			const {readFromInput} = await import('./with-notes.ts');
			return shown(await readFromInput(input, articles));
		}
		const read = await dossierOf(input, standardInputName);
		return read.ok ? {dossier: read.dossier} : {message: read.message};
	}
	const read = await readDossier(path);
	if (read.ok) return {dossier: read.dossier};
	if (read.problems[0]?.code !== 'no-such-file') return {message: read.message};
	const {meantInstead} = await import('./read-command.ts');
	const instead = meantInstead(path, isOfDashboard);
	return {message: instead === '' ? read.message : `${read.message}\n${instead}`};
}

/** A person's settings; what is wrong with them is said in the dashboard. */
async function settingsFor(): Promise<Settings | undefined> {
	const file = settingsFile();
	if (file === undefined) return undefined;
	const {readSettings} = await import('./with-notes.ts');
	const {bindingsFor} = await import('../state/bindings/bindings.ts');
	const {everyPane} = await import('../kinds/kinds.ts');
	return readSettings(file, bindingsFor(everyPane));
}

/** What is given on the command line wins, and a view says itself what is on the screen. */
function withSettings(options: Options, settings: Settings | undefined): Options {
	if (settings === undefined) return options;
	const {order, isReportedShown, ...others} = settings.options;
	const used = options.view === undefined ? settings.options : others;
	const given = Object.entries(options).filter(([, value]) => value !== undefined);
	return {...options, ...used, ...Object.fromEntries(given)};
}

/** A review opens with the article beside it. */
async function viewFor({view, isReviewing}: Options): Promise<ViewParts | {readonly message: string}> {
	if (view === undefined && !isReviewing) return {};
	const {openingView} = await import('./opening-view.ts');
	return openingView(view ?? '', isReviewing ? 'article' : '');
}

/** The dossier with which the one that is opened is compared, where one is named. */
async function sinceFor({since, articles}: Options): Promise<Since | {readonly message: string} | undefined> {
	if (since === undefined) return undefined;
	const {readSince} = await import('./with-notes.ts');
	return readSince(since, articles);
}

async function notesFor(path: string, folder: string | undefined, isOpening: boolean): Promise<Read> {
	const {readFromNotes} = await import('./with-notes.ts');
	return shown(await readFromNotes(path, folder), isOpening);
}

function shown(read: ReadFromNotes, isOpening = false): Read {
	const dossier = read.ok ? read.dossier : isOpening ? read.blank : undefined;
	if (dossier === undefined) return {message: read.ok ? '' : read.message};
	return {dossier, notes: followed(read)};
}

function followed({notes: problems, remarks, leftOut, paths, shelf}: ReadFromNotes): FollowedNotes {
	return {problems, remarks, leftOut, paths, shelf};
}

async function reviewFor(path: string, folder: string | undefined): Promise<Read> {
	const {openReview} = await import('./with-notes.ts');
	const opened = await openReview(path, folder);
	if (!opened.ok) return {message: opened.message};
	const {read, review} = opened;
	if (!read.ok) return {message: read.message};
	return {dossier: read.dossier, notes: followed(read), review};
}

function refuseWith(message: string, hint = 'roundtable --help says what can be asked.'): number {
	return refuse(hint === '' ? message : `${message}\n${hint}`);
}
