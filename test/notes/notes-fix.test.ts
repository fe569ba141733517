/** What `check --fix` puts right in notes, and that it never loses a word. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type NotesNode, readTree} from '../../source/notes/tree.ts';
import {fixedFishing as fixed} from '../helpers/fixed-notes.ts';
import {fishing, noted} from '../helpers/noted.ts';

/** Notes that name a source in every way there is. */
const everyWay = fishing
	.replace(
		'{herald: But we are ready to count the fish together}',
		'{herald: {words: But we are ready to count the fish together}}',
	)
	.replace(
		'{courier: Nobody can divide a fish that nobody has counted}',
		'\n      courier: [Nobody can divide a fish, nobody has counted]',
	)
	.replace(
		'positions:\n',
		`  - who: tamm
    on: counting
    passages:
      - {in: courier, words: a paper herring}
events:
  - {date: 2025-03-04, name: Port Vell goes on, where: {herald: a date for the next round}}
  - {date: 2025-03-05, name: Count first, where: [{in: courier, words: 'count first, cut later'}]}
not-speech:
  - {in: herald, words: as fishing talks open}
positions:
`,
	);

describe('a misspelt source', () => {
	test.each([
		['herald: We shall', 'herld: We shall'],
		['herald: {words: But', 'herld: {words: But'],
		['courier: [Nobody', 'couriere: [Nobody'],
		['herald: would open', 'heralt: would open'],
		['where: {herald: a date', 'where: {hrald: a date'],
		['{in: courier, words: a paper', '{in: courir, words: a paper'],
		["where: [{in: courier, words: 'count", "where: [{in: courir, words: 'count"],
		['{in: herald, words: as', '{in: hearld, words: as'],
		['herald: We shall', '"herld": We shall'],
	])('%s as %s is told where its name stands, and that alone is put right', (right, wrong) => {
		expect(noted(everyWay).said).toEqual([]);
		const text = everyWay.replace(right, wrong);
		expect(text).not.toBe(everyWay);
		const name = /(?:in: )?"?(h\w+d|c\w+r\w?|heralt)\b/.exec(wrong.replace('where: ', ''))?.[1] ?? '';
		const {read, built} = noted(text);
		expect(built.problems.map(({start, end}) => read.text.slice(start, end).replaceAll('"', ''))).toEqual([
			name,
		]);
		expect(fixed(text).text.replaceAll('"herald"', 'herald')).toBe(everyWay);
	});

	test('beside a key of the right name nothing is renamed', () => {
		const text = everyWay.replace('{herald: We shall', '{herld: But we are, herald: We shall');
		expect(fixed(text)).toEqual({text, done: []});
	});
});

type Part = {readonly start: number; readonly end: number; readonly isQuoted: boolean};

const quoting = new Set(['quotes', 'terms', 'reports', 'passages', 'where', 'not-speech']);

function partsOf(node: NotesNode, isQuoted = false): readonly Part[] {
	if (node.kind === 'text') return [{start: node.start, end: node.end, isQuoted}];
	if (node.kind === 'list') return node.items.flatMap(item => partsOf(item, isQuoted));
	return node.pairs.flatMap(({key, value}) => [
		...partsOf(key),
		...partsOf(value, key.text !== 'in' && (isQuoted || quoting.has(key.text))),
	]);
}

test('of any key or value with a slip of a letter, no word of a quotation is lost', () => {
	const {root} = readTree(everyWay);
	const parts = root === undefined ? [] : partsOf(root).filter(({start, end}) => end > start);
	const slip = fc.record({
		part: fc.constantFrom(...parts),
		at: fc.nat(60),
		how: fc.constantFrom('leave out', 'double', 'exchange', 'another'),
	});
	fc.assert(
		fc.property(fc.array(slip, {minLength: 1, maxLength: 2}), slips => {
			const wrong = slips
				.toSorted((a, b) => b.part.start - a.part.start)
				.reduce((text, {part, at, how}) => {
					const place = part.start + (at % (part.end - part.start));
					const [letter = '', next = ''] = [text[place], text[place + 1]];
					const put = {'leave out': '', double: letter + letter, exchange: next + letter, another: 'q'}[how];
					return text.slice(0, place) + put + text.slice(place + (how === 'exchange' ? 2 : 1));
				}, everyWay);
			const before = readTree(wrong).root;
			const quoted = (before === undefined ? [] : partsOf(before))
				.filter(({isQuoted}) => isQuoted)
				.map(({start, end}) => wrong.slice(start, end));
			const after = fixed(wrong).text;
			for (const words of quoted) expect(after).toContain(words);
		}),
		{numRuns: 300},
	);
}, 60_000);
