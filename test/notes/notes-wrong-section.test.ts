/** An item below the line of another section is told where it stands, once, and spoils nothing else. */
import {describe, expect, test} from 'vitest';
import {nothingLeftOut} from '../../source/dossier/left-out.ts';
import {disputed, fishing, noted} from '../helpers/noted.ts';

const whole = `${disputed}    assessment: Left open.
`;
const lines = whole.split('\n').slice(0, -1);
const at = (line: string) => lines.indexOf(line);

/** Where the last statement and the last position begin, and how many lines those have. */
const items = {
	statements: {from: at('positions:') - 4, count: 4},
	positions: {from: at('discrepancies:') - 1, count: 1},
};
const lists = ['rounds', 'statements', 'positions', 'discrepancies'] as const;
const maps = ['sources', 'parties', 'people', 'issues'] as const;

/** The notes with a further item of one section at the end of another, and the line where it begins. */
function withItem(own: readonly string[], section: string) {
	const head = at(`${section}:`);
	const rest = lines.slice(head + 1).findIndex(line => !line.startsWith(' '));
	const end = rest < 0 ? lines.length : head + 1 + rest;
	return {text: `${lines.toSpliced(end, 0, ...own).join('\n')}\n`, line: end + 1};
}

const right = noted(whole).built.dossier;

const further: Readonly<Record<string, readonly string[]>> = {
	sources: ['  times: {outlet: The Times, published: 2025-03-05}'],
	people: ['  lind: {name: Olof Lind, party: ostland}'],
	rounds: ['  - {date: 2025-03-10, place: Oster, present: [norvania]}'],
	statements: ['  - who: tamm', '    on: quota', '    at: 1', '    quotes: {courier: a paper herring}'],
	positions: ['  - {party: ostland, on: quota, offers: A fifth.}'],
	discrepancies: ['  - kind: number', '    title: Hours', '    versions:', '      - {says: four}'],
};

const ofLists = lists.flatMap(kind => lists.filter(each => each !== kind).map(each => [kind, each] as const));
const ofMaps = (['sources', 'people'] as const).flatMap(kind =>
	maps.filter(each => each !== kind).map(each => [kind, each] as const),
);

describe('one more, at the end of another section', () => {
	const mixed = lists.flatMap(each => [['sources', each] as const, ['people', each] as const]);
	test.each([...ofLists, ...ofMaps, ...mixed])('of the %s under %s', (kind, section) => {
		const {text, line} = withItem(further[kind] ?? [], section);
		const {said, built} = noted(text);
		expect(said).toEqual([
			`talks.yaml:${line}:3: this looks like one of the ${kind}, and stands under "${section}"; expected it below the line "${kind}:". Move it there.`,
		]);
		expect(built.dossier).toEqual(right);
	});
});

test.each(['statements', 'positions'] as const)('one of the %s moved is counted as what it is', kind => {
	const {from, count} = items[kind];
	const moved = lines.slice(from, from + count);
	const text = [...lines.toSpliced(from, count), ...moved].join('\n');
	const {said, built} = noted(text);
	expect(said).toEqual([expect.stringContaining(`this looks like one of the ${kind}`)]);
	expect(built.leftOut).toEqual({...nothingLeftOut, [kind.slice(0, -1)]: 1});
});

test('a person whose statements are left out for that is not told once more at each', () => {
	const from = at('  tamm: {name: Pavel Tamm, party: ostland, role: Envoy}');
	const person = lines[from] ?? '';
	const without = lines.toSpliced(from, 1);
	const text = without.toSpliced(without.indexOf('people:'), 0, person).join('\n');
	expect(noted(text).said).toEqual([
		expect.stringContaining('this looks like one of the people, and stands under "parties"'),
	]);
});

test('a position below the first line of a statement leaves that statement whole', () => {
	const {from} = items.statements;
	const text = lines.toSpliced(from + 1, 0, further.positions?.[0] ?? '').join('\n');
	const {said, built} = noted(text);
	expect(said).toEqual([
		expect.stringContaining(`:${from + 2}:3: this looks like one of the positions, and stands under`),
	]);
	expect(built.dossier).toEqual(right);
});

test('a person between the statements, and one above them', () => {
	const person = further.people?.[0] ?? '';
	const places = [at('statements:') + 1, items.statements.from];
	for (const place of places)
		expect(noted(lines.toSpliced(place, 0, person).join('\n')).said).toEqual([
			expect.stringContaining(
				`:${place + 1}:3: this looks like one of the people, and stands under "statements"`,
			),
		]);
});

test('several at the end, and nothing else below the line of the section', () => {
	const {from, count} = items.statements;
	const own = lines.slice(from - 4, from + count);
	const text = [...lines.slice(0, from - 4), 'positions:', ...own].join('\n');
	expect(noted(text).said).toEqual([
		expect.stringContaining('this looks like one of the statements, and stands under "positions"'),
		expect.stringContaining('this looks like one of the statements, and stands under "positions"'),
	]);
});

describe('a statement that stands twice', () => {
	const {from, count} = items.statements;
	const own = lines.slice(from - 4, from);
	test('takes no position with it, which the first bears out', () => {
		const {said, built} = noted(lines.toSpliced(from + count, 0, ...own).join('\n'));
		expect(said).toEqual([expect.stringContaining('is also quoted at line')]);
		expect(built.leftOut).toEqual({...nothingLeftOut, statement: 1});
		expect(built.dossier?.positions).toEqual(right?.positions);
	});
});

test('a mark within single ones is written as those have it', () => {
	const said = (words: string) =>
		noted(fishing.replace('Nobody can divide a fish that nobody has counted', words)).said;
	expect(said("'Nobody can divide")).toEqual([expect.stringContaining("a mark within is written ''.")]);
	expect(said('"Nobody can divide')).toEqual([expect.stringContaining('a mark within is written \\".')]);
});
