/** What can be chosen below the line that says where a quotation begins and ends. */
import type {Entry} from '../dossier/catalogue.ts';
import type {ReviewPopup} from './parts.ts';
import {asTyped, type ReviewChoice} from './review-choice.ts';
import {articlePlace, shownPassage} from './selectors.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** So much of the words is told of each, at the end that is another. */
const told = 60;

/**
 * What the line means comes first. Of what follows Tab takes one into the line, to go on from there: as long as nothing else
 * is chosen, Enter takes the line as it is then. What Enter takes is what is shown in the article.
 */
export function wordingChoices(
	workspace: Workspace,
	state: State,
	{verb, input, statement, isTaken = false}: ReviewPopup,
): readonly ReviewChoice[] {
	const typed = input.text.trim();
	const entry = workspace.catalogue.entryOf.get(statement ?? '');
	const place = entry === undefined ? undefined : placeOf(workspace, state, entry);
	const {review} = workspace;
	if (place === undefined || review === undefined) return [asTyped(typed)];
	const {article, stretches} = place;
	const {elsewhere, found} = workspace.remember('wordings', [article, stretches, typed, verb], () => {
		const here = review.wordingsOf(article, stretches, typed);
		const isHere = here[0] !== undefined && here[0].why !== 'nearest';
		// Perhaps of an article of which nothing was proposed.
		const elsewhere =
			verb === 'add' && !isHere ? review.articlePrinting(workspace.articles?.texts ?? [], typed) : undefined;
		return {
			elsewhere: elsewhere?.source,
			found: elsewhere === undefined ? here : review.wordingsOf(elsewhere.text, [], typed),
		};
	});
	const [first, ...others] = found;
	if (first === undefined)
		return [asTyped(typed, typed === '' ? wordEmpty(verb) : 'The article prints nothing like it.')];
	const choice = ({line, before, after}: typeof first, text: string): ReviewChoice => ({
		text,
		line,
		whole: line,
		around: {before, after},
	});
	const from = workspace.catalogue.sources.get(elsewhere ?? '')?.['title-short'];
	const own = choice(first, wordFirst(first.why, first.line) + (from === undefined ? '' : `, in ${from}`));
	if (first.why === 'nearest') return [own];
	return [
		own,
		...others.map(each => ({
			...choice(isTaken ? first : each, `${each.why}: ${wordsToldOf(each)}`),
			whole: each.line,
			isToggle: true,
		})),
	];
}

function wordsToldOf({why, line}: {readonly why: string; readonly line: string}): string {
	if (line.length <= told) return line;
	return /^to |at the end$/.test(why) ? `…${line.slice(-told)}` : `${line.slice(0, told)}…`;
}

function wordEmpty(verb: ReviewPopup['verb']): string {
	const words = 'its words, or the first of them';
	return verb === 'add' ? `${words}, of this article or of another` : words;
}

function wordFirst(why: string, line: string): string {
	switch (why) {
		case 'now':
			return 'as it is now';
		case 'nearest':
			return `nearest in the article: ${line}`;
		default:
			return 'as in the line';
	}
}

function placeOf(workspace: Workspace, state: State, entry: Entry) {
	const place = articlePlace(workspace, shownPassage(workspace, state, entry));
	return place === undefined || place.found === 'not' ? undefined : place;
}

/** The words that are shown, as the article prints them. */
export function wordsAtHand(workspace: Workspace, state: State, entry: Entry): string {
	const place = placeOf(workspace, state, entry);
	const words = place?.stretches.map(({start, end}) =>
		place.article.slice(start, end).replace(/\s+/g, ' ').trim(),
	);
	return words?.join(' … ') ?? '';
}
