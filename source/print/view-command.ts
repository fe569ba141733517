/** The command that opens what is on the screen. */
import type {State} from '../state/state.ts';
import {filterWord, viewWords} from '../state/view-words.ts';
import type {Workspace} from '../state/workspace.ts';
import {isShown, shellQuote} from './shell-quote.ts';

/**
 * The shell command that opens exactly this view, whatever the size of the screen and whatever settings whoever opens it
 * has: the filter goes by its option, the rest by `--view`.
 *
 * @param dossierPath - as named on the command line; undefined for the dossier that comes with the program.
 * @param isKeptBeside - whether marks and notes are kept beside the dossier: then they are there, too.
 * @param resolve - makes of a path one that is right in any folder.
 */
export function commandFor(
	workspace: Workspace,
	state: State,
	dossierPath: string | undefined,
	isKeptBeside = false,
	resolve = (path: string) => path,
): string {
	const {applied} = state;
	const folder = workspace.articles?.folder;
	const fromStandardInput = dossierPath === '-';
	// What needs an escape that not every shell knows goes by the view, in which it needs none.
	const hasOption = isShown(applied.text);
	const words = [...(hasOption ? [] : [filterWord(state)]), ...viewWords(workspace, state)];
	const dossier = dossierPath === undefined || fromStandardInput ? dossierPath : resolve(dossierPath);
	return [
		'roundtable',
		...(dossier === undefined ? [] : [`--dossier=${shellQuote(dossier)}`]),
		...(isKeptBeside && dossier !== undefined && !fromStandardInput ? ['--beside'] : []),
		...(folder === undefined ? [] : [`--articles=${shellQuote(resolve(folder))}`]),
		...(applied.text.trim() === '' || !hasOption ? [] : [`--filter=${shellQuote(applied.text)}`]),
		`--view=${shellQuote(words.join(' '))}`,
	].join(' ');
}
