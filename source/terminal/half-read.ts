/** What the decoder of the input has read and not understood, or not given out, yet. */

export const pasteEnd = '\u001b[201~';

export type HalfRead =
	| {readonly kind: 'ready'}
	/** What is waiting until whoever else waits, signals among them, has been heard. */
	| {readonly kind: 'busy'; readonly bytes: string}
	/** Half a token. */
	| {readonly kind: 'half'; readonly bytes: string}
	/** The Escape key has been given out; `begun` is what its sequence would begin with, were it one. */
	| {readonly kind: 'late'; readonly begun: string}
	/** As `late`, and what came since looks like the sequence's tail: typed, if it does not go on like one. */
	| {readonly kind: 'doubtful'; readonly begun: string; readonly bytes: string; readonly isSure: boolean}
	/** `isQuiet`: nothing has come for a while, though the end is missing. */
	| {readonly kind: 'paste'; readonly bytes: string; readonly isWhole: boolean; readonly isQuiet: boolean};

export const ready: HalfRead = {kind: 'ready'};

/** The text without a beginning of the mark at its end. */
export function withoutPartOf(mark: string, text: string): string {
	for (let length = mark.length - 1; length > 0; length--) {
		if (text.endsWith(mark.slice(0, length))) return text.slice(0, -length);
	}
	return text;
}

/** Neither a broken byte nor an eight-bit control. */
export function isTyped(character: string): boolean {
	return !/^[\ufffd\u0080-\u009f]/.test(character);
}
