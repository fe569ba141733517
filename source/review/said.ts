/** The day on which something was said, as a line gives it: a date, or that on which it was printed, for want of another. */
import type {ReadDate} from '../notes/dates.ts';
import type {FlowValue} from '../notes/edit.ts';
import {readSpokenDate} from '../notes/spoken-date.ts';

/** What is written of a day that no article says. */
const because = 'Taken in review for the day on which it was printed.';

/**
 * Reads `3 March`, `printed`, `printed 2025-03-05`.
 *
 * @param published - of the article, as EDTF.
 */
export function readSaid(
	line: string,
	published: string | undefined,
): ReadDate & {readonly written: FlowValue} {
	const found = /^printed(?:\s+(\S.*))?$/iu.exec(line.trim());
	if (found === null) return readSpokenDate(line, published);
	const read = readSpokenDate(found[1] ?? 'today', published);
	return read.ok ? {...read, written: {date: read.edtf, basis: 'inference', because}} : read;
}
