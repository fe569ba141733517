/** The detail begins at its top whenever it tells something else, however that came about. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {viewDetail} from '../../source/panes/detail.ts';
import {reopen} from '../../source/state/reopen.ts';
import {selectEntry, selectEvent, selectPassage} from '../../source/state/selectors.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {bindings, openWorkspace} from '../helpers/asking.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';

/** What the detail tells, by the ids of it. */
function subjectOf({workspace, state}: Driven): string {
	const now = state();
	switch (now.subject) {
		case 'schedule':
			return `event ${selectEvent(workspace, now)?.id}`;
		case 'positions':
			return `cell ${JSON.stringify(now.cell)}`;
		default: {
			const entry = selectEntry(workspace, now);
			return entry === undefined
				? 'no quote'
				: `quote ${entry.statement.id} ${selectPassage(workspace, now, entry)} ${now.isComparing}`;
		}
	}
}

const keys = [...new Set(bindings.flatMap(binding => binding.keys))].filter(key => key !== 'q');
const step = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...keys)},
	{
		weight: 6,
		arbitrary: fc.constantFrom('3', '4', 'j', 'j', 'escape', 'r', 's', '-', 'n', ')', ']', '[', 'v'),
	},
	{weight: 2, arbitrary: filterText.map(text => ({text}))},
);

test('whatever is pressed', () => {
	fc.assert(
		fc.property(arbitraryDossier, fc.array(step, {maxLength: 60}), (dossier, steps) => {
			const driven = drive({}, dossier);
			for (const one of steps) {
				const before = subjectOf(driven);
				if (typeof one === 'string') driven.press(one);
				else
					driven
						.press('/')
						.do({type: 'edit', edit: {do: 'insert', text: one.text}})
						.press('enter');
				if (subjectOf(driven) !== before) expect([one, driven.state().scroll]).toEqual([one, 0]);
			}
		}),
		{numRuns: 500},
	);
});

describe('after the detail was scrolled', () => {
	const firstLine = (driven: Driven) =>
		lineText(
			viewDetail({workspace: driven.workspace, state: driven.state(), glyphs: unicode}, 58, 8).lines[0] ?? [],
		);

	test.each([
		['a filter that leaves another quote', ['escape', '/', ...'paper']],
		['the same from the detail', ['/', ...'paper']],
		['a filter taken back', ['escape', '/', ...'paper', 'escape', 'escape']],
		['reported statements hidden', ['r']],
		['another order', ['s']],
		['the next passage', [')']],
		['the wordings', ['v']],
		['the next round', [']', '3']],
		['the view before', ['-']],
	])('%s', (_name, pressed) => {
		const driven = drive().press(
			'3',
			'/',
			...'is:variant',
			'enter',
			'/',
			...'a',
			'enter',
			'4',
			'j',
			'j',
			'j',
		);
		expect(driven.state().scroll).toBe(3);
		driven.press(...pressed);
		expect(driven.state().scroll).toBe(0);
		expect(firstLine(driven)).not.toBe('');
	});

	test('another dossier in its place, without what was chosen', () => {
		const driven = drive().press('3', 'space', 'j', '2', 'l', 'S', 'j', 'j');
		const dossier = smallDossier();
		const workspace = openWorkspace({
			...dossier,
			parties: dossier.parties.slice(0, 1),
			sources: dossier.sources.slice(0, 1),
			statements: dossier.statements.slice(0, 1),
			positions: [],
		});
		const state = reopen(workspace, {...driven.state(), scroll: 7, marked: new Set(['no-veto', 'nobody'])});
		expect(state.scroll).toBe(0);
		expect(state.cell).toEqual({issue: 'passage', party: 'norland'});
		expect(state.popup).toMatchObject({kind: 'sources', index: 0});
		expect([...state.marked].every(id => workspace.catalogue.entryOf.has(id))).toBe(true);
	});
});
