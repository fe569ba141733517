/** Words as they are written in a filter text: to a blank, or between marks. */

/** Marks that open a text, with those that close it. */
export const closingMarks: ReadonlyMap<string, string> = new Map([
	['"', '"'],
	['“', '”“"'],
	['”', '”"'],
	['„', '“”"'],
	['«', '»"'],
	['»', '«"'],
]);

/** Words, where they end, and the mark that the end of the text has to close. */
export type Written = {readonly text: string; readonly to: number; readonly closing: string};

/** Reads from an opening mark to its closing one, or to the end of the text; a backslash takes the next as it is. */
export function readQuoted(text: string, from: number): Written {
	const closers = closingMarks.get(text[from] ?? '') ?? '"';
	let read = '';
	for (let at = from + 1; at < text.length; at++) {
		const character = text[at] ?? '';
		if (character === '\\') {
			at += 1;
			read += text[at] ?? '';
		} else if (closers.includes(character)) return {text: read, to: at + 1, closing: ''};
		else read += character;
	}
	return {text: read, to: text.length, closing: closers[0] ?? '"'};
}

export function bareAt(text: string, from: number, isInGroup: boolean): Written {
	const word = wordAt(text, from, isInGroup);
	return {text: word, to: from + word.length, closing: ''};
}

const bareWord = /^[^\s|]*/;
/** To the comma before the next value alone: of thousands of values each would be read with all behind it. */
export const bareValue = /^[^\s|,]*/;

/** The characters from an offset to the next blank or `|`, or to the end of the group that they stand in. */
export function wordAt(text: string, from: number, isInGroup: boolean, pattern = bareWord): string {
	const word = pattern.exec(text.slice(from))?.[0] ?? '';
	if (!isInGroup) return word;
	let open = 0;
	for (let at = 0; at < word.length; at++) {
		if (word[at] === '(') open += 1;
		else if (word[at] === ')' && --open < 0) return word.slice(0, at);
	}
	return word;
}
