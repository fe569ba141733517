/** The figures of data/README.md, counted again in the dossier that they are of. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {partyOf} from '../../source/dossier/speakers.ts';
import {entriesOf} from '../helpers/asking.ts';
import {dossier, opened, passages} from '../helpers/embedded.ts';

const readme = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
const flowing = readme.replace(/\s+/g, ' ');
const entries = entriesOf(opened);
const {sources, parties, people, issues, events, statements, positions, discrepancies, unspoken} = dossier;

function counted<T>(items: readonly T[], holds: (item: T) => boolean): number {
	return items.filter(holds).length;
}

function flagged(flag: Parameters<(typeof entries)[number]['flags']['has']>[0]): number {
	return counted(entries, ({flags}) => flags.has(flag));
}

function segmentsIn(of: readonly (typeof passages)[number][]): number {
	return of.flatMap(passage => (passage.kind === 'reported' ? [] : passage.segments)).length;
}

const signed = counted(entries, ({signs}) => signs.has('damaged'));
const touched = new Set(discrepancies.flatMap(one => one.statements));

test('of each article its file, length and digest', () => {
	for (const {id, file, length, sha256} of sources)
		expect(readme).toContain(`| \`${file}\` | \`${id}\` | ${length} | \`${sha256}\` |`);
});

test('of each section how many there are', () => {
	const ofKind = (kind: string) => counted(passages, passage => passage.kind === kind);
	const spellings = people.flatMap(({name, other_names}) => other_names.filter(one => one.name !== name));
	const ofDiscrepancies = (kind: string) => counted(discrepancies, one => one.kind === kind);
	const named = (how: string) => counted(passages, ({attribution}) => attribution.how === how);
	for (const row of [
		`| sources | ${sources.length} | |`,
		`| parties, people | ${parties.length}, ${people.length} | ${spellings.length} other spellings of people, ${counted(spellings, ({basis}) => basis === 'articles')} of them printed in the articles |`,
		`| issues | ${issues.length} | |`,
		`| events | ${events.length} | ${opened.rounds.length} rounds; ${events.flatMap(event => event.passages).length} places that bear out their fields |`,
		`| statements | ${statements.length} | ${counted(entries, ({kind}) => kind !== 'reported')} with words in marks; ${counted(entries, entry => entry.sources.length > 1)} found in more than one article; ${flagged('disputed')} disputed, ${signed} with damaged words |`,
		`| passages | ${passages.length} | ${ofKind('direct')} direct, ${ofKind('partial')} partial, ${ofKind('term')} term, ${ofKind('reported')} reported; ${named('explicit')} name the speaker, ${named('implied')} by order or pronoun |`,
		`| quoted segments | ${segmentsIn(passages)} | and ${unspoken.length} span that is nobody's speech |`,
		`| positions | ${positions.length} | ${new Set(positions.map(({party, issue}) => `${party} ${issue}`)).size} cells of party and issue |`,
		`| discrepancies | ${discrepancies.length} | ${ofDiscrepancies('text')} damaged text, ${ofDiscrepancies('wording')} wording, ${ofDiscrepancies('scope')} scope, ${ofDiscrepancies('name')} name, ${ofDiscrepancies('speaker')} speaker, ${ofDiscrepancies('date')} date, ${ofDiscrepancies('number')} number |`,
	])
		expect(readme).toContain(row);
});

test('of each article how much is drawn from it', () => {
	for (const {id} of sources) {
		const here = passages.filter(({source}) => source === id);
		const ofKind = (kind: string) => counted(here, passage => passage.kind === kind);
		const figures = [
			opened.statementsOfSource.get(id)?.length ?? 0,
			...['direct', 'partial', 'term', 'reported'].map(ofKind),
			segmentsIn(here),
		];
		expect(readme).toContain(`| \`${id}\` | ${figures.join(' | ')} |`);
	}
});

test('what is said of speakers, dates and weaknesses', () => {
	const on = (basis: string) => counted(statements, ({attribution}) => attribution.basis === basis);
	const differing = counted(passages, ({attribution}) => attribution.verdict === 'differs');
	const undated = counted(statements, ({said}) => said.edtf === null);
	expect(flowing).toContain(
		`Speakers rest on the articles in ${on('articles')} statements, on inference in ${on('inference')}, on knowledge from outside in ${on('outside')}. In ${differing} passages the source means somebody else. ${undated} statements have no date said.`,
	);
	expect(flowing).toContain(`discrepancies touch ${touched.size} statements in all`);
	for (const flag of ['disputed', 'damaged', 'misattributed'] as const)
		expect(flowing).toContain(`\`is:${flag}\` finds ${flagged(flag)}`);
	expect(flowing).toContain(`of which ${signed} have the sign`);
	const apart = statements.flatMap(({id, speakers, issues: on}) => {
		const ids = new Set(speakers.map(speaker => partyOf(speaker, opened.people)));
		return [...ids].flatMap(party =>
			on.filter(issue => {
				const there = positions.filter(one => one.party === party && one.issue === issue);
				return there.length > 0 && !there.some(({evidence}) => evidence.includes(id));
			}),
		);
	});
	expect(apart).toHaveLength(8);
	expect(flowing).toContain('In eight places a statement is on an issue of its party without being evidence');
});

test('the decisions of the merge add up, and so do the pairs of quoted spans', () => {
	const [, all, fields = ''] =
		/(\d+) differences, counted by field, were decided: (.*?)\. The telling/.exec(flowing) ?? [];
	const each = [...fields.matchAll(/ (\d+)(?:,|$)/g)].map(([, figure]) => Number(figure));
	expect(each.reduce((sum, figure) => sum + figure, 0)).toBe(Number(all));
	const spans = segmentsIn(passages);
	expect(flowing).toContain(`of ${(spans * (spans - 1)) / 2} pairs`);
});
