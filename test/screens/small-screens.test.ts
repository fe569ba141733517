/** What a newcomer needs on a small screen: to see what was asked for, what signs mean, which keys work, what one did. */
import {describe, expect, test} from 'vitest';
import {printPlain} from '../../source/print/plain-text.ts';
import {printStory} from '../../source/print/story-page.ts';
import {initialState} from '../../source/state/initial.ts';
import {frameOf} from '../../source/view/frame.ts';
import {ascii, unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {viewSpoken} from '../../source/view/spoken-view.ts';
import {openWorkspace} from '../helpers/asking.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

/** Each pane's title and lines, and the bars, as text. */
function drawn({workspace, state}: Driven, glyphs = unicode) {
	const frame = frameOf({workspace, state: state(), glyphs});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	const panes = frame.panes.map(({pane, title, note, lines}) => ({
		pane,
		text: [title, note, ...lines.map(lineText)].join('\n').replaceAll('\u00a0', ' '),
	}));
	const foot = lineText(frame.bars.at(-1)?.line ?? []);
	return {panes, foot, text: panes.map(({text}) => text).join('\n')};
}

const sizes = [
	[59, 40],
	[80, 24],
	[100, 30],
] as const;

describe.each(sizes)('at %dx%d', (columns, rows) => {
	const open = (...keys: readonly string[]) => drive({columns, rows}, talks).press(...keys);

	test('Enter on an event or a cell shows the quotes that were asked for', () => {
		for (const pane of ['1', '2']) {
			const driven = open(pane, 'enter');
			expect(driven.state().focus).toBe('quotes');
			expect(drawn(driven).panes.map(({pane}) => pane)).toContain('quotes');
			// And back is where one was.
			expect(driven.press('-').state().focus).toBe(pane === '1' ? 'schedule' : 'positions');
		}
		expect(open('enter').filter()).toBe('round:1');
		// Where it takes the narrowing away one stays.
		expect(open('enter', '1', 'enter').state()).toMatchObject({focus: 'schedule', filter: {text: ''}});
	});

	test('a zoomed list shows them as well', () => {
		const zoomed = open('z', 'enter').state();
		expect([zoomed.focus, zoomed.zoom]).toEqual(['quotes', 'quotes']);
	});

	test('each sign that the matrix has is told', () => {
		for (const keys of [['2'], [']', ']', '2'], ['a', '2']]) {
			const {text} = drawn(open(...keys));
			for (const word of [
				'▲ demands',
				'✕ rejects',
				'● supports',
				'◆ offers',
				'◇ open',
				'○ denies',
				'! warns',
			])
				expect(text).toContain(word);
			// The narrowest of two lines has no room left for what a number is.
			if (columns !== 80 || keys.length < 3) expect(text).toMatch(/n(?:umbers)?: (?:dated )?quotes/);
			if (/\+[▲✕●◆◇○!]/.test(text)) expect(text).toContain('+ new');
			if (/≥[▲✕●◆◇○!]/.test(text)) expect(text).toContain('≥ by then or later');
		}
	});

	test('each sign that rows have is told', () => {
		expect(drawn(open('3')).text).toMatch(
			/≠ ?(wrong )?speaker +± ?disputed +† ?damaged +⇄ ?translated +≈ ?(several )?wordings/,
		);
	});

	test('how to go back is always told, where there is something to go back from', () => {
		for (const keys of [['enter'], ['3', 'enter'], ['4'], ['z'], [']'], ['/', ...'veto', 'enter']])
			expect(drawn(open(...keys)).foot).toContain('Esc back');
		expect(drawn(open()).foot).not.toContain('Esc');
		expect(drawn(open('2'), ascii).foot).toContain('arrows move');
		expect(drawn(open('2')).foot).toContain('←↑↓→ move');
	});
});

test('keys that work with the quote selected are told where there is room', () => {
	const {foot} = drawn(drive({columns: 200, rows: 60}, talks).press('3'));
	for (const hint of [') next passage', 'Space mark', 'd disagreements', 'y copy'])
		expect(foot).toContain(hint);
});

describe('a key that does nothing says so', () => {
	test.each([
		['w', [], 'w does nothing here; ? shows the keys.'],
		['f5', [], 'f5 does nothing here; ? shows the keys.'],
		['w', ['x'], 'w does nothing here; ? shows the keys.'],
		['h', [], 'Left and right move in the positions; 2 goes there.'],
		['l', ['3'], 'Left and right move in the positions; 2 goes there.'],
		['l', ['z', ']'], '[ and ] go to the round before and to the next.'],
		['space', [], 'Only quotes are marked; 3 goes to the quotes.'],
		[')', ['2'], 'Passages are those of a quote; 3 goes to the quotes.'],
		['enter', ['4'], 'There is nothing to open in a text; Esc goes back to the list.'],
	] as const)('%s after %j', (key, before, said) => {
		expect(
			drive({}, talks)
				.press(...before, key)
				.state().message?.text,
		).toBe(said);
	});

	test('and one that moves says nothing', () => {
		for (const keys of [['2', 'l'], ['2', 'v', 'v', 'l'], ['j'], ['k']])
			expect(
				drive({}, talks)
					.press(...keys)
					.state().message,
			).toBeUndefined();
	});
});

describe('what is taken back is said', () => {
	const said = (...keys: readonly string[]) =>
		drive({}, talks)
			.press('3', ...keys)
			.state().message?.text;
	test('marks, notes and filters', () => {
		expect(said('space', 'u')).toBe('Taken back: 1 mark taken away.');
		expect(said('space', 'u', 'ctrl-r')).toBe('Done again: 1 mark set again.');
		expect(said('m', ...'so', 'enter', 'u')).toBe('Taken back: 1 note taken away.');
		expect(said('m', ...'so', 'enter', 'u', 'ctrl-r')).toBe('Done again: 1 note written again.');
		const twice = ['m', ...'so', 'enter', 'm', ...' it is', 'enter', 'u'];
		expect(said(...twice)).toBe('Taken back: 1 note as before.');
		expect(said(...twice, 'ctrl-r')).toBe('Done again: 1 note changed again.');
		expect(said('/', ...'veto', 'enter', 'u')).toBe('Taken back: the filter is empty again.');
		expect(said('/', ...'veto', 'enter', 'u', 'ctrl-r')).toBe('Done again: the filter is again veto.');
		expect(said('/', ...'x'.repeat(100), 'enter', 'u', 'ctrl-r')).toContain(`${'x'.repeat(60)}….`);
	});
});

describe('a filter longer than its line', () => {
	test('has a sign where it is cut at its left, and the caret behind what is typed', () => {
		for (const glyphs of [unicode, ascii]) {
			const driven = drive({columns: 59, rows: 40}, talks)
				.press('3', '/')
				.type('party:russia issue:guarantees '.repeat(4));
			const frame = frameOf({workspace: driven.workspace, state: driven.state(), glyphs});
			if (frame.kind === 'too-small') throw new RangeError('too small');
			const quotes = frame.panes.find(({pane}) => pane === 'quotes');
			const text = lineText(quotes?.lines[0] ?? []);
			expect(text.startsWith(`/${glyphs.ellipsis}`)).toBe(true);
			expect(quotes?.caret?.x).toBe(text.length);
		}
	});
});

describe('Esc takes back what was searched for', () => {
	test.each([
		['open door', ['']],
		['party:russia open door', ['party:russia', '']],
		['open door party:russia', ['open door', '']],
		['open door -carrier', ['open door', '']],
		['"open door" veto', ['"open door"', '']],
		['(open door)', ['(open)', '']],
	])('%s', (filter, left) => {
		const driven = drive({focus: 'quotes', filter}, talks);
		for (const text of left) expect(driven.press('escape').filter()).toBe(text);
	});
});

describe('what is long or missing leaves no sign standing alone', () => {
	const small = smallDossier();

	test.each([80, 59])('a long title, and what is worth a look behind it, at %d columns', columns => {
		const problems = ['x', 'y'];
		const workspace = {
			...openWorkspace({...small, title: 'A very long title of talks that '.repeat(3)}),
			problems,
		};
		const bar = (glyphs: typeof unicode) => {
			const state = initialState(workspace, {columns, rows: 24});
			const made = frameOf({workspace, state, glyphs});
			return made.kind === 'whole' ? lineText(made.bars[0]?.line ?? []) : '';
		};
		expect(bar(unicode).trimEnd()).toMatch(/2 problems \(!\)$/);
		expect(bar(unicode)).toHaveLength(columns);
	});

	test('a round without a name of its own is named once', () => {
		const events = small.events.map(one =>
			one.round === undefined ? one : {...one, name: `Round ${one.round}`},
		);
		const driven = drive({columns: 80, rows: 24}, {...small, events}).press('1');
		const text = drawn(driven).text;
		expect(text).toContain('Round 1');
		expect(text).not.toContain('Round 1: Round 1');
		const page = printPlain(driven.catalogue, []);
		expect(page).toContain('\nRound 1\n');
		expect(printStory(driven.catalogue, 'markdown')).toContain('## Round 1\n');
		const {workspace, state} = driven;
		const spoken = viewSpoken({workspace, state: state(), glyphs: unicode}, 2000, 60).join('\n');
		expect(spoken).not.toMatch(/round 1, Round 1/i);
	});

	test('two parties of long names stand side by side above what they hold', () => {
		const parties = small.parties.map(one => ({...one, name: 'Federation of the '.repeat(17).trim()}));
		const driven = drive({columns: 80, rows: 24}, {...small, parties}).press('2', 'v', 'v');
		const lines = (drawn(driven).panes.find(({pane}) => pane === 'positions')?.text ?? '').split('\n');
		expect(lines.filter(text => text.includes('Federation'))).toHaveLength(3);
		expect(lines.join('\n')).toContain('The strait stays open');
	});
});
