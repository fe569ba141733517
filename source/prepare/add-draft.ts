/** A draft added to notes that are there: new articles and what they say, and no byte of what a person wrote changed. */
import {EditableNotes} from '../notes/edit.ts';
import {plainOf} from '../notes/plain.ts';
import {readTree} from '../notes/tree.ts';
import {fold} from '../text/fold.ts';
import {type Already, type Draft, draftOf} from './draft.ts';
import type {GivenArticle} from './placed.ts';

export type Added =
	| {readonly ok: true; readonly text: string; readonly said: readonly string[]}
	| {readonly ok: false; readonly message: string};

/** Articles that the notes name already are left out. */
export function addDraft(notes: string, articles: readonly GivenArticle[]): Added {
	const editable = EditableNotes.open(notes);
	if (editable === undefined)
		return {ok: false, message: 'these are no notes: roundtable check says what is wrong.'};
	const {already, files} = whatIsThere(notes);
	const fresh = articles.filter(({file}) => !files.has(file));
	if (fresh.length === 0) return {ok: true, text: notes, said: []};
	const draft = draftOf(fresh, '', already);
	const failed = put(editable, draft);
	return failed === undefined
		? {ok: true, text: editable.text, said: draft.said}
		: {
				ok: false,
				message: `${failed} cannot be added to in place. Write it as a block, an item a line, and try again.`,
			};
}

/** @returns the section that could not be added to. */
function put(editable: EditableNotes, draft: Draft): string | undefined {
	const maps = {sources: draft.sources, parties: draft.parties, people: draft.people};
	for (const [key, entries] of Object.entries(maps)) {
		if (entries.size === 0) continue;
		for (const [id, value] of entries) {
			const isSet = editable.edit({do: 'set', path: [key, id], value}).ok;
			if (isSet) continue;
			// There is no such section yet.
			if (!editable.edit({do: 'set', path: [key], value: new Map([[id, value]])}).ok) return key;
		}
	}
	const lists = {
		rounds: draft.rounds,
		events: draft.events,
		statements: draft.statements,
		'not-speech': draft.notSpeech,
	};
	for (const [key, items] of Object.entries(lists))
		for (const value of items) {
			if (editable.edit({do: 'insert', path: [key], at: Number.MAX_SAFE_INTEGER, value}).ok) continue;
			if (!editable.edit({do: 'set', path: [key], value: [value]}).ok) return key;
		}
	return undefined;
}

/** The articles that notes name, from the folder of the notes. */
export function filesNamed(notes: string): readonly string[] {
	return [...whatIsThere(notes).files];
}

type There = {readonly already: Already; readonly files: ReadonlySet<string>};

function whatIsThere(notes: string): There {
	const {root} = readTree(notes);
	const value = root === undefined ? {} : plainOf(root);
	const of = (part: unknown, key: string): unknown =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? (part as Record<string, unknown>)[key]
			: undefined;
	const entries = (key: string) => {
		const part = of(value, key);
		return typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.entries(part) : [];
	};
	const folder = of(value, 'articles');
	const files = entries('sources').map(([id, source]) => {
		const file = of(source, 'file');
		const name = typeof file === 'string' ? file : `${id}.txt`;
		return typeof folder === 'string' ? `${folder}/${name}` : name;
	});
	const people = new Map<string, string>();
	for (const [id, person] of entries('people')) {
		const also = of(person, 'also');
		for (const name of [of(person, 'name') ?? id, ...(Array.isArray(also) ? also : [also])])
			if (typeof name === 'string') people.set(fold(name), id);
	}
	const parties = new Map<string, string>();
	for (const [id, party] of entries('parties')) {
		const name = typeof party === 'string' ? party : of(party, 'name');
		const also = of(party, 'also');
		for (const each of [name ?? id, ...(Array.isArray(also) ? also : [also])])
			if (typeof each === 'string') parties.set(each, id);
	}
	const met = ['rounds', 'events'].flatMap(key => {
		const meetings = of(value, key);
		return (Array.isArray(meetings) ? meetings : []).map(each => `${of(each, 'date')} ${of(each, 'place')}`);
	});
	return {
		already: {sources: entries('sources').map(([id]) => id), people, parties, rounds: met},
		files: new Set(files),
	};
}
