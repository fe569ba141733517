/** The detail tells the round, or the end, from whatever pane one has stepped to it, until something is selected. */
import {describe, expect, test} from 'vitest';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {viewHints} from '../../source/view/hints.ts';
import {describeInFront} from '../../source/view/in-front.ts';
import {lineText} from '../../source/view/spans.ts';
import {seenIn} from '../../source/view/view-text.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

const sizes = [
	[80, 24],
	[100, 30],
	[120, 40],
	[200, 60],
] as const;

function propsOf(driven: Driven) {
	return {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
}

/** What is seen in the detail, in one line; empty where it is not seen. */
function detail(driven: Driven): string {
	const frame = frameOf(propsOf(driven));
	if (frame.kind === 'too-small') throw new RangeError('too small');
	const found = frame.panes.find(({pane}) => pane === 'detail');
	return found === undefined
		? ''
		: [found.title, ...found.lines.map(lineText)].join(' ').replace(/\s+/g, ' ');
}

function hints(driven: Driven): string {
	return lineText(viewHints(propsOf(driven), 400));
}

describe.each(sizes)('at %i by %i', (columns, rows) => {
	test.each(['1', '2', '3', '4'])('from pane %s the round says who spoke and who moved', key => {
		const told = drive({columns, rows}, talks).press(key, ']', ']');
		expect(detail(told)).toContain('Round 2: NATO and Russia in Brussels');
		expect(detail(told)).toContain(
			'12 quotes from there: Stoltenberg, Grushko, Sherman. First told in these sources: 6 positions (RUS, USA, NATO).',
		);
		expect(detail(told)).toContain('+ Russia on Arms control, ◇ open');
	});

	test.each(['1', '2', '3', '4'])('from pane %s the end is told', key => {
		const told = drive({columns, rows}, talks).press(key, ']', ']', ']', ']');
		expect(detail(told)).toContain('End: who got what');
	});
});

test.each([
	[['1', ']', ']', 'j'], 'The Conflict Intelligence Team reports movements'],
	[['1', ']', ']', ']', ']', 'g'], 'Russia takes Crimea from Ukraine'],
	[['2', ']', ']', 'l'], 'United States on Enlargement'],
	[['3', ']', ']', 'j'], 'Jens Stoltenberg, Secretary General, NATO'],
	[['3', ']', ']', '4', ')'], 'Jens Stoltenberg, Secretary General, NATO'],
	[['1', ']', ']', '2'], 'Russia on Enlargement'],
	[['2', ']', ']', 'v'], 'Russia on Enlargement'],
])('after %j what is selected is told', (keys, title) => {
	expect(detail(drive({}, talks).press(...keys))).toContain(title);
});

describe('where no detail is seen the foot of the screen tells it', () => {
	const round =
		'Round 2: 12 quotes from there: Stoltenberg, Grushko, Sherman. First told in these sources: 6 positions (RUS, USA, NATO).';
	test.each([
		['on a small screen', {columns: 60, rows: 16}, ['3']],
		['where it is hidden', {columns: 120, rows: 40}, ['3', 'p']],
		['in the positions', {columns: 120, rows: 40}, ['2', 'p']],
	] as const)('%s', (_, size, keys) => {
		const told = drive(size, talks).press(...keys, ']', ']');
		expect(detail(told)).toBe('');
		expect(told.state().message?.text).toBe(round);
		expect(told.press(']', ']').state().message?.text).toBe(
			'The end; 4 tells who demanded, got and refused what.',
		);
	});

	test('but not on a slide, nor where the detail tells it', () => {
		expect(drive({columns: 60, rows: 16}, talks).press('z', ']').state().message).toBeUndefined();
		expect(drive({}, talks).press(']').state().message).toBeUndefined();
	});
});

test('whoever goes on to the detail reads on, and copies what is read there', () => {
	const read = drive({}, talks).press('3', ']', ']', '4', 'j');
	expect(detail(read)).toContain('Round 2: NATO and Russia in Brussels');
	expect(seenIn(propsOf(read))?.what).toBe('the round');
	expect(read.state().scroll).toBe(1);
	expect(read.press('escape').state().focus).toBe('quotes');
});

test('in the list of quotes the selected quote is what is copied', () => {
	expect(seenIn(propsOf(drive({}, talks).press('3', ']', ']')))).toBeUndefined();
});

test('what is told begins at its top, and so does what is selected then', () => {
	const read = drive({}, talks).press('3', ']', ']', '4', 'j', 'j', 'escape', ']');
	expect(read.state().scroll).toBe(0);
	expect(read.press('4', 'j', 'escape', 'j').state().scroll).toBe(0);
});

test('a filter that tells a round tells it at once', () => {
	const opened = drive({filter: 'round:2 asof:2022-01-12', focus: 'quotes'}, talks);
	expect(describeInFront(propsOf(opened), 76).title).toBe('Round 2: NATO and Russia in Brussels');
});

test('what is said of a round where no detail is seen goes where a new size shows it', () => {
	const small = drive({columns: 30, rows: 6}, talks).press(']');
	expect(small.state().message?.text).toContain('Round 1: ');
	expect(small.do({type: 'resize', columns: 44, rows: 12}).state().message?.text).toContain('Round 1: ');
	expect(small.do({type: 'resize', columns: 120, rows: 40}).state().message).toBeUndefined();
});

describe('the hint line', () => {
	test('names the next round as long as there is one', () => {
		expect(hints(drive({}, talks).press(']', ']'))).toContain('] next round');
		expect(hints(drive({}, talks).press(']', ']', ']'))).toContain('] the end');
		const end = hints(drive({}, talks).press(']', ']', ']', ']'));
		expect(end).toContain('[ last round');
		expect(end).not.toContain('next round');
		const slide = hints(drive({}, talks).press('z', ']', ']', ']', ']'));
		expect(slide).toContain('[ last round');
		expect(slide).not.toContain('next');
	});

	test('and says nothing of rounds where there are none', () => {
		const small = smallDossier();
		const without = {...small, events: small.events.map(({round: _, ...event}) => event)};
		expect(hints(drive({}, without))).not.toContain('round');
	});

	test('nor of disagreements where none are recorded', () => {
		const small = smallDossier();
		expect(hints(drive({}, small))).toContain('d disagreements');
		expect(hints(drive({}, {...small, discrepancies: []}))).not.toContain('disagreements');
	});
});
