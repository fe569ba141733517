/** The screen of a review: its keys, its lines with what can be chosen, and what a key asks for. */

import {afterEach, describe, expect, test} from 'vitest';
import {bindingsFor} from '../../source/state/bindings/bindings.ts';
import {reviewBindings} from '../../source/state/bindings/review.ts';
import {dossierOf, fishing, fishingShelf} from '../helpers/noted.ts';
import {open} from '../helpers/open.tsx';
import {progressWith} from '../helpers/reviewed.ts';
import {panes} from '../helpers/usual-panes.ts';

const draft = dossierOf(
	fishing.replaceAll(
		/^( {4})((?:quotes|reports): .*)$/gm,
		'$1$2\n$1draft: {confidence: 0.9, because: "The article names the speaker."}',
	),
);
const progress = progressWith({
	left: 4,
	others: 3,
	othersOf: {rounds: 1, people: 2},
	confidences: [0.5, 0.9, 0.9, 0.9],
});

let opened: ReturnType<typeof open>[] = [];
afterEach(() => {
	for (const each of opened) each.close();
	opened = [];
});

function review(options: Partial<Parameters<typeof open>[1]> = {}) {
	const driver = open(draft, {
		filter: 'is:unreviewed',
		focus: 'quotes',
		articles: fishingShelf,
		review: progress,
		...options,
	});
	opened.push(driver);
	return driver;
}

test('no key of a review does anything else in the panes, and each has one meaning', () => {
	const usual = bindingsFor(panes).filter(({contexts}) => contexts.includes('panes'));
	const taken = new Set(usual.flatMap(({keys}) => keys));
	const own = reviewBindings.flatMap(({keys}) => keys);
	expect(own.filter(key => taken.has(key))).toEqual([]);
	expect(new Set(own).size).toBe(own.length);
});

test.each([
	[120, 40],
	[80, 24],
	[170, 45],
	[60, 16],
])('at %ix%i the keys are there all the time', async (columns, rows) => {
	const driver = review({columns, rows});
	driver.do({type: 'focus', pane: 'page'}).do({type: 'focus', pane: 'quotes'}).draw();
	await expect(`${driver.screen().join('\n')}\n`).toMatchFileSnapshot(
		`../golden/review-${columns}x${rows}.txt`,
	);
	const lines = driver.screen();
	expect(lines).toHaveLength(rows);
	driver.do({type: 'message', message: {tone: 'good', text: 'Accepted.'}}).draw();
	expect(driver.screen().join('\n')).toContain('Accepted.');
	for (const word of ['c accept', 'X reject', 'b skip']) expect(driver.screen().join('\n')).toContain(word);
	// Nothing has moved.
	if (rows >= 24) expect(driver.screen().slice(0, 8)).toEqual(lines.slice(0, 8));
});

test('Esc takes nothing away of what a review goes through', () => {
	const driver = review();
	const said = driver.press('escape', 'escape').screen().join('\n');
	expect(driver.state().filter.text).toBe('is:unreviewed');
	expect(said).toContain('These are the proposals that are left');
	driver.press('/', ...' veto', 'enter', 'escape', 'escape');
	expect(driver.state().filter.text).toBe('is:unreviewed');
});

test('Esc after a search goes back to what a review goes through', () => {
	const driver = review();
	driver.press('/', 'ctrl-u', ...'veto', 'enter', 'escape');
	expect(driver.state().filter.text).toBe('is:unreviewed');
	// Whoever wants all takes the filter away, and comes back.
	driver.press('/', 'ctrl-u', 'enter');
	expect(driver.state().filter.text).toBe('');
	driver.press('escape');
	expect(driver.state().filter.text).toBe('is:unreviewed');
});

test('without a review its keys do nothing, and nothing is told of it', () => {
	const driver = open(draft, {focus: 'quotes'});
	opened.push(driver);
	const before = driver.screen();
	driver.press('c', 'X', 'b', 'f', 'w', 'A', 'backspace');
	expect(driver.effects).toEqual([]);
	expect(driver.state().message?.text).toBe('backspace does nothing here; ? shows the keys.');
	expect(before.join('\n')).not.toContain('c accept');
});

