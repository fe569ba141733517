/** A page is what is seen: nothing is skipped, and of a text one line stays; in whatever one reads, at every size. */
import {describe, expect, test} from 'vitest';
import type {Motion} from '../../source/state/actions.ts';
import {clampScroll} from '../../source/view/clamp-scroll.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {smallShelf} from '../helpers/small-articles.ts';

const sizes = [
	[30, 6],
	[59, 40],
	[80, 24],
	[100, 8],
	[100, 30],
	[120, 40],
	[200, 60],
] as const;

function frame({workspace, state}: Driven) {
	const made = frameOf({
		workspace,
		state: clampScroll({workspace, state: state(), glyphs: unicode}),
		glyphs: unicode,
	});
	if (made.kind === 'too-small') throw new RangeError('too small');
	return made;
}

/** The first and the last line that is seen of a text, counted from 1, by the note of its pane; 1 where all is. */
function linesSeen(driven: Driven, name: string): readonly [first: number, last: number, of: number] {
	const {popup, panes} = frame(driven);
	const note = (popup ?? panes.find(({pane}) => pane === name))?.note ?? '';
	const [, first, last, of] = /(\d+)-(\d+) of (\d+)$/.exec(note) ?? [];
	return first === undefined ? [1, 1, 1] : [Number(first), Number(last), Number(of)];
}

/** Goes from the first page to the last. */
function read(driven: Driven, name: string): number {
	let pages = 1;
	let [, last, all] = linesSeen(driven, name);
	while (last < all) {
		const [first, next] = linesSeen(driven.press('pagedown'), name);
		// At the end the last page is full, so that more than a line is seen again.
		if (next < all) expect(first).toBe(last);
		else expect(first).toBeLessThanOrEqual(last);
		expect(next).toBeGreaterThan(last);
		last = next;
		pages++;
	}
	return pages;
}

describe.each(sizes)('at %dx%d', (columns, rows) => {
	const open = (dossier = talks) => drive({columns, rows}, dossier, smallShelf(long));
	const long = (text: string) => `${text}\n${'a line of it\n'.repeat(200)}`;

	test('a text: the detail, a slide, an article', () => {
		read(open().press('3', 'j', 'j', 'enter'), 'detail');
		expect(read(open(smallDossier()).press('3', '5'), 'page')).toBeGreaterThan(3);
		if (rows < 25) expect(read(open().press(']', ']', 'z'), 'detail')).toBeGreaterThan(1);
	});

	test('the help, and what is chosen in a list of sources', () => {
		const help = open().press('?', 'pagedown');
		const {popup} = help.state();
		// Without the line that one types into, and the one that stays.
		expect(popup !== undefined && 'scroll' in popup ? popup.scroll : 0).toBe(
			(frame(help).popup?.lines.length ?? 0) - 2,
		);
		const seen = (motion: Motion) => {
			const driven = open().press('S');
			const lines = new Set<string>();
			for (let step = 0; step < 60; step++) {
				// What is chosen is told below the list or beside it.
				for (const line of frame(driven).popup?.lines.map(lineText).slice(1) ?? [])
					lines.add(line.split(' │ ').at(-1) ?? '');
				driven.do({type: 'move', motion});
			}
			return lines;
		};
		const byPage = seen('page-down');
		expect([...seen('half-down')].filter(line => !byPage.has(line))).toEqual([]);
	});

	test('a list: each row is on a page', () => {
		for (const [pane, number] of [
			['schedule', '1'],
			['quotes', '3'],
		] as const) {
			const driven = open().press(number, 'g');
			const seen = new Set<number>();
			// Rounds in a table of their own are always seen.
			const rounds = frame(driven).panes.some(({table}) => table !== undefined) ? 3 : 0;
			for (let page = 0; page < 80; page++) {
				const placed = frame(driven).panes.find(one => one.pane === pane);
				for (let y = 0; y < rows; y++)
					for (const action of placed?.actionsAt?.({x: 3, y}) ?? [])
						if (action.type === 'select') seen.add(action.row);
				driven.press('pagedown');
			}
			expect(seen.size).toBe(pane === 'quotes' ? 74 : 23 - rounds);
		}
	});

	test('positions in sentences and side by side: each line is on a page', () => {
		for (const keys of [
			['2', 'v'],
			['2', 'v', 'v'],
		]) {
			const told = (driven: Driven) =>
				frame(driven)
					.panes.find(({pane}) => pane === 'positions')
					?.lines.map(line => lineText(line).replace('▸', ' '));
			const [byRow, byPage] = [open().press(...keys, 'g'), open().press(...keys, 'g')];
			const lines = new Set<string>();
			const paged = new Set<string>();
			for (let row = 0; row < 20; row++) {
				for (const line of told(byRow) ?? []) lines.add(line);
				for (const line of told(byPage) ?? []) paged.add(line);
				byRow.press('down');
				byPage.press('pagedown');
			}
			expect([...lines].filter(line => !paged.has(line))).toEqual([]);
		}
	});
});

test('in little room the words of the article come first', () => {
	for (const [columns, rows] of [
		[30, 6],
		[100, 8],
	] as const) {
		const driven = drive({columns, rows, focus: 'quotes'}, smallDossier(), smallShelf()).press('5');
		const lines = frame(driven).panes[0]?.lines.map(lineText) ?? [];
		expect(lines.some(line => line.includes('▸'))).toBe(true);
		expect(lines.join(' ')).not.toContain('found where');
		const moved = smallShelf(text => `Corrected.\n\n${text}`);
		const changed = drive({columns, rows, focus: 'quotes'}, smallDossier(), moved).press('5');
		expect(lineText(frame(changed).panes[0]?.lines[0] ?? [])).toMatch(/Changed|changed/);
	}
});

test('from one lit place of an article to another only the paragraphs of the two are laid out anew', () => {
	const others = 'The harbour office counts boats, and says of each whence it comes.\n'.repeat(40);
	const driven = drive(
		{columns: 120, rows: 60},
		smallDossier(),
		smallShelf(text => text + others),
	);
	const shown = () => frame(driven).panes.find(({pane}) => pane === 'page')?.lines ?? [];
	driven.press('3', '5');
	const first = shown();
	driven.press('n');
	const between = shown();
	driven.press('N');
	// The very same lines, made once however many megabytes an article has.
	const kept = new Set(first);
	const again = shown().filter(each => kept.has(each));
	expect(between.map(lineText)).not.toEqual(first.map(lineText));
	expect(again.map(lineText).join(' ')).toContain('counts boats');
	expect(again.length).toBeGreaterThan(10);
});
