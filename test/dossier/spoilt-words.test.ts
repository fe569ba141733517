/** Words on a damaged page need not be damaged: the sign of a row is for those that are. */
import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {entriesOf} from '../helpers/asking.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {open} from '../helpers/open.tsx';
import {paneText} from '../helpers/screen-checks.ts';

const entries = entriesOf(catalogue(talks));

test('the sign is there where a place said to be damaged is in the words, and nowhere else', () => {
	const places = talks.discrepancies
		.filter(({kind}) => kind === 'text')
		.flatMap(({statements, versions}) =>
			versions.flatMap(({passages}) => passages.map(place => ({...place, statements}))),
		);
	for (const {statement, signs, flags, spoilt} of entries) {
		const hit = statement.passages.filter(({source, segments}) =>
			places.some(
				place =>
					place.source === source &&
					place.statements.includes(statement.id) &&
					segments.some(({start, end}) => Math.max(start, place.start) < Math.min(end, place.end)),
			),
		);
		expect([statement.id, [...spoilt]]).toEqual([statement.id, hit.map(({id}) => id)]);
		expect([statement.id, signs.has('damaged')]).toEqual([statement.id, hit.length > 0]);
		if (hit.length > 0) expect(flags.has('damaged')).toBe(true);
	}
	expect(entries.some(({signs}) => signs.has('damaged'))).toBe(true);
	expect(entries.some(({signs, flags}) => flags.has('damaged') && !signs.has('damaged'))).toBe(true);
});

test('the detail says of whole words on a damaged page that it is the page', () => {
	const whole = entries.find(
		({flags, signs, first}) =>
			flags.has('damaged') &&
			!signs.has('damaged') &&
			first.kind !== 'reported' &&
			talks.sources.find(({id}) => id === first.source)?.quality.includes('garbled') === true,
	);
	const opened = open(talks, {
		rows: 60,
		focus: 'quotes',
		filter: `"${whole?.first.segments.map(segment => ('exact' in segment ? segment.exact.split(/[^\w ]/)[0] : '')).join('" "')}"`,
	});
	const detail = paneText(opened, 'detail').replace(/\s+/g, ' ');
	opened.close();
	expect(detail).toMatch(/The page is [a-z ]*garbled; nothing in these words is known to be damaged\./);
	expect(detail).not.toContain('†');
});
