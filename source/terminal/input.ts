/** The decoder of what a terminal sends, fed with bytes as they come and with the passing of time. */
import {StringDecoder} from 'node:string_decoder';
import {type DecoderState, isEscapes, isTypable, ready} from './decoder-state.ts';
import {fromInterrupt} from './interrupt.ts';
import {
	characterKey,
	controlKey,
	type Key,
	type Mouse,
	meaningOf,
	namedKey,
	type Reply,
} from './key-names.ts';
import {leadingReplies} from './leading-replies.ts';
import {abandonedPaste, emptyPaste, type Paste, type PastedText, readPaste} from './paste.ts';
import {afterMilliseconds, stretchOfTime, type Timer} from './timer.ts';
import {type InputToken, lateSequence, readToken} from './tokens.ts';

export type InputOptions = {
	/** How long an Escape waits for the rest of a sequence before it is the key, in milliseconds. */
	readonly escapeTimeout?: number;
	readonly onKey: (key: Key) => void;
	/** Pasted text, line ends as line feeds, otherwise as it came, not sanitized. `isWhole` is false where it was cut. */
	readonly onPaste?: (text: string, isWhole: boolean) => void;
	readonly onReply?: (reply: Reply) => void;
	readonly onMouse?: (mouse: Mouse) => void;
	readonly onFocus?: (isFocused: boolean) => void;
	/** Everything that one read (or one time-out) held has been given out: the time to draw. */
	readonly onBatchEnd?: () => void;
	readonly clock?: Timer;
	/** Begins to give out; what it returns says whether that has lasted so long that others must be heard first. */
	readonly stretch?: () => () => boolean;
	/** The longest paste, in bytes; what goes beyond is dropped. */
	readonly pasteLimit?: number;
};

export type InputDecoder = {
	readonly feed: (bytes: Uint8Array) => void;
	/** Forgets what is half read. */
	readonly reset: () => void;
};

/** A sequence of which nothing more comes is given up, as is a paste; on a line told to be slow, later. */
const shortestSequenceTimeout = 2000;
const pasteTimeout = 3000;
const pasteQuietAfter = 500;

export function createInput(options: InputOptions): InputDecoder {
	return new Decoder(options);
}

class Decoder implements InputDecoder {
	private readonly options: InputOptions;
	private readonly escapeTimeout: number;
	private readonly sequenceTimeout: number;
	private readonly clock: Timer;
	private readonly stretch: () => () => boolean;
	private readonly pasteLimit: number;
	private decoder = new StringDecoder('utf8');
	private state: DecoderState = ready;
	private cancel: (() => void) | undefined;
	/** Whether something that a person does has been given out. */
	private isTyped = false;

	constructor(options: InputOptions) {
		this.options = options;
		this.escapeTimeout = options.escapeTimeout ?? 50;
		this.sequenceTimeout = Math.max(shortestSequenceTimeout, this.escapeTimeout * 10);
		this.clock = options.clock ?? afterMilliseconds;
		this.stretch = options.stretch ?? stretchOfTime;
		this.pasteLimit = options.pasteLimit ?? 1_000_000;
	}

	feed(bytes: Uint8Array): void {
		if (bytes.length === 0) return;
		const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
		const state = this.state;
		switch (state.kind) {
			case 'ready':
				this.read(chunk);
				break;
			case 'busy':
				this.state = {kind: 'busy', bytes: state.bytes + chunk};
				return;
			case 'half':
				this.read(state.bytes + chunk, state.bytes.length);
				break;
			case 'late':
				this.readLate(state.begun, chunk);
				break;
			case 'doubtful':
				this.readLate(state.begun, state.bytes + chunk);
				break;
			case 'paste':
				this.readPaste(state.paste, chunk);
				break;
		}
		this.options.onBatchEnd?.();
	}

	reset(): void {
		this.decoder = new StringDecoder('utf8');
		this.become(ready);
	}

	private become(state: DecoderState, milliseconds?: number): void {
		this.cancel?.();
		this.cancel = undefined;
		this.state = state;
		if (milliseconds === undefined) return;
		this.cancel = this.clock(() => {
			this.cancel = undefined;
			this.giveUp();
			this.options.onBatchEnd?.();
		}, milliseconds);
	}

	/** Gives out the tokens of the buffer; `known` of its bytes have been waiting, as half a token, since before. */
	private read(buffer: string, known = 0): void {
		const isLong = this.stretch();
		let at = 0;
		let after: DecoderState = ready;
		while (at < buffer.length) {
			const reading = readToken(buffer, at);
			if (reading.kind === 'incomplete') break;
			if (at > 0 && isLong()) {
				this.rest(buffer.slice(at));
				return;
			}
			at = reading.end;
			if (reading.token.kind === 'escape' && leadingReplies(buffer.slice(at)).rest === '')
				after = {kind: 'late', begun: '\u001b'};
			const begins = this.giveOut(reading.token);
			if (begins === 'paste') {
				this.readPaste(emptyPaste, buffer.slice(at));
				return;
			}
		}
		const bytes = buffer.slice(at);
		if (bytes === '') this.become(after, after.kind === 'late' ? this.sequenceTimeout : undefined);
		else if (at === 0 && known > 2) this.state = {kind: 'half', bytes};
		else this.become({kind: 'half', bytes}, this.patienceWith(bytes));
	}

