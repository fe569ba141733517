/** What the decoder of the input has read and not understood, or not given out, yet. */
import type {Paste} from './paste.ts';

export type DecoderState =
	| {readonly kind: 'ready'}
	/** What waits until others, signals among them, have been heard. */
	| {readonly kind: 'busy'; readonly bytes: string}
	/** Half a token. */
	| {readonly kind: 'half'; readonly bytes: string}
	/** The Escape key has been given out; `begun` is what its sequence would begin with, were it one. */
	| {readonly kind: 'late'; readonly begun: string}
	/** As `late`, and what came since looks like the sequence's tail: typed, if it does not go on like one. */
	| {readonly kind: 'doubtful'; readonly begun: string; readonly bytes: string; readonly isSure: boolean}
	| {readonly kind: 'paste'; readonly paste: Paste};

export const ready: DecoderState = {kind: 'ready'};

/** Escape itself, once or twice. */
export function isEscapes(bytes: string): boolean {
	return bytes === '\u001b' || bytes === '\u001b\u001b';
}

/** Neither a broken byte nor an eight-bit control. */
export function isTypable(character: string): boolean {
	return !/^[\ufffd\u0080-\u009f]/.test(character);
}
