/** Lines and ends of what stands in a text of notes. */
import type {NotesNode} from './tree.ts';

/** Where what a node says ends, without the blanks and comments behind it. */
export function contentEnd(node: NotesNode): number {
	if (node.kind === 'text' || node.isFlow) return node.end;
	const last = node.kind === 'list' ? node.items.at(-1) : node.pairs.at(-1)?.value;
	return last === undefined
		? node.end
		: Math.max(contentEnd(last), node.kind === 'map' ? (node.pairs.at(-1)?.key.end ?? 0) : 0);
}

/** The start of the line after the one in which an offset lies; an offset behind a line's end is in that line. */
export function afterLine(text: string, offset: number): number {
	if (offset > 0 && text[offset - 1] === '\n') return offset;
	const end = text.indexOf('\n', offset);
	return end < 0 ? text.length : end + 1;
}

/** Spaces at the start of a line. */
export function indentAt(text: string, start: number): number {
	return /^ */.exec(text.slice(start, start + 200))?.[0].length ?? 0;
}

/** Lines with the ends that those of a file have. */
export function withEnds(lines: string, lineEnd: string): string {
	return lineEnd === '\n' ? lines : lines.replaceAll('\n', lineEnd);
}
