/** Fields of megabytes, and a matrix of half a million cells: counted in characters looked at and fields read. */
import {afterEach, describe, expect, it, test, vi} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {foldDocuments} from '../../source/engine/memory/documents.ts';
import {choice} from '../../source/fields/choices.ts';
import {initialState} from '../../source/state/initial.ts';
import {messageLines} from '../../source/state/message-lines.ts';
import {press} from '../../source/state/press.ts';
import {type State, say} from '../../source/state/state.ts';
import {longestField, shownField} from '../../source/text/shown-field.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText, span} from '../../source/view/spans.ts';
import {openWorkspace} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {keyOf} from '../helpers/open.tsx';

const size = {columns: 120, rows: 40};
/** Slow to cut into characters, since each may go on in the next. */
const long = 'слово 👍 '.repeat(120_000);

afterEach(() => {
	vi.restoreAllMocks();
});

function opened(dossier: Dossier) {
	const workspace = openWorkspace(dossier);
	let state: State = initialState(workspace, size);
	return {
		workspace,
		press(key: string) {
			state = press(workspace, state, keyOf(key)).state;
			return frameOf({workspace, state, glyphs: unicode});
		},
	};
}

/** How many UTF-16 units are cut into characters in each of the drawings. */
function segmented(draw: () => unknown): number {
	const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
	draw();
	const units = segment.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
	segment.mockRestore();
	return units;
}

const small = smallDossier();
const first = <T extends object>(list: readonly T[], change: Partial<T>): T[] =>
	list.map((one, place) => (place === 0 ? {...one, ...change} : one));

const fields: readonly (readonly [string, Partial<Dossier>])[] = [
	['title of the dossier', {title: long}],
	['name of a party', {parties: first(small.parties, {name: long})}],
	['code of a party', {parties: first(small.parties, {code: long})}],
	['name of a person', {people: first(small.people, {name: long})}],
	['name of an issue', {issues: first(small.issues, {name: long})}],
	['name of an event', {events: small.events.map(one => ({...one, name: long}))}],
	['place of an event', {events: small.events.map(one => ({...one, place: long}))}],
	['name of a source', {sources: first(small.sources, {'title-short': long})}],
	['outlet', {sources: first(small.sources, {'container-title': long})}],
	['gloss', {statements: first(small.statements, {gloss: long})}],
	['position', {positions: first(small.positions, {sentence: long})}],
	['disagreement', {discrepancies: first(small.discrepancies, {title: long, assessment: long})}],
];

describe('of a field of a million letters no more is cut into characters than a screen shows', () => {
	it.each(fields)('%s', (_, changed) => {
		const dashboard = opened(smallDossier(changed));
		for (const key of [
			'j',
			'2',
			'j',
			'1',
			'j',
			'3',
			'j',
			'v',
			'v',
			'd',
			'Escape',
			'S',
			'Escape',
			':',
			'Escape',
		]) {
			expect(
				segmented(() => dashboard.press(key)),
				key,
			).toBeLessThan(250_000);
		}
	});
});

it('a field that is cut ends in an ellipsis, and any other is whole', () => {
	expect(span(long).text).toHaveLength(longestField - 1);
	expect(span(long).text.endsWith('👍…')).toBe(true);
	expect(shownField('a'.repeat(longestField))).toBe('a'.repeat(longestField));
});

it('of a long message as many lines are made as are seen', () => {
	const {workspace} = opened(small);
	const state = say(initialState(workspace, size), long);
	expect(messageLines(state)).toHaveLength(size.rows - 6);
	expect(segmented(() => messageLines(state))).toBeLessThan(10_000);
});

describe('a matrix of 500 parties and 1,000 issues', () => {
	let reads = 0;
	const counted = <T extends object>(one: T, ...keys: readonly (keyof T)[]): T => {
		const copy = {...one};
		for (const key of keys)
			Object.defineProperty(copy, key, {
				enumerable: true,
				get: () => {
					reads += 1;
					return one[key];
				},
			});
		return copy;
	};
	const [party] = small.parties;
	const [issue] = small.issues;
	const [position] = small.positions;
	if (party === undefined || issue === undefined || position === undefined) throw new RangeError('None');
	const many = <T>(count: number, make: (number: number) => T) =>
		Array.from({length: count}, (_, number) => make(number));
	const dossier = smallDossier({
		parties: [...small.parties, ...many(500, number => ({...party, id: `p${number}`, code: `P${number}`}))],
		issues: [
			...small.issues,
			...many(1000, number => counted({...issue, id: `i${number}`, name: `Issue ${number}`}, 'name')),
		],
		positions: many(10_000, number => counted({...position, id: `at-${number}`}, 'issue', 'party')),
	});

	it('is drawn as far as it is seen, and a cell of 10,000 positions is counted once', () => {
		const dashboard = opened(dossier);
		dashboard.press('2');
		dashboard.press('j');
		reads = 0;
		const frame = dashboard.press('l');
		// Beside the matrix the detail tells of the cell: it looks through all positions, twice.
		expect(reads).toBeLessThan(60_000);
		const panes = frame.kind === 'whole' ? frame.panes : [];
		const matrix = panes.find(({pane}) => pane === 'positions')?.lines.map(lineText) ?? [];
		expect(matrix.length).toBeGreaterThan(3);
		expect(matrix[2]).toMatch(/Fishing/);
	});
});

test('of a name of a million letters as much as is ever seen begins a value of the filter', () => {
	const words = Array.from({length: 200_000}, (_, number) => `w${number}`);
	const {beginnings, names} = choice('id', 'label', ['id'], [words.join(' ')]);
	expect(names).toEqual(['id']);
	expect(beginnings.some(text => text.startsWith('w1000w1001'))).toBe(true);
	// Each is the rest of the one before, and what is not seen is in none of them.
	expect(beginnings.length).toBeLessThan(longestField / 2);
	expect(Math.max(...beginnings.map(text => text.length))).toBeLessThanOrEqual(longestField);
});

test('a name of a million letters is folded once, however many quotes it is known of', () => {
	const name = `${'Ünd '.repeat(250_000)}ende`;
	const sources = small.sources.map(one => ({...one, 'container-title': name}));
	const made = catalogue(smallDossier({sources}));
	const documentOf = foldDocuments(made);
	const normalize = vi.spyOn(String.prototype, 'normalize');
	for (const entry of made.entryOf.values())
		expect(documentOf(entry, false).about.joined).toContain('und und ende');
	const long = normalize.mock.contexts.filter(text => String(text).length > 100_000);
	expect(made.entryOf.size).toBeGreaterThan(5);
	expect(long.length).toBeLessThanOrEqual(2);
});
