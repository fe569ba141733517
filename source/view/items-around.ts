/** A window of a list whose items take several lines each. */
import type {Line} from './spans.ts';

export type ListItem = {readonly place: number; readonly lines: readonly Line[]};

type Drawing = {
	/** How many items there are. */
	readonly total: number;
	readonly selected: number;
	/** The window's height in lines. */
	readonly rows: number;
	readonly linesOf: (place: number, isSelected: boolean) => readonly Line[];
	/** What is shown, in so many lines, of the first or the last item where not all of it can be; nothing leaves it out. */
	readonly shorten: (item: ListItem, rows: number) => readonly Line[];
};

/** The selected item whole, near the middle, and around it as many as there is room for. */
export function itemsAround({total, selected, rows, linesOf, shorten}: Drawing): readonly ListItem[] {
	const items: ListItem[] = [{place: selected, lines: linesOf(selected, true)}];
	let used = items[0]?.lines.length ?? 0;
	const take = (place: number): ListItem => {
		const item = {place, lines: linesOf(place, false)};
		used += item.lines.length;
		return item;
	};
	const middle = Math.floor((rows - used) / 2);
	let above = selected - 1;
	let below = selected + 1;
	for (let room = middle; above >= 0 && room > 0; above--) {
		const item = take(above);
		room -= item.lines.length;
		items.unshift(item);
	}
	for (; below < total && used < rows; below++) items.push(take(below));
	for (; above >= 0 && used < rows; above--) items.unshift(take(above));
	// What is too much is cut off at the end away from the selected item.
	while (used > rows && items.length > 1) {
		const isLast = items.at(-1)?.place !== selected;
		const cut = isLast ? items.pop() : items.shift();
		if (cut === undefined) break;
		const less = cut.lines.length - Math.min(cut.lines.length, used - rows);
		const lines = less === 0 ? [] : shorten(cut, less);
		used -= cut.lines.length - lines.length;
		if (lines.length === 0) continue;
		const shorter = {place: cut.place, lines};
		if (isLast) items.push(shorter);
		else items.unshift(shorter);
	}
	return items;
}
