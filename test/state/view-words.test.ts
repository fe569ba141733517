/** What single views say: wordings compared, rows that show their match, panes that say why they are empty. */
import {describe, expect, test} from 'vitest';
import type {Dossier} from '../../source/dossier/types.ts';
import {viewDetail} from '../../source/panes/detail.ts';
import {viewPositions} from '../../source/panes/positions/positions-view.ts';
import {compareWords} from '../../source/panes/quotes/comparison-view.ts';
import {viewQuotes} from '../../source/panes/quotes/quotes-view.ts';
import {viewSchedule} from '../../source/panes/schedule/schedule-view.ts';
import {viewHeader} from '../../source/view/bars-view.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {quoteColumns} from '../../source/view/quote-columns.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {rowsAt} from '../helpers/rows-at.ts';

function propsOf(driven: Driven) {
	return {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
}

test.each([
	['serious exchange', 'serious dialogue', 'serious [-exchange-]', 'serious {+dialogue+}'],
	['the same', 'the same', 'the same', 'the same'],
	['one', 'one more', 'one', 'one {+more+}'],
	['', 'all new', '', '{+all new+}'],
	['Ryabkov said', 'Riabkov said', '[-Ryabkov-] said', '{+Riabkov+} said'],
])('%j against %j: %j, %j', (before, after, left, right) => {
	const compared = compareWords(before, after);
	expect([lineText(compared.left).trim(), lineText(compared.right).trim()]).toEqual([left, right]);
});

test('without the brackets both wordings are whole', () => {
	const [before, after] = ['We will not close the strait, ever.', 'We shall close  the strait for nobody.'];
	const {left, right} = compareWords(before, after);
	expect(lineText(left).replace(/\[-|-\]/g, '')).toBe(before);
	expect(lineText(right).replace(/\{\+|\+\}/g, '')).toBe(after);
});

describe('a row shows the first match of its words, however far on it is', () => {
	const words = `${'word '.repeat(400)}needle and ${'more '.repeat(200)}`.trim();
	const far = smallDossier();
	const long: Dossier = {
		...far,
		statements: far.statements
			.filter(({id}) => id === 'paper-bridge')
			.map(statement => ({
				...statement,
				passages: statement.passages.map(passage =>
					passage.kind === 'reported'
						? passage
						: {...passage, segments: passage.segments.map(segment => ({...segment, exact: words}))},
				),
			})),
		positions: [],
		discrepancies: [],
	};

	test.each([53, 56, 90, 130])('in %i columns', columns => {
		const rowFor = (filter: string) => {
			const view = viewQuotes(propsOf(drive({filter}, long)), columns, 6, quoteColumns);
			const [lines, placeAt] = [view.lines, rowsAt(view)];
			return lines.filter((_, at) => placeAt[at] !== undefined).flat();
		};
		const matched = rowFor('needle');
		expect(matched.filter(({tone}) => tone === 'match').map(({text}) => text)).toEqual(['needle']);
		expect(lineText(rowFor(''))).toContain('“word');
		const start = /…(\S*)/.exec(lineText(matched))?.[1];
		expect(start).toBe('word');
	});
});

describe('a pane without anything says why', () => {
	const empty = smallDossier({statements: [], positions: [], events: [], issues: [], discrepancies: []});
	const texts = (lines: readonly (readonly {readonly text: string}[])[]) =>
		lines.map(each => each.map(({text}) => text).join('')).join(' ');

	test('the quotes, the positions, the detail of each', () => {
		const props = propsOf(drive({}, empty));
		expect(texts(viewQuotes(props, 60, 10, quoteColumns).lines)).toContain('This dossier holds no quotes.');
		expect(texts(viewPositions(props, 60, 10).lines)).toContain('This dossier states no positions.');
		expect(texts(viewDetail(props, 60, 10).lines)).toContain('This dossier has no events.');
		expect(texts(viewSchedule(props, 60, 10).lines)).toContain('no events, and no quotes of a known day');
		expect(texts(viewDetail(propsOf(drive({focus: 'quotes'}, empty)), 60, 10).lines)).toContain(
			'No quote is selected: the list is empty.',
		);
	});

	test('a filter without rows names the term to drop, and r where reported statements would match', () => {
		const said = (driven: Driven) =>
			texts(viewQuotes(propsOf(driven), 80, 10, quoteColumns).lines).replace(/\s+/g, ' ');
		expect(said(drive({filter: 'treaty nosuchword'}))).toContain(
			'Dropping a term brings rows back: nosuchword',
		);
		expect(said(drive({filter: 'is:reported', isReportedShown: false}))).toContain('r shows them');
		expect(said(drive({filter: 'zzz yyy'}))).toContain(
			'Without these two there would be rows again: zzz and yyy',
		);
		expect(said(drive({filter: 'zzz yyy xxx'}))).toContain('Only without any of these terms');
	});
});

test('the header drops its counts one by one before it cuts the title', () => {
	const header = (columns: number) => lineText(viewHeader(propsOf(drive()), columns));
	expect(header(120)).toMatch(
		/^ Roundtable {2}Norland and the Isles.* 2 rounds · 2 parties · 9 quotes · 3 sources $/,
	);
	expect(header(90)).toMatch(/May 2031 +2 rounds · 2 parties $/);
	expect(header(70)).toMatch(/May 2031 +$/);
	expect(header(40)).toMatch(/…$/);
	for (let columns = 20; columns < 130; columns++) expect(header(columns)).toHaveLength(columns);
});
