/** What is to be typed in a shell when a review is over. */
import {basename, extname} from 'node:path';
import {shellQuote} from '../print/shell-quote.ts';
import type {InReview} from '../state/parts.ts';

/** @param path - of the notes. */
export function commandsAfter(path: string): InReview['commands'] {
	const portable = `${basename(path, extname(path))}.json`;
	return {
		check: `roundtable check ${shellQuote(path)}`,
		build: `roundtable build ${shellQuote(path)} -o ${shellQuote(portable)}`,
	};
}
