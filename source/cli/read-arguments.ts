/**
 * Arguments as options and words, or what is wrong with the first that cannot be understood.
 *
 * Node's parser tells where each piece stands in the command line and takes a lone `-` for a value, so nothing is
 * read a second time; it is there in 1 ms, where meow, with the yargs-parser and validators it brings, takes 20 ms
 * before the first screen and says less of what was meant.
 */
import {parseArgs} from 'node:util';
import {keyNamed} from '../fields/field.ts';
import {everyField} from '../kinds/kinds.ts';
import {shellQuote} from '../print/shell-quote.ts';
import {cutInMiddle} from '../text/in-middle.ts';
import {sanitize} from '../text/sanitize.ts';
import {didYouMean} from './meant.ts';
import {
	isOption,
	isTextOption,
	type OptionName,
	optionNames,
	optionRow,
	type SwitchName,
	type TextName,
	writtenOption,
} from './option-table.ts';

export type Arguments = {
	readonly words: readonly string[];
	/** The options that are given, each once, in their order. */
	readonly given: readonly OptionName[];
	/** The value of an option; undefined where it is not given. */
	readonly text: (name: TextName) => string | undefined;
	/** Whether a switch is on; undefined where neither it nor its `no-` is given. */
	readonly isOn: (name: SwitchName) => boolean | undefined;
};

/** @returns the arguments, or in words what is wrong with the first stray one. */
export function readArguments(argv: readonly string[]): Arguments | string {
	const {tokens} = parseArgs({
		args: [...argv],
		options: Object.fromEntries(optionNames.map(name => [name, forParser(name)])),
		strict: false,
		tokens: true,
		allowPositionals: true,
		allowNegative: true,
	});
	const words: string[] = [];
	const texts = new Map<string, string>();
	const switches = new Map<string, boolean>();
	const end = tokens.find(({kind}) => kind === 'option-terminator')?.index ?? argv.length;
	for (const token of tokens) {
		if (token.kind === 'positional') {
			const fault = token.index > end ? strayOption(token.value) : undefined;
			if (fault !== undefined) return fault;
			words.push(token.value);
		}
		if (token.kind !== 'option') continue;
		const fault = faultOf(token, argv);
		if (fault !== undefined) return fault;
		const {name} = token;
		if (isTextOption(name)) {
			if (texts.has(name)) return `--${name} is given twice; it can be given once.`;
			texts.set(name, givenValue(token, argv));
		} else {
			const isOn = token.value !== 'false' && !isNegative(token);
			if (switches.get(name) === !isOn) return `--${name} and --no-${name} are both given; which is meant?`;
			switches.set(name, isOn);
		}
	}
	const given = optionNames.filter(name => texts.has(name) || switches.has(name));
	return {words, given, text: name => texts.get(name), isOn: name => switches.get(name)};
}

function forParser(name: OptionName) {
	const {short} = optionRow(name);
	const type: 'string' | 'boolean' = isTextOption(name) ? 'string' : 'boolean';
	return {type, ...(short === undefined ? {} : {short})};
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
	const {name, value} = token;
	const argument = argv[token.index] ?? '';
	if (!argument.startsWith('--')) {
		const fault = faultOfShort(argument);
		if (fault !== undefined) return fault;
	} else if (isNegative(token) && isInline(token) && isNegatable(name.replace(/^no-/, '')))
		return `${token.rawName} takes no value; it was given ${value === '' ? 'nothing' : show(value ?? '')}.`;
	else if (!isOption(name) || (isNegative(token) && !isNegatable(name)))
		return noLong(token.rawName.slice(2));
	if (!isOption(name)) return noLong(token.rawName);
	if (isTextOption(name)) return faultOfValue(token, argv);
	if (value === undefined) return undefined;
	if (!isNegatable(name)) return `--${name} takes no value; it was given ${show(value)}.`;
	return /^(true|false)$/.test(value) ? undefined : needless(name, value);
}

function isNegatable(name: string): boolean {
	return isOption(name) && !isTextOption(name) && optionRow(name).isAlone !== true;
}

