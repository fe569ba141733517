/** How this terminal is drawn on: a theme, a set of glyphs, and the paint for them, for every component below. */
import {createContext, useContext} from 'react';
import {type Glyphs, unicode} from '../view/glyphs.ts';
import {type Theme, themes} from '../view/theme.ts';
import {createPaint, type Paint} from './paint.ts';

export type Appearance = {
	readonly theme: Theme;
	readonly glyphs: Glyphs;
	readonly paint: Paint;
};

/** @param hasLinks - whether addresses are written as links (OSC 8). */
export function createAppearance(theme: Theme, glyphs: Glyphs, hasLinks: boolean): Appearance {
	return {theme, glyphs, paint: createPaint(theme, hasLinks, glyphs.isAscii)};
}

const AppearanceContext = createContext<Appearance>(createAppearance(themes.none, unicode, false));

export const AppearanceProvider = AppearanceContext.Provider;

export function useAppearance(): Appearance {
	return useContext(AppearanceContext);
}
