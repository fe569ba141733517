/** The lines of a review in a screen reader's words. */
import {afterEach, expect, test} from 'vitest';
import type {ReviewPopup} from '../../source/state/parts.ts';
import {reviewChoices} from '../../source/state/review-choices.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {viewSpoken} from '../../source/view/spoken-view.ts';
import {dossierOf, fishing, fishingShelf} from '../helpers/noted.ts';
import {open} from '../helpers/open.tsx';
import {progressWith} from '../helpers/reviewed.ts';

const draft = dossierOf(
	fishing.replaceAll(
		/^( {4})((?:quotes|reports): .*)$/gm,
		'$1$2\n$1draft: {confidence: 0.9, because: "The article names the speaker."}',
	),
);

let opened: ReturnType<typeof open>[] = [];
afterEach(() => {
	for (const each of opened) each.close();
	opened = [];
});

function review() {
	const driver = open(draft, {
		filter: 'is:unreviewed',
		focus: 'quotes',
		articles: fishingShelf,
		review: progressWith({left: 4, others: 3, confidences: [0.5, 0.9, 0.9, 0.9]}),
	});
	opened.push(driver);
	return driver;
}

function lineOf(driver: ReturnType<typeof review>): ReviewPopup {
	const {popup} = driver.state();
	if (popup?.kind !== 'review') throw new RangeError('no line');
	return popup;
}

test.each([...'witePJEQFACMI'])('%s tells how many choices there are, and what the line takes', key => {
	const driver = review();
	driver.press(key);
	const {workspace} = driver;
	const state = driver.state();
	const {length} = reviewChoices(workspace, state, lineOf(driver));
	for (const columns of [40, 100]) {
		const said = viewSpoken({workspace, state, glyphs: unicode}, columns, 300).join(' ');
		if (length > 0) expect(said).toMatch(new RegExp(`Selected, \\d+ of ${length}: `));
		else expect(said).not.toContain('Selected, ');
	}
});

test('why a line was refused is said before the line', () => {
	const driver = review();
	driver.press('A', 'ctrl-u', 'x');
	const state = driver.state();
	const refused = 'x is no confidence.';
	const popup = {...lineOf(driver), refused};
	const props = {workspace: driver.workspace, state: {...state, popup}, glyphs: unicode};
	const said = viewSpoken(props, 1000, 60);
	expect(said.indexOf(refused)).toBeGreaterThan(0);
	expect(said.indexOf(refused)).toBeLessThan(said.indexOf('Typing: x'));
});
