/** The story of the rounds: what held when, what moved, what is shown of it, and what is never called a move. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isoDay} from '../../source/dossier/calendar.ts';
import {catalogue, type Entry} from '../../source/dossier/catalogue.ts';
import {parseEdtf} from '../../source/dossier/edtf.ts';
import {chapterOf, endings, evidenceOn, facing, standingOn} from '../../source/dossier/story.ts';
import {readAsOf} from '../../source/fields/date-fields.ts';
import {filterFields} from '../../source/fields/filter-fields.ts';
import {printStory} from '../../source/print/story-page.ts';
import {askedOfRows, asOf} from '../../source/query/as-of.ts';
import {selectExported} from '../../source/state/exported.ts';
import {selectFacing} from '../../source/state/selectors.ts';
import {selectStanding, selectTelling} from '../../source/state/story.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {viewHints} from '../../source/view/hints.ts';
import {byWhen} from '../../source/view/position-dates.ts';
import {lineText} from '../../source/view/spans.ts';
import {seenIn} from '../../source/view/view-text.ts';
import {arbitraryDossier} from '../helpers/arbitrary-dossier.ts';
import {idsFound, know, questionFor} from '../helpers/asking.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {engines} from '../helpers/engines.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

const week = catalogue(talks);
const day = (edtf: string) => parseEdtf(edtf)?.end ?? Number.NaN;

/** All that is drawn, as one text. */
function drawn(driven: Driven): string {
	const frame = frameOf({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
	if (frame.kind === 'too-small') throw new RangeError('too small');
	const lines = [...frame.panes, ...frame.bars.map(({line}) => ({title: '', note: '', lines: [line]}))];
	return lines.map(({title, note, lines}) => [title, note, ...lines.map(lineText)].join('\n')).join('\n');
}

describe('a position', () => {
	test.each([
		['2022-01-12', '2022-01-11', 'not yet'],
		['2022-01-12', '2022-01-12', 'held'],
		['2022-01-10/2022-01-13', '2022-01-12', 'perhaps'],
		['2022-01-10/2022-01-13', '2022-01-13', 'held'],
		['2022-01', '2022-01-31', 'held'],
		['2022-01', '2022-01-30', 'perhaps'],
		['2022-01-12/..', '2022-01-13', 'perhaps'],
	] as const)('since %s is as of %s: %s', (since, as, standing) => {
		expect(standingOn({since}, day(as))).toBe(standing);
	});

	test('that was held stays held', () => {
		const dates = fc.constantFrom('2022-01-12', '2022-01-10/2022-01-13', '2022-01', '2021', '2022-01-12/..');
		fc.assert(
			fc.property(dates, fc.integer({min: 18_900, max: 19_100}), fc.nat(100), (since, from, more) => {
				const order = ['not yet', 'perhaps', 'held'];
				expect(order.indexOf(standingOn({since}, from + more))).toBeGreaterThanOrEqual(
					order.indexOf(standingOn({since}, from)),
				);
			}),
		);
	});
});

describe('a round', () => {
	const [geneva, brussels, vienna] = week.rounds.map(round => chapterOf(week, round));
	test('of which nothing is printed and in which nobody moved says so', () => {
		expect(geneva?.there).toEqual([]);
		expect(geneva?.changes).toEqual([]);
		expect(drawn(drive({}, talks).press(']')).replace(/\s+/g, ' ')).toContain(
			'None known from there, 24 about it: 11 by 10 Jan, 13 later or not known when',
		);
		const slide = drawn(drive({}, talks).press('z', ']')).replace(/\s+/g, ' ');
		expect(slide).toContain(
			'No quote here is known to have been said there alone; 18 quotes about it are from elsewhere, 5 from a place that is not known, and one perhaps in part from there (Two occasions at once: Geneva and Brussels). Who moved there is therefore not known.',
		);
	});

	test('has what came up within its days, and nothing of which that is not known', () => {
		for (const chapter of [geneva, brussels, vienna]) {
			if (chapter?.day === undefined) throw new Error('each round has a day');
			for (const {position} of chapter.changes) {
				const span = parseEdtf(position.since);
				const [first, last] = [span?.start ?? Number.NaN, span?.end ?? Number.NaN];
				expect(last).toBeLessThanOrEqual(chapter.day);
				const before =
					chapter === geneva
						? day('2022-01-09')
						: chapter === brussels
							? day('2022-01-10')
							: day('2022-01-12');
				expect(first).toBeGreaterThan(before);
			}
			for (const position of chapter.perhaps)
				expect(chapter.changes.map(({position}) => position)).not.toContain(position);
		}
		expect(brussels?.changes.map(({position}) => `${position.party} ${position.issue}`)).toEqual([
			'russia arms-control',
			'usa consequences',
			'nato enlargement',
			'nato guarantees',
			'nato dialogue',
			'nato participation',
		]);
		expect(vienna?.perhaps.map(({since}) => since)).not.toContain('2022-01-13');
	});

	test('says by then of what came up by its last day, and or later only of what may have come after it', () => {
		const slide = drawn(drive({columns: 120, rows: 80}, talks).press('z', ']', ']', ']')).replace(
			/\s+/g,
			' ',
		);
		expect(slide).toContain(
			'1 position came up by then; the exact day is not known. Russia on The talks, ✕ rejects (10–13 Jan 2022)',
		);
		expect(slide).toContain(
			'3 positions came up by then or later; the exact day is not known. Western capitals on',
		);
		const page = printStory(week, 'markdown');
		const [, , , third = ''] = page.split(/^## /m);
		expect(third).toMatch(/### By then, the exact day not known\n+- \*\*Russia on The talks/);
		fc.assert(
			fc.property(arbitraryDossier, dossier => {
				const known = catalogue(dossier);
				for (const chapter of known.rounds.map(round => chapterOf(known, round))) {
					const groups = byWhen(chapter);
					expect(groups.flatMap(({positions}) => positions).length).toBe(chapter.perhaps.length);
					for (const {when, positions} of groups)
						for (const {since} of positions)
							expect(when).toBe(
								(parseEdtf(since)?.end ?? Number.NaN) <= (chapter.day ?? Number.NaN)
									? 'by then'
									: 'by then or later',
							);
				}
			}),
		);
	});

	test('says elsewhere only of what was certainly not said there', () => {
		const ids = (entries: readonly Entry[] = []) => entries.map(({statement}) => statement.id).sort();
		expect(ids(geneva?.unplaced)).toEqual([
			'lavrov-no-concession',
			'russia-military-technical',
			'us-official-border',
			'west-100k',
			'west-pressure',
		]);
		expect(vienna?.isMeanwhileUnplaced).toBe(true);
		const page = printStory(week, 'markdown');
		expect(page.split('### About it, said nobody knows where')[1]).toContain('military-technical');
		fc.assert(
			fc.property(arbitraryDossier, dossier => {
				const known = catalogue(dossier);
				for (const round of known.rounds) {
					const span = round.date.edtf === null ? undefined : parseEdtf(round.date.edtf);
					const {elsewhere, inPart, unplaced} = chapterOf(known, round);
					for (const entry of elsewhere.filter(one => !inPart.includes(one))) {
						const {occasion, said} = entry.statement;
						const days = said.edtf === null ? undefined : parseEdtf(said.edtf);
						const isApart =
							days !== undefined && span !== undefined && (days.end < span.start || days.start > span.end);
						expect(unplaced.includes(entry)).toBe(occasion === undefined && !isApart);
					}
				}
			}),
		);
	});

	test('tells as its own what was said there, and what was new elsewhere as that', () => {
		const codes = (chapter: typeof vienna, which: 'changes' | 'meanwhile') =>
			chapter?.[which].map(({position}) => `${position.party} ${position.issue}`);
		expect(codes(vienna, 'changes')).toEqual(['usa pressure', 'poland consequences']);
		expect(codes(vienna, 'meanwhile')).toEqual([
			'eu pressure',
			'eu dialogue',
			'eu build-up',
			'eu participation',
			'west pressure',
		]);
		const slide = drawn(drive({columns: 100, rows: 30}, talks).press('z', ']', ']', ']')).replace(
			/\s+/g,
			' ',
		);
		expect(slide).toContain('First told in these sources: 2 positions (USA, POL).');
		expect(slide).toContain(
			'First told in these sources by then, none known to be from there: 5 positions (EU, WEST).',
		);
		expect(slide).not.toContain('European Union on');
		// What bears a change out there is what is told of it.
		expect(drawn(drive({columns: 120, rows: 80}, talks).press(']', ']', ']'))).toMatch(
			/Carpenter, 13 Jan: “As we/,
		);
	});

	test('no position comes up in two rounds', () => {
		const all = [geneva, brussels, vienna].flatMap(one =>
			one === undefined ? [] : [...one.changes, ...one.meanwhile].map(({position}) => position),
		);
		expect(new Set(all).size).toBe(all.length);
	});

	test('tells what was held before, and marks what is new in the matrix', () => {
		expect(vienna?.meanwhile.map(({position, before}) => [position.party, before.length])).toContainEqual([
			'eu',
			0,
		]);
		const matrix = drawn(drive({focus: 'positions'}, talks).press(']', ']'));
		expect(matrix).toMatch(/23–27 of 34 (?:positions as of|by) 12 Jan/);
		expect(matrix).toMatch(/Enlargement.*\+✕2/);
		expect(matrix).toMatch(/Enlargement.*≥✕0/);
	});

	test('its quotes come first where they were said, then those about it', () => {
		const driven = drive({}, talks).press(']', ']');
		const there = driven.ids().map(id => week.entryOf.get(id)?.statement.occasion === 'brussels-2022-01-12');
		expect(there).toEqual(there.toSorted((a, b) => Number(b) - Number(a)));
		expect(there.filter(is => is).length).toBe(12);
		expect(driven.row()).toBe(0);
	});
});

describe('the end', () => {
	test('says of each demand what was granted of it, and who refused it', () => {
		const [russia] = endings(week);
		expect(russia?.party.id).toBe('russia');
		expect(
			russia?.demands.map(({position, granted, refused}) => [
				position.issue,
				granted.map(({party}) => party),
				refused.map(({party}) => party),
			]),
		).toEqual([
			['enlargement', [], ['nato', 'west']],
			// Ready to discuss it was said before the talks.
			['guarantees', [], ['usa', 'nato', 'west']],
			['forces', [], ['west']],
		]);
		const driven = drive({}, talks).press(']', ']', ']', ']');
		expect(driven.filter()).toBe('asof:end');
		expect(driven.ids().length).toBe(74);
		expect(drawn(driven)).toContain('End: who got what');
		const slide = drawn(driven.press('z')).replace(/\s+/g, ' ');
		expect(slide).toContain(
			'got nothing that is on record refused by NATO (12 Jan), Western capitals (undated)',
		);
		expect(slide).toContain('refused by United States (Dec – 12 Jan), NATO (12 Jan)');
		expect(drawn(driven.press('pagedown')).replace(/\s+/g, ' ')).toContain(
			'along the lines of its two draft treaties. (Dec – 13 Jan, some undated) got nothing that is on record',
		);
	});

	test('calls nothing a demand that is none, and nothing an answer that is of another kind or earlier', () => {
		for (const {party, demands} of endings(week))
			for (const {position, granted, refused} of demands) {
				expect(position.stance).toBe('demands');
				const from = parseEdtf(position.since)?.start ?? Number.NaN;
				for (const one of [...granted, ...refused]) {
					expect(one.party).not.toBe(party.id);
					expect(one.issue).toBe(position.issue);
					expect(parseEdtf(one.since)?.end).toBeGreaterThanOrEqual(from);
				}
			}
		const earlier = structuredClone(talks);
		for (const one of earlier.positions)
			if (one.party === 'nato' && one.issue === 'enlargement') Object.assign(one, {since: '2020'});
		const [russia] = endings(catalogue(earlier));
		expect(russia?.demands[0]?.refused.map(({party}) => party)).toEqual(['west']);
		const end = printStory(week, 'markdown').split('## The end')[1] ?? '';
		expect(end).not.toMatch(/Wanted|In reply|capitals rejects|open and rejects/);
		expect(end).toContain(
			'- **Refused by:** NATO (12 Jan 2022), Western capitals (undated; since Jan 2022 by the dossier).',
		);
	});

	test('names every position once', () => {
		for (const {party, demands, others} of endings(week)) {
			const told = [...demands.map(({position}) => position), ...others];
			const own = talks.positions.filter(one => one.party === party.id);
			expect(new Set(told)).toEqual(new Set(own));
			expect(told.length).toBe(own.length);
		}
	});
});

describe('asof:', () => {
	test.each([
		['2022-01-12', '2022-01-12'],
		['2022-01', '2022-01-31'],
		['2021', '2021-12-31'],
		['2021-12-01..2022-01-11', '2022-01-11'],
	])('%s is until %s', (text, last) => {
		expect(isoDay(readAsOf(text) ?? Number.NaN)).toBe(last);
	});

	test.each(['', 'x', 'jan', '2022-01-12..', '2022-01-12T10:00'])('%j is no day', text => {
		expect(readAsOf(text)).toBeUndefined();
	});

	test('says what it cannot read', () => {
		expect(usualQuery('asof:jan').hints).toEqual([
			{
				code: 'bad-value',
				from: 5,
				to: 8,
				key: 'asof',
				value: 'jan',
				why: 'asof: takes a day or a month with its year, or a year, as 2022-01-12, or end; "jan" is none.',
			},
		]);
		expect(usualQuery('asof:end').hints).toEqual([]);
		expect(asOf(usualQuery('(asof:2022-01-12)').root)).toBeUndefined();
		expect(asOf(usualQuery('-asof:2022-01-12').root)).toBeUndefined();
	});

	describe.each(engines)('with %s', (_, ask) => {
		const asking = ask(week);
		const found = (filter: string) => idsFound(asking, questionFor(filter));
		test('leaves what may have been said by then', () => {
			for (const last of ['2021-12-28', '2022-01-11', '2022-01-12', '2022-01-13']) {
				const plainly = [...week.entryOf.values()]
					.filter(({days}) => days !== undefined && days.start <= day(last))
					.map(({statement}) => statement.id);
				expect(found(`asof:${last}`)).toEqual(plainly);
			}
			expect(found('asof:end').length).toBe(74);
		});

		test('beside round: takes no row away, and Tab says so', () => {
			const inAny = new Set(found('round:1'));
			// What has been found for a wider question must not be taken for all.
			expect(found('asof:2022-01-10').length).toBeGreaterThan(0);
			expect(new Set(found('round:1 asof:2022-01-10'))).toEqual(inAny);
			const counted = know(asking, questionFor('round:1'), answer => answer.counts('asof', '2022-01-1'));
			expect(new Set(counted.map(({count}) => count))).toEqual(new Set([24]));
			expect(askedOfRows(usualQuery('round:1 asof:2022-01-10').root, filterFields).parts.length).toBe(1);
			// Thousands of them are looked through once, not each for each.
			const many = usualQuery('round:1 asof:2022-01-10 '.repeat(12_000)).root;
			expect(askedOfRows(many, filterFields).parts.length).toBe(12_000);
		});
	});

	test('a goes back to the day of what is selected, and forth again', () => {
		const driven = drive({}, talks).press('a');
		expect(driven.filter()).toBe('asof:2022-01-10');
		expect(driven.state().message?.text).toContain('as known on 10 Jan 2022;');
		expect(selectStanding(driven.workspace, driven.state()).length).toBeLessThan(talks.positions.length);
		expect(driven.press('a').filter()).toBe('');
		const peskov = drive({focus: 'quotes', filter: 'speaker:peskov'}, talks);
		expect(peskov.press('a').filter()).toBe('speaker:peskov asof:2022-01-13');
		const undated = drive({focus: 'quotes', filter: 'xyzzy'}, smallDossier()).press('a');
		expect(undated.state().message?.text).toContain('Nothing that has a date');
	});
});

describe('as of a day', () => {
	test('evidence is what may have been said by then, as in the list', () => {
		for (const last of ['2021-12-28', '2022-01-11', '2022-01-12', '2022-01-13'])
			for (const position of talks.positions) {
				const {known, later, undated} = evidenceOn(week, position, day(last));
				const entries = position.evidence.flatMap(id => week.entryOf.get(id) ?? []);
				expect(known).toEqual(entries.filter(({days}) => days !== undefined && days.start <= day(last)));
				expect(undated).toBe(entries.filter(({days}) => days === undefined).length);
				expect(known.length + later + undated).toBe(entries.length);
			}
		const [demand] = talks.positions;
		if (demand === undefined) throw new Error('there are positions');
		expect(evidenceOn(week, demand, Number.POSITIVE_INFINITY).known.length).toBe(5);
	});

	test('matrix, sentences, detail and statements tell only of what was known', () => {
		const driven = drive({filter: 'asof:2022-01-11'}, talks).press('2');
		expect(drawn(driven)).toMatch(/Enlargement \[▲ 1\]/);
		expect(drawn(driven)).toContain('Not shown as of that day: 4 quotes of later.');
		expect(drawn(driven)).not.toContain('Grushko');
		expect(drawn(driven.press('v'))).toMatch(/promise never to admit[\s\S]*?\(1\)/);
		const before = drive({filter: 'asof:2022-01-11', columns: 200, rows: 60}, talks).press(
			'2',
			'j',
			'j',
			'j',
		);
		expect(drawn(before)).toContain('· not yet: from 12 Jan 2022.');
		const quote = drive({filter: 'asof:2022-01-10 speaker:ryabkov', columns: 200, rows: 60}, talks).press(
			'3',
		);
		expect(drawn(quote)).not.toMatch(/RUS rejects/);
	});

	test('what comes later is not nothing, side by side and in sentences', () => {
		const sides = drive({filter: 'asof:2022-01-11', columns: 200, rows: 60}, talks).press(
			'2',
			'v',
			'v',
			'l',
			'z',
		);
		expect(drawn(sides)).toMatch(/Russia +NATO/);
		expect(drawn(sides)).toContain('· not yet: from 12 Jan 2022');
		const reading = drive({filter: 'asof:2022-01-11', columns: 200, rows: 60}, talks).press(
			'2',
			'l',
			'l',
			'v',
		);
		expect(drawn(reading)).toMatch(/Enlargement +· not yet: from 12 Jan 2022/);
		expect(drawn(reading)).toMatch(/Posture +· no position in this dossier/);
	});

	test('of a day the schedule has one count, at its date, and the rounds once', () => {
		const small = drawn(drive({columns: 80, rows: 24}, talks).press('G'));
		expect(small).toMatch(/ 13 Jan +██ 13 Peskov judges/);
		expect(small.match(/ 13 Jan /g)?.length).toBe(1);
		expect(small).toContain('▄▄ quotes a day');
		const large = drawn(drive({columns: 200, rows: 60}, talks));
		expect(large).not.toContain('Round 2, Brussels');
		expect(large.split('\n').filter(text => /^ *▸/.test(text)).length).toBeLessThanOrEqual(3);
	});
});

test('a key that would change what a slide hides says so, and changes nothing', () => {
	const slide = drive({}, talks).press('z', ']', ']');
	for (const key of [')', '(', 'space', 'm', 'v', 'p', 's', 'r', 'a']) {
		const before = slide.state();
		expect(slide.press(key).state().message?.text).toContain('A slide');
		expect({...slide.state(), message: undefined}).toEqual({...before, message: undefined});
	}
});

test('what is told is in the filter line alone', () => {
	const told = (filter: string) =>
		selectTelling(drive({filter}, talks).workspace, drive({filter}, talks).state());
	expect(told('round:2 asof:2022-01-12')).toMatchObject({type: 'round', round: {round: 2}});
	expect(told('asof:end')).toEqual({type: 'end'});
	expect(told('asof:2022-01-12')).toBeUndefined();
	expect(told('round:2')).toBeUndefined();
	expect(told('round:1,2 asof:2022-01-12')).toBeUndefined();
});

describe('two parties side by side', () => {
	test('are told on every issue, with those on which neither stands', () => {
		const rows = facing(week, 'russia', 'usa', Number.POSITIVE_INFINITY);
		expect(rows.map(({issue}) => issue)).toEqual(talks.issues);
		for (const {issue, left, right} of rows)
			for (const [party, held] of [
				['russia', left],
				['usa', right],
			] as const)
				expect(held).toEqual(talks.positions.filter(one => one.party === party && one.issue === issue.id));
		const eu = drive({columns: 200, rows: 60}, talks).press('2', 'v', 'v', 'l', 'l', 'l', 'z');
		expect(drawn(eu)).toMatch(/Posture +· neither has a position in this dossier/);
		expect(facing(week, 'russia', 'nato', day('2021-12-31')).flatMap(({right}) => right)).toEqual([]);
	});

	test('are the selected one and whom left and right choose', () => {
		const driven = drive({}, talks).press('2', 'v', 'v');
		expect(driven.state().positionsView).toBe('facing');
		expect(drawn(driven)).toMatch(/Russia\s+United States/);
		expect(drawn(driven.press('l'))).toMatch(/Russia\s+NATO/);
		expect(drawn(driven.press('h', 'h', 'h'))).toMatch(/Russia\s+United States/);
		expect(drawn(drive({}, talks).press('2', 'v', 'v', 'l'))).toContain(
			'34 positions · 2 of 7 beside RUS ← →',
		);
		// Behind the last of Russia comes the first of the United States.
		const last = drive({}, talks).press('2', 'v', 'v', ...'llllllll');
		expect(last.state()).toMatchObject({cell: {party: 'usa'}, rival: 'nato'});
		expect(last.press('h', 'h').state()).toMatchObject({cell: {party: 'russia'}, rival: 'west'});
		const pairs = new Set<string>();
		const all = drive({}, talks).press('2', 'v', 'v');
		for (let at = 0; at < 60; at++) {
			pairs.add(`${all.state().cell.party} ${selectFacing(all.workspace, all.state()).rival}`);
			all.press('l');
		}
		expect(pairs.size).toBe(8 * 7);
		expect(driven.press('j').state().cell).toEqual({party: 'russia', issue: 'guarantees'});
	});
});

test('what is seen is what is copied', () => {
	const copied = (driven: Driven) =>
		seenIn({workspace: driven.workspace, state: driven.state(), glyphs: unicode});
	expect(copied(drive({}, talks))).toMatchObject({what: 'the event'});
	expect(copied(drive({}, talks))?.text).toContain('No agreement. Both sides stressed');
	expect(copied(drive({}, talks).press('2'))?.text).toMatch(
		/^\d Russia on Enlargement\n\n▲ demands\. NATO must stop|^Russia on Enlargement\n\n▲ demands\. NATO must stop/,
	);
	expect(copied(drive({}, talks).press('2', 'v', 'v'))?.text).toMatch(/^Russia\s+United States/);
	for (const text of [
		copied(drive({}, talks).press('2', 'v')),
		copied(drive({}, talks).press('2', 'v', 'v')),
	])
		expect(text?.text).not.toContain(unicode.cursor);
	expect(copied(drive({}, talks).press('z', ']', ']'))?.text).toMatch(/^Round 2 of 3/);
	expect(copied(drive({}, talks).press('3'))).toBeUndefined();
});

test('marked quotes are taken from the quotes, and do not stand in the way of what is read elsewhere', () => {
	const marked = drive({}, talks).press('3', 'space', 'space');
	const propsOf = () => ({workspace: marked.workspace, state: marked.state(), glyphs: unicode});
	const offered = () => selectExported(marked.workspace, marked.state());
	expect(offered()).toMatchObject({listing: 'quotes', count: 2, isMarked: true});
	expect(seenIn(propsOf())).toBeUndefined();
	expect(lineText(viewHints(propsOf(), 400))).toContain('y copy 2 marked');
	marked.press('2');
	expect(offered()).toMatchObject({listing: 'positions', count: 34, isMarked: false});
	expect(seenIn(propsOf())?.what).toBe('the positions of this cell');
	expect(lineText(viewHints(propsOf(), 400))).not.toContain('marked');
	marked.press('l');
	expect(seenIn(propsOf())?.what).toBe('that this cell has no position');
	marked.press('h');
	marked.press('v', 'v');
	expect(seenIn(propsOf())?.text).toMatch(/^Russia\s+United States/);
	marked.press('1');
	expect(offered()).toMatchObject({listing: 'schedule', count: 23, isMarked: false});
	expect(seenIn(propsOf())?.what).toBe('the event');
});
