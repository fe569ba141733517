/** The schedule: all events, oldest first, among them the rounds. */

import {placeOfLocator} from '../../dossier/passage-place.ts';
import {lastDayOfEvent} from '../../dossier/story.ts';
import type {DossierEvent} from '../../dossier/types.ts';
import {insideOf} from '../../state/layout.ts';
import {pageRows, rectOf, step} from '../../state/move.ts';
import {selectEvent, selectEvents} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {selectTelling} from '../../state/story.ts';
import {textWord} from '../../state/view-word.ts';
import type {Printed, Workspace} from '../../state/workspace.ts';
import {describeEvent} from '../../view/event-detail.ts';
import {unicode} from '../../view/glyphs.ts';
import {longDate} from '../../view/names.ts';
import {sayAround} from '../../view/speech.ts';
import type {ListPane, ViewProps} from '../../view/view-props.ts';
import {eventsHeld, hasRoundsTable, schedulePage, schedulePane, viewSchedule} from './schedule-view.ts';

export const schedule: ListPane = {
	name: schedulePane,
	holds: 'events',
	role: 'list',
	title: 'Schedule',
	goTo: {help: 'schedule', command: 'go to the schedule'},
	// While a round is told, that is read rather than the list.
	room: (workspace, state) => ({
		place: 'left',
		most:
			selectTelling(workspace, state) === undefined
				? Math.max(13, Math.round(state.size.rows * 0.4))
				: state.size.rows < 30
					? 5
					: 7,
	}),
	isSame: (before, after) => before.event === after.event,
	move(workspace, state, motion) {
		const events = eventsAsDrawn(workspace, state);
		const selected = selectEvent(workspace, state);
		const place = selected === undefined ? 0 : events.indexOf(selected);
		return {
			...state,
			event: events[step(place, motion, events.length, () => pageRows(workspace, state))]?.id,
		};
	},
	pageRows(workspace, state, rect) {
		if (rect === undefined) return 1;
		const {columns, rows} = insideOf(rect);
		// Signs are as wide in every terminal.
		return schedulePage({workspace, state, glyphs: unicode}, columns, rows);
	},
	select: (workspace, state, row) => ({...state, event: selectEvents(workspace)[row]?.id ?? state.event}),
	terms(workspace, state) {
		const event = selectEvent(workspace, state);
		if (event === undefined) return {};
		return event.round === undefined
			? {event: event.id, round: undefined}
			: {round: String(event.round), event: undefined};
	},
	sayIdle(workspace, state) {
		const event = selectEvent(workspace, state);
		const about = workspace.catalogue.statementsOfEvent.get(event?.id ?? '') ?? [];
		if (event === undefined) return 'There is no event here of which quotes could be shown.';
		if (about.length > 0) return undefined;
		return 'No quote was said at this event or about it: there is nothing to show.';
	},
	otherView: (_workspace, state) => ({
		...state,
		message: {tone: 'plain', text: 'The schedule has no other view; v is for positions and quotes.'},
	}),
	begin: ({rounds, chronology}) => ({event: (rounds[0] ?? chronology[0])?.id}),
	words: [
		textWord(
			'event',
			({event}) => event,
			event => ({event}),
		),
	],
	fit: ({events}, state, {event}) => (events.has(state.event ?? '') ? state : {...state, event}),
	day: dayOfEvent,
	exported: workspace => ({listing: 'schedule', noun: 'event', count: selectEvents(workspace).length}),
	printed,
	note: eventsHeld,
	draw: viewSchedule,
	describe,
	copied: (props, columns) => ({
		...describe(props, columns),
		what: selectEvent(props.workspace, props.state) === undefined ? 'that there is no event' : 'the event',
	}),
	speak({workspace, state}) {
		const events = eventsAsDrawn(workspace, state);
		const event = selectEvent(workspace, state);
		if (event === undefined) return ['You are in the schedule, which is empty.'];
		return ['You are in the schedule.', ...sayAround(events.map(sayEvent), events.indexOf(event))];
	},
};

/** Oldest first, but where the rounds are a table above the others. */
function eventsAsDrawn(workspace: Workspace, state: State): readonly DossierEvent[] {
	const events = selectEvents(workspace);
	const rect = rectOf(workspace, state, schedulePane);
	if (rect === undefined) return events;
	const {columns, rows} = insideOf(rect);
	// Signs are as wide in every terminal.
	if (!hasRoundsTable({workspace, state, glyphs: unicode}, columns, rows)) return events;
	return workspace.remember('events as drawn', [events], () => [
		...workspace.catalogue.rounds,
		...events.filter(({round}) => round === undefined),
	]);
}

/** The last day of the selected event. */
export function dayOfEvent(workspace: Workspace, state: State): number | undefined {
	const event = selectEvent(workspace, state);
	return event === undefined ? undefined : lastDayOfEvent(event);
}

/** The first place that tells of the event. */
function printed(workspace: Workspace, state: State): Printed | undefined {
	const event = selectEvent(workspace, state);
	const [locator] = event?.passages ?? [];
	if (event === undefined || locator === undefined) return undefined;
	return {
		of: `event ${event.id}`,
		source: locator.source,
		locator,
		placeIn: (article, digest) => placeOfLocator(locator, article, digest),
	};
}

function describe(props: ViewProps, columns: number, rows?: number) {
	return describeEvent(props, columns, selectEvent(props.workspace, props.state), rows);
}

function sayEvent(event: DossierEvent): string {
	const isNamed = event.name !== `Round ${event.round}`;
	const round = event.round === undefined || !isNamed ? '' : `round ${event.round}, `;
	const where = event.place === undefined ? '' : `, ${event.place}`;
	return `${round}${event.name}, ${longDate(event.date.edtf)}${where}.`;
}
