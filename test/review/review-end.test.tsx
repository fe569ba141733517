/** The end of a review: what has become of the draft, what is open still, and what comes next. */

import {afterEach, expect, test} from 'vitest';
import {sayNotHere} from '../../source/state/decided-here.ts';
import {atWritten} from '../../source/state/reviewing.ts';
import {dossierOf, fishing, fishingShelf} from '../helpers/noted.ts';
import {open} from '../helpers/open.tsx';
import {progressWith} from '../helpers/reviewed.ts';
import {panes} from '../helpers/usual-panes.ts';

let opened: ReturnType<typeof open>[] = [];
afterEach(() => {
	for (const each of opened) each.close();
	opened = [];
});

function ended(notes: string, options: Partial<Parameters<typeof open>[1]> = {}) {
	const driver = open(dossierOf(notes), {
		filter: 'is:unreviewed',
		focus: 'quotes',
		review: progressWith({
			done: 4,
			rejected: 2,
			withoutIssue: 1,
			others: 3,
			othersOf: {rounds: 1, people: 2},
		}),
		...options,
	});
	opened.push(driver);
	return driver;
}

/** What the detail's frame holds, its lines as one. */
function textOf(driver: ReturnType<typeof open>): string {
	const lines = driver.screen();
	const top = lines.findIndex(each => each.includes('The review is done'));
	const from = (lines[top] ?? '').lastIndexOf('╭', (lines[top] ?? '').indexOf('The review is done'));
	const below = lines.slice(top + 1).map(each => each.slice(from));
	const inside = below.slice(
		0,
		below.findIndex(each => each.startsWith('╰')),
	);
	return inside
		.map(each => /^│ *(.*?) *│/.exec(each)?.[1] ?? '')
		.join(' ')
		.replace(/ +/g, ' ');
}

test('what is open is found as it is told: the filter line begins empty once nothing is left', () => {
	const notes = fishing.slice(0, fishing.indexOf('positions:')).replace('    on: quota\n', '');
	const driver = ended(notes, {columns: 120, rows: 40});
	driver.press('/', ...'issue:none', 'enter');
	expect(driver.state().filter.text).toBe('issue:none');
	expect(driver.screen().join(' ')).toMatch(/ 1 of \d+ /);
	driver.press('-');
	expect(driver.state().filter.text).toBe('is:unreviewed');
	// While something is left it is that which is searched.
	const left = ended(fishing, {review: progressWith({done: 3, left: 1})});
	left.press('/', ...'fish', 'enter');
	expect(left.state().filter.text).toBe('is:unreviewed fish');
});

test.each([
	[80, 24],
	[100, 30],
	[120, 40],
	[59, 40],
	[170, 45],
])('at %ix%i is told with no scrolling', (columns, rows) => {
	const bare = fishing.slice(0, fishing.indexOf('positions:')).replace('    on: quota\n', '');
	const driver = ended(bare, {columns, rows});
	const screen = textOf(driver);
	expect(screen).toContain('Nothing is left to decide: 4 statements accepted, 2 rejected in this sitting.');
	expect(screen).toContain(
		'Still open: 1 round not looked at (1) · 2 people not looked at (A, others) · there are no positions: P on a statement writes one · 1 statement about no issue (issue:none, i) · 1 without a day (is:undated, t)',
	);
	expect(screen).toContain('roundtable check talks.yaml what is wrong');
	expect(screen).toContain('roundtable build talks.yaml -o talks.json the portable dossier');
	expect(driver.screen()[0]).toContain('0 left · 4 reviewed');
});

test.each([
	[120, 40],
	[120, 28],
	[180, 40],
])(
	'at %ix%i beside the article, which then prints nothing that is selected, all of it is seen too',
	(columns, rows) => {
		const bare = fishing.slice(0, fishing.indexOf('positions:')).replace('    on: quota\n', '');
		const problems = Array.from({length: 100}, (_, at) => `talks.yaml:${at}:1: nothing stands here.`);
		const driver = ended(bare, {columns, rows, articles: fishingShelf, problems});
		driver.press('5', '3');
		const text = textOf(driver);
		expect(text).toContain('100 problems (!)');
		expect(text).toContain('1 without a day (is:undated, t)');
		expect(driver.screen().join(' ')).not.toContain('Nothing is selected that an article prints');
		// It is there again with what it prints, and where one goes to it.
		expect(driver.press('5').screen().join(' ')).toContain('Nothing is selected that an article prints');
		driver.press('3', 'escape', 'escape');
		expect(driver.screen().join(' ')).toContain('5 ');
	},
);

