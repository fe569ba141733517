/** Editing one line of text as readline does, on whole characters. */
import {characterEnd, characterStart, characters, charactersBefore} from '../text/characters.ts';
import type {LineEdit} from './actions.ts';
import type {EditedLine} from './parts.ts';

/** The line after an edit; line breaks in inserted text become spaces. */
export function editLine(input: EditedLine, edit: LineEdit): EditedLine {
	const {text, cursor} = input;
	switch (edit.do) {
		case 'insert': {
			const inserted = edit.text.replace(/[\r\n\t]+/g, ' ');
			return withCursorAt(text.slice(0, cursor) + inserted + text.slice(cursor), cursor + inserted.length);
		}
		case 'backspace':
			return cut(input, before(text, cursor), cursor);
		case 'delete':
			return cut(input, cursor, after(text, cursor));
		case 'left':
			return {text, cursor: before(text, cursor)};
		case 'right':
			return {text, cursor: after(text, cursor)};
		case 'word-left':
			return {text, cursor: wordStart(text, cursor)};
		case 'word-right':
			return {text, cursor: wordEnd(text, cursor)};
		case 'home':
			return {text, cursor: 0};
		case 'end':
			return {text, cursor: text.length};
		case 'kill-word':
			return cut(input, termStart(text, cursor), cursor);
		case 'kill-next-word':
			return cut(input, cursor, wordEnd(text, cursor));
		case 'kill-to-start':
			return cut(input, 0, cursor);
		case 'kill-to-end':
			return cut(input, cursor, text.length);
	}
}

function cut({text}: EditedLine, from: number, to: number): EditedLine {
	return withCursorAt(text.slice(0, from) + text.slice(to), from);
}

/** An edit can join what stands on its two sides into one character, as a letter and an accent: behind it then. */
function withCursorAt(text: string, cursor: number): EditedLine {
	return {text, cursor: characterEnd(text, cursor)};
}

/** Start of the character before the offset. */
function before(text: string, offset: number): number {
	return offset === 0 ? 0 : characterStart(text, offset - 1);
}

/** End of the character at the offset. */
function after(text: string, offset: number): number {
	return offset === text.length ? offset : characterEnd(text, offset + 1);
}

const isWord = (character: string) => /[\p{L}\p{N}_]/u.test(character);
const isVisible = (character: string) => character.trim() !== '';

function wordStart(text: string, offset: number): number {
	return offset - reach(charactersBefore(text, offset), isWord);
}

function wordEnd(text: string, offset: number): number {
	return offset + reach(characters(text, offset), isWord);
}

/** As `Ctrl-w` does: back to the blank before the word, punctuation and all. */
function termStart(text: string, offset: number): number {
	return offset - reach(charactersBefore(text, offset), isVisible);
}

/** How far it is, in UTF-16 units, over what lies before the next word and over that word. */
function reach(each: Iterable<string>, isPart: (character: string) => boolean): number {
	let units = 0;
	let isInside = false;
	for (const character of each) {
		if (isInside && !isPart(character)) break;
		isInside ||= isPart(character);
		units += character.length;
	}
	return units;
}
