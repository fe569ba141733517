/** What a line of a review reaches: other articles, the day of each of what is marked, what there is none of; which wording leads. */

import {afterEach, describe, expect, test} from 'vitest';
import {sayStillMarked, usedMarks} from '../../source/state/marked-here.ts';
import {selectEntry, shownPassage} from '../../source/state/selectors.ts';
import {courier, dossierOf, fishing, fishingShelf, herald, noted} from '../helpers/noted.ts';
import {open} from '../helpers/open.tsx';
import {opened, progressWith} from '../helpers/reviewed.ts';

const drafted = (text: string) =>
	text.replaceAll(/^( {4})((?:quotes|reports): .*)$/gm, '$1$2\n$1draft: {confidence: 0.9, because: Named.}');

let drivers: ReturnType<typeof open>[] = [];
afterEach(() => {
	for (const each of drivers) each.close();
	drivers = [];
});

function review(filter: string, text = fishing) {
	const driver = open(dossierOf(drafted(text)), {
		filter,
		focus: 'quotes',
		isReportedShown: true,
		articles: fishingShelf,
		review: progressWith({left: 4}),
	});
	drivers.push(driver);
	return driver;
}

const shown = (driver: ReturnType<typeof review>) => driver.screen().join('\n');

describe('a quotation that was not proposed', () => {
	test('is found in another article where that of the quote at hand does not print it', () => {
		const driver = review('divide');
		driver.press('Q', ...'after the first round of talks');
		expect(shown(driver)).toContain('▸ as in the line, in The Harbour Herald');
		driver.press('enter');
		expect(driver.asked[0]).toMatchObject({verb: 'add', text: 'after the first round of talks'});
		driver.press('Q', ...'no article prints that');
		expect(shown(driver)).toContain('The article prints nothing like it.');
	});

	test('is added from an article of which nothing was proposed, which is said, and taken back to the byte', () => {
		const text = `title: Talks
sources:
  herald: {outlet: The Herald, published: 2025-03-04}
  courier: {outlet: The Courier, published: 2025-03-05}
parties: {norvania: Norvania}
people:
  berg: {name: Anna Berg, party: norvania}
statements:
  - who: berg
    quotes: {herald: We shall not accept a cut of more than a fifth}
    draft: {confidence: 0.9, because: Named.}
`;
		const reviewed = opened(text);
		const {built} = noted(text);
		reviewed.learn(built.dossier?.statements ?? [], built.statementStarts);
		const articles = new Map([
			['herald', herald],
			['courier', courier],
		]);
		const add = (line: string) => {
			const statement = reviewed.handles[0] ?? -1;
			const decided = reviewed.decide({do: 'add', statement, passage: 0, line}, articles);
			return decided.ok ? decided.said : decided.why;
		};
		expect(add('whales and dolphins')).toBe('The article does not print “whales and dolphins”.');
		expect(add('Nobody can divide a fish')).toBe(
			'Added from The Courier: who says it (w), and accept it (c).',
		);
		expect(reviewed.text).toContain('  - quotes: {courier: Nobody can divide a fish}\n');
		expect(noted(reviewed.text).said).toEqual([]);
		// What was to be done next with what is gone is not said.
		expect(reviewed.undo()).toMatchObject({said: 'Taken back: Added from The Courier.'});
		expect(reviewed.text).toBe(text);
	});

	test.each(['"told reporters on"', '“told reporters on”'])(
		'keeps the marks that are typed around it: %s',
		line => {
			const driver = review('fish');
			driver.press('Q', ...line, 'enter');
			expect(driver.asked[0]).toMatchObject({verb: 'add', text: '“told reporters on”'});
		},
	);

	test.each([
		['"told reporters', '“told reporters on”'],
		['“told reporters', '“told reporters on”'],
		['told reporters', 'told reporters on'],
		// Marks within it are none around it.
		['told reporters on “Mon', undefined],
	])('keeps a mark that is not closed yet in what is chosen instead: %s', (line, text) => {
		const driver = review('fish');
		driver.press('Q', ...line, 'down', 'enter');
		expect(driver.asked[0]?.text.startsWith('“')).toBe(line !== 'told reporters' && text !== undefined);
		if (text !== undefined) expect(driver.asked[0]).toMatchObject({verb: 'add', text});
	});
});

