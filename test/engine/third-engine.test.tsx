/** Another engine is a value handed in: this one, in this file, with nothing changed above the boundary. */
import {expect, test} from 'vitest';
import {type Catalogue, type Entry, passageText} from '../../source/dossier/catalogue.ts';
import type {Engine} from '../../source/engine/engine.ts';
import {leavesOf} from '../../source/query/tree.ts';
import {entriesOf} from '../helpers/asking.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {open} from '../helpers/open.tsx';

/** Finds plain words in quoted words, and can do nothing else: no keys, no orders, no reasons. */
function plainEngine(of: Catalogue): Engine {
	return {
		fields: [],
		ask({query}) {
			const words = leavesOf(query).flatMap(({term}) => (term.type === 'word' ? [term.needle] : []));
			const has = ({first}: Entry) => words.every(word => passageText(first).toLowerCase().includes(word));
			const entries = entriesOf(of).filter(has);
			const ids = entries.map(({statement}) => statement.id);
			return {
				generation: 0,
				isDone: true,
				total: entries.length,
				all: of.entryOf.size,
				page: (offset, count) =>
					entries.slice(offset, offset + count).map(entry => ({id: entry.statement.id, entry, matches: []})),
				placeOf: id => ids.indexOf(id),
				nearest: () => Math.min(0, ids.length - 1),
				matches: () => [],
				counts: () => [],
				distinct: () => 0,
				histogram: () => new Map(),
				unknownValues: () => [],
				whyEmpty: () => ({hidden: 0, drops: {type: 'none'}, near: undefined}),
				cancel: () => {},
			};
		},
	};
}

test('a third engine serves the whole dashboard', () => {
	const screen = open(talks, {engine: plainEngine});
	const note = () => screen.screen().find(line => line.includes('3 Quotes')) ?? '';
	expect(note()).toContain(`${talks.statements.length} of ${talks.statements.length} · by date`);
	screen.press('/', ...'guarant');
	const count = Number(/(\d+) of/.exec(note())?.[1]);
	expect(count).toBeGreaterThan(0);
	expect(count).toBeLessThan(talks.statements.length);
	expect(screen.press('enter', 'j', 'enter').screen().join('\n')).toContain('Printed in');
	expect(
		screen
			.press('/', ...'zzz')
			.screen()
			.join('\n'),
	).toContain('No quote matches.');
});
