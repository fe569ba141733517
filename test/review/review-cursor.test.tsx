/** Where one is after a decision: at the next proposal, wherever what was decided about has gone. */

import {afterEach, describe, expect, test} from 'vitest';
import {stillThere} from '../../source/state/reviewing.ts';
import {selectAnswer, selectEntry} from '../../source/state/selectors.ts';
import {wholeView} from '../../source/state/view-words.ts';
import {dossierOf, fishing} from '../helpers/noted.ts';
import {open} from '../helpers/open.tsx';
import {progressWith} from '../helpers/reviewed.ts';

const draft = dossierOf(
	fishing.replaceAll(/^( {4})((?:quotes|reports): .*)$/gm, '$1$2\n$1draft: {confidence: 0.9}'),
);
const [first, second, third, fourth] = [
	'berg-we-shall-not-accept',
	'berg-but-we-are-ready',
	'tamm-nobody-can-divide-a',
	'tamm-ostland-opens-its-logbooks',
];

let opened: ReturnType<typeof open>[] = [];
afterEach(() => {
	for (const each of opened) each.close();
	opened = [];
});

function review({left = [first, second, third, fourth], skipped = [] as string[], filter = ''} = {}) {
	const driver = open(draft, {
		filter,
		focus: 'quotes',
		review: progressWith({left: left.length, skipped: skipped.length}),
		isLeft: id => left.includes(id),
		isSkipped: id => skipped.includes(id),
	});
	opened.push(driver);
	return {...driver, selected: () => selectEntry(driver.workspace, driver.state())?.statement.id};
}

describe('what was skipped', () => {
	test('is not where one begins on another day, unless nothing else is left', () => {
		expect(review({skipped: [first, second]}).selected()).toBe(third);
		expect(review({left: [third, fourth], skipped: [third]}).selected()).toBe(fourth);
		expect(review({skipped: [first, second, third, fourth]}).selected()).toBe(first);
		expect(review({skipped: [first, second], filter: 'speaker:berg'}).selected()).toBe(first);
	});

	test('is not looked for where one is, when that is kept: the list is not asked anew, and the quote is named', () => {
		const driver = review({skipped: [first, second]});
		const answer = selectAnswer(driver.workspace, driver.state());
		expect(wholeView(driver.workspace, driver.state())).toContain(`quote:${third}`);
		expect(selectAnswer(driver.workspace, driver.state())).toBe(answer);
	});

	test('comes when nothing else is left, before and behind', () => {
		const driver = review({skipped: [second]});
		driver.press('c');
		expect(driver.selected()).toBe(third);
		driver.press('g', 'j', 'j', 'j', 'c');
		expect(driver.selected()).toBe(first);
	});

	test('comes from the next on where only that is left', () => {
		const driver = review({left: [second, third], skipped: [second, third]});
		driver.press('j', 'b');
		expect(driver.selected()).toBe(third);
		driver.press('b');
		expect(driver.selected()).toBe(second);
	});
});

test('where what is selected is gone from the notes one is beside where it stood', () => {
	const driver = review();
	const without = (...gone: readonly string[]) =>
		stillThere(driver.workspace, driver.state(), id => (gone.includes(id) ? undefined : `${id}-now`));
	driver.press('j');
	expect(without(second)).toBe(`${third}-now`);
	expect(without(second, third, fourth)).toBe(`${first}-now`);
	expect(without(first)).toBeUndefined();
	driver.press('G');
	expect(without(fourth)).toBe(`${third}-now`);
	expect(without(first, second, third, fourth)).toBeUndefined();
});

test('a decision that was not made leaves one where one is', () => {
	const driver = review();
	driver.press('c');
	expect(driver.selected()).toBe(second);
	driver.do({type: 'decided', verb: 'accept', isDone: false, statement: first});
	expect(driver.selected()).toBe(first);
	driver.do({type: 'decided', verb: 'accept', isDone: true, statement: first});
	expect(driver.selected()).toBe(first);
});

test('where many were accepted one goes on to what is left', () => {
	const driver = review({left: [third]});
	driver.do({type: 'decided', verb: 'accept-all', isDone: true, statement: first});
	expect(driver.selected()).toBe(third);
});

test('what was cut off comes next after its first half, whatever stood behind the whole', () => {
	const driver = review();
	driver.press('j', 'C', ...'count', 'enter');
	expect(driver.selected()).toBe(second);
	// What stands behind it now is what was cut off.
	expect(driver.state().follow).toBeUndefined();
	driver.press('c');
	expect(driver.selected()).toBe(third);
});

describe('what was only changed', () => {
	test('is followed, when it is accepted, by what came after it, wherever it stands now', () => {
		const driver = review();
		driver.press('j', 't', 'enter');
		expect(driver.selected()).toBe(second);
		expect(driver.state().follow).toEqual({of: second, next: third});
		// As if it stood last now.
		driver.do({type: 'order', order: 'speaker'});
		driver.press('c');
		expect(driver.selected()).toBe(third);
	});

	test('is followed by that where the filter hides it now, and not by what is nearest', () => {
		const driver = review();
		driver.press('f').do({type: 'set-filter', text: `-"We shall not accept"`});
		expect(driver.state().follow).toEqual({of: first, next: second});
		expect(driver.selected()).toBe(second);
		const other = review();
		other.press('j', 'j', 'f').do({type: 'set-filter', text: `-"Nobody can divide"`});
		expect(other.selected()).toBe(fourth);
		// Whoever goes elsewhere goes on from there.
		other.press('g', 'c');
		expect(other.selected()).toBe(second);
	});
});
