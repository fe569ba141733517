/** Names of keys as keyboards print them. */

const display: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	enter: 'Enter',
	escape: 'Esc',
	tab: 'Tab',
	space: 'Space',
	pageup: 'PageUp',
	pagedown: 'PageDown',
	home: 'Home',
	end: 'End',
	backspace: 'Backspace',
	delete: 'Delete',
};

/** A key's name as keyboards print it: `ctrl-d` as `Ctrl-d`. */
export function displayKey(key: string): string {
	const parts = /^((?:ctrl-|alt-|shift-)*)(.+)$/.exec(key);
	const modifiers = (parts?.[1] ?? '').replace(/\b[a-z]/g, letter => letter.toUpperCase());
	const name = parts?.[2] ?? key;
	return modifiers + (display[name] ?? name);
}
