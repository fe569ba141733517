/** The beginning of a text, in whole words where it has them, and an ellipsis where there is more of it. */
export function beginning(text: string, most: number): string {
	if (text.length <= most) return text;
	const end = text.lastIndexOf(' ', most);
	// What has no words is cut anywhere, but for the halves of one character.
	const cut = end > most / 2 ? text.slice(0, end) : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
	return `${cut.trimEnd()}…`;
}
