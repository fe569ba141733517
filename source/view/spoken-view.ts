/**
 * The dashboard in words, for screen readers (Ink's screen-reader mode): no frames, no columns, no glyphs. What has
 * the focus comes first, then the selected thing, then the detail.
 */
import {passageText} from '../dossier/catalogue.ts';
import {
	selectEntry,
	selectEvent,
	selectEvents,
	selectPositions,
	selectRow,
	selectRows,
} from '../state/selectors.ts';
import {wrap} from '../text/cells.ts';
import {harmless} from '../text/harmless.ts';
import {count, viewHints} from './bars-view.ts';
import {viewDetail} from './detail-view.ts';
import {longDate, partyCodes, speakersInFull} from './names.ts';
import {viewPopup} from './popup-view.ts';
import type {Scene} from './scene.ts';
import {lineText} from './spans.ts';

const detailRows = 200;

/** Lines that fit the screen, most important first. */
export function viewSpoken(scene: Scene, columns: number, rows: number): readonly string[] {
	const {state, world} = scene;
	const {dossier, rounds} = world.catalogue;
	const said = [
		`Roundtable. ${dossier.title}. ${count(rounds.length, 'round')}, ${count(dossier.parties.length, 'party', 'parties')}.`,
		`Keys: ${lineText(viewHints(scene, 400)).trim()}`,
		...(state.popup === undefined ? sayPane(scene) : sayPopup(scene, columns)),
	];
	return said.flatMap(text => wrap(harmless(text), columns)).slice(0, rows);
}

function sayPopup(scene: Scene, columns: number): readonly string[] {
	const {popup} = scene.state;
	if (popup === undefined) return [];
	const {title, lines} = viewPopup(scene, popup, Math.min(columns, 90), detailRows);
	return [`${title}.`, ...lines.map(line => lineText(line).trim()).filter(text => text !== '')];
}

function sayPane(scene: Scene): readonly string[] {
	const {state, world} = scene;
	const shown = selectRows(world, state).length;
	const filter = state.filter.text === '' ? 'No filter' : `Filter: ${state.filter.text}`;
	const typing = state.isFiltering ? ', typing' : '';
	const {title, lines} = viewDetail({...scene, state: {...state, scroll: 0}}, 400, detailRows);
	return [
		`${filter}${typing}. ${shown} of ${world.catalogue.entries.length} quotes, by ${state.order}.`,
		`${sayFocus(scene)}`,
		`Detail: ${title}.`,
		...lines.map(line => lineText(line).trim()).filter(text => text !== ''),
	];
}

/** The focused pane and what is selected in it. */
function sayFocus(scene: Scene): string {
	const {state, world} = scene;
	const {catalogue} = world;
	switch (state.focus) {
		case 'schedule': {
			const events = selectEvents(world);
			const event = selectEvent(world, state);
			if (event === undefined) return 'Schedule, empty.';
			const round = event.round === undefined ? 'Event' : `Round ${event.round}`;
			const where = event.place === undefined ? '' : `, ${event.place}`;
			return `Schedule, ${events.indexOf(event) + 1} of ${events.length}: ${round}, ${event.name}, ${longDate(event.date.edtf)}${where}.`;
		}
		case 'positions': {
			const {party, issue} = state.cell;
			const who = party === null ? 'every party' : (catalogue.parties.get(party)?.name ?? party);
			const what = issue === null ? 'every issue' : (catalogue.issues.get(issue)?.name ?? issue);
			const stances = selectPositions(world, state).map(
				position =>
					`${partyCodes(catalogue, [position.party])} ${position.stance}, ${count(position.evidence.length, 'quote')}`,
			);
			return `Positions, ${who} on ${what}: ${stances.length === 0 ? 'none stated' : stances.join('; ')}.`;
		}
		case 'quotes': {
			const entry = selectEntry(world, state);
			if (entry === undefined) return 'Quotes, none match.';
			const marks = [...entry.flags, ...(state.marked.has(entry.statement.id) ? ['marked'] : [])];
			const place = `${selectRow(world, state) + 1} of ${selectRows(world, state).length}`;
			const kind = entry.kind === 'reported' ? 'reported' : 'quoted';
			const flags = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
			return `Quotes, ${place}: ${longDate(entry.statement.said.edtf)}, ${speakersInFull(catalogue, entry)}, ${kind}${flags}: ${passageText(entry.first)}`;
		}
		case 'detail':
			return 'Detail pane.';
	}
}
