/** Where the sources disagree, and words that nobody says: from notes. */
import type {Discrepancy, Dossier} from '../dossier/types.ts';
import type {NotesContext} from './context.ts';
import {idsNamed} from './make-speakers.ts';
import {makeClause, makeLocators, sourceNamed} from './make-spots.ts';
import {slug} from './slug.ts';
import type {NotedDiscrepancy, Notes} from './types.ts';

const open = 'Left open.';
const noReason = 'The notes give no reason.';

/** @returns undefined where no place of any version is found; that has been said then. */
export function makeDiscrepancy(context: NotesContext, noted: NotedDiscrepancy): Discrepancy | undefined {
	const id = noted.id ?? context.taken.discrepancy.take(slug(noted.title, 'discrepancy'));
	const versions = noted.versions.flatMap(({says, where}) => {
		const passages = makeLocators(context, where);
		return passages.length === 0 ? [] : [{says, passages: [...passages]}];
	});
	if (versions.length === 0) return undefined;
	if (noted.id === undefined) context.derive({of: id, field: 'id', value: id, how: 'its title'});
	return {
		id,
		kind: noted.kind,
		title: noted.title,
		versions,
		assessment: noted.assessment ?? open,
		because: noted.because ?? noReason,
		statements: [...idsNamed(context, 'statement', noted.statements, noted, 'statements')],
	};
}

type Unspoken = Dossier['unspoken'][number];
type NotedUnspoken = NonNullable<Notes['not-speech']>[number];

export function makeUnspoken(context: NotesContext, noted: NotedUnspoken): Unspoken | undefined {
	const {in: name, because = noReason, ...spot} = noted;
	const source = sourceNamed(context, name, {value: noted, step: 'in'});
	const step = noted.words === undefined ? {} : {step: 'words'};
	const clause =
		source === undefined ? undefined : makeClause(context, source, spot, {value: noted, ...step});
	return source === undefined || clause === undefined ? undefined : {source, ...clause, because};
}
