/** What is left out of notes for what is wrong with it is never said not to be there. */
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {atOnce} from '../../source/engine/pace.ts';
import {exportFormats} from '../../source/print/formats.ts';
import {printPlain} from '../../source/print/plain-text.ts';
import {printStory} from '../../source/print/story-page.ts';
import {initialState} from '../../source/state/initial.ts';
import {press} from '../../source/state/press.ts';
import {createWorkspace} from '../../source/state/workspace.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {bindings} from '../helpers/asking.ts';
import {fishing, noted} from '../helpers/noted.ts';
import {keyOf} from '../helpers/open.tsx';
import {usualEngine} from '../helpers/usual-fields.ts';
import {panes} from '../helpers/usual-panes.ts';

/** The fishing notes with a round, all positions or all statements that cannot be read. */
const faulty = fishing
	.replace('date: Monday 2025-03-03, place: Port Vell', 'date: 2025-13-03, place: Port Vell')
	.replaceAll('rejects:', 'refuses:')
	.replaceAll('demands:', 'wants:');
const silent = faulty
	.replaceAll('quotes: {', 'quotes: {nobody: ')
	.replaceAll('reports: {', 'reports: {nobody: ');

function opened(text: string) {
	const {dossier, leftOut} = noted(text).built;
	if (dossier === undefined) throw new RangeError('nothing is left');
	return catalogue(dossier, leftOut);
}

function screens(text: string, ...keys: readonly string[]): string {
	const made = opened(text);
	const engine = usualEngine(made, atOnce);
	const workspace = createWorkspace({catalogue: made, engine, panes, bindings, formats: exportFormats});
	let state = initialState(workspace, {columns: 120, rows: 40});
	const drawn = () => {
		const frame = frameOf({workspace, state, glyphs: unicode});
		if (frame.kind !== 'whole') throw new RangeError('too small');
		return [...frame.panes, ...frame.bars.map(({line}) => ({lines: [line]}))]
			.flatMap(({lines}) => lines.map(lineText))
			.join('\n');
	};
	let all = drawn();
	for (const key of keys) {
		state = press(workspace, state, keyOf(key)).state;
		all += `\n${drawn()}`;
	}
	return all;
}

describe.each([
	['the page', () => printPlain(opened(faulty), [...opened(faulty).entryOf.values()])],
	['the story as Markdown', () => printStory(opened(faulty), 'markdown')],
	['the panes', () => screens(faulty, '1', '2', 'v', 'v', ']')],
])('%s', (_, write) => {
	test('says how many rounds and positions are left out', () => {
		const text = write().replaceAll(/\s+/g, ' ');
		expect(text).toContain('1 round is left out for problems; there is no other.');
		expect(text).toContain('2 positions are left out for problems; there is no other.');
	});

	test('does not say that there are none', () => {
		const text = write().replaceAll(/\s+/g, ' ');
		expect(text).not.toMatch(/has no rounds|states no positions|No position was written|has no events/);
	});
});

test('so are quotes', () => {
	const text = `${screens(silent, '1')}\n${printPlain(opened(silent), [])}`.replaceAll(/\s+/g, ' ');
	expect(text).toContain('4 statements are left out for problems; there is no other.');
	expect(text).not.toMatch(/holds no quotes|dossier has no statement/);
});

test('of what nothing is left out it is said that there is none', () => {
	const without = fishing
		.slice(0, fishing.indexOf('positions:'))
		.replace(/rounds:\n.*\n/, '')
		.replaceAll(/ {4}at: .*\n/g, '');
	expect(printStory(opened(without), 'markdown')).toContain('This dossier has no rounds.');
	expect(screens(without, '2')).toContain('This dossier states no positions.');
});
