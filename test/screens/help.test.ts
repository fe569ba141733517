/** The help: what one can do here first, and as wide as the screen. */
import {describe, expect, test} from 'vitest';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {viewHelp} from '../../source/view/help-view.ts';
import {keysHere} from '../../source/view/hints.ts';
import {lineText, lineWidth} from '../../source/view/spans.ts';
import {drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';

function propsAfter(...keys: readonly string[]) {
	const driven = drive({columns: 80, rows: 24}, talks).press(...keys);
	return {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
}

function helpIn(columns: number) {
	const props = propsAfter('?');
	return viewHelp(props, '', columns, keysHere(props));
}

describe('what one can do here comes first', () => {
	test.each([
		[[], /^ {2}Enter +show its quotes$/],
		[['2'], /^ {2}v +in sentences$/],
		[['3'], /^ {2}Space +mark$/],
		[['3', '4'], /^ {2}↑↓ +scroll$/],
		[['z', ']'], /^ {2}\[ \] +round before, next$/],
		[[']', ']', ']', ']'], /^ {2}\[ +last round$/],
	])('after %j', (keys, row) => {
		const frame = frameOf(propsAfter(...keys, '?'));
		if (frame.kind === 'too-small') throw new RangeError('too small');
		const lines = frame.popup?.lines.map(lineText) ?? [];
		expect(lines[1]).toBe('Here');
		expect(lines.filter(text => row.test(text.trimEnd()))).toHaveLength(1);
	});
});

describe('it is as wide as the screen', () => {
	const words = (columns: number) =>
		helpIn(columns)
			.flatMap(each => lineText(each).split(/\s+/))
			.filter(word => word !== '')
			.sort();

	test('and the wider, the shorter', () => {
		expect(helpIn(116).length).toBeLessThan(helpIn(76).length * 0.8);
		expect(helpIn(196).length).toBeLessThan(helpIn(76).length * 0.55);
	});

	test('and says the same, within it, however wide it is', () => {
		for (const columns of [56, 76, 96, 115, 116, 174, 196, 400]) {
			expect(words(columns)).toEqual(words(76));
			for (const each of helpIn(columns)) expect(lineWidth(each)).toBeLessThanOrEqual(columns);
		}
	});
});
