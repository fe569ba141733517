/** Words that somebody quotes within the words of somebody else: whom the page names beside these is who says the others. */
import {quotedSpans} from '../notes/quoted-spans.ts';
import type {TextRange} from '../text/range.ts';
import type {Desk} from './desk.ts';
import type {NotedItem} from './noted-item.ts';
import {articleFor, type LocatedPassage, withBuilt} from './passages.ts';

/** Whether a passage of a statement stands within another statement, or within marks that stand within others. */
export function isNested(desk: Desk, item: NotedItem, {path, source}: LocatedPassage): boolean {
	const own = withBuilt(item)?.find(([noted]) => noted.path.join(' ') === path.join(' '))?.[1];
	const [first, last] = [own?.segments[0], own?.segments.at(-1)];
	if (own === undefined || first === undefined || last === undefined) return false;
	const range = {start: first.start, end: last.end};
	const isWithinAnother = desk.book.items.some(
		other =>
			other !== item &&
			(other.built?.passages ?? []).some(
				({source: printed, segments}) =>
					printed === own.source &&
					(segments[0]?.start ?? range.start) < range.start &&
					(segments.at(-1)?.end ?? range.end) > range.end,
			),
	);
	return isWithinAnother || isWithinMarks(articleFor(desk, source) ?? '', range);
}

const mark = /["“”„‟«»‹›'‘’‚‛]/u;

function isWithinMarks(text: string, {start, end}: TextRange): boolean {
	const isMarked = mark.test(text[start - 1] ?? '') && mark.test(text.slice(end, end + 2));
	return isMarked && quotedSpans(text).some(span => span.start < start - 1 && span.end > end);
}
