/** What a person probably meant who typed a name that is none. */
import {nearest} from '../text/nearest.ts';

/** The nearest of the known names, or the only one that begins with what was typed; undefined where there is none. */
function meantName(typed: string, known: readonly string[]): string | undefined {
	const begun = typed === '' ? [] : known.filter(name => name.startsWith(typed.toLowerCase()));
	return begun.length === 1 ? begun[0] : nearest(typed, known);
}

/** As a question behind a blank; empty where nothing known is near. */
export function didYouMean(
	typed: string,
	known: readonly string[],
	write: (name: string) => string = name => name,
): string {
	const meant = meantName(typed, known);
	return meant === undefined ? '' : ` Did you mean ${write(meant)}?`;
}
