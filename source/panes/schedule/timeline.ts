/** The timeline of the schedule: events, oldest first, and the days on which something was said. */
import {parseEdtf} from '../../dossier/edtf.ts';
import type {DossierEvent} from '../../dossier/types.ts';
import {selectAnswer, selectEvent, selectEvents} from '../../state/selectors.ts';
import type {QuotesProps} from '../../view/view-props.ts';

/** An event, or a day on which something was said and nothing else is known to have happened. */
export type Moment = {
	readonly event: DossierEvent | undefined;
	readonly date: string | null;
	/** Whether the line begins its day: it has the date, and with it what was said that day, at whatever event. */
	readonly isFirst: boolean;
	/** How many of the quotes shown were said that day. */
	readonly quotes: number | undefined;
};

export type Timeline = readonly Moment[];

/** Events, oldest first, and how many of the quotes shown fall on each day. */
export function timelineOf({workspace, state}: QuotesProps, which: 'all' | 'without rounds'): Timeline {
	const counts = selectAnswer(workspace, state).histogram('day') ?? noCounts;
	const listed = workspace.remember(`events ${which}`, [], () =>
		selectEvents(workspace).filter(({round}) => which === 'all' || round === undefined),
	);
	const starts = workspace.remember(`starts ${which}`, [], () => listed.map(({date}) => startOf(date.edtf)));
	return workspace.remember(`timeline ${which}`, [counts], () => {
		const days = new Map(counts);
		// What was said on the day of a round that stands elsewhere is not told beside another event of that day.
		const elsewhere = new Set(which === 'all' ? [] : workspace.catalogue.rounds.map(({date}) => date.edtf));
		const events = listed.map((event, place, all): Moment => {
			const date = event.date.edtf;
			if (date !== null && counts.has(date) && elsewhere.has(date))
				return {event, date, quotes: undefined, isFirst: false};
			const quotes = counts.get(date ?? '');
			days.delete(date ?? '');
			return {event, date, quotes, isFirst: date === null || all[place - 1]?.date.edtf !== date};
		});
		const others = Array.from(days, ([date, quotes]) => ({date, quotes, start: startOf(date)}));
		others.sort((a, b) => b.start - a.start);
		return events
			.flatMap((moment, place) => {
				// A day without an event comes before what begins on a later one.
				const before: Moment[] = [];
				const isBefore = (day: {readonly date: string; readonly start: number}) =>
					day.start < (starts[place] ?? 0) || day.date === moment.date;
				for (let day = others.at(-1); day !== undefined && isBefore(day); day = others.at(-1)) {
					before.push({event: undefined, date: day.date, quotes: day.quotes, isFirst: true});
					others.pop();
				}
				return [...before, moment];
			})
			.concat(others.toReversed().map(({date, quotes}) => ({event: undefined, date, quotes, isFirst: true})));
	});
}

function startOf(edtf: string | null): number {
	return (edtf === null ? undefined : parseEdtf(edtf)?.start) ?? Number.POSITIVE_INFINITY;
}

const noCounts: ReadonlyMap<string, number> = new Map();

/** Where the selected event stands in it; at the beginning where it is none of these. */
export function selectedIn({workspace, state}: QuotesProps, timeline: Timeline): number {
	const chosen = selectEvent(workspace, state);
	return Math.max(
		0,
		timeline.findIndex(({event}) => event !== undefined && event === chosen),
	);
}
