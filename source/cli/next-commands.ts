/** What is to be typed in a shell when a review is over, or is left. */
import {basename, extname} from 'node:path';
import type {ReviewProgress} from '../dossier/review-progress.ts';
import {shellQuote} from '../print/shell-quote.ts';
import type {InReview} from '../state/parts.ts';
import {count} from '../text/count.ts';

/** @param path - of the notes. */
export function commandsAfter(path: string): InReview['commands'] {
	const portable = `${basename(path, extname(path))}.json`;
	return {
		check: `roundtable check ${shellQuote(path)}`,
		build: `roundtable build ${shellQuote(path)} -o ${shellQuote(portable)}`,
	};
}

/** A line for the shell to which one comes back: how far the review is, and how it goes on. */
export function sayWhenLeft(path: string, {done, left, rejected}: ReviewProgress): string {
	const out = rejected === 0 ? '' : `, ${rejected} rejected in this sitting`;
	const next =
		left === 0
			? `nothing left to decide. ${commandsAfter(path).build} makes the portable dossier.`
			: `${left} left. roundtable review ${shellQuote(path)} goes on.`;
	return `All of it is in the file: ${count(done, 'statement')} reviewed${out}, ${next}`;
}
