/**
 * Which colour and weight each tone has. Colour is never alone: the cursor, the brackets, the marks and the
 * frames' titles say the same.
 *
 * `terminal` is used until the terminal has said what its background is: only its own sixteen colours, and of
 * those only such as can be read on both. The others name their colours and the background they are meant for; all of
 * them are of the fixed part of the 256, which costs half the bytes of 24 bits and looks the same everywhere.
 *
 * `high-contrast` names no colour until the background is known, since the terminal's own foreground is then the
 * safest; afterwards black or white and little else, because a terminal's foreground may well be a grey (Solarized
 * has 4.1:1). It sets no background of its own: every blank would have to be painted, and selections would vanish.
 */
import type {Tone} from './spans.ts';

export type Style = {
	/** A name of one of the terminal's sixteen colours, or `#rrggbb` of the 256; none is the terminal's foreground. */
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
	/** Its variants for a background that is known; the theme itself is used until then, and where it stays unknown. */
	readonly on?: Readonly<Record<'dark' | 'light', Theme>>;
};

export const themeNames: readonly ThemeName[] = ['terminal', 'dark', 'light', 'high-contrast', 'none'];

const weights: Readonly<Record<Tone, Style>> = {
	plain: {},
	strong: {bold: true},
	quoted: {bold: true, underline: true},
	muted: {},
	accent: {bold: true},
	match: {bold: true, inverse: true},
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
			muted: {color: '#afafaf'},
			accent: {color: '#87d7ff', bold: true},
			match: {color: '#ffd787', bold: true, underline: true},
			warning: {color: '#ffaf87', bold: true},
			good: {color: '#afd7af'},
			added: {color: '#afd7af', bold: true},
			removed: {color: '#ffafaf', underline: true},
		},
		frame: {color: '#8a8a8a'},
		focusedFrame: {color: '#87d7ff', bold: true},
	},
	light: {
		name: 'light',
		backgrounds: ['#ffffff', '#fdf6e3', '#eeeeee'],
		tones: {
			...weights,
			muted: {color: '#5f5f5f'},
			accent: {color: '#005faf', bold: true},
			match: {color: '#875f00', bold: true, underline: true},
			warning: {color: '#af0000', bold: true},
			good: {color: '#005f00'},
			added: {color: '#005f00', bold: true},
			removed: {color: '#870000', underline: true},
		},
		frame: {color: '#767676'},
		focusedFrame: {color: '#005faf', bold: true},
	},
	'high-contrast': {
		name: 'high-contrast',
		backgrounds: [],
		tones: contrastTones({}, {}, {}),
		frame: {},
		focusedFrame: {bold: true},
		on: {
			dark: {
				name: 'high-contrast',
				backgrounds: ['#000000', '#1e1e1e', '#282a36', '#002b36'],
				tones: contrastTones({color: '#ffffff'}, {color: '#ffff87'}, {color: '#87ffff'}),
				frame: {color: '#ffffff'},
				focusedFrame: {color: '#ffff87', bold: true},
			},
			light: {
				name: 'high-contrast',
				backgrounds: ['#ffffff', '#fdf6e3', '#eeeeee'],
				tones: contrastTones({color: '#000000'}, {color: '#00005f'}, {color: '#5f0000'}),
				frame: {color: '#000000'},
				focusedFrame: {color: '#00005f', bold: true},
			},
		},
	},
};

/** Nothing dimmed: what stands out does so by weight, underline and inversion first. */
function contrastTones(plain: Style, accent: Style, changed: Style): Readonly<Record<Tone, Style>> {
	return {
		plain,
		strong: {...plain, bold: true},
		quoted: {...plain, bold: true, underline: true},
		muted: plain,
		accent: {...accent, bold: true, underline: true},
		match: {...plain, inverse: true, bold: true},
		warning: {...plain, inverse: true},
		good: plain,
		added: {...changed, bold: true},
		removed: {...changed, underline: true},
	};
}

/** The theme as it is on a background that the terminal has told; `terminal` becomes the one made for it. */
export function themeOn(name: ThemeName, background: 'dark' | 'light'): Theme {
	return name === 'terminal' ? themes[background] : (themes[name].on?.[background] ?? themes[name]);
}
