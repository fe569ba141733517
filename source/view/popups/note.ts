/** The note of the reader's own. */
import type {Popup} from '../../state/parts.ts';
import {truncate, width} from '../../text/cells.ts';
import {sanitize} from '../../text/sanitize.ts';
import {wordsInMarks} from '../names.ts';
import type {Scene} from '../scene.ts';
import {blank, line, span, wrapLine} from '../spans.ts';
import type {PopupView} from './browse.ts';

/** A line to write in, and whose words the note goes with. */
export function viewNote(
	{world, glyphs}: Scene,
	{statement, input}: Extract<Popup, {kind: 'note'}>,
	columns: number,
): PopupView {
	const entry = world.catalogue.entryOf.get(statement);
	const words = entry === undefined ? '' : wordsInMarks(entry.first, glyphs);
	const room = columns - 3;
	const before = sanitize(input.text.slice(0, input.cursor));
	// The end of what is before the cursor is always seen.
	let from = 0;
	while (width(before.slice(from)) > room && from < before.length) from += 1;
	return {
		title: `A note on ${entry?.speakerName ?? statement}`,
		lines: [
			line(
				span('> ', 'accent'),
				span(truncate(sanitize(input.text.slice(from)), room, glyphs.ellipsis), 'strong'),
			),
			blank,
			...wrapLine(line(span(words.slice(0, 2000), 'muted')), columns),
			blank,
			line(span('Enter keeps it, an empty one takes it away. It stays with you, beside the marks.', 'muted')),
		],
		caret: {x: 2 + width(before.slice(from)), y: 0},
	};
}
