/**
 * The one table of commands and options. What is read, refused and advised, the help, the manual page and the
 * completions of the shells are all made from it.
 */
import {orders} from '../engine/question.ts';
import {everyFormat, everyPane} from '../kinds/kinds.ts';
import {formatsOf, type Listing, listings} from '../print/formats.ts';
import {storyFormats} from '../print/story-formats.ts';
import {inSeries} from '../text/in-series.ts';
import type {ThemeName} from '../view/theme.ts';

/** What `--focus` takes. */
export const paneNames = everyPane.map(({name}) => name);
export const themeChoices: readonly ThemeName[] = ['dark', 'light', 'high-contrast', 'none'];
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];
/** Every format that something has. */
export const formats: readonly string[] = [
	...new Set([...everyFormat.map(({name}) => name), ...storyFormats]),
];
/** Those of every listing, and those that only some have. */
const common = formatsOf('schedule', everyFormat).map(({name}) => name);
const others = everyFormat.map(({name}) => name).filter(name => !common.includes(name));

/** Those that make files of files. */
const notesCommands = ['new', 'prepare', 'build', 'notes', 'diff'] as const;
export type NotesCommandName = (typeof notesCommands)[number];
export type CommandName =
	| 'dashboard'
	| Listing
	| 'story'
	| 'check'
	| 'review'
	| NotesCommandName
	| 'completions';

type CommandRow = {
	/** What its words are. */
	readonly words: 'dossier' | 'query' | 'files' | 'folder' | 'shell';
	/** These words in a synopsis. */
	readonly synopsis: string;
	readonly help: string;
};

const listing = {words: 'query', synopsis: '[QUERY]'} as const;

/** In the order in which they are listed. The dashboard is what opens where no command is named. */
export const commands: Readonly<Record<CommandName, CommandRow>> = {
	dashboard: {
		words: 'dossier',
		synopsis: '[DOSSIER]',
		help: 'open the dashboard; - reads standard input',
	},
	quotes: {...listing, help: 'print the quotes that match'},
	schedule: {...listing, help: 'print the events that they concern'},
	positions: {...listing, help: 'print the positions that they bear out'},
	discrepancies: {...listing, help: 'print where the sources disagree about them'},
	sources: {...listing, help: 'print the sources that have them'},
	story: {words: 'dossier', synopsis: '[DOSSIER]', help: 'print the story of the rounds as a page'},
	new: {words: 'folder', synopsis: 'FOLDER', help: 'write a small worked example of notes and articles'},
	prepare: {
		words: 'files',
		synopsis: 'ARTICLE...',
		help: 'make a draft of notes from articles, pages, folders',
	},
	review: {words: 'files', synopsis: 'NOTES', help: 'go through a draft: accept, correct, join, take back'},
	check: {
		words: 'files',
		synopsis: 'FILE...',
		help: 'hold dossiers and notes to their articles',
	},
	build: {words: 'files', synopsis: 'NOTES', help: 'make a dossier of notes, which needs no article'},
	notes: {
		words: 'files',
		synopsis: 'FILE',
		help: 'make notes of a dossier, table, Citron or CoreNLP',
	},
	diff: {words: 'files', synopsis: 'A B', help: 'print what has changed between two dossiers or notes'},
	completions: {words: 'shell', synopsis: shells.join('|'), help: 'print the completions for a shell'},
};

type OptionRow = {
	readonly short?: string;
	/** What stands for its value in the help; a switch has none. */
	readonly value?: string;
	/** The values it takes, where they can be counted. */
	readonly among?: readonly string[];
	/** What kind of path its value is. */
	readonly path?: 'file' | 'folder';
	/** The commands that take it; any other refuses it. */
	readonly for: readonly CommandName[];
	readonly help: string;
	/** In the help of one command, where it takes other values there. */
	readonly helpAt?: Readonly<Partial<Record<CommandName, string>>>;
	/** Of a switch: it is on without being given, and listed by its `no-`. */
	readonly isOn?: true;
	/** Of a switch: neither `no-` nor a value makes sense. */
	readonly isAlone?: true;
	/** Why a command refuses it, and what to do there instead. */
	readonly instead?: Readonly<Partial<Record<CommandName, string>>>;
};

const everyCommand = Object.keys(commands) as readonly CommandName[];
const shown: readonly CommandName[] = ['dashboard', ...listings];
/** Those that open the screen. */
const opening: readonly CommandName[] = ['dashboard', 'review'];

function atEach(
	names: readonly CommandName[],
	advice: string,
): Readonly<Partial<Record<CommandName, string>>> {
	return Object.fromEntries(names.map(name => [name, advice]));
}

