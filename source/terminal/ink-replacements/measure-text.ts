/**
 * Stands in for Ink 6.8's `build/measure-text.js` in the bundle. Ink's own remembers every text that it has ever
 * measured.
 */
import {measuredLines} from './measured-lines.ts';
import widestLine from './widest-line.ts';

type Size = {readonly width: number; readonly height: number};

export default function measureText(text: string): Size {
	if (text === '') return {width: 0, height: 0};
	return {width: widestLine(text), height: measuredLines(text).length};
}
