/** A round of the story in a sentence or two. */
import {count} from '../text/count.ts';
import {inSeries} from '../text/in-series.ts';
import type {Catalogue} from './catalogue.ts';
import type {Chapter, PositionChange} from './story.ts';

/** The round in a sentence: who spoke there, how much was said of it elsewhere, what moved. */
export function sayWhatHappened(catalogue: Catalogue, chapter: Chapter): string {
	const {changes, there, elsewhere} = chapter;
	const speakers = [...new Set(there.map(({speakerName}) => speakerName).filter(name => name !== ''))];
	const spoke =
		there.length > 0
			? `${count(there.length, 'quote')} from there${speakers.length === 0 ? '' : `: ${speakers.join(', ')}`}.`
			: elsewhere.length > 0
				? sayElsewhere(chapter)
				: 'This dossier has nothing that was said there or about it.';
	const moved =
		changes.length > 0
			? `First told in these sources: ${count(changes.length, 'position')} (${codesOf(catalogue, changes)}).`
			: there.length > 0
				? 'No position is known to have been told there first.'
				: 'Who moved there is therefore not known.';
	return `${spoke} ${moved}`;
}

/** Nothing was said there for certain: how much is from elsewhere, from nobody knows where, and of several rounds. */
function sayElsewhere({elsewhere, unplaced, inPart}: Chapter): string {
	const [first] = inPart;
	const away = elsewhere.length - unplaced.length - inPart.length;
	const is = (number: number) => (number === 1 ? 'is' : 'are');
	const about = (number: number) => `${count(number, 'quote')} about it ${is(number)}`;
	const told = [
		...(away === 0 ? [] : [`${about(away)} from elsewhere`]),
		...(unplaced.length === 0
			? []
			: [
					away === 0
						? `${about(unplaced.length)} from a place that is not known`
						: `${unplaced.length} from a place that is not known`,
				]),
		...(first === undefined
			? []
			: [`${inPart.length === 1 ? 'one' : inPart.length} perhaps in part from there`]),
	];
	// What the dossier says of where it was said.
	const reason = inPart.length === 1 ? (first?.statement.occasion_absent ?? '').replace(/\.$/, '') : '';
	const alone = first === undefined ? '' : ' alone';
	return `No quote here is known to have been said there${alone}; ${inSeries(told, ', and ')}${reason === '' ? '' : ` (${reason})`}.`;
}

/** The parties of these, each once. */
export function codesOf({parties}: Catalogue, changes: readonly PositionChange[]): string {
	const ids = [...new Set(changes.map(({position}) => position.party))];
	return ids.map(id => parties.get(id)?.code ?? id).join(', ');
}
