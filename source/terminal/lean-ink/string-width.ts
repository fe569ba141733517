/**
 * Stands in for `string-width` in the bundle: the same answer, but the package, whose expressions take 20 ms to
 * compile, is only loaded for a text that is not all narrow characters.
 */
import {isNarrow} from '../../text/cells.ts';
import {withoutMarkup} from './without-markup.ts';

type Options = {readonly ambiguousIsNarrow?: boolean; readonly countAnsiEscapeCodes?: boolean};
type StringWidth = (text: string, options?: Options) => number;

// The bundler puts the package itself in this place; see build.mjs.
declare const loadStringWidth: () => {readonly default: StringWidth};
let whole: StringWidth | undefined;

export default function stringWidth(text: string, options?: Options): number {
	const plain = options === undefined ? withoutMarkup(text) : text;
	if (options === undefined && isNarrow(plain)) return plain.length;
	whole ??= loadStringWidth().default;
	return whole(text, options);
}
