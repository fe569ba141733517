/** What is seen of a text that is longer than its pane. */
import type {PaneContent} from './pane-content.ts';
import {type Line, windowed} from './spans.ts';

/** The lines from one on, or the last; the note is `12-24 of 60` where not all is seen. */
export function scrolledText(
	lines: readonly Line[],
	first: number,
	rows: number,
): Required<Pick<PaneContent, 'lines' | 'scroll'>> & {readonly note: string} {
	const most = Math.max(0, lines.length - rows);
	const start = Math.max(0, Math.min(first, most));
	const note = most === 0 ? '' : `${start + 1}-${start + rows} of ${lines.length}`;
	return {lines: windowed(lines, start, rows), note, scroll: {least: 0, most}};
}
