/** Reads the command line into a value, or into a message that says what is wrong with it. */
import {orders} from '../engine/question.ts';
import {everyFormat} from '../kinds/kinds.ts';
import {formatsOf, type Listing} from '../print/formats.ts';
import {shellQuote} from '../print/shell-quote.ts';
import {storyFormats} from '../print/story-formats.ts';
import {unreviewed} from '../state/parts.ts';
import {didYouMean} from './meant.ts';
import {readNotesCommand} from './notes-arguments.ts';
import {isNotesFile} from './notes-name.ts';
import {
	type CommandName,
	commands,
	describeCommands,
	formats,
	type OptionName,
	optionRow,
	paneNames,
	shells,
	themeChoices,
	writtenCommand,
	writtenOption,
} from './option-table.ts';
import type {CliCommand, Options} from './options.ts';
import {type IsFile, looksLikePath} from './path-shape.ts';
import {type Arguments, readArguments, show} from './read-arguments.ts';

/** What is typed to call a command; the dashboard needs none. */
const commandNames = Object.keys(commands).filter(name => name !== 'dashboard');
/** Words that other programs know as commands. */
const asOptions = ['help', 'version'] as const;

/** @param isFile - whether there is a file of this name. */
export function readCommand(argv: readonly string[], isFile: IsFile = () => false): CliCommand {
	const given = readArguments(argv);
	if (typeof given === 'string') return refuse(given);
	const [first, ...rest] = given.words;
	const name = commandNamed(first);
	if (given.isOn('help')) return {do: 'help', of: name};
	if (given.isOn('version')) return {do: 'version'};
	const words = name === 'dashboard' ? given.words : rest;
	const stray = given.given.find(option => !optionRow(option).for.includes(name));
	if (stray !== undefined) return refuse(takesNo(name, stray, given));
	const options = readOptions(name, given);
	if (typeof options === 'string') return refuse(options);
	switch (name) {
		case 'dashboard':
			return readOpening(words, options, isFile);
		case 'review':
			return readReview(words, options);
		case 'story':
			return readStory(words, options, given, isFile);
		case 'check':
			return readCheck(words, options, given);
		case 'prepare':
		case 'build':
		case 'notes':
		case 'new':
		case 'diff':
			return readNotesCommand(name, words, given);
		case 'completions':
			return readCompletions(words);
		default:
			return readListing(name, words, options, given.text('format') === 'html', isFile);
	}
}

function refuse(message: string): CliCommand {
	return {do: 'refuse', message};
}

function commandNamed(word: string | undefined): CommandName {
	return (commandNames.find(name => name === word) as CommandName | undefined) ?? 'dashboard';
}

/** `--focus goes with the dashboard: roundtable --focus quotes. quotes takes none.` */
function takesNo(command: CommandName, option: OptionName, {text}: Arguments): string {
	const {for: takers, value, instead} = optionRow(option);
	const [taker = command] = takers;
	const shown =
		value === undefined ? '' : ` ${shellQuote(text(option as Parameters<typeof text>[0]) ?? value)}`;
	const words = ['files', 'folder'].includes(commands[taker].words) ? ` ${commands[taker].synopsis}` : '';
	const who = command === 'dashboard' ? 'The dashboard' : command;
	return `${writtenOption(option)} goes with ${describeCommands(takers)}: ${show(`${writtenCommand(taker)}${words} ${writtenOption(option)}${shown}`)}\n${who} does not take it. ${instead?.[command] ?? ''}`.trimEnd();
}

function readOptions(command: CommandName, {text, isOn}: Arguments): Options | string {
	const focus = choice('focus', text('focus'), paneNames);
	const order = choice('order', text('order'), orders);
	const theme = choice('theme', text('theme'), themeChoices);
	const format = choice('format', text('format'), formats, formatByEnding, formatsInWords(command));
	const ofListing =
		format !== undefined && 'right' in format
			? everyFormat.find(({name}) => name === format.right)?.name
			: undefined;
	for (const each of [focus, order, theme, format])
		if (each !== undefined && 'wrong' in each) return each.wrong;
	return {
		dossier: text('dossier'),
		filter: text('filter') ?? '',
		round: text('round'),
		party: text('party'),
		focus: right(focus),
		order: right(order),
		isReportedShown: isOn('reported'),
		view: text('view'),
		format: ofListing,
		hasByteOrderMark: isOn('bom') ?? false,
		articles: text('articles'),
		since: text('since'),
		theme: right(theme),
		isAscii: isOn('ascii'),
		isReviewing: false,
		hasMouse: isOn('mouse'),
		isKeptBeside: isOn('beside'),
	};
}

