/** What a line says is said at every width, and so that it cannot be taken for something else. */
import {expect, test} from 'vitest';
import {dossier as talks} from '../helpers/embedded.ts';
import {open} from '../helpers/open.tsx';
import {paneText} from '../helpers/screen-checks.ts';

test.each([80, 100, 120, 160])(
	'at %i columns who stands beside whom and the day as of which are in the title',
	columns => {
		const opened = open(talks, {columns, rows: 40, focus: 'positions', filter: 'asof:2022-01-11'});
		const screen = opened.press('v', 'v').screen().join('\n');
		opened.close();
		expect(screen).toMatch(/17–21 of 34 (?:positions as of|by) 11 Jan/);
		expect(screen).toMatch(/1 of 7 (?:beside RUS|others)/);
	},
);

test('of a row that may be of the days asked for it is said which of its days those are', () => {
	const opened = open(talks, {
		columns: 120,
		rows: 60,
		focus: 'quotes',
		filter: 'date:12..13dec "legally binding"',
	});
	opened.press('G');
	const detail = paneText(opened, 'detail').replace(/\s+/g, ' ');
	opened.close();
	expect(detail).toContain('perhaps 12–13 Dec 2021: dated only Dec 2021');
});

test('where there are no positions none are counted as of a day', () => {
	const opened = open({...talks, positions: []}, {columns: 120, rows: 40, filter: 'asof:2022-01-11'});
	const screen = opened.screen().join('\n');
	opened.close();
	expect(screen).toContain('2 Positions');
	expect(screen).not.toContain('0 of 0');
});

test('of a source it is told how many of its quotes the list shows, where that is not all', () => {
	const sources = (isReportedShown: boolean) => {
		const opened = open(talks, {columns: 120, rows: 40, focus: 'schedule', isReportedShown});
		const screen = opened.press('S').screen().join('\n');
		opened.close();
		return screen;
	};
	expect(sources(true)).toContain('19; Enter narrows the list');
	expect(sources(false)).toMatch(/19, \d+ of them quoted; Enter narrows the list/);
});

test.each(['speaker', 'event'])('where every quote has its %s, none is no unknown value', key => {
	const opened = open(talks, {columns: 120, rows: 40, filter: `${key}:none`});
	const screen = opened
		.screen()
		.join('\n')
		.replace(/[│\s]+/g, ' ');
	opened.close();
	const isWithout = talks.statements.some(({speakers, occasion, about}) =>
		key === 'speaker' ? speakers.length === 0 : occasion === undefined && about.length === 0,
	);
	expect(screen).not.toContain('begins with "none"');
	expect(screen.includes(`No quote is without its ${key} here.`)).toBe(!isWithout);
});
