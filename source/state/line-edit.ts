/** Editing one line of text as readline does, on whole characters. */
import {graphemes} from '../text/cells.ts';
import type {Edit} from './actions.ts';
import type {Input} from './state.ts';

/** The line after an edit; line breaks in inserted text become spaces. */
export function editLine(input: Input, edit: Edit): Input {
	const {text, cursor} = input;
	switch (edit.do) {
		case 'insert': {
			const inserted = edit.text.replace(/[\r\n\t]+/g, ' ');
			return {text: text.slice(0, cursor) + inserted + text.slice(cursor), cursor: cursor + inserted.length};
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

function cut({text}: Input, from: number, to: number): Input {
	return {text: text.slice(0, from) + text.slice(to), cursor: from};
}

/** Start of the character before the offset. */
function before(text: string, offset: number): number {
	const last = graphemes(text.slice(0, offset)).at(-1);
	return offset - (last?.length ?? 0);
}

/** End of the character at the offset. */
function after(text: string, offset: number): number {
	const [next] = graphemes(text.slice(offset, offset + 64));
	return offset + (next?.length ?? 0);
}

function wordStart(text: string, offset: number): number {
	return text.slice(0, offset).replace(/[\p{L}\p{N}_]*[^\p{L}\p{N}_]*$/u, '').length;
}

function wordEnd(text: string, offset: number): number {
	return offset + (/^[^\p{L}\p{N}_]*[\p{L}\p{N}_]*/u.exec(text.slice(offset))?.[0].length ?? 0);
}

/** As `Ctrl-w` does: back to the blank before the word, punctuation and all. */
function termStart(text: string, offset: number): number {
	return text.slice(0, offset).trimEnd().replace(/\S+$/, '').length;
}
