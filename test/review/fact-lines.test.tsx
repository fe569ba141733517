/** The line of what is known: what is there of each thing below it, and what may be meant by what is typed. */
import {afterEach, expect, test} from 'vitest';
import {dossierOf, fishing, fishingShelf, fishingWith} from '../helpers/noted.ts';
import {open} from '../helpers/open.tsx';
import {progressWith} from '../helpers/reviewed.ts';

let opened: ReturnType<typeof open>[] = [];
afterEach(() => {
	for (const each of opened) each.close();
	opened = [];
});

function review(focus: 'quotes' | 'schedule' | 'positions', text = fishing) {
	const driver = open(dossierOf(text), {
		filter: 'herring | shall',
		focus,
		articles: fishingShelf,
		review: progressWith({left: 1}),
	});
	opened.push(driver);
	return driver;
}

type Driver = ReturnType<typeof review>;
const lines = (driver: Driver) => driver.screen().map(each => each.replaceAll(/[│╭╮╰╯]/g, '').trim());
const typed = ({state}: Driver) => {
	const {popup} = state();
	return popup?.kind === 'review' ? popup.input.text : undefined;
};

test('what is known of the article that is shown stands below the line, and Tab takes it in', () => {
	const driver = review('quotes');
	driver.press('F');
	const shown = lines(driver);
	expect(shown.find(each => each.includes('What is known'))).toContain('The Harbour Herald');
	expect(shown).toEqual(
		expect.arrayContaining([
			'▸ outlet: The Harbour Herald',
			'title: not known',
			'published: 2025-03-04',
			'quality: not known',
			'talks: Fishing talks between Norvania and Ostland',
		]),
	);
	driver.press('tab');
	expect(typed(driver)).toBe('outlet: The Harbour Herald');
	expect(lines(driver)).toContain('▸ outlet: The Harbour Herald');
	driver.press('s', 'enter');
	expect(driver.asked[0]).toMatchObject({verb: 'facts', text: 'outlet: The Harbour Heralds', passage: 0});
});

test('a field alone says nothing: it is refused, and stays', () => {
	const driver = review('quotes');
	driver.press('F', 'down', 'enter');
	expect(driver.asked[0]).toMatchObject({verb: 'facts', text: 'title'});
});

test('outlets that there are, and qualities, are completed', () => {
	const driver = review('quotes');
	driver.press('F', ...'out: cour', 'down', 'enter');
	expect(driver.asked[0]?.text).toBe('outlet: The Courier');
	driver.press('F', ...'quality: garbled, mach', 'down', 'tab');
	expect(typed(driver)).toBe('quality: garbled, machine-translated');
	driver.press('ctrl-u', ...'quality:');
	expect(lines(driver)).toContain('▸ quality: none, it is taken away');
});

test('in the schedule it is about the round, of which nothing that nobody said is told', () => {
	const driver = review(
		'schedule',
		fishingWith('place: Port Vell, ', 'name: The first talks, ').replaceAll('at: Port Vell', 'at: 1'),
	);
	driver.press('F');
	const shown = lines(driver);
	expect(shown.find(each => each.includes('What is known'))).toContain('The first talks');
	expect(shown).toEqual(
		expect.arrayContaining([
			'▸ place: not known',
			'outcome: not known',
			'name: The first talks',
			'format: not known',
		]),
	);
	expect(shown).toContain('present: Norvania, Ostland');
	driver.press(...'present: nor', 'down', 'enter', 'F', ...'present: Norvania, o', 'down', 'tab');
	expect(driver.asked.pop()).toMatchObject({verb: 'facts', text: 'present: Norvania'});
	expect(typed(driver)).toBe('present: Norvania, Ostland');
	driver.press('ctrl-u', ...'outcome: None.', 'enter');
	expect(driver.asked[0]).toMatchObject({verb: 'facts', text: 'outcome: None.', statement: undefined});
	expect(driver.asked[0]?.event).toBe(driver.state().event ?? driver.workspace.catalogue.rounds[0]?.id);
});

test('among positions it is said where that is decided', () => {
	const driver = review('positions');
	driver.press('F');
	expect(driver.state().message?.text).toContain('A decision is about a quote, a round or an event');
});

test('who is the same as the speaker is found among the others, who share a name first', () => {
	const driver = review(
		'quotes',
		fishingWith(
			'people:\n',
			'people:\n  lind: {name: Olof Lind, party: ostland}\n  berg-2: {name: Berg the elder, party: ostland}\n',
		).replace('- who: Anna Berg', '- who: berg'),
	);
	driver.press('F', ...'same', 'tab');
	expect(typed(driver)).toBe('same: Anna Berg = ');
	const below = () => lines(driver).filter(each => each.includes('same: Anna Berg = '));
	expect(below().map(each => each.replace('▸ ', ''))).toEqual([
		'same: Anna Berg = Berg the elder',
		'same: Anna Berg = Olof Lind',
		'same: Anna Berg = Pavel Tamm',
	]);
	driver.press(...'lind', 'tab');
	expect(typed(driver)).toBe('same: Anna Berg = Olof Lind');
	driver.press('enter');
	expect(driver.asked[0]?.text).toBe('same: Anna Berg = Olof Lind');
	driver.press('F', ...'same: no', 'down', 'tab');
	expect(typed(driver)).toBe('same: Norvania = ');
	driver.press('down', 'enter');
	expect(driver.asked[1]?.text).toBe('same: Norvania = Ostland');
});
