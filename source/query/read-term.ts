/** Reads one term of a filter text; the grammar is in parse.ts. */
import {type FilterFields, type FilterKey, keyNamed, keysOf} from '../fields/field.ts';
import {nearest} from '../text/nearest.ts';
import {hasCapital, normalise, wordsOf} from '../text/normal-text.ts';
import {mixedScripts} from './mixed-scripts.ts';
import {judgePattern} from './pattern-syntax.ts';
import {operatorWord, type QueryProblem} from './problem.ts';
import {readField} from './read-field.ts';
import type {ReadToken, TermReading} from './reading.ts';
import type {Term} from './tree.ts';
import {bareAt, closingMarks, readQuoted, wordAt} from './written.ts';

/** Where a term stands. */
type TermPlace = {
	readonly fields: FilterFields;
	/** Whether a `)` that the term itself has not opened ends it. */
	readonly isInGroup: boolean;
};

/** @param from - an offset at which there is neither a blank nor a `|`. */
export function readTerm(text: string, from: number, place: TermPlace): ReadToken {
	const isExcluded = text[from] === '-' || text[from] === '!';
	const {term, ...read} = readPositive(text, isExcluded ? from + 1 : from, {...place, isExcluded});
	const mine = unfinishedIn(text.slice(from, read.to), from, term);
	const hints = [...(read.hints ?? []), ...mixedScripts(term, text)];
	const reading = {...read, hints, unfinished: [...(read.unfinished ?? []), ...mine]};
	if (term === undefined || !isExcluded) return {...reading, node: term};
	return {...reading, node: {type: 'not', from, to: term.to, part: term}};
}

type Around = TermPlace & {readonly isExcluded: boolean};

function readPositive(text: string, at: number, around: Around): TermReading {
	const {fields, isInGroup} = around;
	const first = text[at] ?? '';
	if (first === '/') return readRegex(text, at);
	if (first === '~') return readApproximate(text, at, around);
	if (closingMarks.has(first)) return readPhrase(text, at, at);
	if (first === '^' && closingMarks.has(text[at + 1] ?? '')) return readPhrase(text, at, at + 1);
	const key = /^(\p{L}[\p{L}\p{N}_-]*):/u.exec(wordAt(text, at, isInGroup))?.[1];
	const known = key === undefined ? undefined : keyNamed(fields, key);
	if (key !== undefined && known !== undefined)
		return readField(text, at + key.length + 1, {from: at, key: known, isInGroup});
	return readWord(text, at, key, around);
}

function readWord(text: string, at: number, key: string | undefined, around: Around): TermReading {
	const {fields} = around;
	const word = wordAt(text, at, around.isInGroup);
	const to = at + word.length;
	const atStart = word.startsWith('^');
	const atEnd = word.length > 1 && word.endsWith('$');
	const bare = word.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
	// A run of signs is the beginning of something, not something to look for.
	if (around.isExcluded && /^[-!]*$/.test(bare)) return {to};
	const term = literal('word', bare, {from: at, to, closing: '', atStart, atEnd});
	const isAddress = key !== undefined && bare.startsWith(`${key}://`);
	if (key === undefined || isAddress) {
		const loose = looseColon(text, at, word, fields);
		if (loose !== undefined)
			return {term, to, hints: [{code: 'not-a-colon', from: at, to, sign: ':', key: loose.name}]};
		const second = around.isExcluded ? /^[-!]/.exec(bare)?.[0] : undefined;
		const hints = operatorHints(word, at, to, fields);
		if (second === undefined) return {term, to, hints};
		return {term, to, hints: [{code: 'second-sign', from: at, to, sign: second}, ...hints]};
	}
	const unknown: QueryProblem = {
		code: 'unknown-key',
		from: at,
		to: at + key.length + 1,
		key,
		...nearestKey(fields, key.toLowerCase()),
	};
	return {term, to, hints: [unknown]};
}

function operatorHints(
	word: string,
	from: number,
	to: number,
	fields: FilterFields,
): readonly QueryProblem[] {
	const operator = operatorWord(word);
	if (operator !== undefined) return [{code: 'operator-word', from, to, word: operator}];
	const key = /^\^(\p{L}+):/u.exec(word)?.[1];
	const hints = key === undefined ? [] : signHints('^', keyNamed(fields, key), from, to);
	if (hints.length > 0) return hints;
	const [, name, sign] = /^(\p{L}+)([=~<>]+)./u.exec(word) ?? [];
	const meant = name === undefined ? undefined : keyNamed(fields, name);
	if (meant !== undefined && sign !== undefined)
		return [{code: 'not-a-colon', from, to, sign, key: meant.name}];
	const wild = /[\p{L}\p{N}]\*|\*[\p{L}\p{N}]|[\p{L}\p{N}]\?(?=[\p{L}\p{N}])/u.exec(word)?.[0];
	if (wild !== undefined) return [{code: 'wildcard', from, to, sign: wild.includes('*') ? '*' : '?'}];
	if (closesNothing(word)) return [{code: 'parenthesis-in-word', from, to}];
	return opensNoGroup(word) ? [{code: 'opens-no-group', from, to, isReadOver: false}] : [];
}

