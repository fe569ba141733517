/** Reads the command line into a value, or into a message that says what is wrong with it. */
import {orders} from '../engine/question.ts';
import {type Format, formatsOf, isListing, type Listing, listings} from '../print/formats.ts';
import type {Pane} from '../state/parts.ts';
import {nearest} from '../text/nearest.ts';
import type {ThemeName} from '../view/theme.ts';
import {isNotesCommand, notesCommands, readNotesCommand} from './notes-arguments.ts';
import type {Command, Options} from './options.ts';
import {type Arguments, readArguments, show} from './read-arguments.ts';

const panes: readonly Pane[] = ['schedule', 'positions', 'quotes', 'detail', 'page'];
const themes: readonly ThemeName[] = ['dark', 'light', 'high-contrast', 'none'];
const commands: readonly string[] = [...listings, 'check', ...notesCommands];

export function readCommand(argv: readonly string[]): Command {
	const given = readArguments(argv);
	if (typeof given === 'string') return {do: 'refuse', message: given};
	if (given.isOn('help')) return {do: 'help'};
	if (given.isOn('version')) return {do: 'version'};
	const [name, ...rest] = given.words;
	const options = readOptions(given);
	if (typeof options === 'string') return {do: 'refuse', message: options};
	if (name === 'check') return readCheck(rest, options, given);
	if (name !== undefined && isNotesCommand(name)) return readNotesCommand(name, rest, given);
	if (name !== undefined && isListing(name)) return readListing(name, rest, options);
	if (rest.length > 0) return {do: 'refuse', message: tooMany(name ?? '', rest)};
	if (name !== undefined && options.dossier !== undefined)
		return {
			do: 'refuse',
			message: `Two dossiers are named, ${show(name)} and ${show(options.dossier)}; one can be opened at a time.`,
		};
	if (options.format !== undefined)
		return {
			do: 'refuse',
			message: `--format goes with a listing: roundtable quotes --format ${options.format}`,
		};
	return {do: 'open', options: {...options, dossier: name ?? options.dossier}};
}

function readOptions({text, isOn}: Arguments): Options | string {
	const focus = choice('focus', text('focus'), panes);
	const order = choice('order', text('order'), orders);
	const theme = choice('theme', text('theme'), themes);
	const format = choice('format', text('format'), [...new Set<Format>(listings.flatMap(formatsOf))]);
	for (const each of [focus, order, theme, format])
		if (each !== undefined && 'wrong' in each) return each.wrong;
	return {
		dossier: text('dossier'),
		filter: text('filter') ?? '',
		round: text('round'),
		party: text('party'),
		focus: right(focus),
		order: right(order),
		isReportedShown: isOn('reported') ?? true,
		format: right(format),
		articles: text('articles'),
		since: text('since'),
		theme: right(theme),
		isAscii: isOn('ascii') ?? false,
		hasMouse: isOn('mouse') ?? false,
	};
}

type Choice<T> = {readonly right: T} | {readonly wrong: string} | undefined;

function choice<T extends string>(name: string, value: string | undefined, among: readonly T[]): Choice<T> {
	if (value === undefined) return undefined;
	const found = among.find(each => each === value);
	if (found !== undefined) return {right: found};
	const meant = nearest(value, among);
	const did = meant === undefined ? '' : ` Did you mean ${meant}?`;
	return {
		wrong: `--${name} takes ${among.join(', ')}; it was given ${value === '' ? 'nothing' : show(value)}.${did}`,
	};
}

function right<T>(choice: Choice<T>): T | undefined {
	return choice !== undefined && 'right' in choice ? choice.right : undefined;
}

function readCheck(files: readonly string[], options: Options, {isOn}: Arguments): Command {
	if (files.length === 0)
		return {do: 'refuse', message: 'check needs the name of a dossier: roundtable check FILE...'};
	const how = {isFixing: isOn('fix') ?? false, isJson: isOn('json') ?? false, isAll: isOn('all') ?? false};
	return {do: 'check', files, options, ...(Object.values(how).includes(true) ? {how} : {})};
}

function readListing(listing: Listing, words: readonly string[], options: Options): Command {
	const {format} = options;
	const allowed = formatsOf(listing);
	if (format !== undefined && !allowed.includes(format))
		return {
			do: 'refuse',
			message: `${listing} cannot be printed as ${format}; it can as ${allowed.join(', ')}.`,
		};
	if (options.since !== undefined)
		return {
			do: 'refuse',
			message: `--since goes with the dashboard; roundtable diff prints what has changed.`,
		};
	const filter = [options.filter, ...words].filter(part => part !== '').join(' ');
	return {do: 'print', listing, options: {...options, filter}};
}

function tooMany(name: string, rest: readonly string[]): string {
	const meant = nearest(name, commands);
	const did = meant === undefined ? '' : ` Did you mean the command ${meant}?`;
	return `One dossier can be opened at a time; ${show([name, ...rest].join(' '))} names ${rest.length + 1}.${did}`;
}

/** The nearest command to what was taken for a dossier that does not exist. */
export function nearestCommand(name: string): string | undefined {
	return nearest(name, commands);
}
