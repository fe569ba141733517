/** Questions about the state, answered from the state and the dossier alone. */
import type {Entry} from '../dossier/catalogue.ts';
import type {DossierEvent, Passage, Position} from '../dossier/types.ts';
import {relevance, search} from '../search/match.ts';
import type {Order, State} from './state.ts';
import type {World} from './world.ts';

/** The entries that are shown, as their numbers, in the order shown. */
export function selectRows(world: World, state: State): readonly number[] {
	const {appliedFilter, order, isReportedShown, marked} = state;
	return world.remember('rows', [appliedFilter, order, isReportedShown, marked], () => {
		const {entries} = world.catalogue;
		const query = world.query(appliedFilter);
		const found =
			appliedFilter.trim() === ''
				? entries.map(entry => entry.number)
				: search(world.index(), query, marked).slice();
		const shown = isReportedShown ? found : found.filter(number => entries[number]?.kind !== 'reported');
		return sortRows(world, shown, order, appliedFilter);
	});
}

function sortRows(world: World, rows: number[], order: Order, filter: string): readonly number[] {
	const {entries, parties} = world.catalogue;
	const text = (key: (entry: Entry) => string) => (a: number, b: number) => {
		const [left, right] = [entries[a], entries[b]];
		return left && right ? key(left).localeCompare(key(right), 'en') || a - b : 0;
	};
	const places = new Map([...parties.keys()].map((id, place) => [id, place]));
	const partyPlace = (number: number) => places.get(entries[number]?.parties[0] ?? '') ?? parties.size;
	switch (order) {
		case 'date':
			return rows;
		case 'speaker':
			return rows.sort(text(entry => entry.speakerName));
		case 'party':
			return rows.sort((a, b) => partyPlace(a) - partyPlace(b) || a - b);
		case 'relevance': {
			if (filter.trim() === '') return rows;
			const query = world.query(filter);
			const weights = new Map(rows.map(row => [row, relevance(world.index(), query, row)]));
			return rows.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b);
		}
	}
}

/** How many entries there would be without a filter. */
export function selectTotal(world: World, state: State): number {
	return world.remember('total', [state.isReportedShown], () =>
		state.isReportedShown
			? world.catalogue.entries.length
			: world.catalogue.entries.filter(entry => entry.kind !== 'reported').length,
	);
}

/**
 * The selected row: the statement chosen, or, while a filter hides it, the shown one nearest to it in date,
 * so that the choice comes back with the row.
 *
 * @returns its place among the rows, -1 where there are none.
 */
export function selectRow(world: World, state: State): number {
	const rows = selectRows(world, state);
	return world.remember('row', [rows, state.statement], () => {
		if (rows.length === 0) return -1;
		if (state.statement === undefined) return 0;
		const wanted = world.catalogue.entryOf.get(state.statement)?.number ?? 0;
		const exact = rows.indexOf(wanted);
		if (exact >= 0) return exact;
		let best = 0;
		rows.forEach((number, place) => {
			if (Math.abs(number - wanted) < Math.abs((rows[best] ?? 0) - wanted)) best = place;
		});
		return best;
	});
}

export function selectEntry(world: World, state: State): Entry | undefined {
	return world.catalogue.entries[selectRows(world, state)[selectRow(world, state)] ?? -1];
}

/** The passage that stands for a statement: the dossier's choice, but a quoted one where only those are wanted. */
export function leadingPassage({isReportedShown}: Pick<State, 'isReportedShown'>, entry: Entry): Passage {
	if (isReportedShown || entry.first.kind !== 'reported') return entry.first;
	return entry.statement.passages.find(({kind}) => kind !== 'reported') ?? entry.first;
}

/** The place of the passage shown, among the statement's passages. */
export function selectPassage(state: State, entry: Entry): number {
	const {passages} = entry.statement;
	return state.passage === undefined || state.passage >= passages.length
		? passages.indexOf(leadingPassage(state, entry))
		: state.passage;
}

export function shownPassage(state: State, entry: Entry): Passage {
	return entry.statement.passages[selectPassage(state, entry)] ?? entry.first;
}

/** The schedule's rows: the rounds in their order, then every other event in order of date. */
export function selectEvents(world: World): readonly DossierEvent[] {
	const {rounds, chronology} = world.catalogue;
	return world.remember('events', [], () => [
		...rounds,
		...chronology.filter(event => event.round === undefined),
	]);
}

export function selectEvent(world: World, state: State): DossierEvent | undefined {
	return world.catalogue.events.get(state.event ?? '') ?? selectEvents(world)[0];
}

/** The positions that a cell, a row head or a column head of the matrix stands for. */
export function selectPositions(world: World, state: State): readonly Position[] {
	const {party, issue} = state.cell;
	return world.catalogue.dossier.positions.filter(
		position => (party === null || position.party === party) && (issue === null || position.issue === issue),
	);
}

/** Ids of the statements that copying and exporting take: the marked ones, else the rows shown. */
export function selectForExport(world: World, state: State): readonly string[] {
	const {entries} = world.catalogue;
	if (state.marked.size > 0)
		return entries.filter(entry => state.marked.has(entry.statement.id)).map(entry => entry.statement.id);
	return selectRows(world, state).flatMap(number => entries[number]?.statement.id ?? []);
}
