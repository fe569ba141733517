/** The help: the table of commands and options laid out. The package's description stands above it. */
import {wrap} from '../text/cells.ts';
import {gather} from '../text/gather.ts';
import {aboutCommand, environment, examples, filterExample, statuses, withoutDossier} from './manual.ts';
import {
	type CommandName,
	commands,
	describeCommands,
	type OptionName,
	optionNames,
	optionRow,
	writtenCommand,
	writtenOption,
} from './option-table.ts';

/** No line of the help is longer, but for what it cannot break. */
const lineLength = 100;

export function help(): string {
	return [
		'Usage',
		...columns(Object.keys(commands).map(name => usage(name as CommandName))),
		'',
		...withoutDossier.map(line => `  ${line}`),
		...groupedOptions().flatMap(({title, names}) => [
			'',
			title,
			...columns(names.map(name => [optionSynopsis(name), optionRow(name).help])),
		]),
		'',
		'Environment',
		...columns(environment),
		'',
		'The filter language',
		...filterExample.map(line => `  ${line}`),
		'',
		'Examples',
		...examples.map(line => `  ${line}`),
		'',
		'Exit status',
		...columns(statuses),
	].join('\n');
}

/** How one command is called, what it does and takes, and what else is to be said of it. */
export function helpOf(name: CommandName): string {
	const own = optionNames.filter(option => optionRow(option).for.includes(name));
	const more = aboutCommand[name] ?? [];
	return [
		...usage(name).map((text, at) => (at === 0 ? text : `  ${text}`)),
		'',
		'Options',
		...columns(own.map(option => [optionSynopsis(option), helpFor(option, name)])),
		...(more.length === 0 ? [] : ['', ...more]),
		'',
		'roundtable --help tells of all commands.',
	].join('\n');
}

function helpFor(option: OptionName, command: CommandName): string {
	const {help, helpAt} = optionRow(option);
	return helpAt?.[command] ?? help;
}

type OptionGroup = {readonly title: string; readonly names: readonly OptionName[]};

/** The options that the same commands take, together. */
export function groupedOptions(): readonly OptionGroup[] {
	const groups = new Map<string, OptionName[]>();
	for (const name of optionNames) {
		const {for: takers} = optionRow(name);
		const whom = takers.length === Object.keys(commands).length ? 'everything' : describeCommands(takers);
		gather(groups, whom, name);
	}
	return [...groups].map(([whom, names]) => ({title: `Options of ${whom}`, names}));
}

/** `-f, --filter QUERY`, the long name always at the same place. */
function optionSynopsis(name: OptionName): string {
	const {short, value} = optionRow(name);
	const letter = short === undefined ? '    ' : `-${short}, `;
	return `${letter}${writtenOption(name)}${value === undefined ? '' : ` ${value}`}`;
}

/** How it is called, and what that does. */
export function usage(name: CommandName): readonly [string, string] {
	const {synopsis, help} = commands[name];
	const takesOptions = optionNames.some(
		option => optionRow(option).for.includes(name) && optionRow(option).isAlone !== true,
	);
	return [`${writtenCommand(name)} ${synopsis}${takesOptions ? ' [options]' : ''}`, help];
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
	const widest = Math.max(...rows.map(([name]) => name.length));
	// What has a line of its own goes on below itself.
	return rows.flatMap(([name, text]) =>
		wrap(text, lineLength - widest - 4).map(
			(line, at) => `  ${(at === 0 ? name : '').padEnd(widest)}  ${line}`,
		),
	);
}
