/** Bytes as text, and where they stop being UTF-8. */

export type DecodedUtf8 =
	| {readonly ok: true; readonly text: string}
	| {
			readonly ok: false;
			readonly offset: number;
			readonly byte: number;
			readonly isUtf16: boolean;
			readonly line: number;
			/** What it is in the place of text, where its first bytes say so. */
			readonly format?: OtherFormat;
	  };

export type OtherFormat = 'PDF' | 'ZIP' | 'picture';

/**
 * Decodes UTF-8 strictly.
 *
 * @param byteOrderMark - `drop` takes a leading mark off; `keep` leaves it, so that offsets into the text and
 * the digest of the bytes stay true.
 * @returns the text, or the offset of the first byte of the first ill-formed sequence.
 */
export function decodeUtf8(bytes: Uint8Array, byteOrderMark: 'drop' | 'keep'): DecodedUtf8 {
	try {
		const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: byteOrderMark === 'keep'});
		return {ok: true, text: decoder.decode(bytes)};
	} catch {
		const offset = firstIllFormed(bytes);
		let line = 1;
		for (let at = 0; at < offset; at++) if (bytes[at] === 0x0a) line++;
		return {
			ok: false,
			offset,
			byte: bytes[offset] ?? 0,
			isUtf16: hasUtf16Mark(bytes),
			line,
			...otherFormat(bytes),
		};
	}
}

const signatures: readonly (readonly [signature: string, format: OtherFormat])[] = [
	['%PDF-', 'PDF'],
	['PK\u0003\u0004', 'ZIP'],
	['\u0089PNG', 'picture'],
	['\u00ff\u00d8\u00ff', 'picture'],
];

function otherFormat(bytes: Uint8Array): {readonly format?: OtherFormat} {
	const head = String.fromCharCode(...bytes.subarray(0, 8));
	const format = signatures.find(([signature]) => head.startsWith(signature))?.[1];
	return format === undefined ? {} : {format};
}

/** Offset of the first sequence that is not one of those of the Unicode Standard, table 3-7; else the length. */
export function firstIllFormed(bytes: Uint8Array): number {
	let at = 0;
	while (at < bytes.length) {
		const length = sequenceLength(bytes, at);
		if (length === 0) return at;
		at += length;
	}
	return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
	const lead = bytes[at] ?? 0;
	if (lead < 0x80) return 1;
	if (lead < 0xc2 || lead > 0xf4) return 0;
	const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	// The second byte's range excludes overlong forms, surrogates and what is beyond U+10FFFF.
	const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
	const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
	if (!isWithin(bytes[at + 1], low, high)) return 0;
	for (let next = 2; next < length; next++) if (!isWithin(bytes[at + next], 0x80, 0xbf)) return 0;
	return length;
}

function isWithin(byte: number | undefined, low: number, high: number): boolean {
	return byte !== undefined && byte >= low && byte <= high;
}

/** Whether they begin as UTF-16 does. */
export function hasUtf16Mark(bytes: Uint8Array): boolean {
	return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
