/**
 * Stands in for `string-width` in the bundle. Ink's questions get our own answer, which differs where terminals do; the
 * package, whose expressions take 20 ms to compile, is loaded for the first character that is not narrow.
 */
import {isNarrow, width} from '../../text/cells.ts';
import {withoutMarkup} from './without-markup.ts';

type Options = {readonly ambiguousIsNarrow?: boolean; readonly countAnsiEscapeCodes?: boolean};
type StringWidth = (text: string, options?: Options) => number;

// The bundler puts the package itself in this place; see build.mjs.
declare const loadStringWidth: () => {readonly default: StringWidth};
let whole: StringWidth | undefined;

export default function stringWidth(text: string, options?: Options): number {
	const plain = options === undefined ? withoutMarkup(text) : text;
	if (options === undefined) return isNarrow(plain) ? plain.length : width(plain);
	whole ??= loadStringWidth().default;
	return whole(text, options);
}
