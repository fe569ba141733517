/** The command that opens what is on the screen. */
import type {State} from '../state/state.ts';
import {shellQuote} from './shell-quote.ts';

/**
 * The shell command that opens this dossier with these rows in this order and this pane in focus. What has no
 * option is not carried over: marks, zoom, and which row is selected.
 *
 * @param dossierPath - as named on the command line; undefined for the dossier that comes with the program.
 */
export function commandFor(state: State, dossierPath: string | undefined): string {
	const {applied, order, focus, subject, isReportedShown} = state;
	// `--focus detail` opens the detail of a quote, so that of anything else is opened by its list.
	const pane = focus === 'detail' && subject !== 'quotes' ? subject : focus;
	return [
		'roundtable',
		...(dossierPath === undefined ? [] : [`--dossier=${shellQuote(dossierPath)}`]),
		...(applied.text.trim() === '' ? [] : [`--filter=${shellQuote(applied.text)}`]),
		...(order === 'date' ? [] : [`--order ${order}`]),
		`--focus ${pane}`,
		...(isReportedShown ? [] : ['--no-reported']),
	].join(' ');
}
