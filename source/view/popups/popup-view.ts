/** The popups: help, palette, discrepancies, sources, problems, changes, export, a note, a decision. */
import {exportChoices} from '../../state/exports.ts';
import type {Popup} from '../../state/parts.ts';
import {selectAnswer} from '../../state/selectors.ts';
import {viewHelp} from '../help-view.ts';
import type {Scene} from '../scene.ts';
import {windowed} from '../spans.ts';
import {listed, listLines, type PopupView, withInput} from './browse.ts';
import {viewDiscrepancies} from './discrepancies.ts';
import {viewNote} from './note.ts';
import {viewPalette} from './palette.ts';
import {viewReview} from './review.ts';
import {viewSources} from './sources.ts';

export function viewPopup(scene: Scene, popup: Popup, columns: number, rows: number): PopupView {
	switch (popup.kind) {
		case 'help':
			return withInput(
				'Keys and filter language',
				popup.input,
				viewHelp(scene, popup.input.text, columns),
				popup.scroll,
				rows,
			);
		case 'palette':
			return viewPalette(scene, popup, columns, rows);
		case 'export':
			return viewExport(scene, popup.index, columns, rows);
		case 'discrepancies':
			return viewDiscrepancies(scene, popup, columns, rows);
		case 'note':
			return viewNote(scene, popup, columns);
		case 'review':
			return viewReview(scene, popup, columns, rows);
		case 'problems':
			return listed(scene, popup, columns, rows, {
				title: 'Problems of the notes',
				lines: scene.world.problems,
				none: 'No problem of the notes or the dossier is known. What is wrong in the sources is among the disagreements.',
			});
		case 'changes': {
			const {changes} = scene.world;
			return listed(scene, popup, columns, rows, {
				title: changes === undefined ? 'What has changed' : `Changed since ${changes.since}`,
				lines: changes?.lines ?? [],
				none:
					changes === undefined
						? 'roundtable FILE --since OTHER shows here what has changed.'
						: `Nothing has changed since ${changes.since}.`,
			});
		}
		case 'sources':
			return viewSources(scene, popup, columns, rows);
	}
}

function viewExport(scene: Scene, index: number, columns: number, rows: number): PopupView {
	const count = scene.state.marked.size;
	const shown = selectAnswer(scene.world, scene.state).total;
	const what =
		count > 0
			? `the ${count} marked, not the ${shown} shown`
			: shown === 0
				? 'nothing: no quote is shown'
				: `the ${shown} shown`;
	const items = exportChoices(scene.world.formats).map(choice => ({text: choice.name}));
	return {
		title: `Export ${what}`,
		lines: windowed(listLines(scene, items, index, columns), 0, rows),
	};
}
