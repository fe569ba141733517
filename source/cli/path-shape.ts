/** Whether a word that stands where a query is expected is rather the name of a file. */

/** Whether there is a file of this name. */
export type IsFile = (name: string) => boolean;

/**
 * By its shape alone: `talks.json`, `./talks`, `~/talks`, `/srv/talks`, `C:\talks`, `data/talks.yaml`; neither a
 * regular expression (`/secur\w+/`) nor a filter of a key (`source:a.json`).
 */
export function looksLikePath(word: string): boolean {
	if (/\s/.test(word) || /^[-!("'“„«^~]?\p{L}[\p{L}\p{N}_-]*:(?![\\/])/u.test(word)) return false;
	if (/^["“„«].*["”“»]$/u.test(word)) return false;
	const isExpression = /^\/.*\/$/.test(word);
	return (
		!isExpression &&
		(/\.jsonc?$|\.jsonl$|\.ya?ml$/i.test(word) ||
			/^(?:\.{1,2}|~)[\\/]/.test(word) ||
			/^[a-z]:[\\/]/i.test(word) ||
			/^\/[^/]+\/[^/]{2,}/.test(word))
	);
}
