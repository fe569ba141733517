/** A kind of document is one value: one more, made here, brings its own panes, fields and listings. */
import {expect, test} from 'vitest';
import {createMemoryEngine} from '../../source/engine/memory/memory-engine.ts';
import {atOnce} from '../../source/engine/pace.ts';
import type {Kind} from '../../source/kinds/kind.ts';
import {kindOf, kinds} from '../../source/kinds/kinds.ts';
import {negotiation} from '../../source/kinds/negotiation.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';

/** Quotes and nothing else. */
const corpus: Kind = {
	...negotiation,
	format: 'quotes',
	panes: negotiation.panes.filter(({name}) => name === 'quotes' || name === 'detail'),
	fields: negotiation.fields.filter(({name}) => name === 'speaker'),
	listings: ['quotes'],
};

test('a document is of the kind that it says', () => {
	expect(kindOf(smallDossier())).toBe(negotiation);
	expect(kindOf({format: 'quotes'}, [...kinds, corpus])).toBe(corpus);
	expect(new Set(kinds.map(({format}) => format)).size).toBe(kinds.length);
});

test('its panes and fields are what the dashboard shows and understands', () => {
	const screen = open(smallDossier(), {
		panes: corpus.panes,
		engine: of => createMemoryEngine(of, atOnce, corpus.fields),
		focus: 'quotes',
	});
	const seen = screen.screen().join('\n');
	const typed = screen.press('/').type('party:isles').screen().join('\n');
	screen.close();
	expect(seen).toContain('1 Quotes');
	expect(seen).not.toContain('Schedule');
	expect(typed).toContain('There is no key party');
});
