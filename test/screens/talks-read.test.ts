/** The talks as somebody new to them reads them: what was told in a way that could be taken wrongly. */
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {fieldsWithin} from '../../source/fields/field.ts';
import {filterFields} from '../../source/fields/filter-fields.ts';
import {quotesMarkdown} from '../../source/print/quote-markdown.ts';
import {doubtOf} from '../../source/query/doubts.ts';
import {foundDiscrepancies, foundSources} from '../../source/state/popup-search.ts';
import {selectEntry} from '../../source/state/selectors.ts';
import {frameOf} from '../../source/view/frame.ts';
import {ascii, unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {idsFound, know, questionFor} from '../helpers/asking.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {engines} from '../helpers/engines.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

const week = catalogue(talks);

/** All that is drawn, as one text with its blanks and line ends as single blanks. */
function drawn(driven: Driven): string {
	return linesOf(driven).join(' ').replace(/\s+/g, ' ');
}

function linesOf(driven: Driven): readonly string[] {
	const frame = frameOf({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	return frame.panes.flatMap(({title, note, lines}) => [title, note, ...lines.map(lineText)]);
}

function popupOf(driven: Driven): {readonly title: string; readonly lines: string} {
	const frame = frameOf({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
	const popup = frame.kind === 'too-small' ? undefined : frame.popup;
	if (popup === undefined) throw new RangeError('no popup');
	return {title: popup.title, lines: popup.lines.map(lineText).join(' ').replace(/\s+/g, ' ')};
}

test('words from two places of a page never stand between one pair of marks', () => {
	const unbroken = /“Nothing about our allies and partners …|“unsuccessful …/;
	for (const filter of ['unsuccessful', 'speaker:nsc', 'round:1 asof:2022-01-10'])
		for (const keys of [['3'], ['2'], ['3', 'm'], ['z']]) {
			const screen = drawn(drive({filter, columns: 200, rows: 60}, talks).press(...keys));
			expect(screen).not.toMatch(unbroken);
		}
	expect(drawn(drive({filter: 'unsuccessful', columns: 200, rows: 60}, talks).press('3'))).toContain(
		'“unsuccessful” … “positive elements”',
	);
	expect(drawn(drive({filter: 'speaker:carpenter "any concrete"'}, talks).press('3', 'v'))).toContain(
		'“I don’t think [-there-]',
	);
});

test('a slide has a quote where there is room, and tells by scrolling what it has no room for', () => {
	for (const [columns, rows] of [
		[59, 40],
		[120, 40],
	] as const) {
		const slide = drive({columns, rows}, talks).press('z', ']', ']', ']');
		expect(drawn(slide)).toContain("“If we don't hear");
		const seen = [drawn(slide)];
		for (let page = 0; page < 4; page++) seen.push(drawn(slide.press('pagedown')));
		const all = seen.join(' ');
		expect(all).toContain('Western capitals do not accept limits on troops');
		expect(all).toContain('No negotiations under the pressure of Russian troop movements.');
		expect(all).toContain('“As we prepare for an open dialogue');
	}
	// Where all is seen at once nothing is below.
	expect(drawn(drive({columns: 120, rows: 80}, talks).press('z', ']', ']', ']'))).not.toMatch(
		/\d+-\d+ of \d+/,
	);
});

test('a slide tells what is not known once, in words that can be read aloud', () => {
	const slide = drawn(drive({columns: 120, rows: 40}, talks).press('z', ']'));
	expect(slide).toContain('4 positions came up by then or later; the exact day is not known.');
	expect(slide).toContain('Russia on The talks, ✕ rejects (10–13 Jan 2022): Moscow calls');
	expect(slide).not.toContain('so by then or later:');
	// Its quotes are words of somebody, not ours.
	expect(slide).toContain('“January 10 will be the main day');
	expect(slide).not.toContain('(our words)');
});

test('that a round keeps quotes of later days than its positions is said', () => {
	const told = (filter: string, columns = 120) => drawn(drive({filter, columns}, talks).press('3'));
	for (const columns of [59, 80, 120, 200])
		expect(told('round:1 asof:2022-01-10', columns)).toContain(
			'24 about it: 11 by 10 Jan, 13 later or not known when',
		);
	expect(told('round:2 asof:2022-01-12')).toContain('12 said there, then 15 about it: 6 by 12 Jan');
	expect(told('round:1 asof:2022-01-10 ukraine')).toContain(
		'Positions as of 10 Jan; quotes of the round whenever said',
	);
	expect(told('round:1')).not.toContain('whenever said');
	expect(told('asof:2022-01-10')).not.toContain('whenever said');
	const set = drive({focus: 'quotes', filter: 'round:1'}, talks).press('a');
	expect(set.state().message?.text).toContain('of the round all quotes stay');
});

describe.each(engines)('by date with %s', (_, ask) => {
	test.each(['date:13', 'date:11', 'date:2022-01-12..2022-01-13', 'date:12,13', 'date:11..13 -nato'])(
		'%s has first what certainly is of it',
		filter => {
			const ids = idsFound(ask(week), questionFor(filter));
			const doubt = doubtOf(usualQuery(filter).root, fieldsWithin(filterFields, week));
			const doubted = ids.map(id => {
				const entry = week.entryOf.get(id);
				if (entry === undefined) throw new RangeError(id);
				return doubt?.(entry) !== undefined;
			});
			expect(doubted).toEqual(doubted.toSorted((a, b) => Number(a) - Number(b)));
			expect(doubted).toContain(true);
		},
	);
});

test('a row that may be of another day says why it is there, and no other does', () => {
	const last = (filter: string) => drawn(drive({filter, columns: 200, rows: 60}, talks).press('3', 'G'));
	expect(last('date:13dec')).toContain('perhaps 13 Dec 2021: dated only Dec 2021');
	expect(last('date:13')).toContain('perhaps 13 Jan 2022: dated only 12–13 Jan 2022');
	expect(drawn(drive({filter: 'date:13', columns: 200, rows: 60}, talks).press('3'))).toMatch(
		/▸ 13 Jan RUS Peskov [^ ]+ “unsuccessful” … “positive elements” 13 Jan/,
	);
	expect(drawn(drive({filter: 'date:2022-01', columns: 200, rows: 60}, talks).press('3'))).not.toContain(
		'dated only',
	);
});

test.each([[[]], [['j', 'j']], [['G']]])(
	'after %j days typed begin with the first row that is of them for sure',
	keys => {
		for (const [typed, first] of [
			['date:12..13', 'cit-transfers'],
			['date:13', 'peskov-unsuccessful'],
			['date:>2022-01-10', 'district-training'],
		] as const) {
			const driven = drive({}, talks)
				.press('3', ...keys, '/')
				.type(typed)
				.press('enter');
			expect([driven.row(), driven.selected()]).toEqual([0, first]);
			const [, second] = driven.ids();
			expect(driven.press('j', '/', 'enter').selected()).toBe(second);
		}
	},
);

test('each word asked for is seen in the row or has its reason there, however many are asked for', () => {
	const rows = (filter: string, columns: number, height: number, ...keys: readonly string[]) =>
		drawn(drive({filter, columns, rows: height}, talks).press('3', ...keys));
	expect(rows('russia threat', 200, 60, 'G')).toMatch(/European security” [│ ]*· reported as/);
	expect(rows('kremlin unsuccessful', 120, 40)).toContain('“positive elements” · reported as The Kremlin');
	expect(rows('kremlin unsuccessful', 59, 40)).toContain('reported as The Kremlin');
	for (const [columns, height] of [
		[59, 40],
		[80, 24],
		[100, 30],
		[120, 40],
		[200, 60],
	] as const)
		for (const filter of [
			'russia threat',
			'ukraine nato',
			'kremlin unsuccessful',
			'nato -stoltenberg security',
		]) {
			const driven = drive({filter, columns, rows: height}, talks).press('3');
			const {length} = driven.ids();
			for (let at = 0; at < length; at++) {
				// The selected row with its detail, read below it where that is all that is seen.
				const both = `${drawn(driven)} ${drawn(driven.press('enter'))}`.toLowerCase();
				for (const word of filter.split(' ').filter(word => !word.startsWith('-')))
					expect(both).toContain(word);
				driven.press('esc', 'j');
			}
		}
});

test('the terms of a match tell which words a text has', () => {
	for (const [, ask] of engines) {
		const [matches] = know(ask(week), questionFor('kremlin unsuccessful'), answer => {
			const row = answer.isDone ? answer.page(0, 1)[0]?.matches : undefined;
			return row === undefined ? undefined : [row];
		});
		const all = new Set((matches ?? []).flatMap(({terms}) => terms));
		expect(all.size).toBe(2);
		for (const {text, terms} of matches ?? []) {
			const plain = ['kremlin', 'unsuccessful'].filter(word => text.toLowerCase().includes(word));
			expect(terms.length).toBe(plain.length);
		}
	}
});

test('disagreements and damage are told apart, by one name, and who says what stands with the verdict', () => {
	const driven = drive({columns: 200, rows: 60}, talks).press('d');
	const {title, lines} = popupOf(driven);
	expect(title).toBe('39 disagreements, 18 damaged texts: 1 of 57');
	for (const word of ['number', 'scope']) expect(lines).toContain(`${word} `);
	const kinds = foundDiscrepancies(driven.workspace, '').map(({kind}) => kind === 'text');
	expect(kinds).toEqual([...Array<boolean>(39).fill(false), ...Array<boolean>(18).fill(true)]);
	expect(foundDiscrepancies(driven.workspace, 'damage stray').length).toBe(2);
	expect(popupOf(driven.type('stray')).lines).toContain('damage Stray stops in The World †');
	expect(popupOf(drive({}, talks).press('!')).lines).not.toContain('Nothing is wrong');
	const detail = drawn(drive({filter: '"binding security"', columns: 200, rows: 60}, talks).press('3'));
	expect(detail).toContain(
		'± From whom the guarantees are asked. Versions: from the West (OSCE preview, Russia Herald (RFE/RL)); from the United States (Reprint of 24 Jan);',
	);
	const lost = drawn(drive({filter: '"any other former soviet"', columns: 200, rows: 120}, talks).press('3'));
	expect(lost).toContain(
		'† A word lost: any former Soviet Union. Versions: the Union where one of its states is meant',
	);
	const entry = week.entryOf.get('demand-guarantees');
	if (entry === undefined) throw new RangeError('it is in the dossier');
	expect([...quotesMarkdown(week, [entry])].join('')).toContain(
		'Versions: from the West (OSCE preview, Russia Herald (RFE/RL)); from the United States (Reprint of 24 Jan)',
	);
});

test('how a page names the speaker can be read aloud', () => {
	const detail = drawn(drive({filter: '"binding security"', columns: 200, rows: 60}, talks).press('3'));
	expect(detail).toContain('The page names the speaker as “Moscow”, with the word “insists”.');
});

test('why a sentence is not whole is said where the articles are not at hand', () => {
	const detail = drawn(drive({filter: 'speaker:carpenter "any concrete"'}, talks).press('3'));
	expect(detail).toContain('--articles FOLDER shows the whole sentence');
});

test.each(['S', 'd'])('what the boxes behind %s show is found by typing it', key => {
	const driven = drive({columns: 250, rows: 100}, talks).press(key);
	const {popup} = driven.state();
	const isSources = popup?.kind === 'sources';
	const found = (typed: string) =>
		(isSources ? foundSources : foundDiscrepancies)(driven.workspace, typed).map(({id}) => id);
	const items = found('');
	expect(items.length).toBeGreaterThan(4);
	for (const id of items) {
		const [, box = ''] = popupOf(driven).lines.split('type to search');
		const words = new Set(box.match(/[\p{L}\p{N}]{3,}/gu));
		if (isSources) expect(words).toContain(driven.workspace.catalogue.sources.get(id)?.sha256);
		for (const word of words) expect([word, ...found(word)]).not.toEqual([word]);
		driven.press('down');
	}
});

test.each([
	['S', '13 jan 2022'],
	['S', 'russiaherald'],
	['S', 'novosti'],
	['S', 'nearest'],
	['d', 'world names both'],
])('%s and then %s finds what is seen there', (key, typed) => {
	const driven = drive({columns: 120, rows: 60}, talks).press(key).type(typed);
	expect(popupOf(driven).lines).not.toContain('Nothing here holds');
	expect(popupOf(driven).lines.toLowerCase()).toContain(typed.split(' ').at(-1) ?? '');
});

test('a page that tells of a disagreement finds it', () => {
	const {workspace} = drive({}, talks);
	expect(foundDiscrepancies(workspace, 'herald').length).toBeGreaterThan(20);
});

test('a row that the arrows have gone to while typing stays selected, though it is not certain', () => {
	const typing = drive({focus: 'quotes'}, talks).press('3', 'j', '/').type('date:13');
	const chosen = () => selectEntry(typing.workspace, typing.state())?.statement.id;
	typing.press('down', 'down');
	const id = chosen();
	expect(drawn(typing)).toContain('perhaps 13 Jan 2022');
	typing.press('enter');
	expect(chosen()).toBe(id);
	const untouched = drive({focus: 'quotes'}, talks).press('3', 'j', '/').type('date:13').press('enter');
	expect(selectEntry(untouched.workspace, untouched.state())?.statement.id).toBe('peskov-unsuccessful');
});

test.each([
	[80, 24],
	[100, 30],
	[120, 40],
	[59, 40],
])('at %ix%i no row at an edge of the list is without its doubt', (columns, rows) => {
	const driven = drive({filter: 'date:13', columns, rows}, talks).press('3', 'g');
	for (const _ of driven.ids()) {
		const text = drawn(driven);
		const doubted = text.match(/ (10|12)–13 Jan (USA|RUS) /g) ?? [];
		const said = text.match(/· perhaps 13 Jan 2022/g) ?? [];
		expect([text, said.length]).toEqual([text, doubted.length]);
		driven.press('j');
	}
});

test('where three lines are all, they are the quote, and not how its filter is read', () => {
	const text = drawn(drive({filter: 'date:13', columns: 30, rows: 6}, talks).press('3', 'g'));
	expect(text).toContain('“unsuccessful”');
	expect(text).not.toContain('is read as');
});

test('the signs that rows have are found where one types in the disagreements', () => {
	const {workspace} = drive({}, talks);
	const all = foundDiscrepancies(workspace, '');
	for (const glyphs of [unicode, ascii]) {
		const disputed = foundDiscrepancies(workspace, glyphs.flags.disputed);
		const damaged = foundDiscrepancies(workspace, glyphs.flags.damaged);
		const isDamage = all.map(({kind}) => kind === 'text');
		expect(disputed).toEqual(expect.arrayContaining(all.filter((_, at) => isDamage[at] === false)));
		expect(damaged).toEqual(expect.arrayContaining(all.filter((_, at) => isDamage[at] === true)));
		if (glyphs === unicode) expect(disputed.length + damaged.length).toBe(all.length);
	}
});
