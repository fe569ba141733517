/** A text without its colours (SGR) and links (OSC 8), for measuring. */
export function withoutMarkup(text: string): string {
	return text.includes('\u001b') ? text.replace(markup, '') : text;
}

const markup = /\u001b\[[\d;:]*m|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
