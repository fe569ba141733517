/** How a value stands in a filter text. */

export const needsMarks = /[\s|,()]|^["“”„«»]|^$/;

/** A value as it is typed after `key:` or a comma, in quotation marks only where it must be. */
export function writeValue(value: string): string {
	return needsMarks.test(value) ? quote(value) : value;
}

export function quote(text: string): string {
	return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
