/** The story of talks of another shape: notes that say little, no rounds, one round. */
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {printStory} from '../../source/print/story-page.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossierOf, fishing, fishingWith} from '../helpers/noted.ts';

/** All that is drawn, in one line. */
function drawn({workspace, state}: Driven): string {
	const frame = frameOf({workspace, state: state(), glyphs: unicode});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	const cells = (frame.panes.find(({table}) => table !== undefined)?.table?.rows ?? []).flatMap(row => [
		...Object.keys(row),
		...Object.values(row),
	]);
	return [
		...frame.panes.flatMap(({title, note, lines}) => [title, note, ...lines.map(lineText)]),
		...frame.bars.map(({line}) => lineText(line)),
		...cells,
	]
		.join(' ')
		.replace(/\s+/g, ' ');
}

const sizes = [
	[80, 24],
	[100, 30],
	[120, 40],
	[200, 60],
] as const;

describe.each(sizes)('notes that say neither what the round was nor where, at %i by %i', (columns, rows) => {
	const place = dossierOf(fishing);
	const none = dossierOf(fishingWith(', place: Port Vell', '').replace('at: Port Vell', 'at: 1'));
	test.each(['1', '2', '3', '4'])('show no words that stand for nothing, from pane %s', key => {
		for (const dossier of [place, none])
			for (const keys of [[], [']'], ['z', ']'], [']', ']']]) {
				const seen = drawn(drive({columns, rows}, dossier).press(key, ...keys));
				expect(seen).not.toContain('not said');
				expect(seen).not.toContain('Format');
			}
	});
});

test('nor does the page', () => {
	expect(printStory(catalogue(dossierOf(fishing)), 'markdown')).not.toContain('not said');
});

test('a round that has a format is told by it', () => {
	const said = dossierOf(fishingWith('place: Port Vell,', 'place: Port Vell, format: Bilateral talks,'));
	expect(drawn(drive({columns: 80, rows: 24}, said).press(']'))).toContain(
		'Round 1, Port Vell: Bilateral talks',
	);
});

test('one round is told, then the end, and then nothing more', () => {
	const told = drive({columns: 80, rows: 24}, dossierOf(fishing)).press('3', ']');
	expect(drawn(told)).toContain('First told in these sources: 2 positions (NOR, OST).');
	expect(drawn(told.press(']'))).toContain(
		'Ostland demanded Counting the fish: got nothing that is on record',
	);
	expect(told.press(']').state().message?.text).toContain('That was the end');
});

test('without rounds nothing is told, and the keys of it say so', () => {
	const one = dossierOf(fishing);
	const without: Dossier = {...one, events: one.events.map(({round: _, ...event}) => event)};
	for (const keys of [[']'], ['['], ['z', ']'], ['3', ']']]) {
		const {message} = drive({}, without)
			.press(...keys)
			.state();
		expect(message?.text).toBe('This dossier has no rounds.');
	}
	const empty = drive({columns: 80, rows: 24}, {...one, events: []});
	expect(drawn(empty)).not.toContain('show its quotes');
	expect(empty.press('enter').state().message?.text).toContain('There is no event here');
});
