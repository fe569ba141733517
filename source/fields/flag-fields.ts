/** What a statement is or is not: the values of `is:`. */
import {allFlags, type Flag} from '../dossier/flags.ts';
import type {FlagField} from './field.ts';

const flagHelp: Readonly<Record<Flag, string>> = {
	misattributed: 'a page names the wrong speaker',
	disputed: 'the sources disagree about it',
	damaged:
		'printed in a text that is garbled or out of order, or with spoilt words, which alone bear the sign',
	translated: 'the words reached a page through a translation',
	variant: 'quoted in several wordings',
	unreviewed: 'a draft of a program that nobody has looked at yet',
	reported: 'quoted nowhere: all words shown are ours',
};

export const flagFields: readonly FlagField[] = [
	...allFlags.map(
		(name): FlagField => ({
			kind: 'flag',
			name,
			help: flagHelp[name],
			holds: ({flags}) => flags.has(name),
		}),
	),
	{
		kind: 'flag',
		name: 'flagged',
		help: 'a draft that is to be looked at again',
		holds: ({statement}) => statement.draft?.flagged === true,
	},
	{
		kind: 'flag',
		name: 'skipped',
		help: 'a draft that was put off in a review',
		holds: ({statement}) => statement.draft?.skipped === true,
	},
	{
		kind: 'flag',
		name: 'undated',
		help: 'neither a day of its own nor one of its event',
		holds: ({days}) => days === undefined,
	},
	{
		kind: 'flag',
		name: 'marked',
		help: 'by Space',
		isOfReader: true,
		holds: ({statement}, marked) => marked.has(statement.id),
	},
];
