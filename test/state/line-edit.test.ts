import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {LineEdit} from '../../source/state/actions.ts';
import {editLine} from '../../source/state/line-edit.ts';
import type {EditedLine} from '../../source/state/parts.ts';

/** A line with its cursor written as `|`. */
function at(marked: string): EditedLine {
	const cursor = marked.indexOf('|');
	return {text: marked.replace('|', ''), cursor};
}

function marked({text, cursor}: EditedLine): string {
	return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

const family = '👩‍👩‍👧‍👦';
const flag = '🇫🇮';
const accented = 'e\u0301';
const long = `z${'\u0301'.repeat(90)}`;

type Do = Exclude<LineEdit['do'], 'insert'>;

describe('every edit, the cursor written as |', () => {
	const table: readonly (readonly [edit: Do, before: string, after: string])[] = [
		['backspace', 'veto|', 'vet|'],
		['backspace', '|veto', '|veto'],
		['backspace', 've|to', 'v|to'],
		['backspace', `a${family}|b`, 'a|b'],
		['backspace', `a${flag}${flag}|`, `a${flag}|`],
		['backspace', `caf${accented}|`, 'caf|'],
		['backspace', 'Рябков|', 'Рябко|'],
		['backspace', `a${long}|b`, 'a|b'],
		['delete', 'veto|', 'veto|'],
		['delete', '|veto', '|eto'],
		['delete', `|${family}b`, '|b'],
		['delete', `a|${accented}b`, 'a|b'],
		['delete', `|${long}b`, '|b'],
		['delete', 'Ряб|ков', 'Ряб|ов'],
		['left', 'veto|', 'vet|o'],
		['left', '|veto', '|veto'],
		['left', `a${family}|`, `a|${family}`],
		['left', `${flag}${flag}|`, `${flag}|${flag}`],
		['right', '|veto', 'v|eto'],
		['right', 'veto|', 'veto|'],
		['right', `|${family}a`, `${family}|a`],
		['right', `|${accented}a`, `${accented}|a`],
		['right', `|${long}b`, `${long}|b`],
		['word-left', 'party:russia veto|', 'party:russia |veto'],
		['word-left', 'party:russia  |veto', 'party:|russia  veto'],
		['word-left', 'party:|', '|party:'],
		['word-left', `caf${accented}s|`, `|caf${accented}s`],
		['word-left', 'Рябков “dead end”|', 'Рябков “dead |end”'],
		['word-left', `veto ${family}|`, `|veto ${family}`],
		['word-left', '|a', '|a'],
		['word-right', '|party:russia veto', 'party|:russia veto'],
		['word-right', 'party|:russia veto', 'party:russia| veto'],
		['word-right', `|${accented}tude x`, `${accented}tude| x`],
		['word-right', '|Рябков veto', 'Рябков| veto'],
		['word-right', 'a|', 'a|'],
		['home', 've|to', '|veto'],
		['home', '|veto', '|veto'],
		['end', 've|to', 'veto|'],
		['end', `|${family}`, `${family}|`],
		['kill-word', 'veto party:russia|', 'veto |'],
		['kill-word', 'veto party:russia  |', 'veto |'],
		['kill-word', 'veto par|ty', 'veto |ty'],
		['kill-word', '  |', '|'],
		['kill-word', `a ${family}${flag}|`, 'a |'],
		['kill-word', 'a Рябков|', 'a |'],
		['kill-word', '|a', '|a'],
		['kill-next-word', '|party:russia', '|:russia'],
		['kill-next-word', 'a| veto b', 'a| b'],
		['kill-next-word', `|caf${accented} x`, '| x'],
		['kill-next-word', 'a|', 'a|'],
		['kill-to-start', 'veto par|ty', '|ty'],
		['kill-to-start', '|a', '|a'],
		['kill-to-end', 'veto par|ty', 'veto par|'],
		['kill-to-end', 'a|', 'a|'],
	];
	test.each(table)('%s: %s becomes %s', (edit, before, after) => {
		expect(marked(editLine(at(before), {do: edit}))).toBe(after);
	});
});

test.each([
	['ve|o', 't', 'vet|o'],
	['|', 'Рябков', 'Рябков|'],
	['a|b', family, `a${family}|b`],
	['a|', 'one\ntwo\r\n\tthree', 'aone two three|'],
	['a|', '', 'a|'],
	['cafe|s', '\u0301', 'cafe\u0301|s'],
	['|\u0301s', 'e', 'e\u0301|s'],
])('%s with %j inserted becomes %s', (before, text, after) => {
	expect(marked(editLine(at(before), {do: 'insert', text}))).toBe(after);
});

test('deleting what stood between two halves of a character puts the cursor behind the whole', () => {
	const halves = [...flag];
	expect(marked(editLine(at(`${halves[0]}x|${halves[1]}b`), {do: 'backspace'}))).toBe(`${flag}|b`);
});

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'});

function charactersOf(text: string): readonly string[] {
	return Array.from(segmenter.segment(text), part => part.segment);
}

/** Offsets between characters, both ends included. */
function boundariesOf(text: string): readonly number[] {
	const offsets = [0];
	for (const character of charactersOf(text)) offsets.push((offsets.at(-1) ?? 0) + character.length);
	return offsets;
}

/** Does the edit the plain way: on a list of characters and a place in it. */
function plainly(
	characters: readonly string[],
	place: number,
	edit: LineEdit,
): {text: string; cursor: number} {
	const [left, right] = [characters.slice(0, place), characters.slice(place)];
	const isWord = (character: string | undefined) =>
		character !== undefined && /[\p{L}\p{N}_]/u.test(character);
	const isBlank = (character: string | undefined) => character !== undefined && character.trim() === '';
	let [from, to] = [place, place];
	const result = (before: readonly string[], after: readonly string[]) => {
		const text = [...before, ...after].join('');
		const wanted = before.join('').length;
		return {text, cursor: boundariesOf(text).find(offset => offset >= wanted) ?? text.length};
	};
	switch (edit.do) {
		case 'insert':
			return result([...left, edit.text.replace(/[\r\n\t]+/g, ' ')], right);
		case 'left':
		case 'backspace':
			from = Math.max(0, place - 1);
			break;
		case 'right':
		case 'delete':
			to = Math.min(characters.length, place + 1);
			break;
		case 'word-left':
			while (from > 0 && !isWord(characters[from - 1])) from -= 1;
			while (from > 0 && isWord(characters[from - 1])) from -= 1;
			break;
		case 'word-right':
		case 'kill-next-word':
			while (to < characters.length && !isWord(characters[to])) to += 1;
			while (to < characters.length && isWord(characters[to])) to += 1;
			break;
		case 'kill-word':
			while (from > 0 && isBlank(characters[from - 1])) from -= 1;
			while (from > 0 && !isBlank(characters[from - 1])) from -= 1;
			break;
		case 'home':
		case 'kill-to-start':
			from = 0;
			break;
		case 'end':
		case 'kill-to-end':
			to = characters.length;
			break;
	}
	const isMove = ['left', 'right', 'word-left', 'word-right', 'home', 'end'].includes(edit.do);
	if (!isMove) return result(characters.slice(0, from), characters.slice(to));
	const target = from < place ? from : to;
	return result(characters.slice(0, target), characters.slice(target));
}

const text = fc.oneof(
	fc
		.array(fc.constantFrom('veto', ' ', '  ', ':', '“', 'Рябков', accented, family, flag, '漢', '1️⃣', long), {
			maxLength: 8,
		})
		.map(parts => parts.join('')),
	fc.string({unit: 'grapheme', maxLength: 12}),
	fc.string({unit: 'binary', maxLength: 12}),
);
const edit: fc.Arbitrary<LineEdit> = fc.oneof(
	text.map((inserted): LineEdit => ({do: 'insert', text: inserted})),
	fc
		.constantFrom<Do>(
			'backspace',
			'delete',
			'left',
			'right',
			'word-left',
			'word-right',
			'home',
			'end',
			'kill-word',
			'kill-next-word',
			'kill-to-start',
			'kill-to-end',
		)
		.map((name): LineEdit => ({do: name})),
);

test('any row of edits does what doing it on a list of characters does, the cursor always between two of them', () => {
	fc.assert(
		fc.property(text, fc.array(edit, {maxLength: 30}), (start, edits) => {
			let input: EditedLine = {text: start, cursor: start.length};
			for (const one of edits) {
				const boundaries = boundariesOf(input.text);
				const expected = plainly(charactersOf(input.text), boundaries.indexOf(input.cursor), one);
				input = editLine(input, one);
				expect(input).toEqual(expected);
				expect(boundariesOf(input.text)).toContain(input.cursor);
			}
		}),
		{numRuns: 500},
	);
});
