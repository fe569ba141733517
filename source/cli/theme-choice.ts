/** Which theme the dashboard opens with, whether the terminal is asked for its background, and how it looks then. */
import {type Appearance, createAppearance} from '../components/appearance.tsx';
import type {Capabilities, ColourLevel, Environment} from '../terminal/capabilities.ts';
import {ascii, unicode} from '../view/glyphs.ts';
import {type Theme, type ThemeName, themeNames} from '../view/theme.ts';

export type ThemeChoice = {readonly theme: ThemeName; readonly isAsked: boolean};

/** A flag or a variable decides at once; else the terminal's own colours, until it has said what it stands on. */
export function themeFor(flag: ThemeName | undefined, env: Environment, colour: ColourLevel): ThemeChoice {
	const named = flag ?? themeNames.find(name => name === env.ROUNDTABLE_THEME);
	if (colour === 0 || named === 'none') return {theme: 'none', isAsked: false};
	const isHighContrast = named === 'high-contrast';
	// With sixteen colours a theme of our own could not be shown: what is nearest may be white on white.
	if (colour === 1) return {theme: isHighContrast ? named : 'terminal', isAsked: false};
	if (named === 'dark' || named === 'light') return {theme: named, isAsked: false};
	return {theme: isHighContrast ? named : 'terminal', isAsked: true};
}

/** A theme, as the terminal can show it. */
export function appearanceFor(theme: Theme, {isAscii, links}: Capabilities): Appearance {
	return createAppearance(theme, isAscii ? ascii : unicode, links);
}
