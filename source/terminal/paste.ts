/** A paste between its brackets, from the bytes of a terminal as they come; they are told as in latin1. */

export type Paste = {
	readonly bytes: string;
	/** False where something of it has been dropped. */
	readonly isWhole: boolean;
	/** Nothing has come for a while, though the end is missing. */
	readonly isQuiet: boolean;
};

export type PastedText = {readonly text: string; readonly isWhole: boolean};

type PasteReading =
	| {readonly kind: 'open'; readonly paste: Paste}
	/** `rest` is what came behind it. */
	| (PastedText & {readonly kind: 'closed'; readonly rest: string});

const end = '\u001b[201~';

export const emptyPaste: Paste = {bytes: '', isWhole: true, isQuiet: false};

/** @param limit - the longest paste, in bytes; what goes beyond is dropped. */
export function readPaste(paste: Paste, chunk: string, limit: number): PasteReading {
	// This is a person who waits for a paste that has lost its end.
	if (paste.isQuiet && chunk === '\u0003')
		return {kind: 'closed', ...abandonedPaste(paste, limit), rest: chunk};
	const all = paste.bytes + chunk;
	const place = all.indexOf(end, Math.max(0, paste.bytes.length - end.length));
	if (place >= 0) {
		const text = textOf(all.slice(0, Math.min(place, limit)));
		const isWhole = paste.isWhole && place <= limit;
		return {kind: 'closed', text, isWhole, rest: all.slice(place + end.length)};
	}
	// What is too long keeps its beginning, and its end in case that is where the end mark begins.
	const isTooLong = all.length > limit + end.length;
	const bytes = isTooLong ? all.slice(0, limit) + all.slice(-end.length) : all;
	return {kind: 'open', paste: {bytes, isWhole: paste.isWhole && !isTooLong, isQuiet: false}};
}

/** What has come of a paste whose end does not come. */
export function abandonedPaste({bytes}: Paste, limit: number): PastedText {
	return {text: textOf(withoutPartOf(end, bytes).slice(0, limit)), isWhole: false};
}

/** Line ends as line feeds, otherwise as it came. */
function textOf(bytes: string): string {
	return Buffer.from(bytes, 'latin1').toString('utf8').replace(/\r\n?/g, '\n');
}

/** The text without a beginning of the mark at its end. */
function withoutPartOf(mark: string, text: string): string {
	for (let length = mark.length - 1; length > 0; length--) {
		if (text.endsWith(mark.slice(0, length))) return text.slice(0, -length);
	}
	return text;
}
