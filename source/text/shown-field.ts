/**
 * A field of a dossier (a name, a title, a gloss) as a screen shows it. It may have megabytes, and is shown in many
 * places at once: it is cut before anything looks at its characters. Quotations and articles are no fields.
 */
import {beginning} from './beginning.ts';
import {printable} from './sanitize.ts';

/** In UTF-16 units: some hundred lines, which is more than anybody has written into one. */
export const longestField = 10_000;

/** The field as a line of the screen, harmless; of a longer one the beginning, which ends in an ellipsis. */
export function shownField(text: string): string {
	return printable(beginning(text, longestField));
}
