/** The dashboard on engines that answer late, in pieces and out of order: in the end it shows what memory shows. */

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Catalogue} from '../../source/dossier/catalogue.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {selectAnswer} from '../../source/state/selectors.ts';
import type {State} from '../../source/state/state.ts';
import {isAnswered} from '../../source/state/waiting.ts';
import type {Asking} from '../helpers/asking.ts';
import {bindings} from '../helpers/asking.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {askSliced, picking} from '../helpers/engines.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {createLateEngine} from '../helpers/late-engine.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';
import {smallShelf} from '../helpers/small-articles.ts';

/** What happens: a key, or a size. */
type Event = {readonly key: string} | {readonly size: readonly [number, number]};
type Screen = ReturnType<typeof open>;

function happen(screen: Screen, event: Event): void {
	if ('key' in event) screen.press(event.key);
	else screen.resize(...event.size);
}

/** A dashboard on an engine that is made to go on by hand, and what has been done in it. */
function openLate(dossier: Dossier, ask: (of: Catalogue) => Asking, more: Parameters<typeof open>[1] = {}) {
	let asking: Asking | undefined;
	const screen = open(dossier, {
		...more,
		engine(of) {
			asking = ask(of);
			return asking.engine;
		},
	});
	/** All that was done, in its order, and which of it still waits: the last that many. */
	let done: readonly Event[] = [];
	let held: readonly Event[] = [];
	const waiting = () => screen.state().waiting.length;
	/** Lets so many pieces come in, and draws what there is then; false where there were none. */
	const goOn = (pieces = 1) => {
		let come = 0;
		while (come < pieces && asking?.goOn()) come += 1;
		screen.draw();
		held = waiting() === 0 ? [] : held.slice(-waiting());
		return come > 0;
	};
	return {
		screen,
		done: () => done,
		waiting,
		happen(event: Event) {
			const before = waiting();
			happen(screen, event);
			done = [...done, event];
			if (waiting() > before) held = [...held, event];
			else if (waiting() < before) {
				// What waited was given up, by Esc, which then does nothing else, or since the list is another one.
				const isGivenUp = 'key' in event && event.key === 'escape';
				done = done.filter(one => !held.includes(one) && !(isGivenUp && one === event));
				held = [];
			}
		},
		goOn,
		answerAll() {
			let turns = 0;
			while (goOn(50)) if (++turns > 400) throw new Error('The engine never comes to an end');
		},
	};
}

/** The state but for what says only how it came about. */
function essence({generation, waiting, query, applied, ...rest}: State) {
	expect(waiting).toEqual([]);
	return {...rest, query: query.text, applied: applied.text, isLate: generation < 0};
}

/** All keys pressed at once on a late engine, which then answers: in the end it is as if it had answered at once. */
function expectSameLate(
	pressed: readonly string[],
	dossier = talks,
	more: Parameters<typeof open>[1] = {},
): void {
	const slow = openLate(dossier, of => createLateEngine(of, picking(5)), more);
	slow.screen.press(...pressed);
	slow.answerAll();
	const quick = open(dossier, more).press(...pressed);
	expect(essence(slow.screen.state())).toEqual(essence(quick.state()));
	expect(slow.screen.screen()).toEqual(quick.screen());
}

const keys = [...new Set(bindings.flatMap(binding => binding.keys))].filter(
	key => !['q', 'ctrl-c', 'ctrl-z', 'ctrl-l', 'y', 'Y', 'o'].includes(key),
);
const key = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.constantFrom(
			'j',
			'k',
			'G',
			'g',
			'space',
			'pagedown',
			'n',
			')',
			'u',
			'v',
			'3',
			'4',
			's',
			'r',
		),
	},
	{weight: 5, arbitrary: fc.constantFrom(...'aeiou:p|~"')},
	{weight: 4, arbitrary: fc.constantFrom('/', 'tab', 'enter', 'escape', 'backspace')},
	{weight: 5, arbitrary: fc.constantFrom(...keys)},
);
const event: fc.Arbitrary<readonly Event[]> = fc.oneof(
	{weight: 12, arbitrary: key.map(one => [{key: one}])},
	{
		weight: 1,
		arbitrary: fc.tuple(fc.integer({min: 1, max: 140}), fc.integer({min: 1, max: 50})).map(size => [{size}]),
	},
	{
		weight: 2,
		arbitrary: filterText.map(text => ['/', ...text.replace(/[\r\n\t]/g, ' ')].map(each => ({key: each}))),
	},
);
/** Events, and how many pieces come in after each. */
const journey = fc.array(fc.tuple(event, fc.nat(6)), {maxLength: 14});
const dossiers = fc.oneof(arbitraryDossier, fc.constant(smallDossier()));

