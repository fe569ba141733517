/** Ids made of words. */
import {fold} from '../text/fold.ts';

/** Lower-case letters, digits and hyphens; `otherwise` where nothing of the words is left. */
export function slug(words: string, otherwise: string, longest = 40): string {
	const parts = fold(words)
		.replace(/['’]/g, '')
		.split(/[^a-z0-9]+/)
		.filter(part => part !== '');
	let made = '';
	for (const part of parts) {
		if (made !== '' && made.length + part.length >= longest) break;
		made = made === '' ? part.slice(0, longest) : `${made}-${part}`;
	}
	return made === '' ? otherwise : made;
}

/** Names given out once each: the second of one name has -2 behind it. */
export class Taken {
	private readonly names: Set<string>;
	/** Up to which number a name has been given out; of ten thousand alike nobody counts from two. */
	private readonly counts = new Map<string, number>();

	/** @param reserved - names that are given elsewhere. */
	constructor(reserved: Iterable<string> = []) {
		this.names = new Set(reserved);
	}

	take(wanted: string, joint = '-'): string {
		let name = wanted;
		let count = this.counts.get(wanted) ?? 1;
		while (this.names.has(name)) {
			count += 1;
			name = `${wanted}${joint}${count}`;
		}
		this.counts.set(wanted, count);
		this.names.add(name);
		return name;
	}
}
