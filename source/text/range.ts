/** Where something stands in a text: from the first of its UTF-16 units to behind the last. */
export type TextRange = {readonly start: number; readonly end: number};
