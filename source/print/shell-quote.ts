/** Words for the command line of a POSIX shell, and of fish. */
import {sanitize} from '../text/sanitize.ts';

const plain = /^[A-Za-z0-9_./:,@%+-]+$/;

/**
 * The word so that a shell takes it as one argument of exactly this text: as it is, in single quotes, or, where it
 * holds characters that a terminal should not be given, in `$'...'` with these as octal bytes of UTF-8 (POSIX.1-2024;
 * bash, zsh and ksh have long had it, fish has not). NUL cannot be part of an argument and is left out.
 */
export function shellQuote(word: string): string {
	if (plain.test(word)) return word;
	if (isShown(word)) return `'${word.replace(/\\{2,}|\\(?='|$)|'/g, escapeOutside)}'`;
	return `$'${Array.from(word, escapeCharacter).join('')}'`;
}

/** Whether it holds nothing that a terminal should not be given: then every shell takes it as it is quoted. */
export function isShown(word: string): boolean {
	return sanitize(word) === word;
}

/** Between two stretches in quotes: in those fish takes two backslashes for one, and one before a quote for none. */
function escapeOutside(run: string): string {
	return `'${run.replace(/./g, '\\$&')}'`;
}

function escapeCharacter(character: string): string {
	if (character === '\0') return '';
	// An exclamation mark here is history to some versions of bash.
	if (character !== '!' && sanitize(character) === character)
		return character === "'" || character === '\\' ? `\\${character}` : character;
	return Array.from(
		new TextEncoder().encode(character),
		byte => `\\${byte.toString(8).padStart(3, '0')}`,
	).join('');
}
