/**
 * The grammar of what a terminal sends (ECMA-48, xterm's ctlseqs), over bytes kept as a binary string: one UTF-16
 * unit for one byte, so that a character torn between two reads is nobody's concern here.
 */

export type InputToken =
	/** Printable bytes, UTF-8 not yet decoded. */
	| {readonly kind: 'text'; readonly bytes: string}
	| {readonly kind: 'control'; readonly code: number}
	| {readonly kind: 'escape'}
	/** Escape and one character (its UTF-8 bytes) or control. */
	| {readonly kind: 'alt'; readonly bytes: string}
	/** `parameters` is all between `CSI` and the final byte; `[` stands for the Linux console's `CSI [ A`. */
	| {readonly kind: 'csi'; readonly parameters: string; readonly final: string; readonly alt: boolean}
	| {readonly kind: 'ss3'; readonly parameters: string; readonly final: string; readonly alt: boolean}
	/** X10's mouse report: three bytes. */
	| {readonly kind: 'x10'; readonly bytes: string}
	/** OSC `]`, DCS `P` or APC `_`, without its terminator. */
	| {readonly kind: 'string'; readonly introducer: string; readonly body: string}
	/** Something broken, taken out. */
	| {readonly kind: 'nothing'};

/** `end` is the offset behind the token; `incomplete` asks for more bytes. */
export type TokenReading =
	| {readonly kind: 'token'; readonly token: InputToken; readonly end: number}
	| {readonly kind: 'incomplete'};

const incomplete: TokenReading = {kind: 'incomplete'};
const longestParameters = 256;
/** A reply longer than that has lost its end. */
const longestString = 4096;

/** No longer than that: between two tokens others may be heard. A character may be torn, as by two reads. */
const textRun = /[\u0020-\u007e\u0080-\u00ff]{1,64}/y;
const csiBody = /([\u0030-\u003f]*)([\u0020-\u002f]*)/y;
const ss3Body = /[0-9;]*/y;

function token(value: InputToken, end: number): TokenReading {
	return {kind: 'token', token: value, end};
}

/** Reads one token at an offset below the buffer's length. */
export function readToken(buffer: string, at: number): TokenReading {
	const code = buffer.charCodeAt(at);
	if (code === 0x1b) return readEscape(buffer, at);
	if (code < 0x20 || code === 0x7f) return token({kind: 'control', code}, at + 1);
	textRun.lastIndex = at;
	const bytes = textRun.exec(buffer)?.[0] ?? buffer.charAt(at);
	return token({kind: 'text', bytes}, at + bytes.length);
}

function readEscape(buffer: string, at: number): TokenReading {
	const next = buffer.charAt(at + 1);
	const third = buffer.charAt(at + 2);
	switch (next) {
		case '':
			return incomplete;
		case '[':
			return readCsi(buffer, at + 2, false);
		case 'O':
			return readSs3(buffer, at + 2, false);
		case ']':
			return readStringIf(/[0-9]/, buffer, at);
		case 'P':
			return readStringIf(/[0-9>!$+|?]/, buffer, at);
		case '_':
			return readStringIf(/G/, buffer, at);
		case '\\':
			// The end of a string whose beginning was given up.
			return token({kind: 'nothing'}, at + 2);
		case '\u001b':
			if (third === '') return incomplete;
			if (third === '[') return keyWithAlt(readCsi(buffer, at + 3, true), at);
			if (third === 'O') return readSs3(buffer, at + 3, true);
			return token({kind: 'escape'}, at + 1);
		default:
			return readAlt(buffer, at);
	}
}

/**
 * A sequence behind another Escape: rxvt's and PuTTY's way of writing Alt with a key. Nobody presses Alt with a reply,
 * a click or a change of focus: before these it is the Escape key.
 */
