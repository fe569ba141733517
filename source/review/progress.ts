/** How far a review of notes is. */
import type {ReviewProgress} from '../dossier/review-progress.ts';
import {listIn} from '../notes/plain.ts';
import {type Book, proposedBeside} from './book.ts';
import {
	acceptableOf,
	confidenceOf,
	isDraft,
	isFlagged,
	isSkipped,
	isSpoken,
	isUnnamed,
	type NotedItem,
} from './noted-item.ts';

/** @param rejected - how many statements were, in this sitting. */
export function progressOf(book: Book, rejected: number): ReviewProgress {
	const [items, drafts] = [book.items, book.items.filter(isDraft)];
	const others = proposedBeside(book);
	return {
		get withoutIssue() {
			return items.filter(({value}) => listIn(value, 'on').length === 0).length;
		},
		get withoutSpeaker() {
			return items.filter(({value}) => isUnnamed(value)).length;
		},
		done: items.length - drafts.length,
		left: drafts.length,
		flagged: drafts.filter(isFlagged).length,
		skipped: drafts.filter(isSkipped).length,
		rejected,
		others: others.length,
		othersOf: countsOf(others.map(([section]) => section)),
		// Of ten thousand these take longer than all the rest, and are seldom asked for.
		get confidences() {
			return confidencesOf(drafts);
		},
	};
}

/** How sure those are that are accepted with all others so sure, the least sure first. */
export function confidencesOf(items: readonly NotedItem[]): readonly number[] {
	return acceptableOf(items)
		.filter(isSpoken)
		.flatMap(item => confidenceOf(item) ?? [])
		.toSorted((a, b) => a - b);
}

/** How often each name is there. */
function countsOf(names: readonly string[]): {readonly [name: string]: number} {
	const counts: {[name: string]: number} = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}
