/**
 * Stands in for Ink 6.8's `build/measure-text.js` in the bundle. Ink's own remembers every text that it has ever
 * measured; here a pane is one text, a new one at nearly every key, and an evening's keys would fill the memory.
 */
import widestLine from './widest-line.ts';

type Size = {readonly width: number; readonly height: number};

/** The texts of a few frames: the layout asks for the same ones again and again. */
const mostRemembered = 64;
const remembered = new Map<string, Size>();

export default function measureText(text: string): Size {
	if (text === '') return {width: 0, height: 0};
	const known = remembered.get(text);
	if (known !== undefined) return known;
	const size = {width: widestLine(text), height: text.split('\n').length};
	if (remembered.size >= mostRemembered) remembered.clear();
	remembered.set(text, size);
	return size;
}
