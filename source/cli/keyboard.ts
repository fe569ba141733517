/** The keyboard by which a dashboard is answered. */

/** Told when the first screen has been drawn, and what the keyboard has sent by then, so that one can tell when it rests. */
export type OnShown = (keyboard: {readonly bytesRead: number}) => void;

/** Where standard input is the dossier: the terminal itself. @returns undefined where there is none. */
export async function openKeyboard(): Promise<NodeJS.ReadStream | undefined> {
	const {openSync} = await import('node:fs');
	const {ReadStream, isatty} = await import('node:tty');
	try {
		const fd = openSync('/dev/tty', 'r');
		return isatty(fd) ? new ReadStream(fd) : undefined;
	} catch {
		return undefined;
	}
}
