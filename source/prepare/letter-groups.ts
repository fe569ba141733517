/**
 * Texts by their groups of four letters, each group a figure: a thousand articles have a million of them, and looking each
 * up by its letters would take longer than all else that is done to join them.
 */
import {fold} from '../text/fold.ts';

export type Profile = {
	/** The groups of a text, each once. */
	readonly groups: Int32Array;
	/** How often the text has each. */
	readonly counts: Int32Array;
	readonly norm: number;
	readonly words: number;
	/** Words without marks, with a blank before and after each. */
	readonly letters: string;
};

/** Letters in a group. */
const size = 4;
/** What nearly all groups are made of: those are looked up by a number that is made of their letters. */
const usual = ' 0123456789abcdefghijklmnopqrstuvwxyz';
const first = usual.length ** (size - 1);
const places = new Int8Array(128).fill(-1);
for (const [place, letter] of [...usual].entries()) places[letter.charCodeAt(0)] = place;

/** Makes profiles that can be compared: a group has the same figure in all of them. */
export class LetterGroups {
	/** One more than the figure of a group of usual letters, by their number; none for one that was not met. */
	private readonly ofUsual = new Int32Array(first * usual.length);
	private readonly ofOthers = new Map<string, number>();
	/** Different groups that were met: more than any figure. */
	private met = 0;
	/** By the figure of a group how often the profile that is compared has it. */
	private tally = new Int32Array(1 << 16);
	private compared: Profile | undefined;

	get length(): number {
		return this.met;
	}

	profileOf(text: string): Profile {
		const letters = ` ${fold(text)
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim()} `;
		const words = letters.trim() === '' ? 0 : letters.trim().split(' ').length;
		const {groups, counts, norm} = this.counted(letters);
		return {groups, counts, norm, words, letters};
	}

	/** The cosine of their groups, between 0 and 1: sooner known where one is compared with many in a row, it first. */
	likeness(a: Profile, b: Profile): number {
		if (a.norm === 0 || b.norm === 0) return 0;
		this.compare(a);
		const {groups, counts} = b;
		let product = 0;
		for (let at = 0; at < groups.length; at++)
			product += (counts[at] ?? 0) * (this.tally[groups[at] ?? 0] ?? 0);
		return product / (a.norm * b.norm);
	}

	/** How many groups both have, each as often as both have it. */
	shared(a: Profile, b: Profile): number {
		this.compare(a);
		const {groups, counts} = b;
		let sum = 0;
		for (let at = 0; at < groups.length; at++)
			sum += Math.min(counts[at] ?? 0, this.tally[groups[at] ?? 0] ?? 0);
		return sum;
	}

	private compare(profile: Profile | undefined): void {
		if (this.compared === profile) return;
		for (const group of this.compared?.groups ?? []) this.tally[group] = 0;
		this.compared = profile;
		if (profile === undefined) return;
		const {groups, counts} = profile;
		for (let at = 0; at < groups.length; at++) this.tally[groups[at] ?? 0] = counts[at] ?? 0;
	}

	private counted(letters: string): Pick<Profile, 'groups' | 'counts' | 'norm'> {
		this.compare(undefined);
		const groups = new Int32Array(Math.max(0, letters.length - size + 1));
		let [number, run, count] = [0, 0, 0];
		for (let at = 0; at < letters.length; at++) {
			const unit = letters.charCodeAt(at);
			const place = unit < 128 ? (places[unit] ?? -1) : -1;
			// How many usual letters in a row end here.
			run = place < 0 ? 0 : run + 1;
			number = (number % first) * usual.length + Math.max(0, place);
			if (at < size - 1) continue;
			const group = run >= size ? this.usual(number) : this.other(letters.slice(at - size + 1, at + 1));
			const before = this.tally[group] ?? 0;
			if (before === 0) groups[count++] = group;
			this.tally[group] = before + 1;
		}
		const found = groups.slice(0, count);
		const counts = new Int32Array(count);
		let squares = 0;
		for (const [at, group] of found.entries()) {
			const often = this.tally[group] ?? 0;
			counts[at] = often;
			squares += often * often;
			this.tally[group] = 0;
		}
		return {groups: found, counts, norm: Math.sqrt(squares)};
	}

	private usual(number: number): number {
		const known = this.ofUsual[number] ?? 0;
		if (known > 0) return known - 1;
		const figure = this.next();
		this.ofUsual[number] = figure + 1;
		return figure;
	}

	private other(group: string): number {
		const known = this.ofOthers.get(group);
		if (known !== undefined) return known;
		const figure = this.next();
		this.ofOthers.set(group, figure);
		return figure;
	}

	private next(): number {
		const figure = this.met++;
		if (figure < this.tally.length) return figure;
		const tally = new Int32Array(2 * figure);
		tally.set(this.tally);
		this.tally = tally;
		return figure;
	}
}

/** Which of many profiles have a group. */
export class GroupIndex {
	/** Where in the list of all those begin and end that have a group and were not asked for yet, by its figure. */
	private readonly next: Int32Array;
	private readonly ends: Int32Array;
	private readonly listed: Int32Array;
	/** How many groups another has of those of the profile that is asked for: of all none, between two questions. */
	private readonly counts: Int32Array;
	private readonly sizes: Int32Array;

	/**
	 * @param common - a group that more have is looked up for none.
	 * @param least - the share of the groups of the one that has fewer which another has in common with it, at least.
	 */
	constructor(
		private readonly profiles: readonly Profile[],
		{length}: LetterGroups,
		common: number,
		private readonly least: number,
	) {
		const had = new Int32Array(length);
		for (const {groups} of profiles) for (const group of groups) had[group] = (had[group] ?? 0) + 1;
		this.next = new Int32Array(length);
		let end = 0;
		for (const [group, many] of had.entries()) {
			this.next[group] = end;
			if (many > 1 && many <= common) end += many;
			else had[group] = 0;
		}
		this.ends = this.next.slice();
		this.listed = new Int32Array(end);
		for (const [at, {groups}] of profiles.entries())
			for (const group of groups) {
				if (had[group] === 0) continue;
				const place = this.ends[group] ?? 0;
				this.listed[place] = at;
				this.ends[group] = place + 1;
			}
		this.counts = new Int32Array(profiles.length);
		this.sizes = Int32Array.from(profiles, ({groups}) => groups.length);
	}

	/** Tells of later profiles with groups in common with one. Each is asked for once, in the order of their places. */
	later(at: number, tell: (other: number) => void): void {
		const {next, ends, listed, counts, sizes, least} = this;
		const met: number[] = [];
		for (const group of this.profiles[at]?.groups ?? []) {
			const end = ends[group] ?? 0;
			let place = next[group] ?? 0;
			if (place === end) continue;
			next[group] = ++place;
			for (; place < end; place++) {
				const other = listed[place] ?? 0;
				const count = counts[other] ?? 0;
				if (count === 0) met.push(other);
				counts[other] = count + 1;
			}
		}
		const size = sizes[at] ?? 0;
		for (const other of met) {
			if ((counts[other] ?? 0) >= Math.min(size, sizes[other] ?? 0) * least) tell(other);
			counts[other] = 0;
		}
	}
}
