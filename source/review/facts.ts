/** What a person says is known of the article of a statement, or of the talks: its outlet, title, day, quality. */
import {factsOfQuote, listedIn, type QuoteFact, readFact} from '../dossier/fact-line.ts';
import {qualities} from '../dossier/qualities.ts';
import {readDate} from '../notes/dates.ts';
import type {NotesEdit} from '../notes/edit.ts';
import {isPlainMap, type Plain, textIn} from '../notes/plain.ts';
import type {Refused} from './decision.ts';
import {type Desk, type PlacedItem, type Planned, planned, refused} from './desk.ts';
import {nameOfSource} from './first.ts';
import {recounted} from './recounted.ts';
import {sameEdits} from './same.ts';
import {wordNoDate} from './word-no-date.ts';

/** @param passage - of the statement, that which is shown. */
export function factEdits(desk: Desk, {item}: PlacedItem, passage: number, line: string): Planned {
	const id = item.built?.passages[passage]?.source ?? item.built?.first.passage;
	const source = id === undefined ? undefined : desk.book.map('sources').get(id);
	if (id === undefined || !isPlainMap(source)) return refused('Its article is not in the notes.');
	const read = readFact(line, factsOfQuote);
	if (read === undefined) return refused(wordNoFact(line, factsOfQuote));
	if (read.field === 'talks') return talksEdits(desk, read.value);
	if (read.field === 'same') return sameEdits(desk, read.value);
	const value = readValue(read.field, read.value);
	if (typeof value === 'object' && 'ok' in value) return value;
	const said = `The ${words[read.field]} of ${nameOfSource(desk, id)}`;
	const set = setOrTaken(said, ['sources', id], source, read.field, value);
	if (!set.ok || read.field !== 'published' || typeof value !== 'string') return set;
	const also = recounted(desk, id, textIn(source, 'published'), value);
	return planned(`${set.said}${also.told}`, ...set.edits, ...also.edits);
}

const words: Readonly<Record<Exclude<QuoteFact, 'talks' | 'same'>, string>> = {
	outlet: 'outlet',
	title: 'title',
	published: 'day of publication',
	quality: 'quality',
};

/** Why a line says nothing that is known of anything. */
export function wordNoFact(line: string, fields: readonly string[]): string {
	const [field = ''] = fields;
	const named = fields.find(each => each === line.trim()) ?? field;
	return `What it is stands behind a colon: ${named}: …; there are ${fields.join(', ')}. Tab takes what is known into the line.`;
}

export function talksEdits({book}: Desk, title: string): Planned {
	if (title === '') return refused('The talks have a title.');
	return book.title === title
		? refused('The talks are called so already.')
		: planned(`The talks are called: ${title}.`, {do: 'set', path: ['title'], value: title});
}

function readValue(field: QuoteFact, value: string): string | readonly string[] | Refused {
	if (value === '') return value;
	if (field === 'published') {
		const read = readDate(value);
		return read.ok ? value : refused(wordNoDate(value, read.complaint));
	}
	if (field !== 'quality') return value;
	const listed = listedIn(value);
	const unknown = listed.find(each => !qualities.some(known => known === each));
	if (unknown !== undefined) return refused(`“${unknown}” is no quality: ${qualities.join(', ')}.`);
	const [only = '', ...others] = listed;
	return others.length === 0 ? only : listed;
}

/**
 * A text at a path set, or taken away where it is empty; why it is not known goes with that.
 *
 * @param held - what stands at the path.
 */
export function setOrTaken(
	said: string,
	path: readonly (string | number)[],
	held: Plain,
	field: string,
	value: string | readonly string[],
): Planned {
	if (value === '')
		return textIn(held, field) === undefined && !(isPlainMap(held) && Array.isArray(held[field]))
			? refused(`${said} is not in the notes.`)
			: planned(`${said} is taken away.`, {do: 'remove', path: [...path, field]});
	const absent = isPlainMap(held) ? held.absent : undefined;
	const isExplained = textIn(absent, field) !== undefined;
	const isAlone = isPlainMap(absent) && Object.keys(absent).length === 1;
	const unexplained: readonly NotesEdit[] = isExplained
		? [{do: 'remove', path: [...path, 'absent', ...(isAlone ? [] : [field])]}]
		: [];
	const shown = typeof value === 'string' ? value : value.join(', ');
	return planned(
		`${said}: ${shown.replace(/\.$/, '')}.`,
		{do: 'set', path: [...path, field], value},
		...unexplained,
	);
}