const late: readonly (readonly [string, (of: Catalogue, seed: number) => Asking])[] = [
	['one that is late and out of order', (of, seed) => createLateEngine(of, picking(seed))],
	['memory in slices of any length', (of, seed) => askSliced(of, picking(seed))],
];

describe.each(late)('On %s', (_name, ask) => {
	test('the screen after any keys and any pieces is that of memory', () => {
		fc.assert(
			fc.property(dossiers, journey, fc.nat(), (dossier, events, seed) => {
				const slow = openLate(dossier, of => ask(of, seed));
				for (const [happened, pieces] of events) {
					// Each is one of its own, however often the same key is pressed.
					for (const one of happened) slow.happen({...one});
					slow.goOn(pieces);
				}
				slow.answerAll();
				const quick = open(dossier);
				for (const one of slow.done()) happen(quick, one);
				// What was given up may have been said.
				for (const screen of [slow.screen, quick]) screen.do({type: 'message', message: undefined}).draw();
				expect(essence(slow.screen.state())).toEqual(essence(quick.state()));
				expect(slow.screen.screen()).toEqual(quick.screen());
				slow.screen.close();
				quick.close();
			}),
			{numRuns: 120},
		);
	}, 120_000);

	test('where no quote matches the screen is not whole before it is known why', () => {
		const slow = openLate(smallDossier(), of => ask(of, 1));
		slow.screen.press('/', ...'xyz');
		const {workspace, state} = slow.screen;
		const isSaid = () => {
			const answer = selectAnswer(workspace, state());
			return answer.isDone && answer.whyEmpty() !== undefined;
		};
		const seen: (readonly [isWhole: boolean, isSaid: boolean])[] = [];
		const look = () => seen.push([isAnswered(workspace, state()), isSaid()]);
		look();
		while (slow.goOn()) look();
		expect(seen[0]).toEqual([false, false]);
		expect(seen.at(-1)).toEqual([true, true]);
		expect(seen.filter(([isWhole, isKnown]) => isWhole && !isKnown)).toEqual([]);
		slow.screen.close();
	});

	test('rows of an older filter are never shown under a newer one, and the count says that it counts', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('veto', 'treaty', '~harbuors', 'party:isles', '/f\\w+ts/ n'),
				fc.nat(),
				(text, seed) => {
					const whole = new Set(shownIds(open(smallDossier(), {filter: text})));
					const slow = openLate(smallDossier(), of => ask(of, seed));
					slow.answerAll();
					slow.screen.press('/');
					slow.answerAll();
					for (const letter of text) slow.screen.press(letter);
					for (let isMore = true; isMore; isMore = slow.goOn()) {
						const {workspace} = slow.screen;
						const note = slow.screen.screen().find(line => line.includes('3 Quotes')) ?? '';
						const isCounting = note.includes('counting');
						const shown = shownIds(slow.screen);
						expect(shown.every(id => whole.has(id))).toBe(true);
						if (!isCounting) expect(note).toContain(`${whole.size}`);
						expect(workspace.catalogue.entryOf.size).toBeGreaterThan(whole.size);
					}
					expect(new Set(shownIds(slow.screen))).toEqual(whole);
					slow.screen.close();
				},
			),
			{numRuns: 10},
		);
	}, 120_000);
});

function shownIds(screen: Screen): readonly string[] {
	const answer = selectAnswer(screen.workspace, screen.state());
	return answer.page(0, answer.total).flatMap(row => row?.id ?? []);
}

test('a newer question cancels what is left of the one before', () => {
	let cancelled = () => 0;
	const slow = openLate(talks, of => {
		const engine = createLateEngine(of, picking(3));
		cancelled = engine.cancelled;
		return engine;
	});
	slow.answerAll();
	const before = cancelled();
	slow.screen.press('/', 'v').draw();
	slow.screen.press('e').draw();
	expect(cancelled()).toBeGreaterThan(before);
	slow.answerAll();
	expect(slow.waiting()).toBe(0);
});

