/** How a value stands in a filter text. */

export const needsMarks = /[\s|,()]|^["“”„«»]|^$/;

/** What is a sign at the beginning of a term or of a range, and is none in a name. */
export const startsStrangely = /^[-!~/^<>=]+/;

/** A value as it is typed after `key:` or a comma, in quotation marks only where it must be. */
export function writeValue(value: string): string {
	return needsMarks.test(value) ? quoted(value) : value;
}

/** The same of a name, in which no sign means anything. */
export function writeName(name: string): string {
	return startsStrangely.test(name) ? quoted(name) : writeValue(name);
}

export function quoted(text: string): string {
	return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
