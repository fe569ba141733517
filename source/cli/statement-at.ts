/** Which statement stands in a line of notes. */
import type {NotesFile} from './notes-file.ts';

/**
 * @param line - from 1.
 * @returns undefined of a line that is of no statement.
 */
export function statementAt(
	{read: {text, lines}, built: {statementStarts}}: Pick<NotesFile, 'read' | 'built'>,
	line: number,
): string | undefined {
	const end = lines.starts[line] ?? text.length;
	let [found, from]: [string | undefined, number] = [undefined, -1];
	for (const [id, start] of statementStarts) if (start < end && start > from) [found, from] = [id, start];
	// Where another section has begun the last statement is over.
	return /\n[^\s#-]/u.test(text.slice(Math.max(0, from), end)) ? undefined : found;
}
