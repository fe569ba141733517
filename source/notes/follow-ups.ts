/** Problems that come of others. */
import {sectionWithTwice} from './entry-twice.ts';
import type {NameKind, NotesProblem} from './problems.ts';
import {isWithin, type ReadNotes} from './read-notes.ts';

/** Where one of these stands, a name of something may lack. */
const nameless: ReadonlySet<string> = new Set(['empty', 'wrong-kind', 'half-character', 'open-bracket']);

/**
 * A position stands on what else the notes say: as long as something is wrong there, that it stands on nothing may
 * come of that, and says itself again once it is mended.
 */
export function withoutFollowUps(
	problems: readonly NotesProblem[],
	{root}: ReadNotes,
): readonly NotesProblem[] {
	const pairs = root?.kind === 'map' ? root.pairs : [];
	const isBelow = ({start}: NotesProblem) => {
		const section = pairs.findLast(({key}) => key.start <= start)?.key.text;
		return section === 'positions' || section === 'discrepancies' || section === 'not-speech';
	};
	const spoilt = new Set(
		problems.flatMap(problem => {
			if (problem.code === 'syntax' && problem.fault.code === 'wrong-section')
				return kindsOf[problem.fault.found ?? ''] ?? [];
			const section = pairs.findLast(({key}) => key.start <= problem.start)?.key.text ?? '';
			const isName = nameless.has(problem.code === 'syntax' ? problem.fault.code : problem.code);
			const isEvent = section === 'rounds' || section === 'events';
			return isName || (isEvent && problem.code !== 'unknown-name') ? (kindsOf[section] ?? []) : [];
		}),
	);
	const inSources = ({start}: NotesProblem) =>
		pairs.findLast(({key}) => key.start <= start)?.key.text === 'sources';
	const isUndated = problems.some(
		each =>
			(each.code === 'unknown-key' && each.near?.includes('published')) ||
			(each.code === 'syntax' && each.fault.code === 'open-bracket' && inSources(each)),
	);
	const isTwice = unfinishedTwice(problems);
	// Which names and days there are is known once these are mended.
	const follows = (problem: NotesProblem) =>
		(problem.code === 'unknown-name' &&
			problem.near === undefined &&
			problem.kind.split(' or ').some(kind => spoilt.has(kind as NameKind))) ||
		isTwice(problem) ||
		(isUndated && problem.code === 'weekday-alone');
	const isMerged = problems.some(problem => problem.code === 'syntax' && problem.fault.code === 'merge');
	const own = withBeginnings(problems).filter(
		each => !(isMerged && each.code === 'unknown-name') && !follows(each),
	);
	return own.every(isBelow) ? own : own.filter(({code}) => code !== 'no-evidence' && code !== 'no-since');
}

/** What an item without its dash lacks besides may have stood behind that: both are told as one. */
function withBeginnings(problems: readonly NotesProblem[]): readonly NotesProblem[] {
	const begun = new Map(
		problems.flatMap(each =>
			each.code === 'syntax' && each.fault.code === 'no-dash' ? [[each.start, each.fault] as const] : [],
		),
	);
	if (begun.size === 0) return problems;
	const lacking = problems.filter(each => each.code === 'missing-key' && begun.has(each.start));
	return problems
		.filter(each => !lacking.includes(each))
		.map(each => {
			if (each.code !== 'syntax' || begun.get(each.start) !== each.fault) return each;
			const lacks = lacking.flatMap(other =>
				other.code === 'missing-key' && other.start === each.start ? [other.key] : [],
			);
			return lacks.length === 0 ? each : {...each, fault: {...each.fault, lacks}};
		});
}

/**
 * A key that has neither its colon nor a value is told once, so is what stands unfinished behind a bracket that nothing
 * closes, and so is a file that is not named yet, whose article is looked for under another name: with the right name,
 * where that is known.
 */
