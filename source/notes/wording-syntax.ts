/** What to say of a text that is no YAML, or of YAML that notes do without. */
import {describeCharacter, quoteValue} from '../dossier/described.ts';
import {type Words, words} from '../dossier/words.ts';
import {sanitize} from '../text/sanitize.ts';
import type {SyntaxFault} from './syntax.ts';
import {partsOfList} from './without-brackets.ts';
import {wordsForOddSign} from './wording-odd-sign.ts';
import {wordsForList} from './wording-parts.ts';

export function wordsForSyntax(fault: SyntaxFault): Words {
	const found = fault.found ?? '';
	switch (fault.code) {
		case 'alias':
			return words(
				`${quoteValue(found)} refers to something named elsewhere`,
				'the text itself',
				'Write it out; a text that begins with * stands in quotation marks.',
			);
		case 'anchor':
			return words(
				`the name ${quoteValue(found)} is given here`,
				'the text itself',
				'Take it out; a text that begins with & stands in quotation marks.',
			);
		case 'tag':
			return words(
				`the tag ${quoteValue(found)}`,
				'no tags',
				'Take it out; a text that begins with ! stands in quotation marks.',
			);
		case 'merge':
			return words('keys are merged in here (<<)', 'the keys themselves', 'Write them out.');
		case 'key-twice':
			return words(
				`the key ${quoteValue(found)} stands here a second time${fault.firstLine === undefined ? '' : `, first on line ${fault.firstLine}`}`,
				'each key once',
				todoForTwice(fault),
			);
		case 'no-key':
			return words('this is no key', 'a key and a colon', 'Write key: value.');
		case 'second-document':
			return words(`the document ends here (${found})`, 'one document', 'Take the line out.');
		case 'half-character':
			return words(
				`half a character, \\u${(found.codePointAt(0) ?? 0).toString(16)} without its other half`,
				'both halves, or the character itself',
				'Add the other half, or take it out.',
			);
		case 'too-deep':
			return words(
				'brackets or lists nested too deep',
				'notes, which are never nested so deep',
				'Check that this is the right file.',
			);
		case 'tab':
			return fault.others === undefined
				? words('a tab indents this line', 'spaces', 'Replace it; YAML takes no tabs.')
				: words(
						`a tab indents this line, and ${fault.others} others`,
						'spaces',
						'Let your editor indent by spaces; roundtable check --fix replaces them.',
					);
		case 'odd-sign':
			return wordsForOddSign(fault);
		case 'indentation': {
			const expected = fault.indents?.expected ?? [];
			return words(
				`${quoteValue(found)} is indented by ${spaces(fault.indents?.found ?? 0)}`,
				expected.length === 1 ? spaces(expected[0] ?? 0) : `${expected.join(' or ')} spaces`,
				fault.isText === true
					? 'Indent it so where it goes on with the text above; else give it its colon, key: value, or take it out.'
					: 'Indent it like the lines that it belongs beside.',
			);
		}
		case 'open-quote':
			return words(
				'a quotation mark opens here that never closes',
				'the same mark at the end',
				`Close it; a mark within is written ${found === "'" ? "''" : '\\"'}.`,
			);
		case 'unopened-quote':
			return words(
				`a quotation mark closes at the end of ${quoteValue(found)}, and none opens it`,
				'one at both ends',
				'Write " before it.',
			);
		case 'extra-dash':
			if (fault.isAmongKeys === true)
				return words(
					`a dash stands before ${quoteValue(found)}, which has keys beside it`,
					'key: value, as there',
					'Take the dash out.',
				);
			return words(
				`a dash stands before ${quoteValue(found)}, within an item`,
				'- before the first key of an item alone',
				'Write a blank in its place, so that the key stands beside those of its item.',
			);
		case 'open-bracket':
			return words(
				`${quoteValue(found)} opens here and is not closed`,
				found === '{' ? '"}"' : '"]"',
				'Close it.',
			);
		case 'wrong-bracket': {
			const wanted = fault.wanted ?? '';
			const opened = wanted === '}' ? '{' : '[';
			return words(
				`${quoteValue(found)} closes here what ${quoteValue(opened)} opens`,
				quoteValue(wanted),
				'Write it in its place.',
			);
		}
		case 'unopened':
			return words(
				`"}" closes at the end of this line what nothing opens`,
				`"{" before ${quoteValue(found)}`,
				'Write it there.',
			);
		case 'colon':
			return words(
				`a colon and a space in a text that has no marks${fault.isMended === true ? `: ${quoteValue(found)}` : ''}`,
				fault.isMended === true ? 'one text' : 'one key and its value on a line',
				fault.isMended === true
					? 'Put the text in quotation marks.'
					: 'Put the text in quotation marks; of several keys on a line write {key: value, key: value}.',
			);
		case 'comma':
			return words(
				fault.isMended === true
					? `a comma in a text that has no marks: ${quoteValue(found)}`
					: `a comma in a text that has no marks, before ${quoteValue(found)}`,
				'one text',
				/^[“”„«‘]/.test(found)
					? `YAML knows straight marks only: write " in the place of ${found.charAt(0)} at both ends.`
					: 'Put the text in quotation marks: {herald: "first, second"}.',
			);
		case 'brackets':
			return words(
				`brackets in a text that has no marks: ${quoteValue(found)}`,
				'one text',
				'Put the text in quotation marks.',
			);
		case 'no-comment':
			return words(`${quoteValue(found)} begins no comment in YAML`, '# before it', 'Write # in its place.');
		case 'stray':
			if (fault.key !== undefined)
				return words(
					`${quoteValue(found)} stands under ${quoteValue(fault.key)}, and belongs to what is above that`,
					`${sanitize(fault.key)} on the line below this one`,
					'Move that line down by one.',
				);
			return words(
				`${quoteValue(found)} is no key, and belongs to nothing here`,
				'key: value, or a section such as issues:',
				'Take the line out, or write # before it.',
			);
		case 'conflict':
			return words(
				`${quoteValue(found)} is what git writes where two versions of a file meet`,
				'one of the two',
				'Take such lines out, and of what stands between them what is not to stay.',
			);
		case 'no-section':
			return words(
				`these look like ${sanitize(found)}, and ${fault.key === undefined ? 'no section begins above them' : `stand under ${quoteValue(fault.key)}`}`,
				`"${sanitize(found)}:" on a line of its own above this one`,
				'Add that line.',
			);
		case 'wrong-section':
			return words(
				`this looks like one of the ${sanitize(found)}, and stands under ${quoteValue(fault.key ?? '')}`,
				`it below the line "${sanitize(found)}:"`,
				'Move it there.',
			);
		case 'no-dash': {
			const [lacking, ...others] = fault.lacks ?? [];
			const which = fault.isFirst === true ? 'the first' : 'another';
			if (lacking !== undefined)
				return words(
					`${which} item begins with ${quoteValue(found)}, and neither a dash nor ${quoteValue(lacking)} stands before it`,
					`- ${lacking}: … on a line of its own above this one`,
					others.length === 0
						? 'Write it there.'
						: `Write it there; ${others.join(' and ')} is missing, too.`,
				);
			return words(
				`${which} item begins with ${quoteValue(found)}, and no dash stands before it`,
				'- before the first key of an item',
				fault.wanted === undefined ? 'Write it there.' : `Write ${sanitize(fault.wanted)} in its place.`,
			);
		}
		case 'swapped':
			return words(
				`${quoteValue(found)} stands above ${quoteValue(fault.key ?? '')}`,
				'these two lines the other way round',
				'Move the first of them down by one.',
			);
		case 'no-entry':
			return words(
				`no ${fault.isKey === true ? 'key' : 'id'} stands above ${quoteValue(found)}`,
				`${fault.wanted === undefined ? 'an id and a colon' : `"${sanitize(fault.wanted)}:"`} on a line of its own above this one`,
				'Add that line.',
			);
		case 'line-twice':
			return words(
				`${quoteValue(found)} stands here a second time, right below itself`,
				'once',
				'Take one of the two out.',
			);
		case 'no-comma':
			return words(`no comma stands before ${quoteValue(found)}`, 'a comma between two keys', 'Add it.');
		case 'too-many':
			return words(
				found === ',' || found === '-'
					? `a ${found === ',' ? 'comma' : 'dash'} stands here twice`
					: found === '"'
						? 'a quotation mark stands here alone'
						: `${quoteValue(found)} closes here what nothing opens`,
				'',
				'Take it out.',
			);
		case 'no-brackets':
			return wordsForList(found, fault.key ?? '', partsOfList(found));
		case 'comment':
			return words(
				`" #" begins a comment, and the bracket before it is not closed: ${quoteValue(found)}`,
				'the whole text in quotation marks',
				'Write {herald: "rule #1"}.',
			);
		case 'apostrophe':
			return words(
				`the apostrophe of ${quoteValue(found)} ends this text, which stands in '...'`,
				"'' in its place",
				`Write it twice, or put the text in "...".`,
			);
		case 'no-blank':
			if (found === '-') return words('no blank stands behind the dash', '- key: value', 'Add the blank.');
			return words(
				`no blank stands behind the colon of ${quoteValue(found)}`,
				`${sanitize(found)}: value`,
				'Add the blank.',
			);
		case 'no-colon':
			return words(
				`${quoteValue(found)} has no colon behind it`,
				'key: value',
				'Add the colon and the value.',
			);
		case 'reserved':
			return words(
				`a text cannot begin with ${describeCharacter(found)}`,
				'quotation marks about it',
				'Put it in quotation marks.',
			);
		case 'after-value':
			if (fault.isBlock === true)
				return words(
					`${quoteValue(found)} stands on the line of the sign that begins a text on lines of its own`,
					'the text below it, farther in',
					'Take the sign out, or move the text to the next line.',
				);
			return words(
				`${quoteValue(found)} stands behind the end of a value`,
				'the end of the line',
				"A quotation mark within a text is written \\\", or the text stands in '...'.",
			);
		case 'other':
			return words(`no YAML: ${quoteValue(found)}`, 'key: value', 'Correct the line.');
	}
}

function todoForTwice({found = '', isSection, isList, isInItem, isSource}: SyntaxFault): string {
	const name = sanitize(found);
	if (isSource === true)
		return `Write two parts of one quotation as ${name}: first words … second words; two quotations of one article as passages: [{in: ${name}, words: ...}, {in: ${name}, words: ...}].`;
	if (isSection === true) return 'Put what stands below it under the first, and take this line out.';
	if (isList === true)
		return `Take one of the two out; or write both as a list: ${sanitize(found)}: [..., ...].`;
	return isInItem === true
		? 'Take one of the two out; or, where another item begins, write - before its first key.'
		: 'Take one of the two out, or give it another name.';
}

function spaces(count: number): string {
	return count === 1 ? '1 space' : `${count} spaces`;
}
