/** A clause that is known by its digest is found in an article that has changed, as far as it still stands there. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {ClauseSearch} from '../../source/dossier/clause-search.ts';
import {sha256} from '../helpers/make-dossier.ts';

type Sought = {readonly start: number; readonly clause: string};

function find(article: string, {start, clause}: Sought, {left = 1e9, least = 0} = {}) {
	const sought = {start, end: start + clause.length, sha256: sha256(clause)};
	return new ClauseSearch(sha256, left).find(sought, article, least);
}

/** The same, plainly: whether any stretch is the clause, just so or with one space for all that stand in a row. */
function standsPlainly(article: string, {clause}: Sought, least: number): boolean {
	return Array.from(article, (_, at) => at)
		.filter(at => at >= least)
		.some(at =>
			Array.from(article.slice(at), (_, more) => article.slice(at, at + more + 1)).some(
				piece => piece === clause || piece.replace(/\s+/g, ' ') === clause,
			),
		);
}

test('of random articles it finds what plain search finds', () => {
	const letter = fc.constantFrom('a', 'b', ' ', '\n');
	const article = fc.array(letter, {maxLength: 14}).map(letters => letters.join(''));
	const clause = fc
		.array(fc.constantFrom('a', 'b', ' '), {minLength: 1, maxLength: 5})
		.map(letters => letters.join(''))
		.filter(text => text.trim() !== '');
	const numbers = [fc.nat({max: 16}), fc.nat({max: 4})] as const;
	fc.assert(
		fc.property(article, clause, ...numbers, (article, clause, start, least) => {
			const found = find(article, {start, clause}, {least});
			expect(found !== undefined).toBe(standsPlainly(article, {start, clause}, least));
			if (found === undefined) return;
			expect(found.start).toBeGreaterThanOrEqual(least);
			const words = article.slice(found.start, found.end);
			expect(found.isFolded).toBe(words !== clause);
			expect(words.replace(/\s+/g, ' ')).toBe(found.isFolded ? clause : clause.replace(/\s+/g, ' '));
		}),
	);
});

test('of several that are alike it is the nearest', () => {
	const article = 'the same words, once more the same words';
	expect(find(article, {start: 3, clause: 'the same words'})?.start).toBe(0);
	expect(find(article, {start: 24, clause: 'the same words'})?.start).toBe(26);
	expect(find(article, {start: 3, clause: 'the same words'}, {least: 1})?.start).toBe(26);
});

test('lines that end elsewhere are no other words, a word more is', () => {
	const clause = 'ends the talks today';
	expect(find('It \nends \nthe  talks\n  today.', {start: 3, clause})).toEqual({
		start: 4,
		end: 28,
		isFolded: true,
	});
	expect(find('It ends the long talks today.', {start: 3, clause})).toBeUndefined();
});

test('it ends once the effort is used up', () => {
	const article = 'x'.repeat(100_000);
	let hashes = 0;
	const digest = (text: string) => {
		hashes++;
		return text;
	};
	const clause = {start: 50_000, end: 50_100, sha256: 'none'};
	expect(new ClauseSearch(digest, 16_400).find(clause, article)).toBeUndefined();
	expect(hashes).toBeLessThan(110);
});

test('far into a long article it is found where it stands near enough', () => {
	const clause = 'the envoy left the room';
	const article = `${'a b '.repeat(60_000)}the envoy\n left the room${' c'.repeat(60_000)}`;
	const start = article.indexOf('the envoy');
	expect(find(article, {start: start - 500, clause})).toEqual({start, end: start + 24, isFolded: true});
});
