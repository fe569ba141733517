/** What is said where there is no position: whether the party speaks there all the same. */

import type {Catalogue} from '../dossier/catalogue.ts';
import {sayNone} from '../dossier/left-out.ts';
import type {Position} from '../dossier/types.ts';
import {longDate} from './names.ts';

/**
 * A sentence for a party, an issue or both that have no position.
 *
 * @param party - null for every one of them; so is the issue.
 * @param day - until when statements count; infinite for all.
 */
export function sayNoPosition(
	catalogue: Catalogue,
	party: string | null,
	issue: string | null,
	day = Number.POSITIVE_INFINITY,
): string {
	const {quoted, reported} = catalogue.spokenOn(party, issue, day);
	const by = day === Number.POSITIVE_INFINITY ? '' : ' by that day';
	const of = party === null ? '' : ` of ${catalogue.parties.get(party)?.name ?? party}`;
	const on = issue === null ? '' : ' on this';
	const {statement, position} = catalogue.leftOut;
	if (quoted + reported === 0)
		return `${statement === 0 ? 'This dossier has no statement' : 'No statement is shown'}${of}${on}${by}.`;
	const counted = quoted === 0 ? `${reported}, only reported` : `${quoted} quoted`;
	const more = quoted > 0 && reported > 0 ? `, ${reported} only reported` : '';
	return `No position ${position === 0 ? 'was written' : 'is shown'}, but there are statements${of}${on}${by}: ${counted}${more}.`;
}

export function sayNoPositions(catalogue: Catalogue): string {
	return sayNone(catalogue, ['position'], 'This dossier states no positions.');
}

/** That a party demands nothing as far as positions say, or that there are none; empty where it demands something. */
export function sayNoDemand(catalogue: Catalogue, party: string): string {
	const {dossier, leftOut} = catalogue;
	if (dossier.positions.length === 0) return sayNoPositions(catalogue);
	const isDemanding = dossier.positions.some(one => one.party === party && one.stance === 'demands');
	return isDemanding
		? ''
		: `No position of this party${leftOut.position === 0 ? '' : ' that is shown'} is a demand.`;
}

/** That positions come later than the day as of which is told. */
export function sayNotYet(coming: readonly Position[]): string {
	const dates = [...new Set(coming.map(({since}) => longDate(since)))];
	return `not yet: from ${dates.join(', ')}`;
}
