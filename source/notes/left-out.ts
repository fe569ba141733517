/** How much of notes is not in the dossier that is made of them. */
import type {Dossier} from '../dossier/types.ts';
import type {ReadNotes} from './read-notes.ts';

export function countLeftOut({root}: ReadNotes, dossier: Dossier | undefined): number {
	const pairs = root?.kind === 'map' ? root.pairs : [];
	const noted = pairs.find(({key}) => key.text === 'statements')?.value;
	return (noted?.kind === 'list' ? noted.items.length : 0) - (dossier?.statements.length ?? 0);
}
