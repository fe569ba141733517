/** The names of months, as people write them in dates. */

export const monthNames = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
	...['August', 'September', 'October', 'November', 'December'],
];

/** The month that a name of at least three letters begins, from 1; 0 for what is the beginning of none. */
export function monthNamed(name: string): number {
	const begun = name.toLowerCase();
	return name.length < 3 ? 0 : monthNames.findIndex(known => known.toLowerCase().startsWith(begun)) + 1;
}
