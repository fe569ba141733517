/**
 * The text of a file whatever its encoding: a mark at its beginning, else strict UTF-8, else the zeros of UTF-16, else
 * windows-1252. What is no text is told by what it is, with what makes text of it.
 */
import {decodeUtf8} from '../dossier/utf8.ts';
import {count} from '../text/count.ts';
import {byteOf, windows1252} from '../text/windows-1252.ts';

export type Decoded =
	| {
			readonly ok: true;
			readonly text: string;
			/** As the WHATWG names it. */
			readonly encoding: string;
			/** Whether the bytes are UTF-8 as they stand, so that notes can name the file itself. */
			readonly isAsItStands: boolean;
			/** What was done to it, for a person. */
			readonly told: string | undefined;
	  }
	| {readonly ok: false; readonly refused: string};

/** Bytes an article has at most. */
export const mostBytes = 20_000_000;

const kinds: readonly (readonly [begins: string, what: string])[] = [
	['%PDF-', 'is a PDF: pdftotext -layout makes text of it (poppler-utils)'],
	[
		'PK\u0003\u0004',
		'is a zip or an office document: open it and save it as plain text (pandoc -t plain does it too)',
	],
	['\u00d0\u00cf\u0011\u00e0', 'is an old office document: open it and save it as plain text'],
	['{\\rtf', 'is rich text: open it and save it as plain text (pandoc -t plain does it too)'],
	['bplist00', 'is a web archive of Safari: save the page as HTML or as text'],
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
	if (isArchive(bytes)) return {ok: false, refused: archive};
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
	if (a === 0xfe && b === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
	const utf8 = decodeUtf8(bytes, 'keep');
	if (utf8.ok && !utf8.text.includes('\0')) return fromUtf8(utf8.text);
	const zeros = zerosOf(bytes);
	if (zeros !== undefined) return utf16(bytes, zeros);
	if (bytes.includes(0)) return {ok: false, refused: 'is no text: it has zero bytes'};
	const broken = brokenUtf8(bytes);
	if (broken !== undefined) return plain(broken);
	const declared = declaredIn(bytes);
	if (declared !== undefined)
		return plain({
			text: new TextDecoder(declared).decode(bytes),
			encoding: declared,
			isAsItStands: false,
			told: undefined,
		});
	const text = windows1252(bytes);
	return isStrange(text)
		? {ok: false, refused: 'has letters of a charset that it does not tell: save it as UTF-8'}
		: plain({text, encoding: 'windows-1252', isAsItStands: false, told: undefined});
}

const archive =
	'is a web archive (MHTML) or an e-mail: open it and save the page as HTML, without pictures, or as plain text';

/** A page with its pictures in one file, as browsers save it, and e-mails, which are the same. */
function isArchive(bytes: Uint8Array): boolean {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000)).split(/\r?\n\r?\n/)[0] ?? '';
	return /^[A-Za-z-]+: /.test(head) && /^mime-version:/im.test(head) && /^content-type:/im.test(head);
}

/** UTF-8 of which some bytes are none: what is whole is read, and what is not is seen to be lost. */
function brokenUtf8(bytes: Uint8Array): Plain | undefined {
	const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
	const lost = text.match(/\ufffd/g)?.length ?? 0;
	const whole = text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0;
	return whole < 2 || whole < lost
		? undefined
		: {
				text,
				encoding: 'utf-8',
				isAsItStands: false,
				told: `It is UTF-8 with ${count(lost, 'letter')} lost (\ufffd) in bytes that are none.`,
			};
}

/** UTF-8 that somebody read as windows-1252 and wrote down again: “â€œ” for a mark. */
const twice = /â€[œ\u009d™˜”“¦\ufffd?]|Ã[\u00a0-\u00bf]|Â[\u00a0«»]/g;

function fromUtf8(text: string): Decoded {
	const asItStands = {text, encoding: 'utf-8', isAsItStands: true, told: undefined};
	if ((text.match(twice)?.length ?? 0) < 2) return plain(asItStands);
	// The last byte of a closing mark has no letter, and is often lost on the way.
	const mended = decodeUtf8(Uint8Array.from(text.replace(/â€[\ufffd?]/g, 'â€\u009d'), byteOf), 'keep');
	return mended.ok && !mended.text.includes('\0')
		? plain({
				text: mended.text,
				encoding: 'utf-8',
				isAsItStands: false,
				told: 'Its letters had been read in a wrong charset (“â€œ” for a mark), which is put right in the copy.',
			})
		: plain({
				text: text.replace(twice, mendedPart),
				encoding: 'utf-8',
				isAsItStands: false,
				told: 'Some of its letters had been read in a wrong charset (“â€œ” for a mark), which is put right in the copy, each by itself.',
			});
}

/** A letter that was read in a wrong charset, among others that were not. */
function mendedPart(part: string): string {
	const mended = decodeUtf8(Uint8Array.from(part.replace(/€[\ufffd?]$/, '€\u009d'), byteOf), 'keep');
	return mended.ok ? mended.text : part;
}

/** What a page says of its charset, where that can be read. */
function declaredIn(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
	const name = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_-]{2,30})/i.exec(
		head,
	)?.[1];
	try {
		const label = name === undefined ? undefined : new TextDecoder(name).encoding;
		// Node reads windows-1252 otherwise than pages mean it.
		return label === undefined || /^(?:utf-|windows-1252)/.test(label) ? undefined : label;
	} catch {
		return undefined;
	}
}

/** No language of windows-1252 has an accent on every other letter. */
function isStrange(text: string): boolean {
	const letters = text.slice(0, 20_000).match(/\p{L}/gu) ?? [];
	const strange = letters.filter(letter => letter >= 'À' && letter <= 'ÿ').length;
	return letters.length > 40 && strange > letters.length * 0.3;
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
	return plain({
		text: new TextDecoder('utf-16le').decode(swapped),
		encoding,
		isAsItStands: false,
		told: undefined,
	});
}

function swap(bytes: Uint8Array): Uint8Array {
	const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
	for (let at = 0; at + 1 < bytes.length; at += 2) {
		swapped[at] = bytes[at + 1] ?? 0;
		swapped[at + 1] = bytes[at] ?? 0;
	}
	return swapped;
}
