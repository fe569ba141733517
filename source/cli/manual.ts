/** What the help and the manual page say beside the table of commands and options. */
import {columnHeadings} from '../notes/guess-columns.ts';
import type {CommandName, shells} from './option-table.ts';

type Entry = readonly [name: string, help: string];

export const withoutDossier = [
	'Without DOSSIER: the security talks of January 2022, which come with the program.',
	'A DOSSIER may be notes, too: YAML beside its articles; roundtable new FOLDER shows how.',
	'Without a terminal the dashboard prints itself once, as plain text.',
	'A query that begins with - comes after --, or as --filter=QUERY.',
] as const;

export const environment: readonly Entry[] = [
	['ROUNDTABLE_THEME', 'as --theme'],
	['XDG_CONFIG_HOME', 'roundtable/config.yaml there: theme, order, articles, mouse, ..., keys'],
	[
		'XDG_STATE_HOME',
		'where marks, notes and the last view are kept, by where DOSSIER lies, else by its id and words',
	],
	['NO_COLOR, FORCE_COLOR', 'without colours, or with them where they would be left out'],
	['COLORFGBG', 'the background, for terminals that do not tell it when asked: 15;0'],
	['INK_SCREEN_READER=true', 'the dashboard in words, for a screen reader'],
	['ROUNDTABLE_ESCAPE_MS', 'how long Escape waits for the rest of a sequence, 50'],
	['ROUNDTABLE_DEBUG=1', 'faults say where they happened'],
];

export const filterExample = [
	'veto "open door" -carrier party:russia,nato issue:enlargement round:brussels',
	'date:2022-01-10..2022-01-13 source:rferl speaker:ryabkov kind:partial',
	'is:disputed /secur\\w+/ ~garantees a | b -(c d)',
] as const;

export const examples = [
	'roundtable --round 2',
	"roundtable quotes 'speaker:lukashevich round:vienna'",
	"roundtable quotes 'party:nato -is:reported' --format csv > nato.csv",
	'roundtable build talks.yaml -o talks.json',
] as const;

/** What is said of one command alone, in its own help. */
export const aboutCommand: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
	check: [
		'--fix puts right, and nothing else: an offset or a digest of words that stand in one place only; a name, a key or a',
		'weekday that is one letter from the only thing it can be; a section in other capitals; a missing colon, comma, blank or',
		'dash, or the line of a section whose items can be of no other; a tab before a line, a no-break space, a long dash and',
		'the like in the place of what YAML knows; a date that has one reading. It names the line of each. Words of a quotation',
		'are never changed.',
	],
	build: [
		'A file that is there is replaced where it is a dossier of these talks, by its id, laid out as build lays it out; any',
		'other only with --force.',
	],
	notes: [
		'FILE is a dossier, a table (CSV, TSV, JSON lines), or what BBC Citron or Stanford CoreNLP have written. The columns of a',
		'table are known by their headings; --map what=Heading,... names the others. What a column can be, and what it is known by:',
		...Object.entries(columnHeadings).map(
			([role, headings]) => `  ${role.padEnd(10)} ${headings.slice(0, 6).join(', ')}`,
		),
	],
};

export const statuses: readonly Entry[] = [
	['0', 'done'],
	['1', 'nothing matched or a check failed'],
	['2', 'wrong usage or unreadable input'],
	['70', 'a fault of the program'],
	['128 + n', 'ended by signal n'],
];

/** How each shell is given its completions. */
export const completionSetup: Readonly<Record<(typeof shells)[number], string>> = {
	bash: 'eval "$(roundtable completions bash)"    # in ~/.bashrc',
	zsh: 'eval "$(roundtable completions zsh)"     # in ~/.zshrc, below compinit',
	fish: 'roundtable completions fish | source     # in ~/.config/fish/config.fish',
};
