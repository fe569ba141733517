/** What the screen says is said to a screen reader too, in the same sentences: of a filter, of what stands beside, of notes. */
import {describe, expect, test} from 'vitest';
import {copy} from '../../source/cli/copying.ts';
import {negotiation} from '../../source/kinds/negotiation.ts';
import {popupCount} from '../../source/state/popup.ts';
import {capabilitiesOf} from '../../source/terminal/capabilities.ts';
import {frameOf} from '../../source/view/frame.ts';
import {ascii, unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {viewSpoken} from '../../source/view/spoken-view.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';

const spoken = ({workspace, state}: Driven) =>
	viewSpoken({workspace, state: state(), glyphs: unicode}, 2000, 60).join('\n');

describe('A filter in words', () => {
	test.each([
		[
			'/[/',
			'This expression cannot be read: unterminated character class. The rows are those of the filter before.',
		],
		['(veto', 'This group is still open; it goes on to the end of the filter.'],
		['party:(russia)', '( is read over in a value of party:'],
		['veto OR nato', 'OR is searched as a word. Either of two is written a | b.'],
		['party:zz', 'No party begins with "zz".'],
		['veto ryabkov', 'Dropping a term brings rows back: veto (4), or ryabkov (1)'],
		['date:13', 'date:13 is read as 13 Jan 2022.'],
		[
			'round:1 asof:2022-01-10',
			'None known from there, 24 about it: 11 by 10 Jan, 13 later or not known when',
		],
	])('%s', (text, said) => {
		const driven = drive({}, talks).press('/').type(text).press('enter');
		expect(spoken(driven)).toContain(said);
		const {workspace, state} = driven;
		const frame = frameOf({workspace, state: state(), glyphs: unicode});
		const drawn = frame.kind === 'too-small' ? [] : frame.panes.flatMap(({lines}) => lines.map(lineText));
		// The screen breaks it into lines.
		expect(drawn.join(' ').replace(/\s+/g, ' ')).toContain(said);
	});

	test('which nothing matches says so once, and none that matches says anything more', () => {
		const nothing = spoken(drive({}, talks).press('/').type('zqzx').press('enter'));
		expect(nothing).toContain(
			'You are in the quotes.\nNo quote matches.\nNor is there anything nearly like it.\n',
		);
		const found = spoken(drive({}, talks).press('/').type('veto').press('enter'));
		expect(found).toContain('Filter: veto\nYou are in the quotes, by date.\nSelected, 1 of 1: ');
	});
});

describe('What is seen is said', () => {
	test('which other party stands beside the one that is selected, and what it says', () => {
		const driven = drive({}, talks).press('2', 'v', 'v');
		const beside = () => /Beside it: .*/.exec(spoken(driven))?.[0];
		expect(beside()).toBe('Beside it: United States on Enlargement: none stated.');
		expect(driven.press('right') && beside()).toBe(
			'Beside it: NATO on Enlargement: NATO rejects, 2 quotes. NATO grants Russia no veto over new members and leaves the choice to Ukraine.',
		);
		expect(driven.press('v') && beside()).toBeUndefined();
	});

	test('two wordings one after the other, and never line by line beside each other', () => {
		const driven = drive({filter: 'is:variant', focus: 'quotes'}, talks).press('v');
		const said = spoken(driven);
		expect(said).not.toContain('│');
		expect(said).toMatch(
			/\nThird set of talks\n“I don’t think \[-there-\] .* we \[-cannot-\] agree,”\nOSCE preview\n“I don’t think .* {\+could not\+} agree,”\n/,
		);
	});

	test.each([20, 40, 100])('in %i columns every item of a list once, and how many there are', columns => {
		const remarks = ['talks.yaml:1:1: one thing.', 'talks.yaml:2:1: another.'];
		const many = Array.from(
			{length: 300},
			(_, at) => `talks.yaml:${at + 9}:1: this is wrong ${'x'.repeat(99)}.`,
		);
		for (const [key, count] of [
			['d', talks.discrepancies.length],
			['S', talks.sources.length],
			[':', undefined],
			['x', undefined],
			['!', many.length + remarks.length],
		] as const) {
			const driven = drive({}, talks).press(key);
			const workspace = {...driven.workspace, problems: many, remarks};
			const state = driven.state();
			const {popup} = state;
			if (popup === undefined || popup.kind === 'help' || popup.kind === 'note') throw new RangeError(key);
			const total = popupCount(workspace, state, popup);
			if (count !== undefined) expect(total).toBe(count);
			const last = {...state, popup: {...popup, index: total - 1}};
			const said = viewSpoken({workspace, state: last, glyphs: unicode}, columns, 400).join(' ');
			expect(said).toContain(`Selected, ${total} of ${total}: `);
			expect(said).not.toContain(`of ${total}: nothing`);
			// A problem is said whole in its place, and not once more below.
			if (key === '!') expect(said.split('another.')).toHaveLength(2);
		}
	});

	test('on the screen, that a quote is marked and has a note, both', () => {
		for (const glyphs of [unicode, ascii])
			for (const columns of [40, 80, 120, 200]) {
				const driven = drive({columns, rows: 40, focus: 'quotes'}, talks);
				driven.press('m').type('see page 3').press('enter');
				const head = () => {
					const frame = frameOf({workspace: driven.workspace, state: driven.state(), glyphs});
					const lines =
						frame.kind === 'too-small' ? [] : frame.panes.flatMap(pane => pane.lines.map(lineText));
					return lines.find(line => line.startsWith(glyphs.cursor) && line.includes('RUS')) ?? '';
				};
				expect(head().startsWith(`${glyphs.cursor}${glyphs.noted}`)).toBe(true);
				driven.press('space', 'up');
				expect(head().startsWith(`${glyphs.cursor}${glyphs.marked}`)).toBe(true);
				expect(head().slice(2)).toContain(glyphs.noted);
			}
	});

	test('that a quote has a note of the person, marked or not', () => {
		const driven = drive({}, talks).press('3', 'm').type('see page 3').press('enter');
		expect(spoken(driven)).toMatch(/Selected, 1 of 74: [^:]*, with a note of yours: /);
		driven.press('space', 'up');
		expect(spoken(driven)).toMatch(/Selected, 1 of 74: [^:]*, marked, with a note of yours: /);
	});
});

describe('Enter in a list of problems that has none', () => {
	test('says that nothing is selected, and copies nothing', async () => {
		const {workspace, state} = drive({}, talks).press('!', 'enter');
		expect(state().popup?.kind).toBe('problems');
		const said = 'Nothing is selected: there is nothing in this list.';
		expect(state().message?.text).toBe(said);
		const outside = {
			...{workspace, state: state(), dossierPath: undefined, kind: negotiation},
			capabilities: capabilitiesOf({}, {isTTY: false, ascii: false}),
			write: () => {},
		};
		expect((await copy(outside, 'problem')).text).toBe(said);
	});
});

describe('What Tab offers is said while one types', () => {
	test('with how many rows each shows, and the rest counted', () => {
		const driven = drive({}, talks).press('/').type('party:');
		const said = /Tab offers (.*)\./.exec(spoken(driven))?.[1] ?? '';
		expect(said).toMatch(/^Russia, \d+; United States, \d+; /);
		expect(said.split('; ').length).toBeGreaterThan(3);
		const all = spoken(drive({}, talks).press('/'));
		expect(all).toMatch(/Tab offers .*; and \d+ more\./);
	});

	test('the one that is written first', () => {
		const driven = drive({}, talks).press('/').type('party:').press('tab', 'tab');
		expect(driven.filter().trim()).toBe('party:usa');
		expect(spoken(driven)).toMatch(/Tab offers United States, \d+; NATO, /);
	});

	test('nothing where there is nothing, or nobody types', () => {
		expect(spoken(drive({}, talks).press('/').type('party:zzzz'))).not.toContain('Tab offers');
		expect(spoken(drive({}, talks))).not.toContain('Tab offers');
	});
});
