import {writeNow} from '../terminal/write-now.ts';

/** The descriptor of standard error. */
const standardError = 2;

/** Tells the person something. A message that cannot be written (a full disk, a closed pipe) changes nothing else. */
export function say(message: string): void {
	writeNow(standardError, `roundtable: ${message}\n`);
}
