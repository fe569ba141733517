/** The filter line: typing, completing, taking terms back. */
import {
	type Completion,
	type Counted,
	offerKeys,
	offerValues,
	type Wanted,
	wantedAt,
} from '../query/complete.ts';
import {dropLastSearch} from '../query/edit.ts';
import {parseQuery} from '../query/parse.ts';
import type {Action} from './actions.ts';
import {editLine} from './line-edit.ts';
import type {EditedLine} from './parts.ts';
import {type State, say} from './state.ts';
import type {Workspace} from './workspace.ts';

/** The filter line changed: rows follow it, except while it cannot be understood, when the last good ones stay. */
export function editInput(state: State, wanted: EditedLine): State {
	const filter = shortened(wanted);
	const query = filter.text === state.query.text ? state.query : parseQuery(filter.text, state.query.fields);
	const applied = query.error === undefined ? query : state.applied;
	const next = {...state, filter, query, applied, completion: undefined};
	const left = wanted.text.length - filter.text.length;
	if (left === 0) return next;
	const text = `A filter takes ${longest} characters: the last ${left} were left out.`;
	return {...next, message: {tone: 'bad', text}};
}

/** What is longer is nobody's query, and every key would have to read it whole. */
const longest = 12_000;

function shortened({text, cursor}: EditedLine): EditedLine {
	return {text: text.slice(0, longest), cursor: Math.min(cursor, longest)};
}

export function takeBackTerm(state: State): State {
	const text = dropLastSearch(state.query);
	return editInput(state, {text, cursor: text.length});
}

/**
 * What can stand where the cursor is, or was before the first Tab, with how many of the rows shown would stay;
 * undefined where that is not known yet.
 */
export function completions(workspace: Workspace, state: State): Completion | undefined {
	const {text, cursor} = state.completion?.base ?? state.filter;
	const query = workspace.remember('typed', [text], () =>
		text === state.query.text ? state.query : parseQuery(text, state.query.fields),
	);
	const wanted = workspace.remember('wanted', [query, cursor], () => wantedAt(query, cursor));
	const {from, to} = wanted;
	if (wanted.type === 'nothing') return {from, to, candidates: []};
	const {isReportedShown, marked} = state;
	const answer = workspace.ask('beside', {query: wanted.beside, order: 'date', isReportedShown, marked});
	return workspace.remember('completions', [wanted, answer, answer.generation, state.generation], () => {
		if (wanted.type === 'keys') {
			const {keys, others} = wanted;
			const candidates = offerKeys(
				keys,
				key => answer.distinct(key, others),
				key => answer.counts(key, '', others)?.length,
			);
			return candidates && {from, to, candidates};
		}
		const values = answer.counts(wanted.key, wanted.typed, wanted.others);
		const countOf = values && showing(workspace, state, wanted);
		return values && countOf && {from, to, candidates: offerValues(values, countOf)};
	});
}

type WantedValues = Extract<Wanted, {type: 'values'}>;

/** How many rows each value shows when it is taken; undefined where that is not known yet. */
function showing(
	workspace: Workspace,
	state: State,
	wanted: WantedValues,
): ((value: Counted) => number) | undefined {
	const {holding, otherwise, key, typed, others} = wanted;
	if (otherwise === undefined) return ({count}) => count;
	const {isReportedShown, marked} = state;
	const question = {order: 'date', isReportedShown, marked} as const;
	const without = workspace.ask('otherwise', {...question, query: otherwise});
	const within = holding === undefined ? undefined : workspace.ask('holding', {...question, query: holding});
	const lost = without.counts(key, typed, others, true);
	const won = within === undefined ? [] : within.counts(key, typed, others, true);
	if (!without.isDone || lost === undefined || won === undefined) return undefined;
	const byInsert = (values: readonly Counted[]) => new Map(values.map(({insert, count}) => [insert, count]));
	const [less, more] = [byInsert(lost), byInsert(won)];
	// Those that are found both ways are in all three.
	return ({insert}) => without.total + (more.get(insert) ?? 0) - (less.get(insert) ?? 0);
}

type Typing = Extract<Action, {type: 'edit' | 'complete'}>;

export function completeInput(workspace: Workspace, state: State, action: Typing): State {
	if (action.type === 'edit') return editInput(state, editLine(state.filter, action.edit));
	const base = state.completion?.base ?? state.filter;
	const {from, to, candidates} = completions(workspace, state) ?? {from: 0, to: 0, candidates: []};
	if (candidates.length === 0) return say(state, 'Nothing to complete here.');
	const last = state.completion?.index ?? (action.by === 1 ? -1 : candidates.length);
	const index = (last + action.by + candidates.length) % candidates.length;
	const insert = candidates[index]?.insert ?? '';
	const text = base.text.slice(0, from) + insert + base.text.slice(to);
	const next = editInput(state, {text, cursor: from + insert.length});
	// With one candidate there is nothing to cycle through: the next Tab completes what comes after it.
	return candidates.length === 1 ? next : {...next, completion: {base, index}};
}
