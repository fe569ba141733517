/** The filter against the small dossier, term by term, and against the oracle on random dossiers. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue, type Entry} from '../../source/dossier/catalogue.ts';
import {edits} from '../../source/engine/memory/approximate.ts';
import {leavesOf} from '../../source/query/tree.ts';
import {fold} from '../../source/text/fold.ts';
import {askMemory, entriesOf, idsFound, know, questionFor} from '../helpers/asking.ts';
import {engines} from '../helpers/engines.ts';
import {
	answers,
	answersTree,
	arbitraryAsks,
	arbitraryTree,
	certainFirst,
	scoreByHand,
	typed,
	typedTree,
} from '../helpers/filter-oracle.ts';
import {filterText} from '../helpers/filter-texts.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';
import {said, saying} from '../helpers/saying.ts';
import {usualQuery} from '../helpers/usual-fields.ts';

const small = catalogue(smallDossier());
const all = [...small.entryOf.keys()];
const brandts = ['open-strait', 'fleets-leave', 'paper-bridge'];
const undated = ['quiet-waters'];

describe.each(engines)('In the small dossier, of %s,', (_name, ask) => {
	const asking = ask(small);
	const found = (text: string, marked: readonly string[] = []) =>
		idsFound(asking, questionFor(text, {marked: new Set(marked)}));

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
		['nobody', 'speaker:none', ['grey-zone']],
		['no issue, and nobody', 'issue:none speaker:none', ['grey-zone']],
		['some issue', '-issue:none speaker:none', []],
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
			'a place, of the occasion and of what it is about',
			'place:port',
			['open-strait', 'fleets-leave', 'fleets-stay', 'paper-bridge', 'no-treaty'],
		],
		[
			'a place without its blank',
			'place:portalder',
			['open-strait', 'fleets-leave', 'fleets-stay', 'paper-bridge', 'no-treaty'],
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
		['a day', 'date:2031-05-08', ['no-treaty', 'no-veto', 'grey-zone', 'second-treaty']],
		['a month', 'date:2031-05', all.filter(id => !undated.includes(id))],
		['a year', 'date:2031', all.filter(id => !undated.includes(id))],
		['from a day on', 'date:2031-05-06..', ['no-treaty', 'no-veto', 'grey-zone', 'second-treaty']],
		[
			'up to a day',
			'date:..2031-05-07',
			['open-strait', 'fleets-leave', 'fleets-stay', 'paper-bridge', 'grey-zone'],
		],
		['between days', 'date:2031-05-06..2031-05-07', ['grey-zone']],
		['not on a day keeps what has no date', '-date:2031', undated],
		['disputed', 'is:disputed', ['no-veto']],
		['given to somebody else', 'is:misattributed', ['no-veto']],
		['damaged', 'is:damaged', ['no-veto', 'second-treaty', 'grey-zone']],
		['in several wordings', 'is:variant', ['open-strait']],
		['reported', 'is:reported', ['fleets-stay']],
		['without a day', 'is:undated', ['quiet-waters']],
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
		// Those that may be of the days asked for come last.
		const isByDate = text.startsWith('date:');
		expect(found(text)).toEqual(isByDate ? expected : all.filter(id => expected.includes(id)));
	});

	test('marked statements are those marked', () => {
		expect(found('is:marked')).toEqual([]);
		expect(found('is:marked', ['no-veto'])).toEqual(['no-veto']);
		expect(found('-is:marked', ['no-veto'])).toHaveLength(all.length - 1);
	});

	test('an id or a code typed whole means that one alone', () => {
		const [first, ...others] = smallDossier().parties;
		const europe = {
			id: 'osc',
			code: 'OSC',
			name: 'Council of Isles',
			classification: 'organization' as const,
		};
		if (first === undefined) throw new RangeError('no party');
		const withEurope = ask(catalogue(smallDossier({parties: [first, ...others, europe]})));
		const count = (text: string) => idsFound(withEurope, questionFor(text)).length;
		expect(count('party:osc')).toBe(0);
		expect(count('party:isles')).toBe(4);
	});
});

describe.each(engines)('On random dossiers, of %s,', (_name, ask) => {
	test('a query finds what the oracle finds', () => {
		fc.assert(
			fc.property(
				arbitraryDossier,
				fc.array(arbitraryAsks, {minLength: 5, maxLength: 5}),
				(dossier, asked) => {
					const known = catalogue(dossier);
					const asking = ask(known);
					const marked = new Set(['s0', 's3']);
					for (const asks of asked) {
						const expected = certainFirst(
							entriesOf(known).filter(entry => answers(known, entry, asks, marked)),
							asks,
						);
						const ids = idsFound(asking, questionFor(typed(asks), {marked}));
						expect({typed: typed(asks), ids}).toEqual({
							typed: typed(asks),
							ids: expected.map(entry => entry.statement.id),
						});
					}
				},
			),
			{numRuns: 400},
		);
	}, 60_000);

	test('whatever was asked before, an answer is that of an engine that was never asked', () => {
		const step = fc.oneof(
			filterText.map(text => ({text})),
			fc.record({
				keep: fc.nat(12),
				more: fc.constantFrom('', 'v', 'e', ' ', 'veto', ' | the', ' -a', ')', ' ~vteo'),
			}),
		);
		const scope = fc.record({
			isReportedShown: fc.boolean(),
			order: fc.constantFrom('date', 'relevance', 'speaker'),
		});
		fc.assert(
			fc.property(arbitraryDossier, fc.array(fc.tuple(step, scope), {maxLength: 12}), (dossier, steps) => {
				const known = catalogue(dossier);
				const asking = ask(known);
				const marked = [new Set<string>(), new Set(['s0', 's2'])] as const;
				let text = '';
				for (const [number, [change, {isReportedShown, order}]] of steps.entries()) {
					text = 'text' in change ? change.text : text.slice(0, change.keep) + change.more;
					const question = questionFor(text, {
						isReportedShown,
						order,
						marked: marked[number % 2] ?? marked[0],
					});
					expect({text, ids: idsFound(asking, question)}).toEqual({
						text,
						ids: idsFound(askMemory(known), question),
					});
				}
			}),
			{numRuns: 200},
		);
	}, 60_000);

	test('a letter that folds in two steps is found after either of its forms was asked for', () => {
		for (const [text, first, second] of [
			['zǽz', 'zaez', 'zǽz'],
			['zǿz', 'zoz', 'zǿz'],
			['ΟΔΟΣ', 'οδο', 'ΟΔΟΣ'],
		] as const) {
			const asking = ask(catalogue(saying(text)));
			expect(idsFound(asking, questionFor(first))).toEqual([said]);
			expect(idsFound(asking, questionFor(second))).toEqual([said]);
		}
	});

	test('groups in groups find what the oracle finds', () => {
		fc.assert(
			fc.property(
				arbitraryDossier,
				fc.array(arbitraryTree, {minLength: 3, maxLength: 3}),
				(dossier, trees) => {
					const known = catalogue(dossier);
					const asking = ask(known);
					const marked = new Set(['s0', 's3']);
					for (const tree of trees) {
						const text = typedTree(tree);
						const expected = entriesOf(known).filter(entry => answersTree(known, entry, tree, marked));
						const ids = idsFound(asking, questionFor(text, {marked}));
						// In which order is asked of plainer questions.
						expect({text, ids: ids.toSorted()}).toEqual({
							text,
							ids: expected.map(entry => entry.statement.id).sort(),
						});
					}
				},
			),
			{numRuns: 300},
		);
	}, 60_000);

	test('any text can be searched for, letter by letter, and more terms never find more', () => {
		fc.assert(
			fc.property(arbitraryDossier, filterText, filterText, (dossier, text, more) => {
				const asking = ask(catalogue(dossier));
				const marked = new Set(['s0']);
				for (let end = 0; end <= text.length; end++)
					idsFound(asking, questionFor(text.slice(0, end), {marked}));
				const [some, other] = [usualQuery(text).root, usualQuery(more).root];
				const both = {...some, parts: [...some.parts, ...other.parts]};
				const found = [some, other, both].map(root => idsFound(asking, questionFor(root, {marked})));
				expect(found[2]?.toSorted()).toEqual(found[0]?.filter(id => found[1]?.includes(id)).sort());
			}),
			{numRuns: 150},
		);
	}, 60_000);

	test('a term and its negation share nothing and leave nothing out', () => {
		fc.assert(
			fc.property(arbitraryDossier, filterText, (dossier, text) => {
				const known = catalogue(dossier);
				const asking = ask(known);
				for (const {term} of leavesOf(usualQuery(text).root)) {
					if (term.type === 'regex' && !term.isSound) continue;
					const {from, to} = term;
					const not = {type: 'not', from, to, part: term} as const;
					const of = (part: typeof term | typeof not) =>
						idsFound(asking, questionFor({type: 'all', from, to, parts: [part]}));
					const [those, others] = [of(term), of(not)];
					const ids = [...known.entryOf.keys()];
					const isIdle = those.length === ids.length && others.length === ids.length;
					if (!isIdle) expect([...those, ...others].sort()).toEqual(ids.sort());
				}
			}),
			{numRuns: 150},
		);
	}, 60_000);
});

/** The words of a filter that are marked in a text quoted somewhere. */
function marksIn(filter: string, text: string): readonly {start: number; end: number}[] {
	const asking = askMemory(catalogue(saying(text)));
	const matches = know(asking, questionFor(filter), answer => answer.matches(said));
	return [...(matches.find(match => match.field === 'words')?.ranges ?? [])];
}

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
		const ranges = marksIn(text, shown);
		expect(ranges.map(({start, end}) => shown.slice(start, end))).toEqual(expected);
	});

	test('lie in the text, in order and apart, and split no character', () => {
		fc.assert(
			fc.property(filterText, fc.oneof(filterText, fc.string({unit: 'binary'})), (text, shown) => {
				let last = -1;
				for (const {start, end} of marksIn(text, shown)) {
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
				const ranges = marksIn(needle, shown);
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
		expect(marksIn(`~${typedWord}`, text).length > 0).toBe(isFound);
	});

	test('it forgives as many edits as its letters counted one by one allow', () => {
		const word = fc.string({unit: 'binary', maxLength: 20});
		fc.assert(
			fc.property(word, each => {
				const letters = Array.from(each).length;
				expect(edits(each)).toBe(letters < 3 ? 0 : letters < 6 ? 1 : 2);
			}),
			{examples: [['𝔳𝔢'], ['𝔳𝔢𝔱'], ['𝔳𝔢𝔱𝔬𝔳'], ['𝔳𝔢𝔱𝔬𝔳𝔢'], ['vetove'], ['x'.repeat(100_000)]]},
		);
	});
});

describe('What is marked', () => {
	const marks = (text: string, id: string) =>
		know(askMemory(small), questionFor(text), answer => answer.matches(id)).map(
			({field, text: all, ranges}) => ({
				field,
				marked: ranges.map(({start, end}) => all.slice(start, end)),
			}),
		);

	test('is what was matched: an anchored word only in quoted words', () => {
		expect(marks('^no | port', 'no-veto')).toEqual([{field: 'words', marked: ['No']}]);
		expect(marks('^we | sorrel', 'no-veto').map(({field}) => field)).toEqual([
			'speaker',
			'speaker',
			'speaker',
		]);
		expect(marks('^we | sorrel', 'no-veto').flatMap(({marked}) => marked)).toContain('Sorrel');
	});

	test('is nothing in what is not found, and no word that is excluded', () => {
		expect(marks('veto', 'grey-zone')).toEqual([]);
		expect(
			marks('veto -brandt', 'no-veto').every(({marked}) => marked.every(word => /veto/i.test(word))),
		).toBe(true);
		expect(marks('party:isles', 'no-veto')).toEqual([]);
	});

	test('runs over the cut of a sentence, as the search does', () => {
		expect(marks('"fleets, … must"', 'fleets-leave')).toEqual([{field: 'words', marked: ['fleets, … must']}]);
	});

	test('is no word of an alternative that does not hold', () => {
		const {root} = usualQuery('veto brandt');
		const [veto, brandt] = root.parts;
		const harbours = usualQuery('harbours').root.parts[0];
		if (veto === undefined || brandt === undefined || harbours === undefined)
			throw new RangeError('no terms');
		const both = {type: 'all', from: 0, to: 11, parts: [veto, brandt]} as const;
		const query = {...root, parts: [{type: 'any', from: 0, to: 11, parts: [both, harbours]} as const]};
		const found = know(askMemory(small), questionFor(query), answer => answer.matches('no-veto'));
		const words = found.flatMap(({text, ranges}) => ranges.map(({start, end}) => text.slice(start, end)));
		expect(new Set(words)).toEqual(new Set(['harbours']));
	});
});

describe('Relevance', () => {
	test.each([
		['quoted words before names', 'vet | harbour', 'no-veto', 'open-strait'],
		['quoted words before words of ours', 'treaty', 'no-treaty', 'fleets-stay'],
		['a whole word before one that is only near', '~fleats | treaty', 'no-treaty', 'fleets-leave'],
	])('puts %s: %s', (_, text, ...expected) => {
		const ids = idsFound(askMemory(small), questionFor(text, {order: 'relevance'}));
		expect(ids.filter(id => expected.includes(id))).toEqual(expected);
	});

	test('is as the oracle has it: where a word stands, and how, for everything asked for', () => {
		const word = fc.constantFrom('veto', 'the', 'Never', 'op', 'open door', 'guarant', 'p', 'é', 'of the');
		fc.assert(
			fc.property(
				arbitraryDossier,
				fc.array(fc.array(word, {minLength: 1, maxLength: 2}), {maxLength: 2}),
				(dossier, asked) => {
					const known = catalogue(dossier);
					const text = asked.map(either => either.map(each => JSON.stringify(each)).join(' | ')).join(' ');
					const ids = idsFound(askMemory(known), questionFor(text));
					const scores = new Map(
						entriesOf(known).map(entry => [entry.statement.id, scoreByHand(known, entry, asked)]),
					);
					const byHand = ids.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
					expect(idsFound(askMemory(known), questionFor(text, {order: 'relevance'}))).toEqual(byHand);
				},
			),
			{numRuns: 400},
		);
	});
});

describe.each(engines)('The orders, of %s,', (_name, ask) => {
	test.each(['speaker', 'party'] as const)('by %s are those of names compared one by one', order => {
		fc.assert(
			fc.property(arbitraryDossier, fc.constantFrom('', 'e', 'party:p0'), (dossier, text) => {
				const known = catalogue(dossier);
				const places = [...known.parties.keys()];
				const placeOf = (entry: Entry) => {
					const place = places.indexOf(entry.parties[0] ?? '');
					return place < 0 ? places.length : place;
				};
				const found = new Set(idsFound(askMemory(known), questionFor(text)));
				const expected = entriesOf(known)
					.filter(({statement}) => found.has(statement.id))
					.toSorted((a, b) =>
						order === 'party' ? placeOf(a) - placeOf(b) : a.speakerName.localeCompare(b.speakerName, 'en'),
					);
				expect(idsFound(ask(known), questionFor(text, {order}))).toEqual(
					expected.map(({statement}) => statement.id),
				);
			}),
			{numRuns: 150},
		);
	});
});
