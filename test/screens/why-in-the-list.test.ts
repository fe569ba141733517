/** Why a quote is in the list, and that what is shown of it is what was asked for. */
import {describe, expect, test} from 'vitest';
import {passageText} from '../../source/dossier/catalogue.ts';
import {selectAnswer, selectEntry, selectLeading, shownPassage} from '../../source/state/selectors.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';

/** A pane's lines as one text with its blanks and line ends as single blanks. */
function paneText({workspace, state}: Driven, name: string): string {
	const frame = frameOf({workspace, state: state(), glyphs: unicode});
	const panes = frame.kind === 'too-small' ? [] : frame.panes.filter(({pane}) => pane === name);
	return panes
		.flatMap(({title, lines}) => [title, ...lines.map(lineText)])
		.join(' ')
		.replace(/\s+/g, ' ');
}

const open = (filter: string) => drive({filter, columns: 200, rows: 60}, talks).press('3', 'g');

describe.each([
	['round:1', 'US and Russia in Geneva', 1],
	['place:vienna', 'Vienna', undefined],
] as const)('%s', (filter, name, round) => {
	test('each row was said there, or says what of it is about it', () => {
		const driven = open(filter);
		const {length} = driven.ids();
		expect(length).toBeGreaterThan(3);
		for (let at = 0; at < length; at++) {
			const entry = selectEntry(driven.workspace, driven.state());
			const occasion = entry?.occasion;
			const isThere =
				round === undefined
					? `${occasion?.name} ${occasion?.place}`.includes(name)
					: occasion?.round === round;
			expect(paneText(driven, 'detail')).toMatch(isThere ? /Said at: / : /Why it is in the list about /);
			expect(paneText(driven, 'detail')).toContain(name);
			driven.press('j');
		}
	});
});

test('a row of another event says in the list which one it is about', () => {
	expect(paneText(open('round:1'), 'quotes')).toContain('about US and Russia in Geneva');
	expect(paneText(open('place:vienna'), 'quotes')).toMatch(/about [^“]*Vienna/);
});

test('an event found by its name says whether it was said there or is about it', () => {
	const driven = open('"russia in geneva"');
	const seen = new Set<string>();
	for (const _ of driven.ids()) {
		const entry = selectEntry(driven.workspace, driven.state());
		const isThere = entry?.occasion?.name === 'US and Russia in Geneva';
		const label = isThere ? 'said at' : 'about';
		expect(paneText(driven, 'detail')).toContain(`${label} US and Russia in Geneva`);
		seen.add(label);
		driven.press('j');
	}
	expect(seen.has('about')).toBe(true);
});

test('a name that has all words is the reason, and no chance hit of one of them', () => {
	const text = paneText(open('Ryabkov speaks to RTVI'), 'quotes');
	expect(text).toContain('said at Ryabkov speaks to RTVI');
	expect(text).not.toContain('issue NATO forces');
});

describe.each(['source:reprint', 'source:herald', 'source:world,reprint'])('%s', filter => {
	test('shows what the page asked for prints, in the list, in the detail and by 5', () => {
		const driven = open(filter);
		const {workspace} = driven;
		const {length} = driven.ids();
		const wanted = filter.slice('source:'.length).split(',');
		for (let at = 0; at < length; at++) {
			const entry = selectEntry(workspace, driven.state());
			if (entry === undefined) throw new RangeError('no row');
			for (const passage of [
				selectLeading(workspace, driven.state(), entry),
				shownPassage(workspace, driven.state(), entry),
			]) {
				const title = workspace.catalogue.sources.get(passage.source)?.['title-short'].toLowerCase() ?? '';
				expect(wanted.some(word => title.includes(word))).toBe(true);
			}
			driven.press('j');
		}
		expect(length).toBeGreaterThan(5);
	});
});

