/** Places in a document as people write them. */
import {quoteValue} from './described.ts';
import type {Path} from './problems.ts';

/** A path as it is written in JavaScript: `statements[3].passages[0].segments[0].start`. */
export function formatPath(path: Path): string {
	let text = '';
	for (const step of path) {
		if (typeof step === 'number') text += `[${step}]`;
		else if (/^[A-Za-z_$][\w$-]{0,60}$/.test(step)) text += text === '' ? step : `.${step}`;
		else text += `[${quoteValue(step)}]`;
	}
	return text;
}
