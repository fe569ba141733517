/** `Ctrl-c` among bytes that have come, kept as a binary string: by it one asks the program to end, whatever else it does. */

/** As a byte, and as terminals that tell keys apart write it. */
export const interrupt = /\u0003|\u001b\[99;5(?::1)?u|\u001b\[27;5;99~/;

const paste = /\u001b\[200~[\s\S]*?(?:\u001b\[201~|$)/g;

/** The bytes from the first one on that is not pasted; undefined where there is none. */
export function fromInterrupt(bytes: string): string | undefined {
	const at = bytes.replace(paste, pasted => ' '.repeat(pasted.length)).search(interrupt);
	return at < 0 ? undefined : bytes.slice(at);
}
