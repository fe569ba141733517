/**
 * Changes to the filter text by anything but typing. Whatever is not meant stays as it was typed.
 *
 * The term of a key is every part of the query that has only terms of that key, excluding or not: the choice shown
 * must be the choice made. A mixed part, as in `party:nato | veto`, is somebody's own and is left alone.
 */
import {type FilterFields, keyNamed} from '../fields/field.ts';
import {writeValue} from '../fields/write-value.ts';
import {lettersAndDigits} from '../text/normal-text.ts';
import {parseQuery} from './parse.ts';
import {leavesOf, type Query, type QueryNode} from './tree.ts';
import {hasLooseBackslash} from './write.ts';

/** The text with the terms of these keys replaced, or taken away where the value is undefined. */
export function setTerms(query: Query, terms: Readonly<Record<string, string | undefined>>): string {
	return Object.entries(terms).reduce((before, [key, value]) => setTerm(before, key, value), query).text;
}

/** The text with one term more, which narrows what is there, whatever is asked of its key already. */
export function addTerm(query: Query, key: string, value: string): string {
	return hasTerm(query, key, value) ? query.text : join(finished(query), `${key}:${writeValue(value)}`);
}

/** Whether the query asks for exactly this choice: one term of the key, one value, not excluded. */
export function hasTerm(query: Query, key: string, value: string): boolean {
	const [part, ...others] = partsOf(query, key);
	if (part?.type !== 'field' || others.length > 0 || part.values.length > 1) return false;
	const [typed] = part.values;
	return (
		typed.text === value ||
		(lettersAndDigits(value) !== '' && lettersAndDigits(typed.text) === lettersAndDigits(value))
	);
}

/** Whether there is a term of the key. */
export function hasKey(query: Query, key: string): boolean {
	return partsOf(query, key).length > 0;
}

/** The text without its last term, and without what dangles behind it. */
export function dropLastTerm(query: Query): string {
	const last = leavesOf(query.root).at(-1);
	return last === undefined ? '' : cutAt(query, last.from);
}

/** The text without what was searched for last: words that stand side by side are one search, any other term is one. */
export function dropLastSearch(query: Query): string {
	const {parts} = query.root;
	const words = parts.slice(parts.findLastIndex(({type}) => type !== 'word') + 1);
	const [first] = words;
	return first === undefined ? dropLastTerm(query) : cutAt(query, first.from);
}

function cutAt({text, fields}: Query, at: number): string {
	// A group of nothing goes with it; what is still open is closed.
	return closed(text.slice(0, at).replace(/(?:[\s|\p{DI}]|(?<![^\s|(!\p{DI}-])[-!]?\()+$/u, ''), fields);
}

/** The text with its groups closed; a word that has opened a parenthesis itself would take theirs. */
function closed(text: string, fields: FilterFields): string {
	const closing = ')'.repeat(parseQuery(text, fields).unclosed);
	return parseQuery(text + closing, fields).unclosed === 0 ? text + closing : `${text} ${closing}`;
}

function setTerm(query: Query, key: string, value: string | undefined): Query {
	const parts = partsOf(query, key);
	const written = value === undefined ? '' : `${key}:${writeValue(value)}`;
	const [first, ...others] = parts;
	if (first === undefined)
		return written === '' ? query : parseQuery(join(finished(query), written), query.fields);
	let changed = query.text;
	// From the end on, so that the ranges of those before stay right.
	for (const {from, to} of others.toReversed()) changed = replaced(changed, from, to, '');
	return parseQuery(replaced(changed, first.from, first.to, written), query.fields);
}

function partsOf({fields, root}: Query, key: string): readonly QueryNode[] {
	const wanted = keyNamed(fields, key)?.name;
	if (wanted === undefined) return [];
	return root.parts.filter(part =>
		leavesOf(part).every(({term}) => term.type === 'field' && term.key === wanted),
	);
}

// U+FEFF is white space to JavaScript and nothing to the reader.
function replaced(text: string, from: number, to: number, by: string): string {
	const [before, after] = [text.slice(0, from), text.slice(to)];
	if (by === '') return join(before.trimEnd(), after.trimStart());
	// What was closed by a quotation mark may have had the next term right behind it.
	return /^(?:[^\S\ufeff]|\||$)/.test(after) ? before + by + after : `${before}${by} ${after}`;
}

function join(before: string, after: string): string {
	return before === '' || after === '' || /[^\S\ufeff]$/.test(before) ? before + after : `${before} ${after}`;
}

/** The text made ready for a term behind it: what is open closed, signs and bars that wait for a term taken off. */
function finished({text, fields, root, unclosed}: Query): string {
	const last = leavesOf(root).at(-1)?.term;
	if (last === undefined) return '';
	const written = text.slice(0, last.to);
	const rest = text.slice(last.to);
	if (last.closing === '' && unclosed === 0 && /^[\s)]*$/.test(rest)) return text;
	return closed(
		(hasLooseBackslash(written) && last.closing !== '' ? written.slice(0, -1) : written) + last.closing,
		fields,
	);
}