function unfinishedTwice(problems: readonly NotesProblem[]): (problem: NotesProblem) => boolean {
	const [keys, named, empty] = [new Set<number>(), new Set<number>(), new Set<number>()];
	const open: NotesProblem[] = [];
	for (const problem of problems) {
		const code = problem.code === 'syntax' ? problem.fault.code : problem.code;
		if (code === 'no-colon') keys.add(problem.end);
		if (code === 'open-bracket') open.push(problem);
		if (problem.code === 'article' && problem.near !== undefined) named.add(problem.start);
		if (code === 'empty') empty.add(problem.start);
	}
	return problem => {
		const {code, start} = problem;
		if (code === 'empty') return keys.has(start) || named.has(start);
		if (code === 'article') return empty.has(start) && !named.has(start);
		return open.some(each => isUnfinished(problem, each));
	};
}

/** Whether a problem is one of what an open bracket lacks yet, or of the last word behind it. */
function isUnfinished(problem: NotesProblem, open: NotesProblem): boolean {
	const {code, start, end} = problem;
	if (code === 'syntax') return problem.fault.code === 'comma' && open.start < start && start <= open.end;
	const isLast = code === 'unknown-name' || code === 'unknown-key';
	return start === open.start || (isLast && open.start < start && end === open.end);
}

/** What an item lacks, which may be in what of it does not fit; and what the rest of the notes lack. */
const ofItem: ReadonlySet<NotesProblem['code']> = new Set([
	'no-who',
	'no-day',
	'no-issue',
	'no-summary',
	'one-version',
]);
const ofOthers: ReadonlySet<NotesProblem['code']> = new Set(['unused', 'other-evidence']);

/** What is remarked of lines that are read wrongly, and that nobody is named where something else is wrong, comes of that. */
export function withoutFollowingRemarks(
	remarks: readonly NotesProblem[],
	problems: readonly NotesProblem[],
	{doubtful}: ReadNotes,
): readonly NotesProblem[] {
	const isFaulty = ({start, end}: NotesProblem) =>
		problems.some(problem => start <= problem.start && problem.start <= end);
	const isTold = ({code, start}: NotesProblem) =>
		problems.some(problem => problem.code === code && problem.start === start);
	const follows = (remark: NotesProblem) =>
		(ofItem.has(remark.code) && isFaulty(remark)) ||
		(problems.length > 0 && (ofOthers.has(remark.code) || (remark.code === 'no-day' && remark.isAtEvent)));
	return remarks
		.filter(remark => !isWithin(doubtful, remark) && !isTold(remark) && !follows(remark))
		.toSorted((a, b) => a.start - b.start);
}

const kindsOf: Readonly<Record<string, readonly NameKind[]>> = {
	sources: ['source'],
	parties: ['party', 'person'],
	people: ['person'],
	issues: ['issue'],
	rounds: ['event'],
	events: ['event'],
};

const unreadCodes: ReadonlySet<NotesProblem['code']> = new Set(['wrong-kind', 'empty', 'not-indented']);

/** What nothing is known of because its section is misspelt or of another form, which is said there. */
export function unreadKinds({problems, root}: ReadNotes): readonly NameKind[] {
	if (root?.kind !== 'map') return [];
	return problems.flatMap((problem): readonly NameKind[] => {
		if (problem.code === 'syntax') {
			const {fault} = problem;
			const twice = fault.isSection === true ? fault.found : sectionWithTwice(root, fault);
			return kindsOf[twice ?? ''] ?? [];
		}
		const section = root.pairs.find(({key, value}) =>
			problem.code === 'unknown-key'
				? key.start === problem.start
				: unreadCodes.has(problem.code) && value.start === problem.start,
		)?.key.text;
		const meant = problem.code === 'unknown-key' ? (problem.near ?? []) : [section ?? ''];
		return section === undefined ? [] : meant.flatMap(each => kindsOf[each] ?? []);
	});
}
