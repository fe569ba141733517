import fc from 'fast-check';
import {expect, test} from 'vitest';
import {viewQuotes} from '../../source/panes/quotes/quotes-view.ts';
import {initialState} from '../../source/state/initial.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {quoteColumns} from '../../source/view/quote-columns.ts';
import {openWorkspace} from '../helpers/asking.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

const workspace = openWorkspace(smallDossier());

/** The filter line of a pane of some width, the cursor at the end of the text. */
function caretOf(text: string, columns: number) {
	const state = {...initialState(workspace, {columns: 120, rows: 40, filter: text}), isFiltering: true};
	return viewQuotes({workspace, state, glyphs: unicode}, columns, 10, quoteColumns).caret;
}

// Their widths apart do not add up to their width together: once the line was shortened for ever.
const odd = [
	'👨‍👩‍👧',
	'🇳🇴',
	'👍🏽',
	'\u0301',
	'\u200d',
	'한',
	'ᄒ',
	'ᅡ',
	'�',
	'ﷺ',
	'e\u0301',
	'漢',
	'a',
	' ',
	'️',
	'☺',
];

test('the cursor of the filter stays in sight, whatever is typed or pasted', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...odd), {maxLength: 120}).map(parts => parts.join('')),
			fc.integer({min: 20, max: 70}),
			(text, columns) => {
				const caret = caretOf(text, columns);
				expect(caret?.y).toBe(0);
				expect(caret?.x).toBeGreaterThanOrEqual(2);
				expect(caret?.x).toBeLessThan(columns);
			},
		),
		{numRuns: 300},
	);
});
