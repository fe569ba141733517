/** What the program writes is read by other readers of YAML, too: those of YAML 1.1 allow less, and take more for no text. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {writeBlock, writeFlow, writeItem} from '../../source/notes/write-yaml.ts';

test('within braces and brackets nothing stands without marks that has a question mark or a colon', () => {
	expect(writeFlow({words: 'How far is the port?', named: 'Ann:Lee', who: 'lee'})).toBe(
		'{words: "How far is the port?", named: "Ann:Lee", who: lee}',
	);
	expect(writeFlow(['Who knows?', 'Nobody.'])).toBe('["Who knows?", Nobody.]');
	expect(writeFlow({'who?': 'lee'})).toBe('{"who?": lee}');
	expect(writeItem({words: 'Why?', at: '10:30'}, 2)).toBe('  - {words: "Why?", at: "10:30"}\n');
});

test('in a block they need no marks', () => {
	expect(writeBlock({words: 'How far is the port?'})).toBe('words: How far is the port?\n');
});

test('what is a truth value elsewhere is a text in marks, and a key of ours is none', () => {
	expect(writeBlock({words: 'No', on: 'Yes', named: 'No.'})).toBe('words: "No"\non: "Yes"\nnamed: No.\n');
	expect(writeFlow({words: 'off', draft: true})).toBe('{words: "off", draft: true}');
});

test('every text comes back in a block and within braces', () => {
	const words = fc.oneof(
		fc.string({unit: 'grapheme'}),
		fc.string({unit: fc.constantFrom(...'a1?: -,{}[]#"\'.')}),
	);
	fc.assert(
		fc.property(words, fc.array(words), (text, list) => {
			const value = {words: text, list};
			const isText = {schema: 'failsafe'} as const;
			expect(parse(writeFlow(value), isText)).toEqual(value);
			expect(parse(writeBlock(value), isText)).toEqual(value);
		}),
	);
});
