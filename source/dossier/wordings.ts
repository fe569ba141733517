/** Whether what is quoted several times is quoted in several wordings, or one wording again, or other words of it. */
import {fold} from '../text/fold.ts';
import {gatherOnce} from '../text/gather.ts';

type Quoted = {readonly source: string; readonly words: string};

/**
 * Two sources of which each prints words that the other does not, or one source that prints nearly the same twice. What
 * differs in capitals, accents and marks alone is one wording; two sentences of one source are two pieces, and no
 * wordings of each other.
 *
 * @param quoted - those passages of one statement that stand between quotation marks.
 */
export function isInSeveralWordings(quoted: readonly Quoted[]): boolean {
	if (quoted.length < 2 || new Set(quoted.map(({words}) => words)).size < 2) return false;
	const bySource = new Map<string, Set<string>>();
	for (const {source, words} of quoted) {
		gatherOnce(bySource, source, plainly(words));
	}
	const texts = [...bySource.values()];
	return !isChain(texts) || texts.some(of => isNearlySaidTwice([...of]));
}

/** Whether of any two sets one holds the other. */
function isChain(sets: readonly ReadonlySet<string>[]): boolean {
	const bySize = sets.toSorted((a, b) => a.size - b.size);
	return bySize.every((set, place) => {
		const next = bySize[place + 1];
		return next === undefined || [...set].every(text => next.has(text));
	});
}

/** Whether half of the words of one of them, or more, stand in the longest of them. */
function isNearlySaidTwice(texts: readonly string[]): boolean {
	const [longest = '', ...others] = texts.toSorted((a, b) => b.length - a.length);
	const held = new Set(longest.split(' '));
	return others.some(text => {
		const words = text.split(' ');
		return 2 * words.filter(word => held.has(word)).length >= words.length;
	});
}

/** Without capitals, accents and marks. */
function plainly(words: string): string {
	return fold(words)
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}
