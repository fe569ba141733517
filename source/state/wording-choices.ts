/** What can be chosen below the line that says where a quotation begins and ends. */
import type {Entry} from '../dossier/catalogue.ts';
import {asTyped, type ReviewChoice} from './review-choice.ts';
import {articlePlace, shownPassage} from './selectors.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** So much of the words is told of each, at the end that is another. */
const told = 60;

/**
 * What the line means comes first. Of what follows Tab takes one into the line, to go on from there; Enter takes the line as
 * it is then, whichever of them is selected: that is what is shown in the article.
 */
export function wordingChoices(
	workspace: Workspace,
	state: State,
	entry: Entry | undefined,
	typed: string,
): readonly ReviewChoice[] {
	const place = entry === undefined ? undefined : placeOf(workspace, state, entry);
	const {review} = workspace;
	if (place === undefined || review === undefined) return [asTyped(typed)];
	const {article, stretches} = place;
	const [first, ...others] = workspace.remember('wordings', [article, stretches, typed], () =>
		review.wordingsOf(article, stretches, typed),
	);
	if (first === undefined) return [asTyped(typed, 'The article prints nothing like it.')];
	const isAsItWas = first.why === 'now';
	const {line, before, after} = first;
	const own: ReviewChoice = {text: wordFirst(first.why, line), line, whole: line, around: {before, after}};
	if (first.why === 'nearest') return [own];
	return [
		own,
		...others.map((each): ReviewChoice => {
			const isEnd = /^to |at the end$/.test(each.why);
			const words =
				each.line.length <= told
					? each.line
					: isEnd
						? `…${each.line.slice(-told)}`
						: `${each.line.slice(0, told)}…`;
			const chosen = isAsItWas ? each : first;
			return {
				text: `${each.why}: ${words}`,
				line: chosen.line,
				whole: each.line,
				isToggle: true,
				around: {before: chosen.before, after: chosen.after},
			};
		}),
	];
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
	const place = articlePlace(workspace, shownPassage(state, entry));
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
