/** A round of the story in a sentence or two. */
import {count} from '../text/count.ts';
import type {Catalogue, Entry} from './catalogue.ts';
import type {Change, Chapter} from './story.ts';

/** The round in a sentence: who spoke there, how much was said of it elsewhere, what moved. */
export function sayWhatHappened(catalogue: Catalogue, {changes, there, elsewhere, inPart}: Chapter): string {
	const speakers = [...new Set(there.map(({speakerName}) => speakerName).filter(name => name !== ''))];
	const spoke =
		there.length > 0
			? `${count(there.length, 'quote')} from there${speakers.length === 0 ? '' : `: ${speakers.join(', ')}`}.`
			: elsewhere.length > 0
				? sayElsewhere(elsewhere.length - inPart.length, inPart)
				: 'This dossier has nothing that was said there or about it.';
	const moved =
		changes.length > 0
			? `First told in these sources: ${count(changes.length, 'position')} (${codesOf(catalogue, changes)}).`
			: there.length > 0
				? 'No position is known to have been told there first.'
				: 'Who moved there is therefore not known.';
	return `${spoke} ${moved}`;
}

/** Nothing was said there for certain: how much is from elsewhere, and how much is of the days of several rounds. */
function sayElsewhere(elsewhere: number, inPart: readonly Entry[]): string {
	const [first] = inPart;
	const about = `${count(elsewhere, 'quote')} about it ${elsewhere === 1 ? 'is' : 'are'} from elsewhere`;
	if (first === undefined) return `No quote here is known to have been said there; ${about}.`;
	// What the dossier says of where it was said.
	const reason = inPart.length === 1 ? (first.statement.occasion_absent ?? '').replace(/\.$/, '') : '';
	const more = `${inPart.length === 1 ? 'one' : inPart.length} perhaps in part from there`;
	const told = elsewhere === 0 ? more : `${about}, and ${more}`;
	return `No quote here is known to have been said there alone; ${told}${reason === '' ? '' : ` (${reason})`}.`;
}

/** The parties of these, each once. */
export function codesOf({parties}: Catalogue, changes: readonly Change[]): string {
	const ids = [...new Set(changes.map(({position}) => position.party))];
	return ids.map(id => parties.get(id)?.code ?? id).join(', ');
}
