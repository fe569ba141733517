/**
 * The text of a file whatever its encoding: a mark at its beginning, else strict UTF-8, else the zeros of UTF-16, else
 * windows-1252. What is no text is told by what it is, with what makes text of it.
 */
import {decodeUtf8} from '../dossier/utf8.ts';

export type Decoded =
	| {
			readonly ok: true;
			readonly text: string;
			readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
			/** Whether the bytes are UTF-8 as they stand, so that notes can name the file itself. */
			readonly isAsItStands: boolean;
	  }
	| {readonly ok: false; readonly refused: string};

/** Bytes an article has at most. */
export const mostBytes = 20_000_000;

/** What the C1 bytes of windows-1252 are; Node 20 reads them as Latin-1 (the WHATWG Encoding Standard's index). */
const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const kinds: readonly (readonly [begins: string, what: string])[] = [
	['%PDF-', 'is a PDF: pdftotext -layout makes text of it (poppler-utils)'],
	[
		'PK\u0003\u0004',
		'is a zip or an office document: open it and save it as plain text (pandoc -t plain does it too)',
	],
	['\u00d0\u00cf\u0011\u00e0', 'is an old office document: open it and save it as plain text'],
	['{\\rtf', 'is rich text: open it and save it as plain text (pandoc -t plain does it too)'],
	['\u001f\u008b', 'is compressed: gunzip it first'],
	['\u0089PNG', 'is a picture: a program for text recognition (tesseract) makes text of it'],
	['\u00ff\u00d8\u00ff', 'is a picture: a program for text recognition (tesseract) makes text of it'],
	['GIF8', 'is a picture'],
];

export function decode(bytes: Uint8Array): Decoded {
	if (bytes.length === 0) return {ok: false, refused: 'is empty'};
	if (bytes.length > mostBytes)
		return {
			ok: false,
			refused: `has ${Math.round(bytes.length / 1e6)} MB; an article has at most ${mostBytes / 1e6}`,
		};
	const first = String.fromCharCode(...bytes.subarray(0, 8));
	const kind = kinds.find(([begins]) => first.startsWith(begins));
	if (kind !== undefined) return {ok: false, refused: kind[1]};
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
	if (a === 0xfe && b === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
	const utf8 = decodeUtf8(bytes, 'keep');
	if (utf8.ok && !utf8.text.includes('\0'))
		return plain({text: utf8.text, encoding: 'utf-8', isAsItStands: true});
	const zeros = zerosOf(bytes);
	if (zeros !== undefined) return utf16(bytes, zeros);
	if (bytes.includes(0)) return {ok: false, refused: 'is no text: it has zero bytes'};
	return plain({text: windows1252(bytes), encoding: 'windows-1252', isAsItStands: false});
}

type Plain = Omit<Extract<Decoded, {ok: true}>, 'ok'>;

function plain(read: Plain): Decoded {
	if (read.text.trim() === '') return {ok: false, refused: 'has nothing but blanks'};
	let controls = 0;
	for (let at = 0; at < Math.min(read.text.length, 20_000); at++) {
		const unit = read.text.charCodeAt(at);
		if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12) || unit === 0xfffd) controls++;
	}
	return controls > 20 + read.text.length / 200
		? {ok: false, refused: 'is no text: it is full of control characters'}
		: {ok: true, ...read};
}

/** Every other byte is zero in UTF-16 of most languages. */
function zerosOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const part = bytes.subarray(0, 2000);
	let [even, odd] = [0, 0];
	for (const [at, byte] of part.entries()) {
		if (byte !== 0) continue;
		if (at % 2 === 0) even++;
		else odd++;
	}
	const half = part.length / 2;
	if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
	return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : undefined;
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
	const swapped = encoding === 'utf-16be' ? swap(bytes) : bytes;
	return plain({text: new TextDecoder('utf-16le').decode(swapped), encoding, isAsItStands: false});
}

function swap(bytes: Uint8Array): Uint8Array {
	const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
	for (let at = 0; at + 1 < bytes.length; at += 2) {
		swapped[at] = bytes[at + 1] ?? 0;
		swapped[at + 1] = bytes[at] ?? 0;
	}
	return swapped;
}

function windows1252(bytes: Uint8Array): string {
	const text = new TextDecoder('latin1').decode(bytes);
	return text.replace(/[\u0080-\u009f]/g, control => c1[control.charCodeAt(0) - 0x80] ?? control);
}
