/**
 * A view in words, to be handed over or kept: everything that decides what is on the screen but its size and what is
 * open over it. `zoom:quotes quote:no-treaty passage:2 marks:a,b`; values as in an address, so that a blank is `%20`.
 */
import {type Order, orders} from '../engine/question.ts';
import {parseQuery} from '../query/parse.ts';
import {initialState} from './initial.ts';
import {onlyPanesOf} from './panes.ts';
import {type Cell, detailPane, type PaneName, pagePane} from './parts.ts';
import type {State} from './state.ts';
import {selectTelling} from './story.ts';
import type {PaneBehaviour, World} from './world.ts';

/** What a view says; what it does not say is as without it. */
export type ViewParts = Partial<
	Pick<
		State,
		| 'focus'
		| 'subject'
		| 'zoom'
		| 'order'
		| 'isReportedShown'
		| 'isDetailShown'
		| 'isOpened'
		| 'isSlide'
		| 'isStoryInFront'
		| 'event'
		| 'chosen'
		| 'cell'
		| 'rival'
		| 'statement'
		| 'passage'
		| 'isComparing'
		| 'positionsView'
		| 'scroll'
		| 'isPageShown'
		| 'pageScroll'
		| 'marked'
	>
> & {readonly filter?: string};

export type ReadView =
	| {readonly ok: true; readonly parts: ViewParts}
	| {readonly ok: false; readonly word: string};

type Panes = readonly Pick<PaneBehaviour, 'name' | 'role'>[];

const positionsViews = ['matrix', 'reading', 'facing'] as const;

/** How a word is read; undefined where its value is none. */
const readers: Readonly<Record<string, (value: string, panes: Panes) => ViewParts | undefined>> = {
	focus: (value, panes) => among(namesOf(panes), value, focus => ({focus})),
	subject: (value, panes) => among(listNamesOf(panes), value, subject => ({subject})),
	zoom: (value, panes) => among(namesOf(panes), value, zoom => ({zoom})),
	order: value => among<Order, ViewParts>(orders, value, order => ({order})),
	positions: value => among(positionsViews, value, positionsView => ({positionsView})),
	filter: filter => ({filter}),
	event: event => ({event}),
	chosen: (value, panes) => {
		const pairs = value.split(',').map(pair => pair.split('/').map(decoded));
		const isRead = pairs.every(
			([list = '', ...ids]) => listNamesOf(panes).includes(list) && ids.length === 1,
		);
		return isRead ? {chosen: new Map(pairs.map(([list = '', id = '']) => [list, id]))} : undefined;
	},
	quote: statement => ({statement}),
	rival: rival => ({rival}),
	cell: value => {
		const [party = '', issue = '', ...rest] = value.split('/').map(decoded);
		if (rest.length > 0 || (party === '' && issue === '')) return undefined;
		return {cell: {party: party === '' ? null : party, issue: issue === '' ? null : issue}};
	},
	passage: value => whole(value, number => ({passage: number - 1})),
	line: value => whole(value, number => ({scroll: number - 1})),
	page: value => {
		const [of = '', by = ''] = value.split('/').map(decoded);
		return /^-?\d{1,8}$/.test(by) ? {isPageShown: true, pageScroll: {of, by: Number(by)}} : undefined;
	},
	marks: value => ({marked: new Set(value.split(',').map(decoded))}),
	quoted: value => (value === '' ? {isReportedShown: false} : undefined),
	nodetail: value => (value === '' ? {isDetailShown: false} : undefined),
	opened: value => (value === '' ? {isOpened: true} : undefined),
	slide: value => (value === '' ? {isSlide: true} : undefined),
	selected: value => (value === '' ? {isStoryInFront: false} : undefined),
	compared: value => (value === '' ? {isComparing: true} : undefined),
	article: value => (value === '' ? {isPageShown: true} : undefined),
};

/** Values that have parts: these are written one by one. */
const inParts: ReadonlySet<string> = new Set(['chosen', 'cell', 'page', 'marks']);

function namesOf(panes: Panes): readonly PaneName[] {
	return panes.map(({name}) => name);
}

function listNamesOf(panes: Panes): readonly PaneName[] {
	return namesOf(panes.filter(({role}) => role === 'list'));
}

/** @returns what the words say, or the first that says nothing. */
export function readView(text: string, panes: Panes): ReadView {
	let parts: ViewParts = {};
	for (const word of text.split(/\s+/).filter(part => part !== '')) {
		const [, key = '', value = ''] = /^([a-z]+)(?::(.*))?$/s.exec(word) ?? [];
		const read = Object.hasOwn(readers, key)
			? readers[key]?.(inParts.has(key) ? value : decoded(value), panes)
			: undefined;
		if (read === undefined) return {ok: false, word};
		parts = {...parts, ...read};
	}
	return {ok: true, parts};
}

