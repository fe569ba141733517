/** Which theme the dashboard opens with, and whether the terminal is asked for its background. */
import type {ColourLevel, Environment} from '../terminal/capabilities.ts';
import {type ThemeName, themeNames} from '../view/theme.ts';

export type ThemeChoice = {readonly theme: ThemeName; readonly isAsked: boolean};

/** A flag or a variable decides at once; else the terminal's own colours, until it has said what it stands on. */
export function themeFor(flag: ThemeName | undefined, env: Environment, colour: ColourLevel): ThemeChoice {
	const named = flag ?? themeNames.find(name => name === env.ROUNDTABLE_THEME);
	if (named !== undefined && named !== 'terminal')
		return {theme: colour === 0 ? 'none' : named, isAsked: false};
	if (colour === 0) return {theme: 'none', isAsked: false};
	// With sixteen colours a theme of our own could not be shown; the terminal's own stay.
	return {theme: 'terminal', isAsked: colour >= 2};
}
