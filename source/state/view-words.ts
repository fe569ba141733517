/**
 * A view in words, to be handed over or kept: everything that decides what is on the screen but its size and what is
 * open over it. `zoom:quotes quote:no-treaty passage:2 marks:a,b`; each pane has words of its own.
 */
import {orders} from '../engine/question.ts';
import {parseQuery} from '../query/parse.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import {plainState} from './initial.ts';
import {onlyPanesOf, withFocusShown} from './panes.ts';
import type {PaneName} from './parts.ts';
import type {State} from './state.ts';
import {selectTelling} from './story.ts';
import {
	among,
	decoded,
	encoded,
	flagWord,
	type KnownPanes,
	type Said,
	textWord,
	type ViewWord,
} from './view-word.ts';
import type {Workspace} from './workspace.ts';

/** What a view says; what it does not say is as without it. */
export type ViewParts = Said & {readonly filter?: string};

export type ReadView =
	| {readonly ok: true; readonly parts: ViewParts}
	| {readonly ok: false; readonly word: string};

type PartWord = Omit<ViewWord, 'read'> & {
	readonly read: (value: string, panes: KnownPanes) => ViewParts | undefined;
};

/** It has an option of its own, in which one reads it. */
const filter: PartWord = {
	key: 'filter',
	write: ({applied}) => (applied.text.trim() === '' ? undefined : encoded(applied.text)),
	read: value => ({filter: decoded(value)}),
};

/** These have options of their own, too; the focus is there in every view. */
const withOptions: readonly ViewWord[] = [
	{
		key: 'order',
		write: ({order}) => (order === 'date' ? undefined : order),
		read: value => among(orders, value, order => ({order})),
	},
	flagWord('quoted', ({isReportedShown}) => !isReportedShown, {isReportedShown: false}),
	{
		key: 'focus',
		write: ({focus}) => encoded(focus),
		read: (value, panes) => among(namesOf(panes), decoded(value), focus => ({focus})),
	},
];

const ofAnyPane: readonly ViewWord[] = [
	textWord(
		'subject',
		({subject}) => subject,
		(value, panes) => among(listNamesOf(panes), value, subject => ({subject})),
	),
	textWord(
		'zoom',
		({zoom}) => zoom,
		(value, panes) => among(namesOf(panes), value, zoom => ({zoom})),
	),
	flagWord('opened', ({isOpened}) => isOpened, {isOpened: true}),
	flagWord('slide', ({isSlide}) => isSlide, {isSlide: true}),
];

/** Of the panes that have no words of their own. */
function chosenWord(panes: KnownPanes): ViewWord {
	const own = new Set(namesOf(panes.filter(({words}) => words !== undefined)));
	return {
		key: 'chosen',
		write: ({chosen}) => writtenPairs(new Map([...chosen].filter(([name]) => !own.has(name)))),
		read(value) {
			const chosen = pairsIn(value);
			const names = namesOf(panes);
			return chosen !== undefined && [...chosen.keys()].every(name => names.includes(name))
				? {chosen}
				: undefined;
		},
	};
}

/** Names with a value each; undefined where there is none. */
function writtenPairs(pairs: ReadonlyMap<string, string>): string | undefined {
	return pairs.size === 0 ? undefined : [...pairs].map(pair => pair.map(encoded).join('/')).join(',');
}

function pairsIn(value: string): ReadonlyMap<string, string> | undefined {
	const pairs = value.split(',').map(pair => pair.split('/').map(decoded));
	return pairs.every(pair => pair.length === 2)
		? new Map(pairs.map(([name = '', of = '']) => [name, of]))
		: undefined;
}

const marks: ViewWord = {
	key: 'marks',
	write: ({marked}) => (marked.size === 0 ? undefined : [...marked].map(encoded).join(',')),
	read: value => ({marked: new Set(value.split(',').map(decoded))}),
};

/** The reader's notes are no part of a command line: they would be too long for one. */
const notes: PartWord = {
	key: 'notes',
	write: ({notes: own}) => writtenPairs(own),
	read(value) {
		const own = pairsIn(value);
		return own === undefined ? undefined : {notes: own};
	},
};

function wordsOf(panes: KnownPanes): readonly ViewWord[] {
	return [...withOptions, ...ofAnyPane, chosenWord(panes), ...panes.flatMap(({words = []}) => words), marks];
}

/** Those of a whole view. */
function allWords(panes: KnownPanes): readonly PartWord[] {
	return [filter, ...wordsOf(panes), notes];
}

function namesOf(panes: KnownPanes): readonly PaneName[] {
	return panes.map(({name}) => name);
}

function listNamesOf(panes: KnownPanes): readonly PaneName[] {
	return namesOf(panes.filter(({role}) => role === 'list'));
}

