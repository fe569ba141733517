/** A list of quotes on a small screen: what is told of the selected one without a key, and what of rows that are cut. */
import {describe, expect, test} from 'vitest';
import {passageText} from '../../source/dossier/catalogue.ts';
import {selectAnswer, selectLeading} from '../../source/state/selectors.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {smallShelf} from '../helpers/small-articles.ts';

function paneOf({workspace, state}: Driven, name: string) {
	const frame = frameOf({workspace, state: state(), glyphs: unicode});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	const pane = frame.panes.find(each => each.pane === name);
	if (pane === undefined) throw new RangeError(`no ${name}`);
	return {...pane, texts: pane.lines.map(each => lineText(each).trimEnd())};
}

/** The rows of the list that are seen, each with its lines. */
function rowsSeen(driven: Driven): ReadonlyMap<number, readonly string[]> {
	const {texts, actionsAt} = paneOf(driven, 'quotes');
	const seen = new Map<number, string[]>();
	for (const [y, text] of texts.entries())
		for (const action of actionsAt?.({x: 3, y}) ?? [])
			if (action.type === 'select') seen.set(action.row, [...(seen.get(action.row) ?? []), text]);
	return seen;
}

test.each([
	[80, 24],
	[59, 40],
	[59, 24],
])(
	'at %dx%d the sentence around each quote and the page it stands on are seen beside the list',
	(columns, rows) => {
		const driven = drive({columns, rows}, smallDossier(), smallShelf()).press('3', 'g');
		for (let row = 0; row < 9; row++) {
			expect(paneOf(driven, 'detail').texts.join('\n')).toMatch(
				/^(?:Printed|Reported) in |names the wrong speaker/m,
			);
			driven.press('j');
		}
		expect(driven.row()).toBe(8);
	},
);

describe.each([
	[30, 6],
	[30, 10],
	[59, 16],
	[80, 24],
	[100, 8],
	[100, 30],
])('at %dx%d', (columns, rows) => {
	test.each(['', 'nato'])('a row that is cut keeps who says it, and says that it is cut: /%s', filter => {
		const driven = drive({columns, rows, filter}, talks).press('3', 'g');
		const answer = selectAnswer(driven.workspace, driven.state());
		for (let step = 0; step < answer.total; step++) {
			for (const [row, lines] of rowsSeen(driven)) {
				const entry = answer.page(row, 1)[0]?.entry;
				if (entry === undefined) throw new RangeError('no row');
				const [head = '', ...words] = lines;
				expect(head).toMatch(/^.{2}\S/);
				expect(head).not.toMatch(/^ {4}/);
				// The first of some days would be another date.
				expect(head).not.toMatch(/–(?: |$)/);
				const end = passageText(selectLeading(driven.workspace, driven.state(), entry)).slice(-4);
				const told = words.join(' ');
				expect(told.includes(end) || told.includes('…') || head.endsWith('…') || told === '').toBe(true);
			}
			driven.press('j');
		}
	});
});

test.each([
	[59, 40],
	[80, 24],
	[100, 30],
	[120, 40],
])('at %dx%d no row is who says it alone, and a row that is cut has what lines are left', (columns, rows) => {
	const driven = drive({columns, rows}, talks).press('3', 'g');
	for (const _ of driven.ids()) {
		for (const lines of rowsSeen(driven).values()) expect(lines.length).toBeGreaterThan(1);
		const {texts} = paneOf(driven, 'quotes');
		const left = texts.length - 1 - texts.findLastIndex(text => text !== '');
		const cut = [...rowsSeen(driven).values()].filter(lines => lines.at(-1)?.endsWith('…'));
		if (left > 1) expect(cut).toEqual([]);
		driven.press('j');
	}
});