describe('a key', () => {
	test('decides about the selected quote and goes on, and from the last to the first', () => {
		const driver = review();
		driver.press('c', 'b', 'X', 'b', 'f', 'backspace');
		expect(driver.asked.map(({verb, statement}) => [verb, statement])).toEqual([
			['accept', 'berg-we-shall-not-accept'],
			['skip', 'berg-but-we-are-ready'],
			['reject', 'tamm-nobody-can-divide-a'],
			['skip', 'tamm-ostland-opens-its-logbooks'],
			['flag', 'berg-we-shall-not-accept'],
			['undo', 'berg-we-shall-not-accept'],
		]);
	});

	test('decides as well while one reads the article', () => {
		const driver = review();
		driver.press('5', 'c', 'c');
		expect(driver.asked.map(({statement}) => statement)).toEqual([
			'berg-we-shall-not-accept',
			'berg-but-we-are-ready',
		]);
	});

	test('about nothing where no quotes are shown says so', () => {
		const driver = review();
		driver.press('2', 'w');
		expect(driver.state().message?.text).toBe(
			'A decision is about a quote, a round or an event: go to the quotes or to the schedule.',
		);
	});
});

/** What a line asks for, after these keys. */
function line(...keys: readonly string[]) {
	const driver = review();
	driver.press(...keys, 'enter');
	expect(driver.state().popup).toBeUndefined();
	const [asked] = driver.asked;
	return asked === undefined ? undefined : [asked.verb, asked.text];
}

describe('a line', () => {
	test('of the speaker takes those who are there first, by any word of theirs', () => {
		expect(line('w', ...'ta')).toEqual(['speaker', 'tamm']);
		expect(line('w', ...'envoy')).toEqual(['speaker', 'envoy']);
		// Whoever is called so comes before whoever belongs to one that is.
		expect(line('w', ...'ostl')).toEqual(['speaker', 'ostland']);
		expect(line('w', ...'ostl', 'down')).toEqual(['speaker', 'tamm']);
		expect(line('w', ...'Ostland')).toEqual(['speaker', 'ostland']);
		expect(line('w', ...'a')).toEqual(['speaker', 'berg']);
		expect(line('w', ...'ta', 'down')).toEqual(['speaker', 'ta']);
		expect(line('w', ...'Olof Lind, ost')).toEqual(['speaker', 'Olof Lind, Ostland']);
		expect(line('w', ...'Olof Lind, Isle of Gulls, Envoy')).toEqual([
			'speaker',
			'Olof Lind, Isle of Gulls, Envoy',
		]);
		expect(line('w', ...'tamm; ber')).toEqual(['speaker', 'tamm; berg']);
	});

	test('of an issue takes those that are there, or a new one', () => {
		expect(line('i', 'c')).toEqual(['issue', 'counting']);
		expect(line('i', ...'whales')).toEqual(['issue', 'whales']);
		expect(line('i', ...'tolls: The tolls')).toEqual(['issue', 'tolls: The tolls']);
		// Several at once, each as it would be taken alone.
		expect(line('i', ...'quo; c')).toEqual(['issue', 'quota; counting']);
		expect(line('i', ...'quo; tolls')).toEqual(['issue', 'quota; tolls']);
		expect(line('i', ...'tolls; c', 'tab', ';')).toEqual(['issue', 'tolls; counting']);
		expect(line('i', ...'quota;')).toEqual(['issue', 'quota']);
	});

	test('of a date, an event, a note is what is typed, or what is known', () => {
		expect(line('t', ...'Monday')).toEqual(['date', 'Monday']);
		expect(line('t')).toEqual(['date', 'printed 2025-03-04']);
		expect(line('t', 'down', 'down', 'down', 'down')).toEqual(['date', '']);
		expect(line('e', ...'vell')).toEqual(['occasion', 'round 1']);
		expect(line('e', ...'A walk, 2025-03-02')).toEqual(['occasion', 'A walk, 2025-03-02']);
		expect(line('M', ...'mind')).toEqual(['note', 'mind']);
	});

	test.each([
		['t', 'Monday', 'When they were said'],
		['i', 'quota', 'What they are about'],
		['e', 'Vell', 'At which event they were said'],
	])('of %s is about what is marked too, and says so', (key, text, title) => {
		const driver = review();
		driver.press('space', 'j', 'j', 'space', 'g', key);
		expect(driver.screen().join('\n')).toMatch(new RegExp(`${title}: \\d marked`));
		driver.press(...text, 'enter');
		const [asked] = driver.asked;
		expect([asked?.statement, ...(asked?.others ?? [])].toSorted()).toEqual(
			[...new Set([...driver.state().marked, asked?.statement])].toSorted(),
		);
		expect(asked?.others.length).toBeGreaterThan(0);
	});

	test('of a position begins with what there is, and completes the stance', () => {
		expect(line('P')).toEqual(['position', 'rejects: A cut of more than a fifth.']);
		expect(line('P', 'ctrl-u', ...'dem', 'tab', ...'More.')).toEqual(['position', 'demands: More.']);
	});

	test('of a confidence tells how many it accepts', () => {
		const driver = review();
		driver.press('A');
		expect(driver.screen().join('\n')).toContain('0.9 and more: 3 of the 4 left');
		expect(line('A')).toEqual(['accept-all', '0.9']);
		expect(line('A', 'ctrl-u', ...'0.4')).toEqual(['accept-all', '0.4']);
		// What is offered goes as soon as something is typed, and can be changed as well.
		expect(line('A', ...'0.95')).toEqual(['accept-all', '0.95']);
		driver.press('escape', 'A', 'x');
		expect(driver.screen().join('\n')).toContain('x: no confidence; such as 0.9');
		driver.press('ctrl-u');
		expect(driver.screen().join('\n')).toContain('▸ such as 0.9, or 1');
		expect(line('A', 'backspace', '8')).toEqual(['accept-all', '0.8']);
		expect(line('A', 'left', 'right', '5')).toEqual(['accept-all', '0.95']);
	});

	test('of others says how many there are, and that there are none', () => {
		for (const [others, said] of [
			[3, '▸ others: 3 that no accepted statement has shown'],
			[0, '▸ others: nothing else is a draft'],
		] as const) {
			const driver = review({review: progressWith({left: 4, others})});
			driver.press('A', 'ctrl-u', ...'others');
			expect(driver.screen().join('\n')).toContain(said);
		}
	});

	test('of what is the same finds it by its words, or takes the marked ones', () => {
		const driver = review();
		driver.press('J', ...'divide', 'enter');
		expect(driver.asked[0]?.others).toEqual(['tamm-nobody-can-divide-a']);
		driver.press('j', 'space', 'g', 'J', 'enter');
		expect(driver.asked[1]).toMatchObject({
			statement: 'berg-we-shall-not-accept',
			others: ['berg-but-we-are-ready'],
		});
	});

	test('that is left decides nothing', () => {
		const driver = review();
		driver.press('w', 't', 'escape');
		expect(driver.effects).toEqual([]);
		expect(driver.state().popup).toBeUndefined();
	});
});

