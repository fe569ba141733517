import {describe, expect, it} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import type {Statement} from '../../source/dossier/types.ts';
import {sayNoPosition} from '../../source/view/no-position.ts';
import {passage, smallDossier, statement} from '../helpers/make-dossier.ts';
import {printed} from '../helpers/printed.ts';

const words = 'We will not close the strait to anybody,';
const reported = smallDossier().statements.find(({passages}) =>
	passages.every(one => one.kind === 'reported'),
);
if (reported === undefined) throw new RangeError('The small dossier has a reported statement');
const brandt = 'brandt';

const quoted = (id: string, issue: string): Statement =>
	statement(id, 'It stays open', [brandt], {
		issues: [issue],
		passages: [passage(`${id}-1`, 'courier', 'direct', [words])],
	});
const summary = (id: string, issue: string): Statement => ({
	...reported,
	id,
	speakers: [{person: brandt}],
	issues: [issue, 'treaty'],
});
const dossier = smallDossier({
	positions: [],
	statements: [
		quoted('one', 'passage'),
		quoted('two', 'passage'),
		summary('three', 'passage'),
		summary('four', 'fishing'),
	],
});
const opened = catalogue(dossier);

describe('where no position is written, what is so is said', () => {
	it.each([
		[
			'norland',
			'passage',
			'No position was written, but there are statements of Norland on this: 2 quoted, 1 only reported.',
		],
		[
			'norland',
			'fishing',
			'No position was written, but there are statements of Norland on this: 1, only reported.',
		],
		['isles', 'passage', 'This dossier has no statement of The Isles on this.'],
		['isles', null, 'This dossier has no statement of The Isles.'],
		[
			'norland',
			null,
			'No position was written, but there are statements of Norland: 2 quoted, 2 only reported.',
		],
		[null, 'treaty', 'No position was written, but there are statements on this: 2, only reported.'],
	])('%s on %s', (party, issue, sentence) => {
		expect(sayNoPosition(opened, party, issue)).toBe(sentence);
	});

	it('counts as a walk over the statements does', () => {
		for (const {id: party} of dossier.parties)
			for (const {id: issue} of dossier.issues) {
				const of = [...opened.entryOf.values()].filter(
					entry => entry.parties.includes(party) && entry.statement.issues.includes(issue),
				);
				const only = of.filter(({kind}) => kind === 'reported').length;
				expect(opened.spokenOn(party, issue, Number.POSITIVE_INFINITY)).toEqual({
					quoted: of.length - only,
					reported: only,
				});
			}
	});
});

describe('other sources are others, each once', () => {
	const [of] = [...opened.entryOf.values()];
	const places = ['courier', 'courier', 'mirror', 'mirror'];
	const exacts = [words, 'paper bridge', '“We shall', 'Never.'];
	const several = smallDossier({
		positions: [],
		statements: [
			{
				...quoted('one', 'passage'),
				passages: places.map((source, place) =>
					passage(`one-${place}`, source, 'partial', [(exacts[place] ?? '').replace('“', '')]),
				),
				first: {passage: 'one-0', because: 'It is the fullest.'},
			},
		],
	});
	const all = catalogue(several);

	it('in a table of values', () => {
		expect(of).toBeDefined();
		const [head = '', row = ''] = printed('quotes', all, undefined, 'csv').trim().split('\n');
		const place = head.split(',').indexOf('other_sources');
		expect(place).toBeGreaterThan(0);
		expect(row).toContain(',Mirror,');
		expect(row).not.toContain('Mirror; Mirror');
		expect(row).not.toContain('Courier; Mirror');
	});

	it('in Markdown', () => {
		const text = printed('quotes', all, undefined, 'markdown');
		expect(text.match(/Also in Mirror/g)).toHaveLength(2);
		expect(text).not.toContain('Also in Courier');
		expect(text).toContain('Elsewhere in it: “paper bridge”');
	});
});
