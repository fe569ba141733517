/** Whether a file is notes, by its name. */
export function isNotesFile(path: string): boolean {
	return /\.ya?ml$/i.test(path);
}
