/** A round of the story in a sentence or two. */
import {count} from '../text/count.ts';
import type {Catalogue} from './catalogue.ts';
import type {Change, Chapter} from './story.ts';

/** The round in a sentence: who spoke there, how much was said of it elsewhere, what moved. */
export function sayWhatHappened(catalogue: Catalogue, {changes, there, elsewhere}: Chapter): string {
	const speakers = [...new Set(there.map(({speakerName}) => speakerName).filter(name => name !== ''))];
	const spoke =
		there.length > 0
			? `${count(there.length, 'quote')} from there${speakers.length === 0 ? '' : `: ${speakers.join(', ')}`}.`
			: elsewhere.length > 0
				? `No quote here is known to have been said there; ${count(elsewhere.length, 'quote')} about it ${elsewhere.length === 1 ? 'is' : 'are'} from elsewhere.`
				: 'These sources print nothing that was said there or about it.';
	const moved =
		changes.length > 0
			? `New in it: ${count(changes.length, 'position')} (${codesOf(catalogue, changes)}).`
			: there.length > 0
				? 'No position is known to have been new in what was said there.'
				: 'Who moved there is therefore not known.';
	return `${spoke} ${moved}`;
}

/** The parties of these, each once. */
export function codesOf({parties}: Catalogue, changes: readonly Change[]): string {
	const ids = [...new Set(changes.map(({position}) => position.party))];
	return ids.map(id => parties.get(id)?.code ?? id).join(', ');
}
