/** Makers of statements, passages and locators that find their offsets in the invented articles. */
import {createHash} from 'node:crypto';
import type {Locator, Passage, Speaker, Statement} from '../../source/dossier/types.ts';
import {smallArticles} from './small-articles.ts';

/** SHA-256 in hex of the text's UTF-8 bytes. */
export function sha256(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}

type StatementParts = Pick<Statement, 'issues' | 'passages'> & Partial<Statement>;

/** A statement of 5 May by the people named, shown first by its first passage, unless the parts say otherwise. */
export function statement(
	id: string,
	gloss: string,
	persons: readonly string[],
	parts: StatementParts,
): Statement {
	return {
		id,
		gloss,
		speakers: persons.map((person): Speaker => ({person})),
		attribution: {basis: 'articles', because: 'The article names the speaker.'},
		said: {edtf: '2031-05-05', basis: 'articles'},
		about: [],
		first: {passage: parts.passages[0]?.id ?? '', because: 'It is the fullest.'},
		...parts,
	};
}

/** A quoted passage whose offsets, prefixes and suffixes are found in the article. */
export function passage(
	id: string,
	source: string,
	kind: 'direct' | 'partial' | 'term',
	exacts: readonly string[],
	cue?: string,
): Passage {
	return {
		id,
		source,
		kind,
		...(cue === undefined ? {} : {cue}),
		attribution: {how: 'explicit', verdict: 'agrees'},
		segments: exacts.map(exact => {
			const {start, end} = locate(source, exact);
			const text = article(source);
			return {
				start,
				end,
				exact,
				prefix: text.slice(Math.max(0, start - 32), start),
				suffix: text.slice(end, end + 32),
			};
		}),
	};
}

/** A reported passage: the article's clause is found and kept only as offsets and digest. */
export function reported(id: string, source: string, clause: string): Passage {
	return {
		id,
		source,
		kind: 'reported',
		attribution: {how: 'implied', verdict: 'agrees'},
		summary: `Summary of ${id}.`,
		segments: [{...locate(source, clause), sha256: sha256(clause)}],
	};
}

/** A place in an article by its words. */
export function locator(source: string, words: string): Locator {
	return {source, ...locate(source, words), sha256: sha256(words)};
}

function locate(source: string, words: string): {start: number; end: number} {
	const start = article(source).indexOf(words);
	if (start < 0) throw new RangeError(`The article ${source} does not print: ${words}`);
	return {start, end: start + words.length};
}

/** The digest and the length of an article, as its source entry gives them. */
export function measured(source: string): {sha256: string; length: number} {
	const text = article(source);
	return {sha256: sha256(text), length: text.length};
}

function article(source: string): string {
	const text = smallArticles.get(source);
	if (text === undefined) throw new RangeError(`No article ${source}`);
	return text;
}