/** The words that a view may begin with, for what is said of a wrong one. */
export const viewKeys: readonly string[] = Object.keys(readers);

/**
 * What differs from the screen that opens with the same filter, order and focus: those have options of their own, as
 * has whether reported statements are shown.
 */
export function viewWords(world: World, state: State): readonly string[] {
	const {focus, applied, cell, pageScroll, marked} = state;
	const plain = initialState(world, {...state.size, focus, filter: applied.text});
	const word = (key: string, value: string | undefined, before?: string) =>
		value === undefined || value === before ? [] : [`${key}:${encoded(value)}`];
	const flag = (name: string, isSet: boolean) => (isSet ? [name] : []);
	const isSameCell = cell.party === plain.cell.party && cell.issue === plain.cell.issue;
	const isScrolled = state.isPageShown && pageScroll.by !== 0;
	return [
		...word('subject', state.subject, plain.subject),
		...word('zoom', state.zoom),
		...flag('nodetail', !state.isDetailShown),
		...flag('opened', state.isOpened),
		...flag('slide', state.isSlide),
		...flag('selected', !state.isStoryInFront && selectTelling(world, state) !== undefined),
		...word('event', state.event, plain.event),
		...(state.chosen.size === 0
			? []
			: [`chosen:${[...state.chosen].map(pair => pair.map(encoded).join('/')).join(',')}`]),
		...(isSameCell ? [] : [`cell:${[cell.party ?? '', cell.issue ?? ''].map(encoded).join('/')}`]),
		...word('positions', state.positionsView, plain.positionsView),
		...word('rival', state.rival),
		...word('quote', state.statement),
		...(state.passage === undefined ? [] : [`passage:${state.passage + 1}`]),
		...flag('compared', state.isComparing),
		...(state.scroll === 0 ? [] : [`line:${state.scroll + 1}`]),
		...flag('article', state.isPageShown && focus !== pagePane && !isScrolled),
		...(isScrolled ? [`page:${encoded(pageScroll.of)}/${pageScroll.by}`] : []),
		...(marked.size === 0 ? [] : [`marks:${[...marked].map(encoded).join(',')}`]),
	];
}

/** The whole view, for a file. */
export function wholeView(world: World, state: State): string {
	const {applied, order, isReportedShown, focus} = state;
	return [
		...(applied.text.trim() === '' ? [] : [`filter:${encoded(applied.text)}`]),
		...(order === 'date' ? [] : [`order:${order}`]),
		...(isReportedShown ? [] : ['quoted']),
		`focus:${focus}`,
		...viewWords(world, state),
	].join(' ');
}

/** The state as the view says; ids that the dossier does not have are left as they are. */
export function withView(world: World, state: State, parts: ViewParts): State {
	const {filter, ...said} = parts;
	const {entryOf, events, parties} = world.catalogue;
	const {event, cell, rival, marked, statement, ...rest} = said;
	const query = filter === undefined ? state.query : parseQuery(filter, state.query.fields);
	const next: State = {
		...state,
		...rest,
		...(filter === undefined ? {} : {filter: {text: filter, cursor: filter.length}, query}),
		applied: query.error === undefined ? query : state.applied,
		event: event !== undefined && events.has(event) ? event : state.event,
		cell: cell !== undefined && isCell(world, cell) ? cell : state.cell,
		rival: rival !== undefined && parties.has(rival) ? rival : state.rival,
		statement: statement !== undefined && entryOf.has(statement) ? statement : state.statement,
		marked: new Set([...(marked ?? state.marked)].filter(id => entryOf.has(id))),
	};
	return sound(world, next);
}

/** Words may say together what cannot be together: the focus wins. */
function sound(world: World, state: State): State {
	const there = onlyPanesOf(world, state);
	const {focus, isOpened} = there;
	const zoom = there.zoom === undefined ? undefined : focus;
	return {
		...there,
		zoom,
		isSlide: state.isSlide && (zoom !== undefined || isOpened),
		isDetailShown: state.isDetailShown || focus === detailPane,
		isPageShown: state.isPageShown || focus === pagePane,
	};
}

function isCell({catalogue}: World, {party, issue}: Cell): boolean {
	return (party === null || catalogue.parties.has(party)) && (issue === null || catalogue.issues.has(issue));
}

function among<T extends string, R>(values: readonly T[], value: string, of: (found: T) => R): R | undefined {
	const found = values.find(each => each === value);
	return found === undefined ? undefined : of(found);
}

function whole<R>(value: string, of: (number: number) => R): R | undefined {
	return /^[1-9]\d{0,5}$/.test(value) ? of(Number(value)) : undefined;
}

/** Half a character cannot be written in an address, and is in no text that anybody typed. */
function encoded(value: string): string {
	return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function decoded(value: string): string {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}
