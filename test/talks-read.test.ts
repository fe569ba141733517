/** The talks as somebody new to them reads them: what was told in a way that could be taken wrongly. */
import {expect, test} from 'vitest';
import {frameOf} from '../source/view/frame.ts';
import {unicode} from '../source/view/glyphs.ts';
import {lineText} from '../source/view/spans.ts';
import {type Driven, drive} from './driven-state.ts';
import {dossier as talks} from './embedded.ts';

/** All that is drawn, as one text with its blanks and line ends as single blanks. */
function drawn(driven: Driven): string {
	return linesOf(driven).join(' ').replace(/\s+/g, ' ');
}

function linesOf(driven: Driven): readonly string[] {
	const frame = frameOf({world: driven.world, state: driven.state(), glyphs: unicode});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	return frame.panes.flatMap(({title, note, lines}) => [title, note, ...lines.map(lineText)]);
}

test('words from two places of a page never stand between one pair of marks', () => {
	const unbroken = /“Nothing about our allies and partners …|“unsuccessful …/;
	for (const filter of ['unsuccessful', 'speaker:nsc', 'round:1 asof:2022-01-10'])
		for (const keys of [['3'], ['2'], ['3', 'm'], ['z']]) {
			const screen = drawn(drive({filter, columns: 200, rows: 60}, talks).press(...keys));
			expect(screen).not.toMatch(unbroken);
		}
	expect(drawn(drive({filter: 'unsuccessful', columns: 200, rows: 60}, talks).press('3'))).toContain(
		'“unsuccessful” … “positive elements”',
	);
	expect(drawn(drive({filter: 'speaker:carpenter "any concrete"'}, talks).press('3', 'v'))).toContain(
		'“I don’t think [-there-]',
	);
});

test('a slide has a quote where there is room, and tells by scrolling what it has no room for', () => {
	for (const [columns, rows] of [
		[59, 40],
		[120, 40],
	] as const) {
		const slide = drive({columns, rows}, talks).press('z', ']', ']', ']');
		expect(drawn(slide)).toContain("“If we don't hear");
		const seen = [drawn(slide)];
		for (let page = 0; page < 4; page++) seen.push(drawn(slide.press('pagedown')));
		const all = seen.join(' ');
		expect(all).toContain('Western capitals do not accept limits on troops');
		expect(all).toContain('No negotiations under the pressure of Russian troop movements.');
		expect(all).toContain('“As we prepare for an open dialogue');
	}
	// Where all is seen at once nothing is below.
	expect(drawn(drive({columns: 120, rows: 80}, talks).press('z', ']', ']', ']'))).not.toMatch(
		/\d+-\d+ of \d+/,
	);
});

test('a slide tells what is not known once, in words that can be read aloud', () => {
	const slide = drawn(drive({columns: 120, rows: 40}, talks).press('z', ']'));
	expect(slide).toContain('? 4 positions came up by then or later; the exact day is not known.');
	expect(slide).toContain('Russia on The talks, ✕ rejects (10–13 Jan 2022): Moscow calls');
	expect(slide).not.toContain('so by then or later:');
});
