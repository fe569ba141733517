/** Mistakes that leave notes valid are told all the same: what lacks, stands twice, or is used by nothing. */
import {describe, expect, test} from 'vitest';
import {wordNotesProblem} from '../../source/notes/wording.ts';
import {courier, fishing, herald, noted} from '../helpers/noted.ts';

/** The fishing notes with a day for each statement: of these nothing is told. */
const right = fishing.replace('    gloss: Ostland', '    at: 1\n    gloss: Ostland');

function with_(from: string, to: string): string {
	if (!right.includes(from)) throw new RangeError(`The notes do not have: ${from}`);
	return right.replace(from, to);
}

/** What is said of notes, as problems and as worth a look, without the name of the file. */
function told(text: string) {
	const {read, built, said} = noted(text, {herald, courier, third: 'Nothing was said.'});
	const remarks = built.remarks().map(remark => wordNotesProblem(remark, read.lines, 'x').slice(2));
	return {problems: said.map(each => each.replace('talks.yaml:', '')), remarks, dossier: built.dossier};
}

const disagreement = (...versions: readonly string[]) =>
	`discrepancies:\n  - kind: number\n    title: Hours\n    versions:\n${versions.map(each => `      - ${each}\n`).join('')}positions:\n`;

const unspoken = (...words: readonly string[]) =>
	`not-speech:\n${words.map(each => `  - {in: courier, words: ${each}}\n`).join('')}positions:\n`;

test('of right notes nothing is told', () => {
	expect(told(right)).toMatchObject({problems: [], remarks: []});
});

