/** Reads the command line into a value, or into a message that says what is wrong with it. */
import meow from 'meow';
import {orders} from '../engine/question.ts';
import {type Format, formatsOf, isListing, type Listing, listings} from '../print/formats.ts';
import type {Pane} from '../state/parts.ts';
import {harmless} from '../text/harmless.ts';
import {nearest} from '../text/nearest.ts';
import type {ThemeName} from '../view/theme.ts';
import {help} from './help.ts';
import type {Command, Options} from './options.ts';

const flags = {
	filter: {type: 'string', shortFlag: 'f'},
	round: {type: 'string', shortFlag: 'r'},
	party: {type: 'string', shortFlag: 'p'},
	focus: {type: 'string'},
	order: {type: 'string'},
	reported: {type: 'boolean', default: true},
	dossier: {type: 'string', shortFlag: 'd'},
	format: {type: 'string'},
	articles: {type: 'string'},
	theme: {type: 'string'},
	ascii: {type: 'boolean'},
	mouse: {type: 'boolean'},
	help: {type: 'boolean', shortFlag: 'h'},
	version: {type: 'boolean', shortFlag: 'v'},
} as const;

const panes: readonly Pane[] = ['schedule', 'positions', 'quotes', 'detail'];
const themes: readonly ThemeName[] = ['dark', 'light', 'high-contrast', 'none'];
const commands: readonly string[] = [...listings, 'check'];
const withValue = [
	'filter',
	'round',
	'party',
	'focus',
	'order',
	'dossier',
	'format',
	'articles',
	'theme',
] as const;

export function readCommand(argv: readonly string[]): Command {
	const stray = findStray(argv);
	if (stray !== undefined) return {do: 'refuse', message: stray};
	let read: ReturnType<typeof parse>;
	try {
		read = parse(argv);
	} catch (error) {
		return {do: 'refuse', message: error instanceof Error ? error.message : String(error)};
	}
	if (read.flags.help) return {do: 'help'};
	if (read.flags.version) return {do: 'version'};
	const [name, ...rest] = read.input;
	const options = readOptions(read.flags);
	if (typeof options === 'string') return {do: 'refuse', message: options};
	if (name === 'check') return readCheck(rest, options);
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

function parse(argv: readonly string[]) {
	return meow(help, {
		importMeta: import.meta,
		argv: withDashes(argv),
		flags,
		autoHelp: false,
		autoVersion: false,
		pkg: {},
		inferType: false,
	});
}

/** meow takes a lone `-` for an argument, never for a value: `--dossier -` is given to it as `--dossier=-`. */
function withDashes(argv: readonly string[]): readonly string[] {
	const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
	return argv.flatMap((argument, place) => {
		if (place < end && argument === '-' && argv[place - 1] === '--dossier') return [];
		return argument === '--dossier' && argv[place + 1] === '-' ? ['--dossier=-'] : [argument];
	});
}

/** The first thing on the command line that looks like an option and is none, in words. */
function findStray(argv: readonly string[]): string | undefined {
	const names = Object.keys(flags);
	const short = Object.values(flags).flatMap(flag => ('shortFlag' in flag ? [flag.shortFlag] : []));
	for (const [place, argument] of argv.entries()) {
		if (argument === '--') return undefined;
		if (!argument.startsWith('-') || argument === '-') continue;
		const before = argv[place - 1];
		if (!argument.startsWith('--')) {
			const [letter, value] = [argument[1], argv[place + 1]];
			if (argument.length === 2 && short.some(each => each === letter)) {
				const isBare = value === undefined || (value.startsWith('-') && value !== '-');
				if (
					!isBare ||
					!withValue.some(name => 'shortFlag' in flags[name] && flags[name].shortFlag === letter)
				)
					continue;
				return `${argument} needs a value${value === undefined ? '' : `; one that begins with - is written with the long option and =`}.`;
			}
			// `-fveto` and `-r2`: a short option with its value.
			if (/^-[frpd]./.test(argument) && !/^-[a-z]{3,}/i.test(argument)) continue;
			return `There is no option ${show(argument)}. A query that begins with - comes after --, or as --filter=${show(argument)}`;
		}
		const [name = ''] = argument.slice(2).split('=');
		if (names.includes(name) || (name.startsWith('no-') && flagKind(name.slice(3)) === 'boolean')) {
			const missing = withValue.find(each => each === name);
			const next = argv[place + 1];
			if (
				missing !== undefined &&
				!argument.includes('=') &&
				(next === undefined || (next.startsWith('-') && next !== '-'))
			)
				return next === undefined
					? `--${missing} needs a value: --${missing}=...`
					: `--${missing} needs a value. One that begins with - is written --${missing}=${show(next)}`;
			continue;
		}
		if (before === '--') continue;
		const meant = nearest(name, names);
		return `There is no option --${show(name)}.${meant === undefined ? '' : ` Did you mean --${meant}?`} roundtable --help lists them.`;
	}
	return undefined;
}

function flagKind(name: string): string | undefined {
	return Object.entries(flags).find(([key]) => key === name)?.[1].type;
}

type Flags = ReturnType<typeof parse>['flags'];

function readOptions(read: Flags): Options | string {
	const focus = choice('focus', read.focus, panes);
	const order = choice('order', read.order, orders);
	const theme = choice('theme', read.theme, themes);
	const format = choice('format', read.format, [...new Set<Format>(listings.flatMap(formatsOf))]);
	for (const each of [focus, order, theme, format])
		if (each !== undefined && 'wrong' in each) return each.wrong;
	return {
		dossier: read.dossier,
		filter: read.filter ?? '',
		round: read.round,
		party: read.party,
		focus: right(focus),
		order: right(order),
		isReportedShown: read.reported,
		format: right(format),
		articles: read.articles,
		theme: right(theme),
		isAscii: read.ascii ?? false,
		hasMouse: read.mouse ?? false,
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

function readCheck(files: readonly string[], options: Options): Command {
	if (files.length === 0)
		return {do: 'refuse', message: 'check needs the name of a dossier: roundtable check FILE...'};
	return {do: 'check', files, options};
}

function readListing(listing: Listing, words: readonly string[], options: Options): Command {
	const {format} = options;
	const allowed = formatsOf(listing);
	if (format !== undefined && !allowed.includes(format))
		return {
			do: 'refuse',
			message: `${listing} cannot be printed as ${format}; it can as ${allowed.join(', ')}.`,
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

function show(text: string): string {
	const shown = harmless(text);
	return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}
