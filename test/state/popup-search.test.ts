/** What typing finds in the popups, beside the plain way to find it. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Discrepancy} from '../../source/dossier/types.ts';
import {discrepancyTexts} from '../../source/state/popup-facts.ts';
import {foundDiscrepancies} from '../../source/state/popup-search.ts';
import {normalise} from '../../source/text/normal-text.ts';
import {openWorkspace} from '../helpers/asking.ts';
import {dossier} from '../helpers/embedded.ts';

const piece = fc.constantFrom(
	'Veto',
	'véto',
	'NATO’s',
	'word\u00ad',
	'  ',
	'\n',
	'ﬁ',
	'и',
	'́',
	'cha',
	'1–2',
	',',
);
const words = fc.array(piece, {maxLength: 6}).map(pieces => pieces.join(''));

/** Those of the talks, with words of any kind in some places, and many of them with the same. */
const discrepancies: fc.Arbitrary<readonly Discrepancy[]> = fc
	.array(fc.record({of: fc.constantFrom(...dossier.discrepancies), title: words, assessment: words}), {
		minLength: 1,
		maxLength: 12,
	})
	.map(all => all.map(({of, title, assessment}, number) => ({...of, id: `d-${number}`, title, assessment})));

test('is what holds every word in what is told of it, in any letters', () => {
	fc.assert(
		fc.property(discrepancies, fc.array(words, {minLength: 1, maxLength: 3}), (all, typed) => {
			const workspace = openWorkspace({...dossier, discrepancies: all});
			const {catalogue} = workspace;
			for (const text of [typed.join(' '), ...typed]) {
				const wanted = normalise(text, true).split(' ');
				const plainly = all.filter(one => {
					const told = normalise(discrepancyTexts(catalogue, one).join('\n'), true);
					return wanted.every(word => told.includes(word));
				});
				const found = foundDiscrepancies(workspace, text).map(({id}) => id);
				expect(new Set(found)).toEqual(new Set(plainly.map(({id}) => id)));
			}
		}),
		{numRuns: 300},
	);
});

test('ten thousand that name the same page by a name of 20,000 letters are looked through, and it is kept once', () => {
	const [only, ...others] = dossier.sources;
	if (only === undefined) throw new RangeError('The talks have a source');
	const sources = [{...only, 'title-short': `${'Wörd '.repeat(4000)}ende`}, ...others];
	const [first] = dossier.discrepancies;
	if (first === undefined) throw new RangeError('The talks have a discrepancy');
	const all = Array.from({length: 10_000}, (_, number) => ({
		...first,
		id: `d-${number}`,
		versions: first.versions.map(version => ({
			...version,
			passages: [{source: only.id, start: number, end: number + 1, sha256: ''}],
		})),
	}));
	const workspace = openWorkspace({...dossier, sources, discrepancies: all});
	expect(foundDiscrepancies(workspace, 'word ENDE, 9999-10000')).toHaveLength(1);
	expect(foundDiscrepancies(workspace, 'wörd worde')).toHaveLength(0);
});
