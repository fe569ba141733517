/** Slides: calm, readable from afar, and what matters is seen without a key. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {endings} from '../../source/dossier/story.ts';
import {isTranslated} from '../../source/dossier/translated.ts';
import {printStory} from '../../source/print/story-page.ts';
import {selectChapter} from '../../source/state/story.ts';
import {printable} from '../../source/text/sanitize.ts';
import {endInBrief} from '../../source/view/end-view.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {wordsInMarks} from '../../source/view/names.ts';
import {viewSlide} from '../../source/view/slide-view.ts';
import {lineText} from '../../source/view/spans.ts';
import {warningsOf} from '../../source/view/warnings.ts';
import {arbitraryDossier} from '../helpers/arbitrary-dossier.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';

function slideOf(driven: Driven, columns: number, rows: number) {
	const props = {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
	return viewSlide(props, columns, rows);
}

function slideAfter(rounds: number, columns: number, rows: number) {
	const steps = Array.from({length: rounds}, () => ']');
	return slideOf(drive({columns, rows}, talks).press('z', ...steps), columns - 4, rows - 4);
}

const sizes = [
	[80, 24],
	[100, 30],
	[120, 40],
	[200, 60],
] as const;

test.each(sizes)(
	'at %i by %i the end is told in brief at once, and which key shows more',
	(columns, rows) => {
		const lines = slideAfter(4, columns, rows).lines.map(each => lineText(each).trim());
		const told = lines.join(' ').replace(/\s+/g, ' ');
		// Where there is room, what was demanded is told in its sentence, which can be read aloud.
		const isTold = rows > 24;
		const sentence = (text: string) => (isTold ? `${text} ` : '');
		for (const said of [
			`Russia demanded Enlargement ${sentence('NATO must stop expanding eastward and promise never to admit Ukraine or other former Soviet states.')}got nothing that is on record refused by NATO (12 Jan), Western capitals (undated)`,
			`${isTold ? 'must end.' : 'NATO forces'} got nothing that is on record refused by Western capitals (undated)`,
			'Rejected besides, told below Russia something on The talks United States something on Pressure European Union something on Pressure, The talks',
		])
			expect(told).toContain(said);
		expect(told.length).toBeLessThan(isTold ? 1100 : 700);
		expect(lines.at(-1)).toBe('PageDown: each party, in sentences.');
	},
);

describe.each(sizes)('at %i by %i', (columns, rows) => {
	test.each([1, 2, 3])('all that moved in round %i is seen at once, with lines between', round => {
		const driven = drive({columns, rows}, talks).press('z', ...Array.from({length: round}, () => ']'));
		const lines = slideOf(driven, columns - 4, rows - 4).lines.map(each => lineText(each).trim());
		const moved = selectChapter(driven.workspace, driven.state())?.changes ?? [];
		expect(lines.filter(text => text.startsWith('+ ')).length).toBeGreaterThanOrEqual(moved.length);
		expect(lines.filter(text => text === '').length).toBeGreaterThanOrEqual(3);
	});
});

test('what does not fit is a page further, and the key is named on the last line', () => {
	const driven = drive({columns: 80, rows: 24}, talks).press('z', ']', ']');
	const seen = () => slideOf(driven, 76, 20).lines.map(each => lineText(each).trim());
	expect(seen().join(' ')).not.toContain('never serious');
	expect(seen().at(-1)).toBe('PageDown: all of it in sentences.');
	driven.press('pagedown');
	expect(seen().slice(0, 3).join(' ')).toMatch(/^\s*\+ Russia on Arms control, ◇ open: Moscow is willing/);
	expect(seen().join(' ')).toContain('never serious');
});

test.each(['-', 'u'])(
	'where %s takes the story back no slide is left, and keys do what the hints say',
	key => {
		const driven = drive({columns: 120, rows: 40}, talks).press('3', ']', 'z', key);
		expect(driven.filter()).toBe('');
		expect(driven.state().isSlide).toBe(false);
		expect(driven.press('j').row()).toBe(1);
	},
);

test('whatever a round holds, on however small a slide, what is not seen at once is named with its key', () => {
	fc.assert(
		fc.property(arbitraryDossier, fc.integer({min: 6, max: 40}), (dossier, rows) => {
			const driven = drive({columns: 80, rows: 24}, dossier).press('z');
			for (let round = 0; round <= driven.workspace.catalogue.rounds.length; round++) {
				driven.press(']');
				if (!driven.state().isSlide) continue;
				const {lines, scroll} = slideOf(driven, 76, rows);
				expect(lines.length).toBe(rows);
				const last = lineText(lines.at(-1) ?? []);
				expect(last.includes('PageDown: ')).toBe((scroll?.most ?? 0) > 0);
			}
		}),
		{numRuns: 60},
	);
});

test('a quote on a slide, and in its copy, warns of what its row in the list warns of, but for other prints', () => {
	const marks = ['misattributed', 'disputed', 'damaged', 'translated', 'unreviewed'] as const;
	for (const round of [1, 2, 3]) {
		const slide = slideAfter(round, 120, 200).lines.map(lineText).join('\n').replace(/\s+/g, ' ');
		const quotes = [...catalogue(talks).entryOf.values()].filter(({first, kind}) => {
			const words = wordsInMarks(first, unicode).replace(/\s+/g, ' ');
			return kind !== 'reported' && words.length > 40 && slide.includes(words);
		});
		expect(quotes.length).toBeGreaterThan(0);
		for (const {first, signs, spoilt} of quotes) {
			const [, after = ''] = slide.split(wordsInMarks(first, unicode).replace(/\s+/g, ' '));
			const warned = /^ \(([^)]*)\)/.exec(after)?.[1] ?? '';
			const isSo = {
				damaged: spoilt.has(first.id),
				translated: isTranslated(first, catalogue(talks).sources.get(first.source)),
			};
			const wanted = marks
				.filter(flag => signs.has(flag) && (flag === 'damaged' || flag === 'translated' ? isSo[flag] : true))
				.map(flag => unicode.flags[flag]);
			expect(warned.split(', ').flatMap(word => word.split(' ')[0] || [])).toEqual(wanted);
		}
	}
	// Where each was said that stands for itself.
	const said = [1, 2, 3].map(round => slideAfter(round, 120, 200).lines.map(lineText).join('\n'));
	expect(said[0]).toMatch(/^ *About it, said elsewhere: NSC spokesperson, 27 Dec: “/m);
	expect(said[2]).toMatch(/^ *Said there: Lukashevich, 13 Jan: “/m);
	const copy = slideAfter(3, 120, 200).lines.map(lineText).join(' ').replace(/\s+/g, ' ');
	expect(copy).toContain('unconditional,” (');
	expect(printStory(catalogue(talks), 'markdown')).toMatch(
		/in [^\n]*\((?:a page names another speaker, )?disputed\)/,
	);
});

test('what is so of another print alone is not said of the words on a slide or a page, nor is who said them called wrong', () => {
	const slides = [1, 2, 3]
		.map(round => slideAfter(round, 120, 200).lines.map(lineText).join('\n'))
		.join('\n')
		.replace(/\s+/g, ' ');
	const page = printStory(catalogue(talks), 'markdown');
	// The wording of the third-set report is English; that of the OSCE preview was translated back.
	expect(slides).toContain('“serious and direct exchange” (± disputed)');
	// The stray stops are those of the reprint.
	expect(slides).toContain('in the last 30 years,” (± disputed)');
	expect(page).toMatch(/Rau, [^\n]* in Russia Herald \(RFE\/RL\) \(disputed\)/);
	expect(slides).toContain(
		'unconditional,” (≠ a page names another speaker, ± disputed, † damaged, ⇄ translated)',
	);
	for (const text of [slides, page]) expect(text).not.toContain('wrong speaker');
	for (const entry of catalogue(talks).entryOf.values())
		for (const passage of entry.statement.passages) {
			const words = warningsOf(catalogue(talks), entry, passage).map(({word}) => word);
			expect(words.includes('damaged')).toBe(entry.spoilt.has(passage.id));
			expect(words.some(word => /transl/.test(word))).toBe(
				isTranslated(passage, catalogue(talks).sources.get(passage.source)),
			);
		}
});

describe('at 100 by 30', () => {
	test.each([1, 2, 3])('what moved in round %i, and what is known no better, stand apart', round => {
		const lines = slideAfter(round, 100, 30).lines.map(each => lineText(each).trim());
		const place = lines.findIndex(text => /^\d positions? came up/.test(text));
		expect(place).toBeGreaterThan(0);
		expect(lines[place - 1]).toBe('');
	});

	test('what somebody said is not muted', () => {
		const quoted = slideAfter(3, 100, 30)
			.lines.flat()
			.filter(({text}) => text.includes('“'));
		expect(quoted.length).toBeGreaterThan(0);
		for (const {tone} of quoted) expect(tone).toBe('plain');
	});
});

test.each([26, 36, 54, 76])(
	'in %i columns what goes on in the end in brief stands below where it began',
	columns => {
		const {workspace, state} = drive({}, talks);
		const lines = endInBrief({workspace, state: state(), glyphs: unicode}, columns).map(lineText);
		const indents = new Set(lines.filter(text => text !== '').map(text => text.search(/\S/)));
		expect([...indents].sort((a, b) => a - b)).toEqual([0, 2, columns < 36 ? 4 : 18]);
	},
);

test('of any dossier the end in brief names every demand, and every refusal', () => {
	fc.assert(
		fc.property(arbitraryDossier, dossier => {
			const known = catalogue(dossier);
			const driven = drive({}, dossier);
			const props = {workspace: driven.workspace, state: driven.state(), glyphs: unicode};
			const flat = (text: string) => printable(text).replace(/\s+/g, '');
			const told = flat(endInBrief(props, 76).map(lineText).join(''));
			for (const {party, demands, others} of endings(known)) {
				const issues = [
					...demands.map(({position}) => position),
					...others.filter(({stance}) => stance === 'rejects'),
				].map(({issue}) => known.issues.get(issue)?.name ?? issue);
				if (issues.length > 0) expect(told).toContain(flat(party.name));
				for (const issue of issues) expect(told).toContain(flat(issue));
			}
		}),
		{numRuns: 60},
	);
});
