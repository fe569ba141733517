/** Whether quoted words are a sentence or a fragment, as far as the page shows it. */
import type {NotedSegment} from './make-spots.ts';

/**
 * A sentence or more begins with a capital (or in a script that has none), is of three words at least, and ends with
 * a stop inside the marks or behind them; all else is a fragment in the reporter's sentence.
 */
export function derivedKind(segments: readonly NotedSegment[]): 'direct' | 'partial' {
	const [first, last] = [segments[0], segments.at(-1)];
	if (first === undefined || last === undefined) return 'partial';
	const start = /[\p{L}\p{N}]/u.exec(first.exact)?.[0] ?? '';
	const isBegun = start !== '' && start === start.toUpperCase();
	const isClosed =
		/[.,!?…;。！？][\s"'”’»]*$/u.test(last.exact) || /^[\s"'”’»“‘]*(?:[.,!?…;]|\n|$)/u.test(last.suffix);
	const words = segments.flatMap(({exact}) => exact.match(/[\p{L}\p{N}'’-]+/gu) ?? []).length;
	const isLong = words >= 3 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{6}/u.test(first.exact);
	return isBegun && isClosed && isLong ? 'direct' : 'partial';
}
