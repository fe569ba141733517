/** A pane beside the lists that is a text: it scrolls, and begins at its top again where it tells of something else. */

import {shownUntilLeft} from '../state/chosen.ts';
import {pageRows, step} from '../state/move.ts';
import {scrolledBy, scrollTo} from '../state/scrolled.ts';
import {isSubjectKnown} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import type {Workspace} from '../state/workspace.ts';
import type {Described} from '../view/pane-content.ts';
import {scrolledText} from '../view/scrolled-text.ts';
import {column, indented} from '../view/spans.ts';
import {sayLines, spokenRows} from '../view/speech.ts';
import type {SidePane, ViewProps} from '../view/view-props.ts';

type Text = Pick<SidePane, 'name' | 'title' | 'goTo' | 'place'> & {
	/** What it tells of, in words that tell it from anything else, as an id does. */
	readonly of: (workspace: Workspace, state: State) => string;
	/** What it tells, all of it, in lines of so many columns. */
	readonly describe: (props: ViewProps, columns: number) => Described;
};

/** It is shown from when one goes to it until Esc closes it. */
export function textPane({name, title, goTo, place, of, describe}: Text): SidePane {
	const by = (workspace: Workspace, state: State) => scrolledBy(state, name, of(workspace, state));
	const to = (workspace: Workspace, state: State, line: number) =>
		scrollTo(state, name, of(workspace, state), line);
	return {
		...{name, role: 'side', title, goTo, place},
		...shownUntilLeft(name),
		// A scroll beyond the end is cut when it is drawn: only then is it known how many lines there are.
		move: (workspace, state, motion) =>
			to(
				workspace,
				state,
				step(by(workspace, state), motion, 10_000, () => pageRows(workspace, state)),
			),
		isMoveKnown: isSubjectKnown,
		clampScroll: (workspace, state, {most}) =>
			isSubjectKnown(workspace, state) && by(workspace, state) > most ? to(workspace, state, most) : state,
		draw(props, columns, rows) {
			const text = column(columns);
			const told = describe(props, text.columns);
			const seen = scrolledText(told.lines, by(props.workspace, props.state), rows);
			return {...seen, title: told.title, lines: indented(text.margin, seen.lines)};
		},
		speak(props) {
			const told = describe(props, 400);
			return [
				`You are in the ${title.toLowerCase()}: ${told.title}.`,
				...sayLines(told.lines.slice(0, spokenRows)),
			];
		},
	};
}