function isNegative({rawName}: Token): boolean {
	return rawName.startsWith('--no-');
}

function isInline({inlineValue, value}: Token): boolean {
	return value !== undefined && inlineValue === true;
}

/** `-f=veto` means what `-f veto` does. */
function givenValue(token: Token, argv: readonly string[]): string {
	const {value = ''} = token;
	const isShort = !(argv[token.index] ?? '').startsWith('--');
	return isShort && isInline(token) ? value.replace(/^=/, '') : value;
}

/** What is wrong with the value of an option that takes one. */
function faultOfValue(token: Token, argv: readonly string[]): string | undefined {
	const {name, value} = token;
	const argument = argv[token.index] ?? '';
	const isShort = !argument.startsWith('--');
	const isGiven = value !== undefined && (isInline(token) || value === '-' || !value.startsWith('-'));
	if (isGiven) {
		const isEmpty =
			givenValue(token, argv) === '' && name !== 'filter' && optionRow(name as TextName).among === undefined;
		return isEmpty ? `--${name} needs a value; it was given nothing.` : undefined;
	}
	if (isShort)
		return `${argument} needs a value${value === undefined ? '' : '; one that begins with - is written with the long option and ='}.`;
	return value === undefined
		? `--${name} needs a value: --${name}=...`
		: `--${name} needs a value. One that begins with - is written --${name}=${show(value)}`;
}

/**
 * One letter, alone or with its value behind it: `-r2`, `-f=veto`, `-d./file`. A word of letters there may be a value,
 * a query that begins with a minus (`-forces`) or a long option (`-format`): which, only the person knows.
 */
function faultOfShort(argument: string): string | undefined {
	const option = optionNames.find(name => optionRow(name).short === argument[1]);
	if (option !== undefined && argument.length === 2) return undefined;
	const word = /^[a-z-]*/i.exec(argument.slice(1))?.[0] ?? '';
	const rest = argument.slice(1 + word.length);
	if (word.length > 2 && !rest.startsWith(':')) {
		const meant = optionNames.find(name => writtenOption(name) === `--${word}` || name === word);
		if (meant !== undefined)
			return `There is no option ${show(argument)}. Did you mean ${writtenOption(meant)}${show(rest)}?`;
	}
	const isQuery = rest.startsWith(':') && keyNamed(everyField, word) !== undefined;
	if (option === undefined || !isTextOption(option) || isQuery) return noShort(argument);
	const value = argument.slice(2);
	if (!/^[a-z]{2}/i.test(value)) return undefined;
	return `${show(argument)} may be a value of -${argument[1]} or a query: ${show(`-${argument[1]} ${shellQuote(value)}`)} or ${asFilter(argument)} says which.`;
}

/** An option where all is words. */
function strayOption(word: string): string | undefined {
	const name = /^--(?:no-)?([a-z]+)(?:=|$)/.exec(word)?.[1] ?? '';
	if (!isOption(name)) return undefined;
	return `${show(word)} stands after --, where nothing is an option; options come before it. As a query it is ${asFilter(word)}`;
}

function asFilter(query: string): string {
	return show(`--filter=${shellQuote(query)}`);
}

function noShort(argument: string): string {
	return `There is no option ${show(argument)}. A query that begins with - comes after --, or as ${asFilter(argument)}`;
}

function noLong(name: string): string {
	const known = optionNames.flatMap(each => (isNegatable(each) ? [each, `no-${each}`] : [each]));
	const meant = didYouMean(name, known, each => `--${each}`);
	return `There is no option --${show(name)}.${meant} roundtable --help lists them.`;
}

function needless(name: string, value: string): string {
	return `--${name} takes no value; it was given ${value === '' ? 'nothing' : show(value)}. Off is --no-${name}.`;
}

/** As long as a path can be: a shorter one that were cut could not be found again. */
const longestShown = 4096;

/** What a person typed, made harmless, and cut only where nobody can have typed it. */
export function show(text: string): string {
	return sanitize(cutInMiddle(text, longestShown));
}
