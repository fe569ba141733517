/** Where something stands in a text: from the first of its UTF-16 units to behind the last. */
export type TextRange = {readonly start: number; readonly end: number};

/** Whether two share some of a text, or one that is empty lies within the other. */
export function overlaps(one: TextRange, other: TextRange): boolean {
	return one.start < other.end && other.start < one.end;
}

/** A range, and the text that comes in its place. */
export type Splice = TextRange & {readonly text: string};
