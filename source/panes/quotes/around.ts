/** What stands around quoted words where they are printed: as much of it as is known, within their paragraph. */

/** Words between one pair of marks, and what is known of the text before and after them. */
export type Segment = {
	readonly start: number;
	readonly end: number;
	readonly prefix: string;
	readonly suffix: string;
};

export type Around = {
	/** What to print before each stretch of quoted words: the text since the last one, marks left out. */
	readonly before: readonly string[];
	/** What follows the last of them. */
	readonly after: string;
};

// A mark may have a space on each side, but stands in the line of its words.
const markAtEnd = /[^\S\n]*["'\p{Pi}\p{Pf}„‟][^\S\n]*$/u;
// A sign of the sentence may stand before the mark, which is left out by itself then.
const markAtStart = /^(?:[^\S\n]*|([.,;:!?…]+))["'\p{Pi}\p{Pf}]/u;

/**
 * @param known - how many characters of the text around a segment are known; fewer than that, and the text begins or
 * ends there.
 */
export function around(segments: readonly Segment[], known: number, ellipsis: string): Around {
	const cutBefore = (text: string): string => {
		const line = lastLine(text.replace(markAtEnd, ' '));
		const isCut = !text.includes('\n') && text.length >= known;
		return isCut ? ellipsis + line.replace(/^\S*/, '').trimStart() : line.trimStart();
	};
	const cutAfter = (text: string): string => {
		const line = firstLine(text.replace(markAtStart, '$1'));
		const isCut = !text.includes('\n') && text.length >= known;
		return isCut ? line.replace(/\s*\S*$/, '') + ellipsis : line.trimEnd();
	};
	const before = segments.map((segment, place) => {
		const last = segments[place - 1];
		if (last === undefined) return cutBefore(segment.prefix);
		const gap = segment.start - last.end;
		if (gap >= 0 && gap <= last.suffix.length) return between(last.suffix.slice(0, gap));
		return `${cutAfter(last.suffix)} ${cutBefore(segment.prefix)}`;
	});
	return {before, after: cutAfter(segments.at(-1)?.suffix ?? '')};
}

function between(text: string): string {
	const line = oneLine(text.replace(markAtEnd, ' ').replace(markAtStart, '$1')).trim();
	return /^[.,;:!?]/.test(line) ? `${line} ` : ` ${line} `;
}

function lastLine(text: string): string {
	return oneLine(text.slice(text.lastIndexOf('\n') + 1));
}

function firstLine(text: string): string {
	const end = text.indexOf('\n');
	return oneLine(end < 0 ? text : text.slice(0, end));
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
