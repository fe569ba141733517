/** Quotes are there to be read: in the list, in their sentence, on their page, at every size. */
import {afterEach, describe, expect, test} from 'vitest';
import {passageText} from '../../source/dossier/catalogue.ts';
import {placeOfPassage} from '../../source/dossier/passage-place.ts';
import {viewPassageWords} from '../../source/panes/quotes/passage-words.ts';
import type {Shelf} from '../../source/state/workspace.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {entriesOf} from '../helpers/asking.ts';
import {opened, dossier as talks} from '../helpers/embedded.ts';
import {sha256, smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';
import {expectSoundScreen, paneLines, paneText} from '../helpers/screen-checks.ts';
import {smallShelf as shelf} from '../helpers/small-articles.ts';

type Opened = ReturnType<typeof open>;
const screens: Opened[] = [];
function openAt(...all: Parameters<typeof open>): Opened {
	const screen = open(...all);
	screens.push(screen);
	return screen;
}
afterEach(() => {
	for (const screen of screens.splice(0)) screen.close();
});

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe.each([
	[120, 40, 60],
	[200, 60, 100],
])('with all in the list at %ix%i', (columns, rows, least) => {
	test(`at least ${least} letters of each quote are seen, and all of the selected one`, () => {
		const screen = openAt(talks, {columns, rows, focus: 'quotes'});
		for (const {first} of entriesOf(opened)) {
			const text = passageText(first);
			const seen = letters(paneLines(screen, 'quotes').join(''));
			// Letters of the text, not signs: as many of its characters hold some fewer of those.
			expect(seen).toContain(letters(text.slice(0, least - 2)));
			expect(seen).toContain(letters(text));
			screen.press('j');
		}
	});
});

test('two rows in the list are whole, and leave the room to the detail', () => {
	const screen = openAt(talks, {columns: 80, rows: 24, focus: 'quotes', filter: 'sherman'});
	expect(paneLines(screen, 'detail').length).toBeGreaterThanOrEqual(7);
	const [one, other] = entriesOf(opened).filter(({people}) => people.includes('sherman'));
	for (const entry of [one, other])
		expect(letters(paneText(screen, 'quotes'))).toContain(letters(passageText(entry?.first ?? talksFirst)));
});

const talksFirst = entriesOf(opened)[0]?.first ?? (undefined as never);

test('a zoomed list keeps the detail beside it or below it', () => {
	for (const [columns, rows] of [
		[120, 40],
		[80, 24],
	] as const) {
		const screen = openAt(talks, {columns, rows, focus: 'quotes'}).press('z');
		expect(paneLines(screen, 'detail').length).toBeGreaterThan(4);
		expect(screen.screen().join('\n')).not.toContain('1 Schedule');
	}
});

test('Enter opens a quote whole, on all of the screen, and Esc goes back to the list as it was', () => {
	const screen = openAt(talks, {columns: 100, rows: 30, focus: 'quotes'});
	const before = screen.screen();
	screen.press('enter');
	expect(paneLines(screen, 'detail').length).toBe(27);
	expectSoundScreen(screen);
	expect(screen.press('escape').screen()).toEqual(before);
});

describe('why a row is in the list is seen in it', () => {
	test.each([
		['geneva', 'US and Russia in Geneva'],
		['guarantees', 'Guarantees'],
		['nato-russia council', 'about NATO-Russia Council: NATO and Russia in Brussels'],
	])('%s', (filter, seen) => {
		const screen = openAt(talks, {focus: 'quotes', filter});
		const rows = paneText(screen, 'quotes');
		expect(rows).toContain(seen);
	});
});

describe('the page', () => {
	test('without the articles says how to have them', () => {
		const screen = openAt(smallDossier(), {focus: 'quotes'}).press('5');
		expect(paneText(screen, 'page')).toContain('roundtable --articles FOLDER');
	});

	test('shows the passage where the dossier says, lit, and says so', () => {
		const screen = openAt(smallDossier(), {focus: 'quotes', articles: shelf()}).press('5');
		for (let row = 0; row < 4; row++) {
			const text = paneText(screen, 'page');
			expect(text).toContain('found where the dossier says');
			expect(paneLines(screen, 'page').some(line => line.startsWith('▸ '))).toBe(true);
			screen.press('3', 'j', '5');
		}
		expectSoundScreen(screen);
	});

	test('finds words that have moved, and says that they are gone where they are', () => {
		const moved = openAt(smallDossier(), {focus: 'quotes', articles: shelf(text => `Corrected.\n\n${text}`)});
		expect(paneText(moved.press('5'), 'page')).toMatch(/has changed.*(but here|something else)/);
		const gone = openAt(smallDossier(), {focus: 'quotes', articles: shelf(() => 'Another text.')});
		expect(paneText(gone.press('5'), 'page')).toMatch(/no longer stand in it|something else/);
	});

	test.each([
		['a line more above it', (text: string) => `Corrected.\n\n${text}`],
		['lines that end elsewhere', (text: string) => text.replace(/ (?=\S+ \S+ \S+(?: |$))/gm, ' \n')],
	])('finds a clause of which the dossier has the digest alone, with %s', (_, changed) => {
		const screen = openAt(smallDossier(), {
			focus: 'quotes',
			filter: 'kind:reported',
			rows: 60,
			articles: shelf(changed),
		});
		expect(paneText(screen, 'detail')).toMatch(/The page: .* has changed: characters/);
		expect(paneText(screen.press('5'), 'page')).toMatch(/has changed.*but here, at character \d+\..*▸/);
	});

	test('is scrolled up and down from the passage, never beyond its ends, and begins anew with each', () => {
		const long = shelf(text => `${text}\n${'a line of it\n'.repeat(200)}`);
		const screen = openAt(smallDossier(), {focus: 'quotes', articles: long}).press('5');
		const start = paneLines(screen, 'page');
		const end = paneLines(screen.press('G'), 'page');
		expect(end).not.toEqual(start);
		expect(paneLines(screen.press('j', 'j'), 'page')).toEqual(end);
		expect(paneLines(screen.press('k'), 'page')).not.toEqual(end);
		const next = openAt(smallDossier(), {focus: 'quotes', articles: long}).press('j', '5');
		expect(screen.press('3', 'j', '5').screen()).toEqual(next.screen());
	});

	test('is closed by Esc', () => {
		const screen = openAt(smallDossier(), {focus: 'quotes', articles: shelf()});
		const before = screen.screen();
		expect(screen.press('5', 'escape').screen()).toEqual(before);
	});
});

test('with the article at hand the detail has the sentence of the words, whole', () => {
	const screen = openAt(smallDossier(), {rows: 60, focus: 'quotes', articles: shelf()});
	const {workspace} = screen;
	const state = screen.state();
	for (const {statement} of entriesOf(workspace.catalogue))
		for (const passage of statement.passages) {
			const article = workspace.articles?.texts.get(passage.source);
			if (passage.kind === 'reported' || article === undefined) continue;
			const entry = workspace.catalogue.entryOf.get(statement.id);
			if (entry === undefined) throw new RangeError(statement.id);
			const lines = viewPassageWords({workspace, state, glyphs: unicode}, entry, passage, 500);
			const told = lines
				.map(lineText)
				.join(' ')
				.replace(/[“”"'‘’«»„]/g, '')
				.replace(/\s+/g, ' ');
			const plain = article.replace(/[“”"'‘’«»„]/g, '').replace(/\s+/g, ' ');
			expect(told).not.toMatch(/^…|…$/);
			for (const part of told.split(' … ')) expect(plain).toContain(part.trim());
		}
});

test('with the article at hand the detail has more of the sentence, and of a summary the words of the page', () => {
	const detailOf = (articles?: Shelf) =>
		paneText(
			openAt(smallDossier(), {
				rows: 60,
				focus: 'quotes',
				filter: 'close',
				...(articles === undefined ? {} : {articles}),
			}),
			'detail',
		);
	expect(detailOf().replace(/\s+/g, ' ')).toContain('foreign minister,…');
	expect(detailOf(shelf()).replace(/\s+/g, ' ')).toContain('after the first round of talks.');
	expect(detailOf(shelf())).not.toContain('--articles');
	const reported = openAt(smallDossier(), {
		rows: 60,
		focus: 'quotes',
		filter: 'kind:reported speaker:spokesperson',
		articles: shelf(),
	});
	expect(paneText(reported, 'detail').replace(/\s+/g, ' ')).toContain(
		'The page: An Isles spokesperson said that the fleets would stay where they were until there was a treaty.',
	);
});

describe('where a passage stands', () => {
	const article = 'He said: “we  shall not\nyield” and later “we shall not yield” again.';
	const quoted = (start: number, exact: string) =>
		({
			...talksFirst,
			kind: 'direct',
			segments: [{start, end: start + exact.length, exact, prefix: '', suffix: ''}],
		}) as Parameters<typeof placeOfPassage>[0];

	test.each([
		['at its offsets', 42, 'we shall not yield', {found: 'by-offset'}],
		[
			'broken into lines otherwise',
			10,
			'we shall not yield',
			{found: 'by-words', stretches: [{start: 10, end: 29}]},
		],
		['nearest to them', 60, 'we shall not yield', {found: 'by-words', stretches: [{start: 42, end: 60}]}],
		['nowhere', 10, 'we shall (not) yield', {found: 'not', isDigest: false}],
	])('%s', (_, start, exact, place) => {
		expect(placeOfPassage(quoted(start, exact), article, sha256)).toMatchObject(place);
	});
});

describe('the lists of disagreements and of sources are searched by typing', () => {
	test.each([
		['d', 'army', 1],
		['S', 'world', 1],
		['S', 'nothing like it', 0],
	])('%s %s', (key, typed, count) => {
		const screen = openAt(talks).press(key).type(typed);
		const shown = screen.screen().join('\n');
		if (count === 0) expect(shown).toContain('Nothing here holds all of these words.');
		else expect(shown).toMatch(new RegExp(`: 1 of ${count} `));
		expectSoundScreen(screen);
	});
});
