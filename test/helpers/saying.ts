/** The small dossier with other words in the mouth of its first speaker. */
import type {Dossier} from '../../source/dossier/types.ts';
import {smallDossier} from './make-dossier.ts';

/** The statement that has the words. */
export const said = 'open-strait';

/** Its offsets are no longer true; nothing but a check against the articles minds. */
export function saying(text: string): Dossier {
	const [first, ...others] = smallDossier().statements;
	const [words] = first?.passages ?? [];
	const [segment] = words?.kind === 'direct' ? words.segments : [];
	if (first === undefined || words?.kind !== 'direct' || segment === undefined)
		throw new RangeError('The small dossier begins with quoted words');
	const passages = [{...words, segments: [{...segment, exact: text}]}];
	return smallDossier({statements: [{...first, passages}, ...others]});
}