	/** Goes on after others have been heard; but who has asked for the end by now waits for nothing typed before. */
	private rest(bytes: string): void {
		const end = fromInterrupt(bytes);
		if (end === undefined) this.become({kind: 'busy', bytes}, 0);
		else this.read(end);
	}

	/** How long half a token is waited for. A sequence is given up by the time since it went beyond two bytes. */
	private patienceWith(bytes: string): number {
		if (isEscapes(bytes)) return this.escapeTimeout;
		return bytes.length === 2 ? this.escapeTimeout * 10 : this.sequenceTimeout;
	}

	private readLate(begun: string, bytes: string): void {
		// What the terminal answers says nothing of what is still to come.
		const {replies, rest: chunk} = leadingReplies(bytes);
		for (const reply of replies) this.options.onReply?.(reply);
		const verdict = lateSequence(begun + chunk);
		switch (verdict) {
			case 'whole':
				this.read(begun + chunk);
				break;
			case 'surely':
			case 'perhaps': {
				const isSure = verdict === 'surely';
				// As long as for Alt with the same sign: nobody types on so soon after Escape as a torn key goes on. But `]` is
				// the next round far oftener than a reply torn there, and is heard as soon as Escape is.
				const isKey = /^[[O]/.test(chunk);
				const patience = isSure ? this.sequenceTimeout : this.escapeTimeout * (isKey ? 10 : 1);
				this.become({kind: 'doubtful', begun, bytes: chunk, isSure}, patience);
				break;
			}
			case 'no':
				this.isTyped = false;
				this.read(chunk);
				if (!this.isTyped && this.state.kind === 'ready')
					this.become({kind: 'late', begun}, this.sequenceTimeout);
				break;
		}
	}

	/** The time is up for what is half read. */
	private giveUp(): void {
		const state = this.state;
		switch (state.kind) {
			case 'ready':
			case 'late':
				this.become(ready);
				break;
			case 'busy':
				this.read(fromInterrupt(state.bytes) ?? state.bytes);
				break;
			case 'half':
				this.giveUpHalf(state.bytes);
				break;
			case 'doubtful':
				if (state.isSure) this.become(ready);
				else this.read(state.bytes);
				break;
			case 'paste':
				if (!state.paste.isQuiet) {
					this.become(
						{kind: 'paste', paste: {...state.paste, isQuiet: true}},
						pasteTimeout - pasteQuietAfter,
					);
					break;
				}
				this.givePaste(abandonedPaste(state.paste, this.pasteLimit));
				this.become(ready);
				break;
		}
	}

	private giveUpHalf(bytes: string): void {
		if (isEscapes(bytes)) {
			for (const _ of bytes) this.options.onKey(namedKey('escape'));
			this.become({kind: 'late', begun: '\u001b'}, this.sequenceTimeout);
			return;
		}
		if (bytes.length === 2) this.giveOut({kind: 'alt', bytes: bytes.slice(1)});
		// Of a reply that has lost its end nothing tells where it would go on; keys must not be taken for it for long.
		const isString = bytes.length > 2 && !/^\u001b[[O]/.test(bytes);
		if (isString) this.become(ready);
		else this.become({kind: 'late', begun: bytes}, this.sequenceTimeout);
	}

	private giveOut(token: InputToken): 'paste' | undefined {
		if (token.kind === 'text') {
			this.isTyped = true;
			this.giveText(this.decoder.write(Buffer.from(token.bytes, 'latin1')));
			return undefined;
		}
		// A character that was torn and never completed.
		this.decoder.end();
		if (token.kind === 'alt') {
			this.isTyped = true;
			this.giveAlt(token.bytes);
			return undefined;
		}
		const meaning = meaningOf(token);
		if (meaning.kind !== 'reply' && meaning.kind !== 'nothing' && meaning.kind !== 'focus')
			this.isTyped = true;
		switch (meaning.kind) {
			case 'key':
				this.options.onKey(meaning.key);
				break;
			case 'mouse':
				this.options.onMouse?.(meaning.mouse);
				break;
			case 'focus':
				this.options.onFocus?.(meaning.isFocused);
				break;
			case 'reply':
				this.options.onReply?.(meaning.reply);
				break;
			case 'paste':
				return 'paste';
			case 'nothing':
				break;
		}
		return undefined;
	}

	private giveText(text: string): void {
		for (const character of text) {
			if (isTypable(character)) this.options.onKey(characterKey(character));
		}
	}

	private giveAlt(bytes: string): void {
		const code = bytes.charCodeAt(0);
		if (code < 0x20 || code === 0x7f) {
			this.options.onKey(controlKey(code, true));
			return;
		}
		const text = Buffer.from(bytes, 'latin1').toString('utf8');
		if (isTypable(text)) this.options.onKey(characterKey(text, {ctrl: false, alt: true, shift: false}));
	}

	private readPaste(paste: Paste, chunk: string): void {
		const reading = readPaste(paste, chunk, this.pasteLimit);
		if (reading.kind === 'open') {
			this.become({kind: 'paste', paste: reading.paste}, pasteQuietAfter);
			return;
		}
		this.givePaste(reading);
		this.become(ready);
		this.read(reading.rest);
	}

	private givePaste({text, isWhole}: PastedText): void {
		this.options.onPaste?.(text, isWhole);
	}
}