describe('that there is none of it is found by its own words', () => {
	test.each([
		['e', 'no occ', 'occasion', ''],
		['t', 'no date', 'date', ''],
		['w', 'nobody', 'speaker', '-'],
	])('%s %s', (key, line, verb, text) => {
		const driver = review('Norvania');
		driver.press(key, ...line, 'enter');
		expect(driver.asked[0]).toMatchObject({verb, text});
	});

	test('and no name, event or day that begins so is taken for it', () => {
		const driver = review('Norvania');
		driver.press('w', ...'nor', 'enter');
		expect(driver.asked[0]).toMatchObject({verb: 'speaker', text: 'norvania'});
		driver.press('t', ...'nov', 'enter');
		expect(driver.asked[1]).toMatchObject({verb: 'date', text: 'nov'});
	});
});

test('what is marked of several articles is dated each when it was printed, unless another day is chosen', () => {
	const driver = review('');
	driver.press('space', 'j', 'space', 'g', 't');
	expect(shown(driver)).toContain('▸ each when it was printed: 4 Mar 2025; 5 Mar 2025');
	expect(shown(driver)).toContain('4 Mar 2025, when this one was printed');
	driver.press('enter');
	expect(driver.asked[0]).toMatchObject({verb: 'date', text: 'printed'});
	// One article's are dated as one is alone.
	const alone = review('source:herald');
	alone.press('space', 'space', 'g', 't');
	expect(shown(alone)).toContain('▸ 4 Mar 2025, when it was printed');
});

test('the wordings lead one after another, whichever of them the list is searched for', () => {
	const three = fishing.replace(
		'    quotes: {courier: Nobody can divide a fish that nobody has counted}',
		`    quotes: {courier: Nobody can divide a fish that nobody has counted, herald: The talks in Port Vell ended}
    passages: [{in: courier, words: a paper herring}]`,
	);
	const driver = review('herring', three);
	const entry = () => selectEntry(driver.workspace, driver.state());
	const now = () => {
		const found = entry();
		return found === undefined ? undefined : shownPassage(driver.workspace, driver.state(), found).id;
	};
	const ids = entry()?.statement.passages.map(({id}) => id) ?? [];
	expect(ids).toHaveLength(3);
	const begun = now();
	expect(begun).not.toBe(entry()?.statement.first.passage);
	driver.press('W');
	expect(now()).toBe(begun);
	expect(driver.asked[0]).toMatchObject({verb: 'first', passage: ids.indexOf(begun ?? '')});
	// As it is once the file has been read again.
	const led = dossierOf(
		drafted(three).replace('passages: [{in: courier', `first: ${begun}\n    passages: [{in: courier`),
	);
	expect(led.statements.find(({id}) => id === entry()?.statement.id)?.first.passage).toBe(begun);
});

test('a line is about what is marked, and not about the row to which marking goes on', () => {
	const driver = review('');
	driver.press('space', 'space');
	const marked = [...driver.state().marked];
	expect(marked).not.toContain(driver.state().statement);
	for (const [at, key] of ['i', 't', 'e'].entries()) {
		driver.press(key, ...'2', 'enter');
		const [asked] = driver.asked.slice(at);
		expect([asked?.statement, ...(asked?.others ?? [])]).toEqual(marked);
	}
	// Of all else it is about the row that is selected.
	driver.press('w', ...'berg', 'enter');
	expect(driver.asked[3]?.statement).toBe(driver.state().statement);
});