describe('in the schedule', () => {
	test('the keys decide about the round or the event, and only those that do are shown', () => {
		const driver = review();
		driver.press('1', 'c');
		expect(driver.screen().join('\n')).toMatch(/Draft +The clause places it/);
		const bar = driver.screen().slice(-4).join('\n');
		for (const word of ['c accept', 'X reject', 't date', 'R round']) expect(bar).toContain(word);
		for (const word of ['b skip', 'w who', 'P position']) expect(bar).not.toContain(word);
		driver.press('X', 'R');
		const event = 'talks-in-port-vell';
		expect(driver.asked.map(({verb, statement, event}) => [verb, statement, event])).toEqual(
			['accept', 'reject', 'round'].map(verb => [verb, undefined, driver.asked[0]?.event ?? event]),
		);
		expect(driver.asked[0]?.event).toBeDefined();
	});

	test('a date is typed, and is not heard as commands', () => {
		const driver = review();
		driver.press('1', 't', ...'2025-03-03..2025-03-04', 'enter');
		expect(driver.asked[0]).toMatchObject({
			verb: 'date',
			text: '2025-03-03..2025-03-04',
			statement: undefined,
		});
		expect(driver.state().focus).toBe('schedule');
	});

	test('what is decided of quotes alone decides nothing, and nothing is accepted out of sight', () => {
		const driver = review();
		driver.press('1', 'b', 'f', 'w');
		expect(driver.asked).toEqual([]);
		expect(driver.state().popup).toBeUndefined();
		driver.press('2', 'c', 'X');
		expect(driver.asked).toEqual([]);
		expect(driver.state().message?.text).toContain('go to the quotes or to the schedule');
	});
});
