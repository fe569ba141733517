/** A slip is told as what it is where another, or a line that is not finished, stands elsewhere in the notes. */
import {describe, expect, test} from 'vitest';
import {decodeUtf8} from '../../source/dossier/utf8.ts';
import {wordsFor} from '../../source/dossier/words-for.ts';
import {markedArticle} from '../../source/notes/beside-words.ts';
import {fishing, fishingWith, noted} from '../helpers/noted.ts';

describe('a key that there is not', () => {
	const other = fishing.replace('outlet: The Courier,', 'outlet: The Courier, author: Megan Tull,');

	test.each(['  post:', '  post:\n    outlet: The Post\n    published: ', '  post:\n    file: '])(
		'in a source, and below it %j',
		line => {
			const {said, built} = noted(other.replace('parties:\n', `${line}\nparties:\n`));
			expect(said[0]).toContain('there is no key "author" here');
			expect(said.join('\n')).not.toContain('indent');
			expect(built.dossier?.statements).toHaveLength(4);
		},
	);

	const inParty = fishingWith('  norvania: Norvania\n', '  norvania:\n    name: Norvania\n    colour: red\n');

	test.each([inParty, `${inParty}not-speech:\n`])('in a party that takes lines of its own', text => {
		const {said} = noted(text);
		expect(said[0]).toContain('talks.yaml:8:5: there is no key "colour" here');
		expect(said.join('\n')).not.toContain('indent');
	});

	test('that something refers to is an id that stands too far in', () => {
		const {said, built} = noted(
			fishingWith(
				'  norvania: Norvania\n  ostland: Ostland\n',
				'  norvania:\n    name: Norvania\n    ostland: Ostland\n',
			),
		);
		expect(said).toEqual([expect.stringContaining('is indented by 4 spaces; expected 2 spaces')]);
		expect(built.dossier?.parties).toHaveLength(2);
	});
});

describe('what is told', () => {
	test('of a position that begins after all that bears it out', () => {
		const dated = fishing.replace('    gloss:', '    at: 1\n    gloss:');
		const {said} = noted(dated.replace('demands: First', 'since: 2031-01-01, demands: First'));
		expect(said).toEqual([
			expect.stringContaining(
				'the position holds only from a day after the last statement of "ostland" on "counting", of 2025-03-03; expected 2025-03-03 or before.',
			),
		]);
	});

	test('of the ends of a clause the wrong way round', () => {
		const turned = 'the other side did … would open its logbooks';
		const {said} = noted(fishingWith('would open its logbooks ... the other side did', turned));
		expect(said).toEqual([
			expect.stringContaining(
				'"would open its logbooks" stands at herald.txt:7:50, before "the other side did", behind which it is written here',
			),
		]);
	});

	test('of a remark as other languages have them', () => {
		const alone = noted(fishingWith('statements:\n', '<!-- the talks -->\nstatements:\n'));
		expect(alone.said).toEqual([expect.stringContaining('"<!--" begins no comment in YAML')]);
		expect(alone.built.dossier?.statements).toHaveLength(4);
		const behind = noted(fishingWith('    on: quota\n', '    on: quota // later\n'));
		expect(behind.said[0]).toContain('there is no issue "quota // later"');
		expect(behind.said[0]).toContain('Did you mean "quota"?');
	});

	test('of an item whose first key has no colon yet', () => {
		const {said} = noted(fishingWith('positions:\n', '  - who\npositions:\n'));
		expect(said).toEqual([expect.stringContaining('Write who: and what it says.')]);
	});

	test.each([
		['%PDF-1.4\n\u0080', 'This is a PDF.'],
		['PK\u0003\u0004\u0014\u0000\u00ff', 'This is a ZIP, as those of .docx'],
		['\u0089PNG\r\n', 'This is a picture.'],
		['Les deux c\u00f4t\u00e9s', 'if it is of an older Windows'],
	])('of a file that is no text: %j', (bytes, advice) => {
		const decoded = decodeUtf8(Buffer.from(bytes, 'latin1'), 'drop');
		if (decoded.ok) throw new Error('It is text.');
		expect(wordsFor({code: 'not-utf8', path: [], ...decoded}).todo).toContain(advice);
	});
});

test('a long article without marks is looked through once', () => {
	const text = `“We wait,” said Tamm.\n\n${`${'Lorem ipsum dolor sit amet. '.repeat(20)}\n\n`.repeat(8000)}`;
	const before = performance.now();
	expect(markedArticle(text).spans).toHaveLength(1);
	// Looked through to its end from each paragraph it takes the better part of a minute.
	expect(performance.now() - before).toBeLessThan(5000);
});

describe('a line that is not finished is told once', () => {
	const told = (line: string, ...other: readonly string[]) => {
		const at = fishing.split('\n').findIndex(each => each.startsWith(line));
		return noted(
			fishing
				.split('\n')
				.toSpliced(at, 1, ...other)
				.join('\n'),
		).said;
	};

	test('a key without its colon', () => {
		const {said} = noted(fishingWith('    on: quota\n', '    on: quota\n    said\n'));
		expect(said).toEqual([expect.stringContaining('"said" has no colon behind it')]);
	});

	test('a file that is not named yet', () => {
		const {said} = noted(fishingWith('parties:\n', '  post:\n    outlet: The Post\n    file: \nparties:\n'));
		expect(said).toEqual([expect.stringMatching(/^talks.yaml:\d+:\d+: nothing stands here/)]);
	});

	test.each([
		['  herald: {outlet: The Harbour Herald, publis', '  herald'],
		['  herald: {outlet: The Harbour Herald,', '  herald'],
		['  berg: {name: Anna Berg, party: norv', '  berg'],
		['  berg: {name: Anna Berg, par', '  berg'],
		['  - {date: Monday 2025-03-03, place: Port Vell, present: [norvania, ostl', '  - {date'],
		['  - {party: norvania, on: quota, rej', '  - {party: norvania'],
		['    quotes: {hera', '    quotes: {herald: We'],
	])('%s', (line, was) => {
		expect(told(was, line)).toEqual([expect.stringContaining('"{" opens here and is not closed')]);
	});

	test.each(['sources', 'parties', 'statements', 'positions'])('a mark behind %s:', section => {
		const at = fishing.split('\n').indexOf(`${section}:`) + 1;
		expect(told(`${section}:`, `${section}:"`)).toEqual([
			`talks.yaml:${at}:${section.length + 2}: a quotation mark stands here alone. Take it out.`,
		]);
	});
});
