/** A person's settings: `config.yaml` in `$XDG_CONFIG_HOME/roundtable`, by the names of the options, and keys. */
import {readFileSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument} from 'yaml';
import {orders} from '../engine/question.ts';
import type {Binding} from '../state/binding.ts';
import {commandNames, isKeyName, keyNames} from '../state/own-keys.ts';
import {nearest} from '../text/nearest.ts';
import {errorCode, reasonOf} from './error-code.ts';
import {didYouMean} from './meant.ts';
import {themeChoices} from './option-table.ts';
import type {Options} from './options.ts';

export type Settings = {
	readonly options: Partial<
		Pick<
			Options,
			'theme' | 'order' | 'articles' | 'isAscii' | 'hasMouse' | 'isKeptBeside' | 'isReportedShown'
		>
	>;
	/** Keys by the names of commands. */
	readonly keys: ReadonlyMap<string, readonly string[]>;
	/** What is wrong, where, and what is nearest; the rest holds. */
	readonly problems: readonly string[];
};

const unreadable: Readonly<Record<string, string>> = {
	EACCES: 'the system does not let you',
	EPERM: 'the system does not let you',
	EISDIR: 'it is a folder',
};

/** @returns undefined where there is no such file. */
export function readSettings(file: string, bindings: readonly Binding[]): Settings | undefined {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		const code = errorCode(error);
		if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
		return {
			options: {},
			keys: new Map(),
			problems: [`${file} cannot be read: ${reasonOf(error, unreadable)}.`],
		};
	}
	return parseSettings(text, file, bindings, isFolder);
}

function isFolder(path: string): boolean {
	return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
}

/** @param isFolder - whether there is a folder of that name; that there is one is taken for granted unless told. */
export function parseSettings(
	text: string,
	file: string,
	bindings: readonly Binding[],
	isFolder: (path: string) => boolean = () => true,
): Settings {
	const lines = new LineCounter();
	const document = parseDocument(text, {lineCounter: lines, logLevel: 'silent'});
	const problems: string[] = [];
	const at = (offset: number | undefined) => `${file}:${lines.linePos(offset ?? 0).line}`;
	const [fault] = document.errors;
	if (fault !== undefined) {
		const [reason = ''] = fault.message.split(/ at line |\n/);
		return {options: {}, keys: new Map(), problems: [`${at(fault.pos[0])}: ${reason}.`]};
	}
	const root = document.contents;
	if (root === null) return {options: {}, keys: new Map(), problems};
	if (!isMap(root))
		return {
			options: {},
			keys: new Map(),
			problems: [`${at(0)}: settings are names and values, as theme: dark.`],
		};
	let options: Settings['options'] = {};
	let keys: ReadonlyMap<string, readonly string[]> = new Map();
	for (const pair of root.items) {
		const name = nameOf(pair);
		const where = at(rangeOf(pair.key));
		if (name === 'keys') {
			const read = readKeys(pair, bindings, at);
			keys = read.keys;
			problems.push(...read.problems);
			continue;
		}
		const setting = Object.hasOwn(settings, name) ? settings[name as keyof typeof settings] : undefined;
		if (setting === undefined) {
			const near = nearest(name, [...Object.keys(settings), 'keys']);
			const meant = near === undefined ? '' : ` Did you mean ${near}?`;
			problems.push(
				`${where}: there is no setting ${name}.${meant} There are ${Object.keys(settings).join(', ')} and keys.`,
			);
			continue;
		}
		const value = isScalar(pair.value) ? pair.value.value : undefined;
		const read = setting.read(value);
		if (read === undefined)
			problems.push(
				`${where}: ${name} takes ${setting.takes}; it was given ${sayGiven(pair.value)}.${near(value, 'among' in setting ? setting.among : [])}`,
			);
		else if (read.articles !== undefined && !isFolder(read.articles))
			problems.push(`${where}: there is no folder ${read.articles}, so no article is shown.`);
		else options = {...options, ...read};
	}
	return {options, keys, problems};
}

type Setting = {
	readonly takes: string;
	readonly among?: readonly string[];
	readonly read: (value: unknown) => Settings['options'] | undefined;
};

function oneOf<T extends string>(values: readonly T[], of: (value: T) => Settings['options']): Setting {
	return {
		takes: values.join(', '),
		among: values,
		read(given) {
			const found = values.find(each => each === given);
			return found === undefined ? undefined : of(found);
		},
	};
}

function onOrOff(of: (value: boolean) => Settings['options']): Setting {
	return {takes: 'true or false', read: given => (typeof given === 'boolean' ? of(given) : undefined)};
}

