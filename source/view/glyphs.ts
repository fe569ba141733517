/** The glyphs, each meaning one thing everywhere, in Unicode and in ASCII for terminals without it. */
import type {Flag} from '../dossier/catalogue.ts';
import type {Stance} from '../dossier/types.ts';

export type Glyphs = {
	readonly isAscii: boolean;
	readonly stances: Readonly<Record<Stance, string>>;
	readonly flags: Readonly<Record<Exclude<Flag, 'reported'>, string>>;
	readonly none: string;
	readonly cursor: string;
	readonly marked: string;
	readonly caret: string;
	readonly dot: string;
	readonly dash: string;
	readonly ellipsis: string;
	readonly arrows: string;
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
	flags: {disputed: '≠', translated: '⇄', variant: '≈'},
	none: '·',
	cursor: '▸',
	marked: '✓',
	caret: '▏',
	dot: ' · ',
	dash: '–',
	ellipsis: '…',
	arrows: '↑↓',
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
	stances: {demands: '^', rejects: 'x', supports: '+', offers: 'o', open: '?', denies: '0', warns: '!'},
	flags: {disputed: '#', translated: '~', variant: '='},
	none: '.',
	cursor: '>',
	marked: '*',
	caret: '|',
	dot: ' - ',
	dash: '-',
	ellipsis: '...',
	arrows: 'up/down',
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