/** The key that a colon at the beginning of a word is meant for, with blanks between. */
function looseColon(text: string, at: number, word: string, fields: FilterFields): FilterKey | undefined {
	const name = word.startsWith(':')
		? /(?<![\p{L}\p{N}])(\p{L}+)[^\S\ufeff]+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1]
		: undefined;
	return name === undefined ? undefined : keyNamed(fields, name);
}

/** Whether the word ends in a parenthesis that it has not opened. */
function closesNothing(word: string): boolean {
	return word.endsWith(')') && word.split('(').length < word.split(')').length;
}

/** Whether a parenthesis opens within the word as if to group, as in no address, and not around an ending or a number. */
function opensNoGroup(word: string): boolean {
	return !word.includes('://') && /\((?!(?:\p{Ll}{1,2}|\p{N}+)\)$)/u.test(word);
}

function nearestKey(
	fields: FilterFields,
	key: string,
): {readonly nearest: string | undefined; readonly keys: readonly string[]} {
	const keys = keysOf(fields).map(({name}) => name);
	return {nearest: keys.find(known => known.startsWith(key)) ?? nearest(key, keys), keys};
}

/** @param at - the offset of the opening mark, behind the anchor if there is one. */
function readPhrase(text: string, from: number, at: number): TermReading {
	const quoted = readQuoted(text, at);
	const atStart = at > from;
	const atEnd = text[quoted.to] === '$';
	const to = atEnd ? quoted.to + 1 : quoted.to;
	return {term: literal('phrase', quoted.text, {from, to, closing: quoted.closing, atStart, atEnd}), to};
}

type LiteralParts = {
	readonly from: number;
	readonly to: number;
	readonly closing: string;
	readonly atStart: boolean;
	readonly atEnd: boolean;
};

/** A word or phrase; undefined where folding leaves nothing of it. */
function literal(type: 'word' | 'phrase', text: string, parts: LiteralParts): Term | undefined {
	const sensitive = hasCapital(text);
	const needle = normalise(text, !sensitive);
	// A lone `^` or `$` is an anchor of nothing yet.
	if (needle.trim() === '' || (type === 'word' && needle === '$')) return undefined;
	return {type, ...parts, text, needle, sensitive};
}

function readApproximate(text: string, at: number, {fields, isInGroup}: TermPlace): TermReading {
	const isQuoted = closingMarks.has(text[at + 1] ?? '');
	const {text: typed, to, closing} = isQuoted ? readQuoted(text, at + 1) : bareAt(text, at + 1, isInGroup);
	const sensitive = hasCapital(typed);
	const words = Array.from(wordsOf(normalise(typed, !sensitive)), word => word.text);
	if (words.length === 0) return {to};
	const key = /^~(\p{L}+):/u.exec(text.slice(at, to))?.[1] ?? '';
	const opens = !isQuoted && typed.includes('(');
	const hints: readonly QueryProblem[] = [
		...signHints('~', keyNamed(fields, key), at, to),
		...(opens ? [{code: 'opens-no-group', from: at, to, isReadOver: true} as const] : []),
	];
	return {term: {type: 'approximate', from: at, to, closing, text: typed, words, sensitive}, to, hints};
}

function readRegex(text: string, at: number): TermReading {
	const end = endOfRegex(text, at + 1);
	const source = text.slice(at + 1, end);
	const isClosed = text[end] === '/';
	const isForced = isClosed && /^i(?:[\s|)]|$)/.test(text.slice(end + 1, end + 3));
	const to = end + (isClosed ? 1 : 0) + (isForced ? 1 : 0);
	if (source === '') return {to};
	const sensitive = !isForced && isCaseMeant(source);
	const problem = judgePattern(source);
	const closing = isClosed ? '' : '/';
	const isSound = problem === undefined;
	const term: Term = {type: 'regex', from: at, to, closing, source, sensitive, isForced, isSound};
	const flags = isClosed && !isForced ? (/^\p{L}+/u.exec(text.slice(to))?.[0] ?? '') : '';
	const hints: readonly QueryProblem[] =
		flags === '' ? [] : [{code: 'unknown-flags', from: to, to: to + flags.length, flags}];
	return isSound ? {term, to, hints} : {term, to, hints, error: {code: 'bad-pattern', from: at, to, problem}};
}

/** The offset of the slash that ends an expression, or the end of the text. */
function endOfRegex(text: string, from: number): number {
	let at = from;
	while (at < text.length && text[at] !== '/') at += text[at] === '\\' ? 2 : 1;
	return Math.min(at, text.length);
}

/** Capitals in escapes such as `\W` say nothing about case, but asking for capitals does. */
function isCaseMeant(source: string): boolean {
	if (/\\p\{(?:L[ut]|Upper)/.test(source)) return true;
	return hasCapital(source.replace(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|[\s\S])/gu, ''));
}

function signHints(
	sign: string,
	key: FilterKey | undefined,
	from: number,
	to: number,
): readonly QueryProblem[] {
	return key === undefined ? [] : [{code: 'sign-before-key', from, to, sign, key: key.name}];
}

/** What the end of the text has to close, or what is written and asks for nothing. */
function unfinishedIn(text: string, from: number, term: Term | undefined): readonly QueryProblem[] {
	const to = from + text.length;
	if (term === undefined) return [{code: 'no-words', from, to, text}];
	if (term.closing === '') return [];
	return [{code: 'open', from, to, what: term.type === 'regex' ? 'expression' : 'quotation'}];
}
