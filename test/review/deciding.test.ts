/** What is shown after a decision: at once what can be told of it alone, and all of it before it is needed. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeEach, expect, test, vi} from 'vitest';
import {Deciding} from '../../source/cli/deciding.ts';
import {sayWhenLeft} from '../../source/cli/next-commands.ts';
import type {Reread} from '../../source/cli/review-answers.ts';
import {openReview} from '../../source/cli/review-file.ts';
import {Turns} from '../../source/cli/turns.ts';
import {courier, fishing, herald} from '../helpers/noted.ts';
import {open} from '../helpers/open.tsx';
import {progressWith} from '../helpers/reviewed.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-deciding-'));
const path = join(folder, 'talks.yaml');
afterAll(() => rmSync(folder, {recursive: true, force: true}));
beforeEach(() => {
	vi.useFakeTimers();
	writeFileSync(join(folder, 'herald.txt'), herald);
	writeFileSync(join(folder, 'courier.txt'), courier);
	writeFileSync(path, fishing.replaceAll(/^( {4})((?:quotes|reports): .*)$/gm, '$1$2\n$1draft: {}'));
});
afterEach(() => {
	vi.useRealTimers();
});

/** A review of notes of which making all takes a second. */
async function slow() {
	const opened = await openReview(path, undefined);
	if (!opened.ok || !opened.read.ok) throw new Error('These notes cannot be opened.');
	const {review, read} = opened;
	review.wholeTime = 1000;
	const driver = open(read.dossier, {
		filter: 'is:unreviewed',
		focus: 'quotes',
		review: {...review.progress()},
	});
	const shown: Reread[] = [];
	const said: string[] = [];
	const deciding = new Deciding(review, new Turns(() => {}), {
		say: ({text}) => said.push(text),
		refuse: (_, why) => said.push(why),
		show: reread => shown.push(reread),
		decided: () => {},
		mark: () => {},
	});
	const decide = (verb: Parameters<Deciding['decide']>[2], ...keys: readonly string[]) => {
		driver.press(...keys);
		deciding.decide(driver.workspace, driver.state(), verb);
		driver.press('escape');
	};
	return {deciding, decide, shown, said, close: driver.close};
}

test('a decision about a statement is shown with the next tick, and is no reason to make all anew', async () => {
	const {decide, shown, close} = await slow();
	decide('accept');
	vi.advanceTimersByTime(0);
	expect(shown).toMatchObject([{isWhole: false}]);
	const [only] = shown;
	expect(only?.isWhole === false && only.dossier.statements[0]?.draft).toBeUndefined();
	vi.advanceTimersByTime(60_000);
	expect(shown).toHaveLength(1);
	close();
});

test('the problems of the notes are told of the notes as they are now', async () => {
	const {decide, deciding, shown, close} = await slow();
	decide('accept');
	vi.advanceTimersByTime(0);
	deciding.catchUpWhole('problems');
	expect(shown).toMatchObject([{isWhole: false}, {isWhole: true}]);
	deciding.catchUpWhole('problems');
	expect(shown).toHaveLength(2);
	close();
});

test('somebody or something new waits, but not longer than until it may be named', async () => {
	const {decide, deciding, shown, said, close} = await slow();
	decide('issue', 'i', ...'Whales');
	expect(said).toEqual(['About a new issue: Whales.']);
	vi.advanceTimersByTime(0);
	expect(shown).toEqual([]);
	deciding.catchUpWhole('review');
	const [only] = shown;
	expect(only?.isWhole === true && only.read.ok && only.read.dossier.issues.map(({id}) => id)).toContain(
		'whales',
	);
	vi.advanceTimersByTime(60_000);
	expect(shown).toHaveLength(1);
	close();
});

test('what somebody else has saved is shown before anything there is decided again', async () => {
	const {decide, shown, said, close} = await slow();
	writeFileSync(path, readFileSync(path, 'utf8').replace('who: berg\n    on: quota', 'who: berg'));
	decide('accept');
	vi.advanceTimersByTime(0);
	expect(said[0]).toContain('Somebody else has just changed that in the file.');
	expect(shown).toMatchObject([{isWhole: true}]);
	decide('accept');
	expect(said[1]).toMatch(/^Accepted/);
	close();
});

test('what is said as it is left is how far it is, and how it goes on or what comes of it', () => {
	const of = (told: Parameters<typeof progressWith>[0]) =>
		sayWhenLeft("my talks/o'clock.yaml", progressWith(told));
	expect(of({done: 1, left: 2})).toBe(
		"All of it is in the file: 1 statement reviewed, 2 left. roundtable review 'my talks/o'\\''clock.yaml' goes on.",
	);
	expect(of({done: 3, rejected: 1})).toMatch(
		/: 3 statements reviewed, 1 rejected in this sitting, nothing left to decide\. roundtable build .* makes the portable dossier\.$/,
	);
});