/** In the order in which they are listed: those that most commands take come first. */
const options = {
	filter: {
		short: 'f',
		value: 'QUERY',
		for: [...shown, 'review'],
		help: 'only what this finds; --filter=QUERY where it begins with -',
	},
	round: {
		short: 'r',
		value: 'N',
		for: shown,
		help: 'open on this round, the quotes narrowed to it',
		helpAt: atEach(listings, 'only what was said at this round, or about it'),
	},
	party: {
		short: 'p',
		value: 'NAME',
		for: shown,
		help: 'the quotes narrowed to this party, by id, code or name',
		helpAt: atEach(listings, 'only what was said for this party, by id, code or name'),
	},
	reported: {isOn: true, for: shown, help: 'only what stands between quotation marks'},
	dossier: {
		short: 'd',
		value: 'FILE',
		path: 'file',
		for: [...shown, 'story'],
		help: 'a dossier or notes; - is standard input',
		instead: Object.fromEntries(
			(['check', 'review', ...notesCommands] as const).map(name => [
				name,
				`${name} takes its ${commands[name].words} without it: roundtable ${name} ${commands[name].synopsis}`,
			]),
		),
	},
	ascii: {for: [...shown, 'review'], help: 'frames and marks in ASCII'},
	order: {value: 'ORDER', among: orders, for: [...opening, 'quotes'], help: orders.join(', ')},
	focus: {value: 'PANE', among: paneNames, for: opening, help: paneNames.join(', ')},
	view: {
		value: 'VIEW',
		for: opening,
		help: 'a view as x copies it; @FILE reads one that x has written',
	},
	theme: {
		value: 'THEME',
		among: themeChoices,
		for: opening,
		help: `${themeChoices.join(', ')} (also ROUNDTABLE_THEME)`,
		instead: atEach(listings, 'NO_COLOR=1 prints without colours.'),
	},
	mouse: {for: opening, help: 'wheel and click; Shift still selects text'},
	beside: {
		for: [...opening, ...listings],
		help: 'keep marks and notes beside the dossier, in DOSSIER.marks.json',
		helpAt: atEach(listings, 'is:marked asks for the marks kept beside the dossier, in DOSSIER.marks.json'),
	},
	format: {
		value: 'FORMAT',
		among: formats,
		for: [...listings, 'story'],
		help: `${common.join(', ')}; some also ${others.join(', ')}; story: ${storyFormats.join(', ')}`,
		helpAt: {
			...Object.fromEntries(
				listings.map(name => [
					name,
					formatsOf(name, everyFormat)
						.map(format => format.name)
						.join(', '),
				]),
			),
			story: `${storyFormats.join(', ')}; the first unless told`,
		},
	},
	bom: {for: listings, help: 'with --format csv: a byte-order mark, for spreadsheets that need one'},
	articles: {
		value: 'FOLDER',
		path: 'folder',
		for: ['dashboard', 'review', 'story', 'check', 'build', 'notes', 'diff'],
		help: 'the folder with the articles: to show each, or to find every word in it',
		instead: atEach(listings, 'A listing says nothing of the pages.'),
	},
	since: {
		value: 'FILE',
		path: 'file',
		for: ['dashboard'],
		help: 'show what has changed since another dossier or notes; D shows it again',
		instead: atEach(listings, 'roundtable diff prints what has changed.'),
	},
	output: {
		short: 'o',
		value: 'FILE',
		path: 'file',
		for: ['prepare', 'build', 'notes'],
		help: 'where what is made is written; standard output without it',
		instead: atEach(listings, 'A listing goes to standard output: > FILE writes it.'),
	},
	explain: {for: ['build'], help: 'say of all that is derived what it was derived from'},
	map: {
		value: 'COLUMNS',
		for: ['notes'],
		help: 'what the columns of a table are: speaker=Name,words=Quote',
	},
	year: {value: 'YEAR', for: ['prepare'], help: 'the year of days that articles print without one'},
	add: {for: ['prepare'], help: 'add to the notes that -o names, and change nothing that is there'},
	force: {for: ['prepare', 'build', 'notes'], help: 'write over what somebody may have written'},
	fix: {for: ['check'], help: 'put right what is certain, and say what'},
	json: {
		for: ['check', 'diff'],
		help: 'what is found, as JSON',
		instead: atEach(listings, '--format json prints it.'),
	},
	all: {for: ['check', 'build'], help: 'all problems, however many'},
	help: {short: 'h', isAlone: true, for: everyCommand, help: 'this text'},
	version: {short: 'v', isAlone: true, for: everyCommand, help: 'the version'},
} as const satisfies Readonly<Record<string, OptionRow>>;

type Options = typeof options;
export type OptionName = keyof Options;
export type TextName = {[N in OptionName]: Options[N] extends {value: string} ? N : never}[OptionName];
export type SwitchName = Exclude<OptionName, TextName>;

/** A row of the table, whatever option it is. */
export function optionRow(name: OptionName): OptionRow {
	return options[name];
}

export const optionNames = Object.keys(options) as readonly OptionName[];

export function isOption(name: string): name is OptionName {
	return Object.hasOwn(options, name);
}

export function isTextOption(name: string): name is TextName {
	return isOption(name) && optionRow(name).value !== undefined;
}

/** As one writes it: `--filter`, `--no-reported`. */
export function writtenOption(name: OptionName): string {
	return optionRow(name).isOn ? `--no-${name}` : `--${name}`;
}

/** What one types for the command: `roundtable`, `roundtable quotes`. */
export function writtenCommand(name: CommandName): string {
	return name === 'dashboard' ? 'roundtable' : `roundtable ${name}`;
}

/** The commands in words: `the dashboard and a listing`, `check`. */
export function describeCommands(names: readonly CommandName[]): string {
	const all = listings.every(each => names.includes(each));
	const others = names.filter(each => each !== 'dashboard' && !(all && listings.some(one => one === each)));
	const words = [
		...(names.includes('dashboard') ? ['the dashboard'] : []),
		...(all ? ['a listing'] : []),
		...others,
	];
	return inSeries(words);
}