/** @returns what the words say, or the first that says nothing. */
export function readView(text: string, panes: KnownPanes): ReadView {
	const known = new Map(allWords(panes).map(word => [word.key, word]));
	let parts: ViewParts = {};
	for (const word of text.split(/\s+/).filter(part => part !== '')) {
		const [, key = '', value = ''] = /^([a-z]+)(?::(.*))?$/s.exec(word) ?? [];
		const read = known.get(key)?.read(value, panes);
		if (read === undefined) return {ok: false, word};
		parts = {...parts, ...read, ...bothChosen(parts, read)};
	}
	return {ok: true, parts};
}

/** What several words say that each pane keeps. */
function bothChosen({chosen: before}: ViewParts, {chosen: next}: ViewParts): Pick<ViewParts, 'chosen'> {
	return before === undefined || next === undefined ? {} : {chosen: new Map([...before, ...next])};
}

/** The words that a view may begin with, for what is said of a wrong one. */
export function viewKeys(panes: KnownPanes): readonly string[] {
	return allWords(panes).map(({key}) => key);
}

/** All but the filter and the notes: the focus, and what differs from the screen that opens with it and the filter. */
export function viewWords(workspace: Workspace, state: State): readonly string[] {
	return written(wordsOf(workspace.panes), workspace, state);
}

/** The filter as a word of a view. */
export function filterWord({applied}: State): string {
	return `${filter.key}:${encoded(applied.text)}`;
}

/** The whole view, for a file: with the reader's notes. */
export function wholeView(workspace: Workspace, state: State): string {
	return written(allWords(workspace.panes), workspace, state).join(' ');
}

function written(
	words: readonly Omit<ViewWord, 'read'>[],
	workspace: Workspace,
	state: State,
): readonly string[] {
	const {applied, focus, size} = state;
	const plain = withView(workspace, plainState(workspace, {...size, focus, filter: applied.text}), {});
	return words.flatMap(({key, write}) => {
		const value = write(state, plain);
		return value === undefined ? [] : [value === '' ? key : `${key}:${value}`];
	});
}

/** The state as the view says; ids that the dossier does not have are left as they are. */
export function withView(workspace: Workspace, state: State, parts: ViewParts): State {
	const {entryOf} = workspace.catalogue;
	const {plain, asked} = askedIn(workspace, state, parts);
	const known: State = {
		...asked,
		marked: new Set([...asked.marked].filter(id => entryOf.has(id))),
		notes: new Map([...asked.notes].filter(([id]) => entryOf.has(id))),
	};
	return sound(workspace, fitted(workspace, known, plain));
}

/** What a view says of things that the dossier does not have, in words as it has them; marks and notes are counted. */
export function unknownIn(workspace: Workspace, state: State, parts: ViewParts): readonly string[] {
	const {panes, catalogue} = workspace;
	const {plain, asked} = askedIn(workspace, state, parts);
	const there = fitted(workspace, asked, plain);
	const gone = (ids: Iterable<string>) => [...ids].filter(id => !catalogue.entryOf.has(id)).length;
	const [lostMarks, lostNotes] = [gone(parts.marked ?? []), gone(parts.notes?.keys() ?? [])];
	return [
		...panes
			.flatMap(({words = []}) => words)
			.flatMap(({key, write}) => {
				const said = write(asked, plain);
				return said === undefined || said === write(there, plain) ? [] : [`${key}:${said}`];
			}),
		...(lostMarks === 0 ? [] : [count(lostMarks, 'mark')]),
		...(lostNotes === 0 ? [] : [count(lostNotes, 'note')]),
	];
}

/** The same in a sentence. */
export function sayUnknown(unknown: readonly string[]): string {
	return `This view has what the dossier does not: ${sanitize(unknown.join(', ').slice(0, 200))}.`;
}

/** A state as a view asks for it, whether the dossier has that or not, and as it is without the view's other words. */
function askedIn(
	workspace: Workspace,
	state: State,
	parts: ViewParts,
): {readonly plain: State; readonly asked: State} {
	const {filter, ...said} = parts;
	const query = filter === undefined ? state.query : parseQuery(filter, state.query.fields);
	const filtered: State = {
		...state,
		...(filter === undefined ? {} : {filter: {text: filter, cursor: filter.length}, query}),
		applied: query.error === undefined ? query : state.applied,
	};
	const telling = selectTelling(workspace, filtered);
	const plain = telling?.type === 'round' ? {...filtered, event: telling.round.id} : filtered;
	return {plain, asked: {...plain, ...said}};
}

/** What of it the dossier does not have is as before. */
function fitted({panes, catalogue}: Workspace, asked: State, before: State): State {
	return panes.reduce((state, {fit}) => fit?.(catalogue, state, before) ?? state, asked);
}

/** Words may say together what cannot be together: the focus wins. */
function sound(workspace: Workspace, state: State): State {
	const there = onlyPanesOf(workspace, state);
	const {focus, isOpened} = there;
	const zoom = there.zoom === undefined ? undefined : focus;
	return withFocusShown(workspace, {
		...there,
		zoom,
		isSlide: state.isSlide && (zoom !== undefined || isOpened),
	});
}
