/** What the themes' own colours must hold to: legible on the backgrounds they are meant for (WCAG 2, contrast). */

import chalk from 'chalk';
import {describe, expect, test} from 'vitest';
import {themeFor} from '../../source/cli/theme-choice.ts';
import {createPaint} from '../../source/components/paint.ts';
import {type Style, type Theme, themeNames, themes} from '../../source/view/theme.ts';

/** Relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map(place => Number.parseInt(colour.slice(place, place + 2), 16) / 255)
		.map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

/** In a theme with colours of its own, tones that have none: the words of quotes are what is read. */
const ownForeground: readonly string[] = ['plain', 'strong', 'quoted'];

function stylesOf(theme: Theme): readonly (readonly [name: string, style: Style])[] {
	return Object.entries(theme.tones);
}

test('contrast is computed as WCAG has it', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(['dark', 'light'] as const)('the %s theme', name => {
	const theme = themes[name];

	test('names the backgrounds it is meant for', () => {
		expect(theme.backgrounds.length).toBeGreaterThan(1);
		for (const background of theme.backgrounds) expect(luminance(background) < 0.2).toBe(name === 'dark');
	});

	test.each(stylesOf(theme))(
		'%s reaches 4.5:1 on each of them, or is the terminal’s own',
		(tone, {color}) => {
			if (ownForeground.includes(tone)) return expect(color).toBeUndefined();
			expect(color).toMatch(/^#[0-9a-f]{6}$/);
			for (const background of theme.backgrounds)
				expect(contrast(color ?? '', background), `${color} on ${background}`).toBeGreaterThanOrEqual(4.5);
		},
	);

	test('frames can be seen: 3:1, and the focused one 4.5:1', () => {
		for (const background of theme.backgrounds) {
			expect(contrast(theme.frame.color ?? '', background)).toBeGreaterThanOrEqual(3);
			expect(contrast(theme.focusedFrame.color ?? '', background)).toBeGreaterThanOrEqual(4.5);
		}
	});

	test('uses colours of the fixed part of the 256 only', () => {
		const steps = ['00', '5f', '87', 'af', 'd7', 'ff'];
		const greys = Array.from({length: 24}, (_, step) => (8 + 10 * step).toString(16).padStart(2, '0'));
		const isFixed = (color: string) => {
			const [red = '', green = '', blue = ''] = [1, 3, 5].map(place => color.slice(place, place + 2));
			const isGrey = red === green && green === blue && greys.includes(red);
			return isGrey || [red, green, blue].every(part => steps.includes(part));
		};
		const colours = [...Object.values(theme.tones), theme.frame, theme.focusedFrame].map(({color}) => color);
		expect(colours.filter(color => color !== undefined && !isFixed(color))).toEqual([]);
	});
});

test('where the background is not known, and in high contrast, text has the terminal’s own colours', () => {
	for (const name of ['terminal', 'high-contrast', 'none'] as const) {
		const colours = [...Object.values(themes[name].tones), themes[name].frame, themes[name].focusedFrame];
		expect(colours.filter(({color}) => color?.startsWith('#'))).toEqual([]);
		expect(themes[name].tones.plain).toEqual({});
	}
	for (const style of Object.values(themes.none.tones)) expect(style.color).toBeUndefined();
	for (const style of Object.values(themes['high-contrast'].tones)) expect(style.dim).toBeUndefined();
});

test('no meaning hangs on a colour alone: what stands out has a weight or a line of its own', () => {
	for (const name of themeNames)
		for (const tone of ['accent', 'match', 'warning', 'added', 'removed', 'strong'] as const) {
			const {bold, underline, inverse} = themes[name].tones[tone];
			expect(bold || underline || inverse, `${name} ${tone}`).toBe(true);
		}
});

test('a span is painted in its tone, and left as it is where that asks for nothing', () => {
	const level = chalk.level;
	chalk.level = 3;
	try {
		const {line} = createPaint(themes.dark, false);
		expect(line([{text: 'a', tone: 'plain'}])).toBe('a');
		expect(line([{text: 'a', tone: 'match'}])).toMatch(/^\u001b\[[\d;]+m.*a.*\u001b\[\d+m$/);
		expect(createPaint(themes.none, false).line([{text: 'a', tone: 'muted'}])).toBe('a');
	} finally {
		chalk.level = level;
	}
});

test.each([
	['https://example.org/a', true],
	['http://example.org/a?b=c', true],
	['javascript:alert(1)', false],
	['file:///etc/passwd', false],
	['https://example.org/\u001b]0;x\u0007', false],
	['https://example.org/\u202e', false],
])('%j becomes a link: %s', (link, isLink) => {
	const spans = [{text: 'a', tone: 'plain' as const, link}];
	expect(createPaint(themes.none, true).line(spans).includes('\u001b]8;;')).toBe(isLink);
	expect(createPaint(themes.none, false).line(spans)).toBe('a');
});

describe('which theme the dashboard opens with', () => {
	test.each([
		[undefined, undefined, 3, 'terminal', true],
		[undefined, undefined, 2, 'terminal', true],
		[undefined, undefined, 1, 'terminal', false],
		[undefined, undefined, 0, 'none', false],
		['dark', undefined, 3, 'dark', false],
		['light', 'dark', 3, 'light', false],
		[undefined, 'light', 3, 'light', false],
		[undefined, 'high-contrast', 1, 'high-contrast', false],
		[undefined, 'terminal', 3, 'terminal', true],
		[undefined, 'nonsense', 3, 'terminal', true],
		['none', undefined, 3, 'none', false],
		['dark', undefined, 0, 'none', false],
	] as const)(
		'flag %s, variable %s, %i colours: %s, background asked: %s',
		(flag, variable, colour, theme, isAsked) => {
			const env = variable === undefined ? {} : {ROUNDTABLE_THEME: variable};
			expect(themeFor(flag, env, colour)).toEqual({theme, isAsked});
		},
	);
});

test('no blank before or behind a word is underlined, in any theme', () => {
	const level = chalk.level;
	chalk.level = 3;
	try {
		for (const theme of [...themeNames.map(name => themes[name]), themes['high-contrast'].on?.dark]) {
			if (theme === undefined) continue;
			const paint = createPaint(theme, false);
			for (const tone of Object.keys(theme.tones) as (keyof Theme['tones'])[]) {
				expect(paint.line([{text: '  ', tone}])).not.toMatch(/\u001b\[4m/);
				expect(paint.line([{text: ' a b ', tone}])).not.toMatch(/\u001b\[4m | \u001b\[24m/);
			}
		}
	} finally {
		chalk.level = level;
	}
});
