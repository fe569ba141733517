/** How this terminal is drawn on: a theme and a set of glyphs, for every component below. */
import {createContext, useContext} from 'react';
import {type Glyphs, unicode} from '../view/glyphs.ts';
import {type Theme, themes} from '../view/theme.ts';

export type Appearance = {
	readonly theme: Theme;
	readonly glyphs: Glyphs;
	/** Whether addresses are written as links (OSC 8). */
	readonly hasLinks: boolean;
};

const AppearanceContext = createContext<Appearance>({theme: themes.none, glyphs: unicode, hasLinks: false});

export const AppearanceProvider = AppearanceContext.Provider;

export function useAppearance(): Appearance {
	return useContext(AppearanceContext);
}
