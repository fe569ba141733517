/** The known name a person most probably meant: for unknown fields, ids, values, flags and filter keys. */
import {editDistances} from './edit-distance.ts';
import {fold} from './fold.ts';

/** Longer names are not compared: they are not slips of the finger, and the cost grows with the square. */
const longest = 64;

/**
 * The known names that differ from the one given by a single slip of the finger: a letter too many, too few, another, or
 * two exchanged; or by capitals and accents alone, as names of fewer than three letters do.
 */
export function allNear(name: string, known: Iterable<string>): readonly string[] {
	const wanted = fold(name);
	if (name.length > longest) return [];
	const near = [...new Set(known)].filter(candidate => {
		const folded = fold(candidate);
		if (wanted.length < 3) return folded === wanted;
		if (candidate.length > longest || Math.abs(folded.length - wanted.length) > 1) return false;
		return isSwapped(wanted, folded) || (editDistances(wanted, folded, 1).at(-1) ?? 2) <= 1;
	});
	// What differs by capitals alone is meant, whatever else is near.
	const same = near.filter(candidate => fold(candidate) === wanted);
	return same.length > 0 ? same : near;
}

/** Whether two letters that follow each other are exchanged, and nothing else. */
function isSwapped(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return (
		a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && at < a.length - 1
	);
}

/** The known name nearest to the one given; of equals the first, undefined where none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
	return allNearest(name, known)[0];
}

/**
 * The known names nearest to the one given, by edit distance after folding case and accents, in their order.
 *
 * @returns none where none is near: one letter may differ, of six or more two, of nine or more three, but only one
 * where the first differs, and in two letters only the second.
 */
export function allNearest(name: string, known: Iterable<string>): readonly string[] {
	if (name.length > longest) return [];
	const wanted = fold(name);
	const best = new Set<string>();
	let most = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
	for (const candidate of known) {
		if (Math.abs(candidate.length - wanted.length) > most || candidate.length > longest) continue;
		const other = fold(candidate);
		const edits = editDistances(wanted, other, most).at(-1) ?? most + 1;
		const isAlike = wanted[0] === other[0] || edits <= (wanted.length < 3 ? 0 : 1);
		if (edits > most || !isAlike) continue;
		if (edits < most) best.clear();
		most = edits;
		best.add(candidate);
	}
	return [...best];
}
