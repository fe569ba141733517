/** Why the system refuses something, from what Node throws. */

/** `ENOENT` and the like; undefined where it is no error of the system. */
export function errorCode(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** In words: those for its code, else its own. */
export function reasonOf(error: unknown, reasons: Readonly<Record<string, string>>): string {
	const words = reasons[errorCode(error) ?? ''];
	return words ?? (error instanceof Error ? error.message : String(error));
}
