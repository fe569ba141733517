/** What beside the statements is a draft still, by its kind, and where one looks at it. */
import type {ReviewProgress} from '../dossier/review-progress.ts';
import {digitOfList} from '../state/panes.ts';
import type {Workspace} from '../state/workspace.ts';
import {count} from '../text/count.ts';

const inSchedule = [
	['rounds', 'round', 'rounds'],
	['events', 'event', 'events'],
] as const;

const withStatements = [
	['people', 'person', 'people'],
	['parties', 'party', 'parties'],
	['sources', 'source', 'sources'],
] as const;

type Named = readonly (readonly [section: string, one: string, many: string])[];

/** Rounds and events, which are decided one by one; undefined where none is left. */
export function sayScheduleLeft(workspace: Workspace, {othersOf}: ReviewProgress): string | undefined {
	const left = countsIn(othersOf, inSchedule);
	return left.length === 0
		? undefined
		: `${left.join(', ')} not looked at${digitOfList(workspace, 'events')}`;
}

/** People, parties and sources that no accepted statement has shown; undefined where none is left. */
export function sayOthersLeft({othersOf}: ReviewProgress): string | undefined {
	const left = countsIn(othersOf, withStatements);
	return left.length === 0 ? undefined : `${left.join(', ')} not looked at (A, others)`;
}

function countsIn(of: ReviewProgress['othersOf'], kinds: Named): readonly string[] {
	return kinds.flatMap(([section, one, many]) => {
		const left = of[section] ?? 0;
		return left === 0 ? [] : [count(left, one, many)];
	});
}
