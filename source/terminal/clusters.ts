/** How far terminals agree about the width of a character, and what is put in place of what they cannot show. */
import {isNarrow, width} from '../text/cells.ts';
import {graphemes} from '../text/characters.ts';
import {fold} from '../text/fold.ts';
import {withPlainSigns} from '../text/plain-signs.ts';

/**
 * - `narrow`: one cell everywhere.
 * - `agreed`: one or two cells everywhere, but the terminal may reorder it (right-to-left) or draw it its own way.
 * - `disputed`: emoji, sequences, combining marks, everything else; terminals use fewer or more cells than we count.
 */
export type Agreement = 'narrow' | 'agreed' | 'disputed';

// Mathematical operators, Hebrew and Arabic letters, Armenian, Georgian, Latin and Greek with accents (one cell); kana, ideographs, Hangul
// syllables, full-width forms (two cells). Every wcwidth since Unicode 5 says the same of them.
const agreed =
	/^[\u0531-\u0556\u0561-\u0587\u05d0-\u05ea\u0620-\u064a\u10d0-\u10fa\u1e00-\u1fbc\u2200-\u22ff\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3\uff01-\uff60\ufffd\u2400-\u2421]$/;

// A cluster that begins with one of these would be drawn over the cell before it, again at every repainting.
const joinsTheCellBefore = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}\u1160-\u11ff\ud7b0-\ud7ff]/u;

/** Longer than any emoji in use; a cluster beyond that is somebody stacking marks. */
const longestCluster = 40;

export function agreementOf(cluster: string): Agreement {
	if (isNarrow(cluster)) return 'narrow';
	return agreed.test(cluster) ? 'agreed' : 'disputed';
}

/** The cluster as it may be sent to a terminal: U+FFFD for what has no cell of its own, cut where it never ends. */
export function showable(cluster: string): string {
	if (isNarrow(cluster)) return cluster;
	if (joinsTheCellBefore.test(cluster)) return '\ufffd';
	if (cluster.length <= longestCluster) return cluster;
	const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0xfffd);
	return width(base) === width(cluster) ? base : '\ufffd';
}

/** The most cells a terminal may give the cluster: two for each of its code points. */
export function widestReach(cluster: string): number {
	return 2 * Array.from(cluster).length;
}

/** The text with one ASCII character for each of its clusters. */
export function asciiText(text: string): string {
	return graphemes(text).map(asciiOf).join('');
}

/** One ASCII character for a cluster, `?` where there is none: for a locale whose bytes are not UTF-8. */
export function asciiOf(cluster: string): string {
	if (/^[\u0020-\u007e]$/.test(cluster)) return cluster;
	const plain = withPlainSigns(cluster);
	if (plain !== cluster && plain.length === 1) return plain;
	if (/^[\u2500-\u257f]$/.test(cluster)) return frameInAscii(cluster);
	const folded = fold(cluster, false);
	return /^[\u0020-\u007e]$/.test(folded) ? folded : '?';
}

function frameInAscii(line: string): string {
	if ('─━┄┅┈┉╌╍═╴╶╸╺╼╾'.includes(line)) return '-';
	return '│┃┆┇┊┋╎╏║╵╷╹╻╽╿'.includes(line) ? '|' : '+';
}
