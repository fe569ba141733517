/** The names of months, as people write them in dates. */

const monthNames = [
	...['january', 'february', 'march', 'april', 'may', 'june'],
	...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** The month that a name of at least three letters begins, from 1; 0 for what is the beginning of none. */
export function monthNamed(name: string): number {
	return name.length < 3 ? 0 : monthNames.findIndex(known => known.startsWith(name.toLowerCase())) + 1;
}