test('what is selected is told as marked where it is, whatever was selected before the filter', () => {
	const driver = review('');
	driver.press('/', ...'source:courier', 'enter', 'g', '/', 'ctrl-u', ...'source:herald', 'enter', '*', 't');
	expect(shown(driver)).toMatch(/When they were said: \d+ marked ─/);
	driver.press('esc', '*', 'space', 't');
	expect(shown(driver)).not.toContain('without the one selected');
});

test('all that the list shows is marked by one key, is given a day and an issue, and is let go by the same key', () => {
	const driver = review('source:herald');
	const all = driver
		.screen()
		.join('\n')
		.match(/(\d+) of \d+/)?.[1];
	driver.press('*');
	const marked = [...driver.state().marked];
	expect(String(marked.length)).toBe(all);
	expect(marked.length).toBeGreaterThan(1);
	for (const [at, key] of ['t', 'i'].entries()) {
		driver.press(key, ...'2', 'enter');
		const [asked] = driver.asked.slice(at);
		expect([asked?.statement, ...(asked?.others ?? [])].toSorted()).toEqual(marked.toSorted());
		if (asked === undefined) throw new Error('Nothing was asked.');
		expect(usedMarks(asked, [])).toEqual([]);
		expect(sayStillMarked(asked)).toBe(' They stay marked; * takes the marks away.');
	}
	driver.press('*');
	expect(driver.state().marked.size).toBe(0);
	driver.press('u');
	expect(driver.state().marked.size).toBe(marked.length);
	// Some are as good as all: whoever has marked anything lets go of it so.
	driver.press('space', '*');
	expect(driver.state().marked.size).toBe(0);
	driver.press('t', ...'2', 'enter');
	expect(driver.asked.slice(2).map(sayStillMarked)).toEqual(['']);
});

test('what a decision has put out of the list is let go of by the key that is named for it, whatever is shown instead', () => {
	const driver = review('source:herald');
	driver.press('*', '/', 'ctrl-u', ...'nobody says this', 'enter');
	const {size} = driver.state().marked;
	expect(size).toBeGreaterThan(1);
	driver.press('*');
	expect(driver.state().marked.size).toBe(0);
	expect(shown(driver)).toContain(`${size} marks taken away from what is not shown here.`);
	driver.press('*');
	expect(shown(driver)).toContain('The list is empty: there is nothing to mark.');
	driver.press('u');
	expect(driver.state().marked.size).toBe(size);
	// Beside others, which are not marked, first these go.
	driver.press('/', 'ctrl-u', ...'source:courier divide', 'enter', '*');
	expect(driver.state().marked.size).toBe(0);
	expect(shown(driver)).toContain('not shown here; once more marks the 1 that');
	driver.press('*');
	expect(driver.state().marked.size).toBe(1);
	// Where some that are shown are marked, what is not shown stays.
	driver.press('/', 'ctrl-u', ...'source:herald', 'enter', 'space', '*');
	expect(driver.state().marked.size).toBe(1);
});

test('where nothing is reviewed marks of what is not shown are kept for what is copied together', () => {
	const driver = open(dossierOf(fishing), {filter: 'source:herald', focus: 'quotes', isReportedShown: true});
	drivers.push(driver);
	driver.press('*', '/', 'ctrl-u', ...'source:courier', 'enter', '*');
	const both = driver.state().marked.size;
	driver.press('*');
	expect(both - driver.state().marked.size).toBeGreaterThan(0);
	expect(driver.state().marked.size).toBeGreaterThan(0);
	driver.press('/', 'ctrl-u', ...'nobody says this', 'enter', '*');
	expect(shown(driver)).toContain('The list is empty: there is nothing to mark.');
	expect(driver.state().marked.size).toBeGreaterThan(0);
});

test('what is marked and not in the list any more is decided about by nothing', () => {
	const driver = review('source:herald');
	driver.press('space', '/', 'ctrl-u', ...'source:courier divide', 'enter', 'i', ...'quota');
	expect(driver.state().marked.size).toBe(1);
	expect(shown(driver)).toContain('What it is about');
	driver.press('enter');
	expect(driver.asked[0]).toMatchObject({statement: driver.state().statement, others: []});
	expect([...driver.state().marked]).not.toContain(driver.state().statement);
});

