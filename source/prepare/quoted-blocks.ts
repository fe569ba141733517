/**
 * What is set apart as quoted instead of standing between marks: lines that begin with > in Markdown and in letters. And who
 * is named below words that fill paragraphs of their own: “— Ann Lee”.
 */
import type {MarkedSpan} from '../notes/marks.ts';
import type {TextRange} from '../text/range.ts';

const sign = /^>[ \t>]*/;
const signature = /^[>\s]*(?:—|–|-{1,2})\s*(?=\p{Lu})/u;
/** Letters of a line that names who said the words above it, at most. */
const longest = 120;

/** “That was Lee’s answer”, “So spoke the mayor”: what the sentence below says of the block. */
const toldBelow =
	/^(?:(?:that|this|these|those)\s(?:was|is|were|are)\s.{0,40}\b(?:answer|reply|words?|view|verdict|response|statement|remarks?|message|account|how)\b|(?:so|thus) (?:said|spoke|wrote|says|writes)\b)/i;

/** Whether a paragraph names who said what stands above it. */
export function isSignature(text: string, {start, end}: TextRange): boolean {
	return end - start <= longest && signature.test(text.slice(start, end));
}

/** The lines of quoted blocks without marks that are signed, or that the words before or below tell of, as spans. */
export function quotedBlocks(
	text: string,
	paragraphs: readonly TextRange[],
	marked: readonly MarkedSpan[],
): readonly MarkedSpan[] {
	const found: MarkedSpan[] = [];
	let mark = 0;
	const hasMarks = ({start, end}: TextRange) => {
		while ((marked[mark]?.outerEnd ?? Number.POSITIVE_INFINITY) <= start) mark++;
		return (marked[mark]?.outerStart ?? Number.POSITIVE_INFINITY) < end;
	};
	for (let at = 0; at < paragraphs.length; ) {
		let end = at;
		while (end < paragraphs.length && text[paragraphs[end]?.start ?? -1] === '>') end++;
		if (end === at) {
			at++;
			continue;
		}
		const lines = paragraphs
			.slice(at, end)
			.filter(({start, end}) => !/^[>\s]*$/.test(text.slice(start, end)));
		const last = lines.at(-1);
		const isSigned = last !== undefined && lines.length > 1 && isSignature(text, last);
		const words = isSigned ? lines.slice(0, -1) : lines;
		const before = paragraphs[at - 1];
		const isLed =
			before !== undefined && /:\W*$/.test(text.slice(Math.max(before.start, before.end - 20), before.end));
		const after = paragraphs[end];
		const isTold =
			after !== undefined && toldBelow.test(text.slice(after.start, Math.min(after.end, after.start + 60)));
		if ((isSigned || isLed || isTold) && !words.some(hasMarks)) found.push(...asSpans(text, words));
		at = end;
	}
	return found;
}

function asSpans(text: string, lines: readonly TextRange[]): readonly MarkedSpan[] {
	return lines.map(({start, end}, index) => ({
		start: start + (sign.exec(text.slice(start, end))?.[0].length ?? 0),
		end,
		outerStart: start,
		outerEnd: end,
		isBroken: false,
		continues: index < lines.length - 1,
		isNested: false,
	}));
}