describe('worth a look', () => {
	test.each([
		[
			'blanks in the place of a title',
			'title: Fishing talks between Norvania and Ostland',
			'title: " "',
			'1:8: only blanks stand here',
		],
		[
			'blanks in the place of a stance',
			'demands: First count the fish.',
			'demands: "  "',
			'36:45: only blanks stand here',
		],
		[
			'neither said nor at',
			'    at: 1\n    gloss',
			'    gloss',
			'29:5: the day on which this was said is unknown',
		],
		[
			'at an event without a day',
			'positions:\n',
			'  - {who: tamm, on: counting, at: storm, quotes: {courier: a paper herring}}\nevents: [{id: storm, name: Storm}]\npositions:\n',
			'34:35: the day on which this was said is unknown: the event that "at" names has none',
		],
		[
			'on no issue',
			'    on: counting\n    at: 1\n    gloss',
			'    at: 1\n    gloss',
			'29:5: this statement is on no issue',
		],
		[
			'what nobody has summarised yet',
			'    gloss: Ostland opens its logbooks',
			'    gloss: Reported; not summarised yet.\n    note: Ostland opens its logbooks',
			'29:5: nobody has said yet what this comes to, which is only reported',
		],
		[
			'a list of nobody',
			'  - who: tamm\n    on: counting\n    at: 1\n    gloss',
			'  - who: []\n    on: counting\n    at: 1\n    gloss',
			'29:5: nobody is said to have said this',
		],
		[
			'two people of one name',
			'  tamm:',
			'  other: {name: Pavel Tamm, party: ostland}\n  tamm:',
			'11:16: "Pavel Tamm" is also the name of the person "other" at line 10',
		],
		[
			'two parties of one name',
			'  ostland: O',
			'  east: ostland\n  ostland: O',
			'8:12: "Ostland" is also the name of the party "east" at line 7',
		],
		[
			'two issues of one name',
			'  counting: C',
			'  quotas: Quota\n  counting: C',
			'13:11: "Quota" is also the name of the issue "quota" at line 12',
		],
		[
			'an event twice',
			'positions:\n',
			'events:\n  - {name: Storm, date: 2025-03-01}\n  - {name: Storm, date: 2025-03-01}\npositions:\n',
			'36:5: "Storm" on 2025-03-01 stands at line 35, too',
		],
		[
			'a party present twice',
			'[norvania, ostland]',
			'[norvania, norvania]',
			'15:58: "present" has "norvania" twice',
		],
		['a speaker twice', 'who: berg\n', 'who: [berg, Anna Berg]\n', '17:10: "who" has "berg" twice'],
		['an issue twice', 'on: quota\n', 'on: [quota, Quota]\n', '18:9: "on" has "quota" twice'],
		[
			'an issue of nothing',
			'  counting: C',
			'  mesh: Mesh\n  counting: C',
			'13:9: no statement and no position is on "mesh"',
		],
		[
			'a source of nothing',
			'sources:\n',
			'sources:\n  third: {outlet: The Third}\n',
			'3:10: nothing in these notes is from "third"',
		],
		[
			'a party of nothing',
			'  ostland: O',
			'  third: Third\n  ostland: O',
			'7:10: nobody is of "third", and nothing is said of it',
		],
		[
			'one version',
			'positions:\n',
			disagreement('{says: four, where: {herald: four hours}}'),
			'38:7: only one version stands here',
		],
		[
			'two versions alike',
			'positions:\n',
			disagreement('{says: four, where: {herald: four hours}}', '{says: Four, where: {courier: on Monday}}'),
			'39:9: the version at line 38 says "Four", too',
		],
		[
			'a position twice',
			'  - {party: ostland',
			'  - {party: norvania, on: quota, rejects: Anything.}\n  - {party: ostland',
			'36:43: line 35 has another position of "norvania" on "quota" with "rejects", from the same date on',
		],
		[
			'evidence of another party',
			'demands: First count the fish.}',
			'demands: First count., evidence: berg-but-we-are-ready}',
			'36:69: the statement "berg-but-we-are-ready" is not of "ostland"',
		],
		[
			'evidence on another issue',
			'rejects: A cut of more than a fifth.}',
			'rejects: It., evidence: berg-but-we-are-ready}',
			'35:58: the statement "berg-but-we-are-ready" is not on "quota"',
		],
		[
			'words of a statement under not-speech',
			'positions:\n',
			unspoken('Nobody can divide a fish that nobody has counted'),
			'35:26: "Nobody can divide a fish that nobody has counted" at courier.txt:3:64 is also in the statement at line 25',
		],
		[
			'words under not-speech twice',
			'positions:\n',
			unspoken('a paper herring', 'paper herring'),
			'36:26: "paper herring" at courier.txt:4:44 is nobody\'s speech by line 35 already',
		],
		[
			'reports of what stands between marks',
			'reports: {herald: would open its logbooks ... the other side did}',
			'reports: {courier: a paper herring}',
			'33:24: "a paper herring" at courier.txt:4:42 stands between quotation marks',
		],
		[
			'a name that is not printed',
			'{herald: We shall not accept a cut of more than a fifth}',
			'{herald: {words: We shall not accept a cut of more than a fifth, named: Anna Borg}}',
			'20:85: "herald.txt" does not print "Anna Borg"',
		],
		[
			'another meant than the speaker',
			'{herald: We shall not accept a cut of more than a fifth}',
			'{herald: {words: We shall not accept a cut of more than a fifth, means: tamm}}',
			'20:85: the article is said to mean "tamm", and the words are given to "berg"',
		],
		[
			'two parties at a time',
			'party: ostland, role: Envoy}',
			'roles: [{party: ostland, role: Envoy}, {party: norvania, role: Adviser}]}',
			'10:35: "tamm" is of "ostland" and of "norvania" at the same time, and what is said counts as of "ostland", the first',
		],
		[
			'an event far ahead',
			'positions:\n',
			'events: [{name: Storm, date: 2052-03-01}]\npositions:\n',
			'34:30: "Storm" is on 2052-03-01, 26 years after all rounds and articles',
		],
		[
			'an event of another age',
			'positions:\n',
			'events: [{name: Storm, date: 1025-03-01}]\npositions:\n',
			'34:30: "Storm" is on 1025-03-01, 1000 years before all rounds and articles',
		],
		[
			'retrieved before it was published',
			'published: 2025-03-04',
			'published: 2025-03-04, retrieved: 2025-02-04',
			'3:74: "retrieved" is 2025-02-04, and the day of "published" is 2025-03-04',
		],
	])('%s', (_, from, to, what) => {
		const {problems, remarks, dossier} = told(with_(from, to));
		expect(problems).toEqual([]);
		expect(remarks).toContainEqual(
			expect.stringMatching(new RegExp(`^${what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[:.;]?`)),
		);
		expect(dossier?.statements.length).toBeGreaterThan(3);
	});

	test('roles that do not overlap, by the day of the statement', () => {
		const roles = (first: string, second: string) =>
			told(
				with_(
					'party: ostland, role: Envoy}',
					`roles: [{party: ostland, ${first}}, {party: norvania, ${second}}]}`,
				),
			).remarks;
		expect(roles('from: 2025', 'to: 2024')).toEqual([]);
		expect(roles('to: 2024', 'from: 2025')).toEqual([
			expect.stringContaining(
				'25:10: on 2025-03-03 "tamm" was of "norvania", and this counts as of "ostland"',
			),
			expect.stringContaining('29:10: on 2025-03-03 "tamm"'),
		]);
		expect(
			told(
				with_('party: ostland, role: Envoy}', 'roles: [{party: ostland}, {party: norvania}]}').replaceAll(
					'who: tamm',
					'who: {person: tamm, party: ostland}',
				),
			).remarks,
		).toEqual([]);
	});

	test('of many statements without a day the first, with how many others there are', () => {
		const words = ['a paper herring', 'figures of the other side', 'the Norvanian minister'];
		const more = words.map(each => `  - {who: tamm, on: counting, terms: {courier: ${each}}}\n`).join('');
		const text = with_('positions:\n', `${more}positions:\n`).replace(/^ {4}(?:at|said): .*\n/gm, '');
		const {remarks} = told(text);
		expect(remarks.filter(each => each.includes('unknown'))).toEqual([
			expect.stringContaining(
				'17:5: the day on which this was said is unknown, and so is that of 6 other statements',
			),
		]);
	});
});

