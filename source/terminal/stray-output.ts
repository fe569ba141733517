/** Keeps what others print (React's warnings, Node's) off the screen while it is ours. */

export type Callback = (error?: Error | null) => void;

export type Held = {
	/** Lets the stream print again and returns what was held back, its end only where it was much. */
	readonly release: () => string;
};

const mostKept = 64_000;

export function holdOutput(stream: NodeJS.WriteStream): Held {
	const original = stream.write;
	let kept = '';
	stream.write = (
		chunk: string | Uint8Array,
		encoding?: BufferEncoding | Callback,
		callback?: Callback,
	): boolean => {
		kept = (kept + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))).slice(
			-mostKept,
		);
		const done = typeof encoding === 'function' ? encoding : callback;
		done?.();
		return true;
	};
	return {
		release() {
			stream.write = original;
			const text = kept;
			kept = '';
			return text;
		},
	};
}
