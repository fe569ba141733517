/** What is certain as of a day and what is not, and of which days a sentence is: one rule, one sign, in all views. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {parseEdtf} from '../../source/dossier/edtf.ts';
import {positionDays} from '../../source/dossier/position-days.ts';
import {standingOn} from '../../source/dossier/story.ts';
import {fieldsWithin} from '../../source/fields/field.ts';
import {filterFields} from '../../source/fields/filter-fields.ts';
import {type ExportFormat, exportFormats, usualFormat} from '../../source/print/formats.ts';
import {printListing} from '../../source/print/listing.ts';
import {printPlain} from '../../source/print/plain-text.ts';
import {quotesMarkdown} from '../../source/print/quote-markdown.ts';
import {printStory} from '../../source/print/story-page.ts';
import {doubtOf} from '../../source/query/doubts.ts';
import {foundDiscrepancies} from '../../source/state/popup-search.ts';
import {width} from '../../source/text/cells.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {sayDays, sayReserve} from '../../source/view/position-dates.ts';
import {quoteColumns} from '../../source/view/quote-columns.ts';
import {viewSlide} from '../../source/view/slide-view.ts';
import {lineText} from '../../source/view/spans.ts';
import {arbitraryDossier} from '../helpers/arbitrary-dossier.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks, opened as week} from '../helpers/embedded.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

const eleventh = parseEdtf('2022-01-11')?.end ?? Number.NaN;

function paneOf(driven: Driven, name: string): string {
	const frame = frameOf({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	const pane = frame.panes.find(one => one.pane === name);
	return [pane?.title, ...(pane?.lines ?? []).map(lineText)].join(' ').replace(/\s+/g, ' ');
}

function held(party: string, issue: string, stance: string) {
	const found = talks.positions.find(
		one => one.party === party && one.issue === issue && one.stance === stance,
	);
	if (found === undefined) throw new RangeError('the talks have changed');
	return found;
}

describe('as of 11 January', () => {
	test('the matrix, the sentences and the pair have the sign of what came by then or later', () => {
		const driven = drive(
			{columns: 200, rows: 60, filter: 'asof:2022-01-11', focus: 'positions'},
			talks,
		).press('z');
		const matrix = paneOf(driven, 'positions');
		expect(matrix).toContain('◇≥✕6');
		expect(matrix).toContain('≥✕0');
		expect(matrix).toContain('≥ by then or later');
		const sentences = paneOf(driven.press('v'), 'positions');
		expect(sentences).toContain('≥✕ rejects: Moscow calls the first rounds unsuccessful');
		expect(sentences).toMatch(/does not regard Vienna as talks with Russia\. \(\d+\) \(by then or later/);
		expect(sentences).toContain(
			'eastward and promise never to admit Ukraine or other former Soviet states. (1) (the sentence tells of later days, too)',
		);
		const pair = paneOf(driven.press('v'), 'positions');
		expect(pair).toContain('≥✕ rejects: Moscow calls');
	});

	test('every position that may be of later has the sign in print, and no other', () => {
		for (const position of talks.positions) {
			const one = {...talks, positions: [position]};
			const {pieces} = printListing(
				catalogue(one),
				{listing: 'positions', entries: undefined, day: eleventh},
				usualFormat,
			);
			const table = [...pieces].join('');
			expect(table.includes('≥')).toBe(standingOn(position, eleventh) === 'perhaps');
			expect(table.includes('by then or later')).toBe(table.includes('≥'));
		}
	});

	test('print counts the quotes that were said by then, and says that the sentence goes on', () => {
		const one = {...talks, positions: [held('russia', 'enlargement', 'demands')]};
		const listed = {listing: 'positions', entries: undefined, day: eleventh} as const;
		const [, row = ''] = [...printListing(catalogue(one), listed, usualFormat).pieces].join('').split('\n');
		expect(row).toMatch(/ 1 of 5 +NATO must stop .+ \(the sentence tells of later days, too\)$/);
	});

	test('print says of which day it is, and beside how many quotes of all stand the days of all', () => {
		const markdown = exportFormats.find(({name}) => name === 'markdown') ?? usualFormat;
		const printed = (format: ExportFormat, day = Number.POSITIVE_INFINITY) =>
			[...printListing(week, {listing: 'positions', entries: undefined, day}, format).pieces].join('');
		expect(printed(markdown, eleventh)).toMatch(/^# Positions as of 11 Jan 2022\n/);
		expect(printed(markdown, eleventh)).toContain('| Dec 2021 – 13 Jan 2022 | 1 of 5 |');
		expect(printed(markdown)).toMatch(/^# Positions\n/);
		expect(printed(markdown)).toContain('| Dec 2021 – 13 Jan 2022 | 5 |');
		expect(printed(usualFormat, eleventh)).toMatch(/\nas of 11 Jan 2022 {2}≥ by then or later\n$/);
		const [entry] = [...week.entryOf.values()].filter(
			({statement}) => statement.id === 'lukashevich-measures',
		);
		const listed = {listing: 'positions', entries: entry === undefined ? [] : [entry]} as const;
		expect([...printListing(week, listed, usualFormat).pieces].join('')).toMatch(
			/Dec 2021 – 13 Jan 2022, some undated +1 of 14 /,
		);
	});

	test('the talks as plain text have the positions of that day, and say so', () => {
		const plain = (day?: number) =>
			/POSITIONS[\s\S]*?(?=\n\n\n)/.exec(
				printPlain(week, [], {day, columns: 400}).replace(/─+\n/, ''),
			)?.[0] ?? '';
		expect(plain(eleventh)).toMatch(/^POSITIONS \(17–21 of 34 as of 11 Jan 2022\)\n/);
		expect(plain(eleventh)).toContain(
			'(the sentence tells of later days, too; 1 of 5 quotes: Dec 2021 – 13 Jan 2022)',
		);
		expect(plain(eleventh)).toContain('  ≥✕ The talks: rejects\n');
		expect(plain(eleventh)).toMatch(/NATO \(NATO\)\n {2}not yet: from 12 Jan 2022\n/);
		expect(plain()).toMatch(/^POSITIONS\n/);
		expect(plain()).toContain('(5 quotes: Dec 2021 – 13 Jan 2022)');
	});

	test('a quote whose days go on after it says so, on the screen and in print', () => {
		const rows = paneOf(
			drive({columns: 200, rows: 60, filter: 'asof:2022-01-11 party:usa', focus: 'quotes'}, talks).press('z'),
			'quotes',
		);
		expect(rows).toContain('≥ by then or later: dated 10–13 Jan 2022');
		const entries = [...week.entryOf.values()].filter(
			({days}) => days !== undefined && days.start <= eleventh,
		);
		const lines = [
			...printListing(week, {listing: 'quotes', columns: quoteColumns, entries, day: eleventh}, usualFormat)
				.pieces,
		]
			.join('')
			.split('\n');
		expect(lines.filter(line => line.startsWith('≥ 10–13 Jan 2022')).length).toBe(4);
		expect(lines.at(-2)).toContain('≥ by 11 Jan 2022 or later');
		const page = [
			...quotesMarkdown(week, entries, undefined, ({days}) =>
				days !== undefined && days.end > eleventh ? 'by then or later' : undefined,
			),
		].join('');
		expect(page).toContain('10–13 Jan 2022 (by then or later)');
	});

	test('at the end of everything there is no reserve', () => {
		fc.assert(
			fc.property(arbitraryDossier, dossier => {
				for (const one of dossier.positions)
					expect(sayReserve(catalogue(dossier), one, Number.POSITIVE_INFINITY)).toBe('');
			}),
		);
	});
});

describe('the days of a sentence', () => {
	test.each([
		['russia', 'enlargement', 'demands', 'Dec 2021 – 13 Jan 2022'],
		['russia', 'guarantees', 'demands', 'Dec 2021 – 13 Jan 2022, some undated'],
		['ukraine', 'build-up', 'warns', 'undated; since Dec 2021 by the dossier'],
		['usa', 'arms-control', 'open', '12 Jan 2022, some undated; since Dec 2021 by the dossier'],
		['usa', 'posture', 'supports', '27–28 Dec 2021'],
		['russia', 'dialogue', 'rejects', '10–13 Jan 2022'],
	])('%s on %s, %s: %s', (party, issue, stance, said) => {
		expect(sayDays(week, held(party, issue, stance), 'long')).toBe(said);
	});

	test('reach from the first that may be to the last that may be, by trying all', () => {
		fc.assert(
			fc.property(arbitraryDossier, dossier => {
				const known = catalogue(dossier);
				for (const position of dossier.positions) {
					const {first, last} = positionDays(known, position);
					const dates = position.evidence.flatMap(id => known.entryOf.get(id)?.statement.said.edtf ?? []);
					const spans = dates.flatMap(edtf => parseEdtf(edtf) ?? []);
					expect(first === undefined).toBe(spans.length === 0);
					if (first === undefined) continue;
					expect(parseEdtf(first)?.start).toBe(Math.min(...spans.map(({start}) => start)));
					expect(parseEdtf(last ?? first)?.end).toBe(Math.max(...spans.map(({end}) => end)));
				}
			}),
		);
	});
});

describe('the story', () => {
	const page = printStory(week, 'markdown');
	test('calls nothing new that was only told first here', () => {
		expect(page).toContain('### First told in these sources\n');
		expect(page).not.toMatch(/What was new|New in it|New by that day/);
	});

	test('tells apart what is perhaps in part of a round', () => {
		const [, geneva = ''] = page.split('\n## ');
		expect(geneva).toContain('### Said perhaps in part there');
		expect(geneva.match(/Both capitals have stressed/g)?.length).toBe(1);
	});

	test('says of a party without a demand that none is there', () => {
		const ukraine = page.split('### Ukraine\n')[1]?.split('###')[0];
		expect(ukraine).toContain('No position of this party is a demand.');
		expect(page.split('### Russia\n')[1]?.split('###')[0]).not.toContain('No demand');
	});
});

test('where the rounds are a table no other event has what was said on a day of theirs', () => {
	const schedule = paneOf(drive({columns: 200, rows: 60}, talks), 'schedule');
	expect(schedule).toContain('12 Jan ██ 13 quotes of that day The Conflict Intelligence Team');
});

describe('the list of disagreements', () => {
	test('stays where nothing in it matches, and says so', () => {
		const driven = drive({}, talks).press('d').type('zqzx').press('enter');
		expect(driven.state().popup?.kind).toBe('discrepancies');
		expect(driven.state().message?.text).toBe('Nothing is selected: nothing matches what is typed.');
	});

	test('says that there is nothing in it where there is nothing, and not that what is typed matches nothing', () => {
		const calm = {...talks, discrepancies: []};
		const {message, popup} = drive({}, calm).press('d', 'enter').state();
		expect(popup?.kind).toBe('discrepancies');
		expect(message?.text).toBe('Nothing is selected: there is nothing in this list.');
	});

	test('opens at what the selected quote disagrees about', () => {
		const driven = drive({filter: 'is:disputed', focus: 'quotes'}, talks).press('end');
		const own = week.entryOf.get(driven.selected() ?? '')?.discrepancies ?? [];
		expect(own.length).toBeGreaterThan(0);
		const {popup} = driven.press('d').state();
		const place = popup !== undefined && 'index' in popup ? popup.index : Number.NaN;
		expect(own).toContain(foundDiscrepancies(driven.workspace, '')[place]?.id);
	});
});

test('the title of the end is short enough for half of a split terminal', () => {
	const driven = drive({columns: 59, rows: 40}, talks).press('z', ']', ']', ']', ']');
	const props = {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
	const {title, note} = viewSlide(props, 55, 36);
	expect(width(title) + width(note)).toBeLessThanOrEqual(59 - 9);
});

test('of a row that may be of the days asked for the table says so, and Markdown which they are', () => {
	const {root, fields} = usualQuery('date:12..13,12..13dec', fieldsWithin(filterFields, week));
	const wanted = ['demand-no-enlargement', 'carpenter-no-results', 'peskov-unsuccessful'];
	const entries = [...week.entryOf.values()].filter(({statement}) => wanted.includes(statement.id));
	const doubt = doubtOf(root, fields);
	const printed = (format: ExportFormat, columns?: number) =>
		[
			...printListing(week, {listing: 'quotes', columns: quoteColumns, entries, doubt}, format, {columns})
				.pieces,
		].join('');
	const table = printed(usualFormat, 80).split('\n');
	expect(table[1]).toMatch(/^Dec 2021 +perhaps {2}RUS/);
	expect(table.find(line => line.includes('Carp'))).toMatch(/^10–13 Jan 2022 {2}perhaps {2}USA/);
	expect(table.find(line => line.includes('Peskov'))).toMatch(/^13 Jan 2022 +RUS/);
	expect(table.at(-3)).toMatch(/^perhaps: of the days asked for, or not/);
	const markdown = exportFormats.find(({name}) => name === 'markdown') ?? usualFormat;
	const why = 'perhaps 12–13 Dec 2021: dated only Dec 2021';
	expect(printed(markdown)).toContain(`Dec 2021 (${why})`);
	expect(printPlain(week, entries, {doubt})).toContain(`\n    ${why}\n`);
});