test('what is written is not told as open, and Esc shows all that there is', () => {
	const dated = fishing.replace('    gloss: Ostland', '    at: 1\n    gloss: Ostland');
	const all = `${dated}  - {party: norvania, on: counting, offers: To count together.}\n`;
	const driver = ended(all, {
		review: progressWith({done: 4}),
	});
	expect(textOf(driver)).toContain('Nothing is left to decide: 4 statements accepted. Esc all of it');
	expect(textOf(driver)).not.toContain('Still open');
	driver.press('escape');
	expect(driver.state().filter.text).toBe('');
	expect(driver.screen().join(' ')).toContain('We shall not accept a cut of more than a fifth');
});

test('that there are no rounds is told, and how an event becomes one', () => {
	const none = fishing.replace(/^rounds:\n.*\n/m, '').replace(/^ {4}at: .*\n/gm, '');
	expect(textOf(ended(none))).toContain('there are no rounds ·');
	const walk = none.replace('statements:', 'events:\n  - {name: A walk, date: 2025-03-01}\nstatements:');
	expect(textOf(ended(walk))).toContain('there are no rounds: R in the schedule (1) makes an event one');
});

test('panes are told by the numbers that they have', () => {
	const walk = fishing
		.replace(/^rounds:\n.*\n/m, '')
		.replace(/^ {4}at: .*\n/gm, '')
		.replace('statements:', 'events:\n  - {name: A walk, date: 2025-03-01}\nstatements:');
	const reversed = panes.toSorted(
		(a, b) =>
			Number(b.name === 'quotes') - Number(a.name === 'quotes') || panes.indexOf(b) - panes.indexOf(a),
	);
	const driver = ended(walk, {
		panes: reversed,
		review: progressWith({othersOf: {events: 1}}),
	});
	const text = textOf(driver);
	expect(text).toContain('1 event not looked at (5)');
	expect(text).toContain('R in the schedule (5) makes an event one');
	expect(text).toContain('1 position not written (□ in 4, P)');
	driver.press('escape', 'R');
	expect(driver.state().message?.text).toBe('Rounds and events are in the schedule: go there (5).');
	const bare = fishing
		.slice(0, fishing.indexOf('positions:'))
		.replace(/^issues:\n(?: {2}.*\n)*/m, '')
		.replace(/^ {4}on: .*\n/gm, '');
	const none = ended(bare, {panes: reversed});
	none.press('4', 'P');
	expect(none.screen().join(' ')).toContain('i in the quotes (1) makes one.');
});

test.each([
	[false, '□', '·'],
	[true, ':', '.'],
])(
	'the cells of what is not written are told apart from those of which nobody speaks',
	(isAscii, sign, none) => {
		const text = fishing.replace('norvania, on: quota, rejects', 'ostland, on: counting, warns');
		const driver = ended(text, {focus: 'positions', columns: 120, rows: 40, isAscii});
		const {parties, issues} = driver.workspace.catalogue.dossier;
		const rowOf = (name = '') =>
			driver.screen().find(each => /^[│|] *[▸>]? *(.*)$/.exec(each)?.[1]?.startsWith(`${name} `)) ?? '';
		const cells = issues.map(({name}) => rowOf(name).split(name)[1]?.split(/[│|]/)[0]?.trim().split(/\s+/));
		expect(parties.map(({id}) => id)).toEqual(['norvania', 'ostland']);
		expect(cells.map(each => each?.map(cell => cell.replaceAll(/[[\]]/g, '')))).toEqual([
			[sign, none],
			[sign, expect.stringMatching(/^!/)],
		]);
		expect(driver.screen().join(' ')).toMatch(/[□:].not.written/);
		// Of a dossier that nobody is reviewing there is nothing to be written.
		const read = open(dossierOf(text), {focus: 'positions', columns: 120, rows: 40, isAscii});
		opened.push(read);
		expect(read.screen().join(' ')).not.toMatch(/not.written/);
		driver.press('?');
		driver.press(...'cell with');
		expect(driver.screen().join(' ')).toMatch(/[□:] +a cell with statements/);
	},
);