describe('not told', () => {
	test.each([
		[
			'a day that is said to be unknown',
			'    at: 1\n    gloss',
			'    said: {because: Nobody says when.}\n    gloss',
		],
		[
			'one version of which it is said why',
			'positions:\n',
			disagreement('{says: four, where: {herald: four hours}}').replace(
				'    versions',
				'    assessment: It may be five.\n    versions',
			),
		],
		['a title within words of a statement', 'positions:\n', unspoken('divide a fish')],
		[
			'a position from another day',
			'  - {party: ostland',
			'  - {party: norvania, on: quota, rejects: Anything., since: 2025-03-01}\n  - {party: ostland',
		],
		['what was long ago', 'positions:\n', 'events: [{name: Treaty, date: 1971}]\npositions:\n'],
		[
			'a part of what is reported between marks',
			'reports: {herald: would open its logbooks ... the other side did}',
			'reports: {courier: figures of the other side “a paper herring”}',
		],
	])('%s', (_, from, to) => {
		expect(told(with_(from, to))).toMatchObject({problems: [], remarks: []});
	});

	test('nor what comes of something that is wrong', () => {
		const text = with_('who: berg\n', 'who: borg\n').replace('  counting: C', '  mesh: Mesh\n  counting: C');
		expect(told(text)).toMatchObject({problems: [expect.stringContaining('"borg"')], remarks: []});
	});
});

describe('a problem', () => {
	test.each([
		[
			'a version that is none',
			'title:',
			'version: one\ntitle:',
			'1:10: found "one"; expected a version such as 1.0',
		],
		['a round at which nobody is present', '[norvania, ostland]', '[]', '15:5: "present" is missing here'],
		[
			'a party beside roles',
			'party: ostland, role: Envoy}',
			'party: ostland, roles: [{party: ostland}]}',
			'10:35: "party" stands beside "roles", which alone is read',
		],
	])('%s', (_, from, to, what) => {
		expect(told(with_(from, to)).problems).toEqual([expect.stringContaining(what)]);
	});
});
