/** The filter against the tiny dossier, term by term, and against the oracle on random dossiers. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Catalogue, catalogue} from '../source/dossier/catalogue.ts';
import {highlight, relevance, search} from '../source/search/match.ts';
import {parseQuery, type Query, termsOf} from '../source/search/query.ts';
import {buildIndex} from '../source/search/search-index.ts';
import {fold} from '../source/text/fold.ts';
import {answers, arbitraryAsks, typed} from './filter-oracle.ts';
import {filterText} from './filter-texts.ts';
import {arbitraryDossier, tinyDossier} from './make-dossier.ts';

const tiny = catalogue(tinyDossier());
const tinyIndex = buildIndex(tiny);

function found(text: string, marked: readonly string[] = []): readonly string[] {
	return idsOf(tiny, search(tinyIndex, parseQuery(text), new Set(marked)));
}

function idsOf({entries}: Catalogue, numbers: readonly number[]): readonly string[] {
	return numbers.map(number => entries[number]?.statement.id ?? '?');
}

const all = tiny.entries.map(entry => entry.statement.id);
const brandts = ['open-strait', 'fleets-leave', 'paper-bridge'];
const undated = ['quiet-waters'];

describe('In the tiny dossier', () => {
	test.each<[string, string, readonly string[]]>([
		['nothing typed finds all', '', all],
		['a word in quoted words', 'nobody', ['open-strait', 'no-veto']],
		['a part of a word', 'vet', ['no-veto']],
		['all words must match, in any field', 'treaty brandt', ['paper-bridge']],
		['a capital asks for case', 'Never', ['no-treaty']],
		['a capital where there is none', 'NEVER', []],
		['a phrase', '"close the strait"', ['open-strait']],
		['a phrase over the cut of a sentence', '"fleets, … must"', ['fleets-leave']],
		['a phrase does not run from one field into the next', '"winter. norland"', []],
		['our gloss', 'thinks', ['paper-bridge']],
		['our summary of a reported passage', '"summary of p-courier-stay"', ['fleets-stay']],
		['the name of a speaker', 'sorrel', ['no-treaty', 'no-veto']],
		['a spelling of a speaker', 'adah', brandts],
		['a spelling in another script', 'Брандт', brandts],
		['a spelling with accents, without them', 'mika', ['no-treaty', 'no-veto']],
		['a described role', 'spokesperson', ['fleets-stay']],
		['the code of a party', 'NOR', [...brandts, 'second-treaty', 'quiet-waters']],
		['another name of a party', 'iles', ['fleets-stay', 'no-treaty', 'no-veto', 'quiet-waters']],
		['the place of the occasion', 'tarn', ['no-treaty', 'no-veto']],
		['an outlet', 'spegel', ['open-strait', 'fleets-leave', 'no-treaty', 'quiet-waters']],
		['what the screen calls a source', 'wire', ['no-veto', 'second-treaty', 'grey-zone']],
		['not the title of a source', '"talks on the strait"', []],
		['excluding', 'brandt -spegel', ['paper-bridge']],
		['excluding a name', '-brandt', all.filter(id => !brandts.includes(id))],
		['either', 'veto | quiet', ['no-veto', 'quiet-waters']],
		['either, tighter than a space', 'sorrel veto | never', ['no-treaty', 'no-veto']],
		['at the start of the quoted words', '^nobody', ['no-veto']],
		['not at the start of the gloss', '^norland', []],
		['at their end, before a comma', 'nobody$', ['open-strait']],
		['at their end, with the full stop', 'never.$', ['no-treaty']],
		['at both ends', '^"grey zone"$', ['grey-zone']],
		['an expression', '/f\\w+ts,.*winter/', ['fleets-leave']],
		['an expression anchored to a field', '/^quiet waters$/', ['quiet-waters']],
		[
			'an approximate word',
			'~harbuors',
			['open-strait', 'fleets-leave', 'fleets-stay', 'paper-bridge', 'no-veto'],
		],
		['an approximate beginning', '~vteo', ['no-veto']],
		['an approximate word of two letters forgives nothing', '~vt', []],
		['several approximate words', '~"harbor vito"', ['no-veto']],
		// Keys
		['a party by id', 'party:isles', ['fleets-stay', 'no-treaty', 'no-veto', 'quiet-waters']],
		['a party by code', 'party:ISL', ['fleets-stay', 'no-treaty', 'no-veto', 'quiet-waters']],
		[
			'a party by the beginning of its name',
			'party:"the is"',
			['fleets-stay', 'no-treaty', 'no-veto', 'quiet-waters'],
		],
		['a party by another name', 'party:îl', ['fleets-stay', 'no-treaty', 'no-veto', 'quiet-waters']],
		['two parties, both', 'party:norland party:isles', ['quiet-waters']],
		['two parties, either', 'party:norland,isles', all.filter(id => id !== 'grey-zone')],
		['a speaker in any spelling', 'speaker:адах,Брандт', brandts],
		['a speaker by a beginning', 'speaker:sor', ['no-treaty', 'no-veto']],
		['a speaker by accents', 'speaker:sorrél', ['no-treaty', 'no-veto']],
		['a speaker by office', 'speaker:ambassador', ['second-treaty']],
		['a described speaker', 'speaker:spokes', ['fleets-stay']],
		['a party as the speaker itself', 'speaker:norland', ['quiet-waters']],
		['an issue', 'issue:fishing', ['fleets-leave', 'fleets-stay', 'no-treaty']],
		['an issue by a word of its name', 'issue:fleets', ['fleets-leave', 'fleets-stay', 'no-treaty']],
		[
			'a round by number, said there or about it',
			'round:1',
			['open-strait', 'fleets-leave', 'fleets-stay', 'paper-bridge', 'no-treaty'],
		],
		['a round by place', 'round:tarn', ['no-treaty', 'no-veto', 'second-treaty']],
		['a round by name', 'round:second', ['no-treaty', 'no-veto', 'second-treaty']],
		['a round there is not', 'round:12', []],
		['an event by id', 'event:tarn', ['no-treaty', 'no-veto', 'second-treaty']],
		[
			'an event by a word of its name',
			'event:round',
			all.filter(id => !['quiet-waters', 'grey-zone'].includes(id)),
		],
		['an event nobody spoke at', 'event:storm', []],
		[
			'a place, of the occasion only',
			'place:port',
			['open-strait', 'fleets-leave', 'fleets-stay', 'paper-bridge'],
		],
		[
			'a place without its blank',
			'place:portalder',
			['open-strait', 'fleets-leave', 'fleets-stay', 'paper-bridge'],
		],
		['a source by outlet', 'source:harbour', ['open-strait', 'fleets-leave', 'fleets-stay', 'paper-bridge']],
		[
			'a source by the outlet it reprints',
			'source:speg',
			['open-strait', 'fleets-leave', 'no-treaty', 'quiet-waters'],
		],
		[
			'a source by the beginning of its title',
			'source:"brandt the"',
			['open-strait', 'fleets-leave', 'no-treaty', 'quiet-waters'],
		],
		['a source not by the middle of its title', 'source:stays', []],
		['a kind, of any passage', 'kind:reported', ['fleets-leave', 'fleets-stay']],
		['a language', 'lang:en', all],
		['an original language', 'lang:sv', ['open-strait', 'fleets-leave', 'no-treaty', 'quiet-waters']],
		['a language by name', 'lang:swed', ['open-strait', 'fleets-leave', 'no-treaty', 'quiet-waters']],
		['a day', 'date:2031-05-08', ['grey-zone', 'no-treaty', 'no-veto', 'second-treaty']],
		['a month', 'date:2031-05', all.filter(id => !undated.includes(id))],
		['a year', 'date:2031', all.filter(id => !undated.includes(id))],
		['from a day on', 'date:2031-05-06..', ['grey-zone', 'no-treaty', 'no-veto', 'second-treaty']],
		[
			'up to a day',
			'date:..2031-05-07',
			['open-strait', 'fleets-leave', 'fleets-stay', 'paper-bridge', 'grey-zone'],
		],
		['between days', 'date:2031-05-06..2031-05-07', ['grey-zone']],
		['not on a day keeps what has no date', '-date:2031', undated],
		['disputed', 'is:disputed', ['no-veto']],
		['in several wordings', 'is:variant', ['open-strait']],
		['reported', 'is:reported', ['fleets-stay']],
		['translated', 'is:translated', ['open-strait', 'no-treaty', 'quiet-waters']],
		['a key in capitals', 'IS:Reported', ['fleets-stay']],
		['not of a key', '-is:translated party:isles', ['fleets-stay', 'no-veto']],
		['a key or a word', 'is:disputed | quiet', ['no-veto', 'quiet-waters']],
		['a value nobody knows', 'party:atlantis', []],
		[
			'a value nobody knows beside one',
			'party:atlantis,norland',
			[...brandts, 'second-treaty', 'quiet-waters'],
		],
		// Unfinished
		['a key alone does nothing', 'party:', all],
		['nor does a comma', 'party:,', all],
		['nor punctuation', 'party:"..."', all],
		['nor a date not readable yet', 'date:2031-0', all],
		['nor dates the wrong way round', 'date:2032..2031', all],
		['nor a lone sign', 'veto -', ['no-veto']],
		['nor a bad expression', 'veto /(/', ['no-veto']],
		['nor the other side of a bar', 'veto | party:', ['no-veto']],
		['an unknown key is text', 'foo:bar', []],
	])('%s: %s', (_, text, expected) => {
		expect(new Set(found(text))).toEqual(new Set(expected));
		expect(found(text)).toEqual(all.filter(id => expected.includes(id)));
	});

	test('marked statements are those marked', () => {
		expect(found('is:marked')).toEqual([]);
		expect(found('is:marked', ['no-veto'])).toEqual(['no-veto']);
		expect(found('-is:marked', ['no-veto'])).toHaveLength(all.length - 1);
	});

	test('an id or a code typed whole means that one alone', () => {
		const [first, ...others] = tinyDossier().parties;
		const europe = {
			id: 'osc',
			code: 'OSC',
			name: 'Council of Isles',
			classification: 'organization' as const,
		};
		if (first === undefined) throw new RangeError('no party');
		const index = buildIndex(catalogue(tinyDossier({parties: [first, ...others, europe]})));
		const count = (text: string) => search(index, parseQuery(text), new Set()).length;
		expect(count('party:osc')).toBe(0);
		expect(count('party:isles')).toBe(4);
	});
});

describe('On random dossiers', () => {
	test('a query finds what the oracle finds', () => {
		fc.assert(
			fc.property(
				arbitraryDossier,
				fc.array(arbitraryAsks, {minLength: 5, maxLength: 5}),
				(dossier, asked) => {
					const known = catalogue(dossier);
					const index = buildIndex(known);
					const marked = new Set(['s0', 's3']);
					for (const asks of asked) {
						const expected = known.entries.filter(entry => answers(known, entry, asks, marked));
						const numbers = search(index, parseQuery(typed(asks)), marked);
						expect({typed: typed(asks), numbers}).toEqual({
							typed: typed(asks),
							numbers: expected.map(entry => entry.number),
						});
					}
				},
			),
			{numRuns: 400},
		);
	}, 60_000);

	test('any text can be searched for, letter by letter, and more terms never find more', () => {
		fc.assert(
			fc.property(arbitraryDossier, filterText, filterText, (dossier, text, more) => {
				const known = catalogue(dossier);
				const index = buildIndex(known);
				const numbers = (query: Query) => search(index, query, new Set(['s0']));
				for (let end = 0; end <= text.length; end++) numbers(parseQuery(text.slice(0, end)));
				const [some, other] = [parseQuery(text), parseQuery(more)];
				const both = numbers({...some, groups: [...some.groups, ...other.groups]});
				expect(both).toEqual(numbers(some).filter(number => numbers(other).includes(number)));
			}),
			{numRuns: 150},
		);
	}, 60_000);

	test('a term and its negation share nothing and leave nothing out', () => {
		fc.assert(
			fc.property(arbitraryDossier, filterText, (dossier, text) => {
				const known = catalogue(dossier);
				const index = buildIndex(known);
				for (const term of termsOf(parseQuery(text))) {
					if (term.type === 'regex' && term.program === undefined) continue;
					const of = (negated: boolean) => {
						const group = {from: term.from, to: term.to, terms: [{...term, negated}] as const};
						return search(index, {...parseQuery(''), groups: [group]}, new Set());
					};
					const together = [...of(true), ...of(false)].sort((a, b) => a - b);
					const isIdle =
						of(true).length === known.entries.length && of(false).length === known.entries.length;
					if (!isIdle) expect(together).toEqual(known.entries.map(entry => entry.number));
				}
			}),
			{numRuns: 150},
		);
	}, 60_000);
});

describe('Highlights', () => {
	test.each([
		['veto', 'No veto, no VETO', ['veto', 'VETO']],
		['Veto', 'veto Veto', ['Veto']],
		['eclair', 'éclair e\u0301clair', ['éclair', 'e\u0301clair']],
		['éclair', 'eclair', ['eclair']],
		['s', 'Straße', ['S', 'ß']],
		['stra str', 'straße', ['stra']],
		['open door', 'open door', ['open', 'door']],
		['"open door"', 'open  \n door', ['open  \n door']],
		['aa', 'aaaa b aa', ['aaaa', 'aa']],
		['ab bc', 'abc', ['abc']],
		['👍', 'a👍👍b', ['👍👍']],
		['/o\\w+n/', 'open Often', ['open', 'Often']],
		['/x*/', 'axxb', ['xx']],
		['~garantee', 'a guarantee and guarantees', ['guarantee', 'guarantees']],
		['^no', 'no, no', ['no']],
		['no$', 'no, no!', ['no']],
		["it's", 'it’s', ['it’s']],
		['-veto', 'veto', []],
		['party:veto', 'veto', []],
		['veto | -no', 'veto no', ['veto']],
		['/(/', 'a(b', []],
		['', 'veto', []],
		['漢', '漢字', ['漢']],
		['ﬁ', 'field ﬁne', ['fi', 'ﬁ']],
		['ne', 'ﬁne', ['ne']],
	])('%s in %s', (text, shown, expected) => {
		const ranges = highlight(tinyIndex, parseQuery(text), shown);
		expect(ranges.map(({start, end}) => shown.slice(start, end))).toEqual(expected);
	});

	test('lie in the text, in order and apart, and split no character', () => {
		fc.assert(
			fc.property(filterText, fc.oneof(filterText, fc.string({unit: 'binary'})), (text, shown) => {
				let last = -1;
				for (const {start, end} of highlight(tinyIndex, parseQuery(text), shown)) {
					expect(start).toBeGreaterThan(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(shown.length);
					for (const edge of [start, end]) {
						const isSplit =
							/[\ud800-\udbff]$/.test(shown.slice(0, edge)) && /^[\udc00-\udfff]/.test(shown.slice(edge));
						expect(isSplit).toBe(false);
					}
					last = end;
				}
			}),
			{numRuns: 1000},
		);
	});

	test('hold the word wherever the text has it, and only there', () => {
		const word = fc.constantFrom('veto', 'é', 'ss', 'fi', 'a', 'no', '字');
		const pieces = fc.array(
			fc.constantFrom('veto', 'e\u0301', 'É', 'ß', 'ﬁ', 'a', 'N', 'o', '字', '👍', ' '),
			{maxLength: 12},
		);
		fc.assert(
			fc.property(word, pieces, (needle, parts) => {
				const shown = parts.join('');
				const ranges = highlight(tinyIndex, parseQuery(needle), shown);
				expect(ranges.length > 0).toBe(fold(shown).includes(fold(needle)));
				for (const {start, end} of ranges) expect(fold(shown.slice(start, end))).toContain(fold(needle));
			}),
		);
	});
});

