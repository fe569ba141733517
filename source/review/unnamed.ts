/** Proposed people and parties that nothing in the notes names any more, as those that others have taken the place of. */
import {isPlainMap, type Plain, textIn} from '../notes/plain.ts';
import {fold} from '../text/fold.ts';
import type {Book} from './book.ts';
import {familyName, nameOrId, spellings} from './names.ts';

export type Unnamed = {readonly section: 'people' | 'parties'; readonly id: string; readonly name: string};

export function unnamedIn(book: Book): readonly Unnamed[] {
	const named = new Set<string>();
	for (const {value} of book.items) take(named, value);
	for (const list of ['rounds', 'events', 'positions', 'discrepancies'] as const)
		for (const each of book.list(list)) take(named, each);
	const people = unnamed(book, 'people', named);
	const gone = new Set(people.map(({id}) => id));
	// The party of whom nobody names is named by nobody.
	for (const [id, person] of book.map('people')) if (!gone.has(id)) take(named, person);
	return [...people, ...unnamed(book, 'parties', named)];
}

function unnamed(book: Book, section: 'people' | 'parties', named: ReadonlySet<string>): readonly Unnamed[] {
	const ids = new Set([...book.map(section).keys()].map(id => fold(id)));
	return [...book.map(section)].flatMap(([id, value]) => {
		if (!isPlainMap(value) || value.draft === undefined) return [];
		const name = nameOrId(id, value);
		const family = section === 'people' ? familyName(id, value) : '';
		const others = [...spellings(id, value), textIn(value, 'code') ?? '', family];
		// What is the id of another means that one.
		const own = [fold(id), ...others.map(each => fold(each)).filter(each => !ids.has(each))];
		return own.some(each => named.has(each)) ? [] : [{section, id, name}];
	});
}

/** Every text that may name somebody; too many only leave what nobody may need. */
function take(named: Set<string>, value: Plain | undefined): void {
	if (typeof value === 'string') named.add(fold(value));
	else if (Array.isArray(value)) for (const each of value as readonly Plain[]) take(named, each);
	else if (isPlainMap(value))
		for (const [key, each] of Object.entries(value)) if (!told.has(key)) take(named, each);
}

/** What is told or quoted, and names nobody. */
const told: ReadonlySet<string> = new Set([
	'words',
	'because',
	'gloss',
	'note',
	'draft',
	'name',
	'named',
	'role',
]);
