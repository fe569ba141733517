/** What is told of a round agrees with what is shown beside it, whichever way one has come to it. */
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {chapterOf} from '../../source/dossier/story.ts';
import {printStory, printTelling} from '../../source/print/story-page.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {viewSlide} from '../../source/view/slide-view.ts';
import {lineText} from '../../source/view/spans.ts';
import {viewSpoken} from '../../source/view/spoken-view.ts';
import {quotedOf} from '../../source/view/story-view.ts';
import {seenIn} from '../../source/view/view-text.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';

const week = catalogue(talks);

function propsOf(driven: Driven) {
	return {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
}

/** All that is drawn, in one line. */
function drawn(driven: Driven): string {
	const frame = frameOf(propsOf(driven));
	if (frame.kind === 'too-small') throw new RangeError('too small');
	return frame.panes
		.flatMap(({title, note, lines}) => [title, note, ...lines.map(lineText)])
		.join(' ')
		.replace(/\s+/g, ' ');
}

/** The whole slide of a round, in one line. */
function slideOf(round: number, rows = 200): string {
	const driven = drive({}, talks).press('z', ...Array.from({length: round}, () => ']'));
	return viewSlide(propsOf(driven), 80, rows).lines.map(lineText).join(' ').replace(/\s+/g, ' ');
}

describe('the round that is told', () => {
	test('is the event selected, where its filter has been typed', () => {
		const typed = drive({columns: 80, rows: 24}, talks).press('/').type('round:3 asof:2022-01-13');
		expect(typed.press('enter', '1').state().event).toBe('vienna-2022-01-13');
		// Another that is chosen then stays chosen.
		expect(typed.press('k').state().event).not.toBe('vienna-2022-01-13');
	});

	test('is told whole, and that is said where the list is filtered further or shows quoted words alone', () => {
		const note = 'All of the round is told, not only what is listed.';
		for (const keys of [[], ['z']]) {
			const plain = drive({columns: 80, rows: 24}, talks).press(']', ']', ...keys);
			expect(drawn(plain)).toContain('12 quotes from there');
			expect(drawn(plain)).not.toContain(note);
			const quoted = drive({columns: 80, rows: 24}, talks).press('r', ']', ']', ...keys);
			expect(drawn(quoted)).toContain(note);
			const filtered = drive({columns: 80, rows: 24, filter: 'party:usa'}, talks).press(']', ']', ...keys);
			expect(drawn(filtered)).toContain(note);
		}
	});
});

describe('a slide', () => {
	test('bears a change out with the first of its evidence that was said there', () => {
		for (const round of week.rounds)
			for (const {position} of chapterOf(week, round).changes) {
				const first = position.evidence.find(id => week.entryOf.get(id)?.statement.occasion === round.id);
				const {first: passage} = week.entryOf.get(first ?? '') ?? {};
				if (passage?.kind !== 'reported') continue;
				expect(slideOf(round.round ?? 0)).toContain(passage.summary);
			}
		expect(slideOf(2)).toContain('Stoltenberg, 12 Jan: Russia may not block the entry of new states');
	});

	test('quotes first who has been quoted least, and says how many are left out', () => {
		expect(slideOf(2)).toContain('Said there: Grushko, 12 Jan: “It’s absolutely imperative');
		expect(slideOf(2)).toContain('Not quoted here: 4 from there, 15 about it; 3 goes to the list.');
		expect(slideOf(1)).toContain('Not quoted here: 22 about it; 3 goes to the list.');
		for (const round of week.rounds) {
			const chapter = chapterOf(week, round);
			const {quoted, left} = quotedOf(chapter);
			const own = chapter.changes.flatMap(({position}) =>
				position.evidence.filter(id => chapter.there.some(({statement}) => statement.id === id)).slice(0, 1),
			);
			const told = new Set([...own, ...quoted.map(({statement}) => statement.id)]);
			const {there, elsewhere} = chapter;
			expect(told.size + left.there + left.elsewhere).toBe(there.length + elsewhere.length);
		}
	});

	test('says nothing of how to get below where one is there', () => {
		const driven = drive({columns: 80, rows: 24}, talks).press('z', ']');
		expect(drawn(driven)).toContain('PageDown: more of this round.');
		expect(drawn(driven.press('pagedown'))).not.toContain('PageDown: ');
	});

	test('in the place of a quote that was opened whole ends by z', () => {
		const slide = drive({columns: 80, rows: 24}, talks).press('3', 'enter', ']');
		expect(slide.state().isSlide).toBe(true);
		expect(slide.press('z').state()).toMatchObject({isSlide: false, isOpened: false, zoom: undefined});
	});

	test('leads by n to the first quote, which has not been seen yet', () => {
		for (const from of ['1', '2', '3']) {
			const driven = drive({columns: 80, rows: 24}, talks).press(from, 'z', ']', ']', 'n');
			expect([from, driven.state().focus, driven.row()]).toEqual([from, 'quotes', 0]);
			expect(driven.press('n').row()).toBe(1);
		}
	});

	test('is spoken with each warning once', () => {
		const driven = drive({columns: 80, rows: 24}, talks).press('z', ']', ']');
		const spoken = viewSpoken(propsOf(driven), 80, 24).join(' ').replace(/\s+/g, ' ');
		expect(spoken).toContain('(our words) (damaged)');
	});
});

test('undated quotes are none of the numbers of an earlier day, and the legend says so', () => {
	const matrix = drawn(drive({columns: 100, rows: 30, filter: 'asof:2022-01-10', focus: 'positions'}, talks));
	expect(matrix).toContain('numbers: dated quotes, by then or perhaps by then');
});

test('in the positions a says of which day it is that everything is set back to', () => {
	const told = (key: string) => drive({}, talks).press(key, 'a').state().message?.text;
	expect(told('1')).toContain('as known on 10 Jan 2022; a shows');
	expect(told('2')).toContain('as known on 10 Jan 2022 (US and Russia in Geneva); a shows');
});

test.each([
	[80, 24],
	[100, 30],
])('at %i by %i the line of the positions says how many stand by that day', (columns, rows) => {
	const frame = frameOf(propsOf(drive({columns, rows}, talks).press('3', ']', ']')));
	if (frame.kind === 'too-small') throw new RangeError('too small');
	const bars = frame.bars.map(({line}) => lineText(line)).join('\n');
	expect(bars).toMatch(/ 2 Positions ─* ? ?23–27 of 34 by 12 Jan /);
});

test('what rests on no dated quote says so, on the slide and on the page of the story', () => {
	const undated = 'Western capitals on Pressure';
	expect(slideOf(3)).toContain(
		`${undated}, ! warns, undated; since 13 Jan by the dossier: Western officials`,
	);
	expect(printStory(week, 'markdown')).toContain(
		`**${undated}: warns, undated; since 13 Jan 2022 by the dossier.**`,
	);
	expect(slideOf(3)).toContain('European Union on Pressure, ✕ rejects: No negotiations');
});

test('x on a slide writes the page of its round in Markdown, and says so', () => {
	const [, brussels] = week.rounds;
	const page = printTelling(week, brussels);
	expect(page).toMatch(/^# Russia and the West[^\n]*\n\n## Round 2: NATO and Russia in Brussels\n/);
	expect(printStory(week, 'markdown')).toContain(page.slice(page.indexOf('## ')));
	expect(printTelling(week, undefined)).toContain('## The end');
	const choices = (keys: readonly string[]) => {
		const frame = frameOf(propsOf(drive({}, talks).press(...keys, 'x')));
		if (frame.kind === 'too-small') throw new RangeError('too small');
		return frame.popup?.lines.map(lineText).join('\n');
	};
	expect(choices(['z', ']', ']'])).toContain('write a Markdown file: round 2\n');
	expect(choices(['z', '['])).toContain('write a Markdown file: round 3\n');
	expect(choices([']', ']'])).toContain('write a Markdown file: 23 events');
});

test.each([
	[80, 24],
	[100, 30],
	[120, 40],
])(
	'at %i by %i, not zoomed, all that moved in a round is seen by one key, in brief or whole',
	(columns, rows) => {
		const driven = drive({columns, rows}, talks);
		for (const round of week.rounds) {
			driven.press(']');
			const {changes} = chapterOf(week, round);
			const frame = frameOf(propsOf(driven));
			if (frame.kind === 'too-small') throw new RangeError('too small');
			const detail = frame.panes.find(({pane}) => pane === 'detail')?.lines.map(lineText) ?? [];
			const seen = new Set(detail.filter(text => /^ *\+ /.test(text)).map(text => text.split(/[:,]/)[0]));
			expect([round.name, seen.size]).toEqual([round.name, changes.length]);
		}
		// Where it is the event selected, too.
		const typed = drive({columns, rows}, talks)
			.press('/')
			.type('round:2 asof:2022-01-12')
			.press('enter', '1');
		expect(drawn(typed)).toContain('+ NATO on Having a say, ● supports');
		// What is copied is told once.
		const copy = seenIn(propsOf(drive({columns, rows}, talks).press('1', ']', ']')))?.text ?? '';
		expect(copy.match(/Russia on Arms control/g)).toHaveLength(1);
	},
);

test.each([
	['in sentences', ['v']],
	['side by side', ['v', 'v']],
])('%s nothing is seen without the name of its issue, wherever one is', (_, keys) => {
	const driven = drive({columns: 80, rows: 24}, talks).press('2', 'l', ...keys);
	const names = week.dossier.issues.map(({name}) => name);
	for (const [place, issue] of week.dossier.issues.entries()) {
		const frame = frameOf(propsOf(driven));
		if (frame.kind === 'too-small') throw new RangeError('too small');
		const lines = frame.panes.find(({pane}) => pane === 'positions')?.lines.map(lineText) ?? [];
		const head = lines.findIndex(text => text.trim() === '');
		const first = lines.slice(head + 1).find(text => text.trim() !== '') ?? '';
		// At the end the last of them are seen, as many lines as there is room for.
		const isEnd = lines.some(text => text.includes(names.at(-1) ?? ''));
		expect([issue.name, isEnd || names.some(name => first.slice(2).startsWith(name))]).toEqual([
			issue.name,
			true,
		]);
		if (place < names.length - 1) driven.press('j');
	}
});

test('the page of the story says of what came up in a round what bears it out there', () => {
	const page = printStory(week, 'markdown');
	for (const round of week.rounds)
		for (const {position} of chapterOf(week, round).changes) {
			const line = page
				.split('\n')
				.find(text => text.startsWith('- **') && text.includes(`.** ${position.sentence}`));
			expect(line).toMatch(/ Borne out by [A-Z]\w+: (?:“|Summary, not a quotation: )/);
		}
	expect(page).toContain(
		'hard to bridge. Borne out by Stoltenberg: “serious and direct exchange” (disputed)',
	);
});
