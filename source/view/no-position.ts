/** What is said where there is no position: whether the party speaks there all the same. */
import type {Catalogue} from '../dossier/catalogue.ts';

/**
 * A sentence for a party, an issue or both that have no position.
 *
 * @param party - null for every one of them; so is the issue.
 */
export function sayNoPosition(catalogue: Catalogue, party: string | null, issue: string | null): string {
	const {quoted, reported} = catalogue.spokenOn(party, issue);
	const of = party === null ? '' : ` of ${catalogue.parties.get(party)?.name ?? party}`;
	const on = issue === null ? '' : ' on this';
	if (quoted + reported === 0) return `This dossier has no statement${of}${on}.`;
	const counted = quoted === 0 ? `${reported}, only reported` : `${quoted} quoted`;
	const more = quoted > 0 && reported > 0 ? `, ${reported} only reported` : '';
	return `No position was written, but there are statements${of}${on}: ${counted}${more}.`;
}
