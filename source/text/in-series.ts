/** `a, b and c`; `last` stands before the last. */
export function inSeries(words: readonly string[], last = ' and '): string {
	const end = words.at(-1) ?? '';
	return words.length < 2 ? end : `${words.slice(0, -1).join(', ')}${last}${end}`;
}

/** `a, b and 3 more`: so many of them at most, and how many more there are. */
export function severalOf(words: readonly string[], most = 3): string {
	const more = words.length - most;
	return more > 0 ? `${words.slice(0, most).join(', ')} and ${more} more` : inSeries(words);
}
