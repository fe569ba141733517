/** The lines of a review: what is offered below them, by what it is chosen, and how a line that is refused stays. */

import {afterEach, describe, expect, test} from 'vitest';
import type {Catalogue} from '../../source/dossier/catalogue.ts';
import {lineNow} from '../../source/state/reviewing.ts';
import {selectAnswer} from '../../source/state/selectors.ts';
import {picking} from '../helpers/engines.ts';
import {createLateEngine} from '../helpers/late-engine.ts';
import {dossierOf, fishing, fishingShelf} from '../helpers/noted.ts';
import {open} from '../helpers/open.tsx';
import {progressWith} from '../helpers/reviewed.ts';

const draft = (text: string) =>
	dossierOf(
		text.replaceAll(
			/^( {4})((?:quotes|reports|terms): .*)$/gm,
			'$1$2\n$1draft: {confidence: 0.9, because: "The article names the speaker."}',
		),
	);

/** A role in the other article says nearly the same, the envoy is quoted twice there, and one is not summarised. */
const notes = fishing
	.replace(
		'positions:',
		`  - who: {role: minister, party: norvania}
    on: quota
    quotes: {courier: We will not accept a cut of more than a fifth}
  - who: tamm
    on: [counting, quota]
    terms: {courier: a paper herring}
positions:`,
	)
	.replace(
		'gloss: Ostland opens its logbooks if the other side does.',
		'gloss: Reported; not summarised yet.',
	);

const progress = progressWith({
	left: 6,
	others: 3,
	othersOf: {rounds: 1, people: 2},
	confidences: [0.5, 0.9, 0.9, 0.9],
});

let opened: ReturnType<typeof open>[] = [];
afterEach(() => {
	for (const each of opened) each.close();
	opened = [];
});

function review(filter = '', size: {readonly columns?: number; readonly rows?: number} = {}, text = notes) {
	const driver = open(draft(text), {
		filter: `is:unreviewed ${filter}`.trim(),
		focus: 'quotes',
		isReportedShown: true,
		articles: fishingShelf,
		review: progress,
		...size,
	});
	opened.push(driver);
	return driver;
}

type Driver = ReturnType<typeof review>;
const selectShown = ({workspace, state}: Driver) =>
	selectAnswer(workspace, state())
		.page(0, 9)
		.map(row => row?.id);
const popup = (driver: Driver) => driver.screen().join('\n');
const typed = (driver: Driver) => {
	const {popup} = driver.state();
	return popup?.kind === 'review' ? [popup.input.text.slice(0, popup.input.cursor), popup.input.text] : [];
};

