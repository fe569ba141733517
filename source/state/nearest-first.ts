/** What is likeliest to be chosen for a statement stands first: what is nearest to it, in the notes or in time. */
import type {Entry} from '../dossier/catalogue.ts';
import {parseEdtf} from '../dossier/edtf.ts';
import type {DossierEvent, Issue, Passage, Person} from '../dossier/types.ts';
import {printedOn} from './review-choice.ts';
import type {Workspace} from './workspace.ts';

const far = Number.MAX_SAFE_INTEGER;

/** Issues of the statements beside it first, of those before it rather than behind; else as in the dossier. */
export function issuesNearest(workspace: Workspace, entry: Entry | undefined): readonly Issue[] {
	const {issues, statements} = workspace.catalogue.dossier;
	if (entry === undefined) return issues;
	return workspace.remember('issues nearest', [workspace.catalogue, entry], () => {
		const own = statements.findIndex(({id}) => id === entry.statement.id);
		const gaps = new Map<string, number>();
		for (const [place, {issues: about}] of statements.entries()) {
			if (place === own) continue;
			const gap = place < own ? 2 * (own - place) - 1 : 2 * (place - own);
			for (const issue of about) gaps.set(issue, Math.min(gap, gaps.get(issue) ?? far));
		}
		const gapOf = ({id}: Issue) => gaps.get(id) ?? far;
		return issues.toSorted((a, b) => gapOf(a) - gapOf(b));
	});
}

/** Who speaks in its article first, of these who does nearest to it, before it rather than behind; else as in the dossier. */
export function peopleNearest(workspace: Workspace, entry: Entry | undefined): readonly Person[] {
	const {catalogue} = workspace;
	const {people} = catalogue.dossier;
	if (entry === undefined) return people;
	return workspace.remember('people nearest', [catalogue, entry], () => {
		const own = new Map(entry.statement.passages.map(each => [each.source, startOf(each)]));
		const beside = new Set([...own.keys()].flatMap(source => catalogue.statementsOfSource.get(source) ?? []));
		beside.delete(entry.statement.id);
		const gaps = new Map<string, number>();
		for (const id of beside) {
			const {speakers = [], passages = []} = catalogue.entryOf.get(id)?.statement ?? {};
			const gap = Math.min(far, ...passages.map(each => gapBetween(startOf(each), own.get(each.source))));
			for (const speaker of speakers)
				if ('person' in speaker) gaps.set(speaker.person, Math.min(gap, gaps.get(speaker.person) ?? far));
		}
		const gapOf = ({id}: Person) => gaps.get(id) ?? far;
		return people.toSorted((a, b) => gapOf(a) - gapOf(b));
	});
}

/** Of what stands in another article than the own one nothing is known. */
function gapBetween(start: number, own: number | undefined): number {
	if (own === undefined) return far;
	return start < own ? 2 * (own - start) - 1 : 2 * (start - own);
}

function startOf({segments}: Passage): number {
	return segments[0]?.start ?? 0;
}

/** Events nearest to the day on which it was said, else printed, first; else as they are. */
export function eventsNearest(
	workspace: Workspace,
	entry: Entry | undefined,
	events: readonly DossierEvent[],
): readonly DossierEvent[] {
	const day = entry === undefined ? undefined : dayOf(workspace, entry);
	if (day === undefined) return events;
	const gaps = new Map(events.map(event => [event, gapTo(event, day)]));
	return events.toSorted((a, b) => (gaps.get(a) ?? far) - (gaps.get(b) ?? far));
}

function dayOf(workspace: Workspace, {days, sources}: Entry): number | undefined {
	if (days !== undefined && Number.isFinite(days.start)) return days.start;
	const day = parseEdtf(printedOn(workspace, sources) ?? '')?.start;
	return day !== undefined && Number.isFinite(day) ? day : undefined;
}

/** How many days lie between; nothing is known of what has no end or no day. */
function gapTo({date: {edtf}}: DossierEvent, day: number): number {
	const days = edtf === null ? undefined : parseEdtf(edtf);
	const gap = days === undefined ? far : Math.max(0, days.start - day, day - days.end);
	return Number.isFinite(gap) ? gap : far;
}