describe('An approximate word is near a word or its beginning', () => {
	test.each([
		['no', 'nobody', true],
		['no', 'na', false],
		['cat', 'cut', true],
		['cat', 'cutter', true],
		['cat', 'cot off', true],
		['cat', 'oot', false],
		['treay', 'treaty', true],
		['terat', 'treat', true],
		['troity', 'treaty', true],
		['strxx', 'strait', false],
		['sxrxit', 'strait', true],
		['sxxxit', 'strait', false],
		['veto', 'eto', true],
		['veto', 'evto', true],
		['veto', 'evot', false],
	])('%s, %s: %s', (typedWord, text, isFound) => {
		expect(highlight(tinyIndex, parseQuery(`~${typedWord}`), text).length > 0).toBe(isFound);
	});
});

describe('Relevance puts first', () => {
	test.each([
		['a whole word before a beginning', 'treaty', 'no-treaty', 'open-strait'],
		['quoted words before our gloss', 'nobody', 'no-veto', 'paper-bridge'],
		['quoted words before names', 'strait', 'open-strait', 'paper-bridge'],
		['the phrase before nothing', '"grey zone"', 'grey-zone', 'no-veto'],
		['more terms found before fewer', 'treaty | fish never | door', 'no-treaty', 'second-treaty'],
		['a beginning before the middle of a word', 'gre | rid', 'grey-zone', 'paper-bridge'],
	])('%s: %s', (_, text, better, worse) => {
		const of = (id: string) => relevance(tinyIndex, parseQuery(text), tiny.entryOf.get(id)?.number ?? -1);
		expect(of(better)).toBeGreaterThan(of(worse));
	});

	test('every entry that a word finds before every entry that it does not', () => {
		fc.assert(
			fc.property(
				arbitraryDossier,
				fc.constantFrom('veto', 'the', 'Never', '~garantee', '/s.+s/'),
				(dossier, text) => {
					const known = catalogue(dossier);
					const index = buildIndex(known);
					const query = parseQuery(text);
					const rows = new Set(search(index, query, new Set()));
					for (const {number} of known.entries)
						expect(relevance(index, query, number) > 0).toBe(rows.has(number));
				},
			),
			{numRuns: 100},
		);
	});
});
