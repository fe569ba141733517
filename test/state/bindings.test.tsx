/** Keys are rows of a table: one more, handed in here, does what it says, and is in the help, the hints and the palette. */
import {expect, test} from 'vitest';
import type {Binding} from '../../source/state/binding.ts';
import {bindings} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';

const more: readonly Binding[] = [
	...bindings,
	{
		keys: ['ctrl-v'],
		contexts: ['panes'],
		action: {type: 'set-filter', text: 'veto'},
		help: 'only the vetoes',
		group: 'Filter',
		command: 'show vetoes',
	},
];

test('a key more does what it says', () => {
	const screen = open(smallDossier(), {bindings: more, focus: 'quotes'});
	expect(screen.press('ctrl-v').state().filter.text).toBe('veto');
	expect(screen.screen().join('\n')).toContain('1 of 9');
	expect(
		screen
			.press('?', ...'vetoes')
			.screen()
			.join('\n'),
	).toMatch(/Ctrl-v +only the vetoes/);
	expect(
		screen
			.press('escape', 'escape', ':', ...'vetoes')
			.screen()
			.join('\n'),
	).toMatch(/show vetoes +Ctrl-v/);
	screen.close();
});
