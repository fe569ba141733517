/** What somebody tells within a quotation that another said: words of their own statement, whose speaker a person names. */
import {markedSpans} from '../notes/marks.ts';
import {paragraphsOf} from '../text/paragraphs.ts';
import type {TextRange} from '../text/range.ts';
import type {FoundArticle, FoundUtterance} from './found.ts';
import {commaAfter} from './quality.ts';
import {Spots} from './spots.ts';
import {isLedAtOnce, isOfAnother} from './told-of-others.ts';

/** The utterances of an article in their order: those told within others stand behind these, which are without them. */
export function apartFromTold(
	text: string,
	{utterances, people, flags}: FoundArticle,
): readonly FoundUtterance[] {
	// Where marks are broken, what seems to stand within others may not.
	const isBroken = flags.some(
		({flag, because}) => flag === 'garbled' && because.some(why => !why.startsWith(commaAfter)),
	);
	if (isBroken) return utterances;
	let spots: Spots | undefined;
	return utterances.flatMap((utterance, index) => {
		const {who, isReported, notSpeech, segments} = utterance;
		if (who === undefined || isReported || notSpeech !== undefined) return utterance;
		const told = segments.flatMap(segment => toldIn(text, segment));
		const own = told.length === 0 ? [] : segments.flatMap(segment => without(text, segment, told));
		const isLed = own.length === 0 && told.length > 0 && isLedBefore(text, utterances[index - 1], utterance);
		if (own.length === 0 && !isLed) return utterance;
		spots ??= new Spots(text);
		const placed = ({start, end}: TextRange) => ({start, end, spot: (spots as Spots).quoted(start, end)});
		const name = who.kind === 'person' ? people[who.person]?.name : who.name;
		const because = `It stands within the words of ${name ?? 'another'}, who tells what somebody said.`;
		return [
			...(isLed ? [] : [{...utterance, segments: own.map(placed)}]),
			...told.map(inner => ({
				...utterance,
				segments: [placed(inner)],
				who: undefined,
				named: undefined,
				cue: undefined,
				said: undefined,
				confidence: 0,
				reasons: [because],
			})),
		];
	});
}

/** “She told me straight,” Lee said. “‘Get him fifty-five.’”: what Lee said before, in the paragraph, leads to all of it. */
function isLedBefore(text: string, earlier: FoundUtterance | undefined, {segments}: FoundUtterance): boolean {
	const [before, first] = [earlier?.segments.at(-1), segments[0]];
	if (before === undefined || first === undefined || before.end > first.start) return false;
	const isSame = first.start - before.end < farthest && !/\n\s*\n/.test(text.slice(before.end, first.start));
	const said = text.slice(first.start, first.end);
	return isSame && isLedAtOnce(text.slice(before.start, before.end).replace(/[,.]$/, ''), said);
}

/** Letters between what somebody says and what they go on to tell, at most. */
const farthest = 160;

/** What stands between marks within words that stand between marks, and is not what who speaks said themselves. */
function toldIn(text: string, {start, end}: TextRange): readonly TextRange[] {
	if (!/["“„«‘'‹]/.test(text[start - 1] ?? '')) return [];
	const words = text.slice(start, end);
	return markedSpans(words, paragraphsOf(words)).flatMap(inner => {
		const said = words.slice(inner.start, inner.end);
		const isOther =
			!inner.isBroken && isOfAnother(words.slice(0, inner.outerStart), said, words.slice(inner.outerEnd));
		return isOther ? {start: start + inner.start, end: start + inner.end} : [];
	});
}

/** The words before, between and after some, with what marks stand beside those; nothing where no word is left. */
function without(text: string, {start, end}: TextRange, told: readonly TextRange[]): readonly TextRange[] {
	const within = told.filter(inner => inner.start >= start && inner.end <= end);
	const ends = [...within.map(inner => inner.start), end];
	return ends.flatMap((until, at) => {
		const from = at === 0 ? start : (within[at - 1]?.end ?? start);
		const part = text.slice(from, until);
		const first = part.search(/[\p{L}\p{N}]/u);
		if (first < 0) return [];
		const isLast = at === within.length;
		const length = isLast ? part.length : part.replace(/[\s"“”„‟«»‘’‚‛‹›']+$/u, '').length;
		return {start: from + first, end: from + length};
	});
}