function keyWithAlt(reading: TokenReading, at: number): TokenReading {
	if (reading.kind === 'incomplete' || reading.token.kind === 'nothing') return reading;
	const {token: read} = reading;
	const isKey =
		read.kind === 'csi' &&
		/^(?:[\d;]*[A-FHP-QSZ~^$@u]|\[[A-E]|(?:1;\d+)?R)$/.test(read.parameters + read.final);
	return isKey ? reading : token({kind: 'escape'}, at + 1);
}

function readAlt(buffer: string, at: number): TokenReading {
	const lead = buffer.charCodeAt(at + 1);
	const length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	const bytes = buffer.slice(at + 1, at + 1 + length);
	return bytes.length < length ? incomplete : token({kind: 'alt', bytes}, at + 1 + length);
}

function readCsi(buffer: string, at: number, alt: boolean): TokenReading {
	const first = buffer.charAt(at);
	if (first === 'M') {
		const bytes = buffer.slice(at + 1, at + 4);
		return bytes.length < 3 ? incomplete : token({kind: 'x10', bytes}, at + 4);
	}
	if (first === '[') {
		const final = buffer.charAt(at + 1);
		return final === '' ? incomplete : token({kind: 'csi', parameters: '[', final, alt}, at + 2);
	}
	csiBody.lastIndex = at;
	const [parameters = '', numbers = '', between = ''] = csiBody.exec(buffer) ?? [];
	// rxvt ends Shift with a byte that elsewhere stands before the last: `CSI 3 $`.
	if (between.startsWith('$') && /^\d+$/.test(numbers)) {
		return token({kind: 'csi', parameters: numbers, final: '$', alt}, at + numbers.length + 1);
	}
	const end = at + parameters.length;
	const final = buffer.charAt(end);
	if (parameters.length > longestParameters) return token({kind: 'nothing'}, end);
	if (final === '') return incomplete;
	const isFinal = final >= '@' && final <= '~';
	return isFinal ? token({kind: 'csi', parameters, final, alt}, end + 1) : token({kind: 'nothing'}, end);
}

function readSs3(buffer: string, at: number, alt: boolean): TokenReading {
	ss3Body.lastIndex = at;
	const parameters = ss3Body.exec(buffer)?.[0] ?? '';
	const end = at + parameters.length;
	const final = buffer.charAt(end);
	if (final === '' && parameters.length <= longestParameters) return incomplete;
	const isFinal = final >= ' ' && final <= '~';
	if (isFinal) return token({kind: 'ss3', parameters, final, alt}, end + 1);
	return parameters === '' ? token({kind: 'alt', bytes: 'O'}, at) : token({kind: 'nothing'}, end);
}

/** Only what begins like a reply is one: Alt with `]`, `P` or `_` is a key. */
function readStringIf(start: RegExp, buffer: string, at: number): TokenReading {
	const third = buffer.charAt(at + 2);
	if (third === '') return incomplete;
	return start.test(third) ? readString(buffer, at) : readAlt(buffer, at);
}

function readString(buffer: string, at: number): TokenReading {
	const introducer = buffer.charAt(at + 1);
	for (let end = at + 2; end < buffer.length; end++) {
		const code = buffer.charCodeAt(end);
		if (code >= 0x20 && end - at <= longestString) continue;
		const body = buffer.slice(at + 2, end);
		if (code === 0x07 && introducer === ']') return token({kind: 'string', introducer, body}, end + 1);
		if (code !== 0x1b) return token({kind: 'nothing'}, end);
		const next = buffer.charAt(end + 1);
		if (next === '') return incomplete;
		return next === '\\' ? token({kind: 'string', introducer, body}, end + 2) : token({kind: 'nothing'}, end);
	}
	return incomplete;
}

/**
 * Whether bytes that come after the Escape key was already given out belong to the sequence which that Escape began.
 *
 * - `whole`: they end a known sequence.
 * - `surely`, `perhaps`: they begin one; nobody types what `surely` means, somebody may type what `perhaps` means.
 * - `no`: somebody typed them.
 *
 * @param sequence - the Escape and what followed it, in one string.
 */
export function lateSequence(sequence: string): 'whole' | 'surely' | 'perhaps' | 'no' {
	const reading = readToken(sequence, 0);
	if (reading.kind === 'incomplete') {
		if (surelyBegun.test(sequence)) return 'surely';
		return perhapsBegun.test(sequence) ? 'perhaps' : 'no';
	}
	const read = sequence.slice(0, reading.end);
	if (reading.token.kind === 'string') return surelyBegun.test(read) ? 'whole' : 'no';
	if (reading.token.kind === 'ss3') return read === sequence && lateSs3.test(read) ? 'whole' : 'no';
	return reading.token.kind === 'csi' && lateCsi.test(read) ? 'whole' : 'no';
}

const surelyBegun = /^\u001b(?:\[(?:[<?>=]\d|\d+[;:])|\][0-9]+;|P(?:[>!]\||[01]?[$+][a-z])|_G)/;
const perhapsBegun = /^\u001b(?:\[(?:[<?>=]|\d*|\[)|\]\d*|O[0-9;]*|P[01>!$+]?|_)$/;
const lateCsi = /^\u001b\[(?:[A-FHIOPQSZ]|\[[A-E]|\d[\d;:]*[~uA-FHPQRSMmnct^$@]|[<?>=]\d[\d;:$]*[a-zA-Z])$/;
const lateSs3 = /^\u001bO[0-9;]*[A-DFHMPQRS]$/;