test.each(['directions', 'partners', 'negotiations', 'provocations'])(
	'of the passages of a quote one that has %s is shown, where one has it',
	word => {
		const driven = open(word);
		const {workspace} = driven;
		expect(driven.ids().length).toBeGreaterThan(0);
		for (const _ of driven.ids()) {
			const entry = selectEntry(workspace, driven.state());
			if (entry === undefined) throw new RangeError('no row');
			const shown = shownPassage(workspace, driven.state(), entry);
			const has = (text: string) => text.toLowerCase().includes(word);
			const quoted = entry.statement.passages.filter(({kind}) => kind !== 'reported');
			const isThere = quoted.some(one => has(passageText(one)));
			if (isThere && shown.kind !== 'reported') expect(passageText(shown).toLowerCase()).toContain(word);
			if (isThere)
				expect(selectAnswer(workspace, driven.state()).matches(entry.statement.id)).not.toEqual([]);
			driven.press('j');
		}
	},
);

test('words that another page prints are given to it', () => {
	const all = paneText(open('"peace-loving" "formalized"'), 'detail');
	expect(all).toContain('Lukashevich');
	const driven = open('"no directions"');
	const entry = selectEntry(driven.workspace, driven.state());
	if (entry === undefined) throw new RangeError('no row');
	expect(passageText(shownPassage(driven.workspace, driven.state(), entry))).toContain('no directions');
});

test('a round is found as the schedule calls it, its words anywhere or as a phrase', () => {
	const asked = open('round:2').ids();
	expect(asked.length).toBeGreaterThan(9);
	for (const filter of ['Round 2', 'round 2'])
		expect(open(filter).ids()).toEqual(expect.arrayContaining([...asked]));
	const driven = open('"Round 2"');
	expect(driven.ids()).toEqual(asked);
	expect(paneText(driven, 'detail')).toMatch(/(?:said at|about) Round 2: NATO and Russia in Brussels/);
});

test('an office that stands in the detail is found, and is the reason', () => {
	const driven = open('press secretary');
	expect(driven.ids().length).toBeGreaterThan(2);
	for (const _ of driven.ids()) {
		expect(selectEntry(driven.workspace, driven.state())?.speakerName).toContain('Peskov');
		expect(paneText(driven, 'quotes')).toContain('· speaker Press secretary of the president');
		driven.press('j');
	}
	expect(open('deputy foreign minister').ids().length).toBeGreaterThan(5);
});

test.each([
	['issue:guarantees,posture', /· issue (?:Guarantees|Posture)/],
	['issue:guarantees | issue:posture', /· issue (?:Guarantees|Posture)/],
	['source:world,reprint', /· source (?:The World with AFP|Reprint of 24 Jan)/],
] as const)('%s: each row says which of them it is', (filter, reason) => {
	const driven = open(filter);
	expect(driven.ids().length).toBeGreaterThan(5);
	for (const _ of driven.ids()) {
		expect(paneText(driven, 'detail')).toMatch(
			new RegExp(reason.source.replace('· ', 'Why it is in the list ')),
		);
		driven.press('j');
	}
	expect(paneText(driven, 'quotes')).toMatch(reason);
	expect(paneText(open('issue:guarantees'), 'quotes')).not.toContain('· issue');
});

test('of what is asked for by the language of a page the words of such a page are shown, and it is named', () => {
	const driven = open('lang:ru');
	expect(driven.ids().length).toBeGreaterThan(10);
	for (const _ of driven.ids()) {
		const entry = selectEntry(driven.workspace, driven.state());
		if (entry === undefined) throw new RangeError('nothing is selected');
		const passage = selectLeading(driven.workspace, driven.state(), entry);
		const source = driven.workspace.catalogue.sources.get(passage.source);
		expect(source?.['original-language']).toBe('ru');
		expect(paneText(driven, 'quotes')).toContain('source OSCE preview, en from ru');
		driven.press('j');
	}
});

test('what is damaged and bears no sign of it says in the list which page is, and no other row does', () => {
	const driven = open('is:damaged');
	const seen = new Set<boolean>();
	for (const _ of driven.ids()) {
		const entry = selectEntry(driven.workspace, driven.state());
		const hasSign = entry?.signs.has('damaged') === true;
		const detail = paneText(driven, 'detail');
		if (hasSign) expect(detail).not.toMatch(/Why it is in the list/);
		else expect(detail).toMatch(/Why it is in the list (source|also printed in|damage) /);
		seen.add(hasSign);
		driven.press('j');
	}
	expect(seen.size).toBe(2);
	expect(paneText(open('-is:damaged'), 'quotes')).not.toMatch(/garbled|out of order/);
});
