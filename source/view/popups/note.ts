/** The note of the reader's own. */
import {nameOrNobody} from '../../dossier/speakers.ts';
import type {Popup} from '../../state/parts.ts';
import {wordsInMarks} from '../names.ts';
import {blank, line, span, wrapLine} from '../spans.ts';
import {typedLine} from '../typed-line.ts';
import type {ViewProps} from '../view-props.ts';
import type {PopupView} from './browse.ts';

/** A line to write in, and whose words the note goes with. */
export function viewNote(
	{workspace, glyphs}: ViewProps,
	{statement, input}: Extract<Popup, {kind: 'note'}>,
	columns: number,
): PopupView {
	const entry = workspace.catalogue.entryOf.get(statement);
	const words = entry === undefined ? '' : wordsInMarks(entry.first, glyphs);
	const {head, shown, caret} = typedLine(input, '>', columns, glyphs);
	return {
		title: `A note on ${entry === undefined ? statement : nameOrNobody(entry)}`,
		lines: [
			line(span(head, 'accent'), span(shown, 'strong')),
			blank,
			...wrapLine(line(span(words.slice(0, 2000), 'muted')), columns),
			blank,
			...wrapLine(
				line(
					span(
						`Enter keeps it, an empty one takes it away. It stays with you, beside the marks, and goes into exports; ${glyphs.noted} stands at its row.`,
						'muted',
					),
				),
				columns,
			),
		],
		caret: {x: caret, y: 0},
	};
}
