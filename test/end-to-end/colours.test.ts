/** Colours, their absence, plain terminals, and the question for the background, in the built program. */
import chalk from 'chalk';
import {describe, expect, test} from 'vitest';
import {createPaint} from '../../source/components/paint.ts';
import {backgroundOf} from '../../source/terminal/background.ts';
import type {Style, Theme} from '../../source/view/theme.ts';
import {themeOn, themes} from '../../source/view/theme.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import type {Pty} from '../helpers/pty.ts';
import {isWhole, provideWholeProgram} from '../helpers/whole-program.ts';

const {open, save} = provideWholeProgram();

const luminance = (colour: string): number => {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const stylesOf = ({tones, frame, focusedFrame}: Theme): readonly Style[] => [
	...Object.values(tones),
	frame,
	focusedFrame,
];

describe('high contrast', () => {
	test('names no colour until the background is known', () => {
		expect(stylesOf(themes['high-contrast']).filter(({color}) => color !== undefined)).toEqual([]);
	});

	test.each(['dark', 'light'] as const)('reaches 7:1 on every %s background it is meant for', background => {
		const theme = themeOn('high-contrast', background);
		expect(theme.backgrounds.length).toBeGreaterThan(2);
		for (const ground of theme.backgrounds) {
			expect(backgroundOf(`11;${ground}`)).toBe(background);
			for (const {color = 'none', dim} of stylesOf(theme)) {
				expect(color).toMatch(/^#[0-9a-f]{6}$/);
				expect(contrast(color, ground)).toBeGreaterThanOrEqual(7);
				expect(dim).toBeUndefined();
			}
		}
	});

	test('a theme that is not asked for is the one made for the background', () => {
		expect(themeOn('terminal', 'light')).toBe(themes.light);
		expect(themeOn('dark', 'light')).toBe(themes.dark);
	});
});

test('what is written for a colour of a theme is that colour', () => {
	const level = chalk.level;
	chalk.level = 2;
	const all = [
		themes.dark,
		themes.light,
		themeOn('high-contrast', 'dark'),
		themeOn('high-contrast', 'light'),
	];
	for (const theme of all) {
		const {text} = createPaint(theme, false);
		for (const style of stylesOf(theme)) {
			const number = /38;5;(\d+)m/.exec(text('x', style))?.[1];
			expect(number === undefined ? undefined : colourOf(Number(number))).toBe(style.color);
		}
	}
	chalk.level = level;
});

/** xterm's 256 colours, from the 17th on. */
function colourOf(number: number): string {
	const steps = ['00', '5f', '87', 'af', 'd7', 'ff'];
	if (number >= 232) return `#${(8 + 10 * (number - 232)).toString(16).padStart(2, '0').repeat(3)}`;
	const [red, green, blue] = [36, 6, 1].map(unit => steps[Math.floor((number - 16) / unit) % 6]);
	return `#${red}${green}${blue}`;
}

/** Colours that the program has set, as SGR parameters. */
function coloursIn(output: string): ReadonlySet<string> {
	const found = new Set<string>();
	for (const [, parameters = ''] of output.matchAll(/\u001b\[([\d;]*)m/g))
		for (const [colour] of parameters.matchAll(
			/(?:3|4)8;(?:5;\d+|2;\d+;\d+;\d+)|(?<=^|;)(?:3|4|9|10)[0-7](?=$|;)/g,
		))
			found.add(colour);
	return found;
}

const attributesIn = (output: string) => /\u001b\[(?:[\d;]*;)?[147](?:;[\d;]*)?m/.test(output);

async function tour(more: Parameters<typeof open>[0]): Promise<Pty> {
	const pty = await open({...more, args: [save('colours.json', smallDossier()), ...(more?.args ?? [])]});
	pty.press('/');
	await pty.waitFor('type to narrow');
	pty.type('treaty');
	await pty.waitFor(/\/ treaty/);
	await pty.waitFor(isWholeFiltered);
	return pty;
}

const isWholeFiltered = (lines: readonly string[]) => /3 Quotes [─-]+ [1-8] of 9/.test(lines.join('\n'));

describe('themes and colours', () => {
	const is16 = (colour: string) => !colour.includes(';');
	const is256 = (colour: string) => /^[34]8;5;/.test(colour);
	test.each<
		[string, Record<string, string | undefined>, readonly string[], (colour: string) => boolean, boolean]
	>([
		['NO_COLOR', {NO_COLOR: '1'}, [], () => false, false],
		['FORCE_COLOR=0', {FORCE_COLOR: '0'}, [], () => false, false],
		['a VT100', {TERM: 'vt100'}, [], () => false, false],
		['--theme none', {}, ['--theme', 'none'], () => false, false],
		['ROUNDTABLE_THEME=none', {ROUNDTABLE_THEME: 'none'}, [], () => false, false],
		['16 colours', {TERM: 'xterm'}, [], is16, true],
		['16 colours, --theme light', {TERM: 'xterm'}, ['--theme', 'light'], is16, true],
		['16 colours, --theme high-contrast', {TERM: 'xterm'}, ['--theme', 'high-contrast'], () => false, false],
		['256 colours, not yet answered', {}, [], is16, true],
		['256 colours, --theme dark', {}, ['--theme', 'dark'], is256, true],
		['256 colours, --theme light', {}, ['--theme', 'light'], is256, true],
		['all colours, --theme dark', {COLORTERM: 'truecolor'}, ['--theme', 'dark'], is256, true],
		[
			'all colours, --theme high-contrast',
			{COLORTERM: 'truecolor'},
			['--theme', 'high-contrast'],
			() => false,
			false,
		],
		['FORCE_COLOR before NO_COLOR', {NO_COLOR: '1', FORCE_COLOR: '2'}, ['--theme', 'dark'], is256, true],
	])('%s', async (_, env, args, isAllowed, hasColours) => {
		const pty = await tour({env, args});
		const colours = [...coloursIn(pty.output())];
		expect(colours.filter(colour => !isAllowed(colour))).toEqual([]);
		expect(colours.length > 0).toBe(hasColours);
		// What is found stands out by its weight everywhere, with colours or without.
		expect(attributesIn(pty.output())).toBe(true);
		const looks = () => {
			const row = pty.screen().findIndex(line => /treaty,? if|second treaty|no treaty/.test(line));
			const at = (pty.screen()[row] ?? '').indexOf('treaty');
			return [at, at - 2].map(x => pty.cellsAt(x, row, 1)[0]?.look);
		};
		// Where it is found may come in a moment after the row itself.
		await pty.waitFor(() => new Set(looks()).size === 2);
	});

	test('where the focus is, the cursor, stances and flags are seen without any colour or weight', async () => {
		const pty = await open({args: [save('plain.json', smallDossier())], env: {NO_COLOR: '1'}});
		const focused = () => pty.screen().flatMap(line => /[╭]▸ (\d \w+)/.exec(line)?.[1] ?? []);
		for (const [key, title] of [
			['1', '1 Schedule'],
			['2', '2 Positions'],
			['3', '3 Quotes'],
		] as const) {
			pty.press(key);
			// A frame may be read while it is being written.
			await pty.waitFor(() => focused().join() === title);
		}
		expect(pty.screen().join('\n')).toMatch(/± disputed/);
		pty.press('1');
		await pty.waitFor('▸ Passage of the strait');
		const text = pty.screen().join('\n');
		expect(text).toMatch(/\[[▲✕●◆◇○!] \d\]/);
		expect(text).toMatch(/▲.demands/);
		expect(text).toMatch(/NOR/);
	});
});

describe('the background', () => {
	const dark = '38;5;117';
	const light = '38;5;25';

	test('is asked without waiting: the first frame is there, and the theme follows the answer', async () => {
		const pty = await open({env: {COLORTERM: 'truecolor'}});
		expect(pty.output()).toContain('\u001b]11;?');
		expect(coloursIn(pty.output()).has(dark)).toBe(false);
		pty.type('\u001b]11;rgb:0000/0000/0000\u0007');
		await pty.waitFor(() => coloursIn(pty.output()).has(dark));
		// Terminals tell changes too, and some answer twice.
		pty.type('\u001b]11;rgb:ffff/ffff/ffff\u001b\\');
		await pty.waitFor(() => coloursIn(pty.output()).has(light));
		await pty.waitFor(isWhole);
	});

	test('the answer to high contrast brings black or white', async () => {
		const pty = await open({args: ['--theme', 'high-contrast']});
		pty.type('\u001b]11;#fdf6e3\u0007');
		await pty.waitFor(() => coloursIn(pty.output()).has('38;5;16'));
	});

	test.each([
		['late', ['\u001b]11;rgb:0000/0000/0000\u0007']],
		['torn', [...'\u001b]11;rgb:0000/0000/0000\u001b\\']],
		['garbage', ['\u001b]11;garbage\u0007', '\u001b]11;\u0007', '\u001b]4;1;rgb:0/0/0\u001b\\']],
		['with the answers of others', ['\u001b[?62;22c\u001b[0n\u001b[?2026;2$y\u001bP>|XTerm(380)\u001b\\']],
	])('an answer that is %s types nothing into the filter', async (_, parts) => {
		const pty = await open({answers: false});
		pty.press('/');
		await pty.waitFor('type to narrow');
		pty.type('ve');
		await pty.waitFor(/\/ ve /);
		for (const part of parts) {
			pty.type(part);
			await new Promise(resolve => setImmediate(resolve));
		}
		pty.type('to');
		await pty.waitFor(/\/ veto *│/);
	});

	test('is not asked where a flag has decided', async () => {
		const pty = await open({args: ['--theme', 'light']});
		expect(pty.output()).not.toContain('\u001b]11;?');
	});
});

describe('plain terminals', () => {
	// The window's title is drawn by the window system, whose letters are not the terminal's.
	const withoutTitle = (output: string) => output.replace(/\u001b\]2;[^\u001b]*\u001b\\/, '');
	const beyondAscii = /[^\u0000-\u007f]/;
	const dossier = smallDossier({title: 'Îles “of” the Норланд, one – two…'});

	test.each([
		['LANG=C', {LANG: 'C'}, []],
		['no locale', {LANG: undefined}, []],
		['LC_ALL=POSIX on a VT100', {LC_ALL: 'POSIX', TERM: 'vt100'}, []],
	])('%s: nothing beyond ASCII is written', async (_, env, args) => {
		const pty = await open({args: [save('c.json', dossier), ...args], env});
		await expectAsciiFrames(pty);
		expect(pty.output()).not.toMatch(beyondAscii);
		expect(pty.screen()[0]).toContain('Iles "of" the ');
	});

	test.each([
		['--ascii', {}, ['--ascii']],
		['TERM=linux', {TERM: 'linux'}, []],
		['TERM=vt100', {TERM: 'vt100'}, []],
	])('%s with UTF-8: frames, glyphs and signs in ASCII, letters as they are', async (_, env, args) => {
		const pty = await open({args: [save('utf8.json', dossier), ...args], env});
		await expectAsciiFrames(pty);
		const other = new Set(
			[...withoutTitle(pty.output()).replace(/\p{L}/gu, '')].filter(character => beyondAscii.test(character)),
		);
		expect([...other]).toEqual([]);
		expect(pty.screen()[0]).toContain('Îles "of" the Норланд, one - two.');
	});

	async function expectAsciiFrames(pty: Pty): Promise<void> {
		await pty.waitFor(/\+> 1 Schedule -+/);
		const first = pty.screen().join('\n');
		expect(first).toMatch(/> Passage of the strait/);
		expect(first).toMatch(/\[\+ 2\]/);
		expect(first).toMatch(/\^.demands/);
		for (const [key, shown] of [
			['?', 'Up'],
			['d', '1 disagreement'],
			['S', 'Sources'],
			[':', 'Commands'],
		] as const) {
			pty.press(key);
			await pty.waitFor(shown);
			pty.type('\u001b[27u');
			await pty.waitFor('1 Schedule');
		}
		pty.press('2', 'v', '3', 'j', 'v', '4', 'G');
		await pty.waitFor('4 ');
		pty.resize(70, 20);
		await pty.waitFor(lines => lines.length === 20 && isWhole(lines));
	}
});
