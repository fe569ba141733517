/** The dossier that ships is sound and points where it says, and holds no more of the articles than it may. */
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseDossier} from '../../source/dossier/parse.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {articles, dossier, passages} from '../helpers/embedded.ts';
import {sha256} from '../helpers/small-passages.ts';

const quoted = passages.filter(passage => passage.kind !== 'reported');
const marks = [...'“”‘’"\'«»'];

describe('the file', () => {
	test('is read without a problem', async () => {
		const parsed = await parseDossier(
			readFileSync(new URL('../../data/talks-2022-01.json', import.meta.url)),
		);
		expect(parsed).toMatchObject({ok: true, dossier: {id: 'talks-2022-01'}});
	});

	test('has the articles it names, or none of them is at hand', () => {
		expect([0, dossier.sources.length]).toContain(articles.size);
		for (const source of dossier.sources) {
			const text = articles.get(source.id);
			if (text === undefined) continue;
			expect(text.length).toBe(source.length);
			expect(sha256(text)).toBe(source.sha256);
		}
	});
});

describe('places', () => {
	test('of quoted words have the words, 32 units on each side, and marks around them', () => {
		for (const {source, segments} of quoted) {
			const text = articles.get(source);
			const length = dossier.sources.find(({id}) => id === source)?.length ?? 0;
			for (const {start, end, exact, prefix, suffix} of segments) {
				expect(exact.length).toBe(end - start);
				expect(exact).toBe(exact.trim());
				expect(prefix.length).toBe(Math.min(32, start));
				expect(suffix.length).toBe(Math.min(32, length - end));
				expect(marks).toContain(prefix.trimEnd().at(-1));
				expect(marks).toContain(suffix.trimStart().at(0));
				if (text === undefined) continue;
				expect(text.slice(start, end)).toBe(exact);
				expect(text.slice(start - prefix.length, start)).toBe(prefix);
				expect(text.slice(end, end + suffix.length)).toBe(suffix);
			}
		}
	});

	test('of words that are not held have their digest', () => {
		for (const {source, start, end, sha256: digest} of digested(dossier)) {
			expect(end).toBeGreaterThan(start);
			const text = articles.get(source);
			if (text !== undefined) expect(sha256(text.slice(start, end)), `${source} ${start}`).toBe(digest);
		}
	});
});

describe('quotation marks', () => {
	test('are each the mark of exactly one span, or an apostrophe', () => {
		const spans = [
			...quoted.flatMap(({source, segments}) => segments.map(({start, end}) => ({source, start, end}))),
			...dossier.unspoken,
		];
		expect(spans).toHaveLength(60);
		for (const [source, text] of articles) {
			const owned = spans.filter(span => span.source === source).flatMap(span => marksAround(text, span));
			expect(new Set(owned).size).toBe(owned.length);
			const printed = Array.from(text.matchAll(/[“”‘’"'«»„‚‹›]/g), match => match.index);
			expect(printed.filter(offset => !isApostrophe(text, offset))).toEqual(owned.sort((a, b) => a - b));
		}
	});
});

describe('the words of the articles', () => {
	test('are not in the dossier beyond quoted segments, their surroundings and titles', () => {
		const printed = new Set(Array.from(articles.values(), text => runs(text)).flat());
		const ours = [...ourStrings(dossier)];
		expect(ours.length).toBeGreaterThan(1000);
		expect(ours.flatMap(text => runs(text).filter(run => printed.has(run)))).toEqual([]);
	});

	test('of a reported clause are told in a summary and nowhere kept', () => {
		for (const passage of passages)
			if (passage.kind === 'reported')
				for (const segment of passage.segments)
					expect(Object.keys(segment).sort()).toEqual(['end', 'sha256', 'start']);
	});
});

type Digested = {
	readonly source: string;
	readonly start: number;
	readonly end: number;
	readonly sha256: string;
};

function digested({events, statements, unspoken, discrepancies}: Dossier): readonly Digested[] {
	return [
		...events.flatMap(event => event.passages),
		...statements.flatMap(statement =>
			statement.passages.flatMap(passage =>
				passage.kind === 'reported'
					? passage.segments.map(segment => ({...segment, source: passage.source}))
					: [],
			),
		),
		...unspoken,
		...discrepancies.flatMap(({versions}) => versions.flatMap(version => version.passages)),
	];
}

/** Offsets of the marks that enclose a span; blanks may stand between. */
function marksAround(text: string, {start, end}: {start: number; end: number}): readonly number[] {
	const before = text.slice(0, start).trimEnd().length - 1;
	const after = end + text.slice(end).length - text.slice(end).trimStart().length;
	return [before, after];
}

/** All apostrophes of the five articles stand between two letters, and no quotation mark does. */
function isApostrophe(text: string, offset: number): boolean {
	return /^\p{L}['’]\p{L}$/u.test(text.slice(offset - 1, offset + 2));
}

/** All runs of eight words, in lower case. */
function runs(text: string): readonly string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu) ?? [];
	return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
}

/** Every text that is neither quoted nor the title or the address of an article. */
function* ourStrings(value: unknown, key = ''): Generator<string> {
	if (['exact', 'prefix', 'suffix', 'URL', 'sha256'].includes(key)) return;
	if (typeof value === 'string') yield value;
	else if (Array.isArray(value)) for (const item of value) yield* ourStrings(item);
	else if (typeof value === 'object' && value !== null) {
		const isSource = 'file' in value;
		for (const [name, inner] of Object.entries(value))
			if (!(isSource && name === 'title')) yield* ourStrings(inner, name);
	}
}
