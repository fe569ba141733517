/** An event told whole. */

import {roundAndName} from '../dossier/event-names.ts';
import {sayNone} from '../dossier/left-out.ts';
import type {DossierEvent} from '../dossier/types.ts';
import {isAddition, isNarrowed} from '../state/narrow.ts';
import {paneNamed, subjectOf} from '../state/panes.ts';
import {selectChapter} from '../state/story.ts';
import {labelled} from './labelled.ts';
import {longDate, participantNames} from './names.ts';
import type {Described} from './pane-content.ts';
import {blank, type Line, line, span, wrapLine} from './spans.ts';
import {tellRound} from './story-view.ts';
import type {ViewProps} from './view-props.ts';

/**
 * @param event - undefined where there is none.
 * @param rows - how many lines are seen at once.
 */
export function describeEvent(
	props: ViewProps,
	columns: number,
	event: DossierEvent | undefined,
	rows = Number.POSITIVE_INFINITY,
): Described {
	if (event === undefined)
		return {title: 'Detail', lines: wrapLine(line(span(sayNoEvents(props), 'muted')), columns)};
	const title = event.round === undefined ? event.name : roundAndName(event);
	return {title, lines: eventLines(props, event, columns, rows)};
}

function sayNoEvents({workspace}: ViewProps): string {
	return sayNone(workspace.catalogue, ['round', 'event'], 'This dossier has no events.');
}

/** With fewer lines a round is told without any between its parts. */
const fewLines = 16;

function eventLines(props: ViewProps, event: DossierEvent, columns: number, rows: number): readonly Line[] {
	const {catalogue} = props.workspace;
	const where = [longDate(event.date.edtf), event.place]
		.filter(part => part !== undefined)
		.join(props.glyphs.dot);
	const about = catalogue.statementsOfEvent.get(event.id) ?? [];
	const places = event.passages.map(
		place => catalogue.sources.get(place.source)?.['title-short'] ?? place.source,
	);
	const participants = participantNames(catalogue, event);
	const because =
		event.date.because === undefined || event.date.basis === 'articles' ? undefined : event.date.because;
	const isTold = selectChapter(props.workspace, props.state)?.round === event;
	// Beside another list than that of the events, what happened comes first.
	const isFirst = subjectOf(props.workspace, props.state).holds !== 'events';
	const between = isTold && rows < fewLines ? [] : [blank];
	const outcome = labelled('Outcome', event.outcome, columns, 'plain');
	const head = [
		...wrapLine(
			line(
				span(where, 'accent'),
				span(event.format === undefined ? '' : `${props.glyphs.dot}${event.format}`),
			),
			columns,
		),
		...labelled('Date', because === undefined ? undefined : `${because} (${event.date.basis})`, columns),
		...labelled('Draft', props.workspace.review?.eventDraft(event.id), columns),
		...between,
		...outcome,
	];
	const told = isTold
		? isFirst
			? tellRound(props, columns, rows)
			: [...between, ...tellRound(props, columns, rows - head.length - between.length)]
		: [];
	return [
		...(isFirst ? [...told, ...head] : [...head, ...told]),
		...labelled('Agenda', event.agenda, columns),
		...labelled('Present', participants.length === 0 ? undefined : participants.join(', '), columns),
		...labelled(
			'Quotes',
			about.length === 0
				? 'none at it or about it'
				: `${about.length} at it or about it${sayEnter(props, about)}`,
			columns,
		),
		...labelled('Told in', places.length === 0 ? undefined : [...new Set(places)].join('; '), columns),
		...labelled('Note', event.note, columns),
	];
}

/** What Enter on the event does with the quotes. */
function sayEnter({workspace, state}: ViewProps, about: readonly string[]): string {
	const pane = paneNamed(workspace, state.focus);
	if (pane.role === 'side' || pane.holds !== 'events' || isNarrowed(workspace, state)) return '';
	if (isAddition(workspace, state)) return '; Enter adds it to the filter';
	if (state.isReportedShown) return '; Enter shows them';
	const quoted = about.filter(id => workspace.catalogue.entryOf.get(id)?.kind !== 'reported').length;
	return quoted === about.length ? '; Enter shows them' : `; Enter shows the ${quoted} quoted`;
}
