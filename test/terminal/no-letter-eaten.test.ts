/** Whatever a terminal counts, every letter of every script that is drawn stays to be seen. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fit as fitted, width} from '../../source/text/cells.ts';
import {printable} from '../../source/text/sanitize.ts';
import {driven, openEmulator} from '../helpers/driven-screen.ts';

const columns = 70;

/** Cells that a terminal gives a code point, or 0 where it stands on the one before. */
type Count = (point: string) => number;

const isWide = (point: string) =>
	/(?![\uff61-\uffdc])[\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}]/u.test(point);
const counts: readonly (readonly [name: string, count: Count])[] = [
	[
		'spacing marks take a cell',
		point => (/[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u.test(point) ? 0 : isWide(point) ? 2 : 1),
	],
	['no mark takes a cell', point => (/[\p{M}\p{Cf}\u1160-\u11ff]/u.test(point) ? 0 : isWide(point) ? 2 : 1)],
	[
		'AM takes none either',
		point => (/[\p{M}\p{Cf}\u0e33\u0eb3\u1160-\u11ff]/u.test(point) ? 0 : isWide(point) ? 2 : 1),
	],
];

/** The first row of a terminal that draws what it is sent and counts code points: no more than our screen needs. */
function drawn(bytes: string, count: Count): string {
	const cells: string[] = Array.from({length: columns}, () => ' ');
	let x = 0;
	let last = 0;
	const put = (point: string): void => {
		const wide = count(point);
		if (wide === 0) {
			cells[last] += point;
			return;
		}
		// Half of a wide character that is written over is no longer shown.
		if (cells[x] === '') cells[x - 1] = ' ';
		if (cells[x + wide] === '') cells[x + wide] = ' ';
		last = Math.min(x, columns - 1);
		cells[last] = point;
		if (wide === 2 && x + 1 < columns) cells[x + 1] = '';
		x = Math.min(x + wide, columns);
	};
	for (const [all, parameters = '', final] of bytes.matchAll(/\u001b\[([?\d;]*)([A-Za-z])|[\s\S]/gu)) {
		const [first = 0, second = 0] = parameters.split(';').map(Number);
		if (final === undefined) put(all);
		else if (final === 'H') x = Math.max(1, second) - 1;
		else if (final === 'G') x = Math.max(1, first) - 1;
		else if (final === 'C') x += Math.max(1, first);
		else if (final === 'X') cells.fill(' ', x, x + first);
		else if (final === 'K') cells.fill(' ', x);
	}
	return cells.join('');
}

function inked(text: string): string {
	return text.replaceAll(/\s/g, '');
}

function lineOf(text: string): string {
	return `│${fitted(printable(text), columns - 2)}│`;
}

/** What each terminal shows after one line was drawn, and another in its place. */
async function expectWhole(before: string, after: string): Promise<void> {
	const {screen, written} = driven(columns, 1, {synchronised: false});
	const emulator = await openEmulator(columns, 1);
	let sent = '';
	for (const line of [lineOf(before), lineOf(after)]) {
		screen.frame(line);
		const bytes = written();
		sent += bytes;
		await emulator.write(bytes);
		expect(inked(emulator.lines()[0] ?? '')).toBe(inked(line));
		for (const [name, count] of counts)
			expect([name, inked(drawn(sent, count))]).toEqual([name, inked(line)]);
	}
	emulator.terminal.dispose();
}

describe('every letter is seen', () => {
	test.each([
		['Thai', 'คำ งาน กำลังทำ น้ำ'],
		['Lao', 'ຄຳ ງານ ນ້ຳ'],
		['Hindi', 'हिन्दी क्षा स्त्री शक्ति'],
		['Bengali', 'ক্ষ্ম বাংলা স্ত্রী'],
		['Tamil', 'தமிழ் கொள்'],
		['Malayalam', 'മലയാളം ക്ഷേത്രം'],
		['Sinhala', 'ශ්‍රී ක්‍ෂ'],
		['Myanmar', 'မြန်မာ ကျွန်တော်'],
		['Khmer', 'ខ្មែរ ស្ត្រី'],
		['Tibetan', 'བོད་སྐད'],
		['Javanese', 'ꦗꦮ ꦏꦿ'],
		['Chakma', '𑄌𑄋𑄴𑄟𑄳𑄦'],
		['Arabic', 'مُحَمَّد العربية'],
		['Hebrew', 'שָׁלוֹם'],
		['Korean', '한국 한'],
		['Japanese', 'ｶﾞ が 漢字'],
		['Latin', 'e\u0301tude a\u1ab0b'],
	])('of %s', async (_, text) => {
		await expectWhole('', text);
		await expectWhole(`x${text}`, `${text} y`);
	});

	test('of random words in any script, drawn over others', async () => {
		const scripts = [
			...[
				'Thai',
				'Lao',
				'Devanagari',
				'Bengali',
				'Gurmukhi',
				'Gujarati',
				'Oriya',
				'Tamil',
				'Telugu',
				'Kannada',
			],
			...['Malayalam', 'Sinhala', 'Myanmar', 'Khmer', 'Tibetan', 'Arabic', 'Hebrew', 'Ethiopic', 'Mongolian'],
			...[
				'Javanese',
				'Balinese',
				'Cham',
				'Tai_Tham',
				'Meetei_Mayek',
				'Latin',
				'Greek',
				'Cyrillic',
				'Armenian',
			],
			...[
				'Georgian',
				'Cherokee',
				'Han',
				'Hiragana',
				'Katakana',
				'Hangul',
				'Chakma',
				'Brahmi',
				'Grantha',
				'Adlam',
			],
		]
			.map(lettersOf)
			.filter(letters => letters.length > 0);
		const word = fc
			.constantFrom(...scripts)
			.chain(letters => fc.array(fc.constantFrom(...letters), {minLength: 1, maxLength: 8}))
			.map(letters => letters.join(''));
		const words = fc.array(word, {maxLength: 8}).map(all => all.join(' '));
		await fc.assert(fc.asyncProperty(words, words, expectWhole), {numRuns: 300});
	});
});

/** Letters and marks of a script, of the planes that have living ones. */
function lettersOf(script: string): readonly string[] {
	const isLetter = new RegExp(
		`(?=\\p{Script=${script}})(?!\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{M}]`,
		'u',
	);
	const points = Array.from({length: 0x12000 - 0x41}, (_, place) => String.fromCodePoint(place + 0x41));
	return points.filter(point => isLetter.test(point)).slice(0, 400);
}

test('there is room for the most that a terminal counts', () => {
	expect([width('คำ'), width('ຄຳ'), width('क्षा'), width('हिन्दी')]).toEqual([2, 2, 3, 5]);
	expect([width('👩‍👩‍👧‍👦'), width('🇺🇸'), width('1️⃣'), width('👍🏽'), width('e\u0301')]).toEqual([
		2, 2, 2, 2, 1,
	]);
});
