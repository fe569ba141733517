/** Weekdays are days before the publication, but for reprints; a quotation that others print, too, makes none. */
import {expect, test} from 'vitest';
import {draftOf} from '../../source/prepare/draft.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';

const words = 'We shall not accept a cut of more than a fifth of the fish in any spring,';
const report = `Norvania refuses cuts

March 4, 2025

The two delegations had argued for nine hours over the herring in the cold hall above the harbour. “${words}” Anna Berg of Norvania said on Monday.

Nobody in the crowd outside the customs house knew that the talks were already over by then.`;

function draft(...texts: readonly string[]) {
	const articles = texts.map((text, at) => ({file: `${at}.txt`, text, found: prepareArticle(text, 'eng')}));
	const {sources, statements} = draftOf(articles, 'Talks');
	const because = [...sources.values()].map(({draft}) =>
		typeof draft === 'object' && 'because' in draft ? String(draft.because) : '',
	);
	return {because, said: statements.map(({said}) => said)};
}

test('a report that quotes the same words days later is no reprint, and its weekdays are days', () => {
	const later = `A week on the quay

March 12, 2025

“${words}” Anna Berg said on March 3. Since then snow has fallen, and nobody has counted anything.

“I have a boat and it leaks a little in the morning,” Pavel Tamm of Ostland said on Tuesday.`;
	const {because, said} = draft(report, later);
	expect(because[1]).not.toContain('reprint');
	expect(said).toEqual(['2025-03-03', '2025-03-11']);
});

test('whole sentences of the reporter make a reprint, and the reasons say which', () => {
	const again = `${report.replace('March 4', 'March 12')}\n\n“I have a boat and it leaks a little in the morning,” Pavel Tamm said on Tuesday.`;
	const {because, said} = draft(report, again);
	expect(because[1]).toMatch(
		/^.*Possibly a reprint: sentences outside quotation marks, such as “The two delegations had argued for nine hours.*”, stand in 0 of 2025-03-04, too, so its weekdays/,
	);
	expect(said).toEqual(['2025-03-03', undefined]);
});

test('a weekday after the day on which others printed the words tells that it is counted from another day', () => {
	const later = `A look back

March 12, 2025

“${words}” Anna Berg said on Monday. “I have a boat and it leaks a little in the morning,” Pavel Tamm of Ostland said on Tuesday.`;
	const {because, said} = draft(report, later);
	expect(because[1]).toContain(
		'Its weekdays are not read as days: by one of them words were said on 2025-03-10 that 0 printed on 2025-03-04.',
	);
	expect(said).toEqual(['2025-03-03', undefined]);
});
