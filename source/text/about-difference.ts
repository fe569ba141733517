/** Two texts that are told one after the other, since they differ: what is shown of them has to show it. */
import {wholeAt} from './in-middle.ts';

/** Both, cut where they are longer than `most` units, and begun later where they only differ behind that. */
export function cutAboutDifference(one: string, other: string, most: number): readonly [string, string] {
	let place = 0;
	while (place < one.length && place < other.length && one[place] === other[place]) place++;
	const isSeen = place <= most * 0.75 || Math.max(one.length, other.length) <= most;
	const near = wholeAt(one, place - Math.floor(most / 4));
	const blank = one.indexOf(' ', near);
	const from = isSeen ? 0 : blank >= 0 && blank < place ? blank + 1 : near;
	const cut = (text: string) => {
		const to = from + most;
		const shown = text.slice(from, text.length > to ? wholeAt(text, to - 1) : undefined);
		return `${from > 0 ? '…' : ''}${shown}${text.length > to ? '…' : ''}`;
	};
	return [cut(one), cut(other)];
}
