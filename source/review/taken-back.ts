/** A step taken back where somebody else has written since. */
import {spliced} from '../notes/edit-splices.ts';
import type {PlainMap} from '../notes/plain.ts';
import type {Step} from './book.ts';
import type {Decision} from './decision.ts';
import {type Moved, movedLines} from './moved-lines.ts';

/** A step taken back in the text as it was after it, and in the text as it is now: undefined where that has other lines there. */
export function takenBack(
	{back}: Step,
	old: string,
	now: string,
): {readonly old: string; readonly now: string | undefined} {
	let texts: {readonly old: string; readonly now: string | undefined} = {old, now};
	for (const splices of back) {
		const moved: Moved = texts.now === undefined ? () => undefined : movedLines(texts.old, texts.now);
		let next = texts;
		for (const splice of splices.toReversed()) {
			const place = moved(splice);
			next = {
				old: spliced(next.old, splice),
				now:
					next.now === undefined || place === undefined
						? undefined
						: spliced(next.now, {...place, text: splice.text}),
			};
		}
		texts = next;
	}
	return texts;
}

/** What the statement of a decision was each time before the same was decided of it, the last time first. */
export function valuesBefore(
	done: readonly {readonly decision: Decision; readonly was: PlainMap}[],
	decision: Decision,
): readonly PlainMap[] {
	if (!('statement' in decision)) return [];
	const isAlike = (each: Decision) =>
		'statement' in each && each.do === decision.do && each.statement === decision.statement;
	return done.flatMap(each => (isAlike(each.decision) ? [each.was] : [])).toReversed();
}
