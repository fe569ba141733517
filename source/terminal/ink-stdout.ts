/** The stream that Ink writes to: not a terminal, only a place where it leaves whole frames. */
import {EventEmitter} from 'node:events';
import type {Screen} from './screen.ts';
import type {Callback} from './stray-output.ts';

/** As much of a stream as Ink uses; pass it as `stdout` with `{debug: true, patchConsole: false}`. */
export type InkStdout = NodeJS.WriteStream & {
	/** Tells Ink that the screen has another size. */
	readonly announceSize: () => void;
};

/**
 * Makes the stream. In debug mode Ink 6 writes one whole frame a rendering; besides that it writes empty texts (as
 * barriers and when a narrower screen makes it clear nothing), a lone line feed on unmounting under CI, and the
 * cursor's `?25`: these are not frames. Callbacks are called, or `waitUntilExit` would never end.
 */
export function createInkStdout(screen: Screen): InkStdout {
	const stream = new InkStream(screen);
	// Ink asks for a whole WriteStream but uses these members alone.
	return stream as unknown as InkStdout;
}

class InkStream extends EventEmitter {
	readonly isTTY = false;
	readonly writable = true;
	private readonly screen: Screen;

	constructor(screen: Screen) {
		super();
		this.screen = screen;
		this.setMaxListeners(0);
	}

	get columns(): number {
		return this.screen.columns;
	}

	get rows(): number {
		return this.screen.rows;
	}

	announceSize(): void {
		this.emit('resize');
	}

	write(chunk: string | Uint8Array, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
		const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
		if (isFrame(text)) this.screen.frame(text);
		const done = typeof encoding === 'function' ? encoding : callback;
		done?.();
		return true;
	}

	end(callback?: Callback): this {
		callback?.();
		return this;
	}
}

function isFrame(text: string): boolean {
	return text !== '' && text !== '\n' && !text.startsWith('\u001b[?25');
}
