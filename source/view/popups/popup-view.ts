/** The popups: help, palette, discrepancies, sources, problems, changes, export, a note, a decision. */

import {type MarkedOrShown, selectExported} from '../../state/exported.ts';
import {exportChoices, seenFormat, viewFormat} from '../../state/exports.ts';
import type {Popup} from '../../state/parts.ts';
import {foundLines, foundProblems} from '../../state/popup-search.ts';
import {nameOfTelling, selectSlide} from '../../state/story.ts';
import {count} from '../../text/count.ts';
import {viewHelp} from '../help-view.ts';
import {keysHere} from '../hints.ts';
import type {ViewProps} from '../view-props.ts';
import {seenIn} from '../view-text.ts';
import {listed, type PopupView, withInput, wrappedLines} from './browse.ts';
import {viewDiscrepancies} from './discrepancies.ts';
import {viewNote} from './note.ts';
import {viewPalette} from './palette.ts';
import {viewReview} from './review.ts';
import {viewSources} from './sources.ts';

export function viewPopup(props: ViewProps, popup: Popup, columns: number, rows: number): PopupView {
	switch (popup.kind) {
		case 'help':
			return withInput(
				props,
				'Keys and filter language',
				popup.input,
				viewHelp(props, popup.input.text, columns, keysHere(props)),
				popup.scroll,
				columns,
				rows,
			);
		case 'palette':
			return viewPalette(props, popup, columns, rows);
		case 'export':
			return viewExport(props, popup.index, columns, rows);
		case 'discrepancies':
			return viewDiscrepancies(props, popup, columns, rows);
		case 'note':
			return viewNote(props, popup, columns);
		case 'review':
			return viewReview(props, popup, columns, rows);
		case 'problems':
			return listed(props, popup, columns, rows, {
				title: titleOfProblems(props.workspace),
				found: foundProblems(props.workspace, popup.input.text),
				none:
					props.workspace.problems.length + props.workspace.remarks.length === 0
						? 'No problem of the notes or the dossier is known. What is wrong in the sources is among the disagreements.'
						: undefined,
			});
		case 'changes': {
			const {changes} = props.workspace;
			const lines = changes?.lines ?? [];
			return listed(props, popup, columns, rows, {
				title: changes === undefined ? 'What has changed' : `Changed since ${changes.since}`,
				found: foundLines(lines, popup.input.text).map(text => ({text})),
				none: lines.length > 0 ? undefined : sayUnchanged(changes),
			});
		}
		case 'sources':
			return viewSources(props, popup, columns, rows);
	}
}

function titleOfProblems({problems, remarks, articles}: ViewProps['workspace']): string {
	if (problems.length > 0 && problems === articles?.faults) return 'Problems of the articles';
	if (remarks.length === 0) return 'Problems of the notes';
	return problems.length === 0
		? 'Worth a look in the notes'
		: 'Problems of the notes, and what is worth a look';
}

function sayUnchanged(changes: ViewProps['workspace']['changes']): string {
	return changes === undefined
		? 'roundtable FILE --since OTHER shows here what has changed.'
		: `Nothing has changed since ${changes.since}.`;
}

/** What is written by each choice stands behind it, for it is not the same. */
function viewExport(props: ViewProps, index: number, columns: number, rows: number): PopupView {
	const items = exportChoices(props.workspace.formats).map(({name, action}) => {
		const what = action.type === 'export' ? sayWritten(props, action.format) : undefined;
		return {text: what === undefined ? name : `${name}: ${what}`, indent: 2};
	});
	const lines = wrappedLines(props, items, index, columns, rows);
	return {title: 'Export', lines, aloud: {items, index, below: []}};
}

function sayWritten(props: ViewProps, format: string): string | undefined {
	if (format === viewFormat) return undefined;
	const slide = selectSlide(props.workspace, props.state);
	const asked = props.workspace.formats.find(({name}) => name === format);
	if (slide !== undefined && asked?.ofSlides === true) return nameOfTelling(slide);
	const taken = selectExported(props.workspace, props.state);
	if (format === seenFormat) return saySeen(props, taken);
	if (taken === undefined) return 'nothing of this pane';
	const {listing, noun, isMarked} = taken;
	const only = asked?.only;
	if (only !== undefined && !only.of.includes(listing)) return only.brief;
	return count(taken.count, `${isMarked ? 'marked ' : ''}${noun}`);
}

/** What `y` copies, of which a text file can be written. */
function saySeen(props: ViewProps, taken: MarkedOrShown | undefined): string {
	const seen = seenIn(props);
	if (seen !== undefined) return seen.what;
	if (taken?.isMarked === true) return count(taken.count, 'marked quote');
	return taken?.count === 0 ? 'nothing: no quote is shown' : 'the quote';
}