/** Formats that go by the ending of their files. */
const formatByEnding = new Map(everyFormat.map(({name, extension}) => [extension, name]));

/** As the help of the command has them. */
function formatsInWords(command: CommandName): string | undefined {
	return optionRow('format').helpAt?.[command]?.replace(/;.*/, '');
}

type ReadChoice<T> = {readonly right: T} | {readonly wrong: string} | undefined;

function choice<T extends string>(
	name: string,
	value: string | undefined,
	among: readonly T[],
	byOtherName: ReadonlyMap<string, T> = new Map(),
	told: string = among.join(', '),
): ReadChoice<T> {
	if (value === undefined) return undefined;
	const found = among.find(each => each === value);
	if (found !== undefined) return {right: found};
	const given = value === '' ? 'nothing' : show(value);
	const other = byOtherName.get(value);
	const meant = other === undefined ? didYouMean(value, among) : ` Did you mean ${other}?`;
	return {wrong: `--${name} takes ${told}; it was given ${given}.${meant}`};
}

function right<T>(choice: ReadChoice<T>): T | undefined {
	return choice !== undefined && 'right' in choice ? choice.right : undefined;
}

const nameless =
	'The name of a dossier is empty. Name a file, or - for standard input; without a name the talks that come with the program are opened.';

function readOpening(words: readonly string[], options: Options, isFile: IsFile): CliCommand {
	const [name, ...rest] = words;
	if (rest.length > 0) return refuse(tooMany(words, isFile));
	if (name === '') return refuse(nameless);
	if (name !== undefined && options.dossier !== undefined)
		return refuse(
			`Two dossiers are named, ${show(name)} and ${show(options.dossier)}; one can be opened at a time.`,
		);
	return {do: 'open', options: {...options, dossier: name ?? options.dossier}};
}

function readReview(words: readonly string[], options: Options): CliCommand {
	const [name, ...rest] = words;
	if (name === undefined || name === '' || rest.length > 0)
		return refuse(`review takes one file of notes: roundtable review NOTES`);
	if (name === '-')
		return refuse(
			'review writes each decision into the notes; standard input is no file. Save them to one (.yaml).',
		);
	if (!isNotesFile(name))
		return refuse(
			`review takes notes (.yaml); ${show(name)} is none. roundtable prepare makes a draft of articles.`,
		);
	const filter = options.filter === '' ? unreviewed : options.filter;
	return {do: 'open', options: {...options, filter, dossier: name, isReviewing: true}};
}

function readStory(
	words: readonly string[],
	options: Options,
	{text}: Arguments,
	isFile: IsFile,
): CliCommand {
	const opening = readOpening(words, options, isFile);
	if (opening.do !== 'open') return opening;
	const asked = text('format') ?? 'markdown';
	const format = storyFormats.find(each => each === asked);
	if (format === undefined)
		return refuse(`The story cannot be printed as ${asked}; it can as ${storyFormats.join(', ')}.`);
	return {do: 'story', options: opening.options, format};
}

function readCheck(files: readonly string[], options: Options, {isOn}: Arguments): CliCommand {
	if (files.length === 0) return refuse('check needs the name of a dossier: roundtable check FILE...');
	if (files.includes('')) return refuse('The name of a dossier is empty: roundtable check FILE...');
	if (files.indexOf('-') !== files.lastIndexOf('-'))
		return refuse('Standard input can be read once; - is named twice.');
	const how = {isFixing: isOn('fix') ?? false, isJson: isOn('json') ?? false, isAll: isOn('all') ?? false};
	if (how.isFixing && files.includes('-'))
		return refuse(
			'--fix writes into the file that it puts right; standard input is none. Save it to a file.',
		);
	return {do: 'check', files, options, how};
}

