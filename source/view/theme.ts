/**
 * Which colour and weight each tone has. Colour is never alone: the cursor, the brackets, the marks and the
 * frames' titles say the same.
 *
 * `terminal` is used until the terminal has said what its background is: only its own sixteen colours, and of
 * those only such as can be read on both. The others name their colours and the background they are meant for.
 */
import type {Tone} from './spans.ts';

export type Style = {
	/** A name of one of the terminal's sixteen colours, or `#rrggbb`; none is the terminal's own foreground. */
	readonly color?: string;
	readonly bold?: true;
	readonly dim?: true;
	readonly underline?: true;
	readonly strikethrough?: true;
	readonly inverse?: true;
};

export type ThemeName = 'terminal' | 'dark' | 'light' | 'high-contrast' | 'none';

export type Theme = {
	readonly name: ThemeName;
	/** Backgrounds, `#rrggbb`, on which its colours are legible; empty where it names none of its own. */
	readonly backgrounds: readonly string[];
	readonly tones: Readonly<Record<Tone, Style>>;
	readonly frame: Style;
	readonly focusedFrame: Style;
};

export const themeNames: readonly ThemeName[] = ['terminal', 'dark', 'light', 'high-contrast', 'none'];

const weights: Readonly<Record<Tone, Style>> = {
	plain: {},
	strong: {bold: true},
	muted: {},
	accent: {bold: true},
	match: {bold: true, underline: true},
	warning: {bold: true},
	good: {},
	added: {bold: true},
	removed: {underline: true},
};

export const themes: Readonly<Record<ThemeName, Theme>> = {
	none: {name: 'none', backgrounds: [], tones: weights, frame: {}, focusedFrame: {bold: true}},
	terminal: {
		name: 'terminal',
		backgrounds: [],
		tones: {
			...weights,
			muted: {dim: true},
			accent: {color: 'magenta', bold: true},
			match: {color: 'magenta', bold: true, underline: true},
			warning: {color: 'red', bold: true},
			added: {color: 'magenta', bold: true},
			removed: {color: 'red', underline: true},
		},
		frame: {dim: true},
		focusedFrame: {color: 'magenta', bold: true},
	},
	dark: {
		name: 'dark',
		backgrounds: ['#000000', '#1e1e1e', '#282a36'],
		tones: {
			...weights,
			muted: {color: '#a3abb8'},
			accent: {color: '#7cc4ff', bold: true},
			match: {color: '#ffd479', bold: true, underline: true},
			warning: {color: '#ff9d6f', bold: true},
			good: {color: '#9fdf9f'},
			added: {color: '#9fdf9f', bold: true},
			removed: {color: '#ff9d9d', underline: true},
		},
		frame: {color: '#7d8694'},
		focusedFrame: {color: '#7cc4ff', bold: true},
	},
	light: {
		name: 'light',
		backgrounds: ['#ffffff', '#fdf6e3', '#eeeeee'],
		tones: {
			...weights,
			muted: {color: '#555d68'},
			accent: {color: '#0a4f9c', bold: true},
			match: {color: '#7a3e00', bold: true, underline: true},
			warning: {color: '#a02c00', bold: true},
			good: {color: '#1d5c1d'},
			added: {color: '#1d5c1d', bold: true},
			removed: {color: '#9b1c1c', underline: true},
		},
		frame: {color: '#6b7380'},
		focusedFrame: {color: '#0a4f9c', bold: true},
	},
	'high-contrast': {
		name: 'high-contrast',
		backgrounds: [],
		tones: {
			...weights,
			accent: {bold: true, underline: true},
			match: {inverse: true, bold: true},
			warning: {inverse: true},
		},
		frame: {},
		focusedFrame: {bold: true},
	},
};
