/** Texts by their groups of four letters, each looked up by its letters: the plain way beside letter-groups.ts. */
import {fold} from '../../source/text/fold.ts';

type PlainProfile = {readonly counts: ReadonlyMap<string, number>; readonly words: number};

export function profileOf(text: string): PlainProfile {
	const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
	const letters = ` ${words.join(' ')} `;
	const counts = new Map<string, number>();
	for (let at = 0; at + 4 <= letters.length; at++) {
		const group = letters.slice(at, at + 4);
		counts.set(group, (counts.get(group) ?? 0) + 1);
	}
	return {counts, words: words.length};
}

export function likeness({counts: a}: PlainProfile, {counts: b}: PlainProfile): number {
	const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
	const norm = (counts: ReadonlyMap<string, number>) =>
		Math.sqrt(sum([...counts.values()].map(count => count * count)));
	const product = sum([...a].map(([group, count]) => count * (b.get(group) ?? 0)));
	return norm(a) === 0 || norm(b) === 0 ? 0 : product / (norm(a) * norm(b));
}
