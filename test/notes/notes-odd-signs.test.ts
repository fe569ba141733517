/** Signs that look like what YAML wants and are not: each is told where it stands, and read as it was meant. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fixNotes} from '../../source/cli/fix-notes.ts';
import {courier, fishing, herald, noted} from '../helpers/noted.ts';

const articles = new Map([
	['herald', herald],
	['courier', courier],
]);

function fixed(text: string) {
	const {read, built} = noted(text);
	return fixNotes({name: 'talks.yaml', read, built, paths: [], articles, given: new Map()});
}

const whole = noted(fishing).built.dossier;

describe('told once, at its place; nothing is left out; --fix replaces it', () => {
	test.each([
		['    at: Port Vell', '\u00a0\u00a0\u00a0\u00a0at: Port Vell', '19:1: a no-break space (U+00A0)'],
		['    at: Port Vell', '  \u00a0 at: Port Vell', '19:3: a no-break space (U+00A0)'],
		['    at: Port Vell', '\u3000\u3000at: Port Vell', '19:1: a wide or narrow blank (U+3000)'],
		['    at: Port Vell', '    \u200bat: Port Vell', '19:5: a sign that prints nothing (U+200B)'],
		['    at: Port Vell', '    at:\u2009Port Vell', '19:8: a wide or narrow blank (U+2009)'],
		['title: F', 'title:\u00a0F', '1:7: a no-break space (U+00A0)'],
		['title: F', 'title\u00a0: F', '1:6: a no-break space (U+00A0)'],
		['title: F', 'ti\u00adtle: F', '1:3: a sign that prints nothing (U+00AD)'],
		['title: F', 'title：F', '1:6: "：" (U+FF1A) stands here in the place of ":"'],
		['{outlet: The H', '{outlet:\u00a0The H', '3:19: a no-break space (U+00A0)'],
		['05}', '05,\u202furl: https://a.example}', '4:56: a wide or narrow blank (U+202F)'],
		['  - who: Anna', '  –\u00a0who: Anna', '21:3: "–" (U+2013) stands here in the place of "-"'],
		['  - who: Anna', '  • who: Anna', '21:3: "•" (U+2022) stands here in the place of "-"'],
		['  - who: Anna', '  * who: Anna', '21:3: "*" (U+002A) stands here in the place of "-"'],
		['  - who: Anna', '  -\u00a0who: Anna', '21:4: a no-break space (U+00A0)'],
	])('%j as %j', (right, wrong, told) => {
		const text = fishing.replace(right, wrong);
		expect(text).not.toBe(fishing);
		const {said, built} = noted(text);
		expect(said).toEqual([expect.stringContaining(`talks.yaml:${told}`)]);
		expect(built.dossier?.statements).toEqual(whole?.statements);
		const after = fixed(text);
		expect(after.done.map(({line}) => line)).toEqual([Number(/^\d+/.exec(told)?.[0])]);
		expect(noted(after.text).said).toEqual([]);
	});

	test('on many lines, in one', () => {
		const text = fishing.replaceAll('\n    ', '\n\u00a0\u00a0\u00a0\u00a0');
		const {said, built} = noted(text);
		expect(said).toEqual([
			expect.stringMatching(/a no-break space \(U\+00A0\) stands here, and the like in 11 other lines/),
		]);
		expect(built.dossier?.statements).toEqual(whole?.statements);
		expect(fixed(text).text).toBe(fishing);
		expect(fixed(text).done.map(({said: what}) => what)).toEqual([
			'a sign like a blank is a space on lines 18, 19, 20, 22, 23, 24, 26, 27, 28, 30, 31, 32',
		]);
	});
});

test('within what people write they are left as they are', () => {
	for (const [from, to] of [
		['title: Fishing talks', 'title: Fishing\u00a0talks – a\u200b week • or two：more'],
		['{name: Pavel Tamm,', '{name: Pavel\u00a0Tamm,'],
		['gloss: Ostland opens its logbooks if', 'gloss: "\u00a0– Ostland\u00a0: {at\u00a0: opens" #'],
		['title:', '\ufefftitle:'],
	] as const)
		expect(noted(fishing.replace(from, to)).said.filter(each => each.includes('U+'))).toEqual([]);
});

test('whichever blanks of the notes are no-break spaces, what is quoted comes out the same', () => {
	const places = [...fishing.matchAll(/^ +|(?<=^ *(?:- )?[a-z-]+:) /gm)].map(({index, 0: blanks}) => ({
		index,
		length: blanks.length,
	}));
	fc.assert(
		fc.property(fc.subarray(places, {minLength: 1, maxLength: 6}), chosen => {
			const text = chosen.reduceRight(
				(current, {index, length}) =>
					current.slice(0, index) + '\u00a0'.repeat(length) + current.slice(index + length),
				fishing,
			);
			const {said, built} = noted(text);
			expect(said.length).toBeGreaterThan(0);
			for (const each of said) expect(each).toContain('U+00A0');
			expect(built.dossier?.statements).toEqual(whole?.statements);
			expect(fixed(text).text).toBe(fishing);
		}),
		{numRuns: 100},
	);
});

describe('carriage returns without line feeds', () => {
	test('at the end of every line', () => {
		const text = `# About fish\n${fishing}`.replaceAll('\n', '\r');
		const {said, built} = noted(text);
		expect(said).toEqual([
			expect.stringMatching(
				/^talks\.yaml:1:13: a carriage return \(U\+000D\) without a line feed stands here, and \d+ others elsewhere/,
			),
		]);
		expect(built.dossier).toEqual(whole);
		expect(fixed(text).text).toBe(`# About fish\n${fishing}`);
		expect(fixed(text).done).toHaveLength(1);
	});

	test('beside another at every line end', () => {
		const text = fishing.replaceAll('\n', '\r\r\n');
		expect(noted(text).said).toHaveLength(1);
		expect(fixed(text).text).toBe(fishing.replaceAll('\n', '\r\n'));
	});

	test.each([
		['gloss: Ostland opens its', 'gloss: Ostland opens\rits'],
		['{courier: Nobody can divide', '{courier: Nobody\rcan divide'],
		['on: quota\n    at: Port', 'on: quota\r    at: Port'],
		['positions:\n  - {', 'positions:\r  - {'],
	])('once, in %j as %j', (right, wrong) => {
		const text = fishing.replace(right, wrong);
		const {said, built} = noted(text);
		expect(said).toEqual([expect.stringContaining('a carriage return (U+000D)')]);
		expect(built.dossier?.statements).toEqual(whole?.statements);
		expect(fixed(text).text).toBe(fishing);
	});

	test('a mistake behind one is told where it stands', () => {
		const text = fishing.replace('who: Anna Berg', 'who: Anna Burg').replace('title: F', 'title:\rF');
		expect(noted(text).said[1]).toContain('talks.yaml:22:10: there is no person or party "Anna Burg"');
	});
});

test.each(['\u2028', '\u2029', '\u0085'])('%j before a key is a line end, and --fix makes it one', sign => {
	const line = '    on: counting\n';
	const text = fishing.replace(line, line.replace('\n', sign));
	expect(text).not.toBe(fishing);
	const {said, built} = noted(text);
	expect(said).toEqual([expect.stringContaining('stands here; expected a line end.')]);
	expect(built.dossier).toEqual(noted(fishing).built.dossier);
	expect(fixed(text).text).toBe(fishing);
});
