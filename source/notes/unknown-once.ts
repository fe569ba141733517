/** A name that nobody defines, told once, with how many other places have it. */
import type {NotesProblem} from './problems.ts';

/** Of what a slip is likely each place is told: each is mended where it stands. */
export function withUnknownOnce(problems: readonly NotesProblem[]): readonly NotesProblem[] {
	const counts = new Map<string, number>();
	for (const problem of problems) {
		const name = undefinedName(problem);
		if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return problems
		.toSorted((a, b) => a.start - b.start)
		.flatMap((problem): readonly NotesProblem[] => {
			const name = undefinedName(problem);
			const count = name === undefined ? 1 : (counts.get(name) ?? 0);
			if (name === undefined || count === 1 || problem.code !== 'unknown-name') return [problem];
			counts.delete(name);
			return count === 0 ? [] : [{...problem, others: count - 1}];
		});
}

function undefinedName(problem: NotesProblem): string | undefined {
	if (problem.code !== 'unknown-name') return undefined;
	const {found, near, only, asList, unparted} = problem;
	const isPlain = [near, only, asList, unparted].every(each => each === undefined);
	return isPlain ? found : undefined;
}
