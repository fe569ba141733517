/**
 * How sure the program was, and why, where statements become one or two. It was said of each as it was proposed, so that
 * of the whole it is told of which; and of what a person has made of one the program is sure of nothing.
 */
import type {FlowValue} from '../notes/edit.ts';
import {isPlainMap, textIn} from '../notes/plain.ts';
import {beginning} from '../text/beginning.ts';
import type {Desk, PlacedItem} from './desk.ts';
import {nameOfSource} from './first.ts';
import {confidenceOf, isDraft, isFlagged, isSkipped, type NotedItem} from './noted-item.ts';

type Draft = {readonly [key: string]: FlowValue};

const joined = 'Joined in review.';
const cut = 'Cut in review.';

/**
 * The draft of what was several, the same from whichever one joins: no surer than the least sure of them.
 *
 * @returns undefined where it stays as the first has it: that is accepted, or nothing is said of any.
 */
export function draftOfJoined(desk: Desk, at: PlacedItem, others: readonly PlacedItem[]): Draft | undefined {
	if (!isProposed(at.item)) return undefined;
	const drafts = [at, ...others].toSorted((a, b) => a.index - b.index).map(({item}) => item);
	const told = drafts.flatMap(item => reasonIn(desk, item));
	if (told.length === 0) return undefined;
	const sure = drafts.filter(isDraft).map(confidenceOf);
	const known = sure.flatMap(each => each ?? []);
	return {
		...(known.length > 0 ? {confidence: Math.min(...known)} : {}),
		because: `${joined} ${told.join(' ')}`,
		...(drafts.some(isFlagged) ? {flagged: true} : {}),
		...(isSkipped(at.item) ? {skipped: true} : {}),
	};
}

function reasonIn(desk: Desk, item: NotedItem): readonly string[] {
	const because = textIn(item.value.draft, 'because');
	if (because === undefined) return [];
	// What was joined before tells of which itself.
	if (because.startsWith(joined)) return [because.slice(joined.length).trim()];
	return [`Of ${wordsOf(desk, item)}${sureOf(item)}: ${because}`];
}

function wordsOf(desk: Desk, {built}: NotedItem): string {
	const [passage] = built?.passages ?? [];
	if (passage === undefined) return 'one of them';
	const words =
		passage.kind === 'reported' ? passage.summary : passage.segments.map(({exact}) => exact).join(' … ');
	return `“${beginning(words.replace(/\s+/g, ' ').trim(), 60)}” (${nameOfSource(desk, passage.source)})`;
}

function sureOf(item: NotedItem): string {
	const confidence = confidenceOf(item);
	return confidence === undefined ? '' : `, at ${confidence}`;
}

/**
 * The draft of a statement of which a person has said who says it: that is the reason now, and how sure the program was of
 * another is told no more. What it says of the day, and of what may be the same, was not decided.
 *
 * @returns undefined where it was accepted.
 */
export function draftOfSpoken(item: NotedItem, isSomebody: boolean): Draft | undefined {
	if (!isProposed(item)) return undefined;
	const [left = ''] = undecided.exec(textIn(item.value.draft, 'because') ?? '') ?? [];
	const decided = isSomebody ? speakerDecided : 'That nobody is named was decided in review.';
	return {
		because: `${decided} ${left}`.trim(),
		...(isFlagged(item) ? {flagged: true} : {}),
		...(isSkipped(item) ? {skipped: true} : {}),
	};
}

const speakerDecided = 'The speaker was decided in review.';

/** Whether a person has said who speaks, and nobody has accepted it yet: what the page calls them was looked at then. */
export function isSpeakerDecided({value}: NotedItem): boolean {
	return textIn(value.draft, 'because')?.startsWith(speakerDecided) === true;
}

/** With these words a draft begins to tell of something else than the speaker. */
const undecided = /\b(?:Said on \d|Told as said on \d|Perhaps the same as |Perhaps “).*$/su;

/** The draft of either half of what was one; undefined where that was accepted. */
export function draftOfHalf(item: NotedItem): Draft | undefined {
	if (!isProposed(item)) return undefined;
	const because = textIn(item.value.draft, 'because');
	if (because === undefined) return {because: cut};
	return {
		because: because.startsWith(cut) ? because : `${cut} Of the whole was said${sureOf(item)}: ${because}`,
	};
}

/** Whether it is a draft of the program, and not merely flagged. */
function isProposed({value: {draft}}: NotedItem): boolean {
	return isPlainMap(draft) && !(Object.keys(draft).length === 1 && draft.flagged !== undefined);
}
