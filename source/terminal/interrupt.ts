/** `Ctrl-c` among bytes that have come, kept as a binary string: by it one asks the program to end, whatever else it does. */

/** As a byte, and as terminals that tell keys apart write it. */
export const interrupt = /\u0003|\u001b\[99;5(?::1)?u|\u001b\[27;5;99~/;

const paste = /\u001b\[200~[\s\S]*?(?:\u001b\[201~|$)/g;

/** What a terminal says of itself (CSI c), of being up to date (CSI n), and of its colours (OSC). */
const reply = /\u001b\[[?>]?[\d;]*[cn]|\u001b\]\d[^\u0007\u001b]*(?:\u0007|\u001b\\)/g;

/**
 * The bytes from the first one on that is not pasted, with what the terminal has answered before it, which is waited
 * for when leaving; undefined where there is none.
 */
export function fromInterrupt(bytes: string): string | undefined {
	const unpasted = bytes.replace(paste, pasted => ' '.repeat(pasted.length));
	const at = unpasted.search(interrupt);
	if (at < 0) return undefined;
	const replies = unpasted.slice(0, at).match(reply) ?? [];
	return replies.join('') + bytes.slice(at);
}