describe('who says it', () => {
	const unsure = (name: string) => {
		const driver = open(
			dossierOf(
				fishing
					.replace('  - who: Anna Berg\n    on: counting', '  - on: counting')
					.replaceAll(
						/^( {4})((?:quotes|reports|terms): .*)$/gm,
						`$1$2\n$1draft: {confidence: 0.45, because: "Perhaps ${name}, but unsure. Decided by: a verb."}`,
					),
			),
			{filter: 'is:unreviewed', focus: 'quotes', isReportedShown: true, review: progress},
		);
		opened.push(driver);
		return driver;
	};

	test('is offered first as whom the draft would name, if it were surer', () => {
		const people = [
			['Anna Berg', 'berg'],
			['Pavel Tamm', 'tamm'],
		] as const;
		for (const [name, id] of people) {
			const driver = unsure(name);
			driver.press('w', 'enter');
			expect(driver.asked[0]?.text).toBe(id);
			// What is typed says more.
			const other = unsure('Pavel Tamm');
			other.press('w', ...name, 'enter');
			expect(other.asked[0]?.text).toBe(id);
		}
	});

	test('is nobody where the line says so, however many names have a hyphen', () => {
		const hyphens = fishing
			.replace('name: Pavel Tamm', 'name: Pavel-Ivo Tamm')
			.replace('ostland: Ostland', 'ostland: Ost-Land');
		for (const line of ['-', ' - ', '= -', '=-']) {
			const driver = review('', {}, hyphens);
			driver.press('w', ...line, 'enter');
			expect(driver.asked[0]?.text).toBe(line.includes('=') ? '= -' : '-');
		}
		const why = review('', {}, hyphens);
		why.press('w', ...'- a motto, as one says', 'enter');
		expect(why.asked[0]?.text).toBe('- a motto, as one says');
		const named = review('', {}, hyphens);
		named.press('w', ...'-ivo', 'enter');
		expect(named.asked[0]?.text).toBe('tamm');
	});

	test('whose party is typed is shown by the whole name, with the party that is left', () => {
		const driver = review();
		driver.press('w', ...'tamm, nor');
		expect(popup(driver)).toContain('▸ Pavel Tamm, Norvania, no longer Ostland');
		driver.press('enter');
		expect(driver.asked[0]?.text).toBe('tamm, Norvania');
		driver.press('w', ...'Petra Holub, nor');
		expect(popup(driver)).toContain('▸ Petra Holub, Norvania');
		driver.press('escape', 'w', ...'tamm, Harbour Union');
		expect(popup(driver)).toContain('▸ Pavel Tamm, Harbour Union');
		// One who is called as many others are is none of them.
		driver.press('escape', 'w', ...'Anna Berg, nor');
		expect(popup(driver)).toContain('▸ Anna Berg, Norvania');
	});

	describe('whose name is only begun', () => {
		test('is meant with a party behind it too, and shown by the whole name', () => {
			for (const name of ['pavel t', 'tam', 'pav']) {
				const driver = review();
				driver.press('w', ...`${name}, Harbour Union, chairman`);
				expect(popup(driver)).toContain('▸ Pavel Tamm, Harbour Union, chairman');
				driver.press('enter');
				expect(driver.asked[0]?.text).toBe('tamm, Harbour Union, chairman');
				const moved = review();
				moved.press('w', ...`${name}, nor`);
				expect(popup(moved)).toContain('▸ Pavel Tamm, Norvania, no longer Ostland');
				moved.press('enter');
				expect(moved.asked[0]?.text).toBe('tamm, Norvania');
			}
		});

		test('is below what is typed where that is written as a name is', () => {
			const driver = review();
			driver.press('w', ...'Tam, Harbour Union');
			expect(popup(driver)).toContain('▸ Tam, Harbour Union');
			expect(popup(driver)).toContain('  Pavel Tamm, Harbour Union');
			driver.press('enter');
			expect(driver.asked[0]?.text).toBe('Tam, Harbour Union');
		});

		test('is nobody where a role is typed', () => {
			const driver = review();
			driver.press('w', ...'a spokesperson, Harbour Union', 'enter');
			expect(driver.asked[0]?.text).toBe('a spokesperson, Harbour Union');
		});
	});

	test('of a party is only one of which the words begin so: in the midst of a word none is meant', () => {
		const southern = notes.replace('ostland: Ostland', 'ostland: Southern Ost Institute');
		const driver = review('', {}, southern);
		driver.press('w', ...'berg, The South');
		expect(popup(driver)).not.toContain('Southern');
		driver.press('enter');
		expect(driver.asked[0]?.text).toBe('berg, The South');
		for (const party of ['south', 'Institute', 'inst sou']) {
			const other = review('', {}, southern);
			other.press('w', ...`berg, ${party}`, 'enter');
			expect(other.asked[0]?.text).toBe('berg, Southern Ost Institute');
		}
	});

	test('is offered once, and as a party that speaks itself as the list shows one', () => {
		const driver = review();
		driver.press('w', ...'fishermen, Norvania');
		expect(popup(driver).match(/ fishermen, Norvania/g)).toHaveLength(2);
		driver.press('escape', 'w', ...'Living Ocean, the p');
		expect(popup(driver)).toContain('▸ Living Ocean, the party itself');
		driver.press('enter');
		expect(driver.asked[0]?.text).toBe('Living Ocean, the party itself');
	});

	test('of the same article comes before those of others', () => {
		// Of two of one family the file has Olof first; whoever of them speaks in the Courier is meant there.
		const lines = [
			'  olof: {name: Olof Lind, party: ostland}',
			'  pavel: {name: Pavel Lind, party: ostland}',
		];
		for (const speaker of ['olof', 'pavel']) {
			const other = speaker === 'olof' ? 'pavel' : 'olof';
			const two = fishing.replace('issues:', `${lines.join('\n')}\nissues:`).replace(
				'positions:',
				`  - who: ${speaker}
    on: quota
    terms: {courier: a paper herring}
  - who: ${other}
    on: quota
    quotes: {herald: told reporters on Monday}
positions:`,
			);
			const driver = review('"a fish that nobody"', {}, two);
			driver.press('w', ...'lind', 'enter');
			expect(driver.asked[0]?.text).toBe(speaker);
		}
	});

	test('whom nobody knows yet is put into the line, to be typed on', () => {
		const driver = unsure('Petra Holub');
		driver.press('w');
		expect(popup(driver)).toContain('perhaps Petra Holub');
		driver.press('tab');
		expect(typed(driver)).toEqual(['Petra Holub', 'Petra Holub']);
	});
});

