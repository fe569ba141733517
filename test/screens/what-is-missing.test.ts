/** Dossiers in which something is missing: what is drawn, said and offered of them is so all the same. */
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {notSummarised} from '../../source/dossier/not-summarised.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {printStory} from '../../source/print/story-page.ts';
import {wordsWithNature} from '../../source/print/words.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {viewSpoken} from '../../source/view/spoken-view.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {passage, smallDossier, statement} from '../helpers/make-dossier.ts';

function drawn({workspace, state}: Driven) {
	const made = frameOf({workspace, state: state(), glyphs: unicode});
	if (made.kind !== 'whole') throw new RangeError('too small');
	const paneOf = (name: string) => made.panes.find(({pane}) => pane === name);
	return {
		popup: made.popup,
		foot: lineText(made.bars.at(-1)?.line ?? []),
		noteOf: (name: string) => paneOf(name)?.note,
		linesOf: (name: string) => paneOf(name)?.lines.map(lineText) ?? [],
	};
}

describe.each([
	[80, 24],
	[120, 40],
])('at %dx%d', (columns, rows) => {
	const opened = (dossier: Dossier) => drive({columns, rows}, dossier);

	describe('without positions', () => {
		const none: Dossier = {...talks, positions: []};

		test('what the keys move over is seen, in each of the three views', () => {
			const driven = opened(none).press('2');
			const matrix = drawn(driven).linesOf('positions').join('\n');
			expect(matrix).toContain('▸ Enlargement [·]');
			expect(matrix).toContain('This dossier states no positions.');
			expect(matrix).not.toContain('numbers:');
			expect(drawn(driven.press('v')).linesOf('positions').join('\n')).toContain('▸ Enlargement');
			expect(drawn(driven.press('v')).linesOf('positions').join('\n')).toContain('▸ Enlargement');
		});

		test('parties are seen where there are no issues either', () => {
			const statements = talks.statements.map(each => ({...each, issues: []}));
			const driven = opened({...none, issues: [], statements}).press('2', 'l');
			const lines = drawn(driven).linesOf('positions');
			expect(lines[0]).toMatch(/RUS {1,6}\[USA\]/);
			expect(lines.join('\n')).toContain('This dossier states no positions.');
		});

		test('no party is said to demand nothing', () => {
			const text = drawn(opened(none).press('2', 'v')).linesOf('positions').join('\n');
			expect(text).toContain('This dossier states no positions.');
			expect(text).not.toContain('demand');
		});
	});

	describe('without quotes', () => {
		const none: Dossier = {...talks, statements: [], positions: [], discrepancies: []};

		test('no key is offered that takes one, and each says why it does nothing', () => {
			const driven = opened(none).press('3');
			expect(drawn(driven).foot).not.toMatch(/Enter|copy|mark/);
			for (const key of ['space', 'm', ')']) {
				driven.press(key);
				expect(driven.state().message?.text).toBe('The list is empty, so no quote is selected.');
				expect(driven.state().focus).toBe('quotes');
			}
		});

		test('no statements are said to be hidden', () => {
			const text = drawn(opened(none).press('3', 'r')).linesOf('quotes').join('\n');
			expect(text).toContain('This dossier holds no quotes.');
			expect(text).not.toContain('reported');
		});

		test('nothing is said of what the sources print', () => {
			const text = drawn(opened(none).press(']')).linesOf('detail').join(' ').replace(/\s+/g, ' ');
			expect(text).toContain('This dossier has nothing that was said there or about it.');
		});
	});

	test('of one party no other is offered', () => {
		const [russia] = talks.parties;
		if (russia === undefined) throw new RangeError('The talks have parties');
		const alone: Dossier = {...talks, parties: [russia], statements: [], positions: [], discrepancies: []};
		expect(drawn(opened(alone).press('2', 'v', 'v')).foot).not.toContain('other party');
		expect(drawn(opened(talks).press('2', 'v', 'v')).foot).toContain('other party');
	});

	test('a legend counts no quotes where no cell has a number', () => {
		const driven = opened(talks).press('1', 'g', 'a', '2');
		const {linesOf, noteOf} = drawn(driven);
		expect(noteOf('positions')).toMatch(/^0 of 34/);
		expect([...linesOf('positions'), noteOf('positions')].join('\n').replaceAll('\u00a0', ' ')).not.toContain(
			'quotes',
		);
	});

	test('a list of sources offers only what can be done with the one that is chosen', () => {
		const {statements} = talks;
		const said = statements.filter(({passages}) => passages.every(({source}) => source === 'world-afp'));
		const driven = opened({...talks, statements: said, positions: [], discrepancies: []}).press('S');
		expect(drawn(driven).popup?.title).toContain('Sources: 1 of 5');
		// The first has no address, and nothing that is quoted here.
		expect(drawn(driven).foot).not.toMatch(/show its quotes|open it/);
		driven.press('enter');
		expect(driven.state().message?.text).toBe('No quote of this source is here: there is nothing to show.');
		expect(driven.state().popup?.kind).toBe('sources');
		driven.press('down', 'down', 'down');
		expect(drawn(driven).foot).toContain('show its quotes');
	});

	test('a palette in which nothing is found offers nothing to do', () => {
		const driven = opened(talks).press(':');
		expect(drawn(driven).foot).toContain('Enter do it');
		expect(drawn(driven.press('z', 'z', 'z')).foot).not.toContain('do it');
	});

	test('without rounds an event of another year than the last one keeps its year', () => {
		const events = talks.events.map(({round: _, ...event}) => event);
		const lines = drawn(opened({...talks, events}))
			.linesOf('schedule')
			.join('\n');
		expect(lines).toContain('Jun 2021');
		expect(lines).toContain('28 Dec 2021');
		expect(
			drawn(opened({...talks, events}).press('G'))
				.linesOf('schedule')
				.join('\n'),
		).toMatch(/13 Jan {2}/);
	});

	test('of two wordings in one source each is told from the other', () => {
		const twice = (isHeading: boolean) =>
			smallDossier({
				positions: [],
				discrepancies: [],
				statements: [
					statement('twice', 'It stays open', ['brandt'], {
						issues: ['passage'],
						passages: [
							passage('twice-1', 'courier', 'direct', ['We will not close the strait to anybody,']),
							{
								...passage('twice-2', 'courier', 'partial', ['close the strait']),
								...(isHeading ? {heading: true} : {}),
							},
						],
					}),
				],
			});
		const compared = (dossier: Dossier) =>
			drawn(opened(dossier).press('3', 'v', 'z', '4'))
				.linesOf('detail')
				.join('\n')
				.replace(/\s+/g, ' ');
		expect(compared(twice(false))).toContain('[-only in Courier (1 of 2)-]');
		expect(compared(twice(false))).toContain('Courier (2 of 2)');
		expect(compared(twice(true))).toContain('[-only in Courier-]');
		expect(compared(twice(true))).toContain('Courier (heading)');
	});
});

