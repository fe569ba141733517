/** Two sources of which the articles are the same: where words of one are not there, that is why. */
import type {Source} from '../dossier/types.ts';
import type {NotesProblem, Remark} from './problems.ts';

export type Shared = {readonly source: Source; readonly remark: Extract<Remark, {code: 'same-article'}>};

type FileOf = (source: string) => string;

/** The later of each two, unless the file of the earlier is the one that is named otherwise than it. */
export function sharedArticles(sources: readonly Source[], fileOf: FileOf): readonly Shared[] {
	const first = new Map<string, Source>();
	return sources.flatMap((source): readonly Shared[] => {
		const other = first.get(source.sha256);
		if (other === undefined) first.set(source.sha256, source);
		if (other === undefined) return [];
		const isOther = fileOf(source.id) === fileOf(other.id) && isOwnFile(source) && !isOwnFile(other);
		return [isOther ? asShared(other, source) : asShared(source, other)];
	});

	function isOwnFile({id}: Source): boolean {
		return fileOf(id).replace(/^.*\/|\.\w+$/g, '') === id;
	}
	function asShared(source: Source, {id: other}: Source): Shared {
		const [file, otherFile] = [fileOf(source.id), fileOf(other)];
		return {source, remark: {code: 'same-article', file, other, otherFile}};
	}
}

const ofWords: ReadonlySet<NotesProblem['code']> = new Set([
	'words-missing',
	'words-order',
	'words-too-few',
	'no-surroundings',
	'offsets-outside',
	'other-words',
]);

/** Of words that such an article does not print, the article; and not the words. */
export function withSharedArticles(
	problems: readonly NotesProblem[],
	shared: readonly Shared[],
	spanOf: (source: Source) => {readonly start: number; readonly end: number} | undefined,
): readonly NotesProblem[] {
	// Which of the two has been written over nobody can tell.
	const isOf = (problem: NotesProblem, {file, otherFile}: Shared['remark']) =>
		ofWords.has(problem.code) && 'file' in problem && [file, otherFile].includes(problem.file);
	return shared.reduce((all, {source, remark}) => {
		const span = spanOf(source);
		if (span === undefined || !all.some(problem => isOf(problem, remark))) return all;
		const {start, end} = span;
		return [...all.filter(problem => !isOf(problem, remark)), {...remark, start, end}];
	}, problems);
}
