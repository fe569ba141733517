import type {DossierEvent} from '../dossier/types.ts';
import {compact} from './context.ts';

/** A date alone where the articles give it and nothing else is said. */
export function dateToNotes({edtf, basis, because}: DossierEvent['date']): string | object {
	if (edtf !== null && basis === 'articles' && because === undefined) return edtf;
	return compact({date: edtf ?? undefined, basis: basis === 'articles' ? undefined : basis, because});
}
