/**
 * Stands in for Ink 6.8's `build/wrap-text.js` in the bundle. This program's texts are made to fit, so there is
 * nothing to wrap; a line that is too wide after all is cut, and the packages that would wrap it are not loaded.
 */
import {parseLine, serialiseRow} from '../frame.ts';
import widestLine from './widest-line.ts';

const options = {ascii: false, links: true};

export default function wrapText(text: string, columns: number): string {
	if (widestLine(text) <= columns) return text;
	return text
		.split('\n')
		.map(line => {
			if (widestLine(line) <= columns) return line;
			const {texts, styles} = parseLine(line, columns, options);
			return serialiseRow(texts, styles);
		})
		.join('\n');
}
