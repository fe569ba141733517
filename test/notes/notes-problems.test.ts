/** The smallest mistakes in notes: where they are, what stands there, the nearest right thing; and the rest is shown. */
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {parseDossier} from '../../source/dossier/parse.ts';
import type {Path} from '../../source/dossier/problems.ts';
import {EditableNotes} from '../../source/notes/edit.ts';
import {type NotesNode, readTree} from '../../source/notes/tree.ts';
import {hostileStrings} from '../helpers/arbitrary-plans.ts';
import {dossierOf, fishing, fishingWith, noted} from '../helpers/noted.ts';
import {expectHarmless} from '../helpers/screen-checks.ts';

/** What is said of the fishing notes with one change, and how many statements and positions are still there. */
function said(from: string, to: string) {
	const {said: lines, built} = noted(fishingWith(from, to));
	return {lines, left: [built.dossier?.statements.length, built.dossier?.positions.length]};
}

type Row = readonly [name: string, from: string, to: string, left: readonly [number, number], said: string];

const slips: readonly Row[] = [
	[
		'a name',
		'who: berg',
		'who: burg',
		[3, 1],
		'17:10: there is no person or party "burg"; expected "berg", "tamm", "norvania" or "ostland". Did you mean "berg"?',
	],
	[
		'a word of a quotation',
		'more than a fifth}',
		'more than a quarter}',
		[3, 1],
		'20:22: "herald.txt" does not print "We shall not accept a cut of more than a quarter"; expected what stands at herald.txt:3:23, "We shall not accept a cut of more than a [fifth]". Different: "quarter" is printed "fifth".',
	],
	['a word too many', 'a cut of more', 'a deep cut of more', [3, 1], 'Different: "deep" is not printed.'],
	['a word too few', 'shall not accept', 'shall accept', [3, 1], 'Different: "not" is left out.'],
	[
		'words of another article',
		'quotes: {courier: Nobody',
		'quotes: {herald: Nobody',
		[3, 2],
		'They stand in "courier": name that source.',
	],
	[
		'words of no article',
		'quotes: {courier: Nobody can',
		'quotes: {courier: Something wholly else was said here; can',
		[3, 2],
		'28:23: "courier.txt" does not print',
	],
	[
		'one space too few',
		'    on: counting\n    said',
		'   on: counting\n    said',
		[4, 2],
		'22:4: "on: counting" is indented by 3 spaces; expected 4 spaces. Indent it like the lines that it belongs beside.',
	],
	[
		'one space too many',
		'    on: counting\n    said',
		'     on: counting\n    said',
		[4, 2],
		'22:6: "on: counting" is indented by 5 spaces; expected 4 spaces.',
	],
	[
		'an item that stands out',
		'  - who: Anna Berg',
		' - who: Anna Berg',
		[4, 2],
		'21:2: "- who: Anna Berg" is indented by 1 space; expected 2 spaces.',
	],
	[
		'a tab',
		'  - who: Anna Berg',
		'\t- who: Anna Berg',
		[4, 2],
		'21:1: a tab indents this line; expected spaces.',
	],
	[
		'a wrong weekday',
		'Monday 2025',
		'Tuesday 2025',
		[4, 2],
		'15:12: 2025-03-03 is a Monday, not a Tuesday. Write Monday 2025-03-03, or Tuesday 2025-03-04, or Tuesday 2026-03-03.',
	],
	[
		'a day that no month has',
		'2025-03-03',
		'2025-02-30',
		[4, 2],
		'15:12: "Monday 2025-02-30" is no date; expected a date such as 2025-03-03',
	],
	[
		'a key',
		'quotes: {herald: But',
		'qoutes: {herald: But',
		[3, 2],
		'there is no key "qoutes" here; expected "id", "who"',
	],
	['a section', 'positions:', 'postions:', [4, 0], 'Did you mean "positions"?'],
	[
		'a source',
		'herald: But',
		'heral: But',
		[3, 2],
		'24:14: there is no source "heral"; expected "herald" or "courier". Did you mean "herald"?',
	],
	[
		'an issue',
		'on: quota\n    at',
		'on: quoat\n    at',
		[4, 1],
		'18:9: there is no issue "quoat"; expected "quota" or "counting". Did you mean "quota"?',
	],
	[
		'an event',
		'at: Port Vell',
		'at: Port Vel',
		[4, 2],
		'19:9: there is no event "Port Vel"; expected "port-vell". Did you mean "port-vell"?',
	],
	[
		'a party',
		'party: norvania, role',
		'party: norwania, role',
		[2, 1],
		'9:34: there is no party "norwania", so "Anna Berg" is left out, with every statement of this person; expected "norvania" or "ostland". Did you mean "norvania"?',
	],
	['a stance', 'rejects:', 'reject:', [4, 1], 'there is no key "reject" here'],
	[
		'two stances',
		'rejects:',
		'open: Perhaps., rejects:',
		[4, 1],
		'two stances in one position, "rejects" and "open"',
	],
	[
		'a position on nothing',
		'on: counting, demands',
		'on: quota, demands',
		[4, 1],
		'no statement of "ostland" is on "quota", so nothing bears this position out',
	],
	[
		'a code',
		'ostland: Ostland',
		'ostland: {code: ost}',
		[4, 2],
		'7:19: found "ost"; expected two to four capitals. Did you mean "OST"?',
	],
	[
		'an id',
		'  herald: {outlet',
		'  Herald: {outlet',
		[1, 1],
		'3:3: found "Herald"; expected an id: lower-case letters, digits and hyphens. Did you mean "herald"?',
	],
	['no colon', 'on: quota\n    at', 'on quota\n    at', [4, 2], '18:5: "on" has no colon behind it'],
	[
		'no space after the colon',
		'at: Port Vell',
		'at:Port Vell',
		[4, 2],
		'19:5: no blank stands behind the colon of "at"; expected at: value.',
	],
	[
		'no closing mark',
		'title: Fishing',
		'title: "Fishing',
		[4, 2],
		'1:8: a quotation mark opens here that never closes',
	],
	[
		'no closing bracket',
		'fish together}',
		'fish together',
		[4, 2],
		'24:13: "{" opens here and is not closed; expected "}". Close it.',
	],
	[
		'marks within marks',
		'herald: But we are ready to',
		'herald: "But we are "ready" to',
		[3, 2],
		'stands behind the end of a value',
	],
	[
		'a comma without marks',
		'herald: But we',
		'herald: But, we',
		[3, 2],
		'a comma in a text that has no marks',
	],
	[
		'a colon without marks',
		'herald: But we',
		'herald: But: we',
		[3, 2],
		'a colon and a space in a text that has no marks',
	],
	[
		'a key twice',
		'    on: quota\n',
		'    on: quota\n    on: counting\n',
		[4, 2],
		'19:5: the key "on" stands here a second time',
	],
	[
		'a brace that nothing opens',
		'quotes: {courier: Nobody',
		'quotes: courier: Nobody',
		[4, 2],
		'28:13: "}" closes at the end of this line what nothing opens; expected "{" before "courier". Write it there.',
	],
	[
		'an alias',
		'norvania: Norvania',
		'norvania: *x',
		[2, 1],
		'6:13: "*x" refers to something named elsewhere',
	],
	['an anchor', 'norvania: Norvania', 'norvania: &x Norvania', [4, 2], 'the name "&x" is given here'],
	[
		'a tag',
		'norvania: Norvania',
		'norvania: !!binary Norvania',
		[2, 1],
		'the tag "!!binary"; expected no tags',
	],
	[
		'a merge key',
		'norvania: Norvania',
		'<<: {norvania: Norvania}',
		[2, 1],
		'6:3: keys are merged in here (<<)',
	],
	[
		'a file outside',
		'{outlet: The Courier',
		'{file: ../courier.txt, outlet: The Courier',
		[3, 2],
		'4:19: "../courier.txt" leads out of the folder of the notes, so it is not read',
	],
	[
		'a file at the root',
		'{outlet: The Courier',
		'{file: /etc/passwd, outlet: The Courier',
		[3, 2],
		'leads out of the folder of the notes',
	],
	[
		'no words',
		'quotes: {courier: Nobody can divide a fish that nobody has counted}',
		'quotes: {}',
		[3, 2],
		'25:5: this statement has no words',
	],
	[
		'words of another statement',
		'quotes: {courier: Nobody can',
		'quotes: {herald: count the fish}\n    terms: {courier: Nobody can',
		[3, 1],
		'is also quoted at line 24; expected words that only one statement quotes',
	],
];