test('what has been written is seen among many parties, unless one is among their cells', () => {
	const many = fishing.replace(
		'  ostland: Ostland\n',
		`${Array.from({length: 40}, (_, at) => `  isle-${at}: Isle ${at}\n`).join('')}  ostland: Ostland\n`,
	);
	const bare = many.slice(0, many.indexOf('positions:'));
	const after = dossierOf(`${bare}positions:\n  - {party: ostland, on: counting, warns: x}\n`);
	const driver = ended(bare, {columns: 120, rows: 40});
	const at = (state = driver.state()) => atWritten(driver.workspace, state, after).cell;
	expect(at()).toEqual({party: 'ostland', issue: 'counting'});
	expect(at(driver.press('2').state())).toEqual(driver.state().cell);
	// What is taken back is gone to by nothing.
	const written = open(after, {columns: 120, rows: 40, focus: 'quotes', review: progressWith({})});
	opened.push(written);
	const {cell} = written.state();
	expect(atWritten(written.workspace, written.state(), dossierOf(bare)).cell).toBe(cell);
});

test('says how many have nobody named, and how many nobody has summarised', () => {
	const notes = fishing
		.replace('  - who: Anna Berg\n    on: counting', '  - on: counting')
		.replace(
			'gloss: Ostland opens its logbooks if the other side does.',
			'gloss: Reported; not summarised yet.',
		);
	const review = progressWith({done: 4, withoutIssue: 1, withoutSpeaker: 1});
	expect(textOf(ended(notes, {columns: 120, rows: 40, review}))).toContain(
		'1 statement without a speaker (speaker:none, w) · 1 not summarised (I) · 1 statement about no issue (issue:none, i)',
	);
});

test('what is accepted at once is then what no statement has shown', () => {
	const driver = ended(fishing);
	driver.press('A', 'enter');
	expect(driver.asked[0]).toMatchObject({verb: 'accept-all', text: 'others'});
});

