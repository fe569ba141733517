/** The parts of Ink that the bundle replaces, held against Ink's own on random texts. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseLine} from '../../source/terminal/frame.ts';
import Output from '../../source/terminal/ink-replacements/output.ts';
import sanitizeAnsi from '../../source/terminal/ink-replacements/sanitize-ansi.ts';
import stringWidth from '../../source/terminal/ink-replacements/string-width.ts';
import widestLine from '../../source/terminal/ink-replacements/widest-line.ts';
import wrapText from '../../source/terminal/ink-replacements/wrap-text.ts';
import {width} from '../../source/text/cells.ts';

// Neither Ink's parts nor what it builds on are exported; they are read from where they lie.
const installed = async (path: string): Promise<unknown> =>
	((await import(new URL(`../../node_modules/${path}.js`, import.meta.url).href)) as {default: unknown})
		.default;

type OutputClass = new (size: {
	width: number;
	height: number;
}) => {
	write: (x: number, y: number, text: string, options: {transformers: ((text: string) => string)[]}) => void;
	get: () => {output: string; height: number};
};
const InkOutput = (await installed('ink/build/output')) as OutputClass;
const widestLineOfPackage = (await installed('widest-line/index')) as (text: string) => number;
const inkSanitize = (await installed('ink/build/sanitize-ansi')) as (text: string) => string;

const word = fc.constantFrom('a', 'Geneva', 'né', '漢字', 'Рябков', '│', '≠', ' ', '…', '12 Jan');
const plain = fc.array(word, {minLength: 1, maxLength: 6}).map(words => words.join(''));
const styled = fc
	.tuple(fc.constantFrom('', '1', '2', '38;5;117', '31', '1;4'), plain)
	.map(([sgr, text]) => (sgr === '' ? text : `\u001b[${sgr}m${text}\u001b[0m`));
const painted = fc.array(styled, {minLength: 1, maxLength: 4}).map(parts => parts.join(''));
const linked = painted.map(text => `\u001b]8;;https://a.example/\u0007${text}\u001b]8;;\u0007`);
const options = {ascii: false, links: true};

const columns = 40;
const rows = 5;
const writes = fc.array(
	fc.record({
		x: fc.integer({min: 0, max: 12}),
		y: fc.integer({min: 0, max: rows}),
		text: fc.array(painted, {minLength: 1, maxLength: 3}).map(lines => lines.join('\n')),
	}),
	{maxLength: 5},
);

/** Cells of each row; blanks at the end are the same whether written or not. */
function cellsOf(output: string) {
	const lines = output.split('\n');
	return Array.from({length: rows}, (_, y) => {
		const {texts, styles} = parseLine(lines[y] ?? '', columns, options);
		return texts.map((text, x) => (text === ' ' ? ' ' : `${text} ${styles[x]?.key}`)).join('|');
	});
}

test('texts lie in the same cells as with Ink, beside each other and over each other', () => {
	fc.assert(
		fc.property(writes, all => {
			const fitting = all.filter(({x, text}) =>
				text.split('\n').every(line => x + width(stripped(line)) <= columns),
			);
			// Half a wide character under another text is drawn differently by Ink itself from frame to frame.
			fc.pre(fitting.length < 2 || fitting.every(({text}) => !/[漢字]/.test(text)));
			const ours = new Output({width: columns, height: rows});
			const theirs = new InkOutput({width: columns, height: rows});
			for (const {x, y, text} of fitting) {
				ours.write(x, y, text, {transformers: []});
				theirs.write(x, y, text, {transformers: []});
			}
			expect(cellsOf(ours.get().output)).toEqual(cellsOf(theirs.get().output));
			expect(ours.get().height).toBe(theirs.get().height);
		}),
		{numRuns: 500},
	);
});

test('transformers are applied to each line with its index', () => {
	const number = (text: string, index: number) => `${index}${text}`;
	const output = new Output({width: 10, height: 2});
	output.write(1, 0, 'a\nb', {transformers: [number]});
	expect(output.get().output).toBe(' 0a\n 1b');
});

test('the widest line is the same as the package says', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(painted, linked), {maxLength: 4}), lines => {
			expect(widestLine(lines.join('\n'))).toBe(widestLineOfPackage(lines.join('\n')));
		}),
	);
});

test('the width of a narrow text is its length', () => {
	expect(stringWidth('Geneva, 10 January')).toBe(18);
	expect(stringWidth('\u001b[1mRyabkov\u001b[22m')).toBe(7);
});

test('colours and links pass the sanitiser as they pass that of Ink', () => {
	fc.assert(
		fc.property(fc.oneof(plain, painted, linked), text => {
			expect(sanitizeAnsi(text)).toBe(inkSanitize(text));
		}),
	);
});

test('nothing but colours and links leaves the sanitiser with an escape', () => {
	const hostile = fc.array(
		fc.oneof(
			painted,
			fc.constantFrom('\u001b[2J', '\u001b]0;t\u0007', '\u001bc', '\u009b', '\u001bP', '\u001b'),
		),
	);
	fc.assert(
		fc.property(hostile, parts => {
			const left = sanitizeAnsi(parts.join('')).replace(
				/\u001b\[[\d;:]*m|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g,
				'',
			);
			expect(left).not.toMatch(/[\u001b\u0080-\u009f]/);
		}),
	);
});

test('a text that fits is left alone, a wider one is cut to its cells', () => {
	fc.assert(
		fc.property(painted, fc.integer({min: 1, max: 30}), (text, room) => {
			const cut = wrapText(text, room);
			expect(width(stripped(cut))).toBeLessThanOrEqual(room);
			if (width(stripped(text)) <= room) expect(cut).toBe(text);
		}),
	);
});

function stripped(text: string): string {
	return text.replace(/\u001b\[[\d;:]*m/g, '');
}