function readCompletions(words: readonly string[]): CliCommand {
	const [word, ...rest] = words;
	const all = shells.join(', ');
	if (word === undefined)
		return refuse(`completions needs the name of a shell, ${all}: roundtable completions bash`);
	if (rest.length > 0)
		return refuse(`completions takes one shell at a time, ${all}; it was given ${words.length}.`);
	const shell = shells.find(each => each === word);
	if (shell !== undefined) return {do: 'completions', shell};
	return refuse(
		`completions takes ${all}; it was given ${word === '' ? 'nothing' : show(word)}.${didYouMean(word, shells)}`,
	);
}

function readListing(
	listing: Listing,
	words: readonly string[],
	options: Options,
	isHtml: boolean,
	isFile: IsFile,
): CliCommand {
	const {format} = options;
	if (isHtml) return refuse(`${listing} cannot be printed as html; roundtable story can.`);
	const allowed = formatsOf(listing, everyFormat).map(({name}) => name);
	if (format !== undefined && !allowed.includes(format))
		return refuse(`${listing} cannot be printed as ${format}; it can as ${allowed.join(', ')}.`);
	const marked = everyFormat.filter(({isForSpreadsheets}) => isForSpreadsheets).map(({name}) => name);
	if (options.hasByteOrderMark && !marked.includes(format ?? ''))
		return refuse(
			`--bom goes with --format ${marked.join(', ')}; ${format ?? 'a table'} has no use for a byte-order mark.`,
		);
	if (options.isAscii === true && format !== undefined && format !== 'table')
		return refuse(
			`--ascii goes with --format table; ${format} has no frames or marks, and keeps every letter.`,
		);
	const [first = '', ...others] = words;
	// Nobody looks for the name of such a file in what somebody has said.
	if (options.dossier === undefined && /\.(?:ya?ml|json)$/i.test(first) && isFile(first))
		return readListing(listing, others, {...options, dossier: first}, isHtml, isFile);
	if (first === '-' || looksLikePath(first) || (first !== '' && isFile(first)))
		return refuse(notQuery(listing, words));
	const filter = [options.filter, ...words].filter(part => part !== '').join(' ');
	return {do: 'print', listing, options: {...options, filter}};
}

/** A file where a query is expected; what it was meant for, and how to look for the word all the same. */
function notQuery(listing: Listing, [first = '', ...rest]: readonly string[]): string {
	const isNamed = /\.\w+$/.test(first) || !/[\\/]/.test(first);
	const what =
		first === '-' ? '- is standard input' : `${show(first)} is ${isNamed ? 'the name of a file' : 'a path'}`;
	const query = rest.length === 0 ? '' : ` ${shellQuote(rest.join(' '))}`;
	const asQuery = first === '-' ? '' : `\nAs a query it is ${show(`--filter=${shellQuote(first)}`)}`;
	return `${what}, and ${listing} takes a query; a dossier is named with --dossier: ${show(`roundtable ${listing} --dossier ${shellQuote(first)}${query}`)}${asQuery}`;
}

function tooMany(words: readonly string[], isFile: IsFile): string {
	const [name = '', ...rest] = words;
	const all = show(words.join(' '));
	const command = rest.find(word => commandNames.includes(word));
	if (command !== undefined) {
		const isNamed = commands[command as CommandName].words === 'query';
		const dossier = isNamed ? `--dossier ${shellQuote(name)}` : shellQuote(name);
		return `A command comes first: ${show(`roundtable ${command} ${dossier}`)}`;
	}
	const isQuery = !words.some(word => looksLikePath(word) || isFile(word));
	const filter = isQuery
		? ` A query is given with --filter: ${show(`roundtable --filter=${shellQuote(words.join(' '))}`)}`
		: '';
	return `One dossier can be opened at a time; ${all} names ${words.length}.${meantCommand(name)}${filter}`;
}

/**
 * Behind what is said of a dossier that does not exist: what else its name may have been meant for.
 *
 * @param isOfDashboard - whether no command was named: elsewhere a query is given otherwise, or not at all.
 */
export function meantInstead(name: string, isOfDashboard: boolean): string {
	if (looksLikePath(name) || !isOfDashboard) return '';
	return `${meantCommand(name)} A query is given with --filter: ${show(`roundtable --filter=${shellQuote(name)}`)}`.trim();
}

function meantCommand(name: string): string {
	const option = asOptions.find(each => each === name);
	if (option !== undefined) return ` Did you mean --${option}?`;
	return didYouMean(name, commandNames, each => `the command ${each}`);
}
