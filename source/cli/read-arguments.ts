/**
 * Arguments as options and words, or what is wrong with the first that cannot be understood.
 *
 * Node's parser tells where each piece stands in the command line and takes a lone `-` for a value, so nothing is
 * read a second time; it is there in 1 ms, where meow, with the yargs-parser and validators it brings, takes 20 ms
 * before the first screen and says less of what was meant.
 */
import {parseArgs} from 'node:util';
import {harmless} from '../text/harmless.ts';
import {nearest} from '../text/nearest.ts';

const options = {
	filter: {type: 'string', short: 'f'},
	round: {type: 'string', short: 'r'},
	party: {type: 'string', short: 'p'},
	focus: {type: 'string'},
	order: {type: 'string'},
	reported: {type: 'boolean'},
	dossier: {type: 'string', short: 'd'},
	format: {type: 'string'},
	articles: {type: 'string'},
	since: {type: 'string'},
	output: {type: 'string', short: 'o'},
	map: {type: 'string'},
	explain: {type: 'boolean'},
	force: {type: 'boolean'},
	fix: {type: 'boolean'},
	json: {type: 'boolean'},
	all: {type: 'boolean'},
	theme: {type: 'string'},
	ascii: {type: 'boolean'},
	mouse: {type: 'boolean'},
	help: {type: 'boolean', short: 'h'},
	version: {type: 'boolean', short: 'v'},
} as const;

type Options = typeof options;
type Name = keyof Options;
type TextName = {[N in Name]: Options[N]['type'] extends 'string' ? N : never}[Name];
type SwitchName = Exclude<Name, TextName>;

export type Arguments = {
	readonly words: readonly string[];
	/** The value of an option; undefined where it is not given. */
	readonly text: (name: TextName) => string | undefined;
	/** Whether a switch is on; undefined where neither it nor its `no-` is given. */
	readonly isOn: (name: SwitchName) => boolean | undefined;
};

/** @returns the arguments, or in words what is wrong with the first stray one. */
export function readArguments(argv: readonly string[]): Arguments | string {
	const {tokens} = parseArgs({
		args: [...argv],
		options,
		strict: false,
		tokens: true,
		allowPositionals: true,
		allowNegative: true,
	});
	const words: string[] = [];
	const texts = new Map<string, string>();
	const switches = new Map<string, boolean>();
	for (const token of tokens) {
		if (token.kind === 'positional') words.push(token.value);
		if (token.kind !== 'option') continue;
		const fault = faultOf(token, argv) ?? (texts.has(token.name) ? twice(token.name) : undefined);
		if (fault !== undefined) return fault;
		if (isSwitch(token.name)) switches.set(token.name, token.value !== 'false' && !isNegative(token));
		else texts.set(token.name, token.value ?? '');
	}
	return {words, text: name => texts.get(name), isOn: name => switches.get(name)};
}

/** An option as Node's parser reports it; `index` is that of its argument. */
type Token = {
	readonly name: string;
	readonly rawName: string;
	readonly index: number;
	readonly value: string | undefined;
	readonly inlineValue: boolean | undefined;
};

function faultOf(token: Token, argv: readonly string[]): string | undefined {
	const {name, value, inlineValue} = token;
	const argument = argv[token.index] ?? '';
	const isShort = !argument.startsWith('--');
	if (!Object.hasOwn(options, name) || (isNegative(token) && !isSwitch(name)))
		return isShort ? noShort(argument) : noLong(token.rawName.slice(2));
	if (isShort && argument.length > 2 && !isShortWithValue(argument)) return noShort(argument);
	if (isSwitch(name))
		return value === undefined || /^(true|false)$/.test(value) ? undefined : needless(name, value);
	if (value !== undefined && (inlineValue || value === '-' || !value.startsWith('-'))) return undefined;
	if (isShort)
		return `${argument} needs a value${value === undefined ? '' : '; one that begins with - is written with the long option and ='}.`;
	return value === undefined
		? `--${name} needs a value: --${name}=...`
		: `--${name} needs a value. One that begins with - is written --${name}=${show(value)}`;
}

function isSwitch(name: string): boolean {
	return Object.entries(options).some(([known, {type}]) => known === name && type === 'boolean');
}

function isNegative({rawName}: Token): boolean {
	return rawName.startsWith('--no-');
}

/** `-r2` and `-d./file`, but not `-party`: that is rather a query that begins with a minus, or a slip. */
function isShortWithValue(argument: string): boolean {
	return /^-[frpdo]./.test(argument) && !/^-[a-z]{3,}/i.test(argument);
}

function noShort(argument: string): string {
	return `There is no option ${show(argument)}. A query that begins with - comes after --, or as --filter=${show(argument)}`;
}

function noLong(name: string): string {
	const meant = nearest(name, Object.keys(options));
	return `There is no option --${show(name)}.${meant === undefined ? '' : ` Did you mean --${meant}?`} roundtable --help lists them.`;
}

function needless(name: string, value: string): string {
	return `--${name} takes no value; it was given ${value === '' ? 'nothing' : show(value)}. Off is --no-${name}.`;
}

function twice(name: string): string {
	return `--${name} is given twice; it can be given once.`;
}

/** What a person typed, cut and made harmless. */
export function show(text: string): string {
	const shown = harmless(text);
	return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}
