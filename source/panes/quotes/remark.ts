/** Small print of what is told of a statement. */
import type {Basis} from '../../dossier/types.ts';
import {type Line, line, span, wrapLine} from '../../view/spans.ts';

/** How the dossier knows something. */
export const basisWords: Readonly<Record<Basis, string>> = {
	articles: 'the articles say so',
	inference: 'it follows from the articles',
	outside: 'known from outside the articles',
};

export function remark(text: string, columns: number): readonly Line[] {
	return wrapLine(line(span(text, 'muted')), columns);
}
