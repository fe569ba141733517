/** Words on a damaged page need not be damaged: the sign of a row is for those that are. */

import {expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {discrepanciesBy} from '../../source/dossier/flags.ts';
import {entriesOf} from '../helpers/asking.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';
import {paneText} from '../helpers/screen-checks.ts';

const entries = entriesOf(catalogue(talks));

test('the sign is there where a place said to be damaged is in the words or between two pieces of them, and nowhere else', () => {
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
					Math.max(place.start, ...segments.slice(0, 1).map(({start}) => start)) <
						Math.min(place.end, ...segments.slice(-1).map(({end}) => end)),
			),
		);
		expect([statement.id, [...spoilt]]).toEqual([statement.id, hit.map(({id}) => id)]);
		expect([statement.id, signs.has('damaged')]).toEqual([statement.id, hit.length > 0]);
		if (hit.length > 0) expect(flags.has('damaged')).toBe(true);
	}
	expect(entries.some(({signs}) => signs.has('damaged'))).toBe(true);
	expect(entries.some(({signs, flags}) => flags.has('damaged') && !signs.has('damaged'))).toBe(true);
});

test('a negation too many between two pieces of a sentence is a damage of it, in its row and in the detail', () => {
	const entry = entries.find(({statement}) => statement.id === 'nsc-nothing-without');
	expect(entry?.signs.has('damaged')).toBe(true);
	const opened = open(talks, {rows: 60, focus: 'quotes', filter: '"Without our allies"'});
	const detail = paneText(opened, 'detail').replace(/\s+/g, ' ');
	opened.close();
	expect(detail).toContain('† These words, or what stands between them, are damaged as they are printed.');
	expect(detail).not.toContain('nothing in these words is known to be damaged');
});

test('the detail says of whole words on a damaged page that it is the page', () => {
	const whole = entries.find(
		({flags, signs, first}) =>
			flags.has('damaged') &&
			!signs.has('damaged') &&
			first.kind !== 'reported' &&
			talks.sources.find(({id}) => id === first.source)?.quality?.includes('garbled') === true,
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

test('a damage may touch more passages than a call takes values', () => {
	const dossier = smallDossier();
	const [first] = dossier.discrepancies;
	if (first === undefined) throw new RangeError('The small dossier has a discrepancy');
	const [version] = first.versions;
	const [place] = version?.passages ?? [];
	if (version === undefined || place === undefined) throw new RangeError('Its version has a passage');
	const passages = Array.from({length: 200_000}, () => place);
	const [id = ''] = dossier.statements.map(statement => statement.id);
	const damaged = {...first, kind: 'text' as const, statements: [id], versions: [{...version, passages}]};
	expect(discrepanciesBy({...dossier, discrepancies: [damaged]}).damages.get(id)).toHaveLength(200_000);
});
