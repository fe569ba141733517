/** Articles made comparable as a plain reading of each unit makes them. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {findWords, searchedArticle} from '../../source/notes/find-words.ts';
import {comparable} from '../../source/notes/folded.ts';
import {foldWithOrigin} from '../../source/text/fold.ts';

/** Unit by unit into lists, of which the last is taken back where a hyphen follows a blank. */
function plainly(original: string) {
	const folded = foldWithOrigin(original, false);
	const made: {unit: string; origin: number; end: number}[] = [];
	for (const [at, unit] of folded.text.split('').entries()) {
		const start = folded.origin[at] ?? 0;
		const sign = /\s/.test(unit)
			? ' '
			: /["'`´‘’‚‛“”„‟«»‹›〈〉《》「」『』〝〞〟＂＇ʼʻ′″]/.test(unit)
				? "'"
				: /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(unit)
					? '-'
					: unit;
		const last = made.at(-1)?.unit;
		if (/[\u200b-\u200f\u2060-\u2064\ufeff\u061c\u00ad]/.test(unit)) continue;
		if (sign === ' ' && (last === ' ' || last === '-')) continue;
		if (sign === '-' && last === ' ') made.pop();
		const end = start + ((original.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
		made.push({unit: sign, origin: start, end});
	}
	return {
		text: made.map(({unit}) => unit).join(''),
		origin: [...made.map(({origin}) => origin), original.length],
		ends: made.map(({end}) => end),
	};
}

test('whatever stands beside whatever, text and offsets are those of the plain reading', () => {
	const unit = fc.constantFrom(
		...'a b-–“’\n\t.é½ﬁ…'.split(''),
		'  ',
		' - ',
		'👍',
		'\u200b',
		'\u00ad',
		'Zz',
		'東',
		'‚',
	);
	fc.assert(
		fc.property(fc.string({unit, maxLength: 40}), original => {
			const {text, origin, ends} = comparable(original);
			expect({text, origin: Array.from(origin), ends: Array.from(ends)}).toEqual(plainly(original));
		}),
		{numRuns: 2000},
	);
});

test('in a long text words are found where reading all of it finds them', () => {
	const unit = fc.constantFrom('arm', 'army', 'é', '東', ' ', ' ', '-', '“', '.', '12', 'Arm', '’s');
	const text = fc.string({unit, maxLength: 60});
	fc.assert(
		fc.property(text, fc.string({unit, maxLength: 4}), fc.nat(), (all, other, at) => {
			const from = at % (all.length + 1);
			for (const words of [other, all.slice(from, from + 9), all.slice(from)])
				expect(findWords(searchedArticle(all, true), words)).toEqual(
					findWords(searchedArticle(all, false), words),
				);
		}),
		{numRuns: 3000},
	);
});
