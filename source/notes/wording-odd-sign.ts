/** What to say of a sign that YAML takes for no blank, dash or line end. */
import {quoteValue} from '../dossier/described.ts';
import {type Words, words} from '../dossier/words.ts';
import type {SyntaxFault} from './syntax.ts';

/** A sign that only looks like the one that was meant, or like nothing. */
export function wordsForOddSign({found = '', wanted = '', others}: SyntaxFault): Words {
	const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	const more = others === undefined ? '' : `, and the like in ${others} other lines`;
	if (found === '\r')
		return words(
			`a carriage return (U+000D) without a line feed stands here${others === undefined ? '' : `, and ${others} others elsewhere`}`,
			wanted === ' ' ? 'a plain space' : 'line ends as line feeds, or as both',
			'Save the file with other line ends; roundtable check --fix replaces it.',
		);
	const todo = `${wanted === '' ? 'Take it out' : 'Replace it'}; roundtable check --fix does.`;
	if (wanted.trim() !== '')
		return words(
			`${quoteValue(found)} (U+${code}) stands here in the place of ${quoteValue(wanted.trim())}${more}`,
			`${quoteValue(wanted.trim())} and a space`,
			todo,
		);
	const name =
		found === '\u00a0'
			? 'a no-break space'
			: wanted === ''
				? 'a sign that prints nothing'
				: /[\u000b\u000c\u0085\u2028\u2029]/.test(found)
					? 'a line end that is none in YAML'
					: 'a wide or narrow blank';
	const expected = wanted === '' ? 'nothing' : wanted === '\n' ? 'a line end' : 'a plain space';
	return words(`${name} (U+${code}) stands here${more}`, expected, todo);
}
