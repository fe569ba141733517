/**
 * Changes to the filter text by anything but typing. Whatever is not meant stays as it was typed.
 *
 * The term of a key is every group that has only terms of that key, excluding or not: the choice shown must be
 * the choice made. A mixed group, as in `party:nato | veto`, is somebody's own and is left alone.
 */
import {readKey} from './filter-keys.ts';
import {formatValue, hasLooseBackslash} from './format.ts';
import {squash} from './normal-text.ts';
import {type FieldTerm, type Group, parseQuery, termsOf} from './query.ts';

/** The text with `key:value` instead of the term of that key; without it, where it was exactly that. */
export function toggleTerm(text: string, key: string, value: string): string {
	return setTerms(text, {[key]: hasTerm(text, key, value) ? undefined : value});
}

/** The text with the terms of these keys replaced, or taken away where the value is undefined. */
export function setTerms(text: string, terms: Readonly<Record<string, string | undefined>>): string {
	return Object.entries(terms).reduce((before, [key, value]) => setTerm(before, key, value), text);
}

/** Whether the text asks for exactly this choice: one term of the key, one value, not excluded. */
export function hasTerm(text: string, key: string, value: string): boolean {
	const [group, ...others] = groupsOf(text, key);
	if (group === undefined || others.length > 0 || group.terms.length > 1) return false;
	const [term] = group.terms;
	if (term.type !== 'field' || term.negated || term.values.length > 1) return false;
	const [typed] = term.values;
	return typed.text === value || (squash(value) !== '' && squash(typed.text) === squash(value));
}

/** The text without its last term, and without what dangles behind it. */
export function dropLastTerm(text: string): string {
	const last = termsOf(parseQuery(text)).at(-1);
	return last === undefined ? '' : text.slice(0, last.from).replace(/[\s|]+$/u, '');
}

function setTerm(text: string, key: string, value: string | undefined): string {
	const groups = groupsOf(text, key);
	const written = value === undefined ? '' : `${key}:${formatValue(value)}`;
	const [first, ...others] = groups;
	if (first === undefined) return written === '' ? text : join(finished(text), written);
	let changed = text;
	// From the end on, so that the ranges of those before stay right.
	for (const {from, to} of others.toReversed()) changed = replaced(changed, from, to, '');
	return replaced(changed, first.from, first.to, written);
}

function groupsOf(text: string, key: string): readonly Group[] {
	const wanted = readKey(key);
	const isOfKey = (term: {type: string; key?: FieldTerm['key']}) =>
		term.type === 'field' && term.key === wanted;
	return wanted === undefined ? [] : parseQuery(text).groups.filter(group => group.terms.every(isOfKey));
}

function replaced(text: string, from: number, to: number, by: string): string {
	const [before, after] = [text.slice(0, from), text.slice(to)];
	if (by === '') return join(before.trimEnd(), after.trimStart());
	// What was closed by a quotation mark may have had the next term right behind it.
	return /^(?:[\s|]|$)/.test(after) ? before + by + after : `${before}${by} ${after}`;
}

function join(before: string, after: string): string {
	return before === '' || after === '' || /\s$/.test(before) ? before + after : `${before} ${after}`;
}

/** The text made ready for a term behind it: what is open closed, signs and bars that wait for a term taken off. */
function finished(text: string): string {
	const last = termsOf(parseQuery(text)).at(-1);
	if (last === undefined) return '';
	const written = text.slice(0, last.to);
	if (last.closing === '') return text.slice(last.to).trim() === '' ? text : written;
	return (hasLooseBackslash(written) ? written.slice(0, -1) : written) + last.closing;
}
