/** Small print of what is told of a statement. */
import {areAllNamed} from '../../dossier/speakers.ts';
import type {Basis, Statement} from '../../dossier/types.ts';
import {type Line, line, span, wrapLine} from '../../view/spans.ts';

/** How the dossier knows something. */
const basisWords: Readonly<Record<Basis, string>> = {
	articles: 'the articles say so',
	inference: 'it follows from the articles',
	outside: 'known from outside the articles',
};

/** Why the speakers are these. That articles say so is said only where they name all of them beside the words. */
export function sayWho(statement: Statement): string {
	const {basis, because} = statement.attribution;
	return basis === 'articles' && !areAllNamed(statement) ? because : `${because} (${basisWords[basis]})`;
}

/** Why the day is this one; of none nothing is known. That articles say so is said only with what they say. */
export function sayWhen({edtf, because, basis}: Statement['said']): string {
	const reason = because === undefined ? '' : `: ${because}`;
	const isBare = edtf === null || because === undefined;
	return isBare && basis === 'articles' ? reason : `${reason} (${basisWords[basis]})`;
}

export function remark(text: string, columns: number): readonly Line[] {
	return wrapLine(line(span(text, 'muted')), columns);
}