test('what waits for rows is done when they come, in its order', () => {
	const slow = openLate(talks, of => createLateEngine(of, picking(5)));
	slow.screen.press('3', 'j', 'j', 'space', 'k');
	expect(slow.waiting()).toBe(4);
	expect(slow.screen.state().marked.size).toBe(0);
	slow.answerAll();
	const quick = open(talks).press('3', 'j', 'j', 'space', 'k');
	expect(slow.screen.state().marked).toEqual(quick.state().marked);
	expect(slow.screen.screen()).toEqual(quick.screen());
});

test('what is typed while something waits is never held up: it was meant for another list', () => {
	const slow = openLate(talks, of => createLateEngine(of, picking(5)));
	slow.screen.press('3', 'j', 'j').press('/', ...'veto');
	expect(slow.waiting()).toBe(0);
	expect(slow.screen.state().filter.text).toBe('veto');
	expect(slow.screen.screen().join('\n')).toContain('/ veto');
	slow.answerAll();
	expect(slow.screen.screen()).toEqual(
		open(talks)
			.press('3', '/', ...'veto')
			.screen(),
	);
});

test('a mark that cannot be made any more is said to be lost', () => {
	const slow = openLate(talks, of => createLateEngine(of, picking(5)));
	slow.screen.press('3', 'j', 'space', '/', 'v');
	expect(slow.screen.state()).toMatchObject({waiting: [], marked: new Set()});
	expect(slow.screen.state().message?.text).toContain('it is not marked');
	// What was to be done with all of them is not said of one.
	const all = openLate(talks, of => createLateEngine(of, picking(5)));
	all.screen.press('3', '*', '/', 'v');
	expect(all.screen.state()).toMatchObject({waiting: [], marked: new Set()});
	expect(all.screen.state().message?.text).toContain('The quotes to be marked had not all been found yet');
	const moved = openLate(talks, of => createLateEngine(of, picking(5)));
	expect(moved.screen.press('3', 'j', '/', 'v').state().message).toBeUndefined();
});

test.each([
	['3 j j enter', 'the detail is that of the quote moved to'],
	['3 j j 4', 'so with its number'],
	['3 j j tab', 'and with Tab'],
	['3 j j enter j j', 'and it is scrolled then'],
	['3 G ? escape', 'help in between loses nothing'],
	['3 G d escape', 'nor does a list'],
	['3 j space x escape', 'nor do exports'],
	['3 j j space z', 'a mark is made, zoomed or not'],
	['3 v z', 'another view first, then what it shows'],
	['1 3 j j 1 j', 'each pane moves by itself'],
])('%s: %s', keys => expectSameLate(keys.split(' ')));

test('an article is scrolled from where the quote stands in it, though that is known only later', () => {
	const more = {articles: smallShelf(), columns: 60, rows: 12};
	expectSameLate(['3', '5', 'j', 'j', 'j'], smallDossier(), more);
	expectSameLate(['3', '/', ...'brandt', 'enter', '5', 'k'], smallDossier(), more);
});

test.each([
	['par tab nato enter', 'all keys belong behind a Tab that waits'],
	['par tab natx backspace o', 'edits too'],
	['par tab j left x', 'and the cursor'],
	['par tab nato down', 'and moves'],
	['par tab nato enter j j space', 'and what they mean once the line is left'],
	['is: tab space v', 'whatever is completed'],
])('/ %s: %s', keys => {
	const pressed = [
		'/',
		...keys.split(' ').flatMap(word => (bindings.some(one => one.keys.includes(word)) ? word : [...word])),
	];
	expectSameLate(pressed);
});

test('Esc waits for nothing: it gives up what waits, and then is the Escape key again', () => {
	const late = openLate(talks, of => createLateEngine(of, picking(5)));
	late.screen.press('/', ...'part', 'tab', ...'rus', 'tab', ...' veto', 'escape');
	expect(late.screen.state()).toMatchObject({isFiltering: true, waiting: [], filter: {text: 'part'}});
	expect(late.screen.press('escape').state()).toMatchObject({isFiltering: false, filter: {text: 'part'}});
});
