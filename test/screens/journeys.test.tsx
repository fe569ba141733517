/** What people come for, in a few keys, on the dossier that ships; the screen is what is looked at. */
import {afterEach, describe, expect, test} from 'vitest';
import {passageText} from '../../source/dossier/catalogue.ts';
import {selectAnswer} from '../../source/state/selectors.ts';
import {entriesOf} from '../helpers/asking.ts';
import {dossier, opened as talks} from '../helpers/embedded.ts';
import {open} from '../helpers/open.tsx';
import {expectSoundScreen, paneLines, paneText} from '../helpers/screen-checks.ts';

const drawn: ReturnType<typeof open>[] = [];

afterEach(() => {
	for (const one of drawn.splice(0)) one.close();
});

function openAt(columns = 120, rows = 40, more: Parameters<typeof open>[1] = {}) {
	const one = open(dossier, {columns, rows, ...more});
	drawn.push(one);
	return one;
}

/** Words as they stand on the screen, wrapped or not. */
function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function positionsOf(party: string, stances: readonly string[]) {
	return dossier.positions.filter(one => one.party === party && stances.includes(one.stance));
}

const sizes = [
	[80, 24],
	[120, 40],
	[200, 60],
] as const;

describe.each(sizes)('at %ix%i one finds', (columns, rows) => {
	test('what Russia demanded: 2, and Russia on the first issue stands there; v and z tell all of it', () => {
		const screen = openAt(columns, rows).press('2');
		const demands = positionsOf('russia', ['demands']);
		expect(demands.length).toBeGreaterThan(1);
		const [first] = demands.filter(({issue}) => issue === dossier.issues[0]?.id);
		expect(paneText(screen, 'detail')).toContain(squeezed(first?.sentence ?? 'a demand on the first issue'));
		const reading = paneText(screen.press('v', 'z'), 'positions');
		for (const {sentence} of demands) expect(reading).toContain(squeezed(sentence));
		expectSoundScreen(screen);
	});

	test('what NATO answered: along the row to its column, and Enter for the quotes behind it', () => {
		const steps = dossier.parties.findIndex(({id}) => id === 'nato');
		const screen = openAt(columns, rows).press('2', ...Array.from({length: steps}, () => 'l'));
		const [answer] = positionsOf('nato', ['rejects']).filter(({issue}) => issue === dossier.issues[0]?.id);
		expect(paneText(screen, 'detail')).toContain(squeezed(answer?.sentence ?? 'an answer of NATO'));
		screen.press('enter', '3');
		expect(paneLines(screen, 'quotes')[1]).toBe(`/ party:nato issue:${dossier.issues[0]?.id}`);
		const shown = paneText(screen, 'quotes');
		expect(shown).toContain('Stoltenberg');
		expect(shown).not.toContain('Ryabkov');
		expectSoundScreen(screen);
	});

	test('what Lukashevich said in Vienna: his name and the town, then his words whole', () => {
		const screen = openAt(columns, rows).press('/').type('lukashevich place:vienna');
		const his = entriesOf(talks).filter(({people}) => people.includes('lukashevich'));
		expect(his.length).toBeGreaterThan(1);
		const list = paneLines(screen, 'quotes');
		expect(list[0]).toContain(`${his.length} of ${entriesOf(talks).length}`);
		expect(list.filter(line => line.includes('Lukashevich'))).toHaveLength(his.length);
		screen.press('enter', 'enter', 'z');
		const [entry] = his;
		if (entry === undefined) throw new Error('he said something');
		expect(paneText(screen, 'detail')).toContain(squeezed(passageText(entry.first)));
		expect(paneText(screen, 'detail')).toContain('Vienna, 13 Jan 2022');
		expectSoundScreen(screen);
	});

	test('which article gets its speaker wrong: from the quote, marked in its row', () => {
		const screen = openAt(columns, rows).press('/').type('lukashevich is:disputed');
		expect(paneLines(screen, 'quotes').find(line => line.includes('▸'))).toContain('≠');
		screen.press('enter', 'enter', 'z');
		const wrong = entriesOf(talks)
			.filter(({people}) => people.includes('lukashevich'))
			.flatMap(({statement}) =>
				statement.passages.filter(({attribution}) => attribution.verdict === 'differs'),
			);
		const source = talks.sources.get(wrong[0]?.source ?? '')?.['title-short'] ?? 'no source';
		expect(paneText(screen, 'detail')).toContain(`${source} names the wrong speaker`);
		expectSoundScreen(screen);
	});

	test('which article gets its speaker wrong: from the list of disagreements', () => {
		const screen = openAt(columns, rows).press('d');
		const place = dossier.discrepancies.findIndex(({id}) => id === 'who-is-peace-loving');
		screen.press(...Array.from({length: place}, () => 'down'));
		expect(screen.screen().join('\n')).toMatch(/▸ speaker +Who called Russia a peace/);
		screen.press('enter');
		expect(screen.state().statement).toBe('lukashevich-peace-loving');
		expect(paneText(screen, 'quotes')).toContain('Lukashevich');
		expectSoundScreen(screen);
	});
});