/** By the names of the options. */
const settings = {
	theme: oneOf(themeChoices, theme => ({theme})),
	order: oneOf(orders, order => ({order})),
	articles: {
		takes: 'a folder',
		read: given => (typeof given === 'string' && given !== '' ? {articles: atHome(given)} : undefined),
	},
	ascii: onOrOff(isAscii => ({isAscii})),
	mouse: onOrOff(hasMouse => ({hasMouse})),
	beside: onOrOff(isKeptBeside => ({isKeptBeside})),
	reported: onOrOff(isReportedShown => ({isReportedShown})),
} as const satisfies Readonly<Record<string, Setting>>;

/** A shell writes out `~`; a file of settings has no shell. */
function atHome(path: string): string {
	return /^~(?=\/|$)/.test(path) ? join(homedir(), path.slice(1)) : path;
}

type Keys = {readonly keys: ReadonlyMap<string, readonly string[]>; readonly problems: readonly string[]};

function readKeys(
	pair: Pair,
	bindings: readonly Binding[],
	at: (offset: number | undefined) => string,
): Keys {
	const keys = new Map<string, readonly string[]>();
	const owners = new Map<string, string>();
	const problems: string[] = [];
	const names = commandNames(bindings);
	if (!isMap(pair.value))
		return {
			keys,
			problems: [`${at(rangeOf(pair.key))}: keys are commands and their keys, as next round: ctrl-n.`],
		};
	for (const item of pair.value.items) {
		const name = nameOf(item);
		const where = at(rangeOf(item.key));
		if (!names.includes(name)) {
			problems.push(
				`${where}: there is no command ${name}.${meantCommand(name, names)} The palette (:) lists them.`,
			);
			continue;
		}
		const values = isSeq(item.value) ? item.value.items : [item.value];
		const given = values.map(value => (isScalar(value) ? String(value.value) : ''));
		const wrong = given.find(key => !isKeyName(key));
		if (wrong !== undefined) {
			problems.push(
				`${where}: ${said(wrong)} is no key.${meantKey(wrong)} One is written j, G, ctrl-d, alt-b, pagedown or space.`,
			);
			continue;
		}
		const twice = given.find(key => owners.has(key));
		if (twice !== undefined) {
			problems.push(`${where}: ${twice} does ${owners.get(twice)} already, so ${name} stays as it was.`);
			continue;
		}
		for (const key of given) owners.set(key, name);
		keys.set(name, given);
	}
	return {keys, problems};
}

function near(value: unknown, among: readonly string[] = []): string {
	const found = typeof value === 'string' ? nearest(value, among) : undefined;
	return found === undefined ? '' : ` Did you mean ${found}?`;
}

/** The nearest name, or those few that have all of the words in them. */
function meantCommand(name: string, names: readonly string[]): string {
	const nearby = didYouMean(name, names);
	if (nearby !== '') return nearby;
	const words = name.toLowerCase().split(/\s+/);
	const having = names.filter(each => words.every(word => each.split(' ').includes(word)));
	return having.length === 0 || having.length > 3 ? '' : ` Did you mean ${having.join(' or ')}?`;
}

/** What other programs call the keys that are held down along with one. */
const otherNames: Readonly<Record<string, string>> = {
	c: 'ctrl',
	control: 'ctrl',
	m: 'alt',
	meta: 'alt',
	option: 'alt',
	s: 'shift',
};

/** `ctrl-n` of `Control+N` and of `C-n`: each part as it is written here, or nearest to that. */
function meantKey(written: string): string {
	const parts = written.toLowerCase().split(/[-+\s]+/);
	const name = parts.pop() ?? '';
	const held = parts.map(part => otherNames[part] ?? nearest(part, ['ctrl', 'alt', 'shift']) ?? part);
	const begun = keyNames.filter(each => name.length > 1 && each.startsWith(name));
	const key = name.length === 1 ? name : begun.length === 1 ? begun[0] : nearest(name, keyNames);
	const meant = [...held, key ?? name].join('-');
	return isKeyName(meant) ? ` Did you mean ${meant}?` : '';
}

/** What stands where a value is wanted. */
function sayGiven(node: unknown): string {
	if (isSeq(node)) return 'a list';
	if (isMap(node)) return 'names and values';
	if (!isScalar(node)) return isAlias(node) ? 'a reference' : 'nothing';
	// In quotes it is a text, as which it is not told apart from what it takes.
	return typeof node.value === 'string' && /^(?:true|false)$/.test(node.value)
		? `the text "${node.value}"`
		: said(node.value);
}

function said(value: unknown): string {
	return value === '' || value === null || value === undefined ? 'nothing' : String(value).slice(0, 60);
}

function nameOf({key}: Pair): string {
	return isScalar(key) ? String(key.value) : String(key);
}

function rangeOf(node: unknown): number | undefined {
	return isScalar(node) ? node.range?.[0] : undefined;
}
