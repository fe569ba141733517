/** The command that opens what is on the screen. */
import type {State} from '../state/state.ts';
import {viewWords} from '../state/view-words.ts';
import type {Workspace} from '../state/workspace.ts';
import {shellQuote} from './shell-quote.ts';

/**
 * The shell command that opens exactly this view, whatever the size of the screen: what has an option goes by that, the
 * rest by `--view`.
 *
 * @param dossierPath - as named on the command line; undefined for the dossier that comes with the program.
 */
export function commandFor(workspace: Workspace, state: State, dossierPath: string | undefined): string {
	const {applied, order, focus, isReportedShown} = state;
	const words = viewWords(workspace, state).join(' ');
	return [
		'roundtable',
		...(dossierPath === undefined ? [] : [`--dossier=${shellQuote(dossierPath)}`]),
		...(workspace.articles === undefined ? [] : [`--articles=${shellQuote(workspace.articles.folder)}`]),
		...(applied.text.trim() === '' ? [] : [`--filter=${shellQuote(applied.text)}`]),
		...(order === 'date' ? [] : [`--order ${order}`]),
		`--focus ${focus}`,
		...(isReportedShown ? [] : ['--no-reported']),
		...(words === '' ? [] : [`--view=${shellQuote(words)}`]),
	].join(' ');
}
