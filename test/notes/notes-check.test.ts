/** Passages held against articles that have changed since. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {checkAgainstArticles} from '../../source/dossier/against-articles.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {checkPassages} from '../../source/notes/check-passages.ts';
import {wordChecked, wordUnaccounted} from '../../source/notes/check-wording.ts';
import {fixDossier} from '../../source/notes/fix-dossier.ts';
import {quotedSpans} from '../../source/notes/quoted-spans.ts';
import {arbitraryDossierWithArticles} from '../helpers/arbitrary-dossier.ts';
import {courier, dossierOf, fishing, fishingWith, herald, sha256} from '../helpers/noted.ts';

const dossier = dossierOf(fishing);

function checked(pages: {readonly [source: string]: string}, of: Dossier = dossier) {
	return checkPassages(of, new Map(Object.entries(pages)), sha256);
}

function statuses(pages: {readonly [source: string]: string}): readonly string[] {
	return checked(pages).spans.map(({status}) => status);
}

test('each passage is exact, moved, changed, missing, or there is no copy', () => {
	expect(statuses({herald, courier})).toEqual(['exact', 'exact', 'exact', 'exact']);
	expect(statuses({herald})).toEqual(['exact', 'exact', 'no copy', 'exact']);
	expect(statuses({herald: `New first line.\n${herald}`, courier})).toEqual([
		'moved',
		'moved',
		'exact',
		'moved',
	]);
	expect(statuses({herald, courier: courier.replace('Nobody can divide', 'No one can divide')})).toEqual([
		'exact',
		'exact',
		'changed',
		'exact',
	]);
	expect(statuses({herald, courier: 'Something else.'})).toEqual(['exact', 'exact', 'missing', 'exact']);
	expect(statuses({herald: herald.replace('would open', 'would show'), courier}).at(-1)).toBe('missing');
	const folded = checked({herald: `New.\n${herald.replace('would open', 'would\nopen')}`, courier}).spans.at(
		-1,
	);
	expect(folded).toMatchObject({status: 'changed', isQuoted: false});
	expect(folded?.marked).toMatch(/^would open /);
});

test('what is known is said whole: where it is now, the nearest wording, the digest', () => {
	const page = `New first line.\n${herald.replace('a fifth', 'a quarter')}`;
	const said = wordChecked(checked({herald: page, courier}), 'd.json');
	expect(said).toEqual([
		'statements[0].passages[0].segments[0] (berg-we-shall-not-accept in herald): changed: the nearest is 88-136, line 4:23: "We shall not accept a cut of more than a [quarter]"',
		'statements[1].passages[0].segments[0] (berg-but-we-are-ready in herald): moved: 227-270 is 245-288 now, line 6:2',
		'statements[3].passages[0].segments[0] (tamm-ostland-opens-its-logbooks in herald): moved: 334-379 is 352-397 now, line 8:50',
		'the position of norvania on quota has lost its evidence: none of "berg-we-shall-not-accept" still stands in its article',
		`herald.txt: its SHA-256 is ${sha256(page)}, its length ${page.length}`,
		'd.json: passages: 1 exact, 2 moved, 1 changed',
	]);
});

test('quoted words that no statement has are told, others not', () => {
	const {unaccounted} = checked({herald, courier});
	expect(unaccounted.map(({at, words}) => [at, words])).toEqual([
		['4:42', 'a paper herring'],
		['6:2', 'We will not accept a cut of more than a fifth,'],
	]);
	expect(wordUnaccounted(unaccounted, false)[0]).toBe('Between quotation marks, but in no statement: 2');
	expect(wordUnaccounted(unaccounted, false, 1)[0]).toBe(
		'Between quotation marks, but in no statement that is shown: 2',
	);
	const more = fishingWith(
		'positions:',
		'not-speech:\n  - {in: courier, words: a paper herring}\npositions:',
	);
	expect(checked({herald, courier}, dossierOf(more)).unaccounted).toHaveLength(1);
});

test('words between marks of any kind, none of them across paragraphs', () => {
	const text = 'A “b c” d «e f» g "h i" j „k l“ m “open\n\nand “n “o” p';
	expect(quotedSpans(text).map(({start, end}) => text.slice(start, end))).toEqual([
		'b c',
		'e f',
		'h i',
		'k l',
		'n “o',
	]);
});

test('what has moved for certain is put right, and nothing else of the file changes', () => {
	fc.assert(
		fc.property(
			arbitraryDossierWithArticles,
			fc.constantFrom('New. ', 'Line\n\n', '¡'),
			({dossier: random, articles}, lead) => {
				const json = JSON.stringify(random, undefined, 3);
				const parsed: Dossier = JSON.parse(json);
				const pages = new Map([...articles].map(([id, text]) => [id, lead + text]));
				const found = checkPassages(parsed, pages, sha256);
				const fixed = fixDossier(json, parsed, found, pages);
				const after: Dossier = JSON.parse(fixed.text);
				for (const {id} of parsed.sources) {
					const isCertain = found.spans.every(
						({source, status, isCertain: sure}) => source !== id || status === 'exact' || sure === true,
					);
					const left = checkAgainstArticles(after, new Map([[id, pages.get(id)]]), sha256);
					if (isCertain) expect(left).toEqual([]);
				}
				expect(withoutPlaces(fixed.text)).toBe(withoutPlaces(json));
			},
		),
		{numRuns: 60},
	);
});

/** The text of a dossier without what a fix may change. */
function withoutPlaces(json: string): string {
	return json.replace(/"(start|end|prefix|suffix|sha256|length)": ("(?:[^"\\]|\\.)*"|\d+)/g, '');
}

test('of a source in which one passage has changed, the others are put right', () => {
	const page = `New first line.\n${herald.replace('a fifth', 'a quarter')}`;
	const text = JSON.stringify(dossier, undefined, 2);
	const {done, text: fixed} = fixDossier(
		text,
		dossier,
		checked({herald: page, courier}),
		new Map([['herald', page]]),
	);
	expect(done).toHaveLength(3);
	const again = checked({herald: page, courier}, JSON.parse(fixed) as Dossier);
	expect(again.spans.map(({status}) => status)).toEqual(['changed', 'exact', 'exact', 'exact']);
});