test('all so sure are accepted of those that the filter shows', () => {
	const all = review();
	all.press('A');
	expect(popup(all)).toContain('0.9 and more: 3 of the 6 left');
	all.press('enter');
	expect(all.asked[0]?.among).toBeUndefined();
	const some = review('source:herald');
	some.press('A');
	expect(popup(some)).toContain('0.9 and more: 3 of the 3 that the filter shows');
	some.press('enter');
	expect(some.asked[0]?.among).toEqual(selectShown(some));
	const none = review('source:herald source:courier "no such words"');
	none.press('A', 'enter');
	expect(none.asked[0]?.among).toEqual([]);
});

test('all so sure wait for all that the filter shows, and are given up by Esc', () => {
	const late = () => {
		const engines: ReturnType<typeof createLateEngine>[] = [];
		const engine = (of: Catalogue) => {
			const asking = createLateEngine(of, picking(7));
			engines.push(asking);
			return asking.engine;
		};
		const driver = open(draft(notes), {
			filter: 'is:unreviewed source:herald',
			focus: 'quotes',
			isReportedShown: true,
			articles: fishingShelf,
			review: progress,
			engine,
		});
		opened.push(driver);
		const goOn = () => engines.map(({goOn}) => goOn()).includes(true);
		driver.press('A');
		while (driver.state().popup === undefined && goOn()) driver.draw();
		return {driver, goOn};
	};
	const {driver, goOn} = late();
	expect(popup(driver)).toContain('that the filter has found so far');
	driver.press('enter');
	expect(driver.asked).toEqual([]);
	while (goOn()) driver.draw();
	const whole = review('source:herald');
	expect(driver.asked.map(({among}) => among)).toEqual([selectShown(whole)]);
	const other = late();
	other.driver.press('enter', 'escape');
	expect(other.driver.state().waiting).toEqual([]);
	expect(other.driver.state().popup).toMatchObject({verb: 'accept-all'});
	while (other.goOn()) other.driver.draw();
	expect(other.driver.asked).toEqual([]);
});

