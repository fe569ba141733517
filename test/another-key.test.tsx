/** Another key is a row handed in: it is heard, listed in the help and in the palette, and one may choose it anew. */
import {expect, test} from 'vitest';
import type {Binding} from '../source/state/binding.ts';
import {commandNames, withOwnKeys} from '../source/state/own-keys.ts';
import {bindings as usual} from './asking.ts';
import {dossier as talks} from './embedded.ts';
import {open} from './open.tsx';

const disputes: Binding = {
	keys: ['f5'],
	contexts: ['panes'],
	action: {type: 'set-filter', text: 'is:disputed'},
	group: 'Filter',
	help: 'only what the sources disagree about',
	command: 'only disputes',
};
const bindings = [...usual, disputes];

test('it does what it says, and the help and the palette say it', () => {
	const screen = open(talks, {bindings});
	const text = () => screen.screen().join('\n');
	screen.press('f5');
	expect(screen.state().filter.text).toBe('is:disputed');
	screen.press('?', ...'disagree about');
	expect(text()).toMatch(/f5 +only what the sources disagree about/);
	screen.press('escape', 'escape', ':', ...'disputes');
	expect(text()).toMatch(/only disputes +f5/);
	expect(screen.state().filter.text).toBe('');
	expect(screen.press('enter').state().filter.text).toBe('is:disputed');
	screen.close();
});

test("by its command's name another key can be given to it", () => {
	expect(commandNames(bindings)).toContain('only disputes');
	const screen = open(talks, {bindings: withOwnKeys(bindings, new Map([['only disputes', ['Q']]]))});
	expect(screen.press('f5').state().filter.text).toBe('');
	expect(screen.press('Q').state().filter.text).toBe('is:disputed');
	screen.close();
});
