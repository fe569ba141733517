/** What stands before whoever decides: how sure the program is and why, beside the words; and all keys. */

import {afterEach, describe, expect, test} from 'vitest';
import {reviewBindings} from '../../source/state/bindings/review.ts';
import {displayKey} from '../../source/state/key-names.ts';
import {courier, dossierOf, fishing, herald, sha256} from '../helpers/noted.ts';
import {open} from '../helpers/open.tsx';
import {progressWith} from '../helpers/reviewed.ts';

/** Words in the middle of a long paragraph, proposed for reasons that take some lines. */
const words =
	'Nobody can divide a fish that nobody has counted, and nobody will count what nobody may divide';
const because = `The Courier names Pavel Tamm. Decided by: ${'a plain verb of saying; '.repeat(8)}its subject.`;
const articles = new Map([
	['herald', herald],
	[
		'courier',
		courier.replace(
			/“Nobody can divide[^”]*”/,
			`${'He had come far that day. '.repeat(30)}“${words}.”${' Then he went home again.'.repeat(30)}`,
		),
	],
]);
const draft = dossierOf(
	fishing
		.replace('Nobody can divide a fish that nobody has counted', `"${words}"`)
		.replaceAll(
			/^( {4})((?:quotes|reports): .*)$/gm,
			`$1$2\n$1draft: {confidence: 0.87, because: "${because}"}`,
		),
	Object.fromEntries(articles),
);
const progress = progressWith({left: 4, others: 3, othersOf: {rounds: 1, people: 2}, confidences: [0.9]});

let opened: ReturnType<typeof open>[] = [];
afterEach(() => {
	for (const each of opened) each.close();
	opened = [];
});

function review(options: Partial<Parameters<typeof open>[1]>) {
	const driver = open(draft, {
		filter: 'is:unreviewed',
		focus: 'quotes',
		articles: {folder: 'articles', texts: articles, digest: sha256},
		review: progress,
		...options,
	});
	opened.push(driver);
	return driver;
}

/** What the detail's frame holds, its lines as one. */
function detailOf(lines: readonly string[]): string {
	const top = lines.findIndex(each => each.includes(' 4 Pavel Tamm'));
	const from = (lines[top] ?? '').search(/╭. 4 /);
	const below = lines.slice(top + 1);
	const inside = below
		.slice(
			0,
			below.findIndex(each => each[from] === '╰'),
		)
		.map(each => each.slice(from));
	return inside
		.map(each => each.replace(/^│ *(.*?) *│.*$/, '$1'))
		.join(' ')
		.replace(/ +/g, ' ');
}

const sizes = [
	[80, 24],
	[100, 30],
	[120, 40],
	[59, 40],
	[80, 20],
	[110, 24],
	[170, 45],
] as const;

describe('how sure the program is, and why, stands beside the words with no scrolling', () => {
	const themes = ['none', 'dark', 'light'] as const;
	test.each(sizes.flatMap(size => themes.map(theme => [...size, theme] as const)))(
		'at %ix%i, %s',
		(columns, rows, theme) => {
			const driver = review({columns, rows, theme});
			driver.press('5', '3', 'j', 'j');
			const detail = detailOf(driver.screen());
			expect(detail).toContain('? Confidence 0.87: The Courier names Pavel Tamm. Decided by:');
			expect(detail).toContain(`“${words}.”`);
			// Told from the words without colours too: nothing but the words stands between marks.
			expect(detail.indexOf('Confidence')).toBeLessThan(detail.indexOf(words));
		},
	);

	test('on a small screen as much of the reason as there is room for, and all of it where it has the screen', () => {
		const driver = review({columns: 60, rows: 14});
		driver.press('j', 'j');
		const detail = detailOf(driver.screen());
		expect(detail).toMatch(/^\? Confidence 0\.87: .*… .*“Nobody can divide a fish/);
		expect(detailOf(driver.press('4').screen())).toContain(because);
	});
});

test.each([...sizes, [60, 16], [40, 24]] as const)(
	'at %ix%i what is left and done is seen, whatever the title',
	(columns, rows) => {
		const {screen} = review({columns, rows});
		expect(screen()[0]).toContain(columns < 48 ? ' 4 left' : ' 4 left · 0 reviewed');
	},
);

describe('the keys of a review that are needed most stand below it on one line, and all of them one key away', () => {
	const others = [
		[30, 10],
		[40, 24],
		[60, 16],
		[59, 40],
		[83, 30],
		[84, 30],
		[99, 15],
		[159, 45],
		[160, 45],
		[200, 60],
	] as const;
	// Those of the schedule are there alone.
	const own = reviewBindings.filter(({action}) => action.type !== 'decide' || action.verb !== 'round');
	const told = own.map(({keys, hint}) => `${displayKey(keys[0] ?? '')} ${hint}`);

	test.each([...sizes, ...others])('at %ix%i', (columns, rows) => {
		const lines = review({columns, rows}).screen();
		const foot = lines.slice(lines.findLastIndex(each => /[╯┘]/.test(each)) + 1).filter(each => each !== '');
		expect(foot).toHaveLength(1);
		const [, shown = '', help] =
			/ (.*?) {2}(\?(?: keys| all keys)? {2}q(?: quit)?)$/.exec(foot[0] ?? '') ?? [];
		const keys = shown.split('  ').filter(each => each !== '/ filter');
		expect(keys).toEqual(told.slice(0, keys.length));
		expect(keys.length).toBeGreaterThanOrEqual(columns < 40 ? 2 : columns < 60 ? 4 : columns < 80 ? 5 : 6);
		expect(help).toBe(
			keys.length === told.length ? '? keys  q quit' : columns < 80 ? '?  q' : '? all keys  q quit',
		);
	});

	test.each(sizes.filter(([columns, rows]) => columns >= 80 && rows >= 24))(
		'in the help at %ix%i with no scrolling',
		(columns, rows) => {
			const driver = review({columns, rows});
			const lines = driver.press('?').screen().join('\n');
			for (const {keys, help} of own) {
				expect(lines).toMatch(new RegExp(`[│ ] ${keys.map(displayKey).join(' ')} {2,}${help.slice(0, 12)}`));
			}
		},
	);
});
