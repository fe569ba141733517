/** On a wide screen nothing is cut for which there is room, nothing stands there twice, and no line is too long to read. */
import {describe, expect, test} from 'vitest';
import {width} from '../../source/text/cells.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';

function frame({workspace, state}: Driven) {
	const drawn = frameOf({workspace, state: state(), glyphs: unicode});
	if (drawn.kind === 'too-small') throw new RangeError('too small');
	return drawn;
}

function popup(driven: Driven) {
	const drawn = frame(driven).popup;
	if (drawn === undefined) throw new RangeError('no popup');
	return {title: drawn.title, lines: drawn.lines.map(lineText)};
}

describe('at 200x60', () => {
	const open = (...keys: readonly string[]) => drive({columns: 200, rows: 60}, talks).press(...keys);

	test.each([
		['a quote opened whole', ['3', 'enter']],
		['its wordings', ['3', 'G', 'enter', 'v']],
		['an event zoomed', ['4', 'z']],
		['positions in sentences', ['2', 'z', 'v']],
		['quotes without a detail', ['3', 'p', 'z']],
	])('%s has lines of about ninety letters', (_, keys) => {
		for (const {lines} of frame(open(...keys)).panes) {
			const texts = lines.map(line => lineText(line).trimEnd());
			// Beside the words of a row stand its columns: the words go on below where they began.
			const before = Math.max(0, ...texts.map(text => text.search(/\S/)));
			for (const text of texts)
				if (keys.includes('p')) expect(width(text.slice(before))).toBeLessThanOrEqual(102);
				else expect(width(text.trim())).toBeLessThanOrEqual(92);
		}
	});

	test('two parties side by side have the room that they need', () => {
		const panes = frame(open('2', 'v', 'v')).panes;
		const rowsOf = (name: string) => panes.find(({pane}) => pane === name)?.rect.rows ?? 0;
		expect(rowsOf('positions')).toBeGreaterThan(rowsOf('schedule') * 2);
	});
});

describe('the list of disagreements at 120x40', () => {
	const first = popup(drive({columns: 120, rows: 40}, talks).press('d'));
	test('has each title whole', () => {
		expect(first.lines.join('\n')).not.toContain('…');
		const left = first.lines
			.map(text => text.slice(2, 46).trim())
			.join(' ')
			.replace(/ +/g, ' ');
		for (const {title} of talks.discrepancies.slice(0, 8))
			expect(left.replaceAll(' ± ', ' ')).toContain(title);
	});

	test('shows what is selected, wherever that is', () => {
		for (let place = 0; place < talks.discrepancies.length; place++) {
			const driven = drive({columns: 120, rows: 40}, talks).press(
				'd',
				...Array.from({length: place}, () => 'down'),
			);
			const {lines} = popup(driven);
			expect(lines.filter(text => text.startsWith('▸')).length).toBe(1);
		}
	});
});

test('the help tells each key of a group once', () => {
	const {lines} = popup(drive({columns: 80, rows: 300}, talks).press('?'));
	// What one can do here comes before, and is of all groups.
	const grouped = lines.slice(lines.indexOf('Look'));
	expect(grouped.filter(text => /^ {2}q {2}/.test(text))).toHaveLength(1);
	expect(lines.join('\n')).toContain('close a list that is not searched by typing; quit');
});

test('the list of changes has a title where there is nothing to compare with', () => {
	expect(popup(drive({}, talks).press('D')).title).toBe('What has changed');
});