describe('a position is written where positions stand', () => {
	const bare = notes.replace(/^positions:\n(?: {2}.*\n?)*/m, '');

	test('of an empty cell about the first that is said there, and of another as it is', () => {
		const driver = review('', {}, bare);
		driver.press('2', 'P');
		expect(popup(driver)).toContain('The position of Norvania on Quota');
		driver.press(...'rejects: A cut.', 'enter');
		expect(driver.asked[0]).toMatchObject({
			verb: 'position',
			text: expect.stringContaining('rejects: A cut.'),
		});
		const [{statement} = {statement: undefined}] = driver.asked;
		const entry = driver.workspace.catalogue.entryOf.get(statement ?? '');
		expect([entry?.parties[0], entry?.statement.issues.includes('quota')]).toEqual(['norvania', true]);
		const known = review();
		known.press('2', 'P');
		const [position] = known.workspace.catalogue.dossier.positions;
		expect(typed(known)[1]).toContain(position?.sentence);
		known.press('enter');
		expect(position?.evidence).toContain(known.asked[0]?.statement);
	});

	describe('of a cell with two', () => {
		const two = notes
			.replace('  - who: Anna Berg\n    on: counting', '  - who: Anna Berg\n    on: [quota, counting]')
			.replaceAll(
				/^ {2}- who: (berg|Anna Berg)$/gm,
				(line, who: string) => `  - id: ${who === 'berg' ? 'cut' : 'count'}\n${line.replace('- ', '  ')}`,
			)
			.replace(
				/^ {2}- \{party: norvania.*$/m,
				`  - {party: norvania, on: quota, demands: A quota., evidence: [cut]}
  - {party: norvania, on: quota, offers: A count., evidence: [count]}`,
			);
		const begun = () => {
			const driver = review('', {}, two);
			driver.press('2').do({type: 'select', pane: 'positions', row: 0, column: 0}).press('P');
			return driver;
		};

		test('each is changed with what bears it out, and the line shows that', () => {
			const driver = begun();
			expect(typed(driver)[1]).toBe('demands: A quota. +2');
			expect(popup(driver)).toContain('another position: offers: A count.');
			driver.press('end', 'enter');
			expect(driver.asked[0]).toMatchObject({
				text: 'quota, demands: A quota.',
				statement: 'cut',
				others: [],
				known: ['cut'],
			});
			const other = begun();
			other.press('down', 'tab');
			expect(typed(other)[1]).toBe('offers: A count. +1');
			other.press('enter');
			expect(other.asked[0]).toMatchObject({
				text: 'quota, offers: A count.',
				statement: 'count',
				others: [],
				known: ['count'],
			});
		});

		test('of which another is typed takes what bears that out alone', () => {
			const driver = begun();
			driver.press(...'offers: A count of fish.', 'enter');
			expect(driver.asked[0]).toMatchObject({
				text: 'quota, offers: A count of fish.',
				statement: 'count',
				others: [],
				known: ['count'],
			});
		});

		test('a third one stands on what is chosen, and on nothing that was not', () => {
			const driver = begun();
			driver.press(...'warns: Of a strike.', 'enter');
			expect(driver.asked[0]).toMatchObject({
				others: [],
				fault: expect.stringContaining('Tab on a statement below'),
			});
			const chosen = begun();
			chosen.press(...'warns: Of a strike. +1', 'enter');
			expect(chosen.asked[0]).toMatchObject({statement: 'count', others: [], fault: undefined});
		});

		test('the one is meant that the selected quote bears out', () => {
			const driver = review('together', {}, two);
			driver.press('2').do({type: 'select', pane: 'positions', row: 0, column: 0}).press('P');
			expect(typed(driver)[1]).toBe('offers: A count. +1');
			driver.press('escape', '3', 'P');
			expect(typed(driver)[1]).toContain('Counting the fish');
		});
	});

	test('and where there is no issue yet it is told how one is made', () => {
		const none = bare.replace(/^issues:\n(?: {2}.*\n)*/m, '').replace(/^ {4}on: .*\n/gm, '');
		const driver = review('', {}, none);
		driver.press('2', 'P');
		expect(popup(driver)).toContain('there is none yet: i in the quotes (3) makes one.');
	});

	test('and nothing else is decided there', () => {
		const driver = review('', {}, bare);
		driver.press('2', 'up', 'P');
		expect(popup(driver)).toContain('go to its cell.');
		driver.press('c');
		expect(driver.asked).toEqual([]);
	});

	test.each(['position', 'demands'])('help finds the key by the word %s', word => {
		const driver = review();
		driver.press('?', ...word);
		expect(popup(driver)).toMatch(/P .*the position of its party: demands/);
	});
});

describe('a line that is refused', () => {
	test('stays as it was, with why above it, until it is changed', () => {
		const driver = review();
		driver.press('t', ...'soon');
		const {popup: line} = driver.state();
		if (line?.kind !== 'review') throw new Error('No line is typed.');
		driver.press('enter').do({type: 'refused', popup: line, why: '“soon” is no date.'}).draw();
		const lines = driver.screen();
		const at = lines.findIndex(each => each.includes('“soon” is no date.'));
		expect(at).toBeGreaterThan(0);
		expect(lines[at + 1]).toContain('> soon');
		driver.press('backspace');
		expect(popup(driver)).not.toContain('no date.');
		expect(typed(driver)).toEqual(['soo', 'soo']);
		driver.press('ctrl-u', ...'3 March', 'enter');
		expect(driver.asked.map(({text}) => text)).toEqual(['soon', '3 March']);
		expect(driver.state().popup).toBeUndefined();
	});

	test('is seen however long it is, and whatever it repeats', () => {
		const driver = review('', {columns: 60, rows: 16});
		driver.press('t');
		const {popup: line} = driver.state();
		if (line?.kind !== 'review') throw new Error('No line is typed.');
		const why = `“${'soon \u001b[31m\u202e'.repeat(400)}” is no date.`;
		driver.do({type: 'refused', popup: {...line, input: {text: 'soon', cursor: 4}}, why}).draw();
		expect(driver.screen()).toHaveLength(16);
		expect(popup(driver)).toContain('> soon');
		expect(driver.frame()).not.toContain('\u202e');
		expect(driver.frame()).not.toContain('\u001b[31m');
	});

	const called = (idNow: (id: string) => string | undefined, isChanged = false) => ({
		idNow,
		isChanged: () => isChanged,
	});

	test('says that somebody else has changed its statement, and is decided then by who has seen that', () => {
		const driver = review();
		driver.press('w', ...'tamm');
		const now = lineNow(
			driver.state().popup,
			called(id => id, true),
		);
		if (now?.kind !== 'review') throw new Error('The line is closed.');
		driver.do({type: 'refused', popup: now, why: now.refused ?? ''}).draw();
		expect(popup(driver)).toContain('Somebody else has just changed that in the file');
		driver.press('enter');
		expect(driver.asked).toMatchObject([{verb: 'speaker', text: 'tamm'}]);
	});

	test('goes with its statement through what is read anew, and where that is gone decides about nothing else', () => {
		const driver = review();
		driver.press('t', ...'Mon');
		const {popup: line} = driver.state();
		expect(
			lineNow(
				line,
				called(id => `${id}-2`),
			),
		).toMatchObject({
			statement: 'berg-we-shall-not-accept-2',
			input: {text: 'Mon'},
		});
		if (line?.kind !== 'review') throw new Error('No line is typed.');
		const gone = lineNow(
			line,
			called(() => undefined),
		);
		if (gone?.kind !== 'review') throw new Error('The line is closed.');
		driver.do({type: 'refused', popup: gone, why: gone.refused ?? ''}).draw();
		expect(popup(driver)).toContain('What this line was about is gone from the notes');
		driver.press(...'Xcq');
		expect(typed(driver)).toEqual(['MonXcq', 'MonXcq']);
		expect(driver.asked).toEqual([]);
		driver.press('enter');
		expect(driver.asked).toMatchObject([{statement: undefined, fault: expect.stringContaining('is gone')}]);
		driver.press('escape', 'A');
		expect(
			lineNow(
				driver.state().popup,
				called(() => undefined),
			),
		).toMatchObject({verb: 'accept-all'});
		driver.press('escape', '?');
		expect(
			lineNow(
				driver.state().popup,
				called(() => undefined),
			),
		).toMatchObject({kind: 'help'});
	});

	test('is about the same statement, whatever the list shows meanwhile', () => {
		const driver = review('herring');
		driver.press('w');
		driver.do({type: 'resize', columns: 90, rows: 30});
		driver.press(...'berg', 'enter');
		expect(driver.asked[0]).toMatchObject({statement: 'tamm-a-paper-herring', text: 'berg'});
	});
});

test('the line of a date shows which day it is understood to be', () => {
	const driver = review();
	driver.press('t', ...'Monday');
	expect(popup(driver)).toContain('▸ Monday: 3 Mar 2025');
	driver.press('enter');
	expect(driver.asked[0]?.text).toBe('Monday');
});

describe('the line of a position', () => {
	test('lists what the party says on the issue, to be chosen by number or with Tab', () => {
		const driver = review('divide');
		driver.press('P');
		const shown = popup(driver);
		expect(shown).toContain('The position of Ostland on Counting the fish');
		expect(shown).toContain('> demands: First count the fish. +1 2');
		// What nobody has summarised is told as the article has it.
		expect(shown).toContain('+1 printed 4 Mar 2025, Tamm: would open its logbooks');
		expect(shown).toContain('+2 printed 5 Mar 2025, Tamm: “a paper herring”');
		driver.press('enter');
		expect(driver.asked[0]).toMatchObject({
			verb: 'position',
			statement: 'tamm-nobody-can-divide-a',
			text: 'demands: First count the fish.',
			others: ['tamm-reported-not-summarised-yet', 'tamm-a-paper-herring'],
			fault: undefined,
		});
		expect(driver.asked[0]?.known).toContain('tamm-a-paper-herring');
		// With Tab it is out, and in again; one types on before the numbers.
		driver.press('P', 'down', 'tab', 'down', 'tab');
		expect(typed(driver)).toEqual(['demands: First count the fish.', 'demands: First count the fish. +']);
		expect(popup(driver)).toContain('no longer');
		driver.press('tab', ...' Now.', 'enter');
		expect(driver.asked[1]).toMatchObject({
			text: 'demands: First count the fish. Now.',
			others: ['tamm-a-paper-herring'],
		});
		driver.press('P', 'ctrl-k', ...' +2', 'enter');
		expect(driver.asked[2]?.others).toEqual(['tamm-a-paper-herring']);
		driver.press('P', 'ctrl-k', ...' +1-2', 'enter');
		expect(driver.asked[3]?.others).toHaveLength(2);
	});

	test('of another relation is a second position beside the first, with what is marked and no evidence of the first', () => {
		const driver = review('divide');
		driver.press('P', ...'offers: A figure.');
		expect(typed(driver)[1]).toBe('offers: A figure.');
		expect(popup(driver)).not.toContain('no longer');
		driver.press('enter');
		expect(driver.asked[0]).toMatchObject({text: 'offers: A figure.', others: [], known: []});
		// The same relation typed anew keeps what bears it out.
		driver.press('P', ...'demands: A count.', 'enter');
		expect(driver.asked[1]?.others).toEqual(['tamm-reported-not-summarised-yet', 'tamm-a-paper-herring']);
		const marking = review('tamm');
		marking.press('space');
		const marked = [...marking.state().marked];
		marking.press('j', 'P', ...'offers: A figure.');
		expect(popup(marking)).toContain('+1 ');
		marking.press('enter');
		expect(marking.asked[0]).toMatchObject({
			text: expect.stringContaining('offers: A figure.'),
			others: marked,
		});
		// Taken out again, nothing that is marked bears it out.
		marking.press('P', ...'offers: A figure.', 'down', 'tab', 'up', 'enter');
		expect(marking.asked[1]?.others).toEqual([]);
	});

	test('says at once what is missing for it', () => {
		const driver = review('', {}, notes.replace('    on: quota\n', ''));
		driver.press('P');
		expect(popup(driver)).toContain('It is about no issue yet: first the issue (i).');
		const nobodys = notes.replaceAll('norvania', 'not-given');
		const aside = review('', {}, nobodys);
		aside.press('P');
		expect(popup(aside)).toContain(
			'Whose side its speaker is on is not given: first the speaker, NAME, PARTY (w).',
		);
		const cell = review('', {}, nobodys);
		cell.press('2', 'P');
		expect(popup(cell)).toContain('Whose side these are on is not given');
		const other = review('', {}, notes.replace('  - who: berg\n', '  - who: {role: a minister}\n'));
		other.press('P');
		expect(popup(other)).toContain('Nobody whose party is known says this: first the speaker (w).');
	});

	test('takes what is marked, and says which numbers are nobody’s', () => {
		const driver = review('tamm');
		driver.press('space', 'j', 'P');
		const {marked} = driver.state();
		expect(typed(driver)[1]).toMatch(/ \+1$/);
		driver.press('enter');
		expect(driver.asked[0]).toMatchObject({others: [...marked], marked: [...marked]});
		driver.press('P', 'end', ...' +7', 'enter');
		expect(driver.asked[1]?.fault).toContain('No statement below has the number 7');
	});

	test('of a statement on several issues names one, and offers the others', () => {
		const driver = review('herring');
		driver.press('P');
		// What has no position yet comes first.
		expect(typed(driver)[1]).toBe('Quota, ');
		expect(popup(driver)).toContain('The position of Ostland on Quota');
		expect(popup(driver)).toContain('on another issue: Counting the fish, demands: First count the fish.');
		driver.press('down', 'tab');
		expect(popup(driver)).toContain('The position of Ostland on Counting the fish');
		driver.press('enter');
		expect(driver.asked[0]?.text).toBe('counting, demands: First count the fish.');
	});

	test.each([
		[80, 24],
		[60, 16],
		[100, 30],
	])('at %ix%i shows the statement at hand and others below it', (columns, rows) => {
		const driver = review('divide', {columns, rows});
		driver.press('P');
		const lines = driver.screen();
		expect(lines).toHaveLength(rows);
		const at = (words: string) => lines.findIndex(line => line.includes(words));
		expect(at('Nobody can divide')).toBeGreaterThan(at('> demands'));
		expect(at('would open')).toBeGreaterThan(at('Nobody can divide'));
	});
});

describe('the line of what is the same', () => {
	test('shows the words of another one on the narrowest screens, whatever is told of why', () => {
		const offered = (rows: number) => {
			const driver = review('"shall not"', {columns: 40, rows});
			driver.press('J');
			const lines = driver.screen().map(each => each.slice(1, -1).trim());
			return lines.slice(lines.findIndex(each => each.startsWith('▸ printed')));
		};
		expect(offered(12).slice(0, 2)).toEqual([
			'▸ printed 5 Mar 2025, minister: “We',
			'will not accept a cut of more tha…',
		]);
		expect(offered(20).slice(2, 4)).toEqual(['a fifth”', '9 words alike, 2 days apart']);
	});

	test('offers the likeliest first, and says why', () => {
		const driver = review('"shall not"');
		driver.press('J');
		const lines = driver.screen();
		const at = lines.findIndex(line => line.includes('We will not accept a cut'));
		expect(lines[at]).toMatch(/▸ printed 5 Mar 2025, minister: .*9 words alike/);
		// Next in the list and near in the article, but of other words.
		expect(lines.findIndex(line => line.includes('ready to count'))).toBeGreaterThan(at);
		driver.press('enter');
		expect(driver.asked[0]?.others).toEqual(['norvania-we-will-not-accept']);
	});

	test('two of one family name are two, and are told apart', () => {
		const two = notes
			.replace('people:', 'people:\n  berg-2: {name: Jon Berg, party: norvania}')
			.replace('who: {role: minister, party: norvania}', 'who: berg-2')
			.replaceAll('who: berg\n', 'who: Anna Berg\n');
		const driver = review('"shall not"', {}, two);
		expect(popup(driver)).toContain('Anna Berg');
		driver.press('J');
		const found = driver.screen().find(line => line.includes('We will not accept a cut'));
		expect(found).toContain('printed 5 Mar 2025, Jon Berg: ');
		expect(found).not.toContain('same speaker');
	});

	test('puts what is alike before what only stands beside it', () => {
		const beside = notes.replace('who: {role: minister, party: norvania}', 'who: berg');
		const driver = review('"shall not"', {}, beside);
		driver.press('J', 'enter');
		expect(driver.asked[0]?.others).toEqual(['berg-we-will-not-accept']);
	});

	test('offers nothing that is only near in the list', () => {
		const driver = review('"will not"');
		driver.press('J');
		expect(popup(driver)).not.toContain('Nobody can divide');
		const alone = review('herring');
		alone.press('J', ...'whales');
		expect(popup(alone)).toContain('Nothing is found that is like it.');
		driver.press(...'divide', 'enter');
		expect(driver.asked[0]?.others).toEqual(['tamm-nobody-can-divide-a']);
	});

	test('puts the likeliest first among what is found, too', () => {
		const driver = review('"shall not"');
		driver.press('J', ...'a', 'enter');
		expect(driver.asked[0]?.others).toEqual(['norvania-we-will-not-accept']);
	});
});

describe('the line of a summary', () => {
	test('what a row shows of it is found, and only where it is at hand', () => {
		for (const words of ['"open its logbooks"', 'logbooks', '/logb\\w+/']) {
			const driver = review(words);
			expect(selectShown(driver), words).toHaveLength(1);
			expect(popup(driver)).toContain('Reported, not summarised: would open its logbooks');
		}
		const unread = open(draft(notes), {filter: 'logbooks', focus: 'quotes', review: progress});
		opened.push(unread);
		expect(selectShown(unread)).toEqual([]);
		// In a dossier that is read, rows show that nobody has summarised it.
		const read = open(draft(notes), {filter: 'logbooks', focus: 'quotes', articles: fishingShelf});
		opened.push(read);
		expect(selectShown(read)).toEqual([]);
	});

	test('has what is printed beside it, and so has the list, where all would read alike', () => {
		const driver = review('kind:reported');
		expect(popup(driver).replace(/[\s│]+/g, ' ')).toContain(
			'Reported, not summarised: would open its logbooks if the other side did',
		);
		driver.press('i');
		expect(popup(driver)).toContain('Tamm (0.9): would open its logbooks if the other side did');
		driver.press('escape', '/', ...' reported', 'enter');
		expect(popup(driver)).toContain('Reported; not summarised yet.');
	});

	test('begins with what there is, or with the words of the article, which go as soon as one types', () => {
		const reported = review('kind:reported');
		reported.press('I');
		expect(typed(reported)[1]).toBe('would open its logbooks if the other side did');
		reported.press(...'Logbooks.', 'enter');
		expect(reported.asked[0]).toMatchObject({verb: 'gloss', text: 'Logbooks.'});
		reported.press('I', 'end', '.', 'enter');
		expect(reported.asked[1]?.text).toBe('would open its logbooks if the other side did.');
		const quoted = review('herring');
		quoted.press('I');
		expect(typed(quoted)[1]).toBe('a paper herring');
		quoted.press(...'No herring.', 'enter');
		expect(quoted.asked[0]?.text).toBe('No herring.');
		quoted.press('I', 'end', '!', 'enter');
		expect(quoted.asked[1]?.text).toBe('a paper herring!');
		// What a person has written is changed where one types.
		const terms = '    terms: {courier: a paper herring}\n';
		const own = review('herring', {}, notes.replace(terms, `${terms}    gloss: Of fish.\n`));
		own.press('I', '!', 'enter');
		expect(own.asked[0]?.text).toBe('Of fish.!');
	});
});

describe('where a quotation begins and ends', () => {
	const begun = () => {
		const driver = review('together');
		driver.press('E');
		return driver;
	};

	test('Tab takes a word more or less into the line, again and again, and Enter decides what the line says', () => {
		const driver = begun();
		const [, words = ''] = typed(driver);
		expect(words).toBe('But we are ready to count the fish together');
		driver.press('down', 'down');
		expect(popup(driver)).toContain('▸ shorter at the end: But we are ready to count the fish');
		driver.press('tab', 'tab');
		expect(typed(driver)[1]).toBe('But we are ready to count the');
		expect(popup(driver)).toContain('[But we are ready to count the] fish together,” she added.');
		driver.press('enter');
		expect(driver.asked[0]).toMatchObject({verb: 'words', text: 'But we are ready to count the', passage: 0});
	});

	test('after Tab another line that is chosen is taken by Enter, and shown in the article before', () => {
		const driver = begun();
		driver.press('down', 'down', 'tab', 'up', 'up');
		expect(popup(driver)).toContain('[But we are ready to count the fish] together');
		driver.press('down', 'down', 'down');
		expect(popup(driver)).toContain('[talks. “But we are');
		driver.press('enter');
		expect(driver.asked[0]?.text).toMatch(/^talks\. “But we are ready to count the fish$/);
	});

	test('what was not proposed is found by its first words, and lengthened', () => {
		const driver = review('fish');
		driver.press('Q');
		expect(popup(driver)).toContain('▸ its words, or the first of them');
		driver.press(...'told reporters', 'down', 'enter');
		expect(driver.asked[0]).toMatchObject({verb: 'add', text: 'told reporters on', passage: 0});
	});

	test('without Tab, Enter takes what is chosen; what is typed is found in the article, or what is nearest', () => {
		const driver = begun();
		driver.press('down', 'down', 'enter');
		expect(driver.asked[0]).toMatchObject({text: 'But we are ready to count the fish'});
		const other = begun();
		other.press('ctrl-u', ...'we are redy to count the fish');
		expect(popup(other)).toContain('▸ nearest in the article: we are ready to count the fish');
		other.press('ctrl-u', ...'whales');
		expect(popup(other)).toContain('The article prints nothing like it.');
		other.press('enter');
		expect(other.asked[0]).toMatchObject({text: 'whales'});
	});
});