test('the week is told by pressing ] : each round, its outcome, its quotes', () => {
	const screen = openAt();
	for (const round of talks.rounds) {
		screen.press(']');
		expect(paneText(screen, 'detail')).toContain(squeezed(round.outcome ?? 'an outcome'));
		expect(paneLines(screen, 'quotes')[1]).toBe(`/ round:${round.round} asof:${round.date.edtf}`);
		const count = entriesOf(talks).filter(entry => entry.rounds.includes(round.round ?? 0)).length;
		expect(paneLines(screen, 'quotes')[0]).toContain(`${count} of ${entriesOf(talks).length}`);
	}
});

describe('Enter links the panes, and the filter line shows the term', () => {
	const [issue] = dossier.issues;
	const [party] = dossier.parties;
	const at = talks.chronology.findIndex(
		({id, round}) => round === undefined && talks.statementsOfEvent.has(id),
	);
	test.each([
		['a round', ['enter'], 'round:1'],
		['an event', ['g', ...Array.from({length: at}, () => 'j'), 'enter'], `event:${talks.chronology[at]?.id}`],
		['a cell', ['2', 'enter'], `party:${party?.id} issue:${issue?.id}`],
		['a party', ['2', 'k', 'enter'], `party:${party?.id}`],
		['an issue', ['2', 'h', 'enter'], `issue:${issue?.id}`],
		['a source', ['S', 'enter'], `source:"${dossier.sources[0]?.['title-short']}"`],
	])('%s', (_, keys, term) => {
		const screen = openAt().press(...keys);
		expect(paneLines(screen, 'quotes')[1]).toBe(`/ ${term}`);
		// Typed by hand it finds the same: the line is the single truth about what is shown.
		const typed = openAt().press('/').type(term);
		expect(idsShown(screen)).toEqual(idsShown(typed));
		// And the line can be edited, and taken back.
		expect(paneLines(screen.press('/').type('zzz'), 'quotes')[1]).toBe(`/ ${term} zzz`);
		expect(screen.press('escape', 'escape').state().filter.text).toBe(term);
	});
});

function idsShown(screen: ReturnType<typeof open>): readonly string[] {
	return selectAnswer(screen.workspace, screen.state())
		.page(0, 1000)
		.map(row => row?.id ?? '?');
}

test('a name is found in any spelling', () => {
	const found = ['ryabkov', 'riabkov', 'Рябков', 'speaker:riabkov'].map(spelling =>
		paneLines(openAt().press('/').type(spelling), 'quotes').filter(line => line.includes('Ryabkov')),
	);
	for (const lines of found) expect(lines.length).toBeGreaterThan(3);
	expect(found[1]).toEqual(found[0]);
});

test('the detail follows the cursor and keeps its place in nothing else', () => {
	const screen = openAt().press('3', 'j', 'j');
	const third = entriesOf(talks)[2];
	if (third === undefined) throw new Error('there are three');
	expect(paneText(screen, 'detail')).toContain(squeezed(passageText(third.first)).slice(0, 40));
	screen.press('4', 'G', '3', 'j', '4');
	expect(screen.state().scroll).toBe(0);
});

test('in the detail one key up is seen at once, however far beyond the end one went', () => {
	const screen = openAt(80, 24, {focus: 'quotes', filter: 'lukashevich'}).press('4', 'G');
	const end = paneLines(screen, 'detail');
	expect(paneLines(screen.press('pagedown'), 'detail')).toEqual(end);
	expect(paneLines(screen.press('k'), 'detail').slice(2)).toEqual(end.slice(1, -1));
	const help = openAt(80, 24).press('?', ...Array.from({length: 30}, () => 'pagedown'));
	const last = paneLines(help, 'detail');
	expect(paneLines(help.press('up'), 'detail').slice(3)).toEqual(last.slice(2, -1));
});