test('what is marked and not in the list any more is joined with nothing, and what is joined is told', () => {
	const driver = review('source:herald');
	driver.press('space', '/', 'ctrl-u', ...'source:courier divide', 'enter', 'J');
	expect(shown(driver)).not.toContain('marked statement');
	driver.press('escape', '/', 'ctrl-u', ...'fish', 'enter', 'G', 'J');
	expect(shown(driver)).toMatch(/with 1 marked statement: .*(Berg|Tamm): “/);
	driver.press('enter');
	expect(driver.asked[0]).toMatchObject({verb: 'join', others: [...driver.state().marked]});
});

test('a position stands on nothing that is marked out of sight, and on another party only where that is chosen', () => {
	const line = (driver: ReturnType<typeof review>) =>
		driver.screen().find(each => each.startsWith('│ >')) ?? '';
	const text = `${fishing.slice(0, fishing.indexOf('positions:'))}`;
	const driver = review('fifth', text);
	driver.press('space', '/', 'ctrl-u', ...'count', 'enter', 'P');
	expect(shown(driver)).not.toContain('a cut of more than a fifth');
	const seen = review('', text);
	// Berg's two, then one of Tamm on counting: the cell of Ostland.
	seen.press('space', 'space', 'space', '2', 'right', 'down', 'P');
	expect(shown(seen)).toContain('The position of Ostland on Counting the fish');
	expect(shown(seen)).toContain('a cut of more than a fifth');
	expect(line(seen)).toMatch(/^│ > {2}\+3 /);
});

test('a line about what is marked counts that, and not the row to which marking goes on', () => {
	const driver = review('');
	driver.press('t');
	expect(shown(driver)).toContain('When it was said ─');
	driver.press('escape', 'space', 'i');
	expect(shown(driver)).toContain('What they are about: 1 marked, without the one selected ─');
	driver.press('escape', 'space', 't');
	expect(shown(driver)).toContain('When they were said: 2 marked');
	driver.press('escape', 'k', 'e');
	expect(shown(driver)).toContain('At which event they were said: 2 marked ─');
});

describe('what is nearest is offered first', () => {
	const shownBelow = (driver: ReturnType<typeof review>) =>
		driver
			.screen()
			.slice(2)
			.map(each => each.replace(/[│▸]/g, '').trim());

	test('of issues that of the statement before it; what would be taken away last', () => {
		const driver = review('divide');
		driver.press('i');
		expect(shownBelow(driver).slice(1, 3)).toEqual(['Quota', 'Counting the fish: take it away']);
		const third = fishing.replace('issues:', 'issues:\n  peace: Peace\n  war: War');
		const other = review('divide', third.replace('on: counting\n    said', 'on: [war, quota]\n    said'));
		other.press('i');
		expect(shownBelow(other).slice(1, 5)).toEqual([
			'War',
			'Quota',
			'Peace',
			'Counting the fish: take it away',
		]);
	});

	test('of rounds and events that of the days before it was said or printed', () => {
		const text = fishing.replace(
			'statements:',
			'  - {date: 2025-02-01, place: Old Vell, present: [norvania, ostland]}\n  - {date: 2025-06-01, place: New Vell, present: [norvania, ostland]}\nstatements:',
		);
		const early = 'rounds:\n  - {date: 2025-02-01, place: Old Vell, present: [norvania, ostland]}\n';
		const driver = review(
			'fifth',
			text.replace(/ {2}- \{date: 2025-02-01.*\n/, '').replace('rounds:\n', early),
		);
		driver.press('t');
		expect(shownBelow(driver).slice(2, 5).join('; ')).toMatch(/Port Vell; .*Old Vell; .*New Vell/);
		driver.press('escape', 'e');
		expect(shownBelow(driver).slice(1, 4).join('; ')).toMatch(/Port Vell.*; .*Old Vell.*; .*New Vell/);
	});
});