describe('as it is read aloud', () => {
	const said = ({workspace, state}: Driven) =>
		viewSpoken({workspace, state: state(), glyphs: unicode}, 2000, 40).join('\n');

	test('a list without anything says so, and selects nothing', () => {
		const bare: Dossier = {...talks, discrepancies: []};
		for (const key of ['!', 'D', 'd']) expect(said(drive({}, bare).press(key))).not.toContain('Selected');
		expect(said(drive({}, bare).press('d'))).toContain('None are recorded in this dossier.');
		expect(said(drive({}, bare).press('!'))).toContain(
			'No problem of the notes or the dossier is known. What is wrong in the',
		);
		for (const key of ['S', ':']) {
			const searched = said(drive({}, bare).press(key, 'z', 'z', 'z'));
			expect(searched).toContain('Typing: zzz');
			expect(searched).not.toMatch(/Selected|do it|scroll/);
		}
	});

	test('a disagreement is called so once, and before what it is', () => {
		const list = said(drive({}, talks).press('d'));
		expect(list).toContain(
			'Selected, 1 of 57: Disputed: number How many Russian troops stand near Ukraine\n',
		);
		expect(list).toContain('\ndisputed: number\n');
		expect(list).not.toMatch(/Disputed: ?(?:disputed|\n)/);
	});

	test('what nobody has summarised is not called our words', () => {
		const [first] = talks.statements;
		if (first === undefined) throw new RangeError('The talks have statements');
		const passages = first.passages.map(each =>
			each.kind === 'reported' ? {...each, summary: notSummarised} : each,
		);
		const statements = [{...first, passages}, ...talks.statements.slice(1)];
		const bare = drive({columns: 120, rows: 40, focus: 'quotes'}, {...talks, statements});
		const aloud = said(bare);
		expect(aloud).toContain(notSummarised);
		expect(aloud).not.toContain(`${notSummarised} (our words)`);
		const {catalogue: week} = bare.workspace;
		const [entry] = week.entryOf.values();
		if (entry === undefined) throw new RangeError('It has an entry');
		expect(wordsWithNature(week, entry, entry.first)).toBe(notSummarised);
	});

	test('a quote is called damaged where its row has the sign', () => {
		const driven = drive({columns: 120, rows: 40, focus: 'quotes'}, talks);
		for (const id of driven.ids()) {
			const entry = driven.catalogue.entryOf.get(id);
			const [selected = ''] = /^Selected, .*$/m.exec(said(driven)) ?? [];
			expect([id, /, damaged\b/.test(selected)]).toEqual([id, entry?.signs.has('damaged')]);
			driven.press('j');
		}
	});
});

test('without rounds the end is not told from the first of them on', () => {
	const events = talks.events.map(({round: _, ...event}) => event);
	const told = printStory(catalogue({...talks, events}), 'markdown');
	expect(told).toContain('This dossier has no rounds.');
	expect(told).toContain('Got is what others held on the same issue when it was demanded or later');
	expect(told).not.toContain('at the first round');
	expect(printStory(catalogue(talks), 'markdown')).toContain('said at the first round or later');
});
