/** Lines of plain text: wrapped at a width, harmless, with nothing behind their last word. */
import {wrap} from '../text/cells.ts';
import {printable} from '../text/sanitize.ts';
import {type Glyphs, ascii as inAscii, unicode} from '../view/glyphs.ts';
import {dateIn} from '../view/names.ts';

export type PlainTextWriter = {
	readonly glyphs: Glyphs;
	/** A date in words, its dashes in ASCII where the glyphs are. */
	readonly date: (edtf: string | null) => string;
	/** Breaks a text at spaces; `first` stands before its first line, blanks of the same width before the others. */
	readonly wrapped: (text: string, first?: string) => readonly string[];
	/** A label, and a text beside it; nothing where there is no text. */
	readonly labelled: (label: string, text: string | undefined) => readonly string[];
	/** A section's name, underlined. */
	readonly section: (name: string) => readonly string[];
};

/** Our own section names and commands are as wide as this; narrower lines are not laid out. */
const leastColumns = 40;
/** With less room than this beside a label the text begins below it. */
const leastBeside = 16;
const labelCells = 12;

export function plainTextWriter(columns: number, isAscii: boolean): PlainTextWriter {
	const room = Math.max(leastColumns, columns);
	const glyphs = isAscii ? inAscii : unicode;
	const wrapped = (text: string, first = ''): readonly string[] => {
		if (first.length > 4 && room - first.length < leastBeside)
			return [first.trimEnd(), ...wrapped(text, '    ')];
		return wrap(printable(text), room - first.length).map((line, place) =>
			`${place === 0 ? first : ' '.repeat(first.length)}${line}`.trimEnd(),
		);
	};
	return {
		glyphs,
		date: edtf => printable(dateIn(glyphs, edtf)),
		wrapped,
		labelled: (label, text) => (text === undefined ? [] : wrapped(text, `  ${label.padEnd(labelCells)}`)),
		section: name => ['', '', name, glyphs.frame.top.repeat(name.length), ''],
	};
}