describe('one slip is one problem, and the rest is shown', () => {
	it.each(slips)('%s', (_, from, to, left, expected) => {
		const found = said(from, to);
		expect(found.lines.join('\n')).toContain(expected);
		expect(found.lines).toHaveLength(1);
		expect(found.left).toEqual(left);
	});
});

test('mended, a problem is gone', () => {
	for (const [, from, to] of slips)
		expect(() => dossierOf(fishingWith(from, to).replace(to, from))).not.toThrow();
});

test('a newer version is refused in words, an older one opens', () => {
	expect(noted(`version: 2.0\n${fishing}`).said).toEqual([
		'talks.yaml:1:10: notes of version "2.0"; expected version 1.0 or older, the newest that this roundtable knows. Install a newer roundtable to open them.',
	]);
	expect(noted(`version: 0.9\n${fishing}`).said).toEqual([]);
});

test('what is no notes at all is said', () => {
	for (const text of ['', '# nothing\n', 'just words', '[1, 2]', 'a: b\n', '\u0000', '{"format": 5}'])
		expect(noted(text).said.length).toBeGreaterThan(0);
});

describe('hostile texts', () => {
	it('end soon and harm nothing, wherever they stand', () => {
		fc.assert(
			fc.property(fc.constantFrom(...hostileStrings), fc.nat(fishing.length), (text, at) => {
				const {said: lines} = noted(fishing.slice(0, at) + text + fishing.slice(at));
				for (const line of lines) expectHarmless(line);
			}),
			{numRuns: 300},
		);
	});
	it('of any kind are read without a fault of ours', () => {
		const pieces = fc.constantFrom(
			...[
				'- ',
				': ',
				'\n',
				'  ',
				'{',
				'}',
				'[',
				']',
				'"',
				"'",
				'&a ',
				'*a',
				'!!x ',
				'<<: ',
				'# ',
				'|\n',
				'? ',
				'---\n',
				'\t',
				'sources',
				'who',
				',',
				'%YAML 1.1\n',
			],
		);
		fc.assert(
			fc.property(fc.array(pieces, {maxLength: 40}), parts => {
				noted(parts.join(''));
				noted(fishing + parts.join(''));
			}),
			{numRuns: 500},
		);
	});
	it('that grow by their aliases are refused before anything grows', () => {
		const bomb = [
			'a: &a [x, x, x, x, x, x, x, x, x]',
			...[...'bcdefghi'].map(
				(name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`,
			),
		].join('\n');
		expect(noted(`${fishing}${bomb}\n`).said.join('\n')).toContain('refers to something named elsewhere');
	});
	it('nested without end are said to be', () => {
		expect(noted(`title: ${'['.repeat(50_000)}`).said[0]).toContain('nested too deep');
		expect(noted(`title: ${'{a: '.repeat(5000)}`).said[0]).toContain('nested too deep');
		expect(noted('- '.repeat(50_000)).said[0]).toContain('nested too deep');
	});
});

test('whatever is changed in notes, what is made of them passes every rule', async () => {
	const text = fishing.replace(
		'positions:',
		'discrepancies:\n  - {kind: number, title: Boats, versions: [{says: x, where: {herald: Port Vell}}]}\nevents:\n  - {name: It, date: 2025, present: berg}\npositions:',
	);
	const paths = pathsIn(readTree(text).root);
	const value = fc.oneof(
		fc.constantFrom(...hostileStrings, ...paths.flatMap(path => path.slice(-1).map(String))),
		fc.constantFrom(
			'en',
			'english language',
			'http://a b',
			'2025-03-03',
			'Monday',
			'never',
			'-1',
			'1-2',
			'true',
			'herald',
			'berg',
			'ostland',
			'articles',
			'outside',
		),
		fc.string({maxLength: 8}),
	);
	const change = fc.record({
		path: fc.constantFrom(...paths),
		key: fc.option(
			fc.constantFrom(
				'language',
				'url',
				'code',
				'id',
				'basis',
				'said',
				'round',
				'nth',
				'at',
				'kind',
				'names',
				'also',
				'lang',
				'sha256',
				'length',
				'first',
				'quality',
				'since',
				'evidence',
				'file',
				'absent',
			),
		),
		value,
	});
	await fc.assert(
		fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 4}), async changes => {
			const notes = EditableNotes.open(text);
			for (const {path, key, value: put} of changes)
				notes?.edit({do: 'set', path: key === null ? path : [...path.slice(0, -1), key], value: put});
			const {built} = noted(notes?.text ?? '');
			if (built.dossier === undefined) return;
			const parsed = await parseDossier(Buffer.from(JSON.stringify(built.dossier)));
			expect(parsed.ok ? [] : parsed.problems).toEqual([]);
		}),
		{numRuns: 500},
	);
});

test('half a character is told, and what is made of the notes has none', async () => {
	const half = String.raw`"\uD800x"`;
	for (const [from, to] of [
		['quota: Quota', `quota: ${half}`],
		['quota: Quota', `${half}: Quota`],
		['norvania: Norvania', `norvania: ${half}`],
		['outlet: The Courier', `outlet: ${half}`],
		['place: Port Vell', `place: ${half}`],
		['rejects: A cut of more than a fifth.', `rejects: ${half}`],
	] as const) {
		const {built, said} = noted(fishing.replace(from, to).replaceAll('at: Port Vell', 'at: 1'));
		expect(said, to).toEqual([expect.stringContaining('half a character')]);
		const parsed = await parseDossier(Buffer.from(JSON.stringify(built.dossier)));
		expect(parsed.ok ? [] : parsed.problems).toEqual([]);
	}
});

function pathsIn(node: NotesNode | undefined, above: Path = []): readonly Path[] {
	if (node === undefined || node.kind === 'text') return above.length === 0 ? [] : [above];
	const below =
		node.kind === 'list'
			? node.items.map((item, at) => [at, item] as const)
			: node.pairs.map(({key, value}) => [key.text, value] as const);
	return [
		...(above.length === 0 ? [] : [above]),
		...below.flatMap(([step, value]) => pathsIn(value, [...above, step])),
	];
}

test.each([
	['brackets', `title: ${'['.repeat(5000)}${']'.repeat(5000)}`],
	['lists on one line', `${'- '.repeat(5000)}a`],
	['keys on one line', `${'? '.repeat(5000)}a`],
	['lists line by line', Array.from({length: 3000}, (_, depth) => `${' '.repeat(depth)}-`).join('\n')],
	['keys line by line', Array.from({length: 3000}, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('%s nested by thousands are refused before anything calls itself for each', (_, text) => {
	expect(readTree(text)).toEqual({root: undefined, faults: [{code: 'too-deep', start: 0, end: 0}]});
});

test('brackets within a text are no nesting', () => {
	expect(readTree(`title: "${'['.repeat(5000)}"`).faults).toEqual([]);
});
