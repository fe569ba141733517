/** Names that nobody defines because their section is not there: one cause, told once. */
import type {MissingSection, NotesProblem, UnknownNameProblem} from './problems.ts';
import {slug} from './slug.ts';
import type {NotesNode} from './tree.ts';

/** Of the names of each missing section the first, with how many places have one. */
export function withMissingSectionsOnce(
	problems: readonly NotesProblem[],
	root: NotesNode | undefined,
): readonly NotesProblem[] {
	const counts = new Map<MissingSection, number>();
	const sectionOf = (problem: NotesProblem) =>
		problem.code === 'unknown-name' ? missingFor(problem, root) : undefined;
	for (const section of problems.map(sectionOf))
		if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
	if (counts.size === 0) return problems;
	const ordered = problems.toSorted((a, b) => a.start - b.start);
	return ordered.flatMap((problem): readonly NotesProblem[] => {
		const section = sectionOf(problem);
		if (section === undefined || problem.code !== 'unknown-name') return [problem];
		const count = counts.get(section);
		counts.delete(section);
		if (count === undefined) return [];
		const {found, start, end} = problem;
		return [{code: 'missing-section', section, found, id: slug(found, 'name'), count, start, end}];
	});
}

/** The section that would define a name and is not there. */
function missingFor(
	{kind, near, asList, found}: UnknownNameProblem,
	root: NotesNode | undefined,
): MissingSection | undefined {
	if (root?.kind !== 'map' || near !== undefined || asList !== undefined) return undefined;
	const has = (section: string) => root.pairs.some(({key}) => key.text === section);
	switch (kind) {
		case 'issue':
			return has('issues') ? undefined : 'issues';
		case 'party':
			return has('parties') ? undefined : 'parties';
		case 'person':
			return has('people') ? undefined : 'people';
		case 'person or party':
			return has('parties') ? (has('people') ? undefined : 'people') : 'parties';
		case 'event':
			return has('rounds') || (has('events') && !/^\d+$/.test(found)) ? undefined : 'rounds';
		default:
			return undefined;
	}
}