test('where lists of events and of positions are not there, or are called otherwise, none is told wrongly', () => {
	const bare = fishing.slice(0, fishing.indexOf('positions:'));
	const told = (lists: typeof panes) => textOf(ended(bare, {panes: lists, columns: 170, rows: 45}));
	const quotesAlone = panes.filter(
		pane => pane.role === 'side' || !['events', 'positions'].includes(pane.holds ?? ''),
	);
	expect(told(quotesAlone)).toContain('1 round not looked at · 2 people not looked at');
	expect(told(quotesAlone)).toContain('there are no positions: P on a statement writes one');
	const some = ended(fishing, {panes: quotesAlone, columns: 170, rows: 45});
	expect(textOf(some)).toContain('1 position not written (P)');
	expect(told(quotesAlone)).not.toMatch(/\(0|undefined/);
	const renamed = panes.map(pane => (pane.name === 'schedule' ? {...pane, name: 'calendar'} : pane));
	const screen = ended(bare, {panes: renamed, columns: 170, rows: 45});
	const round = {type: 'decide', verb: 'round'} as const;
	expect(sayNotHere(screen.workspace, screen.state(), round)).toBe(
		'Rounds and events are in the calendar: go there (1).',
	);
	expect(screen.press('1', 't').state().popup).toMatchObject({kind: 'review', verb: 'date'});
	expect(sayNotHere(screen.workspace, screen.state(), round)).toBe(undefined);
});

test('a problem of the notes leads to its statement, whatever the list shows; one of no statement does not', () => {
	const driver = ended(fishing, {
		columns: 80,
		rows: 24,
		remarks: ['talks.yaml:2:5: nobody is said to have said this.', 'talks.yaml:99:1: no issue is called so.'],
	});
	const [, , meant] = driver.workspace.catalogue.dossier.statements;
	driver.press('!');
	expect(driver.screen().at(-1)).toContain('Enter go there, copy its place');
	driver.press('enter');
	expect(driver.state()).toMatchObject({statement: meant?.id, subject: 'quotes', popup: undefined});
	expect(driver.effects).toContainEqual({type: 'copy', what: 'problem'});
	driver.press('!', 'down');
	expect(driver.screen().at(-1)).not.toContain('go there');
	driver.press('enter');
	expect(driver.state()).toMatchObject({statement: meant?.id, popup: undefined});
});

test('a long title and what is counted never read as one', () => {
	const long = fishing.replace(/^title: .*$/m, `title: ${'Talks of fish '.repeat(9)}`);
	for (const remarks of [[], ['talks.yaml:2:5: nobody is said to have said this.']])
		for (const columns of [80, 100, 120]) {
			const head = ended(long, {columns, rows: 24, remarks}).screen()[0] ?? '';
			expect(head).toMatch(
				remarks.length > 0 ? /… 1 worth a look \(!\) · 0 left · 4 rev/ : /… 0 left · 4 rev/,
			);
		}
});

test('what comes next is seen with no scrolling, however much is open and however long the paths are', () => {
	const bare = fishing.slice(0, fishing.indexOf('positions:')).replace('    on: quota\n', '');
	const driver = ended(bare, {
		columns: 120,
		rows: 40,
		review: progressWith({done: 4000, rejected: 2000, others: 300, othersOf: {rounds: 10, people: 290}}),
		problems: Array.from({length: 1000}, (_, at) => `talks.yaml:${at}:1: nothing stands here.`),
	});
	expect(textOf(driver)).toMatch(
		/rejected in this sitting\. Esc all of it.* roundtable build talks.* Still open: /,
	);
});

test('a filter that has been worked off says so, and what comes next', () => {
	const draft = fishing.replace(
		/^( {4})(quotes: \{courier: .*)$/m,
		'$1$2\n$1draft: {confidence: 0.9, because: Named.}',
	);
	const at = (filter: string, left: number) =>
		ended(draft, {filter, columns: 120, rows: 40, review: progressWith({done: 3, left})})
			.screen()
			.map(each => each.split('││')[0]?.replaceAll('│', '').trim() ?? '')
			.join(' ')
			.replaceAll(/ +/g, ' ');
	const worked = at('is:unreviewed source:herald', 1);
	expect(worked).toContain(
		'Nothing of this is left: without is:unreviewed there are 3. In all 1 is left to decide (/ is:unreviewed).',
	);
	expect(worked).not.toContain('No quote matches');
	expect(worked).toContain('Esc takes back what was searched for last.');
	expect(at('issue:none source:herald', 0)).toContain(
		'Nothing of this is left: without issue:none there are 3. Nothing is left to decide; / is:unreviewed tells what is open still.',
	);
	// What never was there is not told as done.
	for (const filter of ['is:unreviewed whales', 'source:courier herrings'])
		expect(at(filter, 1)).toContain('No quote matches.');
});

test('that nothing is left is told wherever one is', () => {
	const driver = ended(fishing, {focus: 'positions', columns: 120, rows: 40});
	expect(driver.screen().join(' ')).toContain('Nothing is left to decide.');
	expect(driver.screen().join(' ')).not.toContain('No quote matches');
});

test('no key is named below that needs a statement', () => {
	const foot = (driver: ReturnType<typeof open>) => driver.screen().at(-1) ?? '';
	const driver = ended(fishing, {columns: 120, rows: 40});
	expect(foot(driver)).toContain('Backspace undo');
	expect(foot(driver)).not.toMatch(/accept(?! all)|reject|skip|who|issue/);
	expect(foot(ended(fishing, {columns: 120, rows: 40, filter: ''}))).toContain('c accept');
});

test('who is named of nothing for a reason is not told as open', () => {
	const notes = fishing
		.replaceAll(/^ {2}- who: (?:berg|Anna Berg)\n {4}/gm, '  - because: a motto\n    ')
		.replace('norvania, on: quota, rejects', 'ostland, on: counting, warns');
	const told = (withoutSpeaker: number) =>
		textOf(ended(notes, {columns: 120, rows: 40, review: progressWith({done: 4, withoutSpeaker})}));
	expect(told(0)).not.toContain('without a speaker');
	expect(told(1)).toContain(
		'1 of 2 statements without a speaker, of which nothing says why (speaker:none, w)',
	);
});
