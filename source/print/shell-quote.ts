/** Words for a POSIX shell's command line. */
import {sanitize} from '../text/sanitize.ts';

const plain = /^[A-Za-z0-9_./:,@%+-]+$/;

/**
 * The word so that a shell takes it as one argument of exactly this text: as it is, in single quotes, or, where it
 * holds characters that a terminal should not be given, in `$'...'` with these as octal bytes of UTF-8 (POSIX.1-2024;
 * bash, zsh and ksh have long had it). NUL cannot be part of an argument and is left out.
 */
export function shellQuote(word: string): string {
	if (plain.test(word)) return word;
	if (sanitize(word) === word) return `'${word.replaceAll("'", "'\\''")}'`;
	return `$'${Array.from(word, escapeCharacter).join('')}'`;
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
