/** The end of typing into the filter line. */
import {doubtOf} from '../query/doubts.ts';
import {selectAnswer} from './selectors.ts';
import type {State} from './state.ts';
import {editInput} from './update-filter.ts';
import type {Workspace} from './workspace.ts';

/** Back to the list; what was typed stays, without the blank that was put there for it. */
export function endTyping(workspace: Workspace, state: State): State {
	const text = state.filter.text.trimEnd();
	const ended = {...editInput(state, {text, cursor: text.length}), isFiltering: false};
	const isSame = text === state.typedFrom?.filter.trimEnd();
	const isKept = isSame || isChosen(workspace, state) || isSelectedSure(workspace, ended);
	return isKept ? ended : {...ended, statement: undefined};
}

/** Whether the arrows have gone to what is selected while it was typed, and it is still there. */
function isChosen(workspace: Workspace, state: State): boolean {
	const {statement, typedAt} = state;
	if (statement === undefined || statement === typedAt) return false;
	return (selectAnswer(workspace, state).placeOf(statement) ?? 0) >= 0;
}

/** Whether what is selected is among the rows for sure; those that may be of the days asked for stand behind the others. */
function isSelectedSure(workspace: Workspace, state: State): boolean {
	const {applied, statement} = state;
	const doubt = doubtOf(applied.root, applied.fields);
	const entry = statement === undefined ? undefined : workspace.catalogue.entryOf.get(statement);
	if (doubt === undefined || entry === undefined) return true;
	const place = selectAnswer(workspace, state).placeOf(entry.statement.id);
	return place === undefined || (place >= 0 && doubt(entry) === undefined);
}
