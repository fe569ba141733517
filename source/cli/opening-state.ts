/** The state in which the dashboard opens: what is asked for, and what is kept of the last time. */
import {initialState} from '../state/initial.ts';
import {quotesPane} from '../state/parts.ts';
import type {State} from '../state/state.ts';
import {type ViewParts, wholeView, withView} from '../state/view-words.ts';
import type {Workspace} from '../state/workspace.ts';
import {Keeper, keptFile} from './kept.ts';
import type {Options} from './options.ts';

/** @returns the state, and what keeps marks, notes and the view; none where there is nowhere to keep them. */
export function openingState(
	workspace: Workspace,
	options: Options,
	given: ViewParts,
	size: State['size'],
): {readonly state: State; readonly keeper: Keeper | undefined} {
	const {catalogue} = workspace;
	const {isKeptBeside = false} = options;
	const asked = askedFor(workspace, options, given, size);
	// The marks and notes of a view that is handed over are shown, and those that are kept are left alone. A command has
	// no notes: then the reader's own are there, so that none is written over by somebody who does not see it.
	const shown = isGiven(given) ? asked : undefined;
	const file = keptFile(options.dossier, catalogue.dossier.id, isKeptBeside);
	const keeper =
		file === undefined
			? undefined
			: new Keeper(file, {shown, hasOwnNotes: given.notes === undefined, isShared: isKeptBeside});
	const kept = shown === undefined ? keeper?.read(catalogue) : undefined;
	if (kept === undefined) {
		const {notes} = (given.notes === undefined ? keeper?.read(catalogue) : undefined) ?? asked;
		keeper?.follow({marked: asked.marked, notes});
		return {state: {...asked, notes}, keeper};
	}
	const {marked, notes, view} = kept;
	const isElsewhere = isPlain(options) && view !== wholeView(workspace, initialState(workspace, size));
	return {state: {...asked, marked, notes, lastView: isElsewhere ? view : undefined}, keeper};
}

/** Whether a view brings marks or notes of its own. */
export function isGiven(view: ViewParts = {}): boolean {
	return view.marked !== undefined || view.notes !== undefined;
}

/** What an option of its own says wins. */
function askedFor(workspace: Workspace, options: Options, given: ViewParts, size: State['size']): State {
	const {filter = '', focus, order = 'date', isReportedShown = true, ...view} = given;
	const text = options.filter === '' ? filter : options.filter;
	const pane = options.focus ?? focus ?? (text === '' ? undefined : quotesPane);
	const opened = initialState(workspace, {
		...size,
		filter: text,
		isReportedShown: options.isReportedShown ?? isReportedShown,
		...(pane === undefined ? {} : {focus: pane}),
		order: options.order ?? order,
	});
	return withView(workspace, opened, view);
}

/** Whether nothing is asked for but a dossier: then one can go back to where one was. */
function isPlain({filter, focus, view}: Options): boolean {
	return filter === '' && focus === undefined && view === undefined;
}
