/** Whether a file is notes, by its name. */
export function isNotesFile(path: string): boolean {
	return /\.ya?ml$/i.test(path);
}

/** Whether a text begins as notes do and not as a dossier: a name that notes have, at the beginning of a line. */
export function looksLikeNotes(text: string): boolean {
	return !/^\s*[[{]/.test(text) && topName.test(text);
}

const topName =
	/^\ufeff?(?:version|id|title|description|language|articles|sources|parties|people|issues|rounds|events|statements|positions)[ \t]*:/m;
