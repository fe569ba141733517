/**
 * The first place at which something holds, where it holds at all after that, by halving.
 *
 * @param count - places; where it holds at none, this is returned.
 */
export function firstWhere(count: number, holds: (at: number) => boolean): number {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
