/** The text as a regular expression that finds just it, outside brackets; with `u` a hyphen must not be escaped. */
export function escapePattern(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
