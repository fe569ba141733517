/** Which passage stands for a statement where nobody says which. */
import {passageText, type WordsOfPassage} from './catalogue.ts';
import {strongestKind} from './strongest-kind.ts';

/** The longest of the strongest kind, of equals the first. */
export function strongestPassage<P extends WordsOfPassage>(passages: readonly P[]): P | undefined {
	const strongest = strongestKind(passages);
	return passages
		.filter(({kind}) => kind === strongest)
		.toSorted((a, b) => passageText(b).length - passageText(a).length)[0];
}