/** Letters of a row's words that are seen; undefined where all of them are. */
function lettersSeen(driven: Driven, row: number, lines: readonly string[]): number | undefined {
	const {workspace} = driven;
	const [shown] = selectAnswer(workspace, driven.state()).page(row, 1);
	if (shown === undefined) throw new RangeError('no row');
	const even = (text: string) => text.replace(/[\s“”"]/g, '');
	const seen = lines.slice(1).join(' ');
	if (even(seen).includes(even(passageText(selectLeading(workspace, driven.state(), shown.entry))))) return;
	return seen.replace(/\s+/g, ' ').length;
}

test.each([
	[59, 40, 60],
	[80, 24, 60],
	[100, 30, 60],
	[120, 40, 60],
	[200, 60, 100],
])('at %dx%d each of all rows is whole or has so many letters, the last one too', (columns, rows, least) => {
	const driven = drive({columns, rows}, talks).press('3', 'g');
	for (let at = 0; at < 74; at++) {
		for (const [row, lines] of rowsSeen(driven))
			expect(lettersSeen(driven, row, lines) ?? least).toBeGreaterThanOrEqual(least);
		driven.press('j');
	}
});

test.each([
	[100, 8],
	[80, 24],
	[100, 30],
	[59, 40],
])('at %dx%d a row whose words are whole does not look cut, and says why it is there', (columns, rows) => {
	const driven = drive({columns, rows, filter: 'round:1'}, talks).press('3', 'g');
	for (let at = 0; at < driven.ids().length; at++) {
		for (const [row, lines] of rowsSeen(driven)) {
			const [shown] = selectAnswer(driven.workspace, driven.state()).page(row, 1);
			if (lettersSeen(driven, row, lines) !== undefined || shown?.entry.occasion?.round === 1) continue;
			expect(lines.join(' ')).not.toMatch(/[.”] …$/);
			expect(lines.join(' ')).toMatch(/· (?:about|\w*…$)/);
		}
		driven.press('j');
	}
});

test('nothing that x offers is cut', () => {
	const driven = drive({columns: 59, rows: 40}, talks).press('3', 'x');
	const frame = frameOf({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
	const lines = frame.kind === 'too-small' ? [] : (frame.popup?.lines ?? []).map(lineText);
	expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('for a reference manager: 74 quotes');
});

test.each([59, 60, 80, 100, 120, 200])(
	'the line of keys says how to see the article, at %d columns',
	columns => {
		const {workspace, state} = drive({columns, rows: 24}, smallDossier(), smallShelf()).press('3');
		const frame = frameOf({workspace, state: state(), glyphs: unicode});
		const foot = frame.kind === 'too-small' ? undefined : frame.bars.at(-1);
		expect(lineText(foot?.line ?? [])).toContain('5 article');
	},
);

test.each([
	[120, 40, ['5']],
	[200, 60, []],
	[200, 60, ['5']],
] as const)('at %dx%d a list of one quote leaves its room to the detail, %j', (columns, rows, keys) => {
	const driven = drive({columns, rows, filter: 'paper'}, smallDossier(), smallShelf()).press('3', ...keys);
	const blanks = (name: string) => paneOf(driven, name).texts.filter(text => text === '').length;
	expect(driven.ids()).toHaveLength(1);
	expect(blanks('quotes')).toBeLessThan(6);
	expect(paneOf(driven, 'quotes').texts.join(' ')).not.toContain('…');
	expect(paneOf(driven, 'detail').note).toBe('');
	expect(paneOf(driven, 'detail').rect.rows).toBeGreaterThan(rows / 2);
	// While one types nothing moves.
	const many = drive({columns, rows, filter: 'nor'}, smallDossier(), smallShelf()).press('3', ...keys, '/');
	const typing = drive({columns, rows, filter: 'paper'}, smallDossier(), smallShelf()).press(
		'3',
		...keys,
		'/',
	);
	expect(paneOf(typing, 'detail').rect).toEqual(paneOf(many, 'detail').rect);
});

test('a word that is asked for is told where it stands as a word, not where its letters stand in another', () => {
	const driven = drive({columns: 200, rows: 60, filter: 'Ryabkov speaks to RTVI'}, talks).press('3', 'g');
	expect(driven.ids().length).toBeGreaterThan(0);
	for (const _ of driven.ids()) {
		const told = [...paneOf(driven, 'quotes').texts, ...paneOf(driven, 'detail').texts].join(' ');
		expect(told).toContain('Ryabkov speaks to RTVI');
		expect(told).not.toContain('issue NATO forces');
		driven.press('j');
	}
	const to = drive({columns: 200, rows: 60, filter: 'speaker:ryabkov to'}, talks).press('3', 'G');
	expect(paneOf(to, 'quotes').texts.join(' ')).not.toContain('issue NATO');
	// Letters within a word are told where there is nothing better.
	const inside = drive({columns: 200, rows: 60, filter: 'rgemen'}, talks).press('3', 'G');
	expect(paneOf(inside, 'quotes').texts.join(' ')).toContain('issue Enlargement');
});

test.each([
	[59, 40],
	[80, 24],
	[120, 40],
])(
	'at %dx%d the article is left for that of the next quote with one key, and back, with no filter',
	(columns, rows) => {
		const driven = drive({columns, rows}, smallDossier(), smallShelf()).press('3', 'g', '5');
		const frame = frameOf({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
		const foot = frame.kind === 'too-small' ? undefined : frame.bars.at(-1);
		expect(lineText(foot?.line ?? [])).toContain('n next quote');
		const [first, second] = driven.ids();
		expect([driven.press('n').selected(), driven.state().focus]).toEqual([second, 'page']);
		expect([driven.press('N').selected(), driven.state().focus]).toEqual([first, 'page']);
		expect(driven.press('N').state().message?.text).toBe('That was the first quote.');
	},
);

test('that words around the quotes of a page are not searched is said where nothing is found', () => {
	const none = (shelf?: ReturnType<typeof smallShelf>, filter = 'declaration') =>
		paneOf(drive({filter}, smallDossier(), shelf).press('3'), 'quotes').texts.join(' ');
	const said = 'What a page prints around its quotes is not searched.';
	expect(none(smallShelf())).toContain(said);
	expect(none(smallShelf(), 'is:misattributed is:translated')).not.toContain(said);
	expect(none()).not.toContain(said);
});

test.each([
	[59, 40, []],
	[80, 24, []],
	[120, 40, []],
	[120, 40, ['5']],
	[200, 60, ['5']],
] as const)('at %dx%d %j the parties of all rows stand below each other', (columns, rows, keys) => {
	const driven = drive({columns, rows}, talks, smallShelf()).press('3', 'g', ...keys);
	const places = new Set<number>();
	for (let at = 0; at < 74; at++) {
		for (const [head = ''] of rowsSeen(driven).values())
			places.add(head.search(/(?<= )(?:RUS|USA|NATO|OSCE|EU|UKR|POL|WEST) /));
		driven.press('n');
	}
	// CIT and others are of no party.
	places.delete(-1);
	expect(places.size).toBe(1);
});

test.each([80, 100, 120])(
	'who has opened a quote whole is told how to go on to the next, at %d columns',
	columns => {
		const foot = (filter: string, ...keys: readonly string[]) => {
			const driven = drive({columns, rows: 24, filter}, smallDossier(), smallShelf()).press('3', ...keys);
			const frame = frameOf({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
			return lineText((frame.kind === 'too-small' ? undefined : frame.bars.at(-1)?.line) ?? []);
		};
		expect(foot('', 'enter')).toContain('n next quote');
		expect(foot('', 'enter')).toContain('5 article');
		expect(foot('', '5')).toContain('n next quote');
		expect(foot('')).not.toContain('next quote');
		expect(foot('paper', 'enter')).not.toContain('next quote');
	},
);
