/** Whatever leaves something of notes out is counted, and a part of somebody's words is never shown as the whole. */
import {describe, expect, test} from 'vitest';
import {nothingLeftOut} from '../../source/dossier/left-out.ts';
import {fishing, noted} from '../helpers/noted.ts';

const lines = fishing.split('\n');
const third = lines.indexOf('  - who: tamm');

/** What is said and left out of the notes with other lines. */
function changed(change: (lines: string[]) => void) {
	const all = [...lines];
	change(all);
	const {said, built} = noted(all.join('\n'));
	return {said, leftOut: built.leftOut, statements: built.dossier?.statements ?? []};
}

describe('a whole statement that stands too far out', () => {
	test.each([
		[1, third, 4],
		[2, third, 4],
		[1, third - 4, 4],
		[1, third - 8, 4],
	])('by %i from line %i is read where it was meant, and so is all below it', (by, from, count) => {
		const {said, leftOut, statements} = changed(all => {
			for (let at = from; at < from + count; at++) all[at] = all[at]?.slice(by) ?? '';
		});
		expect(said).toEqual([
			expect.stringContaining(
				`is indented by ${2 - by} ${by === 1 ? 'space' : 'spaces'}; expected 2 spaces.`,
			),
		]);
		expect({leftOut, count: statements.length}).toEqual({leftOut: nothingLeftOut, count: 4});
	});
});

test.each(['---', '...'])('what stands behind %s is counted', sign => {
	const {said, leftOut} = changed(all => all.splice(third, 0, sign));
	expect(said).toEqual([expect.stringContaining(`the document ends here (${sign})`)]);
	expect(leftOut).toEqual({...nothingLeftOut, statement: 2, position: 2});
});

describe('a quotation of two parts of which one is not there', () => {
	const quoted = lines.indexOf('    quotes: {courier: Nobody can divide a fish that nobody has counted}');
	test.each([
		'{courier: Nobody can divide … that everybody has counted}',
		'{courier: Everybody can divide … that nobody has counted}',
		'{courier: {words: [Nobody can divide, that everybody has counted]}}',
	])('is left out, and counted: %s', words => {
		const {said, leftOut, statements} = changed(all => {
			all[quoted] = `    quotes: ${words}`;
		});
		expect(said).toEqual([expect.stringContaining('"courier.txt" does not print')]);
		expect(leftOut).toEqual({...nothingLeftOut, statement: 1});
		expect(statements.map(({gloss}) => gloss)).not.toContainEqual(expect.stringContaining('divide'));
	});
});

test('where nothing is lost nothing is counted, whatever else is wrong', () => {
	const {said, leftOut} = changed(all => {
		all[third + 1] = '    on: couting';
	});
	expect(said).toHaveLength(1);
	expect(leftOut).toEqual(nothingLeftOut);
});
