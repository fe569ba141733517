/** The glyphs, each meaning one thing everywhere, in Unicode and in ASCII for terminals without it. */
import {flagSigns, flagWords, type SignedFlag, signedFlags} from '../dossier/flags.ts';
import type {Stance} from '../dossier/types.ts';

export type Glyphs = {
	readonly isAscii: boolean;
	readonly stances: Readonly<Record<Stance, string>>;
	readonly flags: Readonly<Record<SignedFlag, string>>;
	/** Of a position: it came up in the round that is told; it came up by then or later. */
	readonly fresh: string;
	readonly perhaps: string;
	readonly none: string;
	/** In a review, of a cell of the matrix: statements are there, and no position is written. */
	readonly unwritten: string;
	readonly cursor: string;
	readonly marked: string;
	/** Of a quote on which the reader has noted something. */
	readonly noted: string;
	readonly caret: string;
	readonly dot: string;
	readonly dash: string;
	readonly ellipsis: string;
	readonly arrows: string;
	/** Those that move in a matrix. */
	readonly allArrows: string;
	/** What is written for an arrow that names a key; nothing where the arrow is. */
	readonly arrowKeys: Readonly<Record<string, string>>;
	readonly bars: readonly string[];
	readonly openQuote: string;
	readonly closeQuote: string;
	/** In Ink's words. One object for good: Ink 6 forgets that a side is off when it is given another. */
	readonly frame: Readonly<
		Record<
			'topLeft' | 'top' | 'topRight' | 'right' | 'bottomRight' | 'bottom' | 'bottomLeft' | 'left',
			string
		>
	>;
};

export const unicode: Glyphs = {
	isAscii: false,
	stances: {demands: '▲', rejects: '✕', supports: '●', offers: '◆', open: '◇', denies: '○', warns: '!'},
	flags: flagSigns.unicode,
	fresh: '+',
	perhaps: '≥',
	none: '·',
	unwritten: '□',
	cursor: '▸',
	marked: '✓',
	noted: '§',
	caret: '▏',
	dot: ' · ',
	dash: '–',
	ellipsis: '…',
	arrows: '↑↓',
	allArrows: '←↑↓→',
	arrowKeys: {},
	bars: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
	openQuote: '“',
	closeQuote: '”',
	frame: {
		topLeft: '╭',
		top: '─',
		topRight: '╮',
		right: '│',
		bottomRight: '╯',
		bottom: '─',
		bottomLeft: '╰',
		left: '│',
	},
};

export const ascii: Glyphs = {
	isAscii: true,
	stances: {demands: '^', rejects: 'x', supports: '+', offers: 'o', open: 'v', denies: '0', warns: '!'},
	flags: flagSigns.ascii,
	fresh: '@',
	perhaps: '/',
	none: '.',
	unwritten: ':',
	cursor: '>',
	marked: '*',
	noted: 'n',
	caret: '|',
	dot: ' - ',
	dash: '-',
	ellipsis: '...',
	arrows: 'up/down',
	allArrows: 'arrows',
	arrowKeys: {'↑': 'Up', '↓': 'Down', '←': 'Left', '→': 'Right'},
	bars: ['_', '_', '.', '.', 'o', 'o', 'O', 'O'],
	openQuote: '"',
	closeQuote: '"',
	frame: {
		topLeft: '+',
		top: '-',
		topRight: '+',
		right: '|',
		bottomRight: '+',
		bottom: '-',
		bottomLeft: '+',
		left: '|',
	},
};

/** The signs with their meanings, of the flags that are in any of the sets: in full, and closer together. */
export function flagLegend(
	{flags}: Glyphs,
	among: readonly ReadonlySet<string>[],
): {readonly full: string; readonly short: string; readonly close: readonly string[]} {
	const used = signedFlags.filter(flag => among.some(set => set.has(flag)));
	const words = used.map(flag => ({sign: flags[flag], word: flagWords[flag].split(' ').at(-1)}));
	return {
		full: used.map(flag => `${flags[flag]} ${flagWords[flag]}`).join('  '),
		short: words.map(({sign, word}) => `${sign} ${word}`).join(' '),
		close: words.map(({sign, word}) => `${sign}${word}`),
	};
}
