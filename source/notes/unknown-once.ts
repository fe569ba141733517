/** A name that nobody defines, told once, with how many other places have it. */
import type {NotesProblem} from './problems.ts';

/** Of what a slip is likely each place is told: each is mended where it stands. */
export function withUnknownOnce(problems: readonly NotesProblem[]): readonly NotesProblem[] {
	const counts = new Map<string, number>();
	const ids = new Set(problems.flatMap(each => undefinedName(each) ?? []));
	const nameOf = (problem: NotesProblem) => withId(undefinedName(problem), ids);
	for (const problem of problems) {
		const name = nameOf(problem);
		if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return problems
		.toSorted((a, b) => a.start - b.start)
		.flatMap((problem): readonly NotesProblem[] => {
			const name = nameOf(problem);
			const count = name === undefined ? 1 : (counts.get(name) ?? 0);
			if (name === undefined || count === 1 || problem.code !== 'unknown-name') return [problem];
			counts.delete(name);
			return count === 0 ? [] : [{...problem, others: count - 1}];
		});
}

/** "Anna Berg" is who is called "berg" elsewhere, where nobody else could be. */
function withId(name: string | undefined, ids: ReadonlySet<string>): string | undefined {
	const words = (name ?? '').toLowerCase().split(/\s+/);
	const [id, another] = words.length > 1 ? words.filter(word => ids.has(word)) : [];
	return id !== undefined && another === undefined ? id : name;
}

function undefinedName(problem: NotesProblem): string | undefined {
	if (problem.code !== 'unknown-name') return undefined;
	const {found, near, only, asList, unparted} = problem;
	const isPlain = [near, only, asList, unparted].every(each => each === undefined);
	return isPlain ? found : undefined;
}
